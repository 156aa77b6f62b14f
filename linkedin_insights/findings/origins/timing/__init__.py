"""What timing can say: did people come after the owner's acts more often than by chance?"""

from __future__ import annotations

from linkedin_insights.findings.origins.timing.measure import (
    CHANNEL_ORIGIN,
    TimingResult,
    measure_timing,
)

__all__ = ["CHANNEL_ORIGIN", "TimingResult", "measure_timing"]
