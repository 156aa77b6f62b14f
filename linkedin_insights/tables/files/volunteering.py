"""Volunteer work."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="volunteering",
    files=("volunteering",),
    columns=(
        Column("company", "Company Name"),
        Column("position", "Role"),
        Column("cause", "Cause"),
        Column("started_on", "Started On", kind=Kind.INSTANT),
        Column("finished_on", "Finished On", kind=Kind.INSTANT),
        Column("description", "Description"),
    ),
)
