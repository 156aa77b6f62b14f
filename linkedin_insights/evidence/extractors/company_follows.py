"""Organisations the owner follows."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import company_follows


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event an organisation followed."""
    return as_events(tables.frame(company_follows.SPEC), kind="company_follow", direction="out")
