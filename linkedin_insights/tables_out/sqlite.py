"""SQLite: all tables in one file, with types, keys and indexes.

Days and instants are ISO 8601 text, yes and no are 1 and 0, nothing is NULL, as in JSON. ``meta``
says what made the file, of which version, as of when.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import BinaryIO

import polars as pl
import polars.selectors as cs

from linkedin_insights.tables_out.instants import iso
from linkedin_insights.tables_out.spec import Column, Leaf, OutTable

FILE = "linkedin-insights.sqlite"

_TYPES: Mapping[type[pl.DataType], str] = {
    pl.String: "TEXT",
    pl.Date: "TEXT",
    pl.Datetime: "TEXT",
    pl.Int64: "INTEGER",
    pl.Boolean: "INTEGER",
    pl.Float64: "REAL",
}
_SOUGHT = (Leaf.PERSON_ID, Leaf.CLUSTER_ID, Leaf.INSTANT)
"""Kinds of columns that people look things up by."""


def write(
    frames: Mapping[OutTable, pl.DataFrame], meta: Mapping[str, str | None], stream: BinaryIO
) -> None:
    """Write the tables in their order, and ``meta`` as names and values.

    The file is built in memory: equal tables give equal bytes.
    """
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT)")
        database.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        for table, frame in frames.items():
            _fill(database, table, frame)
        database.commit()
        stream.write(database.serialize())


def _fill(database: sqlite3.Connection, table: OutTable, frame: pl.DataFrame) -> None:
    columns = [f"{_name(column.name)} {_TYPES[type(column.dtype)]}" for column in table.columns]
    if table.key:
        columns.append(f"PRIMARY KEY ({', '.join(map(_name, table.key))})")
    database.execute(f"CREATE TABLE {_name(table.name)} ({', '.join(columns)})")
    rows = iso(frame).with_columns(cs.boolean().cast(pl.Int64)).iter_rows()
    places = ", ".join("?" * len(table.columns))
    database.executemany(f"INSERT INTO {_name(table.name)} VALUES ({places})", rows)  # noqa: S608 - our own names
    for column in _indexed(table):
        index = _name(f"{table.name}_{column.name}")
        database.execute(f"CREATE INDEX {index} ON {_name(table.name)} ({_name(column.name)})")


def _indexed(table: OutTable) -> Iterator[Column]:
    """Columns to look things up by; the first one of the key is in its index already."""
    for column in table.columns:
        if column.leaf in _SOUGHT and column.name != next(iter(table.key), None):
            yield column


def _name(declared: str) -> str:
    """A name of this program, quoted: ``table`` is a word of SQL."""
    return f'"{declared}"'
