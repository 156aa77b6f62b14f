"""Rungs of opportunity: what two people spoke of doing for each other, and came back to."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

from linkedin_insights.evidence.phrases import plain
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.talk import alone, rung

KINDS: Final = (
    "referral",
    "offer",
    "interview",
    "contract",
    "investment",
    "speaking",
    "introduction",
    "collaboration",
)
"""What an opportunity may be; of several in one message the first in this order is named."""

TEMPLATE_PEOPLE: Final = 5
"""The same words to or from so many people are a template."""
ANSWER_DAYS: Final = timedelta(days=30)
CONFIRM_DAYS: Final = timedelta(days=180)
_A_DAY: Final = timedelta(days=1)
_SELLING: Final = ("recruiting", "sales")
_GREETING = (
    # In the letters of `plain`: without accents.
    r"^(?:hi|hey|hello|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten tag|moin"
    r"|sehr geehrte[rs]?|bonjour|bonsoir|salut|chere?|hola|buenos dias|buenas|estimad[oa]|ola|oi"
    r"|bom dia|prezad[oa]|car[oa]|ciao|buongiorno|gentile|beste|geachte|dag|hoi|goedemorgen)"
    r",?(?: (?:dr|mrs?|ms|prof|sra?|dra|mme|dott)\.)*(?: [^\s,!.:;-][^\s,!.:;]*){0,3}"
    r"\s*[,!.:;-]*"
)


def opportunity_rungs(said: Said, fields: pl.DataFrame) -> pl.DataFrame:
    """Level 4: an opportunity that one spoke of, the other answered, and a later day confirmed.

    ``fields`` has ``person_id`` and ``field`` of the title. A message counts when the other side
    wrote within 30 days before or after it (after it, where the owner brought it up) and another
    message of either follows at least a day and at most 180 days later. It does not count when
    it is a template (the same words to or from five people), the first approach of a recruiter, of
    a salesperson or of anybody who pitches, or when the other side's next words decline. Its day is
    the one by which it was both answered and confirmed.
    """
    spoken = alone(said)
    candidates = _named(said, spoken)
    if candidates.is_empty():
        return rung(candidates.with_columns(on="day"), 4, "referral")
    theirs = spoken.join(candidates.select("person_id").unique(), on="person_id", how="semi")
    kept = without_templates(candidates, said).join(
        _unsolicited(theirs, fields, said), on=["file", "row", "at"], how="anti"
    )
    answered = _answered(kept, theirs, said)
    return rung(_confirmed(answered, theirs), 4, pl.col("topic"))


def without_templates(rows: pl.DataFrame, said: Said) -> pl.DataFrame:
    """Drop rows whose words, the greeting aside, went to or came from five people or more."""
    words = pl.DataFrame({"text": rows["text"].unique().sort()})
    bare = plain(pl.col("words")).str.replace(_GREETING, "").str.replace_all(r"[\d\W_]+", " ")
    words = words.with_columns(said.texts.gather(words["text"]).alias("words")).with_columns(
        words=bare.str.strip_chars()
    )
    keyed = rows.join(words, on="text", how="left", maintain_order="left")
    people = pl.col("person_id").n_unique().over("words", "out")
    return keyed.filter(people < TEMPLATE_PEOPLE).drop("words")


def _named(said: Said, spoken: pl.DataFrame) -> pl.DataFrame:
    """One-to-one utterances that speak of an opportunity, with its ``topic``."""
    marks = pl.DataFrame({kind: said.speaks_of(kind) for kind in KINDS}).with_row_index("text")
    topic = pl.coalesce([pl.when(pl.col(kind)).then(pl.lit(kind)) for kind in KINDS])
    texts = marks.filter(pl.any_horizontal(KINDS)).select(
        pl.col("text").cast(pl.UInt32), topic=topic
    )
    return spoken.join(texts, on="text", how="inner")


def _unsolicited(theirs: pl.DataFrame, fields: pl.DataFrame, said: Said) -> pl.DataFrame:
    """What sellers, and people who pitch, wrote before the owner ever answered."""
    pitches = said.speaks_of("pitch").arg_true().cast(pl.UInt32).implode()
    approach = (
        theirs.join(fields, on="person_id", how="left", maintain_order="left")
        .with_columns(
            spoke=pl.col("at").filter(pl.col("out")).min().over("person_id"),
            pitches=~pl.col("out") & pl.col("text").is_in(pitches),
        )
        .with_columns(pl.col("pitches").any().over("person_id"))
        .filter(~pl.col("out") & ~(pl.col("at") > pl.col("spoke")).fill_null(value=False))
    )
    sells = pl.col("field").is_in(_SELLING).fill_null(value=False)
    return approach.filter(sells | pl.col("pitches"))


def _answered(rows: pl.DataFrame, theirs: pl.DataFrame, said: Said) -> pl.DataFrame:
    """Keep what the other side took up: wrote near it, and did not decline in the next words.

    ``answered`` is when they had: at once where they wrote before, else with their next words.
    """
    others = theirs.select("person_id", "at", "text", out=~pl.col("out")).sort("at")
    placed = rows.sort("at")
    before = _nearest(placed, others.select("person_id", "out", before="at"), after=False)
    near = _nearest(before, others.select("person_id", "out", next="at"), after=True)
    declines = said.speaks_of("decline").arg_true().cast(pl.UInt32).implode()
    refused = others.filter(pl.col("text").is_in(declines)).select("person_id", "out", next="at")
    # Words before what the owner brought up answer nothing, unless they share its instant.
    at_once = ~pl.col("out") | (pl.col("before") == pl.col("at"))
    return (
        near.join(refused, on=["person_id", "out", "next"], how="anti")
        .with_columns(at_once=pl.when(at_once & pl.col("before").is_not_null()).then("at"))
        .with_columns(answered=pl.coalesce("at_once", "next"))
        .drop_nulls("answered")
    )


def _nearest(rows: pl.DataFrame, others: pl.DataFrame, *, after: bool) -> pl.DataFrame:
    """Join the other side's nearest words within 30 days, from the same instant on or after it."""
    return rows.join_asof(
        others,
        left_on="at",
        right_on="next" if after else "before",
        by=["person_id", "out"],
        strategy="forward" if after else "backward",
        tolerance=ANSWER_DAYS,
        allow_exact_matches=not after,
        coalesce=False,
        check_sortedness=False,
    )


def _confirmed(rows: pl.DataFrame, theirs: pl.DataFrame) -> pl.DataFrame:
    """Keep what another message follows, a day to `CONFIRM_DAYS` later; the day is the later one.

    Of the answer and the message that confirms, that is.
    """
    found = rows.with_columns(since=pl.col("at") + _A_DAY).join_asof(
        theirs.select("person_id", later="at").sort("later"),
        left_on="since",
        right_on="later",
        by="person_id",
        strategy="forward",
        tolerance=CONFIRM_DAYS - _A_DAY,
        coalesce=False,
        check_sortedness=False,
    )
    kept = found.drop_nulls("later")
    return kept.with_columns(on=pl.max_horizontal("later", "answered").dt.date())
