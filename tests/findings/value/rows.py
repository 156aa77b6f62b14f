"""Rows of the frames that value is measured on, made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from linkedin_insights.evidence.events import SCHEMA
from linkedin_insights.findings.origins.model import CLUES, ORIGIN_ROWS, POSTERIOR, Origins, Timing
from linkedin_insights.findings.said import SAID, Said
from linkedin_insights.findings.value.model import RUNGS, VALUE, Value
from linkedin_insights.people.model import PEOPLE

Rows = Sequence[Mapping[str, Any]]

NO_TIMING = Timing(
    verdict="untestable",
    reason="few",
    series="",
    arrivals=0,
    act_days=0,
    window=4,
    observed=0,
    expected_low=0,
    expected_high=0,
    p_value=None,
    share=None,
    share_low=None,
    share_high=None,
    exposure=None,
    placebo_p=None,
    e_value=None,
)


def frame(rows: Rows, schema: Mapping[str, pl.DataType]) -> pl.DataFrame:
    """A frame of that schema; what a row leaves out is null."""
    return pl.DataFrame(
        [[row.get(name) for name in schema] for row in rows], schema=dict(schema), orient="row"
    )


def people(**connected: date | None) -> pl.DataFrame:
    """Connections by the day they were made; without one, somebody else."""
    return frame(
        [
            {"person_id": who, "name": who, "company": "", "position": "", "connected_on": day}
            | {"is_connection": day is not None, "ambiguous": False}
            for who, day in connected.items()
        ],
        PEOPLE,
    )


def noon(day: date) -> datetime:
    """The middle of a day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def event(who: str | None, day: date, kind: str, direction: str, **more: Any) -> dict[str, Any]:
    """An event at noon."""
    cells = {"weight": 1.0, "group_size": 1, "group_id": "", "file": "f", "table": "t", "row": 1}
    given = {"person_id": who, "at": noon(day), "precision": "day", "kind": kind}
    return given | cells | {"direction": direction} | more


def events(*rows: Mapping[str, Any]) -> pl.DataFrame:
    """The event log."""
    return frame(rows, SCHEMA)


def said(*rows: tuple[str, date, bool, int | None]) -> Said:
    """What was said: who, when, whether by the owner, in which run (None in a group)."""
    cells = [
        {"person_id": who, "at": noon(day), "day": day, "out": out, "conversation": run}
        | {"kind": "group_message" if run is None else "message", "text": 0, "file": "m", "row": 1}
        for who, day, out, run in rows
    ]
    return Said(frame(cells, SAID), pl.Series(["words"]))


def value(*rows: Mapping[str, Any]) -> Value:
    """What is known of value; nothing is valuable unless said."""
    plain = {"level": 0, "pieces": 0, "score": 0.0, "valuable": False}
    return Value(frame([plain | dict(row) for row in rows], VALUE), pl.DataFrame(schema=RUNGS))


def origins(rows: Rows = (), clues: Rows = ()) -> Origins:
    """How people came, and clues to it."""
    return Origins(
        frame(rows, ORIGIN_ROWS), pl.DataFrame(schema=POSTERIOR), frame(clues, CLUES), NO_TIMING
    )
