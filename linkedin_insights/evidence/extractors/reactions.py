"""Reactions of the owner, to posts of others, to their own, to comments."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.own_posts import with_own_post
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import reactions, shares


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a reaction; ``group_id`` is the post's id, for an own post the one in Shares.

    A reaction to a comment is a `reaction` wherever the comment stands.
    """
    frame = with_own_post(tables.frame(reactions.SPEC), tables.frame(shares.SPEC))
    own = pl.col("own_post").is_not_null() & pl.col("comment_at").is_null()
    kind = pl.when(own).then(pl.lit("reaction_on_own_post")).otherwise(pl.lit("reaction"))
    return as_events(
        frame.with_columns(post=pl.coalesce("own_post", "post_id")),
        kind=kind,
        direction="out",
        group_id="post",
    )
