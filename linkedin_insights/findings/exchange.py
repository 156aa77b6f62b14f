"""Whom the owner really talks with: the strongest ties and their exchange over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from linkedin_insights.evidence import is_exchange
from linkedin_insights.findings.periods import Periods, count_days_by, covering

_SENT, _RECEIVED = "out", "in"


@dataclass(frozen=True, slots=True)
class Exchanges:
    """People in the order asked for, with counts a period of what went out and what came in.

    ``last`` is the day of the last trace, ``strongest`` the highest S of all ties. ``rows`` holds
    the ties columns and ``name``, ``profile_url``, ``company``, ``position``.
    """

    periods: Periods
    last: date
    strongest: float
    rows: pl.DataFrame
    sent: dict[str, list[int]]
    received: dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Totals:
    """How many people there are at each depth of exchange; each is part of the one before."""

    connections: int
    exchanged: int
    two_way: int
    two_way_connections: int
    active: int
    strong: int


def totals(people: pl.DataFrame, ties: pl.DataFrame) -> Totals:
    """Count connections, and people by depth of exchange.

    ``active`` are people with a two-way exchange whose tie is active now.
    """
    connections = people.filter("is_connection").select("person_id")
    two_way = ties.filter("two_way")
    return Totals(
        connections=connections.height,
        exchanged=int(ties["exchanged"].sum()),
        two_way=two_way.height,
        two_way_connections=two_way.join(connections, on="person_id", how="semi").height,
        active=two_way.filter(pl.col("tie_state") == "active").height,
        strong=ties.filter(pl.col("tie_band") == "strong").height,
    )


def strongest(ties: pl.DataFrame, *, limit: int) -> pl.DataFrame:
    """The ``limit`` strongest ties with a two-way exchange, strongest first."""
    return (
        ties.filter("two_way").sort(["strength", "person_id"], descending=[True, False]).head(limit)
    )


def exchange_days(events: pl.DataFrame, *, group_thread_limit: int) -> pl.DataFrame:
    """One row a trace of an exchange: ``person_id``, ``direction``, ``day`` (Date)."""
    traces = events.lazy().filter(is_exchange(group_thread_limit))
    return traces.select("person_id", "direction", day=pl.col("at").dt.date()).collect()


def exchanges(
    chosen: pl.DataFrame, ties: pl.DataFrame, people: pl.DataFrame, days: pl.DataFrame
) -> Exchanges | None:
    """The exchange over time with each of ``chosen`` (rows of ``ties``), or None without any.

    ``days`` is `exchange_days` of the archive.

    The periods run from the first to the last trace of any exchange in the archive, so that
    pictures of different people share one scale of time.
    """
    if chosen.is_empty():
        return None
    span = days.select(first=pl.col("day").min(), last=pl.col("day").max())
    periods = covering(span["first"][0], span["last"][0])
    keys = chosen["person_id"].to_list()
    theirs = days.filter(pl.col("person_id").is_in(keys))
    details = people.select("person_id", "name", "profile_url", "company", "position")
    return Exchanges(
        periods=periods,
        last=span["last"][0],
        strongest=float(ties["strength"].sort()[-1]),
        rows=chosen.join(details, on="person_id", how="left", maintain_order="left"),
        sent=_counts(theirs, _SENT, keys, periods),
        received=_counts(theirs, _RECEIVED, keys, periods),
    )


def _counts(
    days: pl.DataFrame, direction: str, keys: list[str], periods: Periods
) -> dict[str, list[int]]:
    one_way = days.filter(pl.col("direction") == direction)
    return count_days_by(one_way, "person_id", keys, periods)
