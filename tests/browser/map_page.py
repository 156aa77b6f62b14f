"""A small map in a browser: the report that shows it, and where things are on it."""

from __future__ import annotations

from typing import Any

import msgspec
from playwright.sync_api import BrowserContext, Locator, Page, expect

from linkedin_insights.report.blocks import Directory, Dot, Entry, Island, Link, Map
from linkedin_insights.report.leaves import Count, Message, Organisation, Person, Text
from linkedin_insights.report.model import Report
from tests.render.specimen import specimen
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
    section = msgspec.structs.replace(chapter, blocks=blocks)
    return msgspec.structs.replace(report, chapters=[section])


def small_maps() -> dict[str, Report]:
    """Reports with this map, by what is special about them."""
    attack = "".join(ATTACKS)
    return {
        "map": mapped(),
        "nameless": mapped(directory=False),
        "hostile": rewrite(mapped(), lambda _: attack, lambda url: url),
    }


def opened(context: BrowserContext, address: str) -> Page:
    """The report at an address, with its map in sight and painted."""
    page = context.new_page()
    page.goto(address)
    canvas(page).scroll_into_view_if_needed()
    expect(sea(page)).to_have_attribute("data-zoom", "1.00")
    return page


def sea(page: Page) -> Locator:
    """What holds the map; says what part of it is seen."""
    return page.locator(".map .sea")


def canvas(page: Page) -> Locator:
    """The map itself."""
    return page.locator("canvas.explored")


def note(page: Page) -> Locator:
    """What is said of somebody."""
    return page.locator(".map .note")


def told(page: Page) -> Locator:
    """What the controls say."""
    return page.locator(".map .told")


def heard(page: Page) -> Locator:
    """What only a screen reader says."""
    return page.locator(".map .sea .heard")


def view(page: Page) -> tuple[float, ...]:
    """Zoom, left and top of what is seen, once it is painted."""
    page.evaluate(FRAMES)
    seen = sea(page).evaluate("e => [e.dataset.zoom, e.dataset.left, e.dataset.top].map(Number)")
    return tuple(seen)


def spot(page: Page, name: str) -> Any:
    """Where somebody is on the canvas."""
    page.evaluate(FRAMES)
    return page.evaluate(SPOT, name)


def press(page: Page, *keys: str) -> None:
    """Press keys with the focus in the map."""
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
