"""When the account was made, and in 2018 who had invited.

American short times.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="registration",
    files=("registration",),
    columns=(
        Column("at", "Registered At", "Registration Date", kind=Kind.INSTANT, zone=PACIFIC),
        Column("ip_address", "Registration Ip", "Registration IP Address"),
        Column("invited_by_first_name", "Invited by (First Name)"),
        Column("invited_by_last_name", "Invited by (Last Name)"),
        Column("subscription_types", "Subscription Types"),
    ),
)
