"""Scenes between the owner and others, in words that stand for topics; days count from a start."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
from hypothesis import strategies as st

from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.opportunities import KINDS
from linkedin_insights.people import People
from linkedin_insights.people.labels import LABELS
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import messages, positions
from tests.findings import talk
from tests.findings.talk import START, Word, frame, me, them

__all__ = ["START", "Word", "frame", "me", "them"]

MARKS = {kind: f"<{kind}>" for kind in KINDS} | {
    "acceptance": "<agreed>",
    "pitch": "<pitch>",
    "decline": "<decline>",
}
"""What a text holds here to speak of a topic: the lexicon has tests of its own."""

OFFER = "I have an <offer> for you"
AGREED = "<agreed>"
PITCH = "a <pitch>"
DECLINE = "<decline>"
MARK = "book me at calendly.com/somebody"
PLAIN = "how are you"

_PERIODS = {
    "company": pl.String(),
    "started_on": pl.Datetime("us", "UTC"),
    "finished_on": pl.Datetime("us", "UTC"),
    "file": pl.String(),
    "row": pl.UInt32(),
}


def said(*words: Word) -> Said:
    """`Said` of the words, with every topic that value is measured by."""
    return talk.said(words, MARKS)


def on(day: float) -> date:
    """The date of a day from the start, which is noon of 2025-01-01."""
    return (START + timedelta(days=day)).date()


def group(person: str, day: float, text: str, *, out: bool = True) -> Word:
    """Words in a conversation of several."""
    return Word(person, out=out, day=day, text=text, kind="group_message", group="g", size=3)


def note(person: str, day: float, text: str, *, out: bool = True) -> Word:
    """Words on an invitation."""
    return Word(person, out=out, day=day, text=text, kind="invitation_with_note")


def tables(spoken: Said, jobs: pl.DataFrame | None = None, as_of: date | None = None) -> Tables:
    """Tables that hold the messages spoken, and the owner's jobs."""
    records = spoken.frame.filter(pl.col("kind") != "invitation_with_note")
    rows = [
        {"at": at, "content": spoken.words(text), "file": file, "row": row}
        for at, text, file, row in records.select("at", "text", "file", "row").iter_rows()
    ]
    frames = {"messages": frame(rows, messages.SPEC.schema)}
    if jobs is not None:
        wanted = positions.SPEC.schema
        frames["positions"] = frame(jobs.to_dicts(), wanted)
    return Tables(as_of=as_of, files=(), problems=(), fingerprint="", deliveries=1, frames=frames)


def jobs(*spans: tuple[str, date, date | None]) -> pl.DataFrame:
    """Positions of the owner: company, first and last day."""
    rows = [
        {"company": company, "started_on": _midnight(start), "finished_on": _midnight(end)}
        | {"file": "Positions.csv", "row": row}
        for row, (company, start, end) in enumerate(spans, start=1)
    ]
    return frame(rows, _PERIODS)


def _midnight(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day, tzinfo=START.tzinfo) if day else None


def everybody(*ids: str, company: str = "", position: str = "") -> People:
    """People under their ids, all of one company and title."""
    return talk.people(*((id, id.title(), company, position) for id in ids))


def ties(*ids: str) -> pl.DataFrame:
    """The column of TIES that value reads."""
    return pl.DataFrame({"person_id": list(ids)}, schema={"person_id": pl.String})


def labels(**valuable: int | None) -> pl.DataFrame:
    """What the owner says of people."""
    return frame([{"person_id": who, "valuable": n} for who, n in valuable.items()], LABELS)


def dated(rungs: pl.DataFrame) -> list[tuple[Any, ...]]:
    """Who reached what, why and when."""
    return rungs.select("person_id", "level", "reason", "on").rows()


def talks(
    *texts: str, people: Sequence[str] = ("ada", "bo", "cy")
) -> st.SearchStrategy[list[Word]]:
    """Talk of up to thirty messages in half a year, in the order of time."""
    word = st.builds(
        Word,
        person=st.sampled_from(list(people)),
        out=st.booleans(),
        day=st.integers(0, 4 * 220).map(lambda quarter: quarter / 4),
        text=st.sampled_from(list(texts)),
        kind=st.sampled_from(["message", "message", "message", "group_message"]),
        group=st.just(""),
        size=st.just(1),
    )
    return st.lists(word, max_size=30).map(lambda words: sorted(words, key=lambda w: w.day))
