"""Address books imported, as exported in 2018."""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="imported_contacts_2018",
    files=("imported contacts",),
    columns=(
        Column("first_name", "First Name", "FirstName"),
        Column("last_name", "Last Name", "LastName"),
        Column("full_name", "Full Name", "FullName"),
        Column("companies", "Companies"),
        Column("title", "Title"),
        Column("emails", "Email Address", "Emails"),
        Column("phone_numbers", "Phone Numbers", "PhoneNumbers"),
        Column("created_at", "Created At", "CreatedAt", kind=Kind.INSTANT, zone=PACIFIC),
        Column("addresses", "Addresses"),
        Column("sites", "Sites"),
        Column("handles", "Instant Message Handles"),
        Column("birthday", "Birthday"),
        Column("location", "Location"),
        Column("bookmarked_at", "Bookmarked At", "BookmarkedAt", kind=Kind.INSTANT, zone=PACIFIC),
        Column("profiles", "Profiles"),
    ),
)
