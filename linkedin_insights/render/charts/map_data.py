"""Who the dots of the map are, and why they are linked: what the script knows beside the picture.

Dots go by the order of `linkedin_insights.render.charts.map_dots`; where they are and how strong
the picture says, so that 30,000 people are not written down twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from linkedin_insights.render.charts.map_dots import SIZES, in_order
from linkedin_insights.render.clip import clip
from linkedin_insights.render.inline import leaf_plain
from linkedin_insights.report.blocks import Link, Map
from linkedin_insights.words import Catalogue

NOBODY = -1
_WORDS = (*SIZES, "ring", "loose")


def map_data(block: Map, places: Mapping[str, int], catalogue: Catalogue) -> dict[str, Any]:
    """The map in columns.

    ``person`` leads to the directory or is -1, and then ``names`` has the name by the dot;
    ``islands`` hold ``runs`` of (island or -1, how many dots); ``links`` hold a reason each and
    pairs of dots, the first of a pair as the step from that of the pair before.
    """
    order = in_order(block)
    dots = [block.dots[place] for place in order]
    person = [places.get(dot.person.id, NOBODY) for dot in dots]
    return {
        "person": person,
        "names": {
            index: leaf_plain(dot.person, catalogue)
            for index, (dot, place) in enumerate(zip(dots, person, strict=True))
            if place == NOBODY
        },
        "bridges": [index for index, dot in enumerate(dots) if dot.bridge],
        "islands": _islands(block, [dot.island for dot in dots], catalogue),
        "links": _links(block.links, order, catalogue),
        "words": {kind: catalogue.text(f"page.map.key_{kind}") for kind in _WORDS},
    }


def _islands(block: Map, of: Iterable[str], catalogue: Catalogue) -> dict[str, Any]:
    place = {island.id: index for index, island in enumerate(block.islands)}
    return {
        "label": [clip(catalogue.leaf_text(island.label)) for island in block.islands],
        "size": [island.size.value for island in block.islands],
        "runs": [
            number
            for island, dots in groupby(of)
            for number in (place.get(island, NOBODY), sum(1 for _ in dots))
        ],
    }


def _links(
    links: Sequence[Link], order: Sequence[int], catalogue: Catalogue
) -> list[dict[str, Any]]:
    """Links by reason, the reason of the strongest link first."""
    drawn = {place: index for index, place in enumerate(order)}
    pairs: dict[str, list[tuple[int, int]]] = {}
    for link in links:
        if link.a in drawn and link.b in drawn:
            ends = sorted((drawn[link.a], drawn[link.b]))
            pairs.setdefault(link.kind, []).append((ends[0], ends[1]))
    return [
        {"why": catalogue.text(f"page.map.link.{kind}"), "pairs": _steps(sorted(found))}
        for kind, found in pairs.items()
    ]


def _steps(pairs: Iterable[tuple[int, int]]) -> list[int]:
    steps: list[int] = []
    last = 0
    for a, b in pairs:
        steps += (a - last, b)
        last = a
    return steps
