"""The command line starts fast and knows its commands."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from linkedin_insights import __version__, sample
from linkedin_insights.cli import main
from linkedin_insights.cli.export import NETWORK_FORMATS, TABLE_FORMATS
from linkedin_insights.cli.group import COMMANDS
from linkedin_insights.cli.sample import SIZES
from linkedin_insights.network.gephi import FORMATS as NETWORK_WRITERS
from linkedin_insights.tables_out import FORMATS as WRITERS

_ROOT = Path(__file__).parents[2]
_HEAVY = ("polars", "jinja2", "rich", "msgspec", "babel", "linkedin_insights.sample")


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=_ROOT, capture_output=True, text=True, check=True
    )


def test_nothing_heavy_is_imported_before_a_command_runs() -> None:
    code = f"""
import sys
import linkedin_insights.cli
from click.testing import CliRunner
for words in [["--help"], *[[name, "--help"] for name in {list(COMMANDS)}]]:
    assert CliRunner().invoke(linkedin_insights.cli.main, words).exit_code == 0
print([name for name in {_HEAVY} if name in sys.modules])
"""
    assert _python("-c", code).stdout.strip() == "[]"


def test_help_is_fast() -> None:
    """Under 0.25 s, Python's own start included; the best of five, for machines with company."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        _python("-m", "linkedin_insights", "--help")
        times.append(time.perf_counter() - start)
    assert min(times) < 0.25


def test_version() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert result.output == f"linkedin-insights, version {__version__}\n"


def test_python_m_is_the_same_command() -> None:
    assert __version__ in _python("-m", "linkedin_insights", "--version").stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_for_itself_and_its_options(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name
    assert command.help
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("name", ["report", "export", "inspect"])
def test_analysing_commands_share_their_options(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    flags = {flag for param in command.params for flag in param.opts}
    shared = "as-of seed owner labels goals config redact no-quotes strict quiet verbose"
    assert {f"--{option}" for option in shared.split()} <= flags


def test_choices_are_what_the_parts_offer() -> None:
    assert sample.SIZES == SIZES
    assert tuple(WRITERS) == TABLE_FORMATS
    assert tuple(NETWORK_WRITERS) == NETWORK_FORMATS


def test_an_unknown_command_is_wrong_usage() -> None:
    result = CliRunner().invoke(main, ["reprot"])
    assert result.exit_code == 2
    assert "reprot" in result.stderr


def test_commands_are_listed_in_the_order_of_the_docs() -> None:
    assert main.list_commands(click.Context(main)) == list(COMMANDS)


def test_without_standalone_mode_failures_are_raised() -> None:
    """For those who call the command from Python."""
    with pytest.raises(click.UsageError):
        main.main(["reprot"], standalone_mode=False)
