"""Connections: the day two people became one another's."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a person and day; a connection that stands in two deliveries is one."""
    links = people.links.with_columns(day=pl.col("at").dt.date()).unique(
        subset=["person_id", "day"], keep="first", maintain_order=True
    )
    return as_events(
        links.rename({"precision": "at_precision"}), kind="connection", direction="both"
    )
