"""Members followed or unfollowed, new connections' automatic follows among them."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="member_follows",
    files=("member follows",),
    columns=(
        Column("at", "Date", kind=Kind.INSTANT),
        Column("status", "Status"),
        Column("full_name", "FullName", "Full Name"),
    ),
    dated_by="at",
    act=True,
)
