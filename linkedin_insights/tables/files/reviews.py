"""Reviews of courses and services."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="reviews",
    files=("reviews",),
    columns=(
        Column("reviewer", "Reviewer"),
        Column("reviewee", "Reviewee"),
        Column("kind", "Review Type"),
        Column("section", "Review Section"),
        Column("at", "Creation Date", kind=Kind.INSTANT),
        Column("rating", "Rating"),
        Column("text", "Review Text"),
        Column("tags", "Review Tags"),
    ),
)
