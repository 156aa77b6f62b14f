"""From values and dates to fractions of a length."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MONTHS = {"month": 1, "quarter": 3, "year": 12}
_NICE = (1, 2, 5, 10)
_YEAR_STRIDES = (1, 2, 4, 5, 10, 20, 50, 100, 1000, 10000)


def root_height(value: float, largest: float) -> float:
    """Height of ``value`` as a fraction, by square root, so that few stay visible beside many.

    sqrt(value / largest); 0 where there is nothing.
    """
    return math.sqrt(value / largest) if value > 0 and largest > 0 else 0.0


def linear(value: float, largest: float) -> float:
    """``value`` as a fraction of ``largest``, held between 0 and 1."""
    return min(1.0, max(0.0, value / largest)) if largest > 0 else 0.0


def nice_ticks(largest: int, wanted: int = 2) -> tuple[int, ...]:
    """About ``wanted`` round numbers above 0 up to ``largest``, at 1, 2 or 5 times a power of ten.

    Empty when there is nothing to measure.
    """
    if largest <= 0:
        return ()
    rough = largest / wanted
    power = 10 ** math.floor(math.log10(rough))
    step = max(1, round(next(n * power for n in _NICE if n * power >= rough * 0.75)))
    return tuple(range(step, largest + 1, step))


@dataclass(frozen=True, slots=True)
class YearTick:
    """Where a year begins. ``rank`` 0 is always labelled, 1 where there is room, 2 never."""

    at: float
    year: int
    rank: int


@dataclass(frozen=True, slots=True)
class Periods:
    """Equal calendar periods: ``count`` steps of ``step`` from the month of ``start``."""

    start: date
    step: str
    count: int

    @classmethod
    def of(cls, iso: str, step: str, rows: Sequence[Sequence[int]]) -> Periods:
        """The periods that ``rows`` of values span from an ISO date of any precision.

        Raises:
            KeyError: the step is none of month, quarter, year.
            ValueError: the date cannot be read.
        """
        if step not in MONTHS:
            raise KeyError(step)
        year, month, *_ = (*iso.split("-"), "1")
        return cls(date(int(year), int(month), 1), step, max((len(row) for row in rows), default=0))

    @property
    def _first(self) -> int:
        return self.start.year * 12 + self.start.month - 1

    def begins(self, index: int) -> date:
        """The first day of a period."""
        year, month = divmod(self._first + index * MONTHS[self.step], 12)
        return date(year, month + 1, 1)

    def iso(self, index: int) -> str:
        """A period's first day at the precision of a period: yyyy or yyyy-mm."""
        day = self.begins(index)
        return f"{day.year:04}" if self.step == "year" else f"{day.year:04}-{day.month:02}"

    def at(self, iso: str) -> float:
        """Where a date of any precision lies: 0 where the periods begin, 1 where they end."""
        year, month, day, *_ = (*(int(part) for part in iso.split("-")), 1, 1)
        months = year * 12 + month - 1 + (day - 1) / 31 - self._first
        return min(1.0, max(0.0, months / self._months)) if self.count else 0.0

    def years(self, roomy: int = 14, tight: int = 7) -> tuple[YearTick, ...]:
        """A tick per January, thinned to at most ``roomy`` labels and ``tight`` on a phone."""
        span = [
            year
            for year in range(self.start.year, self.start.year + self._months // 12 + 2)
            if self._first <= year * 12 < self._first + self._months
        ]
        if not span:
            return (YearTick(0.0, self.start.year, 0),) if self.count else ()
        wide = next(s for s in _YEAR_STRIDES if len(span) / s <= roomy)
        narrow = next(s for s in _YEAR_STRIDES if len(span) / s <= tight and s % wide == 0)
        return tuple(
            YearTick(self.at(f"{y:04}"), y, 0 if y % narrow == 0 else 1 if y % wide == 0 else 2)
            for y in span
        )

    @property
    def _months(self) -> int:
        return self.count * MONTHS[self.step]
