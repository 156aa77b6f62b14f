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
    waits = pl.concat([_waits(marked, end, out=out) for out in (True, False)])
    medians = _medians(waits)
    theirs, mine = (
        medians.filter(pl.col("out") == out).select("p", pl.col("hours").alias(name))
        for out, name in ((True, "latency_hours"), (False, "my_latency_hours"))
    )
    return theirs.join(mine, on="p", how="full", coalesce=True)


def _waits(marked: pl.DataFrame, end: datetime, *, out: bool) -> pl.DataFrame:
    """One row a message in one direction: ``wait`` and whether it ended in an answer."""
    reverse = pl.col("out") != out
    answer = pl.when(reverse).then("at").backward_fill()
    whose = pl.when(reverse).then("p").backward_fill()
    wait = pl.when(whose == pl.col("p")).then(answer - pl.col("at"))
    open_for = pl.min_horizontal(pl.lit(HORIZON), (pl.lit(end) - pl.col("at")))
    answered = (wait <= pl.lit(HORIZON)).fill_null(value=False)
    return (
        marked.with_columns(
            answered=answered, wait=pl.when(answered).then(wait).otherwise(open_for)
        )
        .filter(pl.col("out") == out)
        .select("p", "out", "answered", "wait")
    )


def _medians(waits: pl.DataFrame) -> pl.DataFrame:
    ordered = waits.sort("p", "out", "wait", "answered", descending=[False, False, False, True])
    tie = ["p", "out"]
    left = pl.len().over(tie) - pl.int_range(pl.len(), dtype=pl.Int64).over(tie)
    step = pl.when("answered").then((1 - 1 / left).log()).otherwise(0.0)
    return (
        ordered.with_columns(step=step)
        .with_columns(survival=pl.col("step").cum_sum().over(tie))
        .filter(pl.col("survival") <= _HALF + _SLACK)
        .group_by(tie)
        .agg(hours=pl.col("wait").min() / _HOUR)
        .sort(tie)
    )
