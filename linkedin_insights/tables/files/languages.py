"""Languages and how well."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="languages",
    files=("languages",),
    columns=(
        Column("language", "Name"),
        Column("proficiency", "Proficiency"),
    ),
)
