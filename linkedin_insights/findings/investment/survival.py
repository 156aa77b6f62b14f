"""Whether ties begun in need came to as much as the others, within two years."""

from __future__ import annotations

from datetime import date
from math import erfc, sqrt
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from linkedin_insights.findings.investment.model import Yield, Yields
from linkedin_insights.findings.value.survival import share_reaching

HORIZON_DAYS: Final = 730
FEWEST_TIES: Final = 10
FEWEST_REACHED: Final = 5

Lengths = NDArray[np.int64]
Flags = NDArray[np.bool_]


def measure_yields(
    people: pl.DataFrame, value: pl.DataFrame, windows: pl.DataFrame, *, as_of: date | None
) -> Yields:
    """Follow connections from the day they were made until level 2, two years, or ``as_of``.

    The share that reached level 2 (a sustained exchange) is 1 − Kaplan-Meier's S(730) with
    Greenwood's variance on the scale of log(−log S); eras are compared by the log-rank test, with
    ten ties in either and five that reached it at least. Whom the owner connects with in need
    differs from others: this is an association. Ties at level 2 before they connected are counted
    apart.
    """
    known = (
        people.select("person_id", "connected_on")
        .drop_nulls()
        .join(value.select("person_id", "level_2_on"), on="person_id", how="inner")
    )
    earlier = (pl.col("level_2_on") <= pl.col("connected_on")).fill_null(value=False)
    before = int(known.select(earlier.sum()).item())
    rows = known.filter(~earlier & (pl.col("connected_on") <= pl.lit(as_of, pl.Date)))
    wait = (pl.col("level_2_on") - pl.col("connected_on")).dt.total_days()
    since = pl.lit(as_of, pl.Date) - pl.col("connected_on")
    watched = since.dt.total_days().clip(0, HORIZON_DAYS)
    inside = [
        pl.col("connected_on").is_between(pl.lit(start), pl.lit(end))
        for start, end in windows.select("start", "end").iter_rows()
    ]
    timed = rows.select(
        reached=(wait <= watched).fill_null(value=False),
        days=pl.min_horizontal(wait, watched),
        inside=pl.any_horizontal(inside) if inside else pl.lit(value=False),
    ).sort("days", "reached", "inside")
    days = timed["days"].cast(pl.Int64).to_numpy()
    reached, group = timed["reached"].to_numpy(), timed["inside"].to_numpy()
    return Yields(
        inside=_share(days[group], reached[group]),
        outside=_share(days[~group], reached[~group]),
        p_value=_log_rank(days, reached, group),
        before=before,
    )


def _table(days: Lengths, reached: Flags) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How many were watched, and how many reached it, on each day from 0 to the horizon."""
    size = HORIZON_DAYS + 1
    leaving = np.bincount(days, minlength=size).astype(np.float64)
    there = leaving[::-1].cumsum()[::-1]
    return there, np.bincount(days[reached], minlength=size).astype(np.float64)


def _share(days: Lengths, reached: Flags) -> Yield:
    n, done = days.size, int(reached.sum())
    if not n:
        return Yield(0, 0, None, 0.0, 1.0)
    found = share_reaching(days.astype(np.float64), reached, HORIZON_DAYS)
    return Yield(n, done, found.value, found.low, found.high)


def _log_rank(days: Lengths, reached: Flags, group: Flags) -> float | None:
    """The two-sided p-value of the log-rank test (χ² with one degree of freedom)."""
    smaller = min(int(group.sum()), int((~group).sum()))
    if smaller < FEWEST_TIES or int(reached.sum()) < FEWEST_REACHED:
        return None
    there, events = _table(days, reached)
    theirs, their_events = _table(days[group], reached[group])
    hit = (events > 0) & (there > 1)
    n, d, n1 = there[hit], events[hit], theirs[hit]
    excess = float((their_events[hit] - d * n1 / n).sum())
    variance = float((d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1)).sum())
    return erfc(abs(excess) / sqrt(2 * variance)) if variance > 0 else None
