"""Events the owner signed up for."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import events, groups


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event where it began, and one a group joined on a known day."""
    return pl.concat(
        [
            as_events(tables.frame(events.SPEC), kind="event", direction="none"),
            as_events(tables.frame(groups.SPEC), kind="group_join", direction="none"),
        ]
    )
