"""Requests on the services marketplace.

LinkedIn spells the file `Opprtunities.csv`.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="service_opportunities",
    files=("opprtunities", "opportunities"),
    columns=(
        Column("at", "Creation Time", kind=Kind.INSTANT),
        Column("kind", "Marketplace Type"),
        Column("category", "Service Category"),
        Column("location", "Location"),
        Column("answers", "Questions and Answers"),
        Column("providers", "Preferred Providers"),
        Column("status", "Status"),
    ),
)
