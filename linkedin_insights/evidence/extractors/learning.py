"""Courses and videos watched, and rated."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import learning, reviews


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event where it was last watched, and one a review."""
    return pl.concat(
        [
            as_events(tables.frame(learning.SPEC), kind="learning", direction="none"),
            as_events(tables.frame(reviews.SPEC), kind="review", direction="out"),
        ]
    )
