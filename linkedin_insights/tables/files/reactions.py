"""Reactions to posts and to comments."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Derivation, Kind, TableSpec

SPEC = TableSpec(
    name="reactions",
    files=("reactions",),
    columns=(
        Column("at", "Date", kind=Kind.INSTANT),
        Column("kind", "Type"),
        Column("link", "Link"),
    ),
    dated_by="at",
    act=True,
    derivation=Derivation.POST,
)
