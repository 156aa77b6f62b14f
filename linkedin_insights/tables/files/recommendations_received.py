"""Recommendations received.

Padded American times that are UTC.
"""

from __future__ import annotations

from linkedin_insights.tables.shapes import RECOMMENDATION_COLUMNS
from linkedin_insights.tables.spec import TableSpec

SPEC = TableSpec(
    name="recommendations_received",
    files=("recommendations received",),
    columns=RECOMMENDATION_COLUMNS,
    dated_by="at",
)
