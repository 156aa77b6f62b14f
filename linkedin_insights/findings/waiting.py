"""Conversations whose last word was a question: whose turn is it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

_QUESTION = r"[?？؟]"
_LINK = r"https?://\S+|www\.\S+"
_TAG = r"<[^>]*>"
_TEMPLATE_RECIPIENTS = 5
_PATIENCE_DAYS = 7
# Two deliveries number their rows alike; the time tells their records apart.
_RECORD = ["file", "row", "asked_at"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Open questions, newest first: ``mine`` wait for the owner, ``theirs`` for the other person.

    Both frames have ``person_id``, ``asked_at``, ``question`` (the last message with a question
    mark), ``file``, ``row``. ``strangers`` counts people whose question was left out because the
    owner never wrote to them.
    """

    mine: pl.DataFrame
    theirs: pl.DataFrame
    strangers: int


def waiting(
    messages: pl.DataFrame, events: pl.DataFrame, ties: pl.DataFrame, *, as_of: date | None
) -> Waiting:
    """Find unanswered questions in one-to-one exchanges.

    A question waits when the closing run of messages (all after the other side's last word) has a
    question mark outside of links. It waits for the owner when the run came in and the owner ever
    wrote to that person. It waits for the other person when the run went out, is at least 7 days
    old on ``as_of``, and was not sent to five people or more.
    """
    closing = _closing_runs(events)
    asked = _questions(closing, messages)
    wrote = ties.filter(pl.col("messages_sent") > 0).select("person_id")
    incoming = asked.filter(pl.col("direction") == "in")
    mine = incoming.join(wrote, on="person_id", how="semi")
    asked_on = pl.col("asked_at").dt.date()
    patience = asked_on <= pl.lit(as_of, dtype=pl.Date) - pl.duration(days=_PATIENCE_DAYS)
    theirs = asked.filter((pl.col("direction") == "out") & patience)
    return Waiting(
        mine=_latest(mine),
        theirs=_latest(_without_templates(theirs)),
        strangers=incoming.join(wrote, on="person_id", how="anti")["person_id"].n_unique(),
    )


def _closing_runs(events: pl.DataFrame) -> pl.DataFrame:
    """The one-to-one messages after the other side's last word, a row a message."""
    words = (
        events.lazy()
        .filter((pl.col("kind") == "message") & pl.col("person_id").is_not_null())
        .select("person_id", "at", "direction", "file", "row")
    )
    turns = words.group_by("person_id").agg(
        last_out=pl.col("at").filter(pl.col("direction") == "out").max(),
        last_in=pl.col("at").filter(pl.col("direction") == "in").max(),
    )
    after = pl.when(pl.col("direction") == "in").then("last_out").otherwise("last_in")
    return (
        words.join(turns, on="person_id")
        .filter(after.is_null() | (pl.col("at") > after))
        .select("person_id", "direction", "file", "row", asked_at="at")
        .collect()
    )


def _questions(closing: pl.DataFrame, messages: pl.DataFrame) -> pl.DataFrame:
    words = pl.col("content").str.replace_all(_TAG, " ").str.replace_all(_LINK, " ")
    records = messages.select("file", "row", asked_at="at").with_row_index("place")
    found = records.join(closing, on=_RECORD)
    return (
        found.with_columns(messages["content"].gather(found["place"]))
        .lazy()
        .filter(pl.col("content").str.contains(_QUESTION))
        .with_columns(question=words.str.strip_chars())
        .filter(pl.col("question").str.contains(_QUESTION))
        .select("person_id", "direction", "asked_at", "question", "file", "row")
        .collect()
    )


def _without_templates(asked: pl.DataFrame) -> pl.DataFrame:
    recipients = pl.col("person_id").n_unique().over("question")
    return asked.filter(recipients < _TEMPLATE_RECIPIENTS)


def _latest(asked: pl.DataFrame) -> pl.DataFrame:
    """The last question a person, newest first."""
    return (
        asked.sort(["asked_at", "question", "file", "row"])
        .group_by("person_id", maintain_order=True)
        .last()
        .sort(["asked_at", "person_id"], descending=[True, False])
    )
