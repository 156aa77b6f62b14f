from __future__ import annotations

import csv
import io
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from linkedin_insights.render import render_html
from linkedin_insights.render.anchors import anchor
from linkedin_insights.report.blocks import Directory, Entry
from linkedin_insights.report.leaves import Day, Organisation, Person, Text
from linkedin_insights.report.model import Report, Section
from tests.render.specimen import catalogue, specimen

MANY = 30_000
INGRID = anchor("ingrid-solvberg")
LOUISE = anchor("louise-fontaine")


def entry(place: int) -> Entry:
    """One of many: 100 companies, 7 roles, everything that repeats repeats in its own step."""
    given = ("Ada", "Émile", "Björn", "Zoë", "Łukasz")[place % 5]
    return Entry(
        person=Person(id=f"many-{place}", name=f"{given} Number{place:05}"),
        company=Organisation(name=f"Company {place % 100}") if place % 11 else None,
        position=Text(text=f"Role {place % 7}"),
        connected=Day(iso=f"20{10 + place % 15}-05-09"),
        last=Day(iso=f"20{10 + place % 15}-06-{1 + place % 28:02}") if place % 3 else None,
        messages=place % 97,
        band=("strong", "moderate", "weak", "none")[place % 4],
        state=("active", "dormant", "none")[place % 3],
        cluster=f"c{place % 40}" if place % 2 else "",
        origin=("coworker", "unknown", "my_post")[place % 3],
        certainty=("documented", "unknown", "likely")[place % 3],
        level=place % 6,
        valuable=place % 6 >= 3,
    )


