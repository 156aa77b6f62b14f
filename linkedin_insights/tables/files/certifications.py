"""Licences and certifications.

The end is an expiry.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="certifications",
    files=("certifications",),
    columns=(
        Column("name", "Name"),
        Column("url", "Url"),
        Column("authority", "Authority"),
        Column("started_on", "Started On", kind=Kind.INSTANT),
        Column("finished_on", "Finished On", kind=Kind.INSTANT),
        Column("license_number", "License Number"),
    ),
)
