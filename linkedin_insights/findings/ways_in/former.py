"""Who was at a company and works elsewhere now, as far as the archive says."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.evidence.persons import with_person
from linkedin_insights.findings.said import Said
from linkedin_insights.people import People
from linkedin_insights.people.companies import is_company
from linkedin_insights.people.sources import full_name
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    positions,
    recommendations_given,
    recommendations_received,
)

FORMER: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "company_key": pl.String(),
    "relation": pl.String(),
    "reason": pl.String(),
    "on": pl.Date(),
}
"""One row a person and company where they are not today; ``relation`` is ``was`` or ``era``.

``reason`` is ``recommendation`` (a recommendation names the company), ``colleague`` (connected in
the owner's time there, and one of the two wrote of working together) or ``connected`` (connected in
that time, no more); ``on`` the day of the recommendation or of connecting.
"""

_REASONS: Final = ("recommendation", "colleague", "connected")


def find_former(tables: Tables, people: People, said: Said) -> pl.DataFrame:
    """Find where people were before, from recommendations and from the owner's own jobs (`FORMER`).

    A recommendation keeps the company of its day. A contact made between start and end of a job of
    the owner's at a company (months and years count whole) was there too if their talk has words of
    working together; without such words they are of that ``era`` and no more.
    """
    kinds = people.companies.select("company", "company_key").unique("company", keep="first")
    parts = (_recommended(tables, people, kinds), _contacts_of_jobs(tables, people, kinds))
    between_two = said.rows_on("colleague").filter(pl.col("kind") != "group_message")
    colleagues = between_two["person_id"].unique().implode()
    told = (pl.col("reason") == "connected") & pl.col("person_id").is_in(colleagues)
    reason = pl.when(told).then(pl.lit("colleague")).otherwise("reason")
    today = people.people.join(kinds, on="company", how="inner").select("person_id", "company_key")
    order = pl.col("reason").replace_strict({name: i for i, name in enumerate(_REASONS)})
    return (
        pl.concat(parts)
        .with_columns(reason=reason)
        .filter(is_company())
        .join(today, on=["person_id", "company_key"], how="anti")
        .with_columns(order=order)
        .sort("person_id", "company_key", "order", "on", nulls_last=True)
        .unique(["person_id", "company_key"], keep="first", maintain_order=True)
        .with_columns(
            relation=pl.when(pl.col("reason") == "connected")
            .then(pl.lit("era"))
            .otherwise(pl.lit("was"))
        )
        .select(list(FORMER))
        .cast(FORMER)  # type: ignore[arg-type]
    )


def _recommended(tables: Tables, people: People, kinds: pl.DataFrame) -> pl.DataFrame:
    written = pl.concat(
        [
            with_person(tables.frame(spec), people, full_name()).select(
                "person_id", "company", on=pl.col("at").dt.date()
            )
            for spec in (recommendations_given.SPEC, recommendations_received.SPEC)
        ]
    )
    return (
        written.drop_nulls("person_id")
        .join(kinds, on="company", how="inner")
        .select("person_id", "company_key", "on", reason=pl.lit("recommendation"))
    )


def _contacts_of_jobs(tables: Tables, people: People, kinds: pl.DataFrame) -> pl.DataFrame:
    """Who became a contact in which of the owner's jobs."""
    jobs = (
        tables.frame(positions.SPEC)
        .drop_nulls("started_on")
        .join(kinds, on="company", how="inner")
        .select("company_key", since=pl.col("started_on").dt.date(), until=_end_of_job())
    )
    made = people.people.filter("is_connection").select("person_id", on="connected_on")
    during = (pl.col("on") >= pl.col("since")) & (
        pl.col("until").is_null() | (pl.col("on") < pl.col("until"))
    )
    return (
        made.drop_nulls("on")
        .join(jobs, how="cross")
        .filter(during)
        .select("person_id", "company_key", "on", reason=pl.lit("connected"))
    )


def _end_of_job() -> pl.Expr:
    """The first day after the month, year or day of the end; null where a job goes on."""
    end = pl.col("finished_on").dt.date()
    return (
        pl.when(pl.col("finished_on_precision") == "year")
        .then(end.dt.truncate("1y").dt.offset_by("1y"))
        .when(pl.col("finished_on_precision") == "month")
        .then(end.dt.truncate("1mo").dt.offset_by("1mo"))
        .otherwise(end.dt.offset_by("1d"))
    )
