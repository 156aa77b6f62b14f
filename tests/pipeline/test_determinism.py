"""Same export, same options, same bytes: whatever the hash seed, thread count or row order."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_SAMPLES = Path(__file__).parents[2] / "sample_data"
_SHUFFLED = (
    "Connections.csv",
    "Invitations.csv",
    "messages.csv",
    "Endorsement_Received_Info.csv",
    "Endorsement_Given_Info.csv",
    "Recommendations_Given.csv",
    "Recommendations_Received.csv",
    "Company Follows.csv",
)


def _run(
    source: Path,
    out: Path,
    *,
    seed: str = "0",
    threads: str = "2",
    formats: tuple[str, ...] = ("csv",),
) -> dict[str, bytes]:
    """The report and the tables of one archive, made by processes of their own."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "POLARS_MAX_THREADS": threads}
    out.mkdir()
    command = [sys.executable, "-m", "linkedin_insights"]
    page, data, tables = out / "report.html", out / "report.json", out / "tables"
    for arguments in (
        ["report", str(source), "-o", str(page), "--json", str(data), "--quiet"],
        *(
            ["export", str(source), "-o", str(tables), "--format", name, "--quiet"]
            for name in formats
        ),
    ):
        subprocess.run([*command, *arguments], check=True, env=environment)
    files = sorted(p for p in out.rglob("*") if p.is_file())
    return {str(p.relative_to(out)): p.read_bytes() for p in files}


@pytest.mark.parametrize("sample", ["small", "typical", "hostile"])
def test_hash_seed_and_threads_change_nothing(sample: str, tmp_path: Path) -> None:
    """Two processes that differ in both give the same bytes in every output."""
    # Parquet holds the same frames; one sample of the three is enough for its bytes.
    formats = ("csv", "parquet") if sample == "small" else ("csv",)
    first = _run(_SAMPLES / sample, tmp_path / "a", seed="1", threads="1", formats=formats)
    second = _run(_SAMPLES / sample, tmp_path / "b", seed="4242", threads="2", formats=formats)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.parametrize("sample", ["small", "typical"])
def test_row_order_changes_only_rows_and_fingerprint(sample: str, tmp_path: Path) -> None:
    """Shuffled files give the same tables and the same report but for record numbers."""
    shuffled = tmp_path / "shuffled"
    _shuffle(_SAMPLES / sample, shuffled)
    first = _run(_SAMPLES / sample, tmp_path / "a")
    second = _run(shuffled, tmp_path / "b")
    for table in ("people", "clusters", "memberships", "links"):
        assert first[f"tables/{table}.csv"] == second[f"tables/{table}.csv"], table
    assert _events(first) == _events(second)
    assert _report(first) == _report(second)


def _events(files: dict[str, bytes]) -> list[tuple[str, ...]]:
    rows = list(csv.DictReader(io.StringIO(files["tables/events.csv"].decode())))
    assert rows
    return sorted(tuple(v for k, v in row.items() if k != "row") for row in rows)


def _report(files: dict[str, bytes]) -> Any:
    report = json.loads(files["report.json"])
    del report["coverage"]["fingerprint"]
    return _without_rows(report)


def _without_rows(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_rows(v) for k, v in value.items() if k != "row"}
    if isinstance(value, list):
        return [_without_rows(v) for v in value]
    return value


def _shuffle(source: Path, target: Path) -> None:
    dice = random.Random(7)
    for path in sorted(p for p in source.rglob("*") if p.is_file()):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        data = path.read_bytes()
        copy.write_bytes(_shuffled(data, dice) if path.name in _SHUFFLED else data)


def _shuffled(data: bytes, dice: random.Random) -> bytes:
    """A standard CSV file with its records in another order, its preamble where it was."""
    text = data.decode()
    head, sep, rest = text.partition("First Name,Last Name,URL")
    preamble, table = (head, sep + rest) if sep else ("", text)
    records = list(csv.reader(io.StringIO(table, newline="")))
    header, rows = records[0], [r for r in records[1:] if r]
    dice.shuffle(rows)
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return (preamble + out.getvalue()).encode()
