"""Endorsements received, as the file with spaces in its name tells them (2018 to 2022).

UTF-16 with tabs, with what of them is shown. It overlaps the file with underscores: never sum the
two.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="endorsements_received_2022",
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
