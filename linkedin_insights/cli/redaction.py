"""Names for everybody in an analysis, the same in all its outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linkedin_insights.pipeline import Analysis
    from linkedin_insights.report.model import RedactedReport
    from linkedin_insights.report.redact import Pseudonyms
    from linkedin_insights.tables_out import Redaction


def redacted_report(analysis: Analysis) -> RedactedReport:
    """The report without what tells who somebody is."""
    from linkedin_insights.report.redact import redact

    return redact(analysis.report, pseudonyms=_names(analysis))


def table_redaction(analysis: Analysis) -> Redaction:
    """The same for tables."""
    from linkedin_insights.tables_out import Redaction

    return Redaction.of(_names(analysis), analysis.tables.files)


def _names(analysis: Analysis) -> Pseudonyms:
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
