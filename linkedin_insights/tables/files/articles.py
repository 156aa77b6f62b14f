"""Articles the member wrote: one HTML file each, one row each."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Dialect, Kind, TableSpec

SPEC = TableSpec(
    name="articles",
    files=(),
    columns=(
        Column("title", "title"),
        Column("url", "url"),
        Column("created_at", "created", kind=Kind.INSTANT),
        Column("published_at", "published", kind=Kind.INSTANT),
        Column("draft", "draft", kind=Kind.FLAG),
        Column("body", "body"),
    ),
    dialect=Dialect.HTML,
)
