"""The member's own addresses.

American short times; tabs up to 2017.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="email_addresses",
    files=("email addresses",),
    columns=(
        Column("email", "Email Address"),
        Column("confirmed", "Confirmed", kind=Kind.FLAG),
        Column("primary", "Primary", kind=Kind.FLAG),
        Column("updated_at", "Updated On", kind=Kind.INSTANT, zone=PACIFIC),
    ),
)
