"""The chapters in the order of the report: one file each, findings in, section out.

To add one, write ``chapters/<name>.py`` with a function ``build`` and put it here.
"""

from __future__ import annotations

from linkedin_insights.chapters import (
    archive,
    bridges,
    clusters,
    dormant,
    growth,
    headline,
    method,
    places,
    ties,
    waiting,
)

CHAPTERS = (
    ties.build,
    waiting.build,
    clusters.build,
    bridges.build,
    dormant.build,
    growth.build,
    places.build,
    archive.build,
    method.build,
)

__all__ = ["CHAPTERS", "headline"]
