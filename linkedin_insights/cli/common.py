"""The arguments that every analysing command shares, and what they become."""

from __future__ import annotations

import functools
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from linkedin_insights.cli.group import Bug
from linkedin_insights.cli.terminal import complain, harmless, write_error
from linkedin_insights.errors import InsightsError, LimitExceeded, UsageError

if TYPE_CHECKING:
    from linkedin_insights.options import Options
    from linkedin_insights.report.model import ProblemNote

STDIN = Path("-")
_CHUNK = 1 << 20


class IsoDate(click.ParamType[date]):
    """A date written as yyyy-mm-dd."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The date, or a complaint that names the way to write it."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date; write it as yyyy-mm-dd.", param, ctx)


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """The shared arguments as they were given."""

    exports: tuple[Path, ...]
    as_of: date | None
    seed: int
    owner: str | None
    labels: Path | None
    goals: Path | None
    config: Path | None
    redact: bool
    no_quotes: bool
    strict: bool
    quiet: bool
    verbose: bool

    def options(self, previous: Path | None = None) -> Options:
        """What the analysis is told; ``previous`` is an earlier report.json.

        Raises:
            UsageError: a file of labels, goals, thresholds or the earlier report cannot be used.
        """
        from linkedin_insights import options as read

        return read.Options(
            as_of=self.as_of,
            seed=self.seed,
            owner_url=self.owner,
            quotes=not self.no_quotes,
            labels=read.load_labels(self.labels) if self.labels else read.Labels(),
            goals=read.load_goals(self.goals) if self.goals else read.Goals(),
            thresholds=read.load_config(self.config) if self.config else read.Thresholds(),
            previous=read.load_previous(previous) if previous else None,
        )

    def sources(self) -> list[Path | BinaryIO]:
        """The exports to open; ``-`` is standard input, read into memory."""
        if self.exports.count(STDIN) > 1:
            raise UsageError("'-' was given twice.", "Standard input holds one export.")
        return [_standard_input() if path == STDIN else path for path in self.exports]

    def announce(self, written: str) -> None:
        """Say on a terminal what was written."""
        if not self.quiet and sys.stderr.isatty():
            write_error(f"{harmless(written)}\n")

    def settle(self, problems: Sequence[ProblemNote], *, told: bool = False) -> int:
        """The exit status in view of the problems met; lists them if asked and not yet ``told``."""
        worth_a_look = [note for note in problems if note.severity == "warning"]
        if self.verbose and not told:
            self._tell(problems)
        if not self.strict or not worth_a_look:
            return 0
        if not self.quiet:
            many = "1 problem" if len(worth_a_look) == 1 else f"{len(worth_a_look)} problems"
            complain(f"{many} worth a look; 'linkedin-insights inspect' lists them.")
        return 1

    def _tell(self, problems: Sequence[ProblemNote]) -> None:
        from linkedin_insights.words import Catalogue

        catalogue = Catalogue.load("en")
        for note in problems:
            where = "".join(f"{part}: " for part in (note.file, note.row) if part)
            write_error(f"{harmless(where + catalogue.plain(note.message))}\n")


def _standard_input() -> BinaryIO:
    """All of standard input, up to the limit for whole archives."""
    from linkedin_insights.archive import Limits

    if sys.stdin.isatty():
        raise UsageError("standard input is a terminal.", "Pipe a zip file in, or give its path.")
    limit = Limits().total_bytes
    spool = io.BytesIO()
    while chunk := sys.stdin.buffer.read(_CHUNK):
        if spool.tell() + len(chunk) > limit:
            raise LimitExceeded("standard input", "it is larger than any real archive")
        spool.write(chunk)
    spool.seek(0)
    return spool


_FILE = click.Path(path_type=Path, dir_okay=False)

_OPTIONS = (
    click.argument(
        "exports",
        nargs=-1,
        required=True,
        metavar="EXPORT...",
        type=click.Path(path_type=Path, allow_dash=True),
    ),
    click.option(
        "--as-of",
        type=IsoDate(),
        metavar="DATE",
        help="Look at the export as it was on that day (yyyy-mm-dd). Default: its newest act.",
    ),
    click.option(
        "--seed", type=int, default=0, show_default=True, metavar="N", help="Seed of every draw."
    ),
    click.option(
        "--owner", metavar="URL", help="Profile address of the archive's owner, if found wrongly."
    ),
    click.option(
        "--labels",
        type=_FILE,
        metavar="FILE",
        help="What you know about people: labels.csv or labels.toml.",
    ),
    click.option("--goals", type=_FILE, metavar="FILE", help="What you are after: goals.toml."),
    click.option(
        "--config", type=_FILE, metavar="FILE", help="Thresholds of the method: config.toml."
    ),
    click.option(
        "--redact", is_flag=True, help="Take out names, companies, words and exact dates."
    ),
    click.option("--no-quotes", is_flag=True, help="Never quote what somebody wrote."),
    click.option("--strict", is_flag=True, help="End with status 1 if something is worth a look."),
    click.option("--quiet", is_flag=True, help="No progress, no summary."),
    click.option("--verbose", is_flag=True, help="List problems; show details of a failure."),
)

earlier_report = click.option(
    "--previous",
    type=_FILE,
    metavar="FILE",
    help="An earlier report.json of yours: what changed since; groups keep their names and places.",
)
"""The option of commands that can follow on from an earlier report."""


def analysing(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command the shared arguments; it receives them as one ``common``."""

    @functools.wraps(function)
    def command(**arguments: Any) -> int:  # noqa: ANN401 - whatever the command declares
        common = Common(**{field.name: arguments.pop(field.name) for field in fields(Common)})
        try:
            return function(common=common, **arguments)
        except (InsightsError, click.ClickException, click.exceptions.Exit, OSError, MemoryError):
            raise
        except Exception as error:
            raise Bug(error, verbose=common.verbose) from error

    decorated: Callable[..., int] = command
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated
