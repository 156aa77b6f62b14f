"""Which acts come first: weight, worth and time, spread over worlds."""

from __future__ import annotations

from datetime import date
from typing import Final

import numpy as np
import polars as pl

from linkedin_insights.findings.ways_in.model import Known
from linkedin_insights.findings.ways_in.warmth import WEIGHTS

ACT_WEIGHTS: Final = {
    "answer": 1.0,
    "thank": 0.9,
    "congratulate": 0.8,
    "introduce": 0.75,
    "revive": 0.7,
    "recommend": 0.65,
    "comment": 0.5,
}
HALF_LIVES: Final = {
    "answer": 180.0,
    "thank": 180.0,
    "congratulate": 45.0,
    "introduce": 120.0,
    "recommend": 730.0,
}
"""Days after which an act is half as timely; the others do not age."""

GOAL_BONUS: Final = 1.25
CLUSTER_AGAIN: Final = 0.6
ACT_AGAIN: Final = 0.8
"""What each earlier step in the same cluster, and of the same act, leaves of a candidate."""

_DIGITS = 12


def score_candidates(
    found: pl.DataFrame, known: Known, *, revival: pl.DataFrame, goals: pl.DataFrame, as_of: date
) -> pl.DataFrame:
    """Score every candidate and keep the best act of each person, best first.

    ::

        worth  = (1 + max(tie_strength, revival_score) + helped)/3   helped: the ladder of value/5,
                                                                     the owner's label before it
        timely = 2^(-age/half-life)            of the act, by the day of what it rests on; else 1
        score  = weight of the act · worth · timely · (1.25 for a way in to a goal)

    Adds ``worth``, ``timely``, ``score``, ``cluster_id``, ``goal_kind``, ``goal``.

    Args:
        found: `CANDIDATES`.
        known: Everybody.
        revival: `REVIVAL`, of which ``person_id`` and ``revival_score`` are read.
        goals: ``person_id``, ``kind``, ``wanted`` of people who are a way in to a goal.
        as_of: The day ages are counted to.

    """
    warmth = known.warmth.select("person_id", "cluster_id", "connected_on", "helped_part")
    frame = found
    for more in (
        warmth,
        known.ties.select("person_id", "tie_strength"),
        revival.select("person_id", "revival_score"),
        goals.select("person_id", goal_kind="kind", goal="wanted"),
    ):
        frame = frame.join(more, on="person_id", how="left", maintain_order="left")
    bonus = pl.when(pl.col("goal").is_not_null()).then(GOAL_BONUS).otherwise(1.0)
    weight = pl.col("act").replace_strict(ACT_WEIGHTS, return_dtype=pl.Float64)
    return (
        frame.filter(pl.col("tie_strength").is_not_null())
        .with_columns(worth=_worth(), timely=_timely(as_of))
        .with_columns(score=(weight * pl.col("worth") * pl.col("timely") * bonus).round(_DIGITS))
        .sort(
            ["score", "on", "connected_on", "person_id", "act", "other_id"],
            descending=[True, True, False, False, False, False],
            nulls_last=True,
        )
        .unique("person_id", keep="first", maintain_order=True)
    )


def spread(scored: pl.DataFrame, *, limit: int) -> pl.DataFrame:
    """Take up to ``limit`` rows one by one, so that worlds and acts alternate.

    Each time the row with the greatest ``score · 0.6^c · 0.8^a`` is taken, where c rows of its
    cluster and a rows of its act were taken before; people in no cluster have none in common. Of
    equals the one that stands first is taken.
    """
    place = scored["cluster_id"].rank("dense").fill_null(0).cast(pl.Int64).to_numpy() - 1
    act = scored["act"].rank("dense").cast(pl.Int64).to_numpy() - 1
    worth = scored["score"].to_numpy().copy()
    taken: list[int] = []
    for _ in range(min(limit, scored.height)):
        best = int(np.argmax(worth))
        taken.append(best)
        worth[best] = -1.0
        left = worth > 0
        if place[best] >= 0:
            worth[left & (place == place[best])] *= CLUSTER_AGAIN
        worth[left & (act == act[best])] *= ACT_AGAIN
    return scored[taken]


def _worth() -> pl.Expr:
    strength = pl.max_horizontal(
        pl.col("tie_strength").fill_null(0.0), pl.col("revival_score").fill_null(0.0)
    )
    return (1 + strength + pl.col("helped_part").fill_null(0.0) / WEIGHTS["helped"]) / 3


def _timely(as_of: date) -> pl.Expr:
    age = (pl.lit(as_of) - pl.col("on")).dt.total_days().clip(0)
    half = pl.col("act").replace_strict(HALF_LIVES, default=None, return_dtype=pl.Float64)
    return (-age / half * pl.lit(2.0).log()).exp().fill_null(1.0)
