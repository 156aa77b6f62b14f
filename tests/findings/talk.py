"""Talk between the owner and others, made by hand: what was said, and who is who."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

import polars as pl

from linkedin_insights.evidence.events import SCHEMA
from linkedin_insights.findings.said import SAID, Said
from linkedin_insights.people import People
from linkedin_insights.people.companies import COMPANIES, company_key
from linkedin_insights.people.model import ALIASES, PEOPLE

START = datetime(2025, 1, 1, 12, tzinfo=UTC)
GAP_DAYS = 7


class Word(NamedTuple):
    """One message or note: who, which way, on which day from `START`, the words."""

    person: str
    out: bool
    day: float
    text: str
    kind: str = "message"
    group: str = ""
    size: int = 1


def said(words: Sequence[Word], topics: Mapping[str, str] | None = None) -> Said:
    """`Said` of the words; a text speaks of a topic where it holds the topic's word here."""
    texts = sorted({word.text for word in words})
    rows: list[dict[str, Any]] = []
    records: dict[tuple[object, ...], int] = {}
    talks: dict[str, tuple[float, int]] = {}
    for place, word in sorted(enumerate(words), key=lambda each: (each[1].person, each[1].day)):
        # What the owner writes to several is one record.
        one = (word.group, word.day, word.text) if word.group else (place,)
        record = records.setdefault(one, place + 1)
        number = None
        if word.kind != "group_message":
            before, last = talks.get(word.person, (word.day, 0))
            number = last + (word.day - before > GAP_DAYS)
            talks[word.person] = (word.day, number)
        at = START + timedelta(days=word.day)
        rows.append(
            {"person_id": word.person, "at": at, "day": at.date(), "out": word.out}
            | {"kind": word.kind, "group_size": word.size, "group_id": word.group}
            | {"conversation": number, "text": texts.index(word.text)}
            | {"file": "messages.csv", "row": record}
        )
    said_of = {"ask": "please", "help": "glad to help", "pitch": "demo", "decline": "no thanks"}
    said_of |= topics or {}
    found = {name: pl.Series([word in t for t in texts]) for name, word in said_of.items()}
    if not texts:
        found = {name: pl.Series([], dtype=pl.Boolean) for name in said_of}
    return Said(frame(rows, SAID), pl.Series(texts, dtype=pl.String), found)


def me(person: str, day: float, text: str, kind: str = "message") -> Word:
    """The owner's words to one person."""
    return Word(person, out=True, day=day, text=text, kind=kind)


def them(person: str, day: float, text: str, kind: str = "message") -> Word:
    """One person's words to the owner."""
    return Word(person, out=False, day=day, text=text, kind=kind)


def frame(rows: Sequence[Mapping[str, Any]], schema: Mapping[str, pl.DataType]) -> pl.DataFrame:
    """A frame of a schema; columns that a row leaves out are null."""
    full = [{name: row.get(name) for name in schema} for row in rows]
    return pl.DataFrame(full, schema=dict(schema))


def events(*rows: tuple[str, str | None, str, float], **cells: object) -> pl.DataFrame:
    """Events as (kind, person, direction, day from `START`), one record each, in order."""
    return frame(
        [
            {"kind": kind, "person_id": person, "direction": direction, "precision": "second"}
            | {"at": START + timedelta(days=day), "weight": 1.0, "group_size": 0, "group_id": ""}
            | {"file": f"{kind.split('_')[0]}.csv", "table": kind, "row": row}
            | cells
            for row, (kind, person, direction, day) in enumerate(rows, start=1)
        ],
        SCHEMA,
    )


def people(*rows: tuple[str, str, str, str]) -> People:
    """People as (id, name, company, position); all are connections."""
    listed = [
        {"person_id": id, "name": name, "company": company, "position": position}
        | {"is_connection": True}
        for id, name, company, position in rows
    ]
    spelt = [{"name": row[1], "person_id": row[0], "outcome": "person"} for row in rows]
    written = sorted({row[2] for row in rows} - {""})
    firms = [{"company": c, "company_key": company_key(c), "company_label": c} for c in written]
    made = SimpleNamespace(
        people=frame(listed, PEOPLE),
        aliases=frame(spelt, ALIASES),
        companies=frame(firms, COMPANIES),
    )
    return cast("People", made)
