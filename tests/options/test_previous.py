"""The earlier report: what is taken from it, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linkedin_insights.errors import UsageError
from linkedin_insights.options.previous import (
    MOST_BYTES,
    Previous,
    PreviousCluster,
    PreviousPerson,
    load_previous,
)
from linkedin_insights.render.json import render_json
from linkedin_insights.report import blocks, leaves, model
from linkedin_insights.report.redact import redact
from linkedin_insights.words import Catalogue


def _dot(id: str, island: str, name: str = "Ada Lovelace") -> dict[str, Any]:
    person = {"type": "person", "id": id, "name": name, "url": ""}
    return {"person": person, "island": island, "x": 0.5, "y": 1, "strength": 0.2, "bridge": False}


def _island(id: str, **changes: Any) -> dict[str, Any]:
    size = {"type": "count", "value": 2, "of": None}
    label = {"type": "text", "text": f"Label  of {id}"}
    return {"id": id, "label": label, "x": 1.5, "y": -2, "r": 3, "size": size} | changes


def _report(**changes: Any) -> dict[str, Any]:
    blocks = [
        {"type": "prose", "messages": []},
        {
            "type": "map",
            "islands": [_island("c1"), _island("c2", label={"id": "x", "text": "23 people"})],
            "dots": [_dot("ada", "c1"), _dot("bob", "c2"), _dot("zoe", "c1"), _dot("tom", "")],
            "strands": [],
        },
    ]
    return {
        "schema_version": "1.3",
        "generated_by": "linkedin-insights 0.2.0",
        "as_of": "2024-05-01",
        "owner": {"person": {"type": "person", "id": "me", "name": "Me", "url": ""}},
        "clusters": {"available": True, "blocks": blocks},
    } | changes


def _entry(id: str, name: str = "Ada Lovelace", **changes: Any) -> dict[str, Any]:
    plain = {"company": None, "position": None, "connected": None, "last": None}
    return {"person": {"type": "person", "id": id, "name": name, "url": ""}} | plain | changes


def _listing(*entries: dict[str, Any]) -> dict[str, Any]:
    return {"available": True, "blocks": [{"type": "directory", "entries": list(entries)}]}


def _written(folder: Path, report: object) -> Path:
    path = folder / "report.json"
    path.write_text(json.dumps(report))
    return path


def _map(islands: list[Any], dots: list[Any]) -> dict[str, Any]:
    return {"blocks": [{"type": "map", "islands": islands, "dots": dots}]}


def test_takes_owner_clusters_places_and_members(tmp_path: Path) -> None:
    assert load_previous(_written(tmp_path, _report())) == Previous(
        owner_id="me",
        as_of=date(2024, 5, 1),
        clusters=(
            PreviousCluster("c1", "Label of c1", 1.5, -2, 3),
            PreviousCluster("c2", "", 1.5, -2, 3),
        ),
        members={"c1": ("ada", "zoe"), "c2": ("bob",)},
        owner_name="Me",
    )


def test_a_report_without_a_map_gives_no_clusters(tmp_path: Path) -> None:
    report = _report(owner={"person": None, "evidence": []}, as_of=None)
    del report["clusters"]
    assert load_previous(_written(tmp_path, report)) == Previous()
    assert load_previous(_written(tmp_path, report | {"clusters": {"blocks": []}})) == Previous()


def test_reads_what_powershell_redirects(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(json.dumps(_report()).encode("utf-16"))
    assert load_previous(path).owner_id == "me"


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ([], "no report of linkedin-insights"),
        ({"schema_version": "1.0"}, "no report of linkedin-insights"),
        (_report(generated_by="other 1.0"), "no report of linkedin-insights"),
        (_report(schema_version="2.0"), "schema version is 2.0"),
        (_report(clusters=7), "no report of linkedin-insights"),
        (_report(clusters=_map([_island("<b>")], [])), "no report of linkedin-insights"),
        (_report(clusters=_map([_island("c1", x=1e300)], [])), "no report of linkedin-insights"),
        (_report(clusters=_map([_island("c1"), _island("c1")], [])), "one id"),
        (
            _report(owner={"person": {"id": "owner", "name": "Owner", "url": ""}}),
            "redacted",
        ),
        (
            _report(
                owner={"person": None},
                clusters=_map([_island("c1")], [_dot("p7", "c1", "Person 7"), _dot("", "c1", "")]),
            ),
            "redacted",
        ),
        (
            _report(
                clusters=_map([_island("c1", label={"type": "term", "id": "redacted.removed"})], [])
            ),
            "redacted",
        ),
        (
            _report(
                owner={"person": None},
                clusters={"blocks": []},
                people=_listing(_entry("p7", "Person 7"), _entry("p12", "Person 12")),
            ),
            "redacted",
        ),
        (_report(people=_listing(_entry("ada", level="high"))), "no report of linkedin-insights"),
        (_report(people=7), "no report of linkedin-insights"),
    ],
)
def test_refuses_what_cannot_be_used(tmp_path: Path, report: object, words: str) -> None:
    with pytest.raises(UsageError) as refused:
        load_previous(_written(tmp_path, report))
    what, hint = str(refused.value).split("\n")
    assert words in what
    assert "report.json: " in what
    assert hint


@pytest.mark.parametrize("data", [b"", b"{", b"\x80\xff", b"[" * 100_000], ids=["0", "1", "2", "3"])
def test_refuses_what_is_no_json(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(data)
    with pytest.raises(UsageError, match="this is no"):
        load_previous(path)


def test_refuses_what_is_not_there_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_previous(tmp_path / "nowhere.json")
    path = tmp_path / "report.json"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(UsageError, match="larger than 256 MB"):
        load_previous(path)


def test_a_member_who_looks_like_a_number_is_no_redaction(tmp_path: Path) -> None:
    report = _report(clusters=_map([_island("c1")], [_dot("p7", "c1")]))
    assert load_previous(_written(tmp_path, report)).members == {"c1": ("p7",)}


def _rendered() -> model.Report:
    """A report of today's program: one cluster of two, words from its own catalogue."""
    people = [leaves.Person(id=id, name=f"{id.title()} Test") for id in ("ada", "bob")]
    title = leaves.Message(id="page.map.title")
    shown = blocks.Map(
        summary=title,
        islands=[
            blocks.Island(
                id="c3",
                label=leaves.Text(text="Northwind 2016–19"),
                size=leaves.Count(value=2),
                x=1.0,
                y=2.0,
                r=0.5,
            )
        ],
        dots=[
            blocks.Dot(person=person, island="c3", x=1.0, y=2.0, strength=0.5, bridge=False)
            for person in people
        ],
    )
    return model.Report(
        schema_version=model.SCHEMA_VERSION,
        generated_by="linkedin-insights 1.0",
        as_of="2024-05-01",
        owner=model.Owner(person=None, evidence=[]),
        headline=model.Section(id="headline", title=title, available=True),
        coverage=model.Coverage(files=[], problems=[], deliveries=1, fingerprint=""),
        chapters=[model.Section(id="clusters", title=title, available=True, blocks=[shown])],
    )


