"""The published JSON Schema fits what is written, and no more than that."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from linkedin_insights.chapters import CHAPTERS as BUILDERS
from linkedin_insights.chapters import CLOSING
from linkedin_insights.options import Options
from linkedin_insights.pipeline import analyse, inspect
from linkedin_insights.render.json import render_json
from linkedin_insights.render.schema import CHAPTERS, DRAFT, VERDICTS, render_schema, report_schema
from linkedin_insights.report.model import Report
from linkedin_insights.report.redact import redact
from linkedin_insights.words import Catalogue

_SAMPLES = Path(__file__).parents[2] / "sample_data"
_SCHEMA = report_schema()
_VALIDATOR = jsonschema.Draft202012Validator(
    _SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def _errors(data: object) -> list[str]:
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
        for error in _VALIDATOR.iter_errors(data)
    ]


def _written(report: Report) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(render_json(report, catalogue=Catalogue.load()))
    return data


def _thinned(value: Any) -> Any:
    """The same with the ends of its long lists: people are alike, and checking is slow."""
    if isinstance(value, dict):
        return {key: _thinned(inner) for key, inner in value.items()}
    if isinstance(value, list):
        shown = value if len(value) <= 60 else [*value[:40], *value[-20:]]
        return [_thinned(inner) for inner in shown]
    return value


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Known files without rows: no error, and a full report."""
    folder = tmp_path_factory.mktemp("empty")
    (folder / "Connections.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    )
    return folder


@pytest.fixture(scope="module")
def report(empty: Path) -> Callable[[str], Report]:
    known: dict[str, Report] = {}

    def of(name: str) -> Report:
        if name not in known:
            source = empty if name == "empty" else _SAMPLES / name
            known[name] = analyse([source], Options()).report
        return known[name]

    return of


@pytest.mark.parametrize("name", ["small", "typical", "hostile", "empty"])
@pytest.mark.parametrize("change", [None, redact], ids=["plain", "redacted"])
def test_reports_fit_the_schema(
    report: Callable[[str], Report], name: str, change: Callable[[Report], Report] | None
) -> None:
    whole = report(name)
    data = _written(change(whole) if change else whole)
    assert _errors(_thinned(data)) == []
    assert set(CHAPTERS) <= set(data)


def test_an_inspection_fits_the_schema(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    shutil.copytree(_SAMPLES / "small", folder)
    (folder / "Unheard Of.csv").write_text("A,B\n1,2\n")
    assert _errors(_written(inspect([folder], Options()))) == []


def test_it_is_a_schema_of_the_draft_it_names() -> None:
    assert _SCHEMA["$schema"] == DRAFT
    jsonschema.Draft202012Validator.check_schema(_SCHEMA)


def test_it_is_written_the_same_every_time() -> None:
    assert render_schema() == render_schema()
    assert json.loads(render_schema()) == _SCHEMA


def test_every_chapter_is_described(report: Callable[[str], Report]) -> None:
    whole = report("small")
    found = [whole.headline.id, *(section.id for section in whole.chapters)]
    assert sorted(found) == sorted(CHAPTERS)
    assert len(found) == len(BUILDERS) + len(CLOSING) + 2


def test_the_promised_verdicts_are_there_even_without_data(report: Callable[[str], Report]) -> None:
    data = _written(report("empty"))
    missing = {
        f"{chapter}.{name}"
        for chapter, names in VERDICTS.items()
        for name in names
        if name not in data[chapter]
    }
    assert missing == set()
    assert data["clusters"]["structure"] == data["value"]["concentration"] == "untestable"
    assert data["origins"]["timing"]["verdict"] == "untestable"


def _changed(data: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    changed: dict[str, Any] = json.loads(json.dumps(data))
    *parents, last = path.split("/")
    place: Any = changed
    for step in parents:
        place = place[int(step) if step.isdigit() else step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return changed


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema_version", "2.0"),
        ("as_of", "yesterday"),
        ("coverage", ...),
        ("coverage/files/0/status", "lost"),
        ("coverage/files/0/rows_read", -1),
        ("clusters/structure", "perhaps"),
        ("origins/timing/verdict", "proved"),
        ("origins/timing/share", ...),
        ("value/foreseeable", None),
        ("investment/style", "heroic"),
        ("headline/available", "yes"),
        ("headline/claims/0/text", ...),
        ("headline/blocks/0/type", "gauge"),
        ("headline/blocks/0/messages/0/params", []),
    ],
)
def test_what_is_not_so_does_not_fit(
    report: Callable[[str], Report], path: str, value: object
) -> None:
    assert _errors(_changed(_written(report("small")), path, value))


def test_adding_is_free(report: Callable[[str], Report]) -> None:
    data = _written(report("small"))
    assert _errors(_changed(data, "a_chapter_of_tomorrow", {"available": True})) == []
    assert _errors(_changed(data, "owner/more", 1)) == []
