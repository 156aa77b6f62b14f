"""Job alerts: with a date up to 2024, as parameters since."""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="saved_job_alerts",
    files=("savedjobalerts",),
    columns=(
        Column("at", "Saved Search Date", kind=Kind.INSTANT, zone=PACIFIC),
        Column("url", "Jobs Search Url"),
        Column("parameters", "ALERT_PARAMETERS"),
        Column("context", "QUERY_CONTEXT"),
        Column("search_id", "SAVED_SEARCH_ID"),
    ),
)
