"""How long answers take, with the answers that never came counted in."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta

import polars as pl

HORIZON = timedelta(days=14)
_HOUR = timedelta(hours=1)
_HALF = math.log(0.5)
_SLACK = 1e-9


def measure_latency(marked: pl.DataFrame, *, as_of: date) -> pl.DataFrame:
    """Median hours to an answer: ``p``, ``latency_hours`` (theirs), ``my_latency_hours``.

    ``marked`` are one-to-one messages by person and time. For each, the wait is the time to the
    first message the other way, whichever conversation that begins; waits of more than 14 days, and
    those still open on the as-of day, are right-censored. The median is Kaplan and Meier's: the
    first wait t with ``S(t) = Π (1 - 1/n) ≤ ½`` over the answers up to t, n messages not yet
    answered or lost from sight then. (The median of the logarithm is the logarithm of the median.)
    Null where fewer than half of the messages are ever answered.
    """
    end = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC) + timedelta(days=1)
    theirs = _medians(_waits(marked, end, out=True)).rename({"hours": "latency_hours"})
    mine = _medians(_waits(marked, end, out=False)).rename({"hours": "my_latency_hours"})
    return theirs.join(mine, on="p", how="full", coalesce=True)


def _waits(marked: pl.DataFrame, end: datetime, *, out: bool) -> pl.DataFrame:
    """One row a message in one direction: ``p``, ``wait`` and whether it was ``answered``."""
    reverse = pl.col("out") != out
    answer = pl.when(reverse).then("at").backward_fill()
    whose = pl.when(reverse).then("p").backward_fill()
    wait = pl.when(whose == pl.col("p")).then(answer - pl.col("at"))
    open_for = pl.min_horizontal(pl.lit(HORIZON), (pl.lit(end) - pl.col("at")))
    answered = (wait <= pl.lit(HORIZON)).fill_null(value=False)
    return (
        marked.lazy()
        .select("p", "out", wait=wait, answered=answered, open_for=open_for)
        .filter(pl.col("out") == out)
        .select("p", "answered", wait=pl.when("answered").then("wait").otherwise("open_for"))
        .collect()
    )


def _medians(waits: pl.DataFrame) -> pl.DataFrame:
    """The wait in ``hours`` at which the curve of each ``p`` comes down to one half."""
    ordered = waits.sort("p", "wait", "answered", descending=[False, False, True])
    left = pl.int_range(pl.len(), 0, -1, dtype=pl.Int64).over("p")
    step = pl.when("answered").then((1 - 1 / left).log()).otherwise(0.0)
    return (
        ordered.with_columns(step=step)
        .with_columns(survival=pl.col("step").cum_sum().over("p"))
        .filter(pl.col("survival") <= _HALF + _SLACK)
        .group_by("p", maintain_order=True)
        .agg(hours=pl.col("wait").min() / _HOUR)
    )
