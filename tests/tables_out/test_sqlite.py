"""One database with all tables, typed, keyed, and the same bytes every time."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest

from linkedin_insights.tables_out import TABLES, Column, Leaf, OutTable, sqlite
from tests.tables_out.source import source

_META = {"schema_version": "1.0", "generated_by": "linkedin-insights 1.2.3", "as_of": None}
_SMALL = Path(__file__).parents[2] / "sample_data" / "small"


def _written(frames: dict[OutTable, pl.DataFrame]) -> bytes:
    stream = io.BytesIO()
    sqlite.write(frames, _META, stream)
    return stream.getvalue()


@pytest.fixture
def frames() -> dict[OutTable, pl.DataFrame]:
    return {table: table.frame(source()) for table in TABLES}


@pytest.fixture
def database(frames: dict[OutTable, pl.DataFrame]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(_written(frames))
        yield connection


def test_meta_says_what_made_it(database: sqlite3.Connection) -> None:
    assert dict(database.execute("SELECT name, value FROM meta")) == _META


def test_every_table_is_there_with_its_columns_and_rows(
    database: sqlite3.Connection, frames: dict[OutTable, pl.DataFrame]
) -> None:
    found = {
        name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type='table'")
    }
    assert found == {"meta", *(table.name for table in TABLES)}
    for table, frame in frames.items():
        columns = [row[1] for row in database.execute(f"PRAGMA table_info('{table.name}')")]
        assert columns == frame.columns
        (rows,) = database.execute(f"SELECT count(*) FROM '{table.name}'").fetchone()  # noqa: S608
        assert rows == frame.height


def test_types_are_declared(database: sqlite3.Connection) -> None:
    types = {row[1]: row[2] for row in database.execute("PRAGMA table_info(people)")}
    names = ("name", "connected_on", "messages_sent", "tie_strength", "valuable")
    assert [types[name] for name in names] == ["TEXT", "TEXT", "INTEGER", "REAL", "INTEGER"]


def test_days_are_text_and_flags_are_numbers(database: sqlite3.Connection) -> None:
    select = "SELECT connected_on, valuable, company, position FROM people WHERE person_id = ?"
    assert database.execute(select, ("ada",)).fetchone() == (
        "2020-05-17",
        1,
        "Acme Inc.",
        "=cmd()",
    )
    assert database.execute(select, ("name:bob",)).fetchone() == (None, 0, None, None)
    (at,) = database.execute("SELECT at FROM events WHERE row = 7").fetchone()
    assert at == "2020-05-18T10:11:12Z"


def test_keys_are_keys_and_people_are_found_by_index(database: sqlite3.Connection) -> None:
    for table in TABLES:
        info = database.execute(f"PRAGMA table_info('{table.name}')").fetchall()
        keyed = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
        assert tuple(keyed) == table.key, table.name
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO people (person_id) VALUES ('ada')")
    for table_name, column in (("events", "person_id"), ("links", "b"), ("people", "cluster_id")):
        select = f"SELECT * FROM {table_name} WHERE {column} = 'x'"  # noqa: S608 - our own names
        (plan,) = database.execute(f"EXPLAIN QUERY PLAN {select}").fetchall()
        assert "USING INDEX" in plan[3], table_name


def test_text_is_exact() -> None:
    column = Column("words", pl.String(), Leaf.TEXT, "", pl.col("words"))
    moment = Column("at", pl.Datetime("us", "UTC"), Leaf.INSTANT, "", pl.col("at"))
    table = OutTable("one", "", (column, moment), lambda given: given.events)
    words = ["'); DROP TABLE one; --", "a\0b", "é\U0001f600\n", ""]
    instant = datetime(2020, 2, 29, 23, 59, 58, tzinfo=UTC)
    frame = pl.DataFrame({"words": words, "at": [instant] * 4})
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(_written({table: frame}))
        rows = connection.execute("SELECT words, at FROM one ORDER BY rowid").fetchall()
    assert rows == [(text, "2020-02-29T23:59:58Z") for text in words]


def test_the_same_tables_give_the_same_bytes(frames: dict[OutTable, pl.DataFrame]) -> None:
    first = _written(frames)
    assert first.startswith(b"SQLite format 3\0")
    assert _written(frames) == first
    table = next(iter(frames))
    other = frames[table].with_columns(connected_on=pl.lit(date(1999, 1, 1)))
    assert _written({**frames, table: other}) != first


def test_the_same_export_gives_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    made = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        command = ["export", str(_SMALL), "-o", str(folder), "--format", "sqlite"]
        subprocess.run(
            [sys.executable, "-m", "linkedin_insights", *command],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
        made.append((folder / sqlite.FILE).read_bytes())
    assert made[0] == made[1]
