"""Private notes about connections (2026)."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.persons import with_person
from linkedin_insights.people import People
from linkedin_insights.people.sources import full_name, trimmed
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import notes


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event a note with a date that could be read."""
    frame = with_person(tables.frame(notes.SPEC), people, full_name(), trimmed("url"))
    return as_events(frame, kind="note", direction="none")
