"""Who is named to whom in messages, and who is introduced to whom."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence import MESSAGE_KINDS
from linkedin_insights.evidence.names import find_people, full_names, may_hold
from linkedin_insights.network.introducing import introduces, introduces_by_name
from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.rule_parts import Talks, as_groups, numbered, talks
from linkedin_insights.tables.files import messages

_MOST = 5
"""A message to more people introduces none of them."""
_RECORD = ["on", "file", "row"]


def find_introductions(evidence: Evidence) -> Groups:
    """Pairs of people, of kind ``introduction`` or ``name_in_message``.

    A message between the owner and somebody that holds the full name of a third person makes a
    pair of the two; it is an introduction if it says so in one of seven languages. So is a
    conversation of exactly two others in which a message says so.
    """
    found = talks(evidence)
    named = _named(evidence, found)
    said = named.filter("introduces")
    pairs = pl.concat([said.drop("introduces"), _brought_together(evidence, found)])
    introduced = _pairs("introduction", pairs)
    others = _pairs("name_in_message", named.filter(~pl.col("introduces")))
    return Groups(
        pl.concat([introduced.groups, others.groups]),
        pl.concat([introduced.members, others.members]),
    )


def _named(evidence: Evidence, found: Talks) -> pl.DataFrame:
    """``a`` and ``b``, who stands in a message to or from ``a``; the record; ``introduces``."""
    names = full_names(evidence.people)
    texts = evidence.tables.frame(messages.SPEC).select("file", "row", text="content")
    texts = texts.filter(may_hold(pl.col("text"), names["name"]))
    held = find_people(texts.with_columns(raw="text"), names).with_columns(
        introduces=introduces(pl.col("raw")) | introduces_by_name("text", "name")
    )
    between = evidence.events.filter(
        pl.col("kind").is_in(MESSAGE_KINDS)
        & (pl.col("direction") != "none")
        & pl.col("person_id").is_not_null()
        & ((pl.col("direction") == "in") | (pl.col("group_size") <= _MOST))
    ).select("file", "row", "group_id", a="person_id", on=pl.col("at").dt.date())
    present = found.members.select("group_id", b="person_id").unique()
    return (
        held.select("file", "row", "introduces", b="person_id")
        .join(between, on=["file", "row"], how="inner")
        .filter(pl.col("a") != pl.col("b"))
        .join(present, on=["group_id", "b"], how="anti")
        .select("a", "b", *_RECORD, "introduces")
    )


def _brought_together(evidence: Evidence, found: Talks) -> pl.DataFrame:
    """Pairs who are alone with the owner in a conversation in which a message introduces."""
    three = found.sizes.filter(pl.col("others") == 2).select("group_id")
    texts = (
        evidence.tables.frame(messages.SPEC)
        .select("file", "row", "at", "content")
        .join(found.rows.join(three, on="group_id", how="semi"), on=["file", "row"], how="inner")
        .filter(introduces(pl.col("content")))
    )
    first = texts.select("group_id", "file", "row", on=pl.col("at").dt.date()).sort(_RECORD)
    first = first.unique("group_id", keep="first", maintain_order=True)
    people = (
        found.members.drop_nulls("person_id")
        .group_by("group_id")
        .agg(pl.col("person_id").unique().sort())
        .filter(pl.col("person_id").list.len() == 2)
    )
    return people.join(first, on="group_id", how="inner").select(
        a=pl.col("person_id").list.get(0, null_on_oob=True),
        b=pl.col("person_id").list.get(1, null_on_oob=True),
        on="on",
        file="file",
        row="row",
    )


def _pairs(kind: str, pairs: pl.DataFrame) -> Groups:
    """One group a pair, numbered by its first record."""
    first = (
        pairs.select(*_RECORD, a=pl.min_horizontal("a", "b"), b=pl.max_horizontal("a", "b"))
        .sort(*_RECORD, "a", "b")
        .unique(["a", "b"], keep="first", maintain_order=True)
    )
    counted = numbered(first, ["on", "a", "b"])
    members = [counted.select("group", *_RECORD, person_id=end) for end in ("a", "b")]
    return as_groups(kind, pl.concat(members))