def test_reads_what_the_program_writes_and_refuses_what_it_redacts(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(render_json(_rendered(), catalogue=Catalogue.load()))
    assert load_previous(path) == Previous(
        as_of=date(2024, 5, 1),
        clusters=(PreviousCluster("c3", "Northwind 2016–19", 1.0, 2.0, 0.5),),
        members={"c3": ("ada", "bob")},
    )
    path.write_bytes(render_json(redact(_rendered()), catalogue=Catalogue.load()))
    with pytest.raises(UsageError, match="is redacted"):
        load_previous(path)


def test_takes_everybody_with_what_was_known_of_them(tmp_path: Path) -> None:
    ada = _entry(
        "ada",
        company={"type": "organisation", "name": "Northwind"},
        position={"type": "text", "text": "Baker"},
        connected={"type": "day", "iso": "2019-03-04"},
        last={"type": "day", "iso": "2023-07-08"},
        state="dormant",
        cluster="c2",
        level=3,
    )
    again, nobody = _entry("ada", "Somebody else"), _entry("", "No Id")
    listing = _listing(ada, again, nobody, _entry("bob", connected={"iso": "no day"}))
    assert load_previous(_written(tmp_path, _report(people=listing))).people == (
        PreviousPerson(
            id="ada",
            name="Ada Lovelace",
            company="Northwind",
            position="Baker",
            connected=date(2019, 3, 4),
            last=date(2023, 7, 8),
            state="dormant",
            cluster="c2",
            level=3,
        ),
        PreviousPerson(id="bob", name="Ada Lovelace"),
    )


def test_a_list_of_nobody_is_not_a_missing_list(tmp_path: Path) -> None:
    nobody = {"available": False, "blocks": []}
    assert load_previous(_written(tmp_path, _report(people=nobody))).people == ()
    assert load_previous(_written(tmp_path, _report())).people is None


def test_takes_the_steps_and_the_files_with_rows(tmp_path: Path) -> None:
    items = [
        {"person": {"id": "ada"}, "note": {"id": "next_steps.reason_question", "params": {}}},
        {"person": {"id": "bob"}, "note": {"id": "other.sentence", "params": {}}},
        {"person": {"id": ""}, "note": {"id": "next_steps.reason_goal", "params": {}}},
    ]
    files = [
        {"name": "Connections.csv", "rows_kept": 9},
        {"name": "messages.csv", "rows_kept": 0},
        {"name": "Jobs/Saved Jobs.csv", "rows_kept": 2},
    ]
    report = _report(
        next_steps={"blocks": [{"type": "prose"}, {"type": "people", "items": items}]},
        coverage={"files": files},
    )
    previous = load_previous(_written(tmp_path, report))
    assert previous.steps == (("ada", "question"),)
    assert previous.files == ("Connections.csv", "Jobs/Saved Jobs.csv")
