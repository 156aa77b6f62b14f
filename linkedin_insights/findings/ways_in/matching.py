"""Who fits what is asked for: companies, roles, clusters, topics, each a frame of people."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from linkedin_insights.evidence.names import spaced
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.ways_in.former import FORMER
from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.people.roles import classify_role

GROUP_LIMIT = 50
"""Words to more people than this at once say nothing about the two."""

_NAMED = ("company", "title", "message")


def at_companies(
    warmth: pl.DataFrame, companies: pl.DataFrame, former: pl.DataFrame, wanted: Sequence[str]
) -> pl.DataFrame:
    """Who is or was at a company, one row a person and company, the surest first.

    ``person_id``, ``relation``, ``wanted_company``, ``reason``, ``on``.

    Companies are equal after normalisation, never by a part of a name, and what people write who
    work for nobody ("self-employed") is no company. Equally sure are in the order of the question.

    Args:
        warmth: `WARMTH`.
        companies: ``company`` and ``company_key`` of every spelling.
        former: `FORMER`.
        wanted: Names as somebody writes them.

    """
    keys = wanted_keys(wanted)
    spellings = companies.select("company", "company_key").unique("company", keep="first")
    there = (
        warmth.select("person_id", "company")
        .join(spellings, on="company", how="inner", maintain_order="left")
        .join(keys, on="company_key", how="inner", maintain_order="left")
        .with_columns(relation=pl.lit("there"), reason=pl.lit(""), on=pl.lit(None, pl.Date))
    )
    was = (
        former.select(list(FORMER))
        .join(keys, on="company_key", how="inner", maintain_order="left")
        .join(warmth.select("person_id"), on="person_id", how="semi", maintain_order="left")
    )
    columns = ["person_id", "relation", "wanted_company", "place", "reason", "on"]
    found = pl.concat([there.select(columns), was.select(columns)])
    sureness = pl.col("relation").replace_strict({"there": 0, "was": 1, "era": 2})
    return (
        found.with_columns(sureness=sureness)
        .sort("person_id", "sureness", "place", "on", "reason", nulls_last=True)
        .drop("place", "sureness")
    )


def wanted_keys(wanted: Sequence[str]) -> pl.DataFrame:
    """The companies asked for: ``company_key``, ``wanted_company``, ``place`` in the question."""
    kinds: dict[str, pl.DataType] = {
        "company_key": pl.String(),
        "wanted_company": pl.String(),
        "place": pl.Int64(),
    }
    rows = [(company_key(name), name.strip(), place) for place, name in enumerate(wanted)]
    keys = pl.DataFrame(rows, schema=kinds, orient="row")
    return keys.filter(is_company()).unique("company_key", keep="first", maintain_order=True)


def in_roles(warmth: pl.DataFrame, wanted: Sequence[str]) -> pl.DataFrame:
    """Who has a role: ``person_id``, ``role_match``, the closest match of the roles asked for.

    ``title``: the same title after normalisation; ``words``: every word of the role stands in the
    title as a whole word; ``kind``: the same field and level, where the lexicon knows the field.
    """
    roles = [role for name in wanted if (role := classify_role(name)).key]
    key = pl.col("position_key")
    words = pl.concat_str(pl.lit(" "), key, pl.lit(" "))
    none = pl.lit(value=False)
    same = [key == role.key for role in roles]
    every = [
        pl.all_horizontal(
            words.str.contains(f" {word} ", literal=True) for word in role.key.split()
        )
        for role in roles
    ]
    kind = [
        (pl.col("field") == role.field) & (pl.col("seniority") == role.seniority)
        for role in roles
        if role.field
    ]
    match = (
        pl.when(pl.any_horizontal(none, *same))
        .then(pl.lit("title"))
        .when(pl.any_horizontal(none, *every))
        .then(pl.lit("words"))
        .when(pl.any_horizontal(none, *kind))
        .then(pl.lit("kind"))
    )
    return warmth.filter(key != "").select("person_id", role_match=match).drop_nulls("role_match")


def in_clusters(
    memberships: pl.DataFrame, clusters: pl.DataFrame, wanted: Sequence[str]
) -> pl.DataFrame:
    """Who belongs to a cluster, by its id or its whole label, case aside: ``person_id``."""
    names = [name.strip().casefold() for name in wanted if name.strip()]
    known = clusters.select("cluster_id", "label").rows()
    ids = [
        id for id, label in known if {id.casefold(), (label or "").strip().casefold()} & {*names}
    ]
    return memberships.filter(pl.col("cluster_id").is_in(ids)).select("person_id").unique()


def on_topics(warmth: pl.DataFrame, said: Said, wanted: Sequence[str]) -> pl.DataFrame:
    """Whose company, title or talk names a topic, as whole words.

    ``person_id``, ``topic`` as asked, ``topic_where`` (the first of company, title, message),
    ``topic_on`` (the last message with it). Of several topics the one asked for first counts.
    """
    asked = pl.DataFrame({"topic": [*wanted]}, schema={"topic": pl.String}).with_row_index("place")
    asked = asked.with_columns(phrase=spaced(pl.col("topic"))).filter(
        pl.col("phrase").str.contains(r"[\p{L}\p{N}]")
    )
    found = [_told(warmth, asked, "company", "company"), _told(warmth, asked, "title", "position")]
    everything = pl.concat([*found, _spoken(said, asked)])
    where = pl.col("topic_where").replace_strict({name: i for i, name in enumerate(_NAMED)})
    return (
        everything.join(warmth.select("person_id"), on="person_id", how="semi")
        .with_columns(where=where, topic_on=pl.col("topic_on").max().over("person_id", "place"))
        .sort("person_id", "place", "where")
        .unique("person_id", keep="first", maintain_order=True)
        .select("person_id", "topic", "topic_where", "topic_on")
    )


def _told(warmth: pl.DataFrame, asked: pl.DataFrame, where: str, column: str) -> pl.DataFrame:
    """People whose company or title holds a topic, a row a topic."""
    texts = warmth.select("person_id", text=spaced(pl.col(column)))
    parts = [
        texts.filter(pl.col("text").str.contains(phrase, literal=True)).select(
            "person_id",
            place=pl.lit(place, pl.UInt32),
            topic=pl.lit(topic),
            topic_where=pl.lit(where),
            topic_on=pl.lit(None, pl.Date),
        )
        for place, topic, phrase in asked.iter_rows()
    ]
    return pl.concat([_no_topics(), *parts])


def _spoken(said: Said, asked: pl.DataFrame) -> pl.DataFrame:
    """People whose messages from or to the owner hold a topic, a row a topic."""
    if asked.is_empty():
        return _no_topics()
    order = pl.int_range(pl.len(), dtype=pl.UInt32)
    texts = said.texts.alias("words").to_frame().with_columns(text=order)
    anchors = [max(phrase.split(), key=len) for phrase in asked["phrase"]]
    likely = texts.filter(pl.col("words").str.to_lowercase().str.contains_any(anchors))
    likely = likely.with_columns(words=spaced(pl.col("words")))
    rows = said.frame.filter(
        (pl.col("kind") != "group_message") | (pl.col("group_size") <= GROUP_LIMIT)
    ).select("person_id", "day", "text")
    parts = [_no_topics()]
    for number, topic, phrase in asked.iter_rows():
        hits = likely.filter(pl.col("words").str.contains(phrase, literal=True))["text"]
        parts.append(
            rows.filter(pl.col("text").is_in(hits.implode()))
            .group_by("person_id")
            .agg(topic_on=pl.col("day").max())
            .select(
                "person_id",
                place=pl.lit(number, pl.UInt32),
                topic=pl.lit(topic),
                topic_where=pl.lit("message"),
                topic_on="topic_on",
            )
        )
    return pl.concat(parts)


def _no_topics() -> pl.DataFrame:
    kinds: dict[str, pl.DataType] = {
        "person_id": pl.String(),
        "place": pl.UInt32(),
        "topic": pl.String(),
        "topic_where": pl.String(),
        "topic_on": pl.Date(),
    }
    return pl.DataFrame(schema=kinds)
