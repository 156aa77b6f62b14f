"""Recommendations in writing, both ways."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.persons import with_person
from linkedin_insights.people import People
from linkedin_insights.people.sources import full_name
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import recommendations_given, recommendations_received

_ENDS = ((recommendations_given.SPEC, "out"), (recommendations_received.SPEC, "in"))


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event a recommendation; the files name people without an address."""
    return pl.concat(
        [
            as_events(
                with_person(tables.frame(spec), people, full_name()),
                kind="recommendation",
                direction=direction,
            )
            for spec, direction in _ENDS
        ]
    )
