"""Events attended or left.

The time is a range in UTC.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Derivation, Kind, TableSpec

SPEC = TableSpec(
    name="events",
    files=("events",),
    columns=(
        Column("name", "Event Name"),
        Column("at", "Event Time", kind=Kind.INSTANT),
        Column("ends_at", "Event End", kind=Kind.INSTANT),
        Column("status", "Status"),
        Column("url", "External Url"),
    ),
    derivation=Derivation.EVENT_TIME,
)
