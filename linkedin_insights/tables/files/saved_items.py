"""Posts and articles saved."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Derivation, Kind, TableSpec

SPEC = TableSpec(
    name="saved_items",
    files=("saved items",),
    columns=(
        Column("item", "savedItem"),
        Column("at", "createdTime", kind=Kind.INSTANT),
    ),
    dated_by="at",
    derivation=Derivation.POST,
)
