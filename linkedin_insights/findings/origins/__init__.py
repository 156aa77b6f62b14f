"""How relationships began."""

from __future__ import annotations

from linkedin_insights.findings.origins.measure import measure_origins
from linkedin_insights.findings.origins.model import (
    BEGINNINGS,
    CAUSES,
    FAMILIES,
    ORIGINS,
    Origins,
    Timing,
)

__all__ = ["BEGINNINGS", "CAUSES", "FAMILIES", "ORIGINS", "Origins", "Timing", "measure_origins"]
