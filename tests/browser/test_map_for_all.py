"""The map on a phone, under attack, and for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.map_page import canvas, note, opened, press, pull, spot, view


@pytest.fixture
def phone(chromium: Browser, maps: Mapping[str, str]) -> Iterator[Page]:
    """The small map on a phone."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce"
    )
    page = opened(context, maps["map"])
    yield page
    context.close()


def test_one_finger_is_the_maps_only_after_a_tap(phone: Page) -> None:
    action = "c => getComputedStyle(c).touchAction"
    assert canvas(phone).evaluate(action) == "pan-x pan-y"
    canvas(phone).tap(position={"x": 180, "y": 10})
    assert canvas(phone).evaluate(action) == "none"
    phone.locator(".map figcaption").tap()
    assert canvas(phone).evaluate(action) == "pan-x pan-y"


def test_two_fingers_come_closer_without_a_tap(phone: Page) -> None:
    box = canvas(phone).bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    fingers = phone.context.new_cdp_session(phone)
    for kind, apart in (("touchStart", 30), ("touchMove", 45), ("touchMove", 90), ("touchEnd", 0)):
        points = [{"x": x + side * apart, "y": y, "id": side + 1} for side in (-1, 1) if apart]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert view(phone)[0] == pytest.approx(3, abs=0.05)
    assert phone.evaluate("visualViewport.scale") == 1


def test_a_first_tap_tells_and_a_second_one_opens(phone: Page) -> None:
    canvas(phone).tap(position=spot(phone, "Dora"))
    expect(note(phone)).to_contain_text("Dora")
    expect(phone.locator("dialog[open]")).to_have_count(0)
    canvas(phone).tap(position=spot(phone, "Dora"))
    expect(phone.locator("dialog[open] h3")).to_have_text("Dora")


# ---- Safe and open to all ----


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_map_in_use(
    chromium: Browser, maps: Mapping[str, str], scheme: str
) -> None:
    dark = scheme == "dark"
    context = chromium.new_context(color_scheme="dark" if dark else "light")
    page = opened(context, maps["map"])
    press(page, "+", "Enter")
    page.locator(".map .help").evaluate("fold => { fold.open = true; }")
    results = Axe().run(page, context=".map")
    assert results.violations_count == 0, results.generate_report()
    context.close()


@pytest.mark.parametrize("name", ["map", "hostile", "nameless"])
def test_a_map_in_use_breaks_no_rule_of_the_page(
    desk: BrowserContext, maps: Mapping[str, str], name: str
) -> None:
    page = opened(desk, maps[name])
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.fill("#map-search", "a")
    page.press("#map-search", "Enter")
    press(page, "Escape", "+", "Enter", "ArrowRight")
    expect(note(page)).to_be_visible()
    pull(page, 40, 40)
    assert page.evaluate("window.violations") == []
    assert said == []


def test_hostile_words_stay_words(desk: BrowserContext, maps: Mapping[str, str]) -> None:
    page = opened(desk, maps["hostile"])
    press(page, "Enter")
    expect(note(page)).to_contain_text("<script>alert(1)</script>")
    made = note(page).evaluate("e => [...e.querySelectorAll('*')].map(one => one.localName)")
    assert set(made) <= {"p", "bdi", "ul", "li", "button"}


def test_the_map_of_an_archive_can_be_explored(
    desk: BrowserContext, pages: Mapping[str, Path]
) -> None:
    page = desk.new_page()
    page.goto(pages["typical-sample"].as_uri())
    press(page, "Enter", "+", "ArrowRight")
    expect(note(page)).to_be_visible()
    assert page.evaluate("window.violations") == []
