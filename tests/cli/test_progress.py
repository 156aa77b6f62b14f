"""Progress is shown on a terminal and nowhere else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from linkedin_insights import pipeline
from linkedin_insights.cli.common import Common
from linkedin_insights.cli.progress import _words, progress_bar
from linkedin_insights.options import Options
from linkedin_insights.words import Catalogue

_SMALL = Path(__file__).parents[2] / "sample_data" / "small"


class _Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def _terminal(monkeypatch: pytest.MonkeyPatch) -> _Terminal:
    """Standard error as a terminal; set inside a test, since pytest resets it before."""
    stream = _Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def _common(*, quiet: bool) -> Common:
    return Common(
        exports=(),
        as_of=None,
        seed=0,
        owner=None,
        labels=None,
        goals=None,
        config=None,
        redact=False,
        no_quotes=False,
        strict=False,
        quiet=quiet,
        verbose=False,
    )


def test_silent_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bar(quiet=False) as tell:
        assert tell is None
    _common(quiet=False).announce("The report is there")
    assert capsys.readouterr().err == ""


def test_silent_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    with progress_bar(quiet=True) as tell:
        assert tell is None
    _common(quiet=True).announce("The report is there")
    assert terminal.getvalue() == ""


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    with progress_bar(quiet=False) as tell:
        assert tell is not None
        tell("messages.csv", 1, 40)
        tell("people", 0, 0)
    assert "Finding out who is who" in terminal.getvalue()


def test_what_was_written_is_said_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    _common(quiet=False).announce("The report is in a\x1b.html")
    assert terminal.getvalue() == "The report is in a\N{REPLACEMENT CHARACTER}.html\n"


def test_every_stage_has_words() -> None:
    stages: list[str] = []
    pipeline.analyse(
        [_SMALL], Options(), progress=lambda stage, _done, _total: stages.append(stage)
    )
    catalogue = Catalogue.load("en")
    words = {_words(stage, catalogue) for stage in stages}
    assert "Reading Connections.csv" in words
    assert "Measuring the ties" in words
    assert [word for word in sorted(words) if word.startswith("Reading ") and "." not in word] == []
