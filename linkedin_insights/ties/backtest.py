"""How fast this archive's ties fade: the half-life that would have foretold its later part best."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from linkedin_insights.ties.strength import EPOCH, measure_strength
from linkedin_insights.ties.traces import Traces

HALF_LIVES = (30.0, 60.0, 90.0, 180.0, 365.0, 730.0)
FEWEST_PEOPLE = 20
"""People in touch after the cut, and people not, below which nothing is chosen."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A half-life in days, and how well it foretold who would be in touch: ``auc``, 0 to 1."""

    half_life: float
    auc: float


@dataclass(frozen=True, slots=True)
class Backtest:
    """What the half-life was chosen by.

    ``cut`` is the last day that was taken as known. Of the people with an exchange up to then,
    ``later`` were in two-way contact after it and ``without`` were not. ``candidates`` are all that
    were tried, the shortest first; ``chosen`` is one of them.
    """

    cut: date
    later: int
    without: int
    candidates: tuple[Candidate, ...]
    chosen: Candidate


def backtest_half_life(traces: Traces, *, as_of: date, default: float) -> Backtest | None:
    """Choose the half-life that ranks people best by who is in touch later.

    The archive is cut after three quarters of its span (first dated trace to as-of day). S at the
    cut, from the traces up to it, ranks everybody with an exchange up to then; for each of
    `HALF_LIVES` its AUC for two-way contact after the cut (a message each way) is computed, and the
    greatest is taken; among equals the one nearest to ``default``, then the shorter.

    None where fewer than `FEWEST_PEOPLE` were in touch later, or fewer were not.
    """
    span = (as_of - traces.since).days if traces.since is not None else 0
    if traces.since is None or span <= 0:
        return None
    cut = traces.since + timedelta(days=3 * span // 4)
    known = pl.col("day") <= (cut - EPOCH).days
    people = _outcomes(traces, known)
    later = int(people["later"].sum())
    without = people.height - later
    if min(later, without) < FEWEST_PEOPLE:
        return None
    before = Traces(
        exchange=traces.exchange.clear(),
        days=traces.days.filter(known),
        tokens=traces.tokens.filter(known),
        since=traces.since,
    )
    candidates = []
    for half_life in HALF_LIVES:
        scores = measure_strength(before, as_of=cut, half_life_days=half_life)
        ranked = people.join(scores, on="p", how="left", maintain_order="left")
        candidates.append(
            Candidate(half_life, auc(ranked["strength"].fill_null(0), people["later"]))
        )
    chosen = min(
        candidates, key=lambda one: (-one.auc, abs(one.half_life - default), one.half_life)
    )
    return Backtest(cut, later, without, tuple(candidates), chosen)


def _outcomes(traces: Traces, known: pl.Expr) -> pl.DataFrame:
    """One row a person with an exchange up to the cut: ``p``, in touch ``later`` or not."""
    partners = traces.exchange.filter(known).select("p").unique(maintain_order=True)
    after = traces.days.filter(~known).group_by("p", maintain_order=True)
    ways = after.agg(later=pl.col("out").any() & (~pl.col("out")).any())
    joined = partners.join(ways, on="p", how="left", maintain_order="left")
    return joined.with_columns(pl.col("later").fill_null(value=False))


def auc(scores: pl.Series, positive: pl.Series) -> float:
    """Area under the ROC curve: how often a positive scores above another, ties counting half.

    ``(Σ ranks of positives - n1(n1 + 1)/2)/(n1·n0)`` with mean ranks of equals: Mann and Whitney's
    U (1947) over its greatest value. Both kinds must occur.
    """
    ones = int(positive.sum())
    ranks = float(scores.rank("average").filter(positive).sum())
    return (ranks - ones * (ones + 1) / 2) / (ones * (len(scores) - ones))
