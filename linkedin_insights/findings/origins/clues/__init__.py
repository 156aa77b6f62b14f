"""Evidence for how relationships began: one file a kind, in a plain tuple."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from linkedin_insights.findings.origins.clues.events import find_events
from linkedin_insights.findings.origins.clues.introductions import find_introductions
from linkedin_insights.findings.origins.clues.mentions import find_mentions
from linkedin_insights.findings.origins.clues.places import find_places
from linkedin_insights.findings.origins.clues.scene import BEGAN, Scene, set_scene
from linkedin_insights.findings.origins.clues.searches import find_searches
from linkedin_insights.findings.origins.clues.tenures import find_tenures
from linkedin_insights.findings.origins.clues.vouchers import find_vouchers
from linkedin_insights.findings.origins.clues.words import find_spoken

RULES: tuple[Callable[[Scene], pl.DataFrame], ...] = (
    find_spoken,
    find_places,
    find_mentions,
    find_introductions,
    find_events,
    find_tenures,
    find_vouchers,
    find_searches,
)


def find_clues(scene: Scene) -> pl.DataFrame:
    """Every clue, by person, the weightiest first; see `CLUES`."""
    found = pl.concat([rule(scene) for rule in RULES])
    # Numbers of rows come last: they change where the order of rows does.
    order = ["person_id", "llr", "documented", "on", "origin", "reason"]
    order += ["subject", "helper_id", "text", "file", "row"]
    return found.filter(pl.col("llr") > 0).sort(
        order,
        descending=[False, True, True, *[False] * 8],
        nulls_last=True,
    )


__all__ = ["BEGAN", "RULES", "Scene", "find_clues", "set_scene"]
