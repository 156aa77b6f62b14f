"""Every failure ends in a line or two and the promised status; never in a traceback."""

from __future__ import annotations

import errno
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from linkedin_insights.archive import Limits
from linkedin_insights.cli import InsightsGroup, main
from linkedin_insights.cli.common import analysing
from linkedin_insights.errors import CannotWrite, NoLinkedInFiles, RedactionUnsupported, UsageError

_ROOT = Path(__file__).parents[2]
_SMALL = _ROOT / "sample_data" / "small"


def _failing(error: BaseException, *words: str) -> Result:
    """Run a command that raises ``error``."""
    group = InsightsGroup("test")

    @group.command("fail")
    @analysing
    def fail(**_: object) -> int:
        raise error

    return CliRunner().invoke(group, ["fail", "export.zip", *words])


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (UsageError("This is wrong.", "Do that."), 2, "This is wrong.\nDo that."),
        (RedactionUnsupported("The map"), 2, "The map cannot be redacted."),
        (NoLinkedInFiles("x.zip"), 3, "x.zip: no file of a LinkedIn archive"),
        (CannotWrite("out.html", "the disk is full"), 4, "out.html: cannot be written"),
        (OSError(errno.ENOSPC, "No space left"), 4, "the disk is full"),
        (MemoryError(), 3, "not enough memory"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (click.BadParameter("no such day"), 2, "no such day"),
        (click.ClickException("trouble"), 1, "trouble"),
        (ValueError("secret words"), 70, "a mistake in the program"),
        (PermissionError(errno.EACCES, "Permission denied"), 70, "PermissionError"),
    ],
)
def test_status_and_words(error: BaseException, status: int, words: str) -> None:
    result = _failing(error)
    assert result.exit_code == status
    assert words in result.stderr
    assert result.stderr.strip().startswith("linkedin-insights: ")
    assert len(result.stderr.strip().splitlines()) <= 2
    assert "Traceback" not in result.output


def test_a_mistake_of_ours_tells_nothing_of_the_export() -> None:
    result = _failing(ValueError("secret words"))
    assert "secret words" not in result.output
    assert "--verbose" in result.stderr


def test_verbose_shows_the_details_of_a_mistake() -> None:
    result = _failing(ValueError("secret words"), "--verbose")
    assert result.exit_code == 70
    assert "ValueError: secret words" in result.stderr


def test_names_cannot_move_the_cursor() -> None:
    result = _failing(NoLinkedInFiles("a\x1b[2Jb\u202ec\r"))
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr
    assert "\r" not in result.stderr


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["report"], "EXPORT"),
        (["report", "x", "--as-of", "yesterday"], "yyyy-mm-dd"),
        (["report", "x", "--as-of", "2026-02-30"], "yyyy-mm-dd"),
        (["report", "x", "--seed", "many"], "many"),
        (["report", "x", "--previous", "no-such-report.json"], "no-such-report.json"),
        (["report", "-", "-"], "given twice"),
        (["report", "x", "-o", "-", "--json"], "same place"),
        (["report", "x", "-o", "-", "--open"], "--open"),
        (["report", "x", "--labels", "no-such-labels.csv"], "no-such-labels.csv"),
        (["export", "x"], "--output"),
        (["report", "x", "-o", "a", "--pdf", "a"], "same place"),
        (["report", "x", "--redact-key", "k"], "--redact"),
        (["export", "x", "-o", "y", "--format", "xlsx"], "xlsx"),
        (["export", "x", "-o", "y", "--format", "vcard", "--redact"], "vcard"),
        (["sample", "-o", "y", "--size", "huge"], "huge"),
    ],
)
def test_wrong_usage(
    words: list[str], part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 2, result.output
    assert part in result.stderr
    assert len(result.stderr.strip().splitlines()) <= 2
    assert list(tmp_path.iterdir()) == []


def test_a_reader_who_has_enough_is_no_error() -> None:
    """``| head -c 1``: no complaint, status 0."""
    with subprocess.Popen(
        [sys.executable, "-m", "linkedin_insights", "report", str(_SMALL), "-o", "-"],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_broken_pipe_inside_a_command_is_no_error() -> None:
    result = _failing(BrokenPipeError(errno.EPIPE, "Broken pipe"))
    assert result.exit_code == 0
    assert result.stderr == ""


def test_standard_input_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linkedin_insights.archive.Limits", lambda: Limits(total_bytes=10))
    result = CliRunner().invoke(main, ["inspect", "-"], input=b"x" * 11)
    assert result.exit_code == 3
    assert "standard input" in result.stderr


def test_standard_input_that_is_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    runner = CliRunner()
    isatty: Callable[[object], bool] = lambda _: True  # noqa: E731
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", isatty, raising=False)
    result = runner.invoke(main, ["inspect", "-", "--quiet"])
    assert result.exit_code == 2
    assert "terminal" in result.stderr
