"""Event logs, tables and people made by hand, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import polars as pl

from linkedin_insights.evidence.events import SCHEMA
from linkedin_insights.findings.said import SAID, Said
from linkedin_insights.findings.value.model import RUNGS, VALUE, Value
from linkedin_insights.people import People
from linkedin_insights.people.companies import COMPANIES, company_key
from linkedin_insights.people.model import PEOPLE
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import certifications, job_applications, positions
from linkedin_insights.tables.spec import TableSpec
from linkedin_insights.ties import Ties
from linkedin_insights.ties.measure import TIES


def frame(rows: list[dict[str, Any]], schema: Mapping[str, Any]) -> pl.DataFrame:
    """A frame of a schema; columns that a row leaves out are null."""
    full = [{name: row.get(name) for name in schema} for row in rows]
    return pl.DataFrame(full, schema=dict(schema), orient="row")


def at(day: date) -> datetime:
    """Noon of a day, UTC."""
    return datetime.combine(day, time(12), UTC)


def event(day: date, kind: str = "message", direction: str = "out", **cells: Any) -> dict[str, Any]:
    """One row of the log."""
    usual = {"precision": "second", "group_id": "", "file": "f", "table": "t", "row": 1}
    return {**usual, "at": at(day), "kind": kind, "direction": direction, **cells}


def events(*rows: dict[str, Any]) -> pl.DataFrame:
    """The log."""
    return frame(list(rows), SCHEMA).sort("at")


def job(start: str, end: str = "", company: str = "Mill") -> dict[str, Any]:
    """A position; days are yyyy, yyyy-mm or yyyy-mm-dd."""
    cells: dict[str, Any] = {"company": company, "position": "Clerk"}
    for name, text in (("started_on", start), ("finished_on", end)):
        if text:
            full = text + "-01-01"[len(text) - 4 :]
            cells[name] = at(date.fromisoformat(full))
            cells[f"{name}_precision"] = {4: "year", 7: "month", 10: "day"}[len(text)]
    return cells


def tables(
    jobs: list[dict[str, Any]] | None = None,
    applied: list[date] | None = None,
    certified: list[date] | None = None,
) -> Tables:
    """Positions, applications and certificates."""
    made: dict[str, pl.DataFrame] = {}
    specs: list[tuple[TableSpec, list[dict[str, Any]]]] = [
        (positions.SPEC, jobs or []),
        (job_applications.SPEC, [{"at": at(day)} for day in applied or []]),
        (
            certifications.SPEC,
            [{"started_on": at(d), "started_on_precision": "day"} for d in certified or []],
        ),
    ]
    for spec, rows in specs:
        made[spec.name] = frame(rows, spec.schema)
    return Tables(None, (), (), "", 1, made)


def people(*rows: dict[str, Any]) -> People:
    """Who is who; ``p`` of every row is its id."""
    full = [
        {
            "person_id": row["p"],
            "name": row["p"],
            "company": row.get("company", ""),
            "position": row.get("position", ""),
            "connected_on": row.get("connected_on"),
            "is_connection": True,
        }
        for row in rows
    ]
    names = sorted({str(row["company"]) for row in full if row["company"]})
    companies = [{"company": n, "company_key": company_key(n), "company_label": n} for n in names]
    made = SimpleNamespace(people=frame(full, PEOPLE), companies=frame(companies, COMPANIES))
    return cast("People", made)


def ties(who: People) -> Ties:
    """A tie with everybody."""
    return Ties(frame([{"person_id": p} for p in who.people["person_id"]], TIES), 365.0)


def value(level_2_on: dict[str, date | None]) -> Value:
    """When people reached level 2."""
    rows = [{"person_id": p, "level_2_on": day} for p, day in level_2_on.items()]
    return Value(frame(rows, VALUE), pl.DataFrame(schema=RUNGS))


class Spoken(Said):
    """Said, with the topics of each text given."""

    def speaks_of(self, topic: str) -> pl.Series:
        """A text speaks of what it consists of."""
        return self.texts == topic


def said(*rows: dict[str, Any]) -> Said:
    """Utterances: ``p``, ``day``, and perhaps ``out``, ``kind``, ``conversation``, ``topic``."""
    topics = ["", "ask", "help"]
    full = [
        {
            "person_id": row["p"],
            "at": at(row["day"]),
            "day": row["day"],
            "out": row.get("out", True),
            "kind": row.get("kind", "message"),
            "conversation": row.get("conversation", 0),
            "text": topics.index(row.get("topic", "")),
            "file": "f",
            "row": place,
        }
        for place, row in enumerate(rows)
    ]
    return Spoken(frame(full, SAID), pl.Series(topics))


def acts_a_day(  # a simulated life
    *, years: float, ratio: float, growth: str, windows: int, seed: int
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Poisson acts, 5 a week on average, with weeks of gamma noise (shape 0.7); and the windows.

    ``growth`` is ``flat``, ``exp`` (e^0.5 a year) or ``double`` (2 a year); windows of 181 days
    lie anywhere.
    """
    dice = np.random.default_rng(seed)
    length = int(years * 365.25)
    inside = np.zeros(length, dtype=np.bool_)
    for middle in dice.integers(0, length, windows):
        inside[max(0, middle - 90) : middle + 91] = True
    pace = {"flat": 0.0, "exp": 0.5, "double": float(np.log(2))}[growth]
    rate = np.exp(pace * np.arange(length) / 365.25)
    noise = np.repeat(dice.gamma(0.7, 1 / 0.7, length // 7 + 1), 7)[:length]
    mean = rate / rate.mean() * 5 / 7 * noise * np.where(inside, ratio, 1.0)
    return dice.poisson(mean).astype(np.float64), inside