def with_directory(report: Report, entries: list[Entry]) -> Report:
    """The report with other people in its list of everybody."""

    def changed(section: Section) -> Section:
        blocks = [
            msgspec.structs.replace(
                block,
                entries=entries,
                islands={f"c{number}": Text(text=f"Group {number}") for number in range(40)},
            )
            if isinstance(block, Directory)
            else block
            for block in section.blocks
        ]
        return msgspec.structs.replace(section, blocks=blocks)

    return msgspec.structs.replace(report, chapters=[changed(one) for one in report.chapters])


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with 30,000 people."""
    report = with_directory(specimen(), [entry(place) for place in range(MANY)])
    path = tmp_path_factory.mktemp("many") / "many.html"
    path.write_text(render_html(report, catalogue=catalogue()), encoding="utf-8")
    return path


def panel(page: Page) -> Locator:
    return page.locator("dialog.panel")


def names(page: Page) -> list[str]:
    return page.locator(".directory tbody tr th").all_inner_texts()


def test_a_name_opens_the_card_and_back_closes_it(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(pages["specimen"].as_uri())
    link = page.locator(".lead-acts a.person").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Ingrid Sølvberg")).to_be_visible()
    expect(panel(page).get_by_role("heading", name="How it began")).to_be_visible()
    assert page.url.endswith(f"#{INGRID}")
    page.go_back()
    expect(panel(page)).to_be_hidden()
    expect(link).to_be_focused()
    assert "#" not in page.url


def test_escape_closes_gives_the_focus_back_and_leaves_the_address(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.goto(pages["specimen"].as_uri())
    link = page.locator(".lead-acts a.person").nth(1)
    link.click()
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    expect(link).to_be_focused()
    expect(page).to_have_url(pages["specimen"].as_uri())


def test_the_panel_keeps_the_focus(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(f"{pages['specimen'].as_uri()}#{INGRID}")
    close = panel(page).get_by_role("button", name="Close")
    expect(close).to_be_focused()
    page.reload()
    expect(close).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
        outside = "!document.querySelector('dialog.panel').contains(document.activeElement)"
        # Between the last and the first of the panel stands the browser's own.
        assert not page.evaluate(f"{outside} && document.activeElement !== document.body")


def test_the_address_of_a_card_opens_it_and_back_leads_to_the_page(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.goto(f"{pages['specimen'].as_uri()}#{INGRID}")
    expect(page.get_by_role("dialog", name="Ingrid Sølvberg")).to_be_visible()
    page.reload()
    expect(page.get_by_role("dialog", name="Ingrid Sølvberg")).to_be_visible()
    page.go_back()
    expect(panel(page)).to_be_hidden()
    assert page.url == pages["specimen"].as_uri()


def test_ids_stand_on_the_page_once(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(f"{pages['specimen'].as_uri()}#{INGRID}")
    expect(panel(page)).to_be_visible()
    ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_somebody_without_a_card_has_a_short_one(page: Page, pages: Mapping[str, Path]) -> None:
    """The last of the ten: at Fernhill & Sons, 4 messages, band and state the second of four."""
    page.goto(f"{pages['specimen'].as_uri()}#{LOUISE}")
    dialog = page.get_by_role("dialog", name="Louise Fontaine")
    expect(dialog).to_be_visible()
    assert dialog.locator("dd").all_inner_texts()[1:] == [
        "some words, asleep",
        "11 Jan 2023",
        "4",
        "in no group",
        "a workplace you shared (documented)",
        "lasted",
    ]
    profile = dialog.get_by_role("link", name="Profile on LinkedIn")
    expect(profile).to_have_attribute("href", "https://www.linkedin.com/in/louise-fontaine")
    expect(dialog).to_contain_text("This is the short card.")


def test_an_unknown_address_opens_nothing(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(f"{pages['specimen'].as_uri()}#person-10")
    expect(page.locator("h1")).to_be_visible()
    expect(panel(page)).to_be_hidden()
    page.goto(f"{pages['specimen'].as_uri()}#person-9")
    expect(page.get_by_role("dialog", name="Louise Fontaine")).to_be_visible()


def test_a_chapter_named_on_the_card_is_jumped_to_and_the_name_marked(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{pages['specimen'].as_uri()}#{INGRID}")
    panel(page).get_by_role("link", name="Whom you really talk with").click()
    expect(panel(page)).to_be_hidden()
    assert page.url.endswith("#chapter-ties")
    marked = page.locator(".marked")
    expect(marked).to_have_text("Ingrid Sølvberg")
    expect(marked).to_be_in_viewport()
    assert marked.evaluate("mark => mark.closest('section').id") == "chapter-ties"
    assert marked.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    page.go_back()
    expect(page.get_by_role("dialog", name="Ingrid Sølvberg")).to_be_visible()


def test_a_word_of_the_card_is_explained_inside_the_panel(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.goto(pages["typical-sample"].as_uri())
    page.locator(".lead-acts a.person").first.click()
    panel(page).locator(".term").first.click()
    expect(panel(page).locator(".meaning:popover-open")).to_be_visible()


def test_before_printing_the_panel_closes(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(f"{pages['specimen'].as_uri()}#{INGRID}")
    expect(panel(page)).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(panel(page)).to_be_hidden()


def test_without_a_script_the_list_says_where_the_rest_is(
    chromium: Browser, pages: Mapping[str, Path]
) -> None:
    still = chromium.new_context(java_script_enabled=False).new_page()
    still.goto(pages["specimen"].as_uri())
    text = still.locator(".directory").inner_text()
    still.context.close()
    assert text.startswith("Ten people, the closest first.")
    assert "linkedin-insights export" in text


def test_filters_work_together_and_are_taken_back(page: Page, many: Path) -> None:
    page.goto(many.as_uri())
    count = page.locator(".directory .count")
    expect(count).to_have_text("30,000 people")
    # By hand: every fourth is close, of these every third alive (place % 12 == 0).
    page.get_by_label("How close").select_option(label="close (7,500)")
    expect(count).to_have_text("7,500 of 30,000 people")
    page.get_by_label("Alive or asleep").select_option(label="in touch (10,000)")
    expect(count).to_have_text("2,500 of 30,000 people")
    # place % 12 == 0 is on the lowest rung, so nobody is left.
    page.get_by_label("Only where something came of it").check()
    expect(count).to_have_text("0 of 30,000 people")
    expect(page.locator(".directory tbody tr")).to_have_count(0)
    page.get_by_role("button", name="Show everybody").click()
    expect(count).to_have_text("30,000 people")
    expect(page.get_by_role("button", name="Show everybody")).to_be_hidden()
    page.get_by_label("Filter by name, company or role").fill("lukasz role 3")
    # By hand: place % 5 == 4 and place % 7 == 3, or a name or company with a 3 beside "role".
    shown = names(page)
    assert shown
    assert all(name.startswith("Łukasz") for name in shown)


def test_headings_sort_everybody(page: Page, many: Path) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(many.as_uri())
    heads = page.locator(".directory thead")
    heads.get_by_role("button", name="Name").click()
    # By hand: Ada are the places divisible by 5; equal beginnings leave the number to decide.
    assert names(page)[:3] == ["Ada Number00000", "Ada Number00005", "Ada Number00010"]
    heads.get_by_role("button", name="Name").click()
    assert names(page)[:2] == ["Zoë Number29998", "Zoë Number29993"]
    heads.get_by_role("button", name="Messages").click()
    # By hand: 96 messages have 96, 96 + 97, 96 + 2 * 97 and so on, in their first order.
    assert [name[-5:] for name in names(page)[:3]] == ["00096", "00193", "00290"]
    assert heads.locator("[aria-sort]").count() == 1
    heads.get_by_role("button", name="Messages").click()
    heads.get_by_role("button", name="Messages").click()
    assert [name[-5:] for name in names(page)[:3]] == ["00000", "00001", "00002"]


def test_nothing_comes_last_whichever_way_it_is_sorted(page: Page, many: Path) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(many.as_uri())
    button = page.locator(".directory thead").get_by_role("button", name="Company")
    for first in ("Company 0", "Company 99"):
        button.click()
        assert page.locator(".directory td.company").first.inner_text() == first
        page.locator(".directory .window").evaluate("box => { box.scrollTop = box.scrollHeight; }")
        expect(page.locator("[aria-rowindex='30001'] .company")).to_have_text("")


def test_only_rows_in_sight_stand_on_the_page_and_say_which_they_are(
    page: Page, many: Path
) -> None:
    page.goto(many.as_uri())
    table = page.get_by_role("table", name="Everybody in this archive")
    expect(table).to_have_attribute("aria-rowcount", "30001")
    assert 3 < table.locator("tbody tr").count() < 40
    window = page.locator(".directory .window")
    window.focus()
    page.keyboard.press("End")
    expect(table.locator("tbody tr").last).to_have_attribute("aria-rowindex", "30001")
    expect(table.get_by_role("link", name="Number29999")).to_be_in_viewport()
    page.keyboard.press("Home")
    expect(table.locator("tbody tr").first).to_have_attribute("aria-rowindex", "2")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_list_is_walked_by_keyboard(page: Page, many: Path) -> None:
    page.goto(many.as_uri())
    page.locator(".directory .window").focus()
    for _ in range(7 + 12):
        page.keyboard.press("Tab")
    # Seven headings are shown on a phone; then the twelfth name.
    focused = page.locator(":focus")
    expect(focused).to_have_text("Émile Number00011")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Émile Number00011")).to_contain_text("9 May 2021")
    assert page.url.endswith("#person-11")
    page.keyboard.press("Escape")
    expect(focused).to_have_text("Émile Number00011")
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    expect(page.locator("[aria-rowindex='2']")).to_have_count(0)
    expect(page.locator(".directory :focus")).to_have_count(1)


def test_the_filtered_people_are_taken_away(page: Page, many: Path) -> None:
    page.goto(many.as_uri())
    page.get_by_label("Filter by name, company or role").fill("number00011")
    with page.expect_download() as waiting:
        page.locator(".directory").get_by_role("button", name="Download as CSV").click()
    content = waiting.value.path().read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert waiting.value.suggested_filename == "everybody-in-this-archive.csv"
    assert dict(zip(*rows, strict=True)) == {
        "Name": "Émile Number00011",
        "Profile on LinkedIn": "",
        "Company": "",
        "Position": "Role 4",
        "Connected": "2021-05-09",
        "Last words": "2021-06-12",
        "Messages": "11",
        "How close": "no words yet",
        "Alive or asleep": "no exchange",
        "Group": "Group 11",
        "How it began": "a post of yours",
        "How sure": "likely",
        "What came of it": "an outcome",
        "Valuable": "1",
    }


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_rows_are_as_high_as_they_are_said_to_be(
    page: Page, pages: Mapping[str, Path], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(pages["long"].as_uri())
    rows = page.locator(".directory tbody tr")
    heights = rows.evaluate_all("rows => rows.map(row => row.offsetHeight)")
    assert len(heights) > 3
    assert len(set(heights)) == 1
    page.goto(pages["specimen"].as_uri())
    assert set(rows.evaluate_all("rows => rows.map(row => row.offsetHeight)")) == set(heights)


def test_a_card_of_thirty_thousand_is_found_and_how_long_it_takes(
    page: Page, many: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Times are printed, not judged: they depend on the machine."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(many.as_uri())
    took = page.evaluate(
        """async () => {
          const measured = {};
          const time = (name, act) => {
            const start = performance.now();
            act();
            measured[name] = performance.now() - start;
          };
          const heads = [...document.querySelectorAll('.directory thead button')];
          const type = (field, text) => () => {
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          };
          for (const place of [0, 0, 1, 1, 6, 7]) time(`sort ${place}`, () => heads[place].click());
          const filter = document.querySelector('.filters input');
          time('first filter', type(filter, 'role 3'));
          time('next filter', type(filter, 'role 3 company 12'));
          const search = document.querySelector('#search');
          time('search', type(search, 'number00'));
          return measured;
        }"""
    )
    start = time.perf_counter()
    page.locator("#search").fill("number29999")
    expect(page.locator("#search-list [role=option]")).to_have_count(1)
    took["search seen"] = (time.perf_counter() - start) * 1000
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Łukasz Number29999")).to_be_visible()
    with capsys.disabled():
        sys.stdout.write(" ".join(f"{name}: {value:.0f} ms;" for name, value in took.items()))


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [("specimen", "light", 1440), ("specimen", "dark", 390), ("hostile", "light", 390)],
)
def test_axe_finds_nothing_with_the_list_and_a_card_open(
    chromium: Browser, pages: Mapping[str, Path], name: str, scheme: str, width: int
) -> None:
    opened = chromium.new_page(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    opened.goto(pages[name].as_uri())
    opened.locator("#search").fill("fernhill" if name == "specimen" else "alert")
    closed = Axe().run(opened)
    opened.keyboard.press("Enter")
    expect(panel(opened)).to_be_visible()
    full = Axe().run(opened)
    opened.goto(f"{pages[name].as_uri()}#person-9")
    expect(panel(opened)).to_be_visible()
    short = Axe().run(opened)
    opened.close()
    for results in (closed, full, short):
        assert results.violations_count == 0, results.generate_report()
