"""Two people whom the owner could bring together, for a reason that the archive holds."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

import polars as pl

from linkedin_insights.evidence.phrases import find_topic
from linkedin_insights.findings.next_steps.model import candidates
from linkedin_insights.findings.ways_in.matching import on_topics
from linkedin_insights.findings.ways_in.model import Known
from linkedin_insights.people.roles import classify_role

ASKED_WITHIN_DAYS: Final = 365
MOST_ASKS: Final = 60
"""Asks that are read, the newest first, and people compared on a topic, the strongest first."""

_SENTENCE = re.compile(r"(?<=[.!?。！？؟])\s+|\n+")


def to_introduce(
    known: Known, topics: tuple[str, ...], *, left_alone: pl.DataFrame, as_of: date
) -> pl.DataFrame:
    """Pairs of living ties from two clusters who have something to talk about.

    One asked the owner within a year for somebody of a field of work in which the other's title
    lies; or both wrote with the owner about one topic of the goals. Never two people with one
    employer, nor two between whom the archive gives a link of any kind, nor anybody in
    ``left_alone``. Each person is asked about once, each other person given once, the strongest
    ties first.
    """
    alive = _alive(known, left_alone)
    pairs = pl.concat(
        [_by_ask(known, alive, as_of), _by_topic(known, alive, topics, as_of)],
    )
    strangers = pairs.join(
        _acquainted(known), left_on=["person_id", "other_id"], right_on=["a", "b"], how="anti"
    )
    return candidates(_once_each(strangers).with_columns(act=pl.lit("introduce")))


def _alive(known: Known, left_alone: pl.DataFrame) -> pl.DataFrame:
    """Living two-way ties with a cluster: `WARMTH`, ``strength`` and ``company_key``."""
    strength = known.ties.select("person_id", strength="tie_strength")
    keys = known.people.companies.select("company", "company_key").unique("company", keep="first")
    return (
        known.warmth.filter(pl.col("two_way") & (pl.col("tie_state") == "active"))
        .drop_nulls("cluster_id")
        .join(left_alone, on="person_id", how="anti", maintain_order="left")
        .join(strength, on="person_id", how="left", maintain_order="left")
        .join(keys, on="company", how="left", maintain_order="left")
        .with_columns(pl.col("company_key").fill_null(""))
    )


def _by_ask(known: Known, alive: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Who asked for somebody of a field, and everybody alive in that field."""
    asks = _asks(known, alive, as_of)
    helpers = alive.filter(pl.col("field") != "").select(
        "field", "cluster_id", "company_key", "strength", other_id="person_id"
    )
    asking = alive.select("person_id", "cluster_id", "company_key", mine="strength")
    return _apart(
        asks.join(asking, on="person_id", how="inner").join(helpers, on="field", suffix="_other"),
        reason="ask",
        topic=pl.col("field"),
    )


def _asks(known: Known, alive: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Last asks that name a field: ``person_id``, ``on``, ``text``, ``field``."""
    newest = (
        known.said.rows_on("ask")
        .filter(
            ~pl.col("out")
            & (pl.col("kind") != "group_message")
            & (pl.col("day") > pl.lit(as_of) - pl.duration(days=ASKED_WITHIN_DAYS))
        )
        .join(alive.select("person_id"), on="person_id", how="semi", maintain_order="left")
        .unique("person_id", keep="last", maintain_order=True)
        .sort("at", "file", "row", descending=[True, False, False])
        .head(MOST_ASKS)
        .select("person_id", "text", on="day")
    )
    fields = [_field_asked_for(known.said.words(text)) for text in newest["text"]]
    return newest.with_columns(field=pl.Series(fields, dtype=pl.String)).filter(
        pl.col("field") != ""
    )


def _field_asked_for(text: str) -> str:
    """The first field of work in the sentences that ask for something, or ""."""
    sentences = [part for part in _SENTENCE.split(text) if part.strip()]
    asking = find_topic(pl.Series(sentences, dtype=pl.String), "ask")
    fields = (classify_role(sentences[place]).field for place in asking.arg_true())
    return next(filter(None, fields), "")


def _by_topic(
    known: Known, alive: pl.DataFrame, topics: tuple[str, ...], as_of: date
) -> pl.DataFrame:
    """People who wrote with the owner about one topic of the goals within a year, in pairs."""
    since = pl.lit(as_of) - pl.duration(days=ASKED_WITHIN_DAYS)
    talking = [
        on_topics(alive, known.said, (topic,))
        .filter(pl.col("topic_on") > since)
        .select("person_id", "topic", on="topic_on")
        for topic in topics
    ]
    kinds = {"person_id": pl.String(), "topic": pl.String(), "on": pl.Date()}
    told = (
        pl.concat([pl.DataFrame(schema=kinds), *talking])
        .join(alive.select("person_id", "cluster_id", "company_key", "strength"), on="person_id")
        .sort(["topic", "strength", "on", "person_id"], descending=[False, True, True, False])
        .group_by("topic", maintain_order=True)
        .head(MOST_ASKS)
    )
    other = told.select(
        "topic", "cluster_id", "company_key", "strength", other_id="person_id", other_on="on"
    )
    pairs = (
        told.rename({"strength": "mine"})
        .join(other, on="topic", suffix="_other")
        .filter(
            (pl.col("mine") > pl.col("strength"))
            | ((pl.col("mine") == pl.col("strength")) & (pl.col("person_id") < pl.col("other_id")))
        )
        .with_columns(on=pl.max_horizontal("on", "other_on"), text=pl.lit(None, pl.UInt32))
    )
    return _apart(pairs, reason="topic", topic=pl.col("topic"))


def _apart(pairs: pl.DataFrame, *, reason: str, topic: pl.Expr) -> pl.DataFrame:
    """Pairs from two clusters and two employers, in the columns both kinds share."""
    same_employer = (pl.col("company_key") == pl.col("company_key_other")) & (
        pl.col("company_key") != ""
    )
    return pairs.filter(
        (pl.col("person_id") != pl.col("other_id"))
        & (pl.col("cluster_id") != pl.col("cluster_id_other"))
        & ~same_employer
    ).select(
        "person_id", "other_id", "on", "text", "mine", "strength",
        reason=pl.lit(reason), topic=topic,
    )  # fmt: skip


def _acquainted(known: Known) -> pl.DataFrame:
    """Every pair with an inferred link, both ways round: ``a``, ``b``."""
    ids, links = known.network.nodes["person_id"], known.network.links
    ends = pl.DataFrame({"a": ids.gather(links["i"]), "b": ids.gather(links["j"])})
    return pl.concat([ends, ends.select(a="b", b="a")])


def _once_each(pairs: pl.DataFrame) -> pl.DataFrame:
    """One pair a person and one an other: asks first, then the strongest ties."""
    return (
        pairs.sort(
            ["reason", "strength", "mine", "on", "other_id", "person_id"],
            descending=[False, True, True, True, False, False],
        )
        .unique("person_id", keep="first", maintain_order=True)
        .unique("other_id", keep="first", maintain_order=True)
    )
