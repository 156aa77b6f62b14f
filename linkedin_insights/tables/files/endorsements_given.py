"""Endorsements given."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="endorsements_given",
    files=("endorsement given info",),
    columns=(
        Column("at", "Endorsement Date", kind=Kind.INSTANT),
        Column("skill", "Skill Name"),
        Column("first_name", "Endorsee First Name"),
        Column("last_name", "Endorsee Last Name"),
        Column("url", "Endorsee Public Url"),
        Column("status", "Endorsement Status"),
    ),
    dated_by="at",
    act=True,
)
