"""``export`` beyond tables, and the key to what is redacted."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import stat
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner, Result

from linkedin_insights.cli import main

_SAMPLES = Path(__file__).parents[2] / "sample_data"
_SMALL = _SAMPLES / "small"
_FILES = {"sqlite": "linkedin-insights.sqlite", "vcard": "people.vcf", "ical": "next_steps.ics"}


def _run(*words: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def _ok(*words: str | Path) -> Result:
    result = _run(*words)
    assert result.exit_code == 0, result.output
    return result


@pytest.mark.parametrize("name", _FILES)
def test_one_private_file_the_same_every_time(tmp_path: Path, name: str) -> None:
    for folder in ("a", "b"):
        assert _ok("export", _SMALL, "-o", tmp_path / folder, "--format", name).output == ""
    first, second = (tmp_path / folder / _FILES[name] for folder in "ab")
    assert [path.name for path in (tmp_path / "a").iterdir()] == [_FILES[name]]
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    assert first.read_bytes() == second.read_bytes()


def test_the_database_says_what_the_tables_say(tmp_path: Path) -> None:
    _ok("export", _SMALL, "-o", tmp_path, "--format", "sqlite")
    _ok("export", _SMALL, "-o", tmp_path, "--format", "json")
    with closing(sqlite3.connect(tmp_path / _FILES["sqlite"])) as database:
        database.row_factory = sqlite3.Row
        for path in sorted(tmp_path.glob("*.json")):
            rows = database.execute(f"SELECT * FROM {path.stem} ORDER BY rowid")  # noqa: S608
            assert [dict(row) for row in rows] == json.loads(path.read_text("utf-8"))
        meta = dict(database.execute("SELECT name, value FROM meta").fetchall())
    assert set(meta) == {"schema_version", "generated_by", "as_of"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", meta["as_of"])


def test_an_address_book_is_not_redacted(tmp_path: Path) -> None:
    result = _run("export", _SMALL, "-o", tmp_path / "out", "--format", "vcard", "--redact")
    assert result.exit_code == 2
    assert "vcard cannot be redacted" in result.stderr
    assert not (tmp_path / "out").exists()


def _keyed(tmp_path: Path, *words: str | Path) -> tuple[Path, list[dict[str, str]]]:
    key = tmp_path / "key.csv"
    _ok(*words, "--redact", "--redact-key", key)
    return key, list(csv.DictReader(io.StringIO(key.read_text("utf-8"))))


def test_the_key_of_a_report_opens_the_tables_too(tmp_path: Path) -> None:
    page, data = tmp_path / "report.html", tmp_path / "report.json"
    key, rows = _keyed(tmp_path, "report", _SMALL, "-o", page, f"--json={data}")
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert {row["kind"] for row in rows} >= {"person id", "name"}
    _ok("export", _SMALL, "-o", tmp_path / "plain", "--format", "json")
    plain = json.loads((tmp_path / "plain" / "people.json").read_text("utf-8"))
    told = {row["pseudonym"]: row["stands_for"] for row in rows}
    report = json.loads(data.read_text("utf-8"))
    (directory,) = [b for b in report["people"]["blocks"] if b["type"] == "directory"]
    found = {told[entry["person"]["name"]] for entry in directory["entries"]}
    assert found == {person["name"] for person in plain}
    assert told["Owner"] not in page.read_text("utf-8")
    _, again = _keyed(tmp_path, "export", _SMALL, "-o", tmp_path / "tables")
    assert again == rows


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--redact-key", "{tmp}/key.csv"), "needs --redact"),
        (("--redact", "--redact-key", "{tmp}/out/key.csv"), "with the redacted output"),
        (("--redact", "--redact-key", "{tmp}/out"), "with the redacted output"),
        (("--redact", "--redact-key", f"{_SMALL}/key.csv"), "in the export"),
        (("--redact", "--redact-key", "-"), "file of its own"),
    ],
)
def test_a_key_lies_apart(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    given = [word.format(tmp=tmp_path) for word in words]
    result = _run("export", _SMALL, "-o", tmp_path / "out", *given)
    assert result.exit_code == 2
    assert told in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["page.html", "data.json", "./sub/../page.html"])
def test_the_key_of_a_report_is_none_of_its_outputs(tmp_path: Path, name: str) -> None:
    (tmp_path / "sub").mkdir()
    outputs = ("-o", tmp_path / "page.html", f"--json={tmp_path / 'data.json'}")
    result = _run("report", _SMALL, *outputs, "--redact", "--redact-key", f"{tmp_path}/{name}")
    assert result.exit_code == 2
    assert "with the redacted output" in result.stderr


def test_a_key_that_cannot_be_written_ends_before_the_long_run(tmp_path: Path) -> None:
    key = tmp_path / "nowhere" / "key.csv"
    result = _run("export", _SMALL, "-o", tmp_path / "out", "--redact", "--redact-key", key)
    assert result.exit_code == 4
    assert list(tmp_path.iterdir()) == []


class _Redacted:
    """Every redacted output of the typical sample, with the plain tables beside them."""

    def __init__(self, folder: Path) -> None:
        typical = _SAMPLES / "typical"
        self.folder = folder
        _ok("export", typical, "-o", folder / "plain", "--format", "parquet")
        _ok(
            *("report", typical, "-o", folder / "report.html"),
            *(f"--json={folder / 'report.json'}", "--redact"),
        )
        for name in ("csv", "parquet", "sqlite", "gexf"):
            _ok("export", typical, "-o", folder, "--format", name, "--redact")
        plain = pl.read_parquet(folder / "plain" / "people.parquet")
        sizes = Counter(plain["cluster_id"].drop_nulls())
        self.large = {id for id, people in sizes.items() if people >= 5}
        self.small = set(sizes) - self.large
        self.data: dict[str, Any] = json.loads((folder / "report.json").read_text("utf-8"))

    def blocks(self, kind: str) -> list[dict[str, Any]]:
        return [
            block
            for chapter in self.data.values()
            if isinstance(chapter, dict)
            for block in chapter.get("blocks", ())
            if block["type"] == kind
        ]


@pytest.fixture(scope="module")
def redacted(tmp_path_factory: pytest.TempPathFactory) -> _Redacted:
    return _Redacted(tmp_path_factory.mktemp("typical"))


def test_the_sample_has_groups_of_both_kinds(redacted: _Redacted) -> None:
    assert redacted.large
    assert redacted.small


def test_small_clusters_are_in_no_table(redacted: _Redacted) -> None:
    folder = redacted.folder
    for name in ("people", "clusters", "memberships"):
        frame = pl.read_parquet(folder / f"{name}.parquet")
        assert set(frame["cluster_id"].drop_nulls()) == redacted.large, name
        text = pl.read_csv(folder / f"{name}.csv", infer_schema=False)
        assert set(text["cluster_id"].drop_nulls()) == redacted.large, name
        with closing(sqlite3.connect(folder / _FILES["sqlite"])) as database:
            ids = database.execute(f"SELECT DISTINCT cluster_id FROM {name}")  # noqa: S608
            assert {id for (id,) in ids if id} == redacted.large, name
    plain = pl.read_parquet(folder / "plain" / "people.parquet")
    assert pl.read_parquet(folder / "people.parquet").height == plain.height


def test_small_clusters_are_not_in_the_network(redacted: _Redacted) -> None:
    text = (redacted.folder / "network.gexf").read_text("utf-8")
    assert set(re.findall(r'for="cluster_id" value="([^"]*)"', text)) == redacted.large


def test_small_clusters_are_not_in_the_report(redacted: _Redacted) -> None:
    for drawn in redacted.blocks("map"):
        assert {island["id"] for island in drawn["islands"]} == redacted.large
        assert {dot["island"] for dot in drawn["dots"]} - {""} == redacted.large
    (directory,) = redacted.blocks("directory")
    assert {entry["cluster"] for entry in directory["entries"]} - {""} == redacted.large
    assert set(directory["islands"]) == redacted.large
    page = (redacted.folder / "report.html").read_text("utf-8")
    assert {f'"{id}"' for id in redacted.small if f'"{id}"' in page} == set()
    # A group without a name is told by its size instead.
    shown = {label["text"] for label in directory["islands"].values() if "text" in label}
    assert set(re.findall(r"\bGroup \d+\b", page)) <= shown


def test_small_organisations_have_no_number(redacted: _Redacted) -> None:
    people = pl.read_parquet(redacted.folder / "people.parquet")
    staff = people["company"].drop_nulls().value_counts()
    assert staff.height > 0
    assert staff["count"].to_list() == [number for number in staff["count"] if number >= 5]


def test_what_counts_people_of_a_group_counts_five_or_nobody(redacted: _Redacted) -> None:
    named = {"organisation", "text"}
    for block in redacted.blocks("bars"):
        values = [bar["value"]["value"] for bar in block["bars"] if bar["label"]["type"] in named]
        assert [value for value in values if 0 < value < 5] == []
    for block in redacted.blocks("flow"):
        nodes = [node for node in block["nodes"] if node["label"]["type"] in named]
        assert [node["id"] for node in nodes if 0 < node["people"]["value"] < 5] == []
    (directory,) = redacted.blocks("directory")
    kept = {(entry["company"], entry["position"]) for entry in directory["entries"]}
    assert kept == {(None, None)}
