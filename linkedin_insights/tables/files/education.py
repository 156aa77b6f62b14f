"""Schools."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="education",
    files=("education",),
    columns=(
        Column("school", "School Name"),
        Column("degree", "Degree Name"),
        Column("started_on", "Start Date", kind=Kind.INSTANT),
        Column("finished_on", "End Date", kind=Kind.INSTANT),
        Column("notes", "Notes"),
        Column("activities", "Activities"),
    ),
)
