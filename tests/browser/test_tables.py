from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from linkedin_insights.render import render_html
from tests.render.specimen import catalogue, exchange_rows, specimen
from tests.render.tampering import rewrite

# What a page from disk may not have, and what one with a clipboard does; put in before the page.
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
CLIPBOARD = """
Object.defineProperty(navigator, 'clipboard', {
  value: { writeText: async text => { window.copied = text; } },
});
"""
WROTE, COMPANY, SINCE = 3, 1, 2


def opened(page: Page, report: Path) -> Locator:
    """The fold with the table of the ten people of the specimen."""
    page.goto(report.as_uri())
    fold = page.locator("#chapter-ties .evidence .fold")
    fold.locator("summary").click()
    return fold


def column(fold: Locator, place: int) -> list[str]:
    cells = fold.locator(f"tbody tr > :nth-child({place + 1})")
    return [text.strip() for text in cells.all_inner_texts()]


def press(fold: Locator, place: int) -> str | None:
    head = fold.locator("thead th").nth(place)
    head.get_by_role("button").click()
    return head.get_attribute("aria-sort")


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def downloaded(page: Page, fold: Locator) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        fold.get_by_role("button", name="Download as CSV").click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def test_a_heading_sorts_turns_and_gives_the_first_order_back(
    page: Page, pages: Mapping[str, Path]
) -> None:
    fold = opened(page, pages["specimen"])
    before = column(fold, WROTE)
    amounts = sorted(int(text) for text in before)
    assert press(fold, WROTE) == "descending"
    assert [int(text) for text in column(fold, WROTE)] == amounts[::-1]
    assert press(fold, WROTE) == "ascending"
    assert [int(text) for text in column(fold, WROTE)] == amounts
    assert press(fold, WROTE) is None
    assert column(fold, WROTE) == before


def test_texts_sort_by_the_alphabet_equal_ones_stay_and_nothing_comes_last(
    page: Page, pages: Mapping[str, Path]
) -> None:
    fold = opened(page, pages["specimen"])
    names = column(fold, 0)
    # By hand: every third person has no company, the others all have the same.
    employed = [name for place, name in enumerate(names) if place % 3]
    others = [name for place, name in enumerate(names) if not place % 3]
    assert press(fold, COMPANY) == "ascending"
    assert column(fold, 0) == employed + others
    assert press(fold, COMPANY) == "descending"
    assert column(fold, 0) == employed + others
    press(fold, 0)
    assert column(fold, 0)[:3] == [
        "Anna-Katharina von Hohenberg-Lindenthal zu Falkenried, PhD, MBA",
        "Ingrid Sølvberg",
        "Jo 🌱 Park",
    ]
    assert fold.locator("th[aria-sort]").count() == 1


def test_dates_sort_as_dates(page: Page, pages: Mapping[str, Path]) -> None:
    fold = opened(page, pages["specimen"])
    assert press(fold, SINCE) == "descending"
    days = fold.locator("tbody time").evaluate_all("times => times.map(time => time.dateTime)")
    # From the specimen: the first connected on 12 January 2014, each other a year later or so.
    assert days[0] == "2023-01-12"
    assert days[-1] == "2014-01-12"
    assert days == sorted(days, reverse=True)


