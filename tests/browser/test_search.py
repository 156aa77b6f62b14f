from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect


def search(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Find a person, company or role")


def sought(page: Page, report: Path, query: str) -> Locator:
    """The options that the search offers, reached by keyboard alone."""
    page.goto(report.as_uri())
    page.keyboard.press("/")
    page.keyboard.type(query)
    return page.get_by_role("listbox").get_by_role("option")


def test_by_keyboard_alone_from_a_key_to_a_card_and_back(
    page: Page, pages: Mapping[str, Path]
) -> None:
    options = sought(page, pages["specimen"], "SOLVBERG")
    field = search(page)
    expect(field).to_be_focused()
    expect(options).to_have_count(1)
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "search-2")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Ingrid Sølvberg")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-expanded", "false")
    assert page.evaluate("window.violations") == []


def test_escape_closes_then_empties(page: Page, pages: Mapping[str, Path]) -> None:
    options = sought(page, pages["specimen"], "a")
    field = search(page)
    expect(options.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(field).to_have_value("a")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(field).not_to_be_focused()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        # By hand, places from 0: odd ones are at Fernhill & Sons, those not divisible by 3 are
        # bookbinders. First whose name begins so, then a word of the name, then inside it.
        ("jo", ["Jo"]),
        ("herrera fernhill", ["Tomás"]),
        ("fernhill bookbinder", ["Tomás", "Jo", "Anna-Katharina"]),
        ("n", ["Ngozi", "Marek", "Ingrid", "Priya", "Anna-Katharina", "Louise", "Tomás"]),
    ],
)
def test_all_words_must_fit_and_the_best_fit_comes_first(
    page: Page, pages: Mapping[str, Path], query: str, names: list[str]
) -> None:
    options = sought(page, pages["specimen"], query)
    found = options.locator(".who").all_inner_texts()
    assert [name.split(" ")[0] for name in found][: len(names)] == names


def test_names_come_before_companies_and_roles(page: Page, pages: Mapping[str, Path]) -> None:
    """`son` begins no name of the ten, but stands in Fernhill & Sons."""
    options = sought(page, pages["specimen"], "sons")
    expect(options).to_have_count(5)
    expect(options.first).to_have_text("Tomás Herrera Bookbinder, Fernhill & Sons")


def test_it_says_how_many_and_that_nobody_fits(page: Page, pages: Mapping[str, Path]) -> None:
    sought(page, pages["specimen"], "fernhill")
    told = page.locator(".search").get_by_role("status")
    expect(told).to_have_text("5 people fit.")
    page.keyboard.type(" nowhere")
    expect(told).to_have_text("Nobody fits.")
    expect(search(page)).to_have_attribute("aria-expanded", "false")


def test_more_than_twelve_lead_to_the_list_of_everybody(
    page: Page, pages: Mapping[str, Path]
) -> None:
    options = sought(page, pages["typical-sample"], "data")
    expect(options).to_have_count(13)
    more = options.last
    said = more.inner_text()
    page.keyboard.press("ArrowUp")
    expect(more).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    field = page.get_by_label("Filter by name, company or role")
    expect(field).to_be_focused()
    expect(field).to_have_value("data")
    count = page.locator(".directory .count").inner_text()
    shown = int(count.split(" of ")[0].replace(",", ""))
    assert said == f"And {shown - 12:,} more: show all in the table"


def test_the_key_can_be_turned_off_and_does_not_disturb_typing(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.goto(pages["specimen"].as_uri())
    field = search(page)
    page.get_by_role("button", name="The key / leads to the search").click()
    page.keyboard.press("/")
    expect(field).not_to_be_focused()
    page.get_by_role("button", name="The key / leads to the search").click()
    page.get_by_label("Filter by name, company or role").focus()
    page.keyboard.type("a/b")
    expect(page.get_by_label("Filter by name, company or role")).to_have_value("a/b")
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(field).to_be_focused()


@pytest.mark.parametrize("name", ["hostile", "rtl", "hostile-sample"])
def test_names_stay_text(page: Page, pages: Mapping[str, Path], name: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    query = {"hostile": "alert", "rtl": "ceo", "hostile-sample": "a"}[name]
    options = sought(page, pages[name], query)
    expect(options.first).to_be_visible()
    assert page.locator(".search [role=option] *:not(bdi)").count() == 0
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.locator("dialog :is(script, img, iframe)").count() == 0
    assert page.evaluate("window.violations") == []
    assert said == []


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_the_bar_stays_and_covers_no_chapter_that_was_jumped_to(
    page: Page, pages: Mapping[str, Path], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    page.goto(pages["specimen"].as_uri())
    page.locator(".contents a[href='#chapter-ties']").click()
    bar = page.locator(".bar").bounding_box()
    title = page.locator("#chapter-ties-title").bounding_box()
    assert bar is not None
    assert title is not None
    assert bar["y"] == 0
    assert bar["y"] + bar["height"] <= title["y"] < 200


def test_an_empty_archive_has_nothing_to_search(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(pages["empty"].as_uri())
    expect(page.locator("h1")).to_be_visible()
    expect(search(page)).to_have_count(0)
