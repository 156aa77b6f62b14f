"""How regularly the owner acts: weeks, gaps, evenness, bursts."""

from __future__ import annotations

from datetime import date, timedelta
from math import sqrt
from typing import Final

import polars as pl

from linkedin_insights.findings.investment.model import (
    ACT_DAYS_NEEDED,
    WEEKS,
    Steadiness,
)
from linkedin_insights.findings.shares import wilson

_YEAR_WEEKS: Final = 52
_THURSDAY: Final = 3
_SD_AT_ONE: Final = 0.55
_MOST_MEMORY: Final = 0.9


def weekly_calendar(
    acts: pl.DataFrame, windows: pl.DataFrame, span: tuple[date, date] | None
) -> pl.DataFrame:
    """Count acts a week, from the first to the last of the span (`WEEKS`)."""
    if span is None:
        return pl.DataFrame(schema=WEEKS)
    first, last = (day - timedelta(days=day.weekday()) for day in span)
    weeks = pl.DataFrame({"week": pl.date_range(first, last, "1w", eager=True)})
    counts = acts.group_by(week=pl.col("day").dt.truncate("1w")).agg(acts=pl.len())
    thursday = pl.col("week").dt.offset_by(f"{_THURSDAY}d")
    needed = [
        thursday.is_between(pl.lit(start), pl.lit(end))
        for start, end in windows.select("start", "end").iter_rows()
    ]
    return (
        weeks.join(counts, on="week", how="left", maintain_order="left")
        .with_columns(
            pl.col("acts").fill_null(0),
            in_need=pl.any_horizontal(needed) if needed else pl.lit(value=False),
        )
        .select(pl.col(name).cast(dtype) for name, dtype in WEEKS.items())
    )


def measure_steadiness(acts: pl.DataFrame, weeks: pl.DataFrame) -> Steadiness:
    """Shares of weeks, gaps between act-days, evenness and burstiness.

    ::

        share     = weeks with an act / weeks        interval: Wilson's for n·(1 − r)/(1 + r) weeks,
                                                     r the lag-1 correlation of active weeks, from 0
        evenness  = 1 − G·n/(n − 1)                  G: Gini coefficient of the weekly counts
        A_n       = (√(n+1)·q − √(n−1)) / ((√(n+1) − 2)·q + √(n−1))     q = σ/μ of the gaps

    n of A_n counts act-days (Kim & Jo 2016, Phys. Rev. E 94, 032311), from 20 on; its standard
    deviation for a Poisson process is near 0.55/√n.
    """
    days = acts["day"].unique().sort()
    gaps = days.to_frame("day").select("day", gap=pl.col("day").diff().dt.total_days()).drop_nulls()
    year = weeks.tail(_YEAR_WEEKS)
    all_low, all_high = _interval(weeks)
    low, high = _interval(year)
    active, active_52 = _active(weeks), _active(year)
    longest = gaps.sort("gap", "day", descending=[True, True]).head(1)
    burstiness = _burstiness(gaps["gap"], days.len())
    return Steadiness(
        acts=acts.height,
        act_days=days.len(),
        weeks=weeks.height,
        active_weeks=active,
        share=active / weeks.height if weeks.height else None,
        share_low=all_low,
        share_high=all_high,
        weeks_52=year.height,
        active_weeks_52=active_52,
        share_52=active_52 / year.height if year.height else None,
        share_52_low=low,
        share_52_high=high,
        longest_gap=int(longest["gap"][0]) if longest.height else None,
        longest_from=_before(longest),
        median_gap=_number(gaps["gap"].median()),
        gap_q90=_number(gaps["gap"].quantile(0.9, "linear")) if gaps.height else None,
        evenness=_evenness(weeks["acts"]),
        burstiness=burstiness,
        burstiness_sd=None if burstiness is None else _SD_AT_ONE / sqrt(days.len()),
    )


def _active(weeks: pl.DataFrame) -> int:
    return int((weeks["acts"] > 0).sum())


def _before(longest: pl.DataFrame) -> date | None:
    """The act-day before a gap, from the one after it and its length."""
    if longest.is_empty():
        return None
    after: date = longest["day"][0]
    return after - timedelta(days=int(longest["gap"][0]))


def _interval(weeks: pl.DataFrame) -> tuple[float, float]:
    """Wilson's interval for as many weeks as there would be if each were a new draw."""
    if weeks.is_empty():
        return 0.0, 1.0
    active = (weeks["acts"] > 0).cast(pl.Float64)
    share = float(active.sum()) / active.len()
    spread = active - share
    square = float((spread * spread).sum())
    both = float((spread.head(-1) * spread.tail(-1)).sum()) if active.len() > 1 else 0.0
    memory = min(max(both / square, 0.0), _MOST_MEMORY) if square else 0.0
    worth = max(1, round(active.len() * (1 - memory) / (1 + memory)))
    return wilson(round(share * worth), worth)


def _evenness(counts: pl.Series) -> float | None:
    """1 − corrected Gini; None below two weeks or without an act."""
    n, total = counts.len(), int(counts.sum())
    if n < 2 or total == 0:
        return None
    ranks = pl.int_range(1, n + 1, eager=True)
    weighted = int((counts.sort() * (2 * ranks - n - 1)).sum())
    return 1 - weighted / (n * total) * n / (n - 1)


def _burstiness(gaps: pl.Series, n: int) -> float | None:
    if n < ACT_DAYS_NEEDED:
        return None
    mean, spread = _number(gaps.mean()), _number(gaps.std(ddof=0))
    if not mean or spread is None:
        return None
    up, down, ratio = sqrt(n + 1), sqrt(n - 1), spread / mean
    return (up * ratio - down) / ((up - 2) * ratio + down)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
