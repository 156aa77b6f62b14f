"""People whom the owner names together in public."""

from __future__ import annotations

import polars as pl

from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.rule_parts import as_groups, first_of_each, numbered

_MOST = 10
"""A text that names more people is a list."""


def find_mentions(evidence: Evidence) -> Groups:
    """One group a comment or post of the owner that names two to ten people; ``named_together``."""
    named = evidence.events.filter(
        pl.col("kind").is_in(["comment_mention", "post_mention"])
        & pl.col("person_id").is_not_null()
    )
    together = (
        first_of_each(named.sort("person_id"), "file", "row", "at", "person_id")
        .group_by("at", "file", "row", maintain_order=True)
        .agg("person_id")
        .filter(pl.col("person_id").list.len().is_between(2, _MOST))
        .with_columns(on=pl.col("at").dt.date(), everybody=pl.col("person_id").list.join(" "))
    )
    members = numbered(together, ["at", "everybody", "file", "row"]).explode("person_id")
    return as_groups("named_together", members)
