"""The network over time: connections made and messages exchanged, a period at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from linkedin_insights.findings.periods import Periods, count_days, covering


@dataclass(frozen=True, slots=True)
class Growth:
    """Counts a period, and the busiest period for new connections.

    ``dated`` connections are drawn; ``undated`` ones have no readable date. ``first`` and ``last``
    are the days of the first and last connection drawn (None without any).
    """

    periods: Periods
    connections: list[int]
    sent: list[int]
    received: list[int]
    dated: int
    undated: int
    first: date | None
    last: date | None
    busiest: date | None
    busiest_count: int


def growth(people: pl.DataFrame, events: pl.DataFrame) -> Growth | None:
    """Count connections by the day they were made, and messages by the day they were written.

    A message to a group counts once. None when there is neither a dated connection nor a message.
    """
    connections = people.filter("is_connection")["connected_on"]
    days = connections.drop_nulls()
    messages = _message_days(events)
    every = pl.concat([days, messages["day"]])
    if every.is_empty():
        return None
    periods = covering(
        *every.to_frame("day").select(first=pl.min("day"), last=pl.max("day")).row(0)
    )
    made = count_days(days, periods)
    peak = max(made)
    return Growth(
        periods=periods,
        connections=made,
        sent=count_days(messages.filter(pl.col("direction") == "out")["day"], periods),
        received=count_days(messages.filter(pl.col("direction") == "in")["day"], periods),
        dated=days.len(),
        undated=connections.len() - days.len(),
        first=_date(days.min()),
        last=_date(days.max()),
        busiest=periods.frame["period"][made.index(peak)] if peak else None,
        busiest_count=peak,
    )


def _message_days(events: pl.DataFrame) -> pl.DataFrame:
    day = pl.col("at").dt.date().alias("day")
    single = events.lazy().filter(pl.col("kind") == "message").select("direction", day)
    group = (
        events.lazy()
        .filter(pl.col("kind") == "group_message")
        .select("file", "row", "direction", day)
        .unique()
        .select("direction", "day")
    )
    return pl.concat([single, group]).collect()


def _date(value: object) -> date | None:
    return value if isinstance(value, date) else None
