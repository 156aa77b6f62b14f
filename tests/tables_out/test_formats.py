"""CSV that no spreadsheet runs; Parquet and JSON that are exact."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.tables_out import FORMATS, TABLES
from tests.tables_out.source import source

_FRAME = pl.DataFrame(
    {
        "text": [
            "plain",
            "=1+1",
            'say "hi", you',
            "two\nlines",
            "",
            None,
            "-5",
            "@me",
            "\tx",
            "\rx",
        ],
        "number": [1, -2, 3, 4, 5, None, 7, 8, 9, 10],
        "share": [0.1, -0.5, 1.0, None, 1e-9, 0.3, 0.0, 2.5, 3.0, 4.0],
        "flag": [True, False, None] * 3 + [True],
        "day": [date(2020, 2, 29), None] * 5,
        "at": [datetime(2020, 2, 29, 23, 59, 58, 999999, tzinfo=UTC), None] * 5,
    }
)


def _written(name: str, frame: pl.DataFrame) -> bytes:
    stream = io.BytesIO()
    FORMATS[name](frame, stream)
    return stream.getvalue()


def _csv_rows(frame: pl.DataFrame) -> list[dict[str, str]]:
    text = _written("csv", frame).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_is_defused() -> None:
    assert [row["text"] for row in _csv_rows(_FRAME)] == [
        "plain",
        "'=1+1",
        'say "hi", you',
        "two\nlines",
        "",
        "",
        "'-5",
        "'@me",
        "'\tx",
        "'\rx",
    ]


def test_csv_writes_numbers_days_and_flags_as_promised() -> None:
    rows = _csv_rows(_FRAME)
    assert [row["number"] for row in rows[:6]] == ["1", "-2", "3", "4", "5", ""]
    assert [float(row["share"]) for row in rows[:3]] == [0.1, -0.5, 1.0]
    assert [row["flag"] for row in rows[:3]] == ["true", "false", ""]
    assert [row["day"] for row in rows[:2]] == ["2020-02-29", ""]
    assert [row["at"] for row in rows[:2]] == ["2020-02-29T23:59:58Z", ""]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_no_text_cell_of_csv_can_run(text: str) -> None:
    (row,) = _csv_rows(pl.DataFrame({"a": ["x"], "text": [text]}))
    assert not row["text"].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert row["text"] in {text, "'" + text}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_is_exact(text: str) -> None:
    assert json.loads(_written("json", pl.DataFrame({"text": [text]}))) == [{"text": text}]


def test_json_writes_types_as_promised() -> None:
    first, second, *_ = json.loads(_written("json", _FRAME))
    assert first == {
        "text": "plain",
        "number": 1,
        "share": 0.1,
        "flag": True,
        "day": "2020-02-29",
        "at": "2020-02-29T23:59:58Z",
    }
    assert (second["text"], second["day"], second["at"]) == ("=1+1", None, None)


def test_json_is_one_record_a_line() -> None:
    text = _written("json", _FRAME).decode()
    assert len(text.splitlines()) == _FRAME.height + 2


def test_parquet_is_exact() -> None:
    assert pl.read_parquet(io.BytesIO(_written("parquet", _FRAME))).equals(_FRAME)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_tables_without_rows_keep_their_columns(name: str, table: Any) -> None:
    empty = table.frame(source()).clear()
    data = _written(name, empty)
    columns = [column.name for column in table.columns]
    match name:
        case "csv":
            assert data.decode().strip() == ",".join(columns)
        case "parquet":
            assert pl.read_parquet(io.BytesIO(data)).columns == columns
        case _:
            assert json.loads(data) == []
