"""Publications."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="publications",
    files=("publications",),
    columns=(
        Column("name", "Name"),
        Column("published_on", "Published On", kind=Kind.INSTANT),
        Column("description", "Description"),
        Column("publisher", "Publisher"),
        Column("url", "Url"),
    ),
)
