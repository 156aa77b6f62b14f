"""Small archives made of rows, for tests of what comes after the tables."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from linkedin_insights.tables import Tables, TableSpec
from linkedin_insights.tables.registry import TABLES

Row = Mapping[str, Any]
SPECS = {spec.name: spec for spec in TABLES}
ME = "https://www.linkedin.com/in/olga-owner"
ANNA = "https://www.linkedin.com/in/anna-ash"
BEN = "https://www.linkedin.com/in/ben-birch"


def tables(*, as_of: date | None = None, **rows: Sequence[Row]) -> Tables:
    """Tables holding these rows; dates are ISO strings, with or without a time."""
    frames = {name: _frame(SPECS[name], found) for name, found in rows.items()}
    return Tables(as_of=as_of, files=(), problems=(), fingerprint="", deliveries=1, frames=frames)


def shuffled(given: Tables, seed: int) -> Tables:
    """The same with the rows of every table in another order, and numbered anew."""
    frames = {}
    for name, frame in given.frames.items():
        order = list(range(frame.height))
        random.Random(seed).shuffle(order)
        frames[name] = frame[order].with_columns(
            row=pl.int_range(1, frame.height + 1, dtype=pl.UInt32, eager=True)
        )
    return Tables(
        as_of=given.as_of, files=(), problems=(), fingerprint="", deliveries=1, frames=frames
    )


def message(sender: str, to: str, at: str, **cells: str) -> Row:
    """A message in the files with addresses; people are written ``Name <url>`` or ``Name``."""
    name, url = _split(sender)
    named = [_split(person) for person in to.split("|")] if to else []
    return {
        "conversation_id": "c1",
        "sender": name,
        "sender_url": url,
        "recipients": ",".join(person for person, _ in named),
        "recipient_urls": ",".join(address for _, address in named if address),
        "at": at,
        **cells,
    }


def connection(name: str, on: str, url: str = "", **cells: str) -> Row:
    first, _, last = name.partition(" ")
    return {"first_name": first, "last_name": last, "url": url, "connected_on": on, **cells}


def profile(name: str, maiden: str = "") -> list[Row]:
    first, _, last = name.partition(" ")
    return [{"first_name": first, "last_name": last, "maiden_name": maiden}]


def _split(person: str) -> tuple[str, str]:
    name, _, url = person.partition(" <")
    return name, url.rstrip(">")


def _frame(spec: TableSpec, rows: Sequence[Row]) -> pl.DataFrame:
    complete = [_row(spec, row, number) for number, row in enumerate(rows, start=1)]
    return pl.DataFrame(complete, schema=dict(spec.schema))


def _row(spec: TableSpec, row: Row, number: int) -> dict[str, Any]:
    unknown = set(row) - set(spec.schema)
    assert not unknown, f"{spec.name} has no columns {sorted(unknown)}"
    full: dict[str, Any] = {}
    for column, kind in spec.schema.items():
        if isinstance(kind, pl.Datetime):
            full[column] = _instant(row.get(column))
        elif column.endswith("_precision"):
            written = row.get(column.removesuffix("_precision")) or ""
            full[column] = "second" if len(str(written)) > len("2020-01-01") else "day"
        elif kind == pl.String():
            full[column] = row.get(column, "")
        else:
            full[column] = row.get(column)
    full["file"] = row.get("file", f"{spec.name}.csv")
    full["table"] = row.get("table", spec.name)
    full["row"] = row.get("row", number)
    return full


def _instant(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written).replace(tzinfo=UTC) if written else None
