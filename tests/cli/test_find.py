"""``find``: who do I know at, as, in, about; nobody said plainly, and no name plays tricks."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linkedin_insights.cli import main
from linkedin_insights.cli.find_show import COLUMNS, found_frame, plain_lines, show
from linkedin_insights.findings.ways_in import Known, Query, find_ways
from linkedin_insights.report.redact import Pseudonyms
from linkedin_insights.tables_out import Redaction
from linkedin_insights.words import Catalogue
from tests.findings.next_steps.doubles import ago, known, said

_SMALL = Path(__file__).parents[2] / "sample_data" / "small"
_HOSTILE = "[red]\x1b[31mx[/red]\u202egnp.exe\n"
WORDS = Catalogue.load("en")


def _run(*words: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@cache
def _ok(*words: str | Path) -> str:
    """What a command that ends well writes; it writes the same each time."""
    result = _run(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


def _everybody() -> Known:
    return known(
        said(("ann", 40, False, "On water", "")),
        ann={"company": "Ash", "position": "Founder", "cluster_id": "c1", "last_contact": ago(40)},
        bea={"company": "Ash", "last_contact": None, "two_way": False, "tie_band": "none"},
    )


def _there(*words: str) -> set[str]:
    """Who is at a company, those left out who were there."""
    rows = json.loads(_ok("find", _SMALL, *words, "--json"))
    return {row["person_id"] for row in rows if row["relation"] in {"there", None}}


def test_a_company_lists_its_people() -> None:
    assert _there("--company", "quillhaven health") == {"priya-raghunath", "sofia-lindqvarn"}
    lines = _ok("find", _SMALL, "--company", "quillhaven health").splitlines()
    assert lines[0].endswith("ways in, best first")
    assert lines[2].split()[:2] == ["#", "Who"]
    for name in ("Priya Raghunath", "Sofia Lindqvarn"):
        assert name in "".join(lines)
    assert all("https://www.linkedin.com/in/" in line for line in lines[3:])


def test_a_part_of_a_name_is_nobody() -> None:
    assert _ok("find", _SMALL, "--company", "Quillhaven") == "Nobody in this archive fits.\n"
    assert _ok("find", _SMALL, "--company", "Quillhaven", "--json") == "[]\n"


def test_any_of_a_kind_and_all_of_the_kinds() -> None:
    both = _there("--company", "Quillhaven Health", "--company", "Orrin and Fell")
    assert both == {"priya-raghunath", "sofia-lindqvarn", "tomas-brandvik"}
    assert _there("--company", "Quillhaven Health", "--role", "product manager") == {
        "priya-raghunath"
    }
    assert _there("--role", "recruiter", "--company", "Orrin & Fell") == set()


def test_the_limit_holds_and_says_that_there_are_more() -> None:
    words = ("find", _SMALL, "--company", "Quillhaven Health", "--limit", "1")
    lines = _ok(*words).splitlines()
    assert lines[0].endswith("ways in, best first")
    assert lines[-1].endswith("more; --limit shows more.")
    assert [line[:1] for line in lines[2:4]] == ["#", "1"]
    assert len(json.loads(_ok(*words, "--json"))) == 1


def test_json_goes_to_a_file_too(tmp_path: Path) -> None:
    target = tmp_path / "found.json"
    shown = _ok("find", _SMALL, "--role", "CEO", "--json")
    assert _ok("find", _SMALL, "--role", "CEO", f"--json={target}") == ""
    assert target.read_text("utf-8") == shown
    (marek,) = json.loads(shown)
    assert marek["rank"] == 1
    assert marek["name"] == "Marek Dvorsky"
    assert marek["role_match"] == "title"
    assert "CEO at Pellucid Rail" in marek["why"]


@pytest.mark.parametrize("words", [[], ["--company", " "], ["--role", "", "--topic", ""]])
def test_without_a_wish_it_is_wrong_usage(words: list[str]) -> None:
    result = _run("find", _SMALL, *words)
    assert result.exit_code == 2
    assert "nothing to look for" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 2


def test_redaction_takes_names_companies_and_days() -> None:
    words = ("find", _SMALL, "--company", "Quillhaven Health", "--redact")
    text, data = _ok(*words), _ok(*words, "--json")
    for shown in (text, data):
        for secret in ("Priya", "Sofia", "Quillhaven", "Product Manager", "linkedin.com"):
            assert secret not in shown
    rows = json.loads(data)
    assert [row["rank"] for row in rows] == [*range(1, len(rows) + 1)]
    assert all(row["name"].startswith("Person ") for row in rows)
    # Two people are there: too few for a number of its own.
    assert [row["company"] for row in rows] == [None] * len(rows)


def test_no_quotes_makes_no_difference_for_nothing_is_quoted() -> None:
    words = ("find", _SMALL, "--topic", "waiting times")
    assert _ok(*words, "--no-quotes") == _ok(*words)


def test_the_frame_has_the_columns_it_declares() -> None:
    everybody = _everybody()
    for query in (Query(companies=("Ash",)), Query(companies=("Nowhere",))):
        frame = found_frame(find_ways(everybody, query), everybody, WORDS, None)
        assert frame.columns == [*(column.name for column in COLUMNS), "why"]


def test_why_names_everything_that_speaks_for_somebody() -> None:
    everybody = _everybody()
    ways = find_ways(everybody, Query(companies=("Ash",), topics=("water",)))
    (row,) = found_frame(ways, everybody, WORDS, None).to_dicts()
    assert row["why"] == (
        "Founder there · a moderate tie, alive, last words in May 2026 · "
        "You wrote with each other about water, last in May 2026."
    )


def test_lines_are_aligned_and_silence_is_named() -> None:
    everybody = _everybody()
    ways = find_ways(everybody, Query(companies=("Ash",)))
    frame = found_frame(ways, everybody, WORDS, None)
    _, _, head, ann, bea = plain_lines(frame, WORDS, all_in_all=2)
    assert head.index("How warm") == ann.index("a moderate tie, alive") == bea.index("no words yet")
    assert "Founder at Ash" in ann
    assert "https://www.linkedin.com/in/bea" in bea


def test_those_of_ones_own_time_are_no_sure_answer() -> None:
    era = {"person_id": "ann", "company_key": "elm", "relation": "era", "reason": "connected"}
    everybody = known(former=[{**era, "on": ago(900)}], ann={"company": "Ash"})
    ways = find_ways(everybody, Query(companies=("Elm",)))
    first, *rest = plain_lines(found_frame(ways, everybody, WORDS, None), WORDS, all_in_all=1)
    assert first.startswith("Nobody in this archive fits for sure.")
    assert "Came in your time there." in rest[-1]


def test_redacted_rows_keep_their_rank() -> None:
    everybody = _everybody()
    names = Pseudonyms(people={"ann": 2, "bea": 1}, organisations={"Ash": 1}, files={})
    redaction = Redaction(names, frozenset())
    ways = find_ways(everybody, Query(companies=("Ash",), topics=("water",)))
    (row,) = found_frame(ways, everybody, WORDS, redaction).to_dicts()
    assert (row["name"], row["company"], row["position"]) == ("Person 2", "Organisation 1", None)
    assert row["why"] == (
        "no title given there · a moderate tie, alive, last words in May 2026 · "
        "You wrote with each other about the topic, last in May 2026."
    )
    ways = find_ways(everybody, Query(companies=("Ash",)))
    frame = found_frame(ways, everybody, WORDS, redaction)
    assert frame["person_id"].to_list() == ["p2", "p1"]


@pytest.mark.parametrize("terminal", [True, False])
def test_hostile_names_are_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, terminal: bool
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    everybody = known(ann={"name": _HOSTILE, "company": "Ash", "position": _HOSTILE})
    frame = found_frame(find_ways(everybody, Query(companies=("Ash",))), everybody, WORDS, None)
    show(frame, WORDS, all_in_all=3, terminal=terminal)
    text = capsys.readouterr().out
    assert "[red]" in text
    assert "\x1b[31mx" not in text
    assert "\u202e" not in text
    assert "And 2 more" in text


def test_a_title_without_end_is_cut() -> None:
    everybody = known(ann={"company": "Ash", "position": "x" * 9999})
    frame = found_frame(find_ways(everybody, Query(companies=("Ash",))), everybody, WORDS, None)
    assert max(len(line) for line in plain_lines(frame, WORDS, all_in_all=1)) < 400


def test_nobody_is_said_on_a_terminal_too(capsys: pytest.CaptureFixture[str]) -> None:
    everybody = _everybody()
    frame = found_frame(find_ways(everybody, Query()), everybody, WORDS, None)
    show(frame, WORDS, all_in_all=0, terminal=True)
    assert capsys.readouterr().out == "Nobody in this archive fits.\n"
