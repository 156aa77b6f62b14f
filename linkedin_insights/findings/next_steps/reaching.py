"""Acts that begin with the owner: waking a tie, keeping a promise, a word on a post."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.findings.next_steps.model import candidates
from linkedin_insights.findings.ways_in.model import Known, WaysIn

SILENT_FROM_DAYS: Final = 60
SILENT_TO_DAYS: Final = 365
LAST_TALK_DAYS: Final = 14
PER_GOAL: Final = 2


def to_revive(known: Known, revival: pl.DataFrame) -> pl.DataFrame:
    """Sleeping ties worth waking, and talks that ended with a promise at least 60 days ago.

    A promise stands in the last two weeks of one-to-one talk, in words of either side; whether it
    was kept elsewhere the archive does not say.
    """
    promised = _promises(known)
    asleep = revival.select("person_id").join(
        known.ties.select("person_id", on="last_contact"),
        on="person_id",
        how="left",
        maintain_order="left",
    )
    only = asleep.join(promised, on="person_id", how="anti", maintain_order="left")
    return pl.concat(
        [
            candidates(only.with_columns(act=pl.lit("revive"), reason=pl.lit("asleep"))),
            candidates(promised.with_columns(act=pl.lit("revive"))),
        ]
    )


def _promises(known: Known) -> pl.DataFrame:
    """The last promise of talks that fell silent: ``person_id``, ``reason``, ``on``, ``text``."""
    silent = known.ties.filter(
        pl.col("two_way")
        & (pl.col("silence_days") >= SILENT_FROM_DAYS)
        & (pl.col("tie_state") != "unknown")
    ).select("person_id", "last_contact")
    last = pl.col("last_contact") - pl.duration(days=LAST_TALK_DAYS)
    return (
        known.said.rows_on("promise")
        .filter(pl.col("kind") != "group_message")
        .join(silent, on="person_id", how="inner", maintain_order="left")
        .filter(pl.col("day") >= last)
        .unique("person_id", keep="last", maintain_order=True)
        .select(
            "person_id",
            reason=pl.when("out").then(pl.lit("promise_me")).otherwise(pl.lit("promise_them")),
            on="day",
            text="text",
        )
    )


def to_comment(known: Known, ways: WaysIn) -> pl.DataFrame:
    """Connections for whom a word on a post is enough for now.

    Silent for 60 to 365 days after words both ways, and either of value before or in a cluster
    where somebody else was; or among the two best ways in to a goal without a word in those days.
    """
    valuable = known.value.filter("valuable").select("person_id")
    warmth = known.warmth
    worlds = (
        warmth.select("person_id", "cluster_id")
        .join(valuable, on="person_id", how="semi")
        .drop_nulls("cluster_id")["cluster_id"]
        .unique()
        .implode()
    )
    quiet = (
        known.ties.filter(
            pl.col("two_way") & pl.col("silence_days").is_between(SILENT_FROM_DAYS, SILENT_TO_DAYS)
        )
        .select("person_id")
        .join(warmth, on="person_id", how="inner", maintain_order="left")
        .drop_nulls("connected_on")
    )
    valued = pl.col("person_id").is_in(valuable["person_id"].implode())
    reason = (
        pl.when(valued)
        .then(pl.lit("valued"))
        .when(pl.col("cluster_id").is_in(worlds))
        .then(pl.lit("world"))
    )
    found = quiet.with_columns(reason=reason).drop_nulls("reason")
    lately = known.ties.filter(pl.col("silence_days") < SILENT_FROM_DAYS).select("person_id")
    aimed = [
        way.people.filter((pl.col("relation") != "era") & pl.col("connected_on").is_not_null())
        .join(lately, on="person_id", how="anti", maintain_order="left")
        .head(PER_GOAL)
        .select("person_id", on="last_contact", reason=pl.lit("goal"))
        for way in ways.goals
    ]
    found = pl.concat([*aimed, found.select("person_id", on="last_contact", reason="reason")])
    found = found.unique("person_id", keep="first", maintain_order=True)
    return candidates(found.with_columns(act=pl.lit("comment")))
