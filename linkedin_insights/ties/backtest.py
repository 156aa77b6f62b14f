"""How fast this archive's ties fade: the half-life that would have foretold its later part best."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from linkedin_insights.ties.strength import EPOCH, measure_strength
from linkedin_insights.ties.traces import Traces

HALF_LIVES = (30.0, 60.0, 90.0, 180.0, 365.0, 730.0)
"""Half-lives that are tried, in days, besides the one of the span."""
LONGEST = 2.0
"""Times the span's own half-life that may be chosen at most."""
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
    were tried, the shortest first: `HALF_LIVES` and the span's own. ``chosen`` is one of them,
    never shorter than the span's.
    """

    cut: date
    later: int
    without: int
    candidates: tuple[Candidate, ...]
    chosen: Candidate


def backtest_half_life(traces: Traces, *, as_of: date, default: float) -> Backtest | None:
    """Choose the half-life that ranks people by who is in touch later, no shorter than ``default``.

    The archive is cut after three quarters of its span (first dated trace to as-of day). S at the
    cut, from the traces up to it, ranks everybody with an exchange up to then; for ``default`` and
    each of `HALF_LIVES` its AUC for two-way contact after the cut (a message each way) is computed.
    Of those from ``default`` on the longest is taken whose AUC is at most one `standard_error`
    below the greatest among them: the one-standard-error rule of Breiman et al. (1984, CART), for
    which the slowest fading is the plainest.

    Shorter ones often have the greatest AUC, for contact comes in bursts, yet order strength worse:
    on planted worlds their rank correlation with the strength that was planted was 0.37 to 0.56 at
    30 days, 0.62 to 0.75 for the longer ones. Who is in touch just now is another axis, liveness.

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
    for half_life in sorted({*HALF_LIVES, default}):
        scores = measure_strength(before, as_of=cut, half_life_days=half_life)
        ranked = people.join(scores, on="p", how="left", maintain_order="left")
        candidates.append(
            Candidate(half_life, auc(ranked["strength"].fill_null(0), people["later"]))
        )
    allowed = [one for one in candidates if default <= one.half_life <= LONGEST * default]
    best = max(allowed, key=lambda one: one.auc)
    least = best.auc - standard_error(best.auc, later, without)
    chosen = max((one for one in allowed if one.auc >= least), key=lambda one: one.half_life)
    return Backtest(cut, later, without, tuple(candidates), chosen)


def standard_error(area: float, ones: int, zeros: int) -> float:
    """Standard error of an AUC A of n1 positives and n0 others, 0 where A is 0 or 1.

    ``SE² = A(1 - A)·[1 + (n1 - 1)(1 - A)/(2 - A) + (n0 - 1)·A/(1 + A)]/(n1·n0)``: Hanley and McNeil
    (1982, Radiology 143, 29) with Q1 = A/(2 - A) and Q2 = 2A²/(1 + A), factored.
    """
    spread = 1 + (ones - 1) * (1 - area) / (2 - area) + (zeros - 1) * area / (1 + area)
    return math.sqrt(area * (1 - area) * spread / (ones * zeros))


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
