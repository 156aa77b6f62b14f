"""Redaction, end to end: an archive in which every cell is a marker, and no marker comes out.

The archive is written from the declarations of the tables, so a file or column added tomorrow is
covered without a change here.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from linkedin_insights.cli import main
from linkedin_insights.tables.registry import TABLES
from linkedin_insights.tables.spec import Column, Dialect, Kind, TableSpec

_MARK = "zqk"
_MARKER = re.compile(rf"{_MARK}[a-z]*\d+", re.IGNORECASE)
_ROWS = 3
_IN = "https://www.linkedin.com/in/"
_OWNER = f"{_IN}{_MARK}owner0"

_FIXED = {
    ("invitations", "direction"): "INCOMING",
    ("messages", "folder"): "INBOX",
    ("messages", "direction"): "",
    ("messages", "conversation_title"): "",
}
_OWNERS = {
    ("messages", "recipient_urls"): _OWNER,
    ("invitations", "invitee_url"): _OWNER,
}


class _Archive:
    """Writes one file of each kind; remembers which markers it used for what."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.numbers = itertools.count(1)
        self.used: dict[tuple[str, str], list[str]] = {}

    def marker(self, table: str, column: str) -> str:
        marker = f"{_MARK}{'abcdefgh'[hash_of(column) % 8]}{next(self.numbers)}"
        self.used.setdefault((table, column), []).append(marker)
        return marker

    def cell(self, spec: TableSpec, column: Column, row: int) -> str:
        where = (spec.name, column.name)
        if column.kind is Kind.INSTANT:
            return f"2024-0{row + 1}-1{row} 10:11:12"
        if column.kind is Kind.FLAG:
            return "No"
        if where in _FIXED or where in _OWNERS:
            return _FIXED.get(where) or _OWNERS.get(where, "")
        marker = self.marker(*where)
        if column.name.endswith("urls") or column.name.endswith("url"):
            return f"{_IN}{marker}"
        if column.name == "link":
            return f"https://www.linkedin.com/feed/update/urn:li:activity:7{marker}"
        return f"{marker.title()} {self.marker(*where).title()}?"

    def write(self, spec: TableSpec) -> None:
        columns = [column for column in spec.columns if column.headers]
        rows = [[self.cell(spec, column, row) for column in columns] for row in range(_ROWS)]
        headers = [column.headers[0] for column in columns]
        extra = [self.marker(spec.name, "unknown column")]
        if spec.dialect is not Dialect.PLAIN:
            extra = []
        rows = [[*row, *(self.marker(spec.name, "unknown cell") for _ in extra)] for row in rows]
        path = self.folder / f"{spec.files[0].title()}_123456789.csv"
        path.write_text(_text([[*headers, *extra], *rows]), encoding="utf-8")

    def write_all(self) -> None:
        for spec in TABLES:
            if spec.dialect is not Dialect.HTML:
                self.write(spec)
        self.answer()
        self.teams()
        title = self.marker("articles", "title")
        article = self.folder / "Articles" / f"{self.marker('articles', 'file')}.html"
        article.parent.mkdir()
        article.write_text(
            f"<html><head><title>{title}</title></head><body><h1><a href='{_IN}x'>{title}</a></h1>"
            "<p class='published'>Published on 2024-02-02 10:11</p></body></html>"
        )
        unknown = self.folder / f"{self.marker('unknown', 'file')}.csv"
        unknown.write_text(f"{self.marker('unknown', 'header')}\nx\n")
        (self.folder / f"{self.marker('unknown', 'damaged')}").mkdir()
        (self.folder / "Rich_Media.csv").write_text(f"Link\n{self.marker('ignored', 'cell')}\n")

    def answer(self) -> None:
        """Messages of the owner to one of those who wrote, so that there is an exchange."""
        path = next(self.folder.glob("Messages_*.csv"))
        records = list(csv.reader(io.StringIO(path.read_text("utf-8"))))
        header, first = records[0], records[1]
        swapped = dict(zip(header, first, strict=True))
        swapped |= {
            "From": swapped["To"],
            "To": swapped["From"],
            "Sender Profile URL": swapped["Recipient Profile URLs"],
            "Recipient Profile URLs": swapped["Sender Profile URL"],
        }
        more = [
            [*(swapped | {"Date": f"2024-0{month}-05 09:00:00"}).values()] for month in range(1, 6)
        ]
        theirs = [
            [*(dict(zip(header, first, strict=True)) | {"Date": f"2024-0{m}-09 09:00:00"}).values()]
            for m in range(1, 6)
        ]
        path.write_text(_text([*records, *more, *theirs]), encoding="utf-8")

    def teams(self) -> None:
        """Three companies whose people often talk in groups, so that there are links and clusters.

        Eight people each; of any four of them who follow each other, twice around, a conversation.
        """
        for _ in range(3):
            company = f"{self.marker('connections', 'company of a team')} Works"
            team = [(self.marker("team", "name"), self.marker("team", "url")) for _ in range(8)]
            for day, (name, slug) in enumerate(team, 1):
                self.add(
                    "connections",
                    first_name=name,
                    last_name="Qu",
                    url=f"{_IN}{slug}",
                    company=company,
                    position=self.marker("connections", "position in a team"),
                    connected_on=f"2024-01-0{day} 10:11:12",
                )
            for start in range(16):
                talking = [team[(start + step) % 8] for step in range(4)]
                self.add(
                    "messages",
                    conversation_id=self.marker("team", "conversation"),
                    conversation_title=self.marker("team", "title"),
                    sender=f"{talking[0][0]} Qu",
                    sender_url=f"{_IN}{talking[0][1]}",
                    recipients=",".join(["Owner", *(f"{name} Qu" for name, _ in talking[1:])]),
                    recipient_urls=",".join([_OWNER, *(f"{_IN}{slug}" for _, slug in talking[1:])]),
                    at=f"2024-02-{start + 1:02} 12:00:00",
                    content=self.marker("team", "content"),
                )

    def add(self, table: str, **cells: str) -> None:
        """One more row of a file that is there already."""
        spec = next(spec for spec in TABLES if spec.name == table)
        path = self.folder / f"{spec.files[0].title()}_123456789.csv"
        named = {column.headers[0]: cells.get(column.name, "") for column in spec.columns}
        header = next(csv.reader(io.StringIO(path.read_text("utf-8"))))
        with path.open("a", encoding="utf-8") as stream:
            stream.write(_text([[named.get(name, "") for name in header]]))


