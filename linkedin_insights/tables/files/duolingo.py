"""Language scores from Duolingo (2026)."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="duolingo",
    files=("duolingo",),
    columns=(
        Column("language", "Language"),
        Column("score", "Score"),
        Column("proficiency", "Proficiency Level"),
    ),
)
