"""The acts there are, the reasons for them, and the frames they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from linkedin_insights.report.leaves import Message

ACTS: Final = (
    "answer",
    "thank",
    "congratulate",
    "introduce",
    "revive",
    "recommend",
    "comment",
)
"""Every act that is ever proposed."""

REASONS: Final = {
    "question": "they asked something and the last word is theirs",
    "helped": "they helped, and no thanks followed",
    "introduced": "they offered an introduction, and no thanks followed",
    "referred": "they spoke of a referral, and no thanks followed",
    "recommended": "they recommended the owner, and no thanks followed",
    "new_role": "they wrote of a new role within the last 90 days",
    "ask": "they asked for somebody of a field in which the other person works",
    "topic": "both wrote with the owner about one of the goals' topics",
    "promise_me": "the owner promised something in the last talk",
    "promise_them": "they promised something in the last talk",
    "asleep": "a sleeping tie that is worth waking",
    "recommended_me": "they recommended the owner, and got no recommendation back",
    "goal": "they are a way in to one of the goals",
    "valued": "the exchange with them made a visible difference before",
    "world": "somebody of their world made a visible difference before",
}
"""Every reason for an act, and what it says: a closed list."""

CANDIDATES: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "act": pl.String(),
    "reason": pl.String(),
    "on": pl.Date(),
    "text": pl.UInt32(),
    "words": pl.String(),
    "other_id": pl.String(),
    "topic": pl.String(),
}
"""One row an act that could be proposed.

``on`` is the day of what it rests on; ``text`` the place of the words in `Said.texts` and ``words``
the words themselves where they stand elsewhere, both null without any; ``other_id`` whom to
introduce; ``topic`` the goals' topic or the field of work that was asked for.
"""

STEPS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "act": pl.String(),
    "reason": pl.String(),
    "score": pl.Float64(),
    "worth": pl.Float64(),
    "timely": pl.Float64(),
    "on": pl.Date(),
    "quote": pl.String(),
    "other_id": pl.String(),
    "topic": pl.String(),
    "cluster_id": pl.String(),
    "goal_kind": pl.String(),
    "goal": pl.String(),
}
"""One row a person with a step, in the order in which to take them.

``act`` is one of `ACTS`, ``reason`` one of `REASONS`. ``score`` is the weight of the act times
``worth`` times ``timely``, a quarter more for people who are a way in to a ``goal``; the order also
spreads over clusters and acts. ``quote`` is null without words, and when quotes are not wanted.
"""


@dataclass(frozen=True, slots=True)
class NextSteps:
    """`STEPS`, and for each person the words to begin with."""

    frame: pl.DataFrame
    openers: dict[str, Message]


def candidates(found: pl.DataFrame) -> pl.DataFrame:
    """Give rows the shape of `CANDIDATES`; columns that they leave out are null."""
    missing = [
        pl.lit(None, dtype).alias(name)
        for name, dtype in CANDIDATES.items()
        if name not in found.columns
    ]
    return found.with_columns(missing).select(list(CANDIDATES)).cast(CANDIDATES)  # type: ignore[arg-type]
