"""Fictional maps of any size: islands on a spiral, people scattered on them and around."""

from __future__ import annotations

import math
from random import Random

from linkedin_insights.report.blocks import Dot, Island, Map, Strand
from linkedin_insights.report.leaves import Count, Message, Person, Text

LABELS = (
    "Northlight Instruments 2017–20",
    "Koralle Health",
    "University of Eastmarch",
    "Harbour & Vale Trading · logistics",
    "沿岸研究所",
    "Lantern Trust",
    "data · analytics",
    "City of Eastmarch, Department of Culture",
    "مجموعة النور",
    "Open Shelf Conference 2019",
    "mixed group of 9 (mostly 2021)",
    "Tidewater Labs",
)
_SPACING = 0.66
_ANGLE = math.pi * (3 - math.sqrt(5))


def spread(people: int, *, islands: int, loose: float = 0.35, seed: int = 5) -> Map:
    """A map with ``people`` dots, a share ``loose`` of them on no island."""
    rng = Random(seed)
    shares = [1 / (place + 1.5) for place in range(islands)]
    sizes = [max(3, round(people * (1 - loose) * s / sum(shares))) for s in shares]
    made: list[Island] = []
    for place, size in enumerate(sizes):
        x, y, r = _free(made, math.sqrt(size) * _SPACING + 1)
        label = LABELS[place] if place < len(LABELS) else f"Circle {place}"
        made.append(
            Island(
                id=f"c{place + 1}", label=Text(text=label), size=Count(value=size), x=x, y=y, r=r
            )
        )
    dots = [_dot(i, one, rng) for one in made for i in range(one.size.value)]
    reach = max((math.hypot(one.x / 1.5, one.y) + one.r for one in made), default=1.0) + 3
    dots += [_stray(i, reach) for i in range(people - len(dots))]
    strands = [
        Strand(a=made[a].id, b=made[b].id, weight=rng.random() ** 3)
        for a in range(islands)
        for b in range(a + 1, islands)
        if rng.random() < 2 / islands
    ]
    summary = Message(id="specimen.worlds.summary", params={"n": Count(value=islands)})
    return Map(summary=summary, islands=made, dots=dots, strands=strands)


def _free(made: list[Island], r: float) -> tuple[float, float, float]:
    """The first place on a spiral that touches no island so far."""
    for step in range(100_000):
        distance, angle = 0.2 * r * math.sqrt(step), step * _ANGLE
        x, y = 1.5 * distance * math.cos(angle), distance * math.sin(angle)
        if all(math.hypot(x - o.x, y - o.y) > r + o.r + 2 for o in made):
            return x, y, r
    raise ValueError(r)


def _dot(place: int, island: Island, rng: Random) -> Dot:
    """Somebody on an island, the strongest in the middle."""
    distance, angle = _SPACING * math.sqrt(place + 0.5), place * _ANGLE
    share = place / island.size.value
    return Dot(
        person=Person(id=f"{island.id}-{place}", name=f"Person {place} of {island.id}"),
        island=island.id,
        x=island.x + distance * math.cos(angle),
        y=island.y + distance * math.sin(angle),
        strength=round(max(0.0, 0.95 - 3 * share), 3),
        bridge=rng.random() < 0.01,
    )


def _stray(place: int, reach: float) -> Dot:
    """Somebody on no island, on a sunflower around them all."""
    distance = math.sqrt(reach**2 + _SPACING**2 * place)
    return Dot(
        person=Person(id=f"stray-{place}", name=f"Stray {place}"),
        island="",
        x=1.5 * distance * math.cos(place * _ANGLE),
        y=distance * math.sin(place * _ANGLE),
        strength=0.5 if place % 40 == 0 else 0.0,
        bridge=False,
    )
