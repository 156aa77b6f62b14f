"""Offers made on the services marketplace."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="service_engagements",
    files=("engagements",),
    columns=(
        Column("at", "Creation Time", kind=Kind.INSTANT),
        Column("kind", "Marketplace Type"),
        Column("body", "Body"),
        Column("currency", "Currency Code"),
        Column("amount", "Currency Amount"),
        Column("billing_unit", "Billing Time Unit"),
        Column("free_consultation", "Free Consultation included"),
    ),
)
