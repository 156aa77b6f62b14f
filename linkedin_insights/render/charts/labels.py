"""Where the names of round things stand: beside them, never over each other, never cut."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

LINE = 15.0
"""Pixels from one line of a label to the next."""
BASE = 12.0
"""Pixels from the top of a line to its base."""
GAP = 5.0
"""Pixels between a circle and its label."""
CHARACTER = 7.2
WIDE_CHARACTER = 13.5
MOST = 60
"""So many circles are named at most: the rest are small, and stand in the table."""
FIRST = 5
"""So many circles get their names even over their neighbours."""
# A short label on its own circle may stand over the rim by this factor, a long one not at all.
_OVER_RIM = 1.6
_SHORT = 96.0
# On its own circle a label stands in the middle, or so many radii above or below it.
_SHIFTS = (0.0, -0.6, 0.6)
# There it may cover the rim of a neighbour, but not this part of its radius.
_CORE = 0.55
_TOUCH = 2.0
_WIDE = frozenset("WF")


Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """Something to name: place and radius in pixels, and ways to write its label, best first."""

    x: float
    y: float
    r: float
    wordings: tuple[Lines, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A label that found room: which circle, where its lines hang, in pixels of the picture.

    ``at_x`` and ``at_y`` lie on the circle and move with the picture's width; ``dx`` and ``dy``
    lead from there to the first base line and do not. ``over``: it stands on its own circle.
    """

    index: int
    lines: Lines
    at_x: float
    at_y: float
    dx: float
    dy: float
    anchor: str
    over: bool = False


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def within(self, width: float, height: float) -> bool:
        """Whether all of the box is inside the picture."""
        return min(self.left, self.top) >= 0 and self.right <= width and self.bottom <= height

    def meets(self, other: _Box) -> bool:
        """Whether two boxes share a point."""
        apart = self.right <= other.left or other.right <= self.left
        return not apart and self.top < other.bottom and other.top < self.bottom

    def meets_circle(self, circle: Circle, *, within: float) -> bool:
        """Whether the box reaches into the part of a circle ``within`` so much of its radius."""
        x = min(max(circle.x, self.left), self.right)
        y = min(max(circle.y, self.top), self.bottom)
        reach = max(circle.r * within - _TOUCH, 0)
        return (circle.x - x) ** 2 + (circle.y - y) ** 2 < reach**2


def text_width(text: str) -> float:
    """Pixels that a label's line takes, on the safe side; East Asian letters are wider."""
    wide = sum(unicodedata.east_asian_width(letter) in _WIDE for letter in text)
    return wide * WIDE_CHARACTER + (len(text) - wide) * CHARACTER


def wrapped(text: str) -> Lines:
    """A label in two lines of about one length, broken at a space; one line without any."""
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    if not spaces:
        return (text,)
    middle = min(spaces, key=lambda place: abs(2 * place + 1 - len(text)))
    return text[:middle], text[middle + 1 :]


def place_labels(circles: Sequence[Circle], *, width: float, height: float) -> list[Placed]:
    """Place labels in the order of the circles; one that finds no room is left out.

    Each wording is tried above, below, right and left of its circle, where it must not reach into
    another one, and then on the middle of its own. The first few may lie over their neighbours:
    who sees any name at all shall see theirs. All stay inside the picture and apart.
    """
    taken: list[_Box] = []
    placed = []
    for index, circle in enumerate(circles[:MOST]):
        others = [other for other in circles if other is not circle]
        free = [
            (label, box)
            for label, box in _candidates(index, circle, width)
            if box.within(width, height) and not any(box.meets(other) for other in taken)
        ]
        clear = (pair for pair in free if _is_clear(*pair, others))
        anyhow = (pair for pair in reversed(free) if index < FIRST and pair[0].over)
        for label, box in islice(chain(clear, anyhow), 1):
            taken.append(box)
            placed.append(label)
    return placed


def _is_clear(label: Placed, box: _Box, others: Sequence[Circle]) -> bool:
    within = _CORE if label.over else 1.0
    return not any(box.meets_circle(other, within=within) for other in others)


def _candidates(index: int, circle: Circle, width: float) -> Iterator[tuple[Placed, _Box]]:
    """The places to try, each with the box that its text takes."""
    x, y, r = circle.x, circle.y, circle.r
    for lines in circle.wordings:
        wide = max(text_width(line) for line in lines)
        tall = LINE * len(lines)
        top = y - tall / 2
        for at_y, upper in ((y - r, y - r - GAP - tall), (y + r, y + r + GAP)):
            anchor, at_x = _anchored(x, wide, width)
            left = {"start": at_x, "middle": at_x - wide / 2, "end": at_x - wide}[anchor]
            label = Placed(index, lines, at_x, at_y, 0, upper + BASE - at_y, anchor)
            yield label, _Box(left, upper, left + wide, upper + tall)
        label = Placed(index, lines, x + r, y, GAP, top + BASE - y, "start")
        yield label, _Box(x + r + GAP, top, x + r + GAP + wide, top + tall)
        label = Placed(index, lines, x - r, y, -GAP, top + BASE - y, "end")
        yield label, _Box(x - r - GAP - wide, top, x - r - GAP, top + tall)
        inside = wide <= 2 * r * (_OVER_RIM if wide <= _SHORT else 1)
        for shift in _SHIFTS if inside or (index < FIRST and wide <= _SHORT) else ():
            middle = y + shift * r
            upper = middle - tall / 2
            label = Placed(index, lines, x, middle, 0, BASE - tall / 2, "middle", over=True)
            yield label, _Box(x - wide / 2, upper, x + wide / 2, upper + tall)


def _anchored(x: float, wide: float, width: float) -> tuple[str, float]:
    """Centred over ``x`` unless that would be cut: then from the picture's edge."""
    if x < wide / 2:
        return "start", 0.0
    if x > width - wide / 2:
        return "end", width
    return "middle", x
