"""Rungs that the two vouched for: recommendations, and endorsements both ways."""

from __future__ import annotations

import polars as pl

from linkedin_insights.findings.value.talk import rung

_RECORD = ["person_id", "at", "file", "row"]


def recommendation_rungs(events: pl.DataFrame) -> pl.DataFrame:
    """Level 3: a recommendation in writing, in either direction; it needs no messages."""
    written = _of_people(events, "recommendation")
    reason = (
        pl.when(pl.col("direction") == "in")
        .then(pl.lit("recommended_me"))
        .otherwise(pl.lit("recommended_them"))
    )
    return rung(written, 3, reason)


def endorsement_rungs(events: pl.DataFrame, exchanged: pl.DataFrame) -> pl.DataFrame:
    """Level 3: endorsements in both directions between two who wrote to each other.

    ``exchanged`` are the rungs of level 1; the day is the last of the three.
    """
    first = (
        _of_people(events, "endorsement")
        .sort(*_RECORD)
        .unique(["person_id", "direction"], keep="first", maintain_order=True)
    )
    wrote = exchanged.select("person_id", wrote="on")
    both = first.filter(pl.col("direction").n_unique().over("person_id") == 2)
    last = both.unique("person_id", keep="last", maintain_order=True)
    found = last.join(wrote, on="person_id", how="inner", maintain_order="left")
    return rung(found.with_columns(on=pl.max_horizontal("on", "wrote")), 3, "endorsed")


def _of_people(events: pl.DataFrame, kind: str) -> pl.DataFrame:
    of_kind = (pl.col("kind") == kind) & pl.col("person_id").is_not_null()
    return events.filter(of_kind & (pl.col("direction") != "none")).with_columns(
        on=pl.col("at").dt.date()
    )
