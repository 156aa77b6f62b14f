"""Companies followed since when."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="company_follows",
    files=("company follows",),
    columns=(
        Column("organisation", "Organization"),
        Column("at", "Followed On", kind=Kind.INSTANT),
    ),
    dated_by="at",
    act=True,
)
