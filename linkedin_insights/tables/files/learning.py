"""Courses and articles of LinkedIn Learning.

`N/A` where nothing was watched.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="learning",
    files=("learning",),
    columns=(
        Column("title", "Content Title"),
        Column("description", "Content Description"),
        Column("kind", "Content Type"),
        Column("at", "Content Last Watched Date (if viewed)", kind=Kind.INSTANT),
        Column("completed_at", "Content Completed At (if completed)", kind=Kind.INSTANT),
        Column("saved", "Content Saved", kind=Kind.FLAG),
        Column("notes", "Notes taken on videos (if taken)"),
    ),
)
