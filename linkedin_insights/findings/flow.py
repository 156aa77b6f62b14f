"""Everybody by how it began, which world they are of, and what came of it."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.findings.lives import known_family
from linkedin_insights.findings.origins.model import FAMILIES

BEGAN: Final = tuple(dict.fromkeys(FAMILIES.values()))
"""The five families of origins, ``unknown`` last."""
OTHERS: Final = "others"
ALONE: Final = "alone"
CAME: Final = ("valuable", "lasted", "both_ways", "one_way")
"""What came of it: valuable; else level 2 or above, level 1, level 0."""
MOST: Final = 7
"""Worlds that stand by themselves; the rest are ``others``."""

PATHS: Final[dict[str, pl.DataType]] = {
    "began": pl.String(),
    "world": pl.String(),
    "came": pl.String(),
    "people": pl.Int64(),
}
"""One row a way that somebody went: ``began`` is one of `BEGAN`, ``world`` the id of a cluster,
``others`` or ``alone`` (in no group), ``came`` one of `CAME`. Everybody is in one row."""

_LASTED = 2


def flow_paths(value: pl.DataFrame, origins: pl.DataFrame, nodes: pl.DataFrame) -> pl.DataFrame:
    """Count everybody by their way (`PATHS`).

    Rows are in the order of `BEGAN`, then the largest worlds first, then `CAME`. Worlds of equal
    size stand in the order of the clusters.

    Args:
        value: `VALUE`, which says who everybody is.
        origins: `ORIGIN_ROWS`.
        nodes: `NODES`, for the main clusters.

    """
    told = (
        value.select("person_id", came=_came())
        .join(origins.select("person_id", began=known_family()), on="person_id", how="left")
        .join(nodes.select("person_id", "cluster_id"), on="person_id", how="left")
    )
    worlds = _largest(told)
    cluster = pl.col("cluster_id")
    named = pl.when(cluster.is_in(worlds)).then(cluster).otherwise(pl.lit(OTHERS))
    counted = (
        told.with_columns(
            pl.col("began").fill_null(BEGAN[-1]),
            world=pl.when(cluster.is_null()).then(pl.lit(ALONE)).otherwise(named),
        )
        .group_by("began", "world", "came")
        .agg(people=pl.len())
        .select(pl.col(name).cast(kind) for name, kind in PATHS.items())
    )
    orders = {"began": BEGAN, "world": (*worlds, OTHERS, ALONE), "came": CAME}
    return counted.sort(
        pl.col(name).replace_strict({word: at for at, word in enumerate(order)})
        for name, order in orders.items()
    )


def _came() -> pl.Expr:
    level = pl.col("level")
    return (
        pl.when("valuable")
        .then(pl.lit(CAME[0]))
        .when(level >= _LASTED)
        .then(pl.lit(CAME[1]))
        .when(level > 0)
        .then(pl.lit(CAME[2]))
        .otherwise(pl.lit(CAME[3]))
    )


def _largest(told: pl.DataFrame) -> list[str]:
    """The clusters of most of these people, by number where they are equal (c9 before c10)."""
    counted = told.drop_nulls("cluster_id").group_by("cluster_id").agg(people=pl.len())
    order = ["people", pl.col("cluster_id").str.len_chars(), "cluster_id"]
    largest = counted.sort(order, descending=[True, False, False]).head(MOST)
    return largest["cluster_id"].to_list()
