"""Hashtags the owner follows or followed."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import hashtag_follows


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a hashtag followed, and one where it was given up."""
    frame = tables.frame(hashtag_follows.SPEC)
    given_up = frame.filter(pl.col("state").str.to_lowercase() == "unfollow")
    return pl.concat(
        [
            as_events(frame, kind="hashtag_follow", direction="out"),
            as_events(given_up, kind="hashtag_unfollow", direction="out", at="modified_at"),
        ]
    )
