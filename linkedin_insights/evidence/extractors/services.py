"""LinkedIn's marketplace of services."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    service_engagements,
    service_opportunities,
    service_providers,
)

_KINDS = (
    (service_providers.SPEC, "service_offer", "out"),
    (service_engagements.SPEC, "service_request", "none"),
    (service_opportunities.SPEC, "service_request", "none"),
)


def extract(tables: Tables, people: People) -> pl.DataFrame:  # noqa: ARG001
    """One event a dated row of each file; the files name nobody."""
    return pl.concat(
        [
            as_events(tables.frame(spec), kind=kind, direction=direction)
            for spec, kind, direction in _KINDS
        ]
    )
