"""Hashtags followed or unfollowed."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Kind, TableSpec

SPEC = TableSpec(
    name="hashtag_follows",
    files=("hashtag follows",),
    columns=(
        Column("hashtag", "HashTag"),
        Column("at", "CreatedTime", kind=Kind.INSTANT),
        Column("modified_at", "LastModifiedTime", kind=Kind.INSTANT),
        Column("state", "State"),
    ),
    dated_by="at",
    act=True,
)
