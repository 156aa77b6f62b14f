"""Who introduced the owner to whom, and whether introductions stay in one circle."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.findings.outreach.model import BROKERS, INTRODUCED, Closure
from linkedin_insights.findings.shares import wilson

FEWEST_PAIRS: Final = 10


def introductions(clues: pl.DataFrame) -> pl.DataFrame:
    """One row a person and helper: ``helper_id``, ``person_id``, ``on``, ``documented``."""
    told = clues.filter(
        (pl.col("origin") == "introduction")
        & pl.col("helper_id").is_not_null()
        & (pl.col("helper_id") != "")
        & (pl.col("helper_id") != pl.col("person_id"))
    )
    return (
        told.group_by("helper_id", "person_id")
        .agg(pl.col("on").min(), pl.col("documented").any())
        .sort("helper_id", "person_id")
    )


def find_brokers(pairs: pl.DataFrame, valuable: pl.Series) -> tuple[pl.DataFrame, pl.DataFrame]:
    """`BROKERS` and `INTRODUCED`: introductions to people in ``valuable`` (ids)."""
    led = pairs.filter(pl.col("person_id").is_in(valuable.implode()))
    brokers = (
        led.group_by("helper_id")
        .agg(introduced=pl.len(), first_on=pl.col("on").min(), last_on=pl.col("on").max())
        .sort(
            ["introduced", "last_on", "helper_id"],
            descending=[True, True, False],
            nulls_last=True,
        )
    )
    ranked = brokers.select("helper_id").with_row_index("place")
    led = led.join(ranked, on="helper_id").sort("place", "on", "person_id", nulls_last=True)
    return (
        brokers.select(list(BROKERS)).cast(BROKERS),  # type: ignore[arg-type]
        led.select(list(INTRODUCED)).cast(INTRODUCED),  # type: ignore[arg-type]
    )


def measure_closure(pairs: pl.DataFrame, nodes: pl.DataFrame) -> Closure:
    """Compare how many introductions stay in a cluster with what cluster sizes alone would give.

    Of N people with a cluster, somebody in one of size s who introduces at random meets s - 1 of
    N - 1 in it; the mean over all pairs is ``expected``. An introduction is itself evidence that
    two know each other and helps to put them into one cluster, so the share leans upwards.
    """
    placed = nodes.select("person_id", "cluster_id").drop_nulls("cluster_id")
    sizes = placed.group_by("cluster_id").len("size")
    sized = placed.join(sizes, on="cluster_id")
    both = pairs.select("helper_id", "person_id").join(
        sized.rename({"person_id": "helper_id", "cluster_id": "theirs"}), on="helper_id"
    )
    both = both.join(placed, on="person_id")
    within = int((both["theirs"] == both["cluster_id"]).sum())
    low, high = wilson(within, both.height)
    if both.is_empty():
        return Closure(0, 0, None, low, high, None, "untestable")
    # Whole numbers, so that no order of adding shows.
    expected = int((both["size"].cast(pl.Int64) - 1).sum()) / (
        both.height * max(placed.height - 1, 1)
    )
    verdict = "within" if low > expected else "across" if high < expected else "chance"
    if both.height < FEWEST_PAIRS:
        verdict = "untestable"
    return Closure(both.height, within, within / both.height, low, high, expected, verdict)
