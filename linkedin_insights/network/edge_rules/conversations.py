"""People in one group conversation with the owner."""

from __future__ import annotations

import polars as pl

from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.rule_parts import as_groups, talks


def find_conversations(evidence: Evidence) -> Groups:
    """One group a conversation: everybody whom its messages name besides the owner.

    Kind ``group_conversation``. Conversations with more others than ``group_thread_limit`` are
    left out.
    """
    found = talks(evidence)
    few = found.sizes.filter(pl.col("others") <= evidence.options.thresholds.group_thread_limit)
    members = found.members.join(few, on="group_id", how="semi", maintain_order="left")
    members = members.join(_keys(members), on="group_id", how="inner", maintain_order="left")
    return as_groups("group_conversation", members)


def _keys(members: pl.DataFrame) -> pl.DataFrame:
    """``group`` of each ``group_id``: the id of the export, or a number where there was none.

    What stands for an id that is missing holds names of people.
    """
    first = members.group_by("group_id").agg(pl.col("on").min()).sort("on", "group_id")
    nameless = pl.col("group_id").str.starts_with("with:")
    number = pl.format("without id {}", nameless.cum_sum())
    return first.select("group_id", group=pl.when(nameless).then(number).otherwise("group_id"))
