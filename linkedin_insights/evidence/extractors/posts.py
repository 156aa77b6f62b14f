"""Posts of the owner, and posts passed on."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import instant_reposts, shares


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a post or repost, with its id as ``group_id``."""
    own, passed_on = tables.frame(shares.SPEC), tables.frame(instant_reposts.SPEC)
    return pl.concat(
        [
            as_events(own, kind="post", direction="out", group_id="post_id"),
            as_events(passed_on, kind="repost", direction="out", group_id="post_id"),
        ]
    )
