"""``linkedin-insights export``: tables for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from linkedin_insights.cli.common import Common, analysing, earlier_report
from linkedin_insights.cli.output import guard_folder, make_folder, writing
from linkedin_insights.cli.progress import progress_bar

if TYPE_CHECKING:
    from linkedin_insights.pipeline import Analysis
    from linkedin_insights.tables_out import Redaction

TABLE_FORMATS = ("csv", "parquet", "json")
NETWORK_FORMATS = ("gexf", "graphml")


@click.command("export", short_help="Write tables.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=True),
    required=True,
    metavar="DIR",
    help="The folder for the files; it is made if it is not there.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice((*TABLE_FORMATS, *NETWORK_FORMATS)),
    default="csv",
    show_default=True,
    help="What kind of files to write.",
)
@earlier_report
@analysing
def command(*, common: Common, output: Path, format_name: str, previous: Path | None) -> int:
    """Write people, clusters, events and further tables into a folder, one file a table.

    gexf and graphml are the network instead, for Gephi and the like: one file. docs/tables.md says
    what each column means.
    """
    guard_folder(output, common.exports)
    from linkedin_insights.cli.redaction import table_redaction
    from linkedin_insights.pipeline import analyse

    write = _network if format_name in NETWORK_FORMATS else _tables
    with progress_bar(quiet=common.quiet) as progress:
        analysis = analyse(common.sources(), common.options(previous), progress=progress)
        redaction = table_redaction(analysis) if common.redact else None
    common.announce(write(analysis, redaction, output, format_name))
    return common.settle(analysis.report.coverage.problems)


def _tables(analysis: Analysis, redaction: Redaction | None, folder: Path, format_name: str) -> str:
    """Write every table; returns what to say about it."""
    from linkedin_insights.tables_out import FORMATS, TABLES, redact_frame

    frames = {table: table.frame(analysis) for table in TABLES}
    if redaction:
        frames = {table: redact_frame(table, frame, redaction) for table, frame in frames.items()}
    make_folder(folder)
    for table, frame in frames.items():
        with writing(folder / f"{table.name}.{format_name}") as stream:
            FORMATS[format_name](frame, stream)
    return f"{len(frames)} tables are in {folder}"


def _network(
    analysis: Analysis, redaction: Redaction | None, folder: Path, format_name: str
) -> str:
    """Write the network; returns what to say about it."""
    from linkedin_insights.network.gephi import FORMATS
    from linkedin_insights.network.graph import anonymous_graph

    graph = analysis.network.graph
    if redaction:
        graph = anonymous_graph(graph, redaction.names.person_id)
    make_folder(folder)
    file = folder / f"network.{format_name}"
    with writing(file) as stream:
        FORMATS[format_name](graph, stream)
    return f"The network is in {file}"
