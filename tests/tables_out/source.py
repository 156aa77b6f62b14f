"""A small analysis for tables: a few people, each event and link by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, cast

import polars as pl

from linkedin_insights.evidence import SCHEMA
from linkedin_insights.findings.origins.model import (
    CLUES,
    ORIGIN_ROWS,
    ORIGINS,
    POSTERIOR,
    Origins,
    Timing,
)
from linkedin_insights.findings.value.model import RUNGS, VALUE, Value
from linkedin_insights.network import CLUSTERS, LINKS, MEMBERSHIPS, NODES, Network
from linkedin_insights.people import People
from linkedin_insights.people.model import PEOPLE
from linkedin_insights.report.leaves import Message
from linkedin_insights.ties import TIES, Ties


@dataclass(frozen=True)
class FakeSource:
    """What `linkedin_insights.tables_out.Source` asks for."""

    people: People
    events: pl.DataFrame
    ties: Ties
    network: Network
    revival: pl.DataFrame
    value: Value
    origins: Origins
    short_steps: dict[str, Message]


def _frame(schema: Mapping[str, pl.DataType], rows: list[dict[str, Any]]) -> pl.DataFrame:
    full = [{name: row.get(name) for name in schema} for row in rows]
    return pl.DataFrame(full, schema=dict(schema), orient="row")


def at(day: str) -> datetime:
    """Midnight of a day, or an instant, in UTC."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def event(person: str | None, day: str, kind: str, direction: str, **more: Any) -> dict[str, Any]:
    """One row of the log."""
    plain = {"precision": "second", "weight": 1.0, "group_size": 0, "group_id": ""}
    place = {"file": "messages.csv", "table": "messages", "row": 1}
    what = {"person_id": person, "at": at(day), "kind": kind, "direction": direction}
    return {**plain, **place, **what, **more}


PEOPLE_ROWS: list[dict[str, Any]] = [
    {
        "person_id": "ada",
        "name": "Ada Example",
        "profile_url": "https://www.linkedin.com/in/ada",
        "company": "Acme Inc.",
        "position": "=cmd()",
        "connected_on": date(2020, 5, 17),
        "is_connection": True,
        "ambiguous": False,
    },
    {
        "person_id": "name:bob",
        "name": "Bob",
        "profile_url": "",
        "company": "",
        "position": "",
        "connected_on": None,
        "is_connection": False,
        "ambiguous": False,
    },
    {
        "person_id": "only-a-contact",
        "name": "Cora",
        "profile_url": "",
        "company": "Acme Inc.",
        "position": "",
        "is_connection": False,
        "ambiguous": False,
    },
]

TIE_ROWS: list[dict[str, Any]] = [
    {
        "person_id": "ada",
        "tie_strength": 0.5,
        "tie_band": "strong",
        "tie_state": "active",
        "first_contact": date(2020, 5, 18),
        "last_contact": date(2021, 1, 2),
        "messages_sent": 3,
        "messages_received": 4,
        "group_messages": 0,
        "conversations": 2,
    },
    {
        "person_id": "name:bob",
        "tie_strength": 0.0,
        "tie_band": "none",
        "tie_state": "none",
        "messages_sent": 0,
        "messages_received": 0,
        "group_messages": 0,
        "conversations": 0,
    },
]

EVENT_ROWS: list[dict[str, Any]] = [
    event("ada", "2020-05-01", "invitation", "in", file="Invitations.csv", table="Invitations"),
    event("ada", "2020-05-18T10:11:12", "message", "out", row=7),
    event("name:bob", "2021-03-01", "contact", "none", precision="day", file="Contacts_99887.csv"),
    event(None, "2022-12-31", "post", "out", precision="year", file="my own.csv", table="my own"),
]


NODE_ROWS: list[dict[str, Any]] = [
    {"person_id": "name:bob", "degree": 1, "x": 1.0, "y": 2.0},
    {
        "person_id": "ada",
        "cluster_id": "c1",
        "confidence": 0.75,
        "degree": 1,
        "bridge_score": 0.25,
        "bridge": True,
        "x": 3.0,
        "y": 4.0,
    },
]

