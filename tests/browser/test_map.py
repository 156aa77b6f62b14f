"""The map that can be explored, in a real browser: what stands there, and moving about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.map_page import (
    COLOUR,
    FRAMES,
    PIXEL,
    canvas,
    opened,
    press,
    pull,
    sea,
    spot,
    told,
    view,
)


def test_without_a_script_the_still_picture_stands_alone(
    chromium: Browser, maps: Mapping[str, str]
) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(maps["map"])
    assert page.locator(".map .land").is_visible()
    assert page.locator(".map :is(button, input, canvas)").count() == 0
    page.close()


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_the_canvas_lies_on_the_still_picture_at_every_width(small_map: Page, width: int) -> None:
    small_map.set_viewport_size({"width": width, "height": 900})
    press(small_map, "Enter")
    small_map.evaluate(FRAMES)
    boxes = [small_map.locator(name).bounding_box() for name in ("canvas.explored", ".map .land")]
    assert boxes[0] is not None
    assert boxes[1] is not None
    for side in ("x", "y", "width", "height"):
        assert abs(boxes[0][side] - boxes[1][side]) < 1, side
    assert canvas(small_map).evaluate("c => c.width") == round(boxes[0]["width"])


def test_sharp_screens_get_all_their_pixels(chromium: Browser, maps: Mapping[str, str]) -> None:
    context = chromium.new_context(device_scale_factor=2)
    page = opened(context, maps["map"])
    assert canvas(page).evaluate("c => c.width / c.clientWidth") == pytest.approx(2, abs=0.01)
    context.close()


def test_the_still_picture_is_hidden_from_the_eye_alone(small_map: Page) -> None:
    land = small_map.locator(".map .land")
    assert land.evaluate("e => getComputedStyle(e).opacity") == "0"
    assert land.evaluate("e => getComputedStyle(e).visibility") == "visible"


def test_paper_shows_the_still_picture_and_no_controls(small_map: Page) -> None:
    press(small_map, "+", "Enter")
    small_map.emulate_media(media="print")
    land = small_map.locator(".map .land")
    assert land.evaluate("e => getComputedStyle(e).opacity") == "1"
    for part in ("canvas.explored", ".map .controls", ".map .note", ".map .help"):
        assert not small_map.locator(part).is_visible()


def test_colours_are_those_of_the_page_in_light_and_dark(small_map: Page) -> None:
    light = small_map.evaluate(COLOUR, "paper")
    assert small_map.evaluate(PIXEL, {"x": 3, "y": 3}) == light
    assert small_map.evaluate(PIXEL, spot(small_map, "Ada")) == small_map.evaluate(COLOUR, "ink")
    small_map.emulate_media(color_scheme="dark")
    small_map.evaluate(FRAMES)
    dark = small_map.evaluate(COLOUR, "paper")
    assert dark != light
    assert small_map.evaluate(PIXEL, {"x": 3, "y": 3}) == dark
    assert small_map.evaluate(PIXEL, spot(small_map, "Ada")) == small_map.evaluate(COLOUR, "ink")


# ---- Moving ----


def test_what_is_dragged_stays_under_the_pointer(small_map: Page) -> None:
    press(small_map, "+", "+")
    before = spot(small_map, "Ada")
    pull(small_map, -120, 40)
    after = spot(small_map, "Ada")
    assert after["x"] - before["x"] == pytest.approx(-120, abs=1)
    assert after["y"] - before["y"] == pytest.approx(40, abs=1)


def test_nobody_gets_lost_beyond_the_picture(small_map: Page) -> None:
    pull(small_map, 300, 300)
    assert view(small_map) == (1, 0, 0)
    press(small_map, "+")
    pull(small_map, 3000, 3000)
    assert view(small_map)[1:] == (0, 0)


def test_the_wheel_scrolls_the_page_until_somebody_clicks_into_the_map(small_map: Page) -> None:
    scrolled = small_map.evaluate("scrollY")
    canvas(small_map).hover(position={"x": 500, "y": 200})
    small_map.mouse.wheel(0, -100)
    assert view(small_map)[0] == 1
    assert small_map.evaluate("scrollY") < scrolled
    small_map.mouse.down()
    small_map.mouse.up()
    small_map.mouse.wheel(0, -200)
    assert view(small_map)[0] > 1
    small_map.mouse.move(2, 2)
    canvas(small_map).hover(position={"x": 500, "y": 100})
    zoom = view(small_map)[0]
    small_map.mouse.wheel(0, 100)
    assert view(small_map)[0] == zoom


def test_the_wheel_with_ctrl_comes_closer_to_what_is_under_the_pointer(small_map: Page) -> None:
    place = spot(small_map, "Dora")
    canvas(small_map).hover(position=place)
    small_map.keyboard.down("Control")
    small_map.mouse.wheel(0, -150)
    small_map.keyboard.up("Control")
    assert view(small_map)[0] > 2
    assert spot(small_map, "Dora")["x"] == pytest.approx(place["x"], abs=1)


def test_buttons_zoom_and_say_where_they_end(small_map: Page) -> None:
    closer, wider, whole = (
        small_map.locator(".map .zooms button").nth(place) for place in range(3)
    )
    expect(wider).to_have_attribute("aria-disabled", "true")
    expect(whole).to_have_attribute("aria-disabled", "true")
    closer.click()
    assert view(small_map)[0] == 1.6
    expect(told(small_map)).to_have_text("1.6 times as close")
    expect(wider).to_have_attribute("aria-disabled", "false")
    wider.click()
    assert view(small_map)[0] == 1
    for _ in range(12):
        closer.click(force=True)
    expect(closer).to_have_attribute("aria-disabled", "true")
    whole.click()
    assert view(small_map) == (1, 0, 0)
    expect(told(small_map)).to_have_text("The whole map")


def test_a_double_click_beside_people_comes_closer(small_map: Page) -> None:
    canvas(small_map).dblclick(position={"x": 600, "y": 20})
    assert view(small_map)[0] == pytest.approx(2.56)


@pytest.mark.parametrize(("motion", "on_the_way"), [("no-preference", True), ("reduce", False)])
def test_zooming_glides_for_those_who_like_motion_alone(
    desk: BrowserContext, maps: Mapping[str, str], motion: Any, *, on_the_way: bool
) -> None:
    page = desk.new_page()
    page.emulate_media(reduced_motion=motion)
    page.clock.install()
    page.goto(maps["map"])
    page.clock.run_for(50)
    page.locator(".map .zooms button").first.click()
    page.clock.run_for(150)
    zoom = float(sea(page).get_attribute("data-zoom") or 0)
    assert (1 < zoom < 1.6) == on_the_way
    page.clock.run_for(400)
    expect(sea(page)).to_have_attribute("data-zoom", "1.60")
