"""How good a way in somebody is, wherever it leads."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.findings.value.model import LEVELS as VALUE_LEVELS
from linkedin_insights.findings.value.model import VALUABLE_FROM
from linkedin_insights.people.roles import LEVELS, classify_roles

WEIGHTS: Final = {"warm": 0.45, "helped": 0.25, "recent": 0.2, "level": 0.1}
"""What each part can add; judgement, in the order of what opens doors."""

HALVED: Final = 0.5
"""What is left of the warmth of a tie that went one way, and of one that is not alive."""

HALF_YEAR_DAYS: Final = 182.625
NO_LEVEL: Final = 0.25
"""What a title without a level counts: between senior and junior."""

WARMTH: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "warm_part": pl.Float64(),
    "helped_part": pl.Float64(),
    "recent_part": pl.Float64(),
    "level_part": pl.Float64(),
    "company": pl.String(),
    "position": pl.String(),
    "cluster_id": pl.String(),
    "tie_band": pl.String(),
    "tie_state": pl.String(),
    "two_way": pl.Boolean(),
    "last_contact": pl.Date(),
    "connected_on": pl.Date(),
    "value_level": pl.Int64(),
    "position_key": pl.String(),
    "field": pl.String(),
    "seniority": pl.String(),
}
"""One row a person of TIES, in its order: the weighted parts, and what they rest on."""


def measure_warmth(
    people: pl.DataFrame, ties: pl.DataFrame, value: pl.DataFrame, nodes: pl.DataFrame
) -> pl.DataFrame:
    """Measure how good a way in everybody with a tie is (`WARMTH`), as four weighted parts.

    ::

        warm   = 0.45 · tie_strength · (1 two-way, else 1/2) · (1 active, else 1/2)
        helped = 0.25 · level/5            the ladder of value; what the owner's label says goes
                                           before: 0 where not valuable, 3 or more where it is
        recent = 0.20 · 2^(-silence/183)   silence in days; 0 without exchange
        level  = 0.10 · (1 - i/10)         i: place among the 11 levels of titles; 0.25 without one

    The order of the parts is that of the question "who would pick up the phone"; the weights are
    judgement.

    Args:
        people: `PEOPLE`.
        ties: `TIES`.
        value: `VALUE`.
        nodes: `NODES`, of which ``person_id`` and ``cluster_id`` are read.

    """
    frame = _described(people, ties, value, nodes)
    return (
        frame.with_columns(
            warm_part=WEIGHTS["warm"] * _warm(),
            helped_part=WEIGHTS["helped"] * _helped(),
            recent_part=WEIGHTS["recent"] * _recent(),
            level_part=WEIGHTS["level"] * _level(),
        )
        .select(list(WARMTH))
        .cast(WARMTH)  # type: ignore[arg-type]
    )


def _described(
    people: pl.DataFrame, ties: pl.DataFrame, value: pl.DataFrame, nodes: pl.DataFrame
) -> pl.DataFrame:
    """Ties with who people are, what came of it, and where they belong; no text is null."""
    frame = ties.select(
        "person_id", "tie_strength", "tie_band", "tie_state", "two_way", "last_contact",
        "silence_days",
    )  # fmt: skip
    roles = classify_roles(people["position"]).unique("position", keep="first", maintain_order=True)
    for more, key in (
        (people.select("person_id", "company", "position", "connected_on"), "person_id"),
        (roles, "position"),
        (value.select("person_id", "valuable", "label", value_level="level"), "person_id"),
        (nodes.select("person_id", "cluster_id"), "person_id"),
    ):
        frame = frame.join(more, on=key, how="left", maintain_order="left")
    texts = ["company", "position", "position_key", "field", "seniority"]
    return frame.with_columns(
        pl.col(texts).fill_null(""),
        pl.col("tie_band", "tie_state").fill_null("none"),
        pl.col("two_way").fill_null(value=False),
        pl.col("value_level").fill_null(0),
    )


def _warm() -> pl.Expr:
    both = pl.when("two_way").then(1.0).otherwise(HALVED)
    alive = pl.when(pl.col("tie_state") == "active").then(1.0).otherwise(HALVED)
    return pl.col("tie_strength").fill_null(0.0) * both * alive


def _helped() -> pl.Expr:
    """The level reached, as a share of the highest; a label goes before the machine's view."""
    said = pl.when("valuable").then(pl.max_horizontal("value_level", VALUABLE_FROM)).otherwise(0)
    level = pl.when(pl.col("label").is_null()).then("value_level").otherwise(said)
    return level / (len(VALUE_LEVELS) - 1)


def _recent() -> pl.Expr:
    halvings = pl.col("silence_days") / HALF_YEAR_DAYS
    recent = (-halvings * pl.lit(2.0).log()).exp()
    return pl.when(pl.col("last_contact").is_not_null()).then(recent).fill_null(0.0)


def _level() -> pl.Expr:
    worth = {level: 1 - place / (len(LEVELS) - 1) for place, level in enumerate(LEVELS)}
    return pl.col("seniority").replace_strict(worth, default=NO_LEVEL, return_dtype=pl.Float64)
