"""Computed figures in plain words: which message of the catalogue says a value of which unit.

The ids ``measure.*`` belong to this module; each takes the parameters ``value`` (or ``n`` where the
words depend on it) or ``low`` and ``high``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from babel import Locale

from linkedin_insights.words import numbers

HOURS_PER_DAY = 24
DAYS_PER_MONTH = 30.4375
DAYS_PER_YEAR = 365.25
# From these on the coarser unit reads better: six weeks, and two years.
MONTHS_FROM_DAYS = 45
YEARS_FROM_DAYS = 730
DAYS_FROM_HOURS = 48
MINUTES_PER_HOUR = 60
SMALL = 10
SMALL_SHARE = 0.1
TINY_SHARE = 0.001
FEW_TIMES = 2
UNITS = ("share", "days", "hours", "score", "per_year", "ratio", "weight")


@dataclass(frozen=True, slots=True)
class Scale:
    """How values of one size are said: the message's id, its number's factor and decimals."""

    id: str
    factor: float = 1.0
    digits: int = 0

    def number(self, value: float, locale: Locale) -> str:
        """The number as it stands in the sentence."""
        if self.id == "score":
            return numbers.fixed(value, self.digits, locale)
        return numbers.rounded(value * self.factor, self.digits, locale)

    def amount(self, value: float) -> float:
        """The number that decides the plural."""
        return round(value * self.factor, self.digits)


def scale_of(value: float, unit: str) -> Scale:  # noqa: PLR0911 - one a size
    """The scale on which ``value`` is said.

    Raises:
        KeyError: the unit is none of `UNITS`.
    """
    size = abs(value)
    if unit == "hours":
        if size >= DAYS_FROM_HOURS:
            coarse = scale_of(value / HOURS_PER_DAY, "days")
            return replace(coarse, factor=coarse.factor / HOURS_PER_DAY)
        if 0 < size < 1:
            return Scale("minutes", MINUTES_PER_HOUR)
        return Scale("hours", 1, 1 if size < SMALL else 0)
    if unit == "days":
        if size >= YEARS_FROM_DAYS:
            return Scale("years", 1 / DAYS_PER_YEAR, 1)
        if size >= MONTHS_FROM_DAYS:
            return Scale("months", 1 / DAYS_PER_MONTH)
        return Scale("days", 1, 0 if size >= SMALL or size == round(size) else 1)
    plain = {
        "share": Scale("share", 100, 2 if size < TINY_SHARE else 1 if size < SMALL_SHARE else 0),
        "score": Scale("score", 1, 2),
        "weight": Scale("weight", 1, 1),
        "per_year": Scale("per_year", 1, 1 if size < SMALL else 0),
        "ratio": Scale("ratio", 1, 2 if size < FEW_TIMES else 1),
    }
    return plain[unit]
