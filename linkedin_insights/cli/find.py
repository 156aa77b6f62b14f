"""``linkedin-insights find``: who do I know at, as, in, about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linkedin_insights.cli.common import Common, analysing
from linkedin_insights.cli.output import guard_file, stdout_is_terminal, writing
from linkedin_insights.cli.progress import progress_bar
from linkedin_insights.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

_CRITERIA = (
    click.option("--company", multiple=True, metavar="NAME", help="Who is there, or was."),
    click.option("--role", multiple=True, metavar="TITLE", help="Who has that job."),
    click.option(
        "--cluster", multiple=True, metavar="GROUP", help="Who belongs to the group: id or name."
    ),
    click.option(
        "--topic",
        multiple=True,
        metavar="WORDS",
        help="With whom you wrote of it, or whose job it is.",
    ),
)


def _asking(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command what can be asked for."""
    for option in reversed(_CRITERIA):
        function = option(function)
    return function


@click.command("find", short_help="Who do I know at …?")
@_asking
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="How many people to show.",
)
@click.option(
    "--json",
    "json_output",
    type=click.Path(path_type=Path, allow_dash=True),
    is_flag=False,
    flag_value="-",
    metavar="[FILE]",
    help="Write it as JSON instead; without FILE to standard output.",
)
@analysing
def command(
    *,
    common: Common,
    company: tuple[str, ...],
    role: tuple[str, ...],
    cluster: tuple[str, ...],
    topic: tuple[str, ...],
    limit: int,
    json_output: Path | None,
) -> int:
    """Show whom you know at a company, in a role, in a group, on a topic, best way in first.

    Each option can be given several times: any of one kind, and all of the kinds. Companies are
    compared as a whole, whatever their legal form; nobody is found by a part of a name.
    """
    wanted = [_given(texts) for texts in (company, role, cluster, topic)]
    if not any(wanted):
        what = "nothing to look for."
        raise UsageError(what, "Say whom: --company, --role, --cluster or --topic.")
    if json_output:
        guard_file(json_output, common.exports, "--json")
    from linkedin_insights.cli.find_show import found_frame, show
    from linkedin_insights.cli.redaction import table_redaction
    from linkedin_insights.findings.ways_in import Query, find_ways
    from linkedin_insights.pipeline import analyse
    from linkedin_insights.tables_out import FORMATS
    from linkedin_insights.words import Catalogue

    with progress_bar(quiet=common.quiet) as progress:
        analysis = analyse(common.sources(), common.options(), progress=progress)
        redaction = table_redaction(analysis) if common.redact else None
        known = analysis.findings.ways_in.known
        ways = find_ways(known, Query(*wanted))
        catalogue = Catalogue.load("en")
        frame = found_frame(ways.head(limit), known, catalogue, redaction)
    if json_output:
        with writing(json_output) as stream:
            FORMATS["json"](frame, stream)
    else:
        show(frame, catalogue, all_in_all=ways.height, terminal=stdout_is_terminal())
    return common.settle(analysis.report.coverage.problems)


def _given(texts: tuple[str, ...]) -> tuple[str, ...]:
    """What was really asked for: blanks are nothing."""
    return tuple(text for text in texts if text.strip())
