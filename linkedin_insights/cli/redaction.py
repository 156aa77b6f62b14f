"""Names for everybody in an analysis, the same in all its outputs, and the key to them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linkedin_insights.cli.output import STDOUT, guard_file, writing
from linkedin_insights.errors import UsageError

if TYPE_CHECKING:
    from linkedin_insights.cli.common import Common
    from linkedin_insights.pipeline import Analysis
    from linkedin_insights.report.model import RedactedReport
    from linkedin_insights.report.redact import Pseudonyms
    from linkedin_insights.tables_out import Redaction

_OPTION = "--redact-key"

redact_key = click.option(
    _OPTION,
    "key",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="With --redact: also write who is called what, as CSV, for your eyes alone.",
)
"""The option of commands that can write the key to their pseudonyms."""


def guard_key(key: Path | None, common: Common, outputs: Iterable[Path]) -> None:
    """Refuse a key that nothing needs, or that would lie with what it opens.

    Raises:
        UsageError: it is not redacted; or the key is one of the ``outputs``, lies in one, or in an
            export.
        CannotWrite: the folder for it is not there.
    """
    if key is None:
        return
    if not common.redact:
        raise UsageError(f"{_OPTION} needs --redact.", "Add --redact, or leave out the key.")
    hint = f"Choose another file with {_OPTION}, and keep it to yourself."
    if key == STDOUT:
        raise UsageError("the key needs a file of its own.", hint)
    if any(_lies_in(key, output) for output in outputs):
        raise UsageError(f"{key}: the key cannot lie with the redacted output.", hint)
    if any(_lies_in(key, source) for source in common.exports):
        raise UsageError(f"{key}: the key cannot lie in the export.", hint)
    guard_file(key, common.exports, _OPTION)


def _lies_in(file: Path, place: Path) -> bool:
    """Whether a file is ``place`` or below it; neither needs to be there yet."""
    return file.resolve().is_relative_to(place.resolve())


def write_key(analysis: Analysis, key: Path | None) -> None:
    """Write the key, readable by its owner alone.

    Raises:
        CannotWrite: the file cannot be written.
    """
    if key is None:
        return
    from linkedin_insights.tables_out import FORMATS
    from linkedin_insights.tables_out.key import key_frame

    named = dict(analysis.people.people.select("person_id", "name").iter_rows())
    frame = key_frame(names_of(analysis), named, analysis.people.owner.name)
    with writing(key) as stream:
        FORMATS["csv"](frame, stream)


def redacted_report(analysis: Analysis) -> RedactedReport:
    """The report without what tells who somebody is."""
    from linkedin_insights.report.redact import redact

    return redact(analysis.report, pseudonyms=names_of(analysis))


def table_redaction(analysis: Analysis) -> Redaction:
    """The same for tables."""
    from linkedin_insights.tables_out import Redaction

    sizes = dict(analysis.network.clusters.select("cluster_id", "size").iter_rows())
    return Redaction.of(names_of(analysis), analysis.tables.files, sizes)


def names_of(analysis: Analysis) -> Pseudonyms:
    """Who is called what."""
    from linkedin_insights.report.redact import pseudonyms_of

    companies = analysis.people.companies
    written = companies.select("company", "company_key").rows()
    shown = companies.select("company_label", "company_key").rows()
    return pseudonyms_of(
        analysis.report,
        people=analysis.people.people["person_id"].to_list(),
        organisations=dict([*written, *shown]),
        files=analysis.events["file"].drop_nulls().unique().sort().to_list(),
    )
