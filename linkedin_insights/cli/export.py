"""``linkedin-insights export``: tables for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from linkedin_insights.cli.common import Common, analysing
from linkedin_insights.cli.output import guard_folder, make_folder, writing
from linkedin_insights.cli.progress import progress_bar

FORMATS = ("csv", "parquet", "json")


@click.command("export", short_help="Write tables.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=True),
    required=True,
    metavar="DIR",
    help="The folder for the tables; it is made if it is not there.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMATS),
    default="csv",
    show_default=True,
    help="What kind of files to write.",
)
@analysing
def command(*, common: Common, output: Path, format_name: str) -> int:
    """Write people, events and further tables into a folder, one file a table.

    docs/tables.md says what each column means.
    """
    guard_folder(output, common.exports)
    from linkedin_insights.cli.redaction import table_redaction
    from linkedin_insights.pipeline import analyse
    from linkedin_insights.tables_out import FORMATS as WRITERS
    from linkedin_insights.tables_out import TABLES, redact_frame

    with progress_bar(quiet=common.quiet) as progress:
        analysis = analyse(common.sources(), common.options(), progress=progress)
        redaction = table_redaction(analysis) if common.redact else None
        frames = {table: table.frame(analysis) for table in TABLES}
        if redaction:
            frames = {t: redact_frame(t, frame, redaction) for t, frame in frames.items()}
    make_folder(output)
    for table, frame in frames.items():
        with writing(output / f"{table.name}.{format_name}") as stream:
            WRITERS[format_name](frame, stream)
    common.announce(f"{len(frames)} tables are in {output}")
    return common.settle(analysis.report.coverage.problems)
