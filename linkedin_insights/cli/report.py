"""``linkedin-insights report``: the main job."""

from __future__ import annotations

import webbrowser
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from linkedin_insights.cli.common import Common, analysing, earlier_report
from linkedin_insights.cli.output import STDOUT, guard_file, write_bytes
from linkedin_insights.cli.pdf import find_browser, print_page
from linkedin_insights.cli.progress import progress_bar
from linkedin_insights.cli.redaction import guard_key, redact_key, redacted_report, write_key
from linkedin_insights.errors import UsageError

_OUT = click.Path(path_type=Path, allow_dash=True)


@click.command("report", short_help="Write the report.")
@click.option(
    "-o",
    "--output",
    type=_OUT,
    default="report.html",
    show_default=True,
    metavar="FILE",
    help="Where the HTML report goes; - is standard output.",
)
@click.option(
    "--json",
    "json_output",
    type=_OUT,
    is_flag=False,
    flag_value="-",
    metavar="[FILE]",
    help="Also write the report as JSON; without FILE to standard output.",
)
@click.option(
    "--pdf",
    type=_OUT,
    metavar="FILE",
    help="Also print the report, through a Chromium, Chrome, Edge or Brave of this computer.",
)
@click.option(
    "--paper",
    type=click.Choice(("A4", "Letter"), case_sensitive=False),
    default="A4",
    show_default=True,
    help="The size of the PDF's pages.",
)
@click.option(
    "--language",
    type=click.Choice(("en", "de")),
    default="en",
    show_default=True,
    help="The language of the page; JSON and tables stay English.",
)
@earlier_report
@redact_key
@click.option("--open", "open_it", is_flag=True, help="Open the report in the browser afterwards.")
@analysing
def command(
    *,
    common: Common,
    output: Path,
    json_output: Path | None,
    pdf: Path | None,
    paper: str,
    language: str,
    previous: Path | None,
    key: Path | None,
    open_it: bool,
) -> int:
    """Read the export and write ONE self-contained HTML report.

    The page opens offline, holds no link to anywhere but LinkedIn profiles, and is readable by you
    alone. Nothing is sent anywhere.
    """
    _check(common, {"-o": output, "--json": json_output, "--pdf": pdf}, open_it=open_it)
    guard_key(key, common, filter(None, (output, json_output, pdf)))
    browser = find_browser(pdf) if pdf else None
    from linkedin_insights.pipeline import analyse
    from linkedin_insights.render.html import Page
    from linkedin_insights.render.json import render_json
    from linkedin_insights.words import Catalogue

    words = Catalogue.load(language)
    with progress_bar(quiet=common.quiet) as progress, ThreadPoolExecutor(1) as aside:
        # The page's templates are compiled while the archive is read.
        empty = aside.submit(Page, words)
        analysis = analyse(common.sources(), common.options(previous), progress=progress)
        report = redacted_report(analysis) if common.redact else analysis.report
        page = empty.result().render(report).encode("utf-8", "replace")
        sheet = (
            empty.result().render(report, paper=paper).encode("utf-8", "replace") if pdf else b""
        )
        english = words if language == "en" else Catalogue.load()
        data = render_json(report, catalogue=english) if json_output else b""
    if json_output:
        write_bytes(json_output, data)
    write_bytes(output, page)
    write_key(analysis, key)
    if pdf and browser:
        write_bytes(pdf, print_page(sheet, browser, pdf, as_of=report.as_of))
    if output != STDOUT:
        common.announce(f"The report is in {output}")
    if open_it:
        webbrowser.open(output.resolve().as_uri())
    return common.settle(report.coverage.problems)


def _check(common: Common, outputs: Mapping[str, Path | None], *, open_it: bool) -> None:
    """Find out what cannot work before the long run; ``outputs`` by their options."""
    seen: dict[Path, str] = {}
    for option, target in outputs.items():
        if target is None:
            continue
        guard_file(target, common.exports, option)
        if target in seen:
            what = f"{_NAMES[seen[target]]} and {_NAMES[option]} cannot both go to the same place."
            raise UsageError(what, f"Give {seen[target]} or {option} another FILE.")
        seen[target] = option
    if open_it and outputs["-o"] == STDOUT:
        raise UsageError("--open needs a file.", "Leave out '-o -'.")


_NAMES = {"-o": "the report", "--json": "its JSON", "--pdf": "its PDF"}
