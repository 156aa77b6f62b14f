"""The map: clusters as islands, people as dots by strength, bridges ringed."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.labels import LINE, Circle, Placed, place_labels, wrapped
from linkedin_insights.render.charts.map_dots import SIZES, by_kind, kind_of
from linkedin_insights.render.charts.marks import DataTable, Heading
from linkedin_insights.render.clip import SENTENCE_LIMIT, clip
from linkedin_insights.render.inline import leaf_html, leaf_plain
from linkedin_insights.render.markup import percent, tag
from linkedin_insights.report.blocks import Dot, Island, Map
from linkedin_insights.report.leaves import Count
from linkedin_insights.words import Catalogue

WIDTH = 1000.0
MARGIN = 24.0
FLATTEST, SQUAREST = 2.0, 1.5
"""Width over height of the picture: what is flatter or squarer gets room around it."""
LAYERS = (("narrow", 320.0, 20), ("middle", 600.0, 30), ("wide", 900.0, 36))
"""Names for three widths of the picture: from how many pixels on, and of how many letters."""
SHORT = 13
"""Letters of a name that finds no room otherwise."""
RING, SMALLEST_RING = 1.5, 4.0
MOST_STRANDS = 40
NAMED_RINGS = 200
"""So many bridges say their names under the pointer; with more, the page would grow heavy."""
_KEY = {
    "none": "page.map.key_none",
    "some": "page.map.key_some",
    "strong": "page.map.key_strong",
    "ring": "page.map.key_ring",
    "loose": "page.map.key_loose",
}
_BEND = 0.14
_LOOSE_END = re.compile(r"[\s·,&–]+…$")
_THIN, _THICK = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class MapPicture:
    """The islands with everybody, the names by the picture's width, the key, the numbers."""

    svg: Markup
    labels: tuple[Markup, ...]
    key: tuple[tuple[str, str], ...]
    data: DataTable


