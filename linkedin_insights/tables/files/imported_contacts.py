"""Address books imported, as exported since 2025.

Companies are not given.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="imported_contacts",
    files=("importedcontacts",),
    columns=(
        Column("first_name", "FirstName"),
        Column("middle_name", "MiddleName"),
        Column("last_name", "LastName"),
        Column("full_name", "FullName"),
        Column("maiden_name", "MaidenName"),
        Column("nick_name", "NickName"),
        Column("name_prefix", "NamePrefix"),
        Column("name_suffix", "NameSuffix"),
        Column("companies", "Companies"),
        Column("title", "Title"),
        Column("emails", "Emails"),
        Column("phone_numbers", "PhoneNumbers"),
        Column("created_at", "CreatedAt", kind=Kind.INSTANT, zone=PACIFIC),
        Column("updated_at", "UpdatedAt", kind=Kind.INSTANT, zone=PACIFIC),
        Column("country_code", "CountryCode"),
        Column("region_code", "RegionCode"),
        Column("third_party_verified", "ThirdPartyVerified"),
        Column("location", "Location"),
    ),
)
