"""When the owner acts: steadily, or mostly when something is needed."""

from __future__ import annotations

from linkedin_insights.findings.investment.measure import measure_investment
from linkedin_insights.findings.investment.model import (
    STYLES,
    WEEKS,
    WINDOWS,
    Investment,
    Moments,
    NeedRatio,
    Readiness,
    Steadiness,
    Yields,
)

__all__ = [
    "STYLES",
    "WEEKS",
    "WINDOWS",
    "Investment",
    "Moments",
    "NeedRatio",
    "Readiness",
    "Steadiness",
    "Yields",
    "measure_investment",
]
