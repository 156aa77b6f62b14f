"""Rungs of outcome: a job where they work, or words of both that it was settled."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.opportunities import without_templates
from linkedin_insights.findings.value.talk import PLACE, alone, rung
from linkedin_insights.people.companies import is_company

TALKS_BEFORE: Final = timedelta(days=548)
"""Eighteen months: how long before a job's beginning talks may lie."""
SETTLED_DAYS: Final = timedelta(days=60)


def job_rungs(
    said: Said,
    jobs: pl.DataFrame,
    companies: pl.DataFrame,
    exchanged: pl.DataFrame,
) -> pl.DataFrame:
    """Level 5: a job of the owner's began where they work, up to 18 months after talks.

    ``jobs`` are `own_jobs`, ``companies`` has ``person_id`` and ``company_key`` as of the export,
    ``exchanged`` the rungs of level 1. The talks are words of both sides before the job began; the
    record is that of the position.
    """
    begun = jobs.select("company_key", "start", "file", "row").filter(is_company())
    there = companies.join(begun, on="company_key", how="inner").join(
        exchanged.select("person_id", since="on"), on="person_id", how="inner"
    )
    there = there.filter(pl.col("since") < pl.col("start"))
    if there.is_empty():
        return rung(there.with_columns(on="start"), 5, "job")
    spoken = alone(said).select("person_id", "day", "out")
    talks = there.join(spoken, on="person_id", how="inner").filter(
        (pl.col("day") < pl.col("start")) & (pl.col("day") >= pl.col("start") - TALKS_BEFORE)
    )
    key = ["person_id", "start", "file", "row"]
    both = talks.group_by(key).agg(pl.col("out").n_unique()).filter(pl.col("out") == 2)
    return rung(both.sort(key).with_columns(on="start"), 5, "job")


def own_jobs(positions: pl.DataFrame, companies: pl.DataFrame) -> pl.DataFrame:
    """The owner's jobs by ``company_key``, one row a stretch at a company.

    ``start`` and ``end`` (Date, end null while it lasts), ``file``, ``row`` of the first position.
    Positions at one company that follow within half a year are one stretch: a promotion is no new
    job.
    """
    keys = companies.select("company", "company_key")
    dated = (
        positions.filter(pl.col("started_on").is_not_null())
        .join(keys, on="company", how="inner")
        .select(
            "company_key",
            "file",
            "row",
            start=pl.col("started_on").dt.date(),
            end=pl.col("finished_on").dt.date(),
        )
        .sort("company_key", "start", "end", "file", "row", nulls_last=True)
    )
    until = pl.col("end").fill_null(date.max).cum_max().shift(1).over("company_key")
    new = (pl.col("start") > until + timedelta(days=183)).fill_null(value=True)
    # After a job that lasts, nothing at the same company is a new one.
    stretch = (new & (until != date.max).fill_null(value=True)).cum_sum()
    return (
        dated.with_columns(stretch=stretch)
        .group_by("stretch", maintain_order=True)
        .agg(
            pl.col("company_key", "start", "file", "row").first(),
            pl.when(pl.col("end").is_null().any())
            .then(None)
            .otherwise(pl.col("end").max())
            .first()
            .alias("end"),
        )
        .drop("stretch")
    )


def agreement_rungs(said: Said) -> pl.DataFrame:
    """Level 5: both sides say that it is settled, within 60 days of each other."""
    spoken = said.rows_on("acceptance").filter(pl.col("conversation").is_not_null())
    settled = without_templates(spoken, said).sort("at")
    other = settled.select("person_id", out=~pl.col("out"), other="at")
    close = settled.join_asof(
        other,
        left_on="at",
        right_on="other",
        by=["person_id", "out"],
        strategy="backward",
        tolerance=SETTLED_DAYS,
        coalesce=False,
        check_sortedness=False,
    ).drop_nulls("other")
    first = close.sort(*PLACE).unique("person_id", keep="first", maintain_order=True)
    return rung(first.with_columns(on="day"), 5, "agreed")
