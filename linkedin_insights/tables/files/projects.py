"""Projects."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="projects",
    files=("projects",),
    columns=(
        Column("title", "Title"),
        Column("description", "Description"),
        Column("url", "Url"),
        Column("started_on", "Started On", "Start Date", kind=Kind.INSTANT),
        Column("finished_on", "Finished On", "End Date", kind=Kind.INSTANT),
    ),
)
