"""Comments on posts, in the two dialects that are no CSV."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Derivation, Dialect, Kind, TableSpec

SPEC = TableSpec(
    name="comments",
    files=("comments",),
    columns=(
        Column("at", "Date", kind=Kind.INSTANT),
        Column("link", "Link"),
        Column("message", "Message"),
    ),
    dated_by="at",
    act=True,
    dialect=Dialect.COMMENTS,
    derivation=Derivation.POST,
)
