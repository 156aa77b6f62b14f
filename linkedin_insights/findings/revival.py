"""Sleeping ties worth waking, and those on the way there."""

from __future__ import annotations

import polars as pl

from linkedin_insights.people.roles import LEVELS, classify_roles

REVIVE_AFTER_DAYS = 1095
FADING_FROM_DAYS = 365
ONCE_STRONG = 0.75
LOWEST_LEVEL = 0.5
NO_LEVEL = 0.625
"""What a title without a level weighs: as much as one between senior and junior."""

FADING: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "peak": pl.Float64(),
    "silence_days": pl.Int64(),
    "cluster_id": pl.String(),
    "seniority": pl.String(),
}
"""One row a person whose once strong tie fades, the longest silence first, then by id."""

REVIVAL: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "revival_score": pl.Float64(),
    "peak": pl.Float64(),
    "silence_days": pl.Int64(),
    "cluster_id": pl.String(),
    "seniority": pl.String(),
    "exchange_part": pl.Float64(),
    "cluster_part": pl.Float64(),
    "level_part": pl.Float64(),
}
"""One row a person worth waking, best first, then the shortest silence, then by id.

``seniority`` is one of `LEVELS` or "", ``cluster_id`` null where the person is in no cluster; the
score is the product of the three parts, each above 0 and at most 1.
"""

_DIGITS = 12


def revival(
    ties: pl.DataFrame,
    people: pl.DataFrame,
    nodes: pl.DataFrame,
    *,
    min_silence_days: int = REVIVE_AFTER_DAYS,
) -> pl.DataFrame:
    """List and rank the sleeping ties that are worth waking (`REVIVAL`).

    On the list: once two-way, ``peak`` at or above the upper quartile of the peaks of all ties with
    an exchange, silent for ``min_silence_days`` or more, without a sign of having moved off the
    platform. Levin, Walter & Murnighan (2011, Organization Science 22, 923): three years without
    contact, and those once strong gave new ideas, quickly and with trust. The score::

        exchange = (1 + 2·min(s_out, s_in)/(s_out + s_in))/2      silence leaves the ratio as it was
        cluster  = 1 - n_c/(n + 1)        n live ties (active, two-way), n_c of them in the cluster;
                                          1 for people in no cluster
        level    = 1 - i/20               i: place among the 11 `LEVELS`; 0.625 without a level
        score    = exchange · cluster · level

    Not by how much was exchanged: the best reconnections of Walter, Levin & Murnighan (2015,
    Organization Science 26, 1447) were with people of higher status and less time spent together,
    while people preferred the comfortable ones. The weights are judgement.

    Args:
        ties: `TIES`.
        people: `PEOPLE`, of which ``person_id`` and ``position`` are read.
        nodes: `NODES`, of which ``person_id`` and ``cluster_id`` are read.
        min_silence_days: Days of silence from which a tie is on the list.

    """
    silent = pl.col("silence_days") >= min_silence_days
    listed = _described(_once_strong(ties).filter(silent), people, nodes)
    scored = (
        listed.join(_cluster_parts(ties, nodes), on="cluster_id", how="left", maintain_order="left")
        .with_columns(
            pl.col("cluster_part").fill_null(1.0),
            exchange_part=_exchange_part(),
            level_part=_level_part(),
        )
        .with_columns(
            revival_score=(
                pl.col("exchange_part") * pl.col("cluster_part") * pl.col("level_part")
            ).round(_DIGITS)
        )
    )
    return (
        scored.sort(["revival_score", "silence_days", "person_id"], descending=[True, False, False])
        .select(list(REVIVAL))
        .cast(REVIVAL)  # type: ignore[arg-type]
    )


def fading(
    ties: pl.DataFrame,
    people: pl.DataFrame,
    nodes: pl.DataFrame,
    *,
    min_silence_days: int = REVIVE_AFTER_DAYS,
) -> pl.DataFrame:
    """List the ties that `revival` will list unless somebody writes (`FADING`).

    As there, but silent for `FADING_FROM_DAYS` or more and for less than ``min_silence_days``.
    """
    between = pl.col("silence_days").is_between(FADING_FROM_DAYS, min_silence_days, closed="left")
    return (
        _described(_once_strong(ties).filter(between), people, nodes)
        .sort(["silence_days", "person_id"], descending=[True, False])
        .select(list(FADING))
        .cast(FADING)  # type: ignore[arg-type]
    )


def _once_strong(ties: pl.DataFrame) -> pl.DataFrame:
    """Two-way ties that did not move off, with a peak in the upper quartile of all exchanges."""
    least = ties.filter("exchanged")["peak"].quantile(ONCE_STRONG, interpolation="linear")
    strong = pl.col("peak") >= pl.lit(least, pl.Float64)
    return ties.filter(pl.col("two_way") & strong & (pl.col("tie_state") != "unknown"))


def _described(ties: pl.DataFrame, people: pl.DataFrame, nodes: pl.DataFrame) -> pl.DataFrame:
    """Add ``cluster_id`` and ``seniority``."""
    who = people.select("person_id", "position").join(
        ties.select("person_id"), on="person_id", how="semi", maintain_order="left"
    )
    levels = classify_roles(who["position"]).select("position", "seniority")
    titled = who.join(levels, on="position", how="left", maintain_order="left")
    described = ties
    for more in (nodes.select("person_id", "cluster_id"), titled.drop("position")):
        described = described.join(more, on="person_id", how="left", maintain_order="left")
    return described.with_columns(pl.col("seniority").fill_null(""))


def _cluster_parts(ties: pl.DataFrame, nodes: pl.DataFrame) -> pl.DataFrame:
    """How far from the owner's live ties each cluster is: ``cluster_id``, ``cluster_part``."""
    live = ties.filter(pl.col("two_way") & (pl.col("tie_state") == "active")).select("person_id")
    placed = nodes.select("person_id", "cluster_id").drop_nulls("cluster_id")
    inside = placed.join(live, on="person_id", how="semi", maintain_order="left")
    return inside.group_by("cluster_id", maintain_order=True).agg(
        cluster_part=1 - pl.len() / (live.height + 1)
    )


def _exchange_part() -> pl.Expr:
    """One half for having gone both ways, the other by how even it was when it ended."""
    total = pl.col("s_out") + pl.col("s_in")
    even = pl.when(total > 0).then(2 * pl.min_horizontal("s_out", "s_in") / total)
    return (1 + even.fill_null(0.0)) / 2


def _level_part() -> pl.Expr:
    """From 1 for the highest of `LEVELS` in equal steps to `LOWEST_LEVEL`."""
    step = (1 - LOWEST_LEVEL) / (len(LEVELS) - 1)
    worth = {level: 1 - place * step for place, level in enumerate(LEVELS)}
    return pl.col("seniority").replace_strict(worth, default=NO_LEVEL, return_dtype=pl.Float64)
