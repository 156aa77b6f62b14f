"""What relationships came to."""

from __future__ import annotations

from linkedin_insights.findings.value.ladder import measure_value
from linkedin_insights.findings.value.model import LEVELS, REASONS, RUNGS, VALUE, Value

__all__ = ["LEVELS", "REASONS", "RUNGS", "VALUE", "Value", "measure_value"]
