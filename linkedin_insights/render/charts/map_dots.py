"""The dots of the map: how strong each is drawn, and in which order.

The picture holds where dots are and the script's data who they are, so both go by one order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from linkedin_insights.report.blocks import Dot, Map

STRONG = 0.75
"""From here a tie is drawn strong: three times the median of the exchanged ones."""
SIZES: Mapping[str, tuple[float, float]] = {
    "none": (0.5, 7.0),
    "some": (0.65, 9.0),
    "strong": (0.95, 13.0),
}
"""Width of a dot: as a part of the least distance between dots, and in units at most."""
_ORDER = {kind: place for place, kind in enumerate(SIZES)}


def kind_of(dot: Dot) -> str:
    """How strong the tie is drawn: a key of `SIZES`."""
    return "none" if dot.strength <= 0 else "some" if dot.strength < STRONG else "strong"


def in_order(block: Map) -> list[int]:
    """Places in ``block.dots`` as they are drawn.

    Those on no island come first, the strong come last; within a kind, island goes by island.
    """
    islands = {island.id: place for place, island in enumerate(block.islands)}

    def key(place: int) -> tuple[bool, int, int]:
        dot = block.dots[place]
        return bool(dot.island), _ORDER[kind_of(dot)], islands.get(dot.island, -1)

    return sorted(range(len(block.dots)), key=key)


def by_kind(block: Map) -> Iterator[tuple[bool, str, list[Dot]]]:
    """Dots in their order, split where the kind changes: whether on an island, the kind, dots."""
    ordered = (block.dots[place] for place in in_order(block))
    for (placed, kind), dots in groupby(ordered, lambda dot: (bool(dot.island), kind_of(dot))):
        yield placed, kind, list(dots)
