"""What the user decides, as frozen data. Nothing in here reads the clock."""

from __future__ import annotations

from linkedin_insights.options.config import load_config
from linkedin_insights.options.goals import load_goals
from linkedin_insights.options.labels import ORIGINS, load_labels
from linkedin_insights.options.model import Goals, Labels, Options, PersonLabel, Thresholds
from linkedin_insights.options.previous import Previous, load_previous

__all__ = [
    "ORIGINS",
    "Goals",
    "Labels",
    "Options",
    "PersonLabel",
    "Previous",
    "Thresholds",
    "load_config",
    "load_goals",
    "load_labels",
    "load_previous",
]
