"""The profile's summary, mostly blank."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="profile_summary",
    files=("profile summary",),
    columns=(Column("summary", "Profile Summary"),),
)
