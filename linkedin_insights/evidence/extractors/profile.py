"""Dates of the profile: jobs, schools, certificates, honours. No acts of LinkedIn."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    certifications,
    education,
    honors,
    organizations,
    patents,
    positions,
    projects,
    publications,
    test_scores,
    trainings,
    volunteering,
)

_STRETCHES = (
    (positions.SPEC, "position"),
    (education.SPEC, "education"),
    (volunteering.SPEC, "volunteering"),
    (organizations.SPEC, "organization"),
    (projects.SPEC, "project"),
)
_MOMENTS = (
    (certifications.SPEC, "certification", "started_on"),
    (trainings.SPEC, "training", "started_on"),
    (honors.SPEC, "honor", "issued_on"),
    (publications.SPEC, "publication", "published_on"),
    (patents.SPEC, "patent", "at"),
    (test_scores.SPEC, "test_score", "at"),
)


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """Beginnings and ends of what lasts, and the day of what does not."""
    frames = [
        as_events(tables.frame(spec), kind=f"{kind}_{end}", direction="none", at=column)
        for spec, kind in _STRETCHES
        for end, column in (("start", "started_on"), ("end", "finished_on"))
    ]
    frames += [
        as_events(tables.frame(spec), kind=kind, direction="none", at=column)
        for spec, kind, column in _MOMENTS
    ]
    return pl.concat(frames)
