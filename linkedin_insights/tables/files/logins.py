"""Logins of about two years."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="logins",
    files=("logins",),
    columns=(
        Column("at", "Login Date", kind=Kind.INSTANT),
        Column("ip_address", "IP Address"),
        Column("user_agent", "User Agent"),
        Column("kind", "Login Type"),
    ),
    dated_by="at",
    act=True,
)
