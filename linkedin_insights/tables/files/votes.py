"""Votes in polls."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Derivation, Kind, TableSpec

SPEC = TableSpec(
    name="votes",
    files=("votes",),
    columns=(
        Column("at", "Date", kind=Kind.INSTANT),
        Column("link", "Link"),
        Column("option", "OptionText"),
    ),
    dated_by="at",
    derivation=Derivation.POST,
)
