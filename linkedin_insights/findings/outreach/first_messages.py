"""The owner's first message to each person who had not written before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.outreach.model import FIRST_MESSAGES, PATIENCE_DAYS
from linkedin_insights.findings.reciprocity.questions import asks
from linkedin_insights.findings.said import Said

TEMPLATE_RECIPIENTS: Final = 5
_PATIENCE = timedelta(days=PATIENCE_DAYS)
_GREETING = r"^[^,!.:;\n]{0,40}[,!.:;\n]+\s*"
_LEAST = 20
"""Letters that a text must have after its greeting to be known again."""
_TAIL = ("audience", "length")


def body(text: pl.Expr) -> pl.Expr:
    """A text without the greeting that stands before its first comma, in lower case.

    What is left of short texts says nothing; they stay whole.
    """
    plain = text.str.to_lowercase().str.strip_chars()
    rest = plain.str.replace(_GREETING, "")
    return pl.when(rest.str.len_chars() >= _LEAST).then(rest).otherwise(plain)


def find_first_messages(said: Said, *, as_of: date | None) -> pl.DataFrame:
    """`FIRST_MESSAGES` but for ``audience`` and ``length`` (with ``day`` besides), by time.

    A first message begins a conversation between two with somebody who had written nothing to the
    owner before: no message, no note, nothing in a group. Answered means that they wrote to the
    owner within 30 days.
    """
    turns = said.frame.group_by("person_id", maintain_order=True).agg(
        heard=pl.col("at").filter(~pl.col("out")).min(),
        first=pl.col("at").filter(pl.col("out") & (pl.col("kind") == "message")).min(),
        answer=pl.col("at").filter(~pl.col("out") & (pl.col("kind") == "message")).min(),
    )
    began = turns.filter(
        pl.col("first").is_not_null()
        & (pl.col("heard").is_null() | (pl.col("heard") > pl.col("first")))
    )
    own = pl.col("out") & (pl.col("kind") == "message")
    rows = (
        said.frame.join(began, on="person_id", how="inner", maintain_order="left")
        .filter(own & (pl.col("at") == pl.col("first")))
        .unique("person_id", keep="first", maintain_order=True)
        .sort("at", "file", "row", "person_id")
    )
    words = said.texts.gather(rows["text"])
    soon = (pl.col("answer") - pl.col("at") <= _PATIENCE).fill_null(value=False)
    old = (pl.lit(as_of, dtype=pl.Date) - pl.col("day") >= _PATIENCE).fill_null(value=False)
    described = rows.with_columns(
        year=pl.col("at").dt.year(),
        question=asks(words),
        letters=words.str.len_chars().cast(pl.Int64),
        body=words.to_frame("words").select(body(pl.col("words"))).to_series(),
        settled=old,
        answered=soon,
    )
    alike = pl.col("person_id").n_unique().over("body")
    return described.with_columns(
        template=(alike >= TEMPLATE_RECIPIENTS) & (pl.col("body") != "")
    ).select("day", *(name for name in FIRST_MESSAGES if name not in _TAIL))


def tell_length(first: pl.DataFrame) -> tuple[pl.DataFrame, int | None, int | None]:
    """Add ``length`` by thirds of the settled messages, and the letters where two of them end."""
    letters = first.filter("settled")["letters"]
    ends = [letters.quantile(share, interpolation="lower") for share in (1 / 3, 2 / 3)]
    short, middle = (None if end is None else int(end) for end in ends)
    length = (
        pl.when(pl.col("letters") <= pl.lit(short, pl.Int64))
        .then(pl.lit("short"))
        .when(pl.col("letters") <= pl.lit(middle, pl.Int64))
        .then(pl.lit("middle"))
        .otherwise(pl.lit("long"))
    )
    return first.with_columns(length=length), short, middle
