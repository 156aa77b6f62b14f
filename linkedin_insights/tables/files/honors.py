"""Honours and awards."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="honors",
    files=("honors",),
    columns=(
        Column("title", "Title"),
        Column("description", "Description"),
        Column("issuer", "Issuer"),
        Column("issued_on", "Issued On", "Issue Date", kind=Kind.INSTANT),
    ),
)
