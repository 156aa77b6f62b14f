"""Introductions by a third person, and conversations of several before the two connected."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.origins.clues.scene import Scene, as_clues

BEFORE_DAYS: Final = 60
THREAD_DAYS: Final = 365
_LARGEST_THREAD = 50
_THREE = 2
_LLR = {"introduction": 7.0, "name_in_message": 5.0, "thread": 6.0}


def find_introductions(scene: Scene) -> pl.DataFrame:
    """Clues of somebody who brought the two together.

    Of two people whom a message introduces to one another, or of whom one is named in words with
    the other, the one whom the owner already knew is the helper, if anything between the owner and
    the other began that day or up to 60 days later. A name alone, without a word of introduction,
    weighs less. A conversation of three that such a helper opened introduces as well. Any
    other conversation of up to 50 in which somebody whom nobody introduced stood before anything
    else between them, at most a year, is a group conversation.
    """
    members = scene.network.groups.members
    said = [_brought(scene, members, kind) for kind in ("introduction", "name_in_message")]
    threads = members.filter(pl.col("kind") == "group_conversation")
    opened = _opened(scene, threads)
    introduced = pl.concat([said[0], opened])
    return pl.concat([*said, opened, _threads(scene, threads, introduced)])


def _brought(scene: Scene, members: pl.DataFrame, kind: str) -> pl.DataFrame:
    """Who was introduced or named, by whom, in which message."""
    introduced = kind == "introduction"
    found = _new_by_known(scene, members.filter(pl.col("kind") == kind))
    return as_clues(
        _worded(found, scene),
        origin="introduction",
        detail="",
        reason="introduced" if introduced else "named_by",
        llr=_LLR[kind],
        documented=True,
    )


def _new_by_known(scene: Scene, pairs: pl.DataFrame) -> pl.DataFrame:
    """Pairs of one group, the new person first and ``helper_id`` the known one."""
    began = scene.began.select("person_id", "began_on")
    both = pairs.join(began, on="person_id", how="inner")
    helpers = both.select("group", helper_id="person_id", known_on="began_on")
    joined = both.join(helpers, on="group", how="inner").filter(
        pl.col("person_id") != pl.col("helper_id")
    )
    new = pl.col("began_on").is_between(pl.col("on"), pl.col("on") + timedelta(days=BEFORE_DAYS))
    known = (pl.col("known_on") <= pl.col("on")) & (pl.col("known_on") < pl.col("began_on"))
    return joined.filter(new & known)


def _worded(found: pl.DataFrame, scene: Scene) -> pl.DataFrame:
    """Add the place of the record's words."""
    record = ["file", "row", "on"]
    said = (
        scene.said.frame.select("file", "row", "text", on="day")
        .join(found.select(record).unique(), on=record, how="semi")
        .unique(record)
    )
    return found.join(said, on=record, how="left", maintain_order="left")


def _opened(scene: Scene, threads: pl.DataFrame) -> pl.DataFrame:
    """Conversations of the owner and two others, opened by the one whom the owner knew."""
    three = threads.filter(pl.len().over("group") == _THREE)
    first = (
        scene.events.filter(pl.col("kind") == "group_message")
        .sort("at", "file", "row")
        .unique("group_id", keep="first", maintain_order=True)
        .filter(pl.col("direction") == "in")
        .select(group="group_id", helper_id="person_id")
    )
    found = _new_by_known(scene, three).join(first, on=["group", "helper_id"], how="semi")
    return as_clues(
        _worded(found, scene),
        origin="introduction",
        detail="",
        reason="introduced",
        llr=_LLR["introduction"],
        documented=True,
    )


def _threads(scene: Scene, threads: pl.DataFrame, introduced: pl.DataFrame) -> pl.DataFrame:
    """The first conversation of several that somebody stood in before anything else."""
    small = threads.filter(pl.len().over("group") <= _LARGEST_THREAD)
    began = scene.began.select("person_id", "began_on")
    found = (
        small.join(began, on="person_id", how="inner")
        .join(introduced, on="person_id", how="anti", maintain_order="left")
        .filter(
            pl.col("began_on").is_null()
            | (
                (pl.col("on") < pl.col("began_on"))
                & (pl.col("on") >= pl.col("began_on") - timedelta(days=THREAD_DAYS))
            )
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
