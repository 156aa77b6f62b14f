"""Own pages on the services marketplace."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="service_providers",
    files=("providers",),
    columns=(
        Column("at", "Creation Time", kind=Kind.INSTANT),
        Column("kind", "Marketplace Type"),
        Column("category", "ProFinder Service Category"),
        Column("top_category", "Top Level Service Category"),
        Column("secondary_category", "Secondary Service Category"),
        Column("use_profile_location", "Use Profile Location"),
        Column("remote", "Available to Work Remotely"),
        Column("pricing_info", "Pricing Info Provided"),
        Column("status", "Status"),
        Column("media", "Media"),
    ),
)
