"""Jobs applied for, saved, watched for and posted."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    job_applications,
    online_job_postings,
    saved_job_alerts,
    saved_jobs,
)

_KINDS = (
    (job_applications.SPEC, "application", "out"),
    (saved_jobs.SPEC, "saved_job", "none"),
    (saved_job_alerts.SPEC, "job_alert", "none"),
    (online_job_postings.SPEC, "job_posting", "out"),
)


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a dated row of each file."""
    return pl.concat(
        [
            as_events(tables.frame(spec), kind=kind, direction=direction)
            for spec, kind, direction in _KINDS
        ]
    )
