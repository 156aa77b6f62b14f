"""Introductions by a third person, and conversations of several before the two connected."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.origins.clues.scene import Scene, as_clues

BEFORE_DAYS: Final = 60
THREAD_DAYS: Final = 365
_LARGEST_THREAD = 50
_LLR = {"introduction": 6.0, "name_in_message": 2.5, "thread": 5.0}


def find_introductions(scene: Scene) -> pl.DataFrame:
    """Clues of somebody who brought the two together.

    Of two people whom a message introduces to one another, or of whom one is named in words with
    the other, the one whom the owner already knew is the helper, if anything between the owner and
    the other began that day or up to 60 days later. A name alone, without a word of introduction,
    documents nothing. A conversation of up to 50 in which somebody stood before anything else
    between them, at most a year, is a group conversation.
    """
    groups = scene.network.groups.members
    said = [_brought(scene, groups, kind) for kind in ("introduction", "name_in_message")]
    return pl.concat([*said, _threads(scene, groups)])


def _brought(scene: Scene, members: pl.DataFrame, kind: str) -> pl.DataFrame:
    began = scene.began.select("person_id", "began_on", "spoke_on")
    both = members.filter(pl.col("kind") == kind).join(began, on="person_id", how="inner")
    others = both.select("group", helper_id="person_id", known_on="began_on")
    pairs = both.join(others, on="group", how="inner").filter(
        pl.col("person_id") != pl.col("helper_id")
    )
    # The same thread may be the first word between the owner and the new person.
    new = pl.col("began_on").is_between(pl.col("on"), pl.col("on") + timedelta(days=BEFORE_DAYS))
    found = pairs.filter(
        new & (pl.col("known_on") <= pl.col("on")) & (pl.col("known_on") < pl.col("began_on"))
    )
    said = scene.said.frame.select("file", "row", "text", on=pl.col("day")).unique(
        ["file", "row", "on"], keep="first", maintain_order=True
    )
    worded = found.join(said, on=["file", "row", "on"], how="left", maintain_order="left")
    introduced = kind == "introduction"
    return as_clues(
        worded,
        origin="introduction",
        detail="",
        reason="introduced" if introduced else "named_by",
        llr=_LLR[kind],
        documented=introduced,
    )


def _threads(scene: Scene, members: pl.DataFrame) -> pl.DataFrame:
    threads = members.filter(pl.col("kind") == "conversation")
    small = threads.filter(pl.len().over("group") <= _LARGEST_THREAD)
    began = scene.began.select("person_id", "began_on")
    found = (
        small.join(began, on="person_id", how="inner")
        .filter(
            (pl.col("on") < pl.col("began_on"))
            & (pl.col("on") >= pl.col("began_on") - timedelta(days=THREAD_DAYS))
        )
        .sort("person_id", "on", "file", "row")
        .unique("person_id", keep="first", maintain_order=True)
    )
    return as_clues(
        found,
        origin="group_conversation",
        detail="",
        reason="thread",
        llr=_LLR["thread"],
        documented=True,
    )
