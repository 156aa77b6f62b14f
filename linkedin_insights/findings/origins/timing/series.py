"""Arrivals, acts and days online, as counts a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
import polars as pl

from linkedin_insights.findings.origins.timing.gate import Days

CHANNELS: Final[Mapping[str, tuple[str, ...]]] = {
    "comment": ("comment",),
    "reaction": ("reaction",),
    "post": ("post", "article"),
}
"""What the owner does that others can see, by the kinds of events it is."""

TRACES: Final = (
    *("message", "group_message", "comment", "comment_on_own_post", "reaction", "post", "article"),
    *("reaction_on_own_post", "repost", "search", "login", "invitation", "invitation_with_note"),
    *("follow", "vote", "saved_item"),
)
"""Kinds that say the owner was online that day, where they are the owner's."""

_BATCH = 10
"""So many outgoing invitations in an hour, or contacts of an address book in a day, are a batch."""


@dataclass(frozen=True, slots=True)
class Series:
    """Counts a day from ``start``: what came, what the owner did (by channel), who was online."""

    start: date
    arrivals: Days
    acts: Mapping[str, Days]
    online: Days

    def place(self, day: date) -> int:
        """The place of a day."""
        return (day - self.start).days


def by_invitation(events: pl.DataFrame, decided: pl.Series) -> Series | None:
    """Incoming invitations by the day they were sent, without those of the ``decided`` people."""
    came = events.filter(
        pl.col("kind").is_in(["invitation", "invitation_with_note"]) & (pl.col("direction") == "in")
    )
    return _series(events, _days(came, decided))


def by_connection(events: pl.DataFrame, decided: pl.Series) -> Series | None:
    """New connections by the day they were made, without batches and ``decided`` people."""
    came = events.filter(pl.col("kind") == "connection")
    imported = events.filter(pl.col("kind") == "contact")["person_id"]
    without = pl.concat([decided, imported.drop_nulls(), _batches(events)])
    return _series(events, _days(came, without))


def _days(came: pl.DataFrame, without: pl.Series) -> pl.Series:
    kept = came.filter(
        pl.col("person_id").is_null() | ~pl.col("person_id").is_in(without.implode())
    )
    return kept["at"].dt.date()


def _batches(events: pl.DataFrame) -> pl.Series:
    """People whom the owner invited with nine others or more in the same hour."""
    sent = events.filter(
        pl.col("kind").is_in(["invitation", "invitation_with_note"])
        & (pl.col("direction") == "out")
    ).with_columns(hour=pl.col("at").dt.truncate("1h"))
    return sent.filter(pl.len().over("hour") >= _BATCH)["person_id"].drop_nulls()


def _series(events: pl.DataFrame, came: pl.Series) -> Series | None:
    """All series over the days on which arrivals are on record; None without any."""
    if came.is_empty():
        return None
    first, last = came.min(), came.max()
    if not isinstance(first, date) or not isinstance(last, date):
        return None
    start, days = first - timedelta(days=14), (last - first).days + 15
    own = events.filter(pl.col("direction").is_in(["out", "none"]) & pl.col("kind").is_in(TRACES))
    acts = {name: _counted(_posts(own, kinds), start, days) for name, kinds in CHANNELS.items()}
    online = _counted(own["at"].dt.date(), start, days)
    return Series(start, _counted(came, start, days), acts, online)


def _posts(own: pl.DataFrame, kinds: tuple[str, ...]) -> pl.Series:
    """One day a post and day acted on: several comments on one post in a day are one act."""
    acts = own.filter(pl.col("kind").is_in(kinds)).select("group_id", day=pl.col("at").dt.date())
    return acts.filter(
        (pl.col("group_id") == "") | pl.struct("group_id", "day").is_first_distinct()
    )["day"]


def _counted(days: pl.Series, start: date, length: int) -> Days:
    places = (days - start).dt.total_days().to_numpy().astype(np.int64)
    inside = places[(places >= 0) & (places < length)]
    return np.bincount(inside, minlength=length).astype(np.int64)
