"""Own posts.

Newlines are written as quote, newline, quote and decoded here; the post's id holds its time.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, Derivation, Dialect, Kind, TableSpec

SPEC = TableSpec(
    name="shares",
    files=("shares",),
    columns=(
        Column("at", "Date", kind=Kind.INSTANT),
        Column("link", "ShareLink", "Share Link"),
        Column("commentary", "ShareCommentary", "Share Commentary"),
        Column("shared_url", "SharedURL", "Shared URL"),
        Column("media_url", "MediaURL", "Media URL"),
        Column("visibility", "Visibility"),
        Column("share_title", "Share Title"),
        Column("share_description", "Share Description"),
        Column("kind", "Type"),
    ),
    dated_by="at",
    act=True,
    deduplicate=True,
    dialect=Dialect.SHARES,
    derivation=Derivation.POST,
)
