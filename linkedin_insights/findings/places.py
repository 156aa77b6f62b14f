"""Companies and working eras: where the owner's connections are, and when they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import polars as pl

from linkedin_insights.people.companies import company_key


@dataclass(frozen=True, slots=True)
class Era:
    """One position of the owner and the connections made while it lasted.

    ``colleagues`` are those of them who work at that company as of the export: the export does not
    say where they worked then.
    """

    company: str
    title: str
    start: date
    start_precision: str
    end: date | None
    end_precision: str
    connections: int
    colleagues: int


def companies(people: pl.DataFrame, ties: pl.DataFrame, labels: pl.DataFrame) -> pl.DataFrame:
    """Connections by company as of the export, largest first.

    ``labels`` maps ``company`` as written to ``company_key`` and ``company_label``. Columns:
    ``company_key``, ``company``, ``connections``, ``two_way`` (those of them with an
    exchange both ways).
    """
    two_way = ties.filter("two_way").select("person_id", two_way=pl.lit(value=True))
    return (
        people.filter(pl.col("is_connection") & (pl.col("company") != ""))
        .join(labels, on="company", how="inner")
        .filter(pl.col("company_key") != "")
        .join(two_way, on="person_id", how="left")
        .group_by("company_key", company="company_label")
        .agg(connections=pl.len(), two_way=pl.col("two_way").sum())
        .sort(["connections", "company", "company_key"], descending=[True, False, False])
    )


def eras(positions: pl.DataFrame, people: pl.DataFrame, labels: pl.DataFrame) -> list[Era]:
    """The owner's positions with a start, earliest first, each with the connections made in it.

    A start or end known to the month or year covers that whole month or year.
    """
    connected = (
        people.filter(pl.col("is_connection") & pl.col("connected_on").is_not_null())
        .join(labels, on="company", how="left")
        .select("connected_on", "company_key")
    )
    dated = positions.filter(pl.col("started_on").is_not_null()).join(
        labels, on="company", how="left"
    )
    ordered = dated.sort(["started_on", "finished_on", "company", "position"], nulls_last=True)
    return [_era(row, connected) for row in ordered.iter_rows(named=True)]


def _era(row: dict[str, Any], connected: pl.DataFrame) -> Era:
    start, end = row["started_on"].date(), row["finished_on"] and row["finished_on"].date()
    end_precision = row["finished_on_precision"] or "day"
    during = pl.col("connected_on") >= start
    if end is not None:
        during &= pl.col("connected_on") < period_end(end, end_precision)
    made = connected.filter(during)
    return Era(
        company=row["company"],
        title=row["position"],
        start=start,
        start_precision=row["started_on_precision"],
        end=end,
        end_precision=end_precision,
        connections=made.height,
        colleagues=made.filter(pl.col("company_key") == row["company_key"]).height,
    )


def period_end(day: date, precision: str) -> date:
    """The first day after the day, month or year that ``day`` stands for."""
    if precision == "year":
        return date(day.year + 1, 1, 1)
    if precision == "month":
        return date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return day + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Target:
    """A company of the goals file and the connections there as of the export, strongest first."""

    company: str
    people: pl.DataFrame


def targets(
    wanted: tuple[str, ...], people: pl.DataFrame, ties: pl.DataFrame, labels: pl.DataFrame
) -> list[Target]:
    """Who is at each target company: equal after normalisation, never a part of a name.

    ``people`` of a target have ``person_id``, ``name``, ``position`` and ``tie_band``.
    """
    if not wanted:
        return []
    there = (
        people.filter("is_connection")
        .join(labels, on="company", how="inner")
        .join(ties.select("person_id", "strength", "tie_band"), on="person_id", how="left")
        .sort(["strength", "person_id"], descending=[True, False], nulls_last=True)
        .select(
            "person_id", "name", "position", "company_key", pl.col("tie_band").fill_null("none")
        )
    )
    return [
        Target(company=name, people=there.filter(pl.col("company_key") == company_key(name)))
        for name in wanted
    ]