LINK_ROWS: list[dict[str, Any]] = [
    {"i": 0, "j": 1, "kind": "event", "weight": 0.12345678, "reason": "=the fair of Acme Inc."},
]

CLUSTER_ROWS: list[dict[str, Any]] = [
    {
        "cluster_id": "c1",
        "label": "Acme Inc.",
        "size": 3,
        "keywords": "acme; tools",
        "stability": 0.9,
        "last_active": date(2021, 1, 2),
    },
    {"cluster_id": "c2", "label": "", "size": 3, "keywords": "", "stability": 0.8},
]

MEMBERSHIP_ROWS: list[dict[str, Any]] = [
    {"person_id": "name:bob", "cluster_id": "c2", "confidence": 0.5},
    {"person_id": "ada", "cluster_id": "c2", "confidence": 0.375},
    {"person_id": "ada", "cluster_id": "c1", "confidence": 0.75},
]


VALUE_ROWS: list[dict[str, Any]] = [
    {"person_id": "ada", "level": 3, "pieces": 2, "score": 0.75, "valuable": True},
    {"person_id": "name:bob", "level": 0, "pieces": 0, "score": 0.0, "valuable": False},
]

RUNG_ROWS: list[dict[str, Any]] = [
    {"person_id": "ada", "level": 1, "reason": "two_way", "on": date(2020, 5, 18)},
    {"person_id": "ada", "level": 3, "reason": "endorsed", "on": date(2021, 1, 2)},
]

ORIGIN_LIST: list[dict[str, Any]] = [
    {
        "person_id": "ada",
        "origin": "event",
        "detail": "",
        "probability": 0.875,
        "certainty": "documented",
        "reason": "event_named",
        "on": date(2020, 4, 30),
        "subject": "Fair of Acme",
        "initiated_by": "them",
        "first_touch": date(2020, 4, 30),
    },
    {
        "person_id": "name:bob",
        "origin": "unknown",
        "detail": "",
        "probability": 0.5,
        "certainty": "unknown",
        "subject": "",
        "initiated_by": "unknown",
        "possible": "coworker",
    },
]


def _origins() -> Origins:
    """What `ORIGIN_LIST` says; everything else has one share of the rest."""
    rows = [
        {
            "person_id": row["person_id"],
            "origin": origin,
            "probability": row["probability"]
            if origin == row["origin"]
            else (1 - row["probability"]) / 9,
        }
        for row in ORIGIN_LIST
        for origin in ORIGINS
    ]
    people, posterior = _frame(ORIGIN_ROWS, ORIGIN_LIST), _frame(POSTERIOR, rows)
    return Origins(people, posterior, _frame(CLUES, []), cast("Timing", None))


def source(events: list[dict[str, Any]] | None = None) -> FakeSource:
    """The analysis, perhaps with other events."""
    people = SimpleNamespace(people=_frame(PEOPLE, PEOPLE_ROWS))
    network = SimpleNamespace(
        nodes=_frame(NODES, NODE_ROWS),
        links=_frame(LINKS, LINK_ROWS),
        clusters=_frame(CLUSTERS, CLUSTER_ROWS),
        memberships=_frame(MEMBERSHIPS, MEMBERSHIP_ROWS),
    )
    return FakeSource(
        people=cast("People", people),
        events=_frame(SCHEMA, EVENT_ROWS if events is None else events),
        ties=Ties(frame=_frame(TIES, TIE_ROWS), half_life=365.0, median_strength=None),
        network=cast("Network", network),
        revival=pl.DataFrame({"person_id": ["ada"], "revival_score": [0.5]}),
        value=Value(_frame(VALUE, VALUE_ROWS), _frame(RUNGS, RUNG_ROWS)),
        origins=_origins(),
        short_steps={"ada": Message(id="began.unknown")},
    )
