"""``linkedin-insights export``: tables, the network, an address book, a calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linkedin_insights.cli.common import Common, analysing, earlier_report
from linkedin_insights.cli.output import guard_folder, make_folder, writing
from linkedin_insights.cli.progress import progress_bar
from linkedin_insights.cli.redaction import guard_key, redact_key, table_redaction, write_key
from linkedin_insights.errors import RedactionUnsupported

if TYPE_CHECKING:
    import polars as pl

    from linkedin_insights.pipeline import Analysis
    from linkedin_insights.tables_out import OutTable, Redaction

TABLE_FORMATS = ("csv", "parquet", "json")
NETWORK_FORMATS = ("gexf", "graphml")
UNREDACTABLE = ("vcard",)
"""An address book without names is none."""


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
    type=click.Choice((*TABLE_FORMATS, "sqlite", *NETWORK_FORMATS, "vcard", "ical")),
    default="csv",
    show_default=True,
    help="What kind of files to write.",
)
@earlier_report
@redact_key
@analysing
def command(
    *,
    common: Common,
    output: Path,
    format_name: str,
    previous: Path | None,
    key: Path | None,
) -> int:
    """Write people, clusters, events and further tables into a folder, one file a table.

    sqlite has all tables in one file. gexf and graphml are the network instead, for Gephi and the
    like; vcard is an address book of those to keep in touch with, ical a calendar of next steps:
    one file each. docs/tables.md says what each column means.
    """
    guard_folder(output, common.exports)
    if common.redact and format_name in UNREDACTABLE:
        raise RedactionUnsupported(f"--format {format_name}")
    guard_key(key, common, [output])
    from linkedin_insights.pipeline import analyse

    with progress_bar(quiet=common.quiet) as progress:
        analysis = analyse(common.sources(), common.options(previous), progress=progress)
        redaction = table_redaction(analysis) if common.redact else None
    make_folder(output)
    write = _SINGLE.get(format_name, _tables)
    common.announce(write(analysis, redaction, output, format_name))
    write_key(analysis, key)
    return common.settle(analysis.report.coverage.problems)


def _frames(analysis: Analysis, redaction: Redaction | None) -> dict[OutTable, pl.DataFrame]:
    from linkedin_insights.tables_out import TABLES, redact_frame

    frames = {table: table.frame(analysis) for table in TABLES}
    if redaction:
        frames = {table: redact_frame(table, frame, redaction) for table, frame in frames.items()}
    return frames


def _tables(analysis: Analysis, redaction: Redaction | None, folder: Path, format_name: str) -> str:
    """Write every table; returns what to say about it."""
    from linkedin_insights.tables_out import FORMATS

    frames = _frames(analysis, redaction)
    for table, frame in frames.items():
        with writing(folder / f"{table.name}.{format_name}") as stream:
            FORMATS[format_name](frame, stream)
    return f"{len(frames)} tables are in {folder}"


def _sqlite(analysis: Analysis, redaction: Redaction | None, folder: Path, _format: str) -> str:
    """Write every table into one database."""
    from linkedin_insights.tables_out import sqlite

    report = analysis.report
    meta = {
        "schema_version": report.schema_version,
        "generated_by": report.generated_by,
        "as_of": report.as_of,
    }
    frames = _frames(analysis, redaction)
    with writing(folder / sqlite.FILE) as stream:
        sqlite.write(frames, meta, stream)
    return f"{len(frames)} tables are in {folder / sqlite.FILE}"


def _network(
    analysis: Analysis, redaction: Redaction | None, folder: Path, format_name: str
) -> str:
    """Write the network."""
    from linkedin_insights.network.gephi import FORMATS
    from linkedin_insights.network.graph import anonymous_graph

    graph = analysis.network.graph
    if redaction:
        graph = anonymous_graph(graph, redaction.names.person_id, redaction.clusters)
    file = folder / f"network.{format_name}"
    with writing(file) as stream:
        FORMATS[format_name](graph, stream)
    return f"The network is in {file}"


def _vcard(analysis: Analysis, _redaction: Redaction | None, folder: Path, _format: str) -> str:
    """Write the address book."""
    from linkedin_insights.tables_out import vcard

    with writing(folder / vcard.FILE) as stream:
        vcard.write(analysis, analysis.tables, stream)
    return f"The address book is {folder / vcard.FILE}"


def _ical(analysis: Analysis, redaction: Redaction | None, folder: Path, _format: str) -> str:
    """Write the calendar."""
    from linkedin_insights.tables_out import ical

    with writing(folder / ical.FILE) as stream:
        ical.write(analysis.findings, stream, names=redaction.names if redaction else None)
    return f"The calendar is {folder / ical.FILE}"


_Write = Callable[["Analysis", "Redaction | None", Path, str], str]

_SINGLE: Mapping[str, _Write] = {
    "sqlite": _sqlite,
    **dict.fromkeys(NETWORK_FORMATS, _network),
    "vcard": _vcard,
    "ical": _ical,
}
"""How formats of one file are written; each returns what to say about it."""
