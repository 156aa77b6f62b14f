"""Causes the member cares about."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="causes",
    files=("causes you care about",),
    columns=(Column("cause", "Supported Cause"),),
)
