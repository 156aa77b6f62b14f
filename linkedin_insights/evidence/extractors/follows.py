"""Members the owner follows or followed."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.persons import with_person
from linkedin_insights.people import People
from linkedin_insights.people.sources import trimmed
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import member_follows


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event a member followed or given up; the file names them without an address."""
    frame = with_person(tables.frame(member_follows.SPEC), people, trimmed("full_name"))
    given_up = pl.col("status").str.to_lowercase() == "unfollow"
    kind = pl.when(given_up).then(pl.lit("unfollow")).otherwise(pl.lit("follow"))
    return as_events(frame, kind=kind, direction="out")
