"""The fast and the tolerant way give the same tables; nothing makes either of them fall over."""

from __future__ import annotations

import csv
import io
import random

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linkedin_insights.errors import InsightsError
from linkedin_insights.tables import read as reading
from linkedin_insights.tables.files import messages
from linkedin_insights.tables.read import UnreadableTable, read_grid
from linkedin_insights.tables.registry import TABLES
from linkedin_insights.tables.spec import Dialect, TableSpec
from tests.tables.making import read

PLAIN = [spec for spec in TABLES if spec.dialect in {Dialect.PLAIN, Dialect.SHARES}]
CELLS = st.text(
    st.one_of(
        st.sampled_from(',;"\n\t \\\u202f\u2028éß😀abc'),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff"),
    ),
    max_size=12,
)


def a_file(spec: TableSpec, rows: list[list[str]], quoting: int, ending: str) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=quoting, lineterminator=ending)  # type: ignore[arg-type]
    writer.writerow([column.headers[0] for column in spec.columns])
    writer.writerows(rows)
    return stream.getvalue().encode()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_both_ways_agree_on_clean_files(data: st.DataObject) -> None:
    spec = data.draw(st.sampled_from(PLAIN))
    quoting = data.draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
    ending = data.draw(st.sampled_from(["\n", "\r\n"]))
    count = data.draw(st.integers(0, 6))
    rows = []
    for number in range(count):
        row = [data.draw(CELLS) for _ in spec.columns]
        for place, column in enumerate(spec.columns):
            if column.name == spec.dated_by:
                row[place] = f"2024-06-{number + 1:02} 10:00:00"
        rows.append(row)
    content = a_file(spec, rows, quoting, ending)
    fast = read_grid(content, spec)
    tolerant = read_grid(content, spec, tolerant=True)
    texts = pl.all().exclude("row").fill_null("")
    assert fast.cells.with_columns(texts).equals(tolerant.cells.with_columns(texts))
    assert fast.malformed == tolerant.malformed == []
    blank = [row for row in rows if len(row) == 1 and row[0] and not row[0].strip(" \t\r")]
    assert len(fast.cells) == len(rows) - (0 if quoting == csv.QUOTE_ALL else len(blank))


@pytest.mark.parametrize("quoting", [csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
def test_large_messages_are_read_in_blocks_when_something_is_wrong(
    quoting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = messages.SPEC
    rows = [
        [
            *(f"2-{number % 7:08}", "", "Ada", "u", "Me", "v", f"2024-06-01 10:{number:02}:00 UTC"),
            *("", 'hello\n"you", there', "", "INBOX", "", "", ""),
        ]
        for number in range(60)
    ]
    lines = a_file(spec, rows, quoting, "\n").split(b"\n")
    at = lines.index(next(line for line in lines if b"10:31:00" in line))
    lines[at] = lines[at].replace(b'"hello', b'x"hello"')
    lines.insert(at + 20, b"Caf\xe9," + b"," * 20 + b"x")
    content = b"\n".join(lines)
    whole = read_grid(content, spec)
    monkeypatch.setattr(reading, "_LARGE", 100)
    monkeypatch.setattr(reading, "_BLOCK", 500)
    blocks = read_grid(content, spec)
    texts = pl.all().exclude("row").fill_null("")
    assert blocks.cells.with_columns(texts).equals(whole.cells.with_columns(texts))
    assert blocks.malformed == whole.malformed
    assert blocks.oddities == whole.oddities == ["not-utf8"]
    assert len(blocks.cells) in {60, 61}


def hostile(seed: int, spec: TableSpec) -> bytes:
    """A real beginning, then debris."""
    rng = random.Random(seed)
    head = ",".join(column.headers[0] for column in spec.columns if column.headers).encode()
    debris = [
        b'"',
        b",",
        b"\n",
        b"\r",
        b"\0",
        b"\xff",
        b"2024-06-01 10:00:00 UTC",
        b"x" * 50,
        b'""',
    ]
    debris += [b"\n2-abc,", b"https://", b"\t", b";", "\u2028".encode(), b"\\", b"'", b"9999-99-99"]
    return head + b"\n" + b"".join(rng.choices(debris, k=rng.randrange(200)))


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_debris_in_a_known_file_is_accounted_for(spec: TableSpec) -> None:
    for seed in range(4):
        name = spec.files[0] if spec.files else "Articles/Articles/x"
        path = f"{name}.html" if spec.dialect is Dialect.HTML else f"{name}.csv"
        tables = read({path: hostile(seed, spec), "Skills.csv": "Name\nA\n"})
        for file in tables.files:
            assert file.rows_read == file.rows_kept + sum(file.set_aside.values())


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(TABLES))
def test_any_bytes_as_any_file(content: bytes, spec: TableSpec) -> None:
    name = spec.files[0] if spec.files else "Articles/Articles/x"
    path = f"{name}.html" if spec.dialect is Dialect.HTML else f"{name}.csv"
    try:
        tables = read({path: content, "Skills.csv": "Name\nA\n"})
    except InsightsError:
        return
    assert tables.files


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(TABLES))
def test_any_bytes_behind_a_real_header(content: bytes, spec: TableSpec) -> None:
    head = ",".join(column.headers[0] for column in spec.columns if column.headers).encode()
    for tolerant in (False, True):
        try:
            grid = read_grid(head + b"\n" + content, spec, tolerant=tolerant)
        except UnreadableTable:
            continue
        assert grid.cells.columns[0] == "row" or "row" in grid.cells.columns


@pytest.mark.parametrize(
    "content",
    [
        b"Name\n" + b"x" * 10_000_000,
        b'Name\n"' + b"x" * 10_000_000,
        b'Name\n"' + b"x\n" * 200_000,
        b"Name\n" + b'"\n' * 50_000,
        b"Name\n" + b"," * 200_000,
        b"Name," * 100_000 + b"\nx",
        b"Name\n" + b'a""b"c\n' * 20_000,
    ],
    ids=["line", "open quote", "open quote, lines", "quotes", "commas", "columns", "stray quotes"],
)
def test_huge_and_absurd_content(content: bytes) -> None:
    tables = read({"Skills.csv": content, "Courses.csv": "Name,Number\nA,\n"})
    assert len(tables.files) == 2
