"""Identity and workplace verifications.

`N/A` for empty.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="verifications",
    files=("verifications",),
    columns=(
        Column("first_name", "First name"),
        Column("middle_name", "Middle name"),
        Column("last_name", "Last name"),
        Column("kind", "Verification type"),
        Column("organisation", "Organization name"),
        Column("email", "Email address"),
        Column("country", "Country"),
        Column("state", "State"),
        Column("city", "City"),
        Column("year_of_birth", "Year of birth"),
        Column("authority", "Issuing authority"),
        Column("document", "Document type"),
        Column("provider", "Verification service provider"),
        Column("verified_on", "Verified date", kind=Kind.INSTANT, iso_days=True),
        Column("expires_on", "Expiry date", kind=Kind.INSTANT, iso_days=True),
    ),
)
