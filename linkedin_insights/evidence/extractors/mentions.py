"""People whom comments and posts of the owner name in full."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events, empty_events
from linkedin_insights.evidence.names import find_people, full_names
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import comments, shares

_CARRIED = ["at", "at_precision", "file", "table", "row", "post_id"]


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event a person and text.

    The name must be of two words or more and of six letters or more, stand as whole words, and
    belong to one person only; of names inside one another the longest counts. Case does not
    matter, accents do.
    """
    texts = [
        tables.frame(spec).select(*_CARRIED, text=column, kind=pl.lit(kind))
        for spec, column, kind in (
            (comments.SPEC, "message", "comment_mention"),
            (shares.SPEC, "commentary", "post_mention"),
        )
    ]
    written = pl.concat(texts)
    names = pl.DataFrame() if written.is_empty() else full_names(people)
    if names.is_empty():
        return empty_events()
    named = find_people(written, names).unique(
        subset=["kind", "file", "row", "at", "person_id"], keep="first", maintain_order=True
    )
    return as_events(named, kind=pl.col("kind"), direction="out", group_id="post_id")
