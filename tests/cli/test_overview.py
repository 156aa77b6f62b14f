"""``inspect`` on a terminal and in a pipe: complete, aligned, and safe from hostile names."""

from __future__ import annotations

import pytest

from linkedin_insights.cli.overview import overview
from linkedin_insights.cli.overview_show import plain_lines, show
from linkedin_insights.cli.terminal import harmless
from linkedin_insights.report.leaves import Count, Day, Message, Person, Term
from linkedin_insights.report.model import (
    SCHEMA_VERSION,
    Coverage,
    FileCoverage,
    Owner,
    ProblemNote,
    Report,
    Section,
)
from linkedin_insights.words import Catalogue

_HOSTILE = "[red]\x1b[31mx[/red]\u202egnp.exe\n.csv"


def _file(name: str, status: str = "read", **more: object) -> FileCoverage:
    given: dict[str, object] = {
        "known": status != "unknown",
        "reason": None,
        "rows_read": 0,
        "rows_kept": 0,
        "unattributed": 0,
        "set_aside": {},
    }
    return FileCoverage(name=name, status=status, **(given | more))  # type: ignore[arg-type]


def _report(*files: FileCoverage, problems: list[ProblemNote] | None = None) -> Report:
    title = Message(id="headline.title")
    return Report(
        schema_version=SCHEMA_VERSION,
        generated_by="linkedin-insights 0.1.0",
        as_of="2026-03-05",
        owner=Owner(person=Person(id="ada", name=f"Ada {_HOSTILE}"), evidence=[]),
        headline=Section.unavailable("headline", title, title),
        coverage=Coverage(
            files=list(files), problems=problems or [], deliveries=2, fingerprint="f"
        ),
        chapters=[],
    )


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load("en")


@pytest.fixture
def report() -> Report:
    reason = Message(id="coverage.reason.phone")
    problem = Message(id="problem.row-malformed", params={"why": Term(id="malformed.cells")})
    return _report(
        _file(
            "messages.csv",
            rows_read=12345,
            rows_kept=12340,
            unattributed=7,
            set_aside={"draft": 3, "sponsored": 2, "hidden": 0},
            oldest=Day(iso="2015-01-02"),
            newest=Day(iso="2026-03-05"),
            unknown_columns=["MOOD", _HOSTILE],
            parts=["messages.csv", "messages_1.csv"],
        ),
        _file("Skills.csv"),
        _file("PhoneNumbers.csv", "ignored", reason=reason, rows_read=1, rows_kept=1),
        _file(_HOSTILE, "unknown"),
        _file("Positions.csv", "damaged", reason=Message(id="coverage.reason.unpack")),
        problems=[
            ProblemNote(
                slug="row-malformed",
                severity="warning",
                file="messages.csv",
                file_known=True,
                row=17,
                message=problem,
            ),
            ProblemNote(
                slug="owner-unknown",
                severity="warning",
                file="",
                file_known=False,
                row=None,
                message=Message(id="problem.owner-unknown"),
            ),
        ],
    )


def test_the_text_says_everything(report: Report, catalogue: Catalogue) -> None:
    text = "\n".join(plain_lines(overview(report, catalogue)))
    for part in (
        "Archive of Ada",
        "5 March 2026",
        "2 deliveries, 5 files, 12,346 rows read, 12,341 kept, 5 set aside",
        "12,345",
        "12,340",
        "(3); ",
        "2015",
        "(2 parts)",
        "MOOD",
        "PhoneNumbers.csv: telephone numbers",
        "Positions.csv: this part of the zip is damaged",
        "messages.csv, row 17: ",
        "more cells than columns",
        "Nothing in the archive says whose it is",
    ):
        assert part in text, part


def test_columns_are_aligned(report: Report, catalogue: Catalogue) -> None:
    lines = list(plain_lines(overview(report, catalogue)))
    head = next(line for line in lines if line.startswith("File "))
    messages = next(line for line in lines if line.startswith("messages.csv"))
    skills = next(line for line in lines if line.startswith("Skills.csv"))
    end = head.index("Read") + len("Read")
    assert messages[:end].endswith("12,345")
    assert skills[:end].endswith(" 0")


@pytest.mark.parametrize("terminal", [True, False])
def test_hostile_names_are_words(
    report: Report,
    catalogue: Catalogue,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    terminal: bool,
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    show(overview(report, catalogue), terminal=terminal)
    text = capsys.readouterr().out
    assert "[red]" in text
    assert "\x1b[31mx" not in text
    assert "\u202e" not in text
    assert "gnp.exe\n" not in text


def test_an_empty_report_is_short(catalogue: Catalogue) -> None:
    empty = Report(
        schema_version=SCHEMA_VERSION,
        generated_by="linkedin-insights 0.1.0",
        as_of=None,
        owner=Owner(person=None, evidence=[]),
        headline=_report().headline,
        coverage=Coverage(files=[], problems=[], deliveries=1, fingerprint=""),
        chapters=[],
    )
    assert list(plain_lines(overview(empty, catalogue)))[:2] == [
        "Archive of somebody it does not name",
        "No dated act in it",
    ]


def test_output_that_cannot_show_a_letter_still_comes(
    catalogue: Catalogue, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    show(overview(_report(_file("Проба.csv")), catalogue), terminal=False)
    assert b"csv" in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    "text", ["plain", "Zoë 李雷 محمد", "a b", "emoji 👩\N{VARIATION SELECTOR-16}"]
)
def test_harmless_text_stays(text: str) -> None:
    assert harmless(text) == text


def test_counts_are_numbers_of_the_language(catalogue: Catalogue) -> None:
    assert catalogue.leaf_text(Count(value=12345)) == "12,345"
