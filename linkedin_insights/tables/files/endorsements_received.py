"""Endorsements received; the endorser's URL came in 2023.

Shares its normalised name with the file of 2022 that `endorsements_received_2022` reads, and is
told apart by its columns.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="endorsements_received",
    files=("endorsement received info",),
    columns=(
        Column("at", "Endorsement Date", kind=Kind.INSTANT),
        Column("skill", "Skill Name"),
        Column("first_name", "Endorser First Name"),
        Column("last_name", "Endorser Last Name"),
        Column("url", "Endorser Public Url"),
        Column("status", "Endorsement Status"),
        Column("display_status", "Display Status"),
    ),
    dated_by="at",
    act=True,
)
