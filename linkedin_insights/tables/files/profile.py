"""The profile, one row, without its own URL."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="profile",
    files=("profile",),
    columns=(
        Column("first_name", "First Name"),
        Column("last_name", "Last Name"),
        Column("maiden_name", "Maiden Name"),
        Column("address", "Address"),
        Column("birth_date", "Birth Date"),
        Column("contact_instructions", "Contact Instructions"),
        Column("headline", "Headline"),
        Column("summary", "Summary"),
        Column("industry", "Industry"),
        Column("country", "Country"),
        Column("zip_code", "Zip Code"),
        Column("location", "Geo Location", "Location"),
        Column("twitter", "Twitter Handles"),
        Column("websites", "Websites"),
        Column("messengers", "Instant Messengers"),
        Column("created_at", "Created Date", kind=Kind.INSTANT),
        Column("marital_status", "Marital Status"),
        Column("association", "Association"),
    ),
)
