"""What came of invitations and first messages, and who brought whom together."""

from __future__ import annotations

from linkedin_insights.findings.outreach.measure import measure_outreach
from linkedin_insights.findings.outreach.model import (
    AUDIENCES,
    BROKERS,
    FIRST_MESSAGES,
    INTRODUCED,
    INVITATIONS,
    PITCHING,
    RATES,
    STEPS,
    UNANSWERED,
    Closure,
    Difference,
    Outreach,
)

__all__ = [
    "AUDIENCES",
    "BROKERS",
    "FIRST_MESSAGES",
    "INTRODUCED",
    "INVITATIONS",
    "PITCHING",
    "RATES",
    "STEPS",
    "UNANSWERED",
    "Closure",
    "Difference",
    "Outreach",
    "measure_outreach",
]
