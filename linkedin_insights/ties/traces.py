"""The part of the event log that ties are measured on, in the order the measures need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from linkedin_insights.evidence import MESSAGE_KINDS, is_exchange

_EQUIVALENT_KINDS = ("invitation", "invitation_with_note", "endorsement", "recommendation")


@dataclass(frozen=True, slots=True)
class Traces:
    """Events of one archive by person and time.

    ``p`` is the place of the person in PEOPLE, ``day`` the UTC day in days since 1970.

    ``exchange``: every exchange: ``p``, ``at``, ``day``, ``out``, ``into``, ``message``, ``solo``
    (one to one), ``weight``, ``file``, ``row``. ``days``: the days with a message, those from the
    owner first: ``p``, ``day``, ``weight`` (of the day's heaviest message that way), ``out``.
    ``tokens``: invitations, endorsements and recommendations: ``p``, ``day``, ``kind``. ``since``:
    the first dated trace of any tie.
    """

    exchange: pl.DataFrame
    days: pl.DataFrame
    tokens: pl.DataFrame
    since: date | None


def select_traces(events: pl.DataFrame, people: pl.DataFrame, *, group_limit: int) -> Traces:
    """Take from the event log what bears on ties, ordered by person and time."""
    places = people.select("person_id").with_row_index("p")
    ties = events.lazy().filter(pl.col("person_id").is_not_null())
    exchange = ties.filter(is_exchange(group_limit)).select(
        "person_id",
        "at",
        "file",
        "row",
        "weight",
        day=pl.col("at").dt.epoch("d"),
        out=pl.col("direction").is_in(["out", "both"]),
        into=pl.col("direction").is_in(["in", "both"]),
        message=pl.col("kind").is_in(MESSAGE_KINDS),
        solo=pl.col("kind") == "message",
    )
    tokens = ties.filter(pl.col("kind").is_in(_EQUIVALENT_KINDS)).select(
        "person_id", "kind", day=pl.col("at").dt.epoch("d")
    )
    kinds = [*MESSAGE_KINDS, *_EQUIVALENT_KINDS, "connection"]
    since = ties.filter(pl.col("kind").is_in(kinds)).select(pl.col("at").min()).collect().item()
    placed = _placed(exchange.collect(), places)
    return Traces(
        exchange=placed,
        days=pl.concat([_days(placed, out=out) for out in (True, False)]),
        tokens=_placed(tokens.collect(), places).sort("p", "day", "kind"),
        since=since.date() if since is not None else None,
    )


def _placed(frame: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Put numbers for ids and sort by them; the log's order by time holds within a person."""
    ids = frame.select("person_id")
    found = ids.join(places, on="person_id", how="left", maintain_order="left")["p"]
    placed = frame.drop("person_id").with_columns(found).drop_nulls("p")
    return placed.sort("p", maintain_order=True)


def _days(exchange: pl.DataFrame, *, out: bool) -> pl.DataFrame:
    """The days with a message in one direction.

    The exchange is in the order of persons and days, so a day ends where the next row differs.
    """
    rows = exchange.filter(pl.col("message") & (pl.col("out") == out)).select("p", "day", "weight")
    fresh = (pl.col("p") != pl.col("p").shift(1)) | (pl.col("day") != pl.col("day").shift(1))
    return (
        rows.group_by(run=fresh.fill_null(value=True).cum_sum().set_sorted(), maintain_order=True)
        .agg(pl.col("p", "day").first(), pl.col("weight").max())
        .select("p", "day", "weight", out=pl.lit(out))
    )
