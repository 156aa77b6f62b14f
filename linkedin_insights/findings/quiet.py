"""Ties that fell silent: once two-way, now dormant."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, slots=True)
class Quiet:
    """Dormant ties, those with the most active days first, and what they are part of."""

    ties: pl.DataFrame
    two_way: int
    moved_off: int


def quiet(ties: pl.DataFrame) -> Quiet:
    """Who went quiet. ``moved_off`` counts ties that seem to go on elsewhere, left out here."""
    two_way = ties.filter("two_way")
    dormant = two_way.filter(pl.col("tie_state") == "dormant").sort(
        ["active_days", "last_contact", "person_id"], descending=[True, True, False]
    )
    moved = two_way.filter(pl.col("tie_state") == "unknown").height
    return Quiet(ties=dormant, two_way=two_way.height, moved_off=moved)
