"""Groups.

No header has been seen yet, any is accepted.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="groups",
    files=("groups",),
    columns=(
        Column("name", "Name", "Group Name"),
        Column("at", "Joined On", "Joined At", "Date", kind=Kind.INSTANT),
    ),
    any_header=True,
)
