"""Notes on connections (2026).

The form of their dates is not verified.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="notes",
    files=("notes",),
    columns=(
        Column("first_name", "Connection First Name"),
        Column("last_name", "Connection Last Name"),
        Column("url", "Connection Profile URL"),
        Column("note", "Note"),
        Column("at", "Created On", kind=Kind.INSTANT),
        Column("edited_at", "Edited On", kind=Kind.INSTANT),
    ),
)
