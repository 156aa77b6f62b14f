"""The map that can be explored, in a real browser: pointer, fingers, wheel, keys, light and paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from linkedin_insights.render import render_html
from linkedin_insights.report.blocks import Directory, Dot, Entry, Island, Link, Map
from linkedin_insights.report.leaves import Count, Message, Organisation, Person, Text
from linkedin_insights.report.model import Report
from tests.browser.conftest import LISTEN
from tests.render.specimen import catalogue, specimen
from tests.render.tampering import ATTACKS, rewrite

# Where somebody is on the canvas, by the still picture, the data and what part of it is seen.
SPOT = """name => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const names = data.map.person.map((entry, i) => data.people?.name[entry] ?? data.map.names[i]);
  const places = [...document.querySelectorAll('.land :is(.loose, .placed) path')]
    .flatMap(path => [...path.getAttribute('d').matchAll(/M(\\S+) (\\S+?)h0/g)]);
  const [, x, y] = places[names.indexOf(name)].map(Number);
  const { zoom, left, top } = document.querySelector('.sea').dataset;
  const canvas = document.querySelector('canvas.explored');
  const width = document.querySelector('.land').viewBox.baseVal.width;
  const scale = canvas.clientWidth / width * zoom;
  return { x: (x - left) * scale, y: (y - top) * scale };
}"""
PIXEL = """({ x, y }) => {
  const canvas = document.querySelector('canvas.explored');
  const ratio = canvas.width / canvas.clientWidth;
  const pen = canvas.getContext('2d');
  return [...pen.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data].slice(0, 3);
}"""
COLOUR = """name => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(--${name})`;
  const found = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
  probe.remove();
  return found;
}"""
# Two frames: the first paints what was asked for, the second begins when it stands.
FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
CROWD = ("Ada", "Bela", "Cleo", "Dora", "Emil")


def _dot(name: str, island: str, x: float, y: float, strength: float) -> Dot:
    person = Person(id=f"map-{name.lower()}", name=name)
    bridge = name == "Ada"
    return Dot(person=person, island=island, x=x, y=y, strength=strength, bridge=bridge)


def drawn() -> Map:
    """Ada in the middle, Bela right of her, Cleo below, Dora far right, Emil on no island."""
    return Map(
        summary=Message(id="specimen.worlds.summary", params={"n": Count(value=2)}),
        islands=[
            Island(id="c1", label=Text(text="Choir"), size=Count(value=3), x=0, y=0, r=4),
            Island(id="c2", label=Text(text="Harbour"), size=Count(value=1), x=14, y=0, r=4),
        ],
        dots=[
            _dot("Ada", "c1", 0, 0, 0.9),
            _dot("Bela", "c1", 2, 0, 0.4),
            _dot("Cleo", "c1", 0, 2, 0.0),
            _dot("Dora", "c2", 14, 0, 0.4),
            _dot("Emil", "", -18, 0, 0.0),
        ],
        links=[Link(a=0, b=3, kind="introduction"), Link(a=0, b=1, kind="event")],
    )


def listed() -> Directory:
    """All five in the list of everybody; Ada and Dora work at Northlight."""
    return Directory(
        summary=Message(id="specimen.worlds.summary", params={"n": Count(value=5)}),
        entries=[
            Entry(
                person=dot.person,
                company=Organisation(name="Northlight") if dot.person.name in "AdaDora" else None,
                position=Text(text="Engineer") if dot.person.name == "Ada" else None,
                connected=None,
                last=None,
                messages=0,
                band="none",
                state="none",
                cluster=dot.island,
                origin="unknown",
                certainty="unknown",
                level=0,
                valuable=False,
            )
            for dot in drawn().dots
        ],
        islands={one.id: one.label for one in drawn().islands},
    )


def mapped(*, directory: bool = True) -> Report:
    """The specimen with this map instead of its own, and with these people alone."""
    report = specimen()
    chapter = next(s for s in report.chapters if any(isinstance(b, Map) for b in s.blocks))
    blocks = [drawn(), *([listed()] if directory else [])]
    return msgspec.structs.replace(report, chapters=[msgspec.structs.replace(chapter, blocks=blocks)])


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Addresses of reports with a small map."""
    attack = "".join(ATTACKS)
    reports = {
        "map": mapped(),
        "nameless": mapped(directory=False),
        "hostile": rewrite(mapped(), lambda _: attack, lambda url: url),
    }
    folder = tmp_path_factory.mktemp("maps")
    for name, report in reports.items():
        text = render_html(report, catalogue=catalogue())
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in reports}


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A desk whose owner wants no motion, so that what is done is done at once."""
    made = chromium.new_context(
        viewport={"width": 1440, "height": 1000}, reduced_motion="reduce", color_scheme="light"
    )
    made.add_init_script(LISTEN)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, maps: Mapping[str, str]) -> Page:
    """The small map, in sight."""
    return opened(context, maps["map"])


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    canvas(page).scroll_into_view_if_needed()
    expect(sea(page)).to_have_attribute("data-zoom", "1.00")
    return page


def sea(page: Page) -> Locator:
    return page.locator(".map .sea")


def canvas(page: Page) -> Locator:
    return page.locator("canvas.explored")


def note(page: Page) -> Locator:
    return page.locator(".map .note")


def told(page: Page) -> Locator:
    return page.locator(".map .told")


def heard(page: Page) -> Locator:
    return page.locator(".map .sea .heard")


def view(page: Page) -> tuple[float, ...]:
    """Zoom, left and top of what is seen, once it is painted."""
    page.evaluate(FRAMES)
    seen = sea(page).evaluate("e => [e.dataset.zoom, e.dataset.left, e.dataset.top].map(Number)")
    return tuple(seen)


def spot(page: Page, name: str) -> Any:
    page.evaluate(FRAMES)
    return page.evaluate(SPOT, name)


def press(page: Page, *keys: str) -> None:
    canvas(page).focus()
    for key in keys:
        page.keyboard.press(key)


def pull(page: Page, dx: float, dy: float) -> None:
    """Drag the middle of the map."""
    box = canvas(page).bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + 30
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx / 2, y + dy / 2)
    page.mouse.move(x + dx, y + dy)
    page.mouse.up()


# ---- What stands there ----


def test_without_a_script_the_still_picture_stands_alone(
    chromium: Browser, maps: Mapping[str, str]
) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(maps["map"])
    assert page.locator(".map .land").is_visible()
    assert page.locator(".map :is(button, input, canvas)").count() == 0
    page.close()


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_the_canvas_lies_on_the_still_picture_at_every_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    press(page, "Enter")
    page.evaluate(FRAMES)
    boxes = [page.locator(name).bounding_box() for name in ("canvas.explored", ".map .land")]
    assert boxes[0] is not None
    assert boxes[1] is not None
    for side in ("x", "y", "width", "height"):
        assert abs(boxes[0][side] - boxes[1][side]) < 1, side  # type: ignore[literal-required]
    assert canvas(page).evaluate("c => c.width") == round(boxes[0]["width"])


def test_sharp_screens_get_all_their_pixels(chromium: Browser, maps: Mapping[str, str]) -> None:
    context = chromium.new_context(device_scale_factor=2)
    page = opened(context, maps["map"])
    assert canvas(page).evaluate("c => c.width / c.clientWidth") == pytest.approx(2, abs=0.01)
    context.close()


def test_the_still_picture_is_hidden_from_the_eye_alone(page: Page) -> None:
    land = page.locator(".map .land")
    assert land.evaluate("e => getComputedStyle(e).opacity") == "0"
    assert land.evaluate("e => getComputedStyle(e).visibility") == "visible"


def test_paper_shows_the_still_picture_and_no_controls(page: Page) -> None:
    press(page, "+", "Enter")
    page.emulate_media(media="print")
    land = page.locator(".map .land")
    assert land.evaluate("e => getComputedStyle(e).opacity") == "1"
    for part in ("canvas.explored", ".map .controls", ".map .note", ".map .help"):
        assert not page.locator(part).is_visible()


def test_colours_are_those_of_the_page_in_light_and_dark(page: Page) -> None:
    light = page.evaluate(COLOUR, "paper")
    assert page.evaluate(PIXEL, {"x": 3, "y": 3}) == light
    assert page.evaluate(PIXEL, spot(page, "Ada")) == page.evaluate(COLOUR, "ink")
    page.emulate_media(color_scheme="dark")
    page.evaluate(FRAMES)
    dark = page.evaluate(COLOUR, "paper")
    assert dark != light
    assert page.evaluate(PIXEL, {"x": 3, "y": 3}) == dark
    assert page.evaluate(PIXEL, spot(page, "Ada")) == page.evaluate(COLOUR, "ink")


# ---- Moving ----


def test_what_is_dragged_stays_under_the_pointer(page: Page) -> None:
    press(page, "+", "+")
    before = spot(page, "Ada")
    pull(page, -120, 40)
    after = spot(page, "Ada")
    assert after["x"] - before["x"] == pytest.approx(-120, abs=1)
    assert after["y"] - before["y"] == pytest.approx(40, abs=1)


def test_nobody_gets_lost_beyond_the_picture(page: Page) -> None:
    pull(page, 300, 300)
    assert view(page) == (1, 0, 0)
    press(page, "+")
    pull(page, 3000, 3000)
    assert view(page)[1:] == (0, 0)


def test_the_wheel_scrolls_the_page_until_somebody_clicks_into_the_map(page: Page) -> None:
    scrolled = page.evaluate("scrollY")
    canvas(page).hover(position={"x": 500, "y": 200})
    page.mouse.wheel(0, -100)
    assert view(page)[0] == 1
    assert page.evaluate("scrollY") < scrolled
    page.mouse.down()
    page.mouse.up()
    page.mouse.wheel(0, -200)
    assert view(page)[0] > 1
    page.mouse.move(2, 2)
    canvas(page).hover(position={"x": 500, "y": 100})
    zoom = view(page)[0]
    page.mouse.wheel(0, 100)
    assert view(page)[0] == zoom


def test_the_wheel_with_ctrl_comes_closer_to_what_is_under_the_pointer(page: Page) -> None:
    place = spot(page, "Dora")
    canvas(page).hover(position=place)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -150)
    page.keyboard.up("Control")
    assert view(page)[0] > 2
    assert spot(page, "Dora")["x"] == pytest.approx(place["x"], abs=1)


def test_buttons_zoom_and_say_where_they_end(page: Page) -> None:
    closer, wider, whole = (page.locator(".map .zooms button").nth(place) for place in range(3))
    expect(wider).to_have_attribute("aria-disabled", "true")
    expect(whole).to_have_attribute("aria-disabled", "true")
    closer.click()
    assert view(page)[0] == 1.6
    expect(told(page)).to_have_text("1.6 times as close")
    expect(wider).to_have_attribute("aria-disabled", "false")
    wider.click()
    assert view(page)[0] == 1
    for _ in range(12):
        closer.click(force=True)
    expect(closer).to_have_attribute("aria-disabled", "true")
    whole.click()
    assert view(page) == (1, 0, 0)
    expect(told(page)).to_have_text("The whole map")


def test_a_double_click_beside_people_comes_closer(page: Page) -> None:
    canvas(page).dblclick(position={"x": 600, "y": 20})
    assert view(page)[0] == pytest.approx(2.56)


def test_zooming_glides_for_those_who_like_motion_alone(page: Page) -> None:
    # A second click of a frame's length after the first: with motion the way is not done.
    seen = """async () => {
      document.querySelector('.map .zooms button').click();
      for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
      return Number(document.querySelector('.map .sea').dataset.zoom);
    }"""
    assert page.evaluate(seen) == 1.6
    page.locator(".map .zooms button").nth(2).click()
    page.emulate_media(reduced_motion="no-preference")
    assert 1 <= page.evaluate(seen) < 1.6
    expect(sea(page)).to_have_attribute("data-zoom", "1.60")


# ---- Who is there ----


def test_somebody_under_the_pointer_is_told_with_the_reasons_for_their_links(page: Page) -> None:
    dora = spot(page, "Dora")
    plain = page.evaluate(PIXEL, dora)
    canvas(page).hover(position=spot(page, "Ada"))
    expect(note(page)).to_contain_text("Ada")
    expect(note(page)).to_contain_text("Engineer, Northlight")
    expect(note(page)).to_contain_text("Choir · a strong tie · a bridge")
    reasons = note(page).locator("li")
    expect(reasons).to_have_text(
        [re.compile("Introduced in a message: .*Dora"), re.compile("Around the same event: .*Bela")]
    )
    page.evaluate(FRAMES)
    assert page.evaluate(PIXEL, dora) == page.evaluate(COLOUR, "accent") != plain
    page.mouse.move(2, 2)
    expect(note(page)).to_be_hidden()


def test_the_note_stays_for_a_pointer_that_goes_to_it_and_leaves_by_escape(page: Page) -> None:
    canvas(page).hover(position=spot(page, "Ada"))
    box = note(page).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    expect(note(page).locator(".who")).to_have_text("Ada")
    page.keyboard.press("Escape")
    expect(note(page)).to_be_hidden()


def test_a_click_opens_the_card(page: Page) -> None:
    canvas(page).click(position=spot(page, "Bela"))
    expect(page.locator("dialog[open] h3")).to_have_text("Bela")
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(canvas(page)).to_be_focused()


def test_the_note_opens_the_card_too(page: Page) -> None:
    press(page, "Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] h3")).to_have_text("Ada")


def test_keys_walk_from_person_to_person(page: Page) -> None:
    press(page, "Enter")
    expect(heard(page)).to_contain_text("Ada. Engineer, Northlight. Choir")
    for key, name in (("ArrowRight", "Bela"), ("ArrowRight", "Dora"), ("ArrowLeft", "Bela")):
        press(page, key)
        expect(note(page).locator(".who")).to_have_text(name)
        expect(heard(page)).to_contain_text(name)
    press(page, "ArrowLeft", "ArrowDown")
    expect(note(page).locator(".who")).to_have_text("Cleo")
    press(page, "Enter")
    expect(page.locator("dialog[open] h3")).to_have_text("Cleo")
    page.keyboard.press("Escape")
    expect(canvas(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(note(page)).to_be_hidden()
    expect(heard(page)).to_be_empty()


def test_keys_follow_who_is_chosen_and_move_the_map_where_nobody_is(page: Page) -> None:
    press(page, "+", "+", "+", "ArrowRight")
    zoom, left, _ = view(page)
    assert zoom == 4
    # The middle part begins at (1000 - 1000/4)/2 = 375 units; a pixel is 1000/(4 widths) of them.
    width = canvas(page).evaluate("c => c.clientWidth")
    assert left == pytest.approx(375 + 80 * 1000 / (4 * width), abs=0.2)
    press(page, "Enter", "ArrowRight", "ArrowRight")
    expect(note(page).locator(".who")).to_have_text("Dora")
    place = spot(page, "Dora")
    box = canvas(page).bounding_box()
    assert box is not None
    assert 0 < place["x"] < box["width"]
    press(page, "-")
    assert view(page)[0] == 2.5
    press(page, "0")
    assert view(page) == (1, 0, 0)


def test_browser_keys_stay_the_browsers(page: Page) -> None:
    press(page, "Control++", "Alt+ArrowRight", "a")
    assert view(page) == (1, 0, 0)
    expect(note(page)).to_be_hidden()


# ---- Searching ----


def test_search_lights_up_who_fits_and_enter_goes_to_them(page: Page) -> None:
    page.fill("#map-search", "northlight")
    expect(told(page)).to_have_text("2 people on the map fit.")
    page.evaluate(FRAMES)
    accent = page.evaluate(COLOUR, "accent")
    assert page.evaluate(PIXEL, spot(page, "Dora")) == accent
    assert page.evaluate(PIXEL, spot(page, "Bela")) != accent
    page.press("#map-search", "Enter")
    expect(told(page)).to_have_text("1 of 2: Ada")
    expect(note(page).locator(".who")).to_have_text("Ada")
    page.press("#map-search", "Enter")
    expect(told(page)).to_have_text("2 of 2: Dora")
    place, box = spot(page, "Dora"), canvas(page).bounding_box()
    assert box is not None
    assert 0 < place["x"] < box["width"]
    assert place["y"] == pytest.approx(box["height"] / 2, abs=2)
    page.press("#map-search", "Escape")
    expect(note(page)).to_be_hidden()
    expect(told(page)).to_be_empty()
    expect(page.locator("#map-search")).to_have_value("")


def test_a_search_for_nobody_says_so(page: Page) -> None:
    page.fill("#map-search", "nobody of this name")
    expect(told(page)).to_have_text("Nobody on the map fits.")
    page.press("#map-search", "Enter")
    expect(note(page)).to_be_hidden()


def test_without_a_list_of_everybody_the_map_has_names_and_no_cards(
    context: BrowserContext, maps: Mapping[str, str]
) -> None:
    page = opened(context, maps["nameless"])
    page.fill("#map-search", "dora")
    expect(told(page)).to_have_text("1 person on the map fits.")
    canvas(page).click(position=spot(page, "Dora"))
    expect(note(page)).to_contain_text("Harbour · words exchanged")
    assert note(page).locator("button").count() == 0


# ---- Fingers ----


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
    context: BrowserContext, maps: Mapping[str, str], name: str
) -> None:
    page = opened(context, maps[name])
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


def test_hostile_words_stay_words(context: BrowserContext, maps: Mapping[str, str]) -> None:
    page = opened(context, maps["hostile"])
    press(page, "Enter")
    expect(note(page)).to_contain_text("<script>alert(1)</script>")
    made = note(page).evaluate("e => [...e.querySelectorAll('*')].map(one => one.localName)")
    assert set(made) <= {"p", "bdi", "ul", "li", "button"}


@pytest.mark.parametrize("name", ["typical-sample", "hostile-sample"])
def test_maps_of_real_archives_can_be_explored(
    context: BrowserContext, pages: Mapping[str, Path], name: str
) -> None:
    page = context.new_page()
    page.goto(pages[name].as_uri())
    if page.locator(".map .land").count() == 0:
        assert canvas(page).count() == 0
        return
    press(page, "Enter", "+", "ArrowRight")
    expect(note(page)).to_be_visible()
    assert page.evaluate("window.violations") == []
