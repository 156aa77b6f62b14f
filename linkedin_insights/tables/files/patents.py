"""Patents.

No header has been seen yet, any is accepted.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="patents",
    files=("patents",),
    columns=(
        Column("title", "Title", "Name"),
        Column("description", "Description"),
        Column("number", "Number", "Patent Number", "Application Number"),
        Column("url", "Url"),
        Column("at", "Issued On", "Filed On", "Issue Date", "Date", kind=Kind.INSTANT),
    ),
    any_header=True,
)
