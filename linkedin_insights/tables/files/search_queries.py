"""Searches of about two years.

Commas in a query are not quoted.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Dialect, Kind, TableSpec

SPEC = TableSpec(
    name="search_queries",
    files=("searchqueries", "search queries"),
    columns=(
        Column("at", "Time", kind=Kind.INSTANT),
        Column("query", "Search Query"),
    ),
    dated_by="at",
    act=True,
    deduplicate=True,
    dialect=Dialect.SEARCHES,
)
