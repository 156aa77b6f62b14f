"""Courses taken."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="courses",
    files=("courses",),
    columns=(
        Column("name", "Name"),
        Column("number", "Number"),
    ),
)
