"""Address books imported from a phone or a mail account, 2022 to 2024."""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="contacts",
    files=("contacts",),
    columns=(
        Column("source", "Source"),
        Column("first_name", "FirstName", "First Name"),
        Column("last_name", "LastName", "Last Name"),
        Column("full_name", "FullName", "Full Name"),
        Column("companies", "Companies"),
        Column("title", "Title"),
        Column("emails", "Emails", "Email Address"),
        Column("phone_numbers", "PhoneNumbers", "Phone Numbers"),
        Column("created_at", "CreatedAt", "Created At", kind=Kind.INSTANT, zone=PACIFIC),
        Column("addresses", "Addresses"),
        Column("sites", "Sites"),
        Column("handles", "InstantMessageHandles", "Instant Message Handles"),
        Column("birthday", "Birthday"),
        Column("location", "Location"),
        Column("bookmarked_at", "BookmarkedAt", "Bookmarked At", kind=Kind.INSTANT, zone=PACIFIC),
        Column("profiles", "Profiles"),
    ),
)
