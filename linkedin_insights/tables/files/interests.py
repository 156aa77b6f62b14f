"""Interests on the profile, up to 2017.

Any header is accepted.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="interests",
    files=("interests",),
    columns=(Column("interest", "Interests", "Interest", "Name"),),
    any_header=True,
)
