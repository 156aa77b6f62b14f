"""An archive of a handful, made by hand: who is known, what was said, and what it speaks of."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any, cast

import polars as pl

from linkedin_insights.evidence.events import SCHEMA
from linkedin_insights.findings.said import SAID, Said
from linkedin_insights.findings.value.model import VALUE
from linkedin_insights.findings.ways_in import FORMER, Known, Way, WaysIn
from linkedin_insights.network.model import CLUSTERS, LINKS, MEMBERSHIPS, NODES
from linkedin_insights.people.companies import company_key
from linkedin_insights.people.model import PEOPLE
from linkedin_insights.ties.measure import TIES

AS_OF = date(2026, 7, 1)
TOPICS = (
    "help", "introduction", "referral", "thanks", "promise", "ask", "decline", "pitch",
    "congratulation", "colleague",
)  # fmt: skip
PERSON = {
    "position": "",
    "company": "",
    "connected_on": date(2020, 1, 1),
    "is_connection": True,
    "tie_strength": 0.5,
    "tie_band": "moderate",
    "tie_state": "active",
    "two_way": True,
    "exchanged": True,
    "last_contact": AS_OF,
    "silence_days": 0,
    "level": 0,
    "valuable": False,
}


def frame(rows: list[dict[str, Any]], schema: dict[str, pl.DataType]) -> pl.DataFrame:
    """A frame of a schema; columns that a row leaves out are null."""
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def ago(days: int) -> date:
    """A day so long before `AS_OF`."""
    return AS_OF - timedelta(days=days)


def said(*rows: tuple[str, int, bool, str, str]) -> Said:
    """Talk, in the order of persons and time: person, days ago, by the owner, words, topics."""
    words = sorted({row[3] for row in rows})
    spoken = [
        {
            "person_id": person,
            "at": datetime.combine(ago(days), time(12), UTC),
            "day": ago(days),
            "out": out,
            "kind": "message",
            "group_size": 1,
            "conversation": 0,
            "text": words.index(text),
            "file": "messages.csv",
            "row": place,
        }
        for place, (person, days, out, text, _) in enumerate(rows, 1)
    ]
    about = {
        topic: pl.Series(
            [any(text == row[3] and topic in row[4].split() for row in rows) for text in words],
            dtype=pl.Boolean,
        )
        for topic in TOPICS
    }
    lines = frame(spoken, SAID).sort("person_id", "at")
    return Said(lines, pl.Series(words, dtype=pl.String), about)


def known(
    talk: Said | None = None,
    *,
    former: list[dict[str, Any]] | None = None,
    linked: tuple[tuple[str, str], ...] = (),
    **people: dict[str, Any],
) -> Known:
    """Everybody, each with cells of any frame; ``cluster_id`` is the only membership."""
    rows = [
        {"person_id": name, "name": name.title(), **PERSON, **cells}
        for name, cells in people.items()
    ]
    names = sorted({row["company"] for row in rows if row["company"]})
    companies = [{"company": name, "company_key": company_key(name)} for name in names]
    kinds: dict[str, pl.DataType] = dict.fromkeys(
        ("company", "company_key", "company_label"), pl.String()
    )
    clusters = sorted({row["cluster_id"] for row in rows if row.get("cluster_id")})
    places = [row["person_id"] for row in rows]
    links = [{"i": places.index(a), "j": places.index(b)} for a, b in linked]
    network = SimpleNamespace(
        nodes=frame(rows, NODES),
        links=frame(links, LINKS),
        clusters=frame([{"cluster_id": id, "label": f"World {id}"} for id in clusters], CLUSTERS),
        memberships=frame([row for row in rows if row.get("cluster_id")], MEMBERSHIPS),
    )
    everybody = SimpleNamespace(
        people=frame(rows, PEOPLE),
        companies=frame(companies, kinds).with_columns(company_label="company"),
    )
    return Known(
        people=cast("Any", everybody),
        ties=frame(rows, TIES),
        value=frame(rows, VALUE),
        network=cast("Any", network),
        said=talk or said(),
        former=frame(former or [], FORMER),
    )


def ways(everybody: Known, *goals: Way) -> WaysIn:
    """Ways in to some goals."""
    return WaysIn(everybody, goals, ())


def recommendations(*rows: tuple[str, int, str]) -> pl.DataFrame:
    """An event log of recommendations: person, days ago, ``in`` or ``out``."""
    events = [
        {
            "person_id": person,
            "at": datetime.combine(ago(days), time(12), UTC),
            "kind": "recommendation",
            "direction": direction,
        }
        for person, days, direction in rows
    ]
    return frame(events, dict(SCHEMA))
