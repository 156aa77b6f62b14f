"""Rungs that the exchange itself carries: answered, sustained, gone on elsewhere."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.evidence import find_handovers
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.model import RUNGS
from linkedin_insights.tables import Tables

SUSTAINED_MONTHS: Final = 3
PLACE: Final = ("person_id", "at", "out", "text", "file", "row")
"""The order of utterances. Rows are numbered by the export, so they decide last."""


def rung(rows: pl.DataFrame, level: int, reason: str | pl.Expr) -> pl.DataFrame:
    """Give rows with ``person_id``, ``on``, ``file``, ``row`` the shape of `RUNGS`."""
    text = pl.col("text") if "text" in rows.columns else pl.lit(None)
    return rows.select(
        pl.col("person_id").cast(pl.String),
        level=pl.lit(level, dtype=pl.Int64),
        reason=pl.lit(reason) if isinstance(reason, str) else reason,
        on=pl.col("on").cast(pl.Date),
        file=pl.col("file").cast(pl.String),
        row=pl.col("row").cast(pl.UInt32),
        text=text.cast(pl.UInt32),
    ).select(list(RUNGS))


def alone(said: Said) -> pl.DataFrame:
    """One-to-one utterances, by person and time."""
    return said.frame.filter(pl.col("conversation").is_not_null())


def answers(spoken: pl.DataFrame, *by: str) -> pl.DataFrame:
    """The utterance by which each person's (and ``by``'s) talk became one of both sides."""
    keys = ["person_id", *by]
    first = pl.col("at").filter
    both = (
        spoken.group_by(keys)
        .agg(first_out=first(pl.col("out")).min(), first_in=first(~pl.col("out")).min())
        .drop_nulls(["first_out", "first_in"])
        .select(
            *keys,
            answered=pl.max_horizontal("first_out", "first_in"),
            by_owner=pl.col("first_out") >= pl.col("first_in"),
        )
    )
    return (
        spoken.join(both, on=keys, how="inner")
        .filter((pl.col("at") == pl.col("answered")) & (pl.col("out") == pl.col("by_owner")))
        .sort(*PLACE)
        .unique(keys, keep="first", maintain_order=True)
        .with_columns(on="day")
    )


def exchange_rungs(said: Said) -> pl.DataFrame:
    """Level 1: the first answer in the first conversation in which both spoke."""
    answered = answers(alone(said), "conversation").sort(*PLACE)
    return rung(answered.unique("person_id", keep="first", maintain_order=True), 1, "two_way")


def month_rungs(said: Said) -> pl.DataFrame:
    """Level 2: the third month in which both spoke within one conversation."""
    spoken = alone(said).with_columns(month=pl.col("day").dt.truncate("1mo"))
    months = (
        answers(spoken, "conversation", "month")
        .sort(*PLACE)
        .unique(["person_id", "month"], keep="first", maintain_order=True)
        .with_columns(number=pl.int_range(pl.len()).over("person_id"))
    )
    return rung(months.filter(pl.col("number") == SUSTAINED_MONTHS - 1), 2, "months")


def handover_rungs(said: Said, tables: Tables) -> pl.DataFrame:
    """Level 2: a sign of going on elsewhere, and later a word from each side.

    A sign in a first approach that nobody had answered yet is none: sellers send their calendars.
    """
    marks = handovers(said, tables)
    if marks.is_empty():
        return rung(marks.with_columns(on="day"), 2, "moved_on")
    first = marks.group_by("person_id").agg(marked=pl.col("at").min())
    later = (
        alone(said).join(first, on="person_id", how="inner").filter(pl.col("at") > pl.col("marked"))
    )
    return rung(answers(later), 2, "moved_on")


def handovers(said: Said, tables: Tables) -> pl.DataFrame:
    """Messages between two that move an answered exchange elsewhere, by person and time."""
    spoken = alone(said).with_columns(
        heard=(~pl.col("out")).cum_sum().over("person_id"),
        spoke=pl.col("out").cum_sum().over("person_id"),
    )
    answered = spoken.filter(
        pl.when("out").then(pl.col("heard") > 0).otherwise(pl.col("spoke") > 0)
    )
    found = find_handovers(tables, answered.select("file", "row", "at"))
    return answered.join(found, on=["file", "row", "at"], how="semi").sort(*PLACE)
