"""The chapters in the order of the report: one file each, findings in, section out.

To add one, write ``chapters/<name>.py`` with a function ``build`` and put it here.
"""

from __future__ import annotations

from linkedin_insights.chapters import (
    archive,
    bridges,
    changes,
    clusters,
    dormant,
    growth,
    headline,
    investment,
    life_lines,
    method,
    next_steps,
    origins,
    outreach,
    people,
    places,
    reciprocity,
    ties,
    value,
    waiting,
    ways_in,
)

CHAPTERS = (
    life_lines.build,
    origins.build,
    value.build,
    clusters.build,
    bridges.build,
    ties.build,
    dormant.build,
    investment.build,
    reciprocity.build,
    outreach.build,
    waiting.build,
    ways_in.build,
    growth.build,
    places.build,
    changes.build,
    next_steps.build,
)
"""In the order of the questions that people ask."""

CLOSING = (archive.build, method.build)
"""What was read and how: these stand after everybody's cards."""

__all__ = ["CHAPTERS", "CLOSING", "headline", "people"]
