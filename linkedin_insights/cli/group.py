"""The top command: finds its commands by name, and turns every failure into a line and a status."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn, cast

import click

from linkedin_insights.cli.runtime import prepare
from linkedin_insights.cli.terminal import complain
from linkedin_insights.errors import CannotWrite, InsightsError
from linkedin_insights.version import __version__

COMMANDS = {
    "report": "The main job: read the export, write one self-contained HTML report.",
    "export": "Write tables for spreadsheets, notebooks and databases.",
    "inspect": "Show what is in the archive: every file, every row, and what became of it.",
    "find": "Show whom you know at a company, in a role, in a group, on a topic.",
    "sample": "Write a fictional export to try things on.",
}
"""Each command and its line in ``--help``; command ``x`` lives in ``linkedin_insights.cli.x``."""

INTERRUPTED = 130
BUG = 70


class Bug(Exception):
    """Something that should not have happened, with what the user wants to see of it."""

    def __init__(self, cause: Exception, *, verbose: bool) -> None:
        super().__init__(str(cause))
        self.cause = cause
        self.verbose = verbose


class InsightsGroup(click.Group):
    """Loads a command's module when the command is asked for, so that ``--help`` is fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order of the documentation."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        prepare()
        return cast("click.Command", import_module(f"linkedin_insights.cli.{cmd_name}").command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command; a reader of the output who has enough ends it quietly, with 0."""
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _let_go_of_stdout()
            return 0
        return status

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 - click's signature
        **extra: Any,  # noqa: ANN401 - click's signature
    ) -> Any:  # noqa: ANN401
        """Run a command and leave the process with its status (see docs/cli.md)."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        try:
            status = super().main(
                args, prog_name or "linkedin-insights", complete_var, standalone_mode=False, **extra
            )
        except Exception as error:  # noqa: BLE001 - the one place where every failure ends
            _leave(error)
        sys.exit(status if isinstance(status, int) else 0)


def _leave(error: Exception) -> NoReturn:
    """Say in one or two lines what went wrong and end with the status that belongs to it."""
    match error:
        case click.UsageError():
            complain(error.format_message(), _help_hint(error.ctx))
            sys.exit(error.exit_code)
        case click.ClickException():
            complain(error.format_message())
            sys.exit(error.exit_code)
        case click.Abort():
            complain("interrupted; nothing was left half-written.")
            sys.exit(INTERRUPTED)
        case InsightsError():
            complain(str(error))
            sys.exit(error.exit_status)
        case OSError(errno=errno.ENOSPC):
            complain(str(CannotWrite("output", "the disk is full")))
            sys.exit(CannotWrite.exit_status)
        case MemoryError():
            complain("there is not enough memory for this export.", "Close other programs.")
            sys.exit(3)
        case _:
            _admit(error)


def _help_hint(ctx: click.Context | None) -> str:
    path = ctx.command_path if ctx else "linkedin-insights"
    return f"See '{path} --help'."


def _admit(error: Exception) -> NoReturn:
    """A failure that is ours: name it, say where to tell us, and show more only when asked."""
    cause = error.cause if isinstance(error, Bug) else error
    verbose = isinstance(error, Bug) and error.verbose
    if verbose:
        traceback.print_exception(cause)
    more = "" if verbose else " Run it again with --verbose for the details."
    complain(
        f"this is a mistake in the program, not in your export ({type(cause).__name__}).",
        f"Please report it as the README says, without personal data.{more}",
    )
    sys.exit(BUG)


def _let_go_of_stdout() -> None:
    """Whoever read our output has enough; closing it later must not complain either."""
    with open(os.devnull, "wb") as devnull, suppress(OSError):  # noqa: PTH123 - a device
        os.dup2(devnull.fileno(), sys.stdout.fileno())


@click.group(
    cls=InsightsGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Everything happens on this computer; nothing is sent anywhere.",
)
@click.version_option(__version__, prog_name="linkedin-insights")
def main() -> None:
    """Read your LinkedIn data export and see what your network did.

    EXPORT is the .zip file that LinkedIn sent you, the folder it unpacked to, or several of them
    that belong to the same member (Basic and Complete).
    """
