from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from linkedin_insights.render import render_json
from tests.render.specimen import catalogue, empty, specimen


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    decoded = json.loads(render_json(specimen(), catalogue=catalogue()))
    assert isinstance(decoded, dict)
    return decoded


def test_the_chapters_stand_at_the_top_after_the_coverage(document: dict[str, Any]) -> None:
    keys = list(document)
    assert keys[:6] == [
        "schema_version",
        "generated_by",
        "as_of",
        "owner",
        "coverage",
        "headline",
    ]
    assert keys[6:] == [section.id for section in specimen().chapters]


def test_a_claim_is_an_id_with_typed_parameters_and_its_text(document: dict[str, Any]) -> None:
    claim = document["over_time"]["claims"][0]
    assert claim == {
        "id": "specimen.time.claim",
        "params": {"n": {"type": "count", "value": 402, "of": 1214}},
        "text": "Two spring terms brought a third of everyone you know: 402 of 1,214 connections "
        "came in the months around a new job.",
    }


def test_every_chapter_is_available_or_says_why(document: dict[str, Any]) -> None:
    chapters = [document[section.id] for section in specimen().chapters]
    assert all(chapter["available"] == (chapter["reason"] is None) for chapter in chapters)
    assert document["dormant"]["reason_id"] == "specimen.quiet.reason"
    assert document["dormant"]["claims"] == []


def test_coverage_tells_what_became_of_each_file(document: dict[str, Any]) -> None:
    (file,) = document["coverage"]["files"]
    assert file["rows_read"] == file["rows_kept"] + sum(file["set_aside"].values())
    assert list(file["set_aside"]) == sorted(file["set_aside"])
    assert file["oldest"] == "2014-03-11"
    (problem,) = document["coverage"]["problems"]
    assert problem["text"] == "A spreadsheet seems to have changed the column Company."
    assert problem["params"] == {"column": {"type": "text", "text": "Company"}}


def test_blocks_are_plain_data_with_their_kind(document: dict[str, Any]) -> None:
    kinds = [block["type"] for block in document["over_time"]["blocks"]]
    assert kinds == ["timeline", "timeline", "prose", "table"]
    assert document["headline"]["blocks"][0]["items"][1]["value"] == {
        "type": "count",
        "value": 86,
        "of": 1214,
    }


def test_equal_reports_give_equal_bytes() -> None:
    first, second = (render_json(specimen(), catalogue=catalogue()) for _ in range(2))
    assert first == second
    assert first.endswith(b"}\n")


def test_an_empty_report_is_a_document_too() -> None:
    assert json.loads(render_json(empty(), catalogue=catalogue()))["as_of"] is None


def test_two_chapters_of_one_id_are_refused() -> None:
    report = specimen()
    doubled = msgspec.structs.replace(report, chapters=[report.chapters[0]] * 2)
    with pytest.raises(ValueError, match="over_time"):
        render_json(doubled, catalogue=catalogue())


def test_verdicts_stand_by_their_names_in_the_chapter(document: dict[str, Any]) -> None:
    chapter = document["worlds"]
    assert chapter["structure"] == "found"
    assert (chapter["z"], chapter["draws"], chapter["description_gain"]) == (12.4, 96, None)
    assert "structure" not in document["ties"]


def test_a_verdict_called_like_a_part_of_its_chapter_is_refused() -> None:
    report = specimen()
    chapter = msgspec.structs.replace(report.chapters[0], verdicts={"claims": 1})
    with pytest.raises(ValueError, match="over_time cannot be called claims"):
        render_json(msgspec.structs.replace(report, chapters=[chapter]), catalogue=catalogue())
