"""First-degree connections.

The date is a UTC day (an American short time in 2018); a URL came in June 2023. Source: export
format 4.1.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="connections",
    files=("connections",),
    columns=(
        Column("first_name", "First Name", "FirstName"),
        Column("last_name", "Last Name", "LastName"),
        Column("url", "URL", "Profile URL"),
        Column("email", "Email Address", "Email"),
        Column("company", "Company"),
        Column("position", "Position"),
        Column("connected_on", "Connected On", kind=Kind.INSTANT, zone=PACIFIC),
    ),
    dated_by="connected_on",
    act=True,
    hidden_when_empty=True,
    identities=(("first_name", "last_name", "connected_on"),),
)
