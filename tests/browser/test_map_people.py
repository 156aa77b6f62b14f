"""The people of the map, in a real browser: told, walked to, looked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.map_page import (
    COLOUR,
    FRAMES,
    PIXEL,
    canvas,
    heard,
    note,
    opened,
    press,
    spot,
    told,
    view,
)


def test_somebody_under_the_pointer_is_told_with_the_reasons_for_their_links(
    small_map: Page,
) -> None:
    dora = spot(small_map, "Dora")
    plain = small_map.evaluate(PIXEL, dora)
    canvas(small_map).hover(position=spot(small_map, "Ada"))
    expect(note(small_map)).to_contain_text("Ada")
    expect(note(small_map)).to_contain_text("Engineer, Northlight")
    expect(note(small_map)).to_contain_text("Choir · a strong tie · a bridge")
    reasons = note(small_map).locator("li")
    expect(reasons).to_have_text(
        [re.compile("Introduced in a message: .*Dora"), re.compile("Around the same event: .*Bela")]
    )
    small_map.evaluate(FRAMES)
    assert small_map.evaluate(PIXEL, dora) == small_map.evaluate(COLOUR, "accent") != plain
    small_map.mouse.move(2, 2)
    expect(note(small_map)).to_be_hidden()


def test_the_note_stays_for_a_pointer_that_goes_to_it_and_leaves_by_escape(small_map: Page) -> None:
    canvas(small_map).hover(position=spot(small_map, "Ada"))
    box = note(small_map).bounding_box()
    assert box is not None
    small_map.mouse.move(box["x"] + 20, box["y"] + 20)
    expect(note(small_map).locator(".who")).to_have_text("Ada")
    small_map.keyboard.press("Escape")
    expect(note(small_map)).to_be_hidden()


def test_a_click_opens_the_card(small_map: Page) -> None:
    canvas(small_map).click(position=spot(small_map, "Bela"))
    expect(small_map.locator("dialog[open] h3")).to_have_text("Bela")
    small_map.keyboard.press("Escape")
    expect(small_map.locator("dialog[open]")).to_have_count(0)
    expect(canvas(small_map)).to_be_focused()


def test_the_note_opens_the_card_too(small_map: Page) -> None:
    press(small_map, "Enter")
    small_map.keyboard.press("Tab")
    small_map.keyboard.press("Enter")
    expect(small_map.locator("dialog[open] h3")).to_have_text("Ada")


def test_keys_walk_from_person_to_person(small_map: Page) -> None:
    press(small_map, "Enter")
    expect(heard(small_map)).to_contain_text("Ada. Engineer, Northlight. Choir")
    for key, name in (("ArrowRight", "Bela"), ("ArrowRight", "Dora"), ("ArrowLeft", "Bela")):
        press(small_map, key)
        expect(note(small_map).locator(".who")).to_have_text(name)
        expect(heard(small_map)).to_contain_text(name)
    press(small_map, "ArrowLeft", "ArrowDown")
    expect(note(small_map).locator(".who")).to_have_text("Cleo")
    press(small_map, "Enter")
    expect(small_map.locator("dialog[open] h3")).to_have_text("Cleo")
    small_map.keyboard.press("Escape")
    expect(canvas(small_map)).to_be_focused()
    small_map.keyboard.press("Escape")
    expect(note(small_map)).to_be_hidden()
    expect(heard(small_map)).to_be_empty()


def test_keys_follow_who_is_chosen_and_move_the_map_where_nobody_is(small_map: Page) -> None:
    press(small_map, "+", "+", "+", "ArrowRight")
    zoom, left, _ = view(small_map)
    assert zoom == 4
    # The middle part begins at (1000 - 1000/4)/2 = 375 units; a pixel is 1000/(4 widths) of them.
    width = canvas(small_map).evaluate("c => c.clientWidth")
    assert left == pytest.approx(375 + 80 * 1000 / (4 * width), abs=0.2)
    press(small_map, "Enter", "ArrowRight", "ArrowRight")
    expect(note(small_map).locator(".who")).to_have_text("Dora")
    place = spot(small_map, "Dora")
    box = canvas(small_map).bounding_box()
    assert box is not None
    assert 0 < place["x"] < box["width"]
    press(small_map, "-")
    assert view(small_map)[0] == 2.5
    press(small_map, "0")
    assert view(small_map) == (1, 0, 0)


def test_browser_keys_stay_the_browsers(small_map: Page) -> None:
    press(small_map, "Control++", "Alt+ArrowRight", "a")
    assert view(small_map) == (1, 0, 0)
    expect(note(small_map)).to_be_hidden()


# ---- Searching ----


def test_search_lights_up_who_fits_and_enter_goes_to_them(small_map: Page) -> None:
    small_map.fill("#map-search", "northlight")
    expect(told(small_map)).to_have_text("2 people on the map fit.")
    small_map.evaluate(FRAMES)
    accent = small_map.evaluate(COLOUR, "accent")
    assert small_map.evaluate(PIXEL, spot(small_map, "Dora")) == accent
    assert small_map.evaluate(PIXEL, spot(small_map, "Bela")) != accent
    small_map.press("#map-search", "Enter")
    expect(told(small_map)).to_have_text("1 of 2: Ada")
    expect(note(small_map).locator(".who")).to_have_text("Ada")
    small_map.press("#map-search", "Enter")
    expect(told(small_map)).to_have_text("2 of 2: Dora")
    place, box = spot(small_map, "Dora"), canvas(small_map).bounding_box()
    assert box is not None
    assert 0 < place["x"] < box["width"]
    assert place["y"] == pytest.approx(box["height"] / 2, abs=2)
    small_map.press("#map-search", "Escape")
    expect(note(small_map)).to_be_hidden()
    expect(told(small_map)).to_be_empty()
    expect(small_map.locator("#map-search")).to_have_value("")


def test_a_search_for_nobody_says_so(small_map: Page) -> None:
    small_map.fill("#map-search", "nobody of this name")
    expect(told(small_map)).to_have_text("Nobody on the map fits.")
    small_map.press("#map-search", "Enter")
    expect(note(small_map)).to_be_hidden()


def test_without_a_list_of_everybody_the_map_has_names_and_no_cards(
    desk: BrowserContext, maps: Mapping[str, str]
) -> None:
    page = opened(desk, maps["nameless"])
    page.fill("#map-search", "dora")
    expect(told(page)).to_have_text("1 person on the map fits.")
    canvas(page).click(position=spot(page, "Dora"))
    expect(note(page)).to_contain_text("Harbour · words exchanged")
    assert note(page).locator("button").count() == 0
