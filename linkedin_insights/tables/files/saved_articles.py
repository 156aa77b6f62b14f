"""Articles saved.

Known from test data only.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Derivation, Kind, TableSpec

SPEC = TableSpec(
    name="saved_articles",
    files=("saved articles",),
    columns=(
        Column("item", "savedItem", "Article"),
        Column("at", "createdTime", "Date", kind=Kind.INSTANT),
    ),
    any_header=True,
    derivation=Derivation.POST,
)
