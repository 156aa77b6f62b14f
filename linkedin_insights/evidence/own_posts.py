"""Which comments and reactions stand on the owner's own posts."""

from __future__ import annotations

import polars as pl

TOLERANCE = "2s"


def with_own_post(acts: pl.DataFrame, shares: pl.DataFrame) -> pl.DataFrame:
    """Add ``own_post``, the id in Shares of the post an act is on; null for posts of others.

    Shares and acts write different ids for one post. Both ids hold the time they were made, at
    most a second apart (two are allowed); posts of others are hours away. A post whose id holds no
    time is told by its date.
    """
    posts = (
        shares.select(own_post="post_id", made=pl.coalesce("post_at", "at"))
        .drop_nulls()
        .unique()
        .sort("made", "own_post")
        .unique(subset="made", keep="first", maintain_order=True)
    )
    timed = acts.with_row_index("place").sort("post_at", "place", nulls_last=True)
    if posts.is_empty():
        return acts.with_columns(own_post=pl.lit(None, dtype=pl.String))
    known, unknown = (
        timed.filter(pl.col("post_at").is_not_null()),
        timed.filter(pl.col("post_at").is_null()),
    )
    joined = known.join_asof(
        posts, left_on="post_at", right_on="made", strategy="nearest", tolerance=TOLERANCE
    ).select(*timed.columns, "own_post")
    rest = unknown.with_columns(own_post=pl.lit(None, dtype=pl.String))
    return pl.concat([joined, rest]).sort("place").drop("place")