def test_written_numbers_sort_as_numbers(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(pages["typical-sample"].as_uri())
    fold = page.locator("#chapter-origins .numbers").last
    fold.locator("summary").click()
    press(fold, 1)
    amounts = [int(text.replace(",", "")) for text in column(fold, 1)]
    assert len(amounts) > 3
    assert amounts == sorted(amounts, reverse=True)


def test_the_filter_finds_rows_without_accents_and_says_how_many(
    page: Page, pages: Mapping[str, Path]
) -> None:
    fold = opened(page, pages["specimen"])
    fold.get_by_label("Filter these rows").fill("SOLVBERG northlight")
    expect(fold.locator("tbody tr:visible")).to_have_count(1)
    expect(fold.locator("tbody tr:visible th")).to_have_text("Ingrid Sølvberg")
    expect(fold.get_by_role("status").first).to_have_text("1 of 10 rows")
    fold.get_by_label("Filter these rows").fill("")
    expect(fold.locator("tbody tr:visible")).to_have_count(10)


def test_small_tables_are_left_alone(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(pages["specimen"].as_uri())
    sizes = page.locator(".scroll table").evaluate_all(
        """tables => tables.map(table => [
          table.tBodies[0].rows.length,
          table.querySelectorAll('.sort').length > 0,
          table.closest('.scroll').parentElement.querySelectorAll('.tools input').length > 0,
        ])"""
    )
    assert {rows > 3 for rows, _, _ in sizes} == {True, False}
    assert all(sorts == (rows > 3) for rows, sorts, _ in sizes)
    assert all(filters == (rows > 8) for rows, _, filters in sizes)


def test_the_csv_holds_what_is_shown_exactly(page: Page, pages: Mapping[str, Path]) -> None:
    fold = opened(page, pages["specimen"])
    fold.get_by_label("Filter these rows").fill("ingrid")
    name, content = downloaded(page, fold)
    person = exchange_rows(10)[2]
    assert name == "all-86-people-with-an-exchange.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert rows_of(content) == [
        ["Name", "Company", "Connected", "You wrote", "They wrote", "Strength"],
        [
            "Ingrid Sølvberg",
            "Northlight Instruments",
            "2016-03-12",
            str(sum(person.sent)),
            str(sum(person.received)),
            "0.79",
        ],
    ]


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ('a "b", c', 'a "b", c'),
        ("</script><b>", "</script><b>"),
    ],
)
def test_no_cell_is_run_by_a_spreadsheet(page: Page, tmp_path: Path, name: str, cell: str) -> None:
    report = tmp_path / "report.html"
    named = rewrite(specimen(), lambda _: name, lambda url: url)
    report.write_text(render_html(named, catalogue=catalogue()), encoding="utf-8")
    fold = opened(page, report)
    _, content = downloaded(page, fold)
    assert [row[0] for row in rows_of(content)[1:]] == [cell] * 10
    page.evaluate(CLIPBOARD)
    fold.get_by_role("button", name="Copy").click()
    expect(fold.get_by_text("10 rows copied.")).to_be_visible()
    copied = page.evaluate("window.copied")
    assert [row.split("\t")[0] for row in copied.split("\n")[1:]] == [cell] * 10
    assert page.evaluate("window.violations") == []


def test_copy_takes_the_rows_in_sight_in_their_order(page: Page, pages: Mapping[str, Path]) -> None:
    page.add_init_script(CLIPBOARD)
    fold = opened(page, pages["specimen"])
    press(fold, WROTE)
    fold.get_by_label("Filter these rows").fill("northlight")
    fold.get_by_role("button", name="Copy").click()
    expect(fold.get_by_text("6 rows copied.")).to_be_visible()
    lines = [line.split("\t") for line in page.evaluate("window.copied").split("\n")]
    amounts = [int(line[WROTE]) for line in lines[1:]]
    assert lines[0][0] == "Name"
    assert len(amounts) == 6
    assert amounts == sorted(amounts, reverse=True)


def test_without_a_clipboard_the_rows_are_there_to_be_copied_by_hand(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.add_init_script(NO_CLIPBOARD)
    fold = opened(page, pages["specimen"])
    button = fold.get_by_role("button", name="Copy")
    button.focus()
    page.keyboard.press("Enter")
    area = page.get_by_role("dialog").get_by_role("textbox")
    expect(area).to_be_focused()
    chosen = area.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)")
    assert chosen.startswith("Name\tCompany")
    assert chosen.count("\n") == 10
    page.keyboard.press("Escape")
    expect(page.locator("dialog.by-hand")).to_have_count(0)
    expect(button).to_be_focused()


def test_a_list_of_people_is_copied_with_addresses(page: Page, pages: Mapping[str, Path]) -> None:
    page.add_init_script(CLIPBOARD)
    page.goto(pages["specimen"].as_uri())
    people = page.locator(".lead-acts .people")
    people.get_by_role("button", name="Copy this list").click()
    expect(people.get_by_text("3 names copied.")).to_be_visible()
    assert page.evaluate("window.copied").split("\n") == [
        "Ingrid Sølvberg\thttps://www.linkedin.com/in/ingrid-solvberg",
        "فاطمة الزهراء\thttps://www.linkedin.com/in/fatima-z",
        "Priya Raman\thttps://www.linkedin.com/in/priya-raman",
    ]


def test_paper_has_no_controls(page: Page, pages: Mapping[str, Path]) -> None:
    fold = opened(page, pages["specimen"])
    page.emulate_media(media="print")
    expect(fold.locator("table")).to_be_visible()
    expect(fold.locator(".tools")).to_be_hidden()
    expect(page.locator(".bar")).to_be_hidden()


def test_quarters_sort_by_time_and_are_taken_away_as_dates(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.goto(pages["specimen"].as_uri())
    fold = page.locator("#chapter-over_time .numbers").first
    fold.locator("summary").click()
    assert press(fold, 0) == "descending"
    # From the specimen: 51 quarters from the first of 2014, so the third of 2026 is the last.
    assert column(fold, 0)[:4] == ["Q3 2026", "Q2 2026", "Q1 2026", "Q4 2025"]
    _, content = downloaded(page, fold)
    assert [row[0] for row in rows_of(content)[1:4]] == ["2026-07", "2026-04", "2026-01"]
