"""Skills on the profile."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="skills",
    files=("skills",),
    columns=(Column("skill", "Name"),),
)
