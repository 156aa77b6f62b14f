"""``linkedin-insights inspect``: what is in the archive."""

from __future__ import annotations

from pathlib import Path

import click

from linkedin_insights.cli.common import Common, analysing
from linkedin_insights.cli.output import guard_file, stdout_is_terminal, write_bytes
from linkedin_insights.cli.progress import progress_bar


@click.command("inspect", short_help="Show what is in the archive.")
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
def command(*, common: Common, json_output: Path | None) -> int:
    """Show every file of the archive: rows read, kept, set aside and why, and unknown files."""
    if json_output:
        guard_file(json_output, common.exports, "--json")
    from linkedin_insights.pipeline import inspect
    from linkedin_insights.report.redact import redact
    from linkedin_insights.words import Catalogue

    with progress_bar(quiet=common.quiet) as progress:
        report = inspect(common.sources(), common.options(), progress=progress)
        if common.redact:
            report = redact(report)
    catalogue = Catalogue.load("en")
    if json_output:
        from linkedin_insights.render.json import render_json

        write_bytes(json_output, render_json(report, catalogue=catalogue))
    else:
        from linkedin_insights.cli.overview import overview
        from linkedin_insights.cli.overview_show import show

        show(overview(report, catalogue), terminal=stdout_is_terminal())
    return common.settle(report.coverage.problems, told=True)
