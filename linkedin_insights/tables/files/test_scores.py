"""Test scores.

No header has been seen yet, any is accepted.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="test_scores",
    files=("test scores",),
    columns=(
        Column("name", "Name", "Test Name"),
        Column("score", "Score"),
        Column("description", "Description"),
        Column("at", "Date", "Taken On", "Date On", kind=Kind.INSTANT),
    ),
    any_header=True,
)
