"""Recommendations given.

Padded American times that are UTC.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="recommendations_given",
    files=("recommendations given",),
    columns=(
        Column("first_name", "First Name"),
        Column("last_name", "Last Name"),
        Column("company", "Company"),
        Column("position", "Job Title"),
        Column("text", "Text"),
        Column("at", "Creation Date", kind=Kind.INSTANT),
        Column("status", "Status"),
    ),
    dated_by="at",
)
