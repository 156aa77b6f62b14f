"""Posts of others passed on without a word.

The link is the original.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Derivation, Kind, TableSpec

SPEC = TableSpec(
    name="instant_reposts",
    files=("instantreposts",),
    columns=(
        Column("at", "Date", kind=Kind.INSTANT),
        Column("link", "Link"),
    ),
    dated_by="at",
    derivation=Derivation.POST,
)
