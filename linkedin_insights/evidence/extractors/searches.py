"""What the owner searched for."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import search_queries


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a search."""
    return as_events(tables.frame(search_queries.SPEC), kind="search", direction="none")