def hash_of(text: str) -> int:
    """A number of a text that is the same in every process."""
    return sum(text.encode())


def _text(rows: list[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> _Archive:
    made = _Archive(tmp_path_factory.mktemp("canary"))
    made.write_all()
    return made


def _outputs(archive: _Archive, folder: Path, *options: str) -> Iterator[tuple[str, str]]:
    """The text of every output there is."""
    page, data = folder / "report.html", folder / "report.json"
    source = str(archive.folder)
    given = ["--owner", _OWNER, *options]
    yield "report", _run("report", source, "-o", str(page), f"--json={data}", "--verbose", *given)
    yield "html", page.read_text("utf-8")
    yield "json", data.read_text("utf-8")
    yield "inspect", _run("inspect", source, "--verbose", *given)
    yield "inspect --json", _run("inspect", source, "--json", *given)
    for extension in ("csv", "json", "parquet"):
        tables = folder / extension
        _run("export", source, "-o", str(tables), "--format", extension, *given)
        for path in sorted(tables.iterdir()):
            if extension == "parquet":
                yield path.name, str(pl.read_parquet(path).to_dict(as_series=False))
            else:
                yield path.name, path.read_text("utf-8")
    for extension in ("gexf", "graphml"):
        _run("export", source, "-o", str(folder), "--format", extension, *given)
        name = f"network.{extension}"
        yield name, (folder / name).read_text("utf-8")
    _run("export", source, "-o", str(folder), "--format", "sqlite", *given)
    yield "sqlite", _dump(folder / "linkedin-insights.sqlite")
    formats = {"ical": "next_steps.ics"}
    if "--redact" not in options:
        formats["vcard"] = "people.vcf"
    for extension, name in formats.items():
        _run("export", source, "-o", str(folder), "--format", extension, *given)
        yield name, _unfolded(folder / name)


def _dump(path: Path) -> str:
    """Everything in a database, and whatever else its file holds that looks like a marker."""
    with closing(sqlite3.connect(path)) as database:
        told = "\n".join(database.iterdump())
    return told + path.read_bytes().decode("latin-1")


def _unfolded(path: Path) -> str:
    return path.read_bytes().decode().replace("\r\n ", "")


def _run(*words: str) -> str:
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(scope="module")
def redacted(archive: _Archive, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return dict(_outputs(archive, tmp_path_factory.mktemp("redacted"), "--redact"))


def test_no_marker_survives_redaction(redacted: dict[str, str]) -> None:
    found = {name: sorted(set(_MARKER.findall(text))) for name, text in redacted.items()}
    assert {name: markers for name, markers in found.items() if markers} == {}


def test_there_is_a_network_to_redact(redacted: dict[str, str]) -> None:
    # Three teams of eight; each of their people is in a conversation with every other but one.
    clusters = list(csv.DictReader(io.StringIO(redacted["clusters.csv"])))
    assert [(row["cluster_id"], row["size"]) for row in clusters] == [
        ("c1", "8"),
        ("c2", "8"),
        ("c3", "8"),
    ]
    for name in ("network.gexf", "network.graphml"):
        assert redacted[name].count("<edge ") >= 3 * 24
        assert len(set(re.findall(r">c[123]<|\"c[123]\"", redacted[name]))) == 3


def test_no_member_id_survives_redaction(redacted: dict[str, str]) -> None:
    assert [name for name, text in redacted.items() if "123456789" in text] == []


def test_what_should_show_does_show_without_it(archive: _Archive, tmp_path: Path) -> None:
    shown = {name: text.lower() for name, text in _outputs(archive, tmp_path)}

    def seen(name: str, table: str, column: str) -> bool:
        return any(marker in shown[name] for marker in archive.used[table, column])

    assert seen("html", "messages", "sender")
    assert seen("html", "messages", "content")
    assert seen("html", "unknown", "file")
    assert seen("json", "messages", "sender")
    assert seen("json", "connections", "company")
    assert seen("inspect", "unknown", "file")
    assert seen("inspect", "connections", "unknown column")
    assert seen("people.csv", "connections", "first_name")
    assert seen("people.csv", "connections", "company")
    assert seen("people.csv", "connections", "position")
    assert seen("people.parquet", "connections", "url")
    assert seen("events.json", "connections", "url")
    assert seen("events.csv", "articles", "file")
    for name in ("network.gexf", "network.graphml"):
        assert seen(name, "connections", "first_name")
        assert seen(name, "connections", "company")
        assert seen(name, "connections", "position")
        assert seen(name, "connections", "url")
        assert seen(name, "connections", "company of a team")
    assert seen("sqlite", "connections", "first_name")
    assert seen("sqlite", "connections", "company")
    assert seen("people.vcf", "messages", "sender")
    assert "BEGIN:VEVENT" in shown["next_steps.ics"].upper()
    assert seen("next_steps.ics", "messages", "sender")


def test_no_output_quotes_what_must_not_be_quoted(archive: _Archive, tmp_path: Path) -> None:
    shown = {name: text.lower() for name, text in _outputs(archive, tmp_path, "--no-quotes")}
    assert {"html", "json", "people.csv", "sqlite", "people.vcf", "next_steps.ics"} <= set(shown)
    written = archive.used["messages", "content"] + archive.used["team", "content"]
    found = {name: [mark for mark in written if mark in text] for name, text in shown.items()}
    assert {name: marks for name, marks in found.items() if marks} == {}


def test_the_key_names_whom_a_redacted_output_does_not(archive: _Archive, tmp_path: Path) -> None:
    key, out = tmp_path / "key.csv", tmp_path / "out"
    given = ("--owner", _OWNER, "--redact", f"--redact-key={key}")
    _run("export", str(archive.folder), "-o", str(out), *given)
    assert key.stat().st_mode & 0o777 == 0o600
    rows = list(csv.DictReader(io.StringIO(key.read_text("utf-8"))))
    names = {row["pseudonym"]: row["stands_for"] for row in rows}
    people = list(csv.DictReader(io.StringIO((out / "people.csv").read_text("utf-8"))))
    assert people
    for row in people:
        assert names[row["person_id"]]
        assert names[row["name"]]
    marks = {mark.lower() for mark in _MARKER.findall(key.read_text("utf-8"))}
    for table, column in (("connections", "url"), ("connections", "first_name"), ("team", "name")):
        assert marks & set(archive.used[table, column]), (table, column)
    plain = tmp_path / "plain"
    _run("export", str(archive.folder), "-o", str(plain), "--owner", _OWNER)
    exact = list(csv.DictReader(io.StringIO((plain / "people.csv").read_text("utf-8"))))
    real = {(row["person_id"], row["name"]) for row in exact}
    assert {(names[row["person_id"]], names[row["name"]]) for row in people} == real
