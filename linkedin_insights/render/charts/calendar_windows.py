"""Named stretches of time in a calendar of weeks: where they lie in a year, where names fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.fitting import fitted
from linkedin_insights.render.charts.labels import text_width
from linkedin_insights.render.markup import percent, tag
from linkedin_insights.report.blocks import Band
from linkedin_insights.report.leaves import Day
from linkedin_insights.words import Catalogue

LAYERS: Final = {"narrow": 240.0, "wide": 560.0}
"""Pixels that a row has at least, by the width of the page."""
BASE: Final = 32
"""Pixels from the top of a row to the base line of names."""
WEEKS: Final = 53
_SMALLER: Final = 11 / 13
"""Names are set in 11 pixels; widths of text are measured for 13."""
_APART: Final = 8.0
_LEAST: Final = 0.3
"""Weeks: what is shorter must not vanish."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a window that lies in a year, as fractions of the row's width.

    ``place`` is the window's in the block; ``begins`` and ``ends`` say which ends are its own.
    """

    place: int
    start: float
    end: float
    begins: bool
    ends: bool


def stretches(windows: Sequence[Band], year: int, weeks: tuple[int, int]) -> list[Stretch]:
    """The parts of the windows that lie in the ``weeks`` of a year, in the windows' order.

    A window whose days cannot be read is left out.
    """
    found = []
    for place, window in enumerate(windows):
        days = _days(window.start), _days(window.end) if window.end else (date.max, date.max)
        if days[0] is None or days[1] is None:
            continue
        start, end = _week(days[0][0], year), _week(days[1][1], year) + 1 / 7
        first, last = max(start, weeks[0]), min(end, weeks[1])
        if last > first:
            found.append(
                Stretch(
                    place,
                    first / WEEKS,
                    max(last, first + _LEAST) / WEEKS,
                    begins=start >= weeks[0],
                    ends=end <= weeks[1],
                )
            )
    return found


def _days(day: Day) -> tuple[date, date] | None:
    """The first and last day that a date of any precision may mean."""
    try:
        year, month, number = (*(int(part) for part in day.iso.split("-")), 0, 0)[:3]
        if number:
            return date(year, month, number), date(year, month, number)
        first = date(year, month or 1, 1)
        after = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    except ValueError:
        return None
    return first, after - timedelta(days=1)


def _week(day: date, year: int) -> float:
    """Weeks from the Monday with which a year of weeks (ISO 8601) begins; at most a year off."""
    own, week, weekday = day.isocalendar()
    if own != year:
        return -1.0 if own < year else WEEKS + 1.0
    return week - 1 + (weekday - 1) / 7


class Names:
    """The windows' names, each written once: in the first year in which it has room."""

    def __init__(self, windows: Sequence[Band], catalogue: Catalogue) -> None:
        self._texts = [catalogue.leaf_text(window.label) for window in windows]
        self._written: dict[str, set[int]] = {layer: set() for layer in LAYERS}

    def place(self, found: Sequence[Stretch], layer: str) -> Iterator[Markup]:
        """The names to write in a row of ``layer``, none over another."""
        taken: list[tuple[float, float]] = []
        for stretch in found:
            if stretch.place in self._written[layer]:
                continue
            text = fitted(self._texts[stretch.place], LAYERS[layer] / _SMALLER - _APART)
            width = (text_width(text) * _SMALLER + _APART) / LAYERS[layer]
            left, anchor = _anchored(stretch, width)
            if not text or any(left < end and start < left + width for start, end in taken):
                continue
            taken.append((left, left + width))
            self._written[layer].add(stretch.place)
            at = left if anchor == "start" else left + width
            yield tag(
                "text", text, class_="window-label", x=percent(at), y=BASE, text_anchor=anchor
            )


def _anchored(stretch: Stretch, width: float) -> tuple[float, str]:
    """Where a name's left edge lies, and which of its ends is held to the stretch."""
    if stretch.start + width <= 1:
        return stretch.start, "start"
    if stretch.end >= width:
        return stretch.end - width, "end"
    return 0.0, "start"
