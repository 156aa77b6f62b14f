"""Comments of the owner, below posts of others and below their own."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.own_posts import with_own_post
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import comments, shares


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a comment; ``group_id`` is the post's id, for an own post the one in Shares."""
    frame = with_own_post(tables.frame(comments.SPEC), tables.frame(shares.SPEC))
    own = pl.col("own_post").is_not_null()
    kind = pl.when(own).then(pl.lit("comment_on_own_post")).otherwise(pl.lit("comment"))
    return as_events(
        frame.with_columns(post=pl.coalesce("own_post", "post_id")),
        kind=kind,
        direction="out",
        group_id="post",
    )
