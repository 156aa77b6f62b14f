"""Invitations sent and received, about the last half year to year.

American short times.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="invitations",
    files=("invitations",),
    columns=(
        Column("sender", "From"),
        Column("recipient", "To"),
        Column("at", "Sent At", kind=Kind.INSTANT, zone=PACIFIC),
        Column("message", "Message"),
        Column("direction", "Direction"),
        Column("inviter_url", "inviterProfileUrl"),
        Column("invitee_url", "inviteeProfileUrl"),
        Column("inviter_urn", "inviterProfileUrn"),
        Column("invitee_urn", "inviteeProfileUrn"),
    ),
    dated_by="at",
    act=True,
)
