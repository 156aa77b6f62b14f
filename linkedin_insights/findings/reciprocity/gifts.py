"""Every gift between the owner and somebody, one row each."""

from __future__ import annotations

import polars as pl

from linkedin_insights.findings.reciprocity.introductions import find_introductions
from linkedin_insights.findings.reciprocity.model import GIFTS, WEIGHTS
from linkedin_insights.findings.reciprocity.questions import in_time
from linkedin_insights.findings.said import Said
from linkedin_insights.people import People

_RECORD = ["file", "row", "at"]
_CARRIED = ["person_id", "at", "kind", "out", "file", "row"]


def find_gifts(
    events: pl.DataFrame, said: Said, questions: pl.DataFrame, people: People
) -> pl.DataFrame:
    """List the gifts (`GIFTS`), by time.

    Recommendations and endorsements as the export has them; comments on posts of others that name
    a person in full; introductions; answers to questions within 14 days; help that was spoken of
    (topic ``help``). Of answers, help and comments one counts a day, person and direction, and
    help given in an answer is that answer: a lively talk of one evening is no ten gifts.
    """
    found = pl.concat(
        [
            _written(events),
            _comments(events),
            find_introductions(said, people)
            .with_columns(kind=pl.lit("introduction"))
            .select(_CARRIED),
            _small(said, questions),
        ]
    )
    order = {kind: place for place, kind in enumerate(WEIGHTS)}
    return (
        found.with_columns(
            weight=pl.col("kind").replace_strict(WEIGHTS, return_dtype=pl.Float64),
            rank=pl.col("kind").replace_strict(order, return_dtype=pl.UInt8),
        )
        .sort("at", "rank", "out", "file", "row", "person_id")
        .select(list(GIFTS))
        .cast(GIFTS)  # type: ignore[arg-type]
    )


def _written(events: pl.DataFrame) -> pl.DataFrame:
    rows = events.filter(
        pl.col("kind").is_in(["recommendation", "endorsement"])
        & pl.col("person_id").is_not_null()
        & pl.col("direction").is_in(["in", "out"])
    )
    return rows.with_columns(out=pl.col("direction") == "out").select(_CARRIED)


def _comments(events: pl.DataFrame) -> pl.DataFrame:
    """Comments that name somebody, those below the owner's own posts left out."""
    others = named_comments(events).with_columns(out=pl.lit(value=True), kind=pl.lit("comment"))
    day = pl.col("at").dt.date().alias("day")
    first = others.with_columns(day).sort("at", "file", "row")
    return first.unique(["person_id", "day"], keep="first", maintain_order=True).select(_CARRIED)


def named_comments(events: pl.DataFrame) -> pl.DataFrame:
    """The mentions of people in comments on posts of somebody else."""
    comments = events.filter(pl.col("kind") == "comment").select(_RECORD)
    mentions = events.filter(
        (pl.col("kind") == "comment_mention") & pl.col("person_id").is_not_null()
    )
    return mentions.join(comments, on=_RECORD, how="semi", maintain_order="left")


def _small(said: Said, questions: pl.DataFrame) -> pl.DataFrame:
    """Answers and help: one a day, person and direction, an answer before help."""
    answered = questions.filter(in_time() & ~pl.col("pitch")).select(
        "person_id",
        "file",
        "row",
        at="answered_at",
        out=~pl.col("out"),
        kind=pl.lit("answer"),
    )
    alone = pl.col("kind") != "group_message"
    help = said.rows_on("help").filter(alone).with_columns(kind=pl.lit("help"))
    both = pl.concat([answered.select(_CARRIED), help.select(_CARRIED)])
    once = ["person_id", "out", "day"]
    return (
        both.with_columns(day=pl.col("at").dt.date())
        .sort("person_id", "out", "day", "kind", "at", "file", "row")
        .unique(once, keep="first", maintain_order=True)
        .select(_CARRIED)
    )
