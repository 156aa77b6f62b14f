"""Trainings.

No header has been seen yet, any is accepted.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="trainings",
    files=("trainings",),
    columns=(
        Column("name", "Name", "Title"),
        Column("description", "Description"),
        Column("started_on", "Started On", "Start Date", kind=Kind.INSTANT),
        Column("finished_on", "Finished On", "End Date", kind=Kind.INSTANT),
    ),
    any_header=True,
)
