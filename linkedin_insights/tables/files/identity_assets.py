"""Texts of résumés the member uploaded."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="identity_assets",
    files=("private identity asset",),
    columns=(
        Column("name", "Private Identity Asset Name"),
        Column("text", "Private Identity Asset Raw Text"),
    ),
    any_header=True,
)
