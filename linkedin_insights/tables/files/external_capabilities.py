"""Capabilities verified elsewhere (2026).

No header has been seen yet, any is accepted.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="external_capabilities",
    files=("verifiedexternalcapability",),
    columns=(Column("name", "Name", "Capability"),),
    any_header=True,
)
