"""Things the owner saved, and votes in polls."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import saved_articles, saved_items, votes

_KINDS = (
    (saved_items.SPEC, "saved_item"),
    (saved_articles.SPEC, "saved_item"),
    (votes.SPEC, "vote"),
)


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event an item, with the post's id as ``group_id``."""
    return pl.concat(
        [
            as_events(tables.frame(spec), kind=kind, direction="out", group_id="post_id")
            for spec, kind in _KINDS
        ]
    )
