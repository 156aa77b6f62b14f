"""Rungs of opportunity: what two people spoke of doing for each other, and came back to."""

from __future__ import annotations

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
ANSWER_DAYS: Final = 30
CONFIRM_DAYS: Final = 180
_SELLING: Final = ("recruiting", "sales")
_GREETING = (
    r"^(?:hi|hey|hello|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten tag|moin"
    r"|bonjour|bonsoir|salut|ch[eè]re?|hola|buenos d[ií]as|buenas|ol[aá]|oi|bom dia|caro|cara|ciao"
    r"|buongiorno|gentile|beste|dag|hoi|goedemorgen)(?: [^\s,!.:;]+){0,3}\s*[,!.:;–-]*"
)


def opportunity_rungs(said: Said, fields: pl.DataFrame) -> pl.DataFrame:
    """Level 4: an opportunity that one spoke of, the other answered, and a later day confirmed.

    ``fields`` has ``person_id`` and ``field`` of the title. A message counts when the other side
    wrote within 30 days before or after it (after it, where the owner brought it up) and another
    message of either follows at least a day and at most 180 days later. It does not count when
    it is a template (the same words to or from five people), the first approach of a recruiter, of
    a salesperson or of anybody who pitches, or when the other side's next words decline.
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
    words = words.with_columns(said.texts.gather(words["text"]).alias("words")).with_columns(
        words=plain(pl.col("words")).str.replace(_GREETING, "").str.replace_all(r"[\d\W_]+", " ")
    )
    keyed = rows.join(words, on="text", how="left", maintain_order="left")
    people = pl.col("person_id").n_unique().over("words", "out")
    return keyed.filter(people < TEMPLATE_PEOPLE).drop("words")


def _named(said: Said, spoken: pl.DataFrame) -> pl.DataFrame:
    """One-to-one utterances that speak of an opportunity, with its ``topic``."""
    marks = {kind: said.speaks_of(kind) for kind in KINDS}
    topic = pl.coalesce([pl.when(pl.col(kind)).then(pl.lit(kind)) for kind in KINDS])
    texts = pl.DataFrame(marks).select(topic=topic).with_row_index("text").drop_nulls("topic")
    return spoken.join(
        texts.with_columns(pl.col("text").cast(pl.UInt32)), on="text", maintain_order="left"
    )


def _unsolicited(theirs: pl.DataFrame, fields: pl.DataFrame, said: Said) -> pl.DataFrame:
    """What sellers, and people who pitch, wrote before the owner ever answered."""
    pitches = said.speaks_of("pitch").arg_true().cast(pl.UInt32).implode()
    before = theirs.join(fields, on="person_id", how="left", maintain_order="left").with_columns(
        spoke=pl.col("out").cum_sum().over("person_id")
    )
    selling = pl.col("field").is_in(_SELLING) | pl.col("text").is_in(pitches).any().over(
        "person_id"
    )
    return before.filter(~pl.col("out") & (pl.col("spoke") == 0) & selling.fill_null(value=False))


def _answered(rows: pl.DataFrame, theirs: pl.DataFrame, said: Said) -> pl.DataFrame:
    """Keep what the other side took up: wrote near it, and did not decline in the next words."""
    declines = said.speaks_of("decline").arg_true().cast(pl.UInt32).implode()
    others = theirs.select("person_id", "out", reply_at="at", reply="text").with_columns(
        out=~pl.col("out")
    )
    pairs = rows.join(others, on=["person_id", "out"], how="inner")
    delay = pl.col("reply_at") - pl.col("at")
    near = pl.duration(days=ANSWER_DAYS)
    earliest = pl.when("out").then(pl.duration(days=0)).otherwise(-near)
    close = pairs.filter((delay <= near) & (delay >= earliest))
    key = ["person_id", "at", "file", "row"]
    following = (
        close.filter(pl.col("reply_at") > pl.col("at"))
        .sort(*key, "reply_at")
        .unique(key, keep="first", maintain_order=True)
    )
    refused = following.filter(pl.col("reply").is_in(declines))
    return rows.join(close, on=key, how="semi", maintain_order="left").join(
        refused, on=key, how="anti", maintain_order="left"
    )


def _confirmed(rows: pl.DataFrame, theirs: pl.DataFrame) -> pl.DataFrame:
    """Keep what another message follows, a day to `CONFIRM_DAYS` later; the day is that one's."""
    later = theirs.select("person_id", later="at")
    pairs = rows.join(later, on="person_id", how="inner")
    delay = pl.col("later") - pl.col("at")
    kept = pairs.filter(
        (delay >= pl.duration(days=1)) & (delay <= pl.duration(days=CONFIRM_DAYS))
    ).sort("person_id", "at", "file", "row", "later")
    first = kept.unique(["person_id", "at", "file", "row"], keep="first", maintain_order=True)
    return first.with_columns(on=pl.col("later").dt.date())
