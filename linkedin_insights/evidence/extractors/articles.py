"""Articles: published, or begun."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import articles


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event an article, on the day it was published; else, or for a draft, begun."""
    frame = tables.frame(articles.SPEC)
    undated = pl.col("published_at").is_null()
    frame = frame.with_columns(
        at=pl.coalesce("published_at", "created_at"),
        at_precision=pl.when(undated)
        .then("created_at_precision")
        .otherwise("published_at_precision"),
    )
    draft = pl.col("draft").fill_null(value=False)
    kind = pl.when(draft).then(pl.lit("article_draft")).otherwise(pl.lit("article"))
    return as_events(frame, kind=kind, direction="out")
