"""The account's history, 2018 to 2022."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="account_status",
    files=("account status history",),
    columns=(
        Column("at", "Time", kind=Kind.INSTANT),
        Column("event", "Event"),
    ),
    dated_by="at",
)
