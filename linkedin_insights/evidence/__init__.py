"""What happened: every dated trace of the archive, as one event log."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import (
    KINDS,
    MESSAGE_KINDS,
    SCHEMA,
    empty_events,
    is_exchange,
    sort_events,
)
from linkedin_insights.evidence.handover import find_handovers
from linkedin_insights.evidence.registry import EXTRACTORS
from linkedin_insights.people import People
from linkedin_insights.tables import Tables


def extract_events(tables: Tables, people: People) -> pl.DataFrame:
    """Return the event log of an archive, in the order of `sort_events`."""
    return sort_events(_all_events(tables, people))


def _all_events(tables: Tables, people: People) -> pl.DataFrame:
    found = [extract(tables, people) for extract in EXTRACTORS]
    present = [empty_events(), *(frame for frame in found if frame.height)]
    # Taking rows out of a frame of many chunks is ten times slower.
    return pl.concat(present, rechunk=True)


__all__ = [
    "KINDS",
    "MESSAGE_KINDS",
    "SCHEMA",
    "empty_events",
    "extract_events",
    "find_handovers",
    "is_exchange",
    "sort_events",
]
