"""Memberships of organisations."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="organizations",
    files=("organizations",),
    columns=(
        Column("name", "Name"),
        Column("description", "Description"),
        Column("position", "Position"),
        Column("started_on", "Started On", kind=Kind.INSTANT),
        Column("finished_on", "Finished On", kind=Kind.INSTANT),
    ),
)
