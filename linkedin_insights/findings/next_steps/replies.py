"""Acts that answer to something the other person did."""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from linkedin_insights.evidence.phrases import plain
from linkedin_insights.findings.next_steps.model import candidates
from linkedin_insights.findings.said import Said

THANKS_WITHIN_DAYS: Final = 730
NEWS_WITHIN_DAYS: Final = 90

_HELP: Final = {"help": "helped", "introduction": "introduced", "referral": "referred"}
_UNWANTED: Final = ("decline", "pitch")
_NEW_ROLE: Final = (
    r"\bmy new (?:job|role|position)\b|\bi (?:was|got|have been|just got) promoted\b"
    r"|\bi(?:'ve| have)? (?:just |recently )?started (?:in )?(?:a|my) new (?:job|role|position)\b"
    r"|\bmein(?:e|er|em|en)? neue[rsmn]? (?:job|stelle|rolle|position)\b"
    r"|\bich (?:wurde|bin) befördert\b"
    r"|\bmon nouveau (?:poste|job|travail|rôle)\b|\bj'ai été promue?\b"
    r"|\bmi nuevo (?:trabajo|puesto|cargo|rol|empleo)\b|\bme han ascendido\b"
    r"|\bmeu novo (?:emprego|trabalho|cargo|papel)\b|\bfui promovid[oa]\b"
    r"|\bmio nuovo (?:lavoro|ruolo|incarico)\b|\bsono stat[oa] promoss[oa]\b"
    r"|\bmijn nieuwe (?:baan|functie|rol)\b|\bik ben gepromoveerd tot\b"
)


def to_answer(mine: pl.DataFrame, said: Said) -> pl.DataFrame:
    """Their open questions (`waiting`) that advertise nothing."""
    record = ["person_id", "asked_at", "file", "row"]
    pitches = said.rows_on("pitch").rename({"at": "asked_at"}).select(record)
    return candidates(
        mine.join(pitches, on=record, how="anti", maintain_order="left").select(
            "person_id",
            act=pl.lit("answer"),
            reason=pl.lit("question"),
            on=pl.col("asked_at").dt.date(),
            words="question",
        )
    )


def to_thank(said: Said, events: pl.DataFrame, *, as_of: date) -> pl.DataFrame:
    """Who helped within two years and got no word of thanks from the owner afterwards.

    Help is an incoming one-to-one message about help, an introduction or a referral that is no
    advertising, or a recommendation; the latest counts.
    """
    since = pl.col("at").dt.date() > pl.lit(as_of) - pl.duration(days=THANKS_WITHIN_DAYS)
    pitches = said.speaks_of("pitch").arg_true().cast(pl.UInt32).implode()
    helps = [
        _alone(said.rows_on(topic))
        .filter(~pl.col("out") & ~pl.col("text").is_in(pitches))
        .select("person_id", "at", "text", reason=pl.lit(reason))
        for topic, reason in _HELP.items()
    ]
    vouched = _recommendations(events, "in").select(
        "person_id", "at", text=pl.lit(None, pl.UInt32), reason=pl.lit("recommended")
    )
    thanked = (
        said.rows_on("thanks").filter("out").group_by("person_id").agg(thanked=pl.col("at").max())
    )
    return candidates(
        pl.concat([*helps, vouched])
        .filter(since)
        .sort("person_id", "at", "reason", "text", nulls_last=True)
        .unique("person_id", keep="last", maintain_order=True)
        .join(thanked, on="person_id", how="left", maintain_order="left")
        .filter(pl.col("thanked").is_null() | (pl.col("thanked") < pl.col("at")))
        .with_columns(act=pl.lit("thank"), on=pl.col("at").dt.date())
    )


def to_congratulate(said: Said, *, as_of: date) -> pl.DataFrame:
    """Who wrote of a new role of theirs in the last 90 days, without a congratulation since.

    Only their own words count: the export does not say when somebody changed jobs.
    """
    recent = _alone(said.frame).filter(
        ~pl.col("out") & (pl.col("day") > pl.lit(as_of) - pl.duration(days=NEWS_WITHIN_DAYS))
    )
    words = pl.DataFrame({"text": recent["text"].unique().sort()})
    told = words.with_columns(words=said.texts.gather(words["text"])).filter(
        plain(pl.col("words")).str.contains(_NEW_ROLE)
    )
    wished = (
        said.rows_on("congratulation")
        .filter("out")
        .group_by("person_id")
        .agg(wished=pl.col("at").max())
    )
    return candidates(
        recent.join(told.select("text"), on="text", how="semi", maintain_order="left")
        .unique("person_id", keep="last", maintain_order=True)
        .join(wished, on="person_id", how="left", maintain_order="left")
        .filter(pl.col("wished").is_null() | (pl.col("wished") < pl.col("at")))
        .with_columns(act=pl.lit("congratulate"), reason=pl.lit("new_role"), on=pl.col("day"))
    )


def to_recommend(events: pl.DataFrame) -> pl.DataFrame:
    """Who recommended the owner in writing and got no recommendation back."""
    given = _recommendations(events, "out")
    return candidates(
        _recommendations(events, "in")
        .join(given.select("person_id"), on="person_id", how="anti", maintain_order="left")
        .unique("person_id", keep="last", maintain_order=True)
        .with_columns(
            act=pl.lit("recommend"), reason=pl.lit("recommended_me"), on=pl.col("at").dt.date()
        )
    )


def turned_away(said: Said) -> pl.DataFrame:
    """Who is left alone: their last word was a no, or all their words were advertising.

    ``person_id``, over one-to-one talk.
    """
    heard = _alone(said.frame).filter(~pl.col("out"))
    kinds = {topic: said.speaks_of(topic).arg_true().cast(pl.UInt32) for topic in _UNWANTED}
    return (
        heard.select(
            "person_id",
            **{topic: pl.col("text").is_in(texts.implode()) for topic, texts in kinds.items()},
        )
        .group_by("person_id", maintain_order=True)
        .agg(pl.col("decline").last(), pl.col("pitch").all())
        .filter(pl.col("decline") | pl.col("pitch"))
        .select("person_id")
    )


def around_question(text: str) -> str:
    """The sentence with the last question mark, and what stands before it where it is short."""
    words = " ".join(text.split())
    end = max(words.rfind(mark) for mark in "?？؟") + 1
    start = max(words.rfind(mark, 0, end - 1) for mark in (". ", "! ", "? ", "。"))
    sentence = words[start + 1 : end].strip()
    return sentence if len(sentence) > _SHORT else words[:end]


_SHORT = 20


def _alone(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.filter(pl.col("kind") != "group_message")


def _recommendations(events: pl.DataFrame, direction: str) -> pl.DataFrame:
    """``person_id``, ``at`` of recommendations in one direction, by time."""
    chosen = events.filter(
        (pl.col("kind") == "recommendation")
        & (pl.col("direction") == direction)
        & pl.col("person_id").is_not_null()
    )
    return chosen.select("person_id", "at").sort("at", "person_id")
