"""TO BE WRITTEN."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linkedin_insights.report.blocks import Map
from linkedin_insights.words import Catalogue


def map_data(block: Map, places: Mapping[str, int], catalogue: Catalogue) -> dict[str, Any]:
    """To be written."""
    return {}
