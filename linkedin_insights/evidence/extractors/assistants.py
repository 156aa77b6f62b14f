"""Talks with LinkedIn's assistants: coach, guide, learning coach, role play."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    coach_messages,
    guide_messages,
    learning_coach_messages,
    learning_role_play_messages,
)

_SPECS = (
    coach_messages.SPEC,
    guide_messages.SPEC,
    learning_coach_messages.SPEC,
    learning_role_play_messages.SPEC,
)


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a message; the assistant's own leave the sender empty. Nobody is met here."""
    own = pl.when(pl.col("sender") == "").then(pl.lit("in")).otherwise(pl.lit("out"))
    return pl.concat(
        [
            as_events(
                tables.frame(spec),
                kind="assistant_chat",
                direction=own,
                group_id="conversation_id",
            )
            for spec in _SPECS
        ]
    )
