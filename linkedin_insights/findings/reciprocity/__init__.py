"""What was given and what was received, told apart by kind and weighed, never by feeling."""

from __future__ import annotations

from linkedin_insights.findings.reciprocity.measure import measure_reciprocity
from linkedin_insights.findings.reciprocity.model import (
    GIFTS,
    KINDS,
    RECIPROCITY,
    TALLY,
    WEIGHTS,
    Answers,
    Balance,
    Commons,
    FirstGiver,
    Reciprocity,
)

__all__ = [
    "GIFTS",
    "KINDS",
    "RECIPROCITY",
    "TALLY",
    "WEIGHTS",
    "Answers",
    "Balance",
    "Commons",
    "FirstGiver",
    "Reciprocity",
    "measure_reciprocity",
]
