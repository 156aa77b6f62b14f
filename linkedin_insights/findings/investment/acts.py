"""What the owner does towards others, once a day and person or post."""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from linkedin_insights.findings.said import Said

MESSAGES: Final = ("message", "group_message")
INVITATIONS: Final = ("invitation", "invitation_with_note")
_PUBLIC: Final = (
    "comment",
    "comment_on_own_post",
    "reaction",
    "reaction_on_own_post",
    "post",
    "repost",
    "article",
)
_TOKENS: Final = ("endorsement", "recommendation")
_EXACT: Final = ("second", "minute", "day")

ACTS: Final[dict[str, pl.DataType]] = {
    "day": pl.Date(),
    "person_id": pl.String(),
    "key": pl.String(),
    "invitation": pl.Boolean(),
}
"""One row an act: a UTC day and a person, or a post or group (``key``), by day.

``invitation`` where all of that day towards that person was an invitation.
"""


def find_span(events: pl.DataFrame, *, as_of: date | None) -> tuple[date, date] | None:
    """From the first trace between the owner and LinkedIn to ``as_of``; None without either.

    A trace is an event with a direction, or a connection: not what a profile says of earlier years.
    """
    between = (pl.col("direction") != "none") | (pl.col("kind") == "connection")
    first = events.filter(between & pl.col("precision").is_in(_EXACT))["at"].dt.date().min()
    if as_of is None or not isinstance(first, date) or first > as_of:
        return None
    return first, as_of


def find_acts(events: pl.DataFrame) -> pl.DataFrame:
    """Outgoing messages, invitations, comments, reactions, posts, endorsements, recommendations.

    One row (`ACTS`) a UTC day and alter or post, so that a burst of typing counts once. A message
    to a group is one act, whoever reads it.
    """
    kinds = (*MESSAGES, *INVITATIONS, *_PUBLIC, *_TOKENS)
    person = pl.when(pl.col("kind") != "group_message").then("person_id")
    return (
        events.lazy()
        .filter(
            (pl.col("direction") == "out")
            & pl.col("kind").is_in(kinds)
            & pl.col("precision").is_in(_EXACT)
        )
        .select(
            day=pl.col("at").dt.date(),
            person_id=person,
            key=pl.when(person.is_null()).then("group_id").otherwise(pl.lit("")),
            invitation=pl.col("kind").is_in(INVITATIONS),
        )
        .group_by("day", "person_id", "key")
        .agg(pl.col("invitation").all())
        .sort("day", "person_id", "key", nulls_last=True)
        .select(pl.col(name).cast(dtype) for name, dtype in ACTS.items())
        .collect()
    )


def find_outreach(acts: pl.DataFrame, said: Said) -> pl.DataFrame:
    """Acts by which the owner turned to somebody: conversations begun, invitations sent (`ACTS`).

    A conversation is a one-to-one run with gaps of at most 7 days, begun by who spoke first.
    """
    talk = said.frame.filter(pl.col("conversation").is_not_null()).select(
        "person_id", "day", "conversation", opened=pl.col("out") & (pl.col("kind") == "message")
    )
    same = (pl.col("person_id") == pl.col("person_id").shift(1)) & (
        pl.col("conversation") == pl.col("conversation").shift(1)
    )
    opened = talk.filter(~same.fill_null(value=False) & pl.col("opened"))
    began = acts.join(opened, on=["person_id", "day"], how="semi", maintain_order="left")
    sent = acts.filter("invitation")
    return pl.concat([began, sent]).unique().sort("day", "person_id", "key", nulls_last=True)


def invitations_reach_back(events: pl.DataFrame, since: date, *, days: int) -> bool:
    """Whether the invitations of either direction begin within ``days`` of the span's first day.

    LinkedIn keeps them for 6 to 11 months; without this a rate would jump where they begin. An
    archive without any invitation says nothing against counting them.
    """
    first = events.filter(pl.col("kind").is_in(INVITATIONS))["at"].dt.date().min()
    return not isinstance(first, date) or (first - since).days <= days


def without_people(acts: pl.DataFrame, ids: pl.Series) -> pl.DataFrame:
    """Leave out what was done towards some people."""
    towards = pl.col("person_id").is_in(ids.implode()).fill_null(value=False)
    return acts.filter(~towards)
