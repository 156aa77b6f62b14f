"""Jobs held; an empty end is a current one.

Before 2018 the headers are in lower case.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="positions",
    files=("positions",),
    columns=(
        Column("company", "Company Name", "company"),
        Column("position", "Title", "title"),
        Column("description", "Description"),
        Column("location", "Location"),
        Column("started_on", "Started On", "start", "start MM/YYYY", kind=Kind.INSTANT),
        Column("finished_on", "Finished On", "end", "end MM/YYYY", kind=Kind.INSTANT),
    ),
)
