"""Who is a way in, best first."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.findings.ways_in.matching import (
    at_companies,
    in_clusters,
    in_roles,
    on_topics,
)
from linkedin_insights.findings.ways_in.model import WAYS, Known, Query

RELATION_WEIGHTS: Final = {"": 1.0, "there": 1.0, "was": 0.5}
"""What the score keeps: who is there can do more than who was."""

_DIGITS = 12
_PARTS = ("warm_part", "helped_part", "recent_part", "level_part")


def find_ways(known: Known, query: Query) -> pl.DataFrame:
    """Answer "who do I know at, as, in, about …", best way in first (`WAYS`).

    Any of each kind that is asked for, all of the kinds. The score is the sum of four weighted
    parts (see `measure_warmth`), halved for somebody who was at the company and is no longer;
    where nobody is or was at a company, people who became contacts while the owner worked there
    stand instead (``era``), if the two wrote to each other. Equals go by the last contact, then by
    the day of connecting.

    Args:
        known: Everybody, and what is known of them.
        query: What is wanted; nothing asked for gives nobody.

    """
    if not query:
        return pl.DataFrame(schema=WAYS)
    frame = known.warmth
    if query.companies:
        companies = known.people.companies
        found = at_companies(frame, companies, known.former, query.companies)
        found = found.unique("person_id", keep="first", maintain_order=True)
        frame = frame.join(found, on="person_id", how="inner", maintain_order="left")
    if query.roles:
        found = in_roles(frame, query.roles)
        frame = frame.join(found, on="person_id", how="inner", maintain_order="left")
    if query.clusters:
        found = in_clusters(known.network.memberships, known.network.clusters, query.clusters)
        frame = frame.join(found, on="person_id", how="semi", maintain_order="left")
    if query.topics:
        found = on_topics(frame, known.said, query.topics)
        frame = frame.join(found, on="person_id", how="inner", maintain_order="left")
    return rank_ways(without_doubtful(frame) if query.companies else frame)


def without_doubtful(found: pl.DataFrame) -> pl.DataFrame:
    """Rows without an ``era`` where others are of that company or no words went both ways."""
    era = pl.col("relation") == "era"
    alone = era.all().over("wanted_company")
    return found.filter(~era | (alone & pl.col("two_way")))


def rank_ways(found: pl.DataFrame) -> pl.DataFrame:
    """Put rows of `WARMTH`, with what they were found by, into the order and columns of `WAYS`."""
    missing = [
        pl.lit(None, dtype).alias(name) for name, dtype in WAYS.items() if name not in found.columns
    ]
    weight = pl.col("relation").replace_strict(
        RELATION_WEIGHTS, default=RELATION_WEIGHTS["was"], return_dtype=pl.Float64
    )
    texts = ["relation", "wanted_company", "reason", "role_match", "topic", "topic_where"]
    return (
        found.with_columns(missing)
        .with_columns(pl.col(texts).fill_null(""))
        .with_columns(score=(pl.sum_horizontal(_PARTS) * weight).round(_DIGITS))
        .with_columns(last=pl.col("relation") == "era")
        .sort(
            ["last", "score", "last_contact", "connected_on", "person_id"],
            descending=[False, True, True, False, False],
            nulls_last=True,
        )
        .select(list(WAYS))
        .cast(WAYS)  # type: ignore[arg-type]
    )
