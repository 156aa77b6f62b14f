"""Calendar periods that a picture is drawn over: which step fits a span, and counts a period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_MAX_PERIODS = 72
_EVERY = {"month": "1mo", "quarter": "1q", "year": "1y"}


@dataclass(frozen=True, slots=True)
class Periods:
    """``count`` equal calendar periods of one ``step`` from ``start`` (a period's first day)."""

    start: date
    step: str
    count: int

    @property
    def frame(self) -> pl.DataFrame:
        """One row a period: ``period`` (Date), ascending."""
        starts = [_add_months(self.start, i * _MONTHS[self.step]) for i in range(self.count)]
        return pl.DataFrame({"period": starts}, schema={"period": pl.Date})

    def truncate(self, day: pl.Expr) -> pl.Expr:
        """The first day of the period that a Date expression falls into."""
        return day.dt.truncate(_EVERY[self.step])


def covering(first: date, last: date) -> Periods:
    """Periods from ``first`` to ``last``, in the finest step that needs at most 72 of them."""
    for step in ("month", "quarter"):
        periods = _between(first, last, step)
        if periods.count <= _MAX_PERIODS:
            return periods
    return _between(first, last, "year")


def count_days(days: pl.Series, periods: Periods) -> list[int]:
    """How many of ``days`` (Dates, nulls ignored) fall into each period; others are not counted."""
    counts = (
        pl.DataFrame({"day": days})
        .drop_nulls()
        .group_by(period=periods.truncate(pl.col("day")))
        .len("n")
    )
    joined = periods.frame.join(counts, on="period", how="left", maintain_order="left")
    return joined["n"].fill_null(0).to_list()


def count_days_by(
    frame: pl.DataFrame, key: str, keys: Sequence[str], periods: Periods
) -> dict[str, list[int]]:
    """Counts a period for each of ``keys``; ``frame`` has the column ``key`` and ``day`` (Date)."""
    counted = (
        frame.filter(pl.col(key).is_in(list(keys)))
        .group_by(key, period=periods.truncate(pl.col("day")))
        .len("n")
    )
    found = {(row[0], row[1]): row[2] for row in counted.iter_rows()}
    starts = periods.frame["period"].to_list()
    return {k: [found.get((k, start), 0) for start in starts] for k in keys}


def _between(first: date, last: date, step: str) -> Periods:
    months = _MONTHS[step]
    start = date(first.year, (first.month - 1) // months * months + 1, 1)
    span = (last.year - start.year) * 12 + last.month - start.month
    return Periods(start=start, step=step, count=max(span, 0) // months + 1)


def _add_months(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)