@dataclass(frozen=True, slots=True)
class _Frame:
    """From map units to those of the picture, which is `WIDTH` wide."""

    left: float
    top: float
    scale: float
    height: float

    @classmethod
    def around(cls, block: Map) -> _Frame:
        """The smallest picture of a fair shape that holds all islands and dots."""
        xs = [x for i in block.islands for x in (i.x - i.r, i.x + i.r)] + [d.x for d in block.dots]
        ys = [y for i in block.islands for y in (i.y - i.r, i.y + i.r)] + [d.y for d in block.dots]
        left, right = min(xs, default=0.0), max(xs, default=0.0)
        top, bottom = min(ys, default=0.0), max(ys, default=0.0)
        room = WIDTH - 2 * MARGIN
        wide, tall = max(right - left, 1e-6), max(bottom - top, 1e-6)
        height = min(max(WIDTH * tall / wide, WIDTH / FLATTEST), WIDTH / SQUAREST)
        scale = min(room / wide, (height - 2 * MARGIN) / tall)
        return cls(
            left=(left + right) / 2 - WIDTH / 2 / scale,
            top=(top + bottom) / 2 - height / 2 / scale,
            scale=scale,
            height=height,
        )

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A place on the map as one on the picture."""
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def dot(self, kind: str) -> float:
        """The width of a dot; the layout keeps dots one map unit apart."""
        part, most = SIZES[kind]
        return round(min(part * self.scale, most), 2)


def draw_map(block: Map, catalogue: Catalogue) -> MapPicture:
    """Draw all of it. Dots of a kind are one path, so that 30,000 people stay a small picture."""
    frame = _Frame.around(block)
    bridges = [dot for dot in block.dots if dot.bridge]
    dots: dict[bool, list[Markup]] = {False: [], True: []}
    for placed, kind, drawn in by_kind(block):
        dots[placed].append(_dots(kind, drawn, frame))
    svg = tag(
        "svg",
        tag("title", catalogue.text("page.map.title")),
        tag("desc", clip(catalogue.plain(block.summary), SENTENCE_LIMIT)),
        tag("g", *_strands(block, frame), class_="strands"),
        tag("g", *dots[False], class_="loose"),
        tag("g", *(_island(one, frame, catalogue) for one in block.islands), class_="islands"),
        tag("g", *dots[True], class_="placed"),
        tag(
            "g",
            *_rings(bridges, frame, catalogue),
            class_="rings",
            stroke_width=min(1.75, round(frame.scale / 4, 2) + 0.5),
        ),
        class_="land",
        view_box=f"0 0 {WIDTH:.0f} {frame.height:.0f}",
        # How far dots are apart at least: the script comes so close that it is a finger's width.
        data_pitch=round(frame.scale, 2),
        role="img",
    )
    return MapPicture(
        svg=svg,
        labels=tuple(_layer(block.islands, frame, catalogue, layer=layer) for layer in LAYERS),
        key=_key(block.dots, catalogue),
        data=_table(block, catalogue),
    )


def _dots(kind: str, dots: Iterable[Dot], frame: _Frame) -> Markup:
    """One path: strokes of no length with round ends are dots."""
    places = (frame.at(dot.x, dot.y) for dot in dots)
    d = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in places)
    return tag("path", class_=kind, stroke_width=frame.dot(kind), d=d)


def _rings(bridges: Sequence[Dot], frame: _Frame, catalogue: Catalogue) -> list[Markup]:
    """Rings around bridges, the strongest ties with their names."""
    radius = max(round(frame.dot("strong") / 2 * RING, 1), SMALLEST_RING)
    ordered = sorted(bridges, key=lambda dot: -dot.strength)
    rings = []
    for place, dot in enumerate(ordered):
        x, y = (round(value, 1) for value in frame.at(dot.x, dot.y))
        name = [tag("title", leaf_plain(dot.person, catalogue))] if place < NAMED_RINGS else []
        rings.append(tag("circle", *name, cx=x, cy=y, r=radius))
    return rings


def _island(island: Island, frame: _Frame, catalogue: Catalogue) -> Markup:
    x, y = frame.at(island.x, island.y)
    words = catalogue.text("page.map.island", label=island.label, n=island.size)
    return tag("circle", tag("title", clip(words)), cx=x, cy=y, r=island.r * frame.scale)


def _strands(block: Map, frame: _Frame) -> list[Markup]:
    """Curves from middle to middle under the islands; width grows with the root of the weight."""
    places = {one.id: frame.at(one.x, one.y) for one in block.islands}
    known = [one for one in block.strands if one.a in places and one.b in places]
    drawn = sorted(known, key=lambda one: (-one.weight, one.a, one.b))[:MOST_STRANDS]
    most = max((one.weight for one in drawn), default=0.0)
    curves = []
    for one in drawn:
        (ax, ay), (bx, by) = places[one.a], places[one.b]
        x, y = (ax + bx) / 2 - (by - ay) * _BEND, (ay + by) / 2 + (bx - ax) * _BEND
        width = _THIN + (_THICK - _THIN) * math.sqrt(one.weight / most) if most > 0 else _THIN
        path = f"M{ax:.1f} {ay:.1f}Q{x:.1f} {y:.1f} {bx:.1f} {by:.1f}"
        curves.append(tag("path", d=path, stroke_width=round(width, 1)))
    return curves


def _layer(
    islands: Sequence[Island],
    frame: _Frame,
    catalogue: Catalogue,
    *,
    layer: tuple[str, float, int],
) -> Markup:
    """The names that find room from one width of the picture on."""
    name, width, letters = layer
    size = width / WIDTH
    circles = []
    for island in islands:
        x, y = frame.at(island.x, island.y)
        wordings = _wordings(island, catalogue, letters)
        circles.append(Circle(x * size, y * size, island.r * frame.scale * size, wordings))
    height = frame.height * size
    people = [leaf_plain(island.size, catalogue) for island in islands]
    texts = [
        text
        for placed in place_labels(circles, width=width, height=height)
        for text in _label(placed, people[placed.index], width=width, height=height)
    ]
    return tag(
        "svg", *texts, class_=f"names {name}", width="100%", height="100%", aria_hidden="true"
    )


def _wordings(island: Island, catalogue: Catalogue, letters: int) -> tuple[tuple[str, ...], ...]:
    """A name with its number of people: in one line, in two, cut short, and without the number."""
    label = catalogue.leaf_text(island.label)
    people = leaf_plain(island.size, catalogue)
    whole, short = (_LOOSE_END.sub("…", clip(label, most)) for most in (letters, SHORT))
    names = [(whole,), *([wrapped(whole)] if len(whole) > SHORT else []), (short,)]
    return (*((*lines, people) for lines in names), (short,))


def _label(placed: Placed, people: str, *, width: float, height: float) -> list[Markup]:
    """A label's lines: where they hang moves with the picture, their distance from it does not."""
    over = " over" if placed.over else ""
    return [
        tag(
            "text",
            line,
            class_=("number" if row and line == people else "island") + over,
            x=percent(placed.at_x / width),
            y=percent(placed.at_y / height),
            dx=placed.dx,
            dy=placed.dy + LINE * row,
            text_anchor=placed.anchor,
        )
        for row, line in enumerate(placed.lines)
    ]


def _key(dots: Sequence[Dot], catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """What the dots mean, for the kinds that are drawn."""
    shown = {kind_of(dot) for dot in dots}
    shown |= {"ring"} if any(dot.bridge for dot in dots) else set()
    shown |= {"loose"} if any(not dot.island for dot in dots) else set()
    return tuple((kind, catalogue.text(id)) for kind, id in _KEY.items() if kind in shown)


def _table(block: Map, catalogue: Catalogue) -> DataTable:
    people = Counter(dot.island for dot in block.dots)
    strong = Counter(dot.island for dot in block.dots if kind_of(dot) == "strong")
    bridges = Counter(dot.island for dot in block.dots if dot.bridge)

    def cells(island: str, size: Count) -> tuple[str, ...]:
        counts = (size, Count(value=strong[island]), Count(value=bridges[island]))
        return tuple(leaf_plain(count, catalogue) for count in counts)

    rows = [(leaf_html(one.label, catalogue), *cells(one.id, one.size)) for one in block.islands]
    if people[""]:
        nowhere = catalogue.text("page.map.key_loose")
        rows.append((Markup.escape(nowhere), *cells("", Count(value=people[""]))))
    return DataTable(
        columns=(
            Heading(catalogue.text("page.map.group"), "text"),
            Heading(catalogue.text("page.map.people")),
            Heading(catalogue.text("page.map.strong")),
            Heading(catalogue.text("page.map.bridges")),
        ),
        rows=tuple(rows),
    )
