"""Jobs saved.

Title and company are empty for removed ones.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="saved_jobs",
    files=("saved jobs",),
    columns=(
        Column("at", "Saved Date", kind=Kind.INSTANT, zone=PACIFIC),
        Column("url", "Job Url"),
        Column("position", "Job Title"),
        Column("company", "Company Name"),
    ),
    dated_by="at",
)
