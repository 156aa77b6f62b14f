"""The commands, run on the small sample as a user would run them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import stat
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner, Result

from linkedin_insights.cli import main
from linkedin_insights.tables_out import TABLES

_SAMPLES = Path(__file__).parents[2] / "sample_data"
_SMALL = _SAMPLES / "small"


def _run(*words: str | Path, stdin: bytes | None = None) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def _ok(*words: str | Path, stdin: bytes | None = None) -> Result:
    result = _run(*words, stdin=stdin)
    assert result.exit_code == 0, result.output
    return result


def test_report_writes_one_private_page(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = _ok("report", _SMALL, "-o", page)
    assert result.output == ""
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [page]


def test_report_has_a_default_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _ok("report", _SMALL)
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_report_to_standard_output_is_the_same_page(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    _ok("report", _SMALL, "-o", page)
    assert _ok("report", _SMALL, "-o", "-").stdout_bytes == page.read_bytes()


def test_report_as_json(tmp_path: Path) -> None:
    data = tmp_path / "report.json"
    result = _ok("report", _SMALL, "-o", tmp_path / "a.html", "--json")
    _ok("report", _SMALL, "-o", tmp_path / "b.html", f"--json={data}")
    assert result.stdout_bytes == data.read_bytes()
    report = json.loads(result.stdout_bytes)
    assert {"schema_version", "generated_by", "as_of", "owner", "coverage"} <= set(report)


def test_an_export_from_standard_input(tmp_path: Path) -> None:
    archive = Path(shutil.make_archive(str(tmp_path / "export"), "zip", _SMALL))
    piped = _ok("inspect", "-", "--json", stdin=archive.read_bytes())
    given = _ok("inspect", archive, "--json")
    assert (
        json.loads(piped.stdout_bytes)["coverage"]["files"]
        == (json.loads(given.stdout_bytes)["coverage"]["files"])
    )


def test_report_opens_a_browser_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    page = tmp_path / "report.html"
    _ok("report", _SMALL, "-o", page, "--open")
    assert opened == [page.as_uri()]


@pytest.mark.parametrize("extension", ["csv", "parquet", "json"])
def test_export_writes_every_table(tmp_path: Path, extension: str) -> None:
    folder = tmp_path / "tables"
    result = _ok("export", _SMALL, "-o", folder, "--format", extension)
    assert result.output == ""
    names = {f"{table.name}.{extension}" for table in TABLES}
    assert {path.name for path in folder.iterdir()} == names
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_formats_agree(tmp_path: Path) -> None:
    for extension in ("csv", "parquet", "json"):
        _ok("export", _SMALL, "-o", tmp_path, "--format", extension)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "people.csv").read_text("utf-8"))))
    records = json.loads((tmp_path / "people.json").read_text("utf-8"))
    frame = pl.read_parquet(tmp_path / "people.parquet")
    ids = [row["person_id"] for row in rows]
    assert ids
    assert ids == [record["person_id"] for record in records] == frame["person_id"].to_list()


def test_labels_reach_the_tables_and_strange_ones_are_reported(tmp_path: Path) -> None:
    _ok("export", _SMALL, "-o", tmp_path / "a")
    first = pl.read_csv(tmp_path / "a" / "people.csv")["person_id"][0]
    labels = tmp_path / "labels.csv"
    labels.write_text(f"person,valuable\n{first},yes\nNobody At All,no\n")
    result = _run("export", _SMALL, "-o", tmp_path / "b", "--labels", labels, "--verbose")
    assert "Nobody At All" in result.stderr
    people = pl.read_csv(tmp_path / "b" / "people.csv", infer_schema=False)
    before = pl.read_csv(tmp_path / "a" / "people.csv", infer_schema=False)
    valuable = pl.col("valuable") == "true"
    assert before.filter(valuable)["person_id"].to_list() != people["person_id"].to_list()
    assert first in people.filter(valuable)["person_id"].to_list()
    assert people["value_level"].to_list() == before["value_level"].to_list()
    strict = _run("export", _SMALL, "-o", tmp_path / "c", "--labels", labels, "--strict")
    assert strict.exit_code == 1
    assert "worth a look" in strict.stderr
    assert (tmp_path / "c" / "people.csv").is_file()


def test_strict_and_quiet_says_nothing(tmp_path: Path) -> None:
    labels = tmp_path / "labels.csv"
    labels.write_text("person\nNobody At All\n")
    result = _run("inspect", _SMALL, "--labels", labels, "--strict", "--quiet", "--json")
    assert result.exit_code == 1
    assert result.stderr == ""


def test_inspect_accounts_for_every_row() -> None:
    coverage = json.loads(_ok("inspect", _SMALL, "--json").stdout_bytes)["coverage"]
    assert coverage["files"]
    for file in coverage["files"]:
        assert file["rows_read"] == file["rows_kept"] + sum(file["set_aside"].values()), file


def test_inspect_as_text_names_every_file() -> None:
    text = _ok("inspect", _SMALL).stdout
    coverage = json.loads(_ok("inspect", _SMALL, "--json").stdout_bytes)["coverage"]
    assert [file["name"] for file in coverage["files"] if file["name"] not in text] == []
    assert "\x1b" not in text


def test_inspect_json_to_a_file(tmp_path: Path) -> None:
    data = tmp_path / "coverage.json"
    result = _ok("inspect", _SMALL, f"--json={data}")
    assert result.stdout == ""
    assert json.loads(data.read_bytes())["coverage"]["deliveries"] == 1


def test_as_of_sets_later_rows_aside() -> None:
    report: dict[str, Any] = json.loads(_ok("inspect", _SMALL, "--json").stdout_bytes)
    earlier = f"{int(report['as_of'][:4]) - 1}{report['as_of'][4:8]}01"
    before = json.loads(_ok("inspect", _SMALL, "--json", "--as-of", earlier).stdout_bytes)
    assert before["as_of"] == earlier
    files = before["coverage"]["files"]
    assert sum(file["set_aside"].get("after_as_of", 0) for file in files) > 0


def test_sample_writes_what_the_repository_holds(tmp_path: Path) -> None:
    folder = tmp_path / "sample"
    result = _ok("sample", "-o", folder, "--size", "small")
    assert result.output == ""
    written = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.*")}
    stored = {str(p.relative_to(_SMALL)): p.read_bytes() for p in _SMALL.rglob("*.*")}
    assert written == stored
    assert list(tmp_path.iterdir()) == [folder]


def test_sample_uses_an_empty_folder_and_no_other(tmp_path: Path) -> None:
    _ok("sample", "-o", tmp_path, "--size", "small", "--seed", "3")
    result = _run("sample", "-o", tmp_path, "--size", "small")
    assert result.exit_code == 4
    assert "not empty" in result.stderr


def test_sample_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert _run("sample", "-o", tmp_path / "file" / "x").exit_code == 4
