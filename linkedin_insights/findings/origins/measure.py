"""The origin of every relationship: what is stated, how sure, and what it rests on."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from linkedin_insights.findings.origins.clues import Scene, find_clues, set_scene
from linkedin_insights.findings.origins.direction import find_direction
from linkedin_insights.findings.origins.model import (
    BEGINNINGS,
    CAUSES,
    ORIGIN_ROWS,
    ORIGINS,
    POSTERIOR,
    UNKNOWN,
    Origins,
)
from linkedin_insights.findings.origins.posterior import DRAWN, temper, weigh
from linkedin_insights.findings.origins.timing import measure_timing
from linkedin_insights.findings.said import Said
from linkedin_insights.network import Network
from linkedin_insights.people import People
from linkedin_insights.tables import Tables

LIKELY: Final = 0.6
POSSIBLE: Final = 0.2
PLAIN: Final = 0.9
"""From this probability on, a direction on record documents the beginning."""
_DIGITS = 6
_LEAST = 1e-6
_CLUE = ("detail", "reason", "on", "subject", "helper_id", "file", "row", "text")


def measure_origins(
    tables: Tables,
    people: People,
    events: pl.DataFrame,
    ties: pl.DataFrame,
    *,
    said: Said,
    network: Network,
    labels: pl.DataFrame,
    seed: int,
) -> Origins:
    """How every person of ``ties`` came: the posterior over `ORIGINS` and what is stated of it.

    A cause is stated from probability 0.6 on; else the beginning, where the direction shows, else
    ``unknown``. The owner's labels override, and from 30 on calibrate (`posterior.temper`).
    """
    scene = set_scene(tables, people, events, ties, said=said, network=network)
    clues = find_clues(scene)
    direction = find_direction(scene)
    decided = clues.filter(pl.col("documented") & pl.col("origin").is_in(CAUSES))
    timing = measure_timing(events, decided["person_id"].unique().sort(), seed=seed)
    chances = weigh(scene, clues, direction, timing)
    known = scene.began.select("person_id").join(
        labels.select("person_id", label="origin"),
        on="person_id",
        how="left",
        maintain_order="left",
    )
    place = {origin: number for number, origin in enumerate(ORIGINS)}
    said_so = known["label"].replace_strict(place, default=-1, return_dtype=pl.Int64).fill_null(-1)
    chances = _rounded(temper(chances, said_so.to_numpy()))
    rows = _state(scene, chances, clues, direction, known["label"])
    return Origins(rows, _posterior(known["person_id"], chances), clues, timing.timing)


def _rounded(chances: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Round to six digits, nothing to 0 or 1; what that leaves over goes to the likeliest."""
    exact = np.maximum(np.round(chances, _DIGITS), _LEAST)
    best = exact.argmax(axis=1)
    exact[np.arange(len(exact)), best] += 1 - exact.sum(axis=1)
    return np.asarray(np.round(exact, _DIGITS))


def _posterior(people: pl.Series, chances: npt.NDArray[np.float64]) -> pl.DataFrame:
    """`POSTERIOR`."""
    frame = pl.DataFrame(
        {
            "person_id": people.gather(np.repeat(np.arange(len(chances)), len(ORIGINS))),
            "origin": list(ORIGINS) * len(chances),
            "probability": chances.ravel(),
        }
    )
    return frame.select(pl.col(name).cast(dtype) for name, dtype in POSTERIOR.items())


def _state(
    scene: Scene,
    chances: npt.NDArray[np.float64],
    clues: pl.DataFrame,
    direction: pl.DataFrame,
    label: pl.Series,
) -> pl.DataFrame:
    """`ORIGIN_ROWS` from the posterior, with the weightiest clue for what is stated."""
    frame = _judged(chances, direction, label)
    signs = clues.select("person_id", cause="origin", signed=pl.lit(value=True)).unique()
    frame = frame.join(signs, on=["person_id", "cause"], how="left", maintain_order="left")
    mine = pl.col("by") == "me"
    own = pl.when(mine).then("my_outreach").otherwise("their_outreach")
    beginning = pl.when(mine).then(pl.lit("my_outreach")).otherwise(pl.lit("their_outreach"))
    begins = pl.col("by").is_not_null() & (own >= pl.col(UNKNOWN))
    # That most came by a cause is no sign that this one did; only dates can do without one.
    signed = pl.col("signed").fill_null(value=False) | pl.col("cause").is_in(DRAWN)
    caused = signed & (pl.col("cause_p") >= LIKELY)
    unstated = ~caused & (pl.col("cause_p") >= POSSIBLE) & pl.col("label").is_null()
    stated = frame.with_columns(
        origin=pl.when(caused)
        .then("cause")
        .when(begins)
        .then(beginning)
        .otherwise(pl.lit(UNKNOWN)),
        probability=pl.when(caused).then("cause_p").when(begins).then(own).otherwise(UNKNOWN),
        possible=pl.when(unstated).then("cause"),
    ).with_columns(
        origin=pl.coalesce("label", "origin"),
        probability=pl.when(pl.col("label").is_null()).then("probability").otherwise(1.0),
    )
    return _grounded(stated, scene, clues)


def _judged(
    chances: npt.NDArray[np.float64], direction: pl.DataFrame, label: pl.Series
) -> pl.DataFrame:
    """People with their likeliest cause, the chances of the beginnings, direction and label."""
    causes = chances[:, : len(CAUSES)]
    begun = {
        origin: pl.Series(chances[:, ORIGINS.index(origin)]) for origin in (*BEGINNINGS, UNKNOWN)
    }
    return direction.select("person_id", "by").with_columns(
        pl.Series("cause", CAUSES).gather(causes.argmax(axis=1)),
        pl.Series("cause_p", causes.max(axis=1) if len(causes) else [], dtype=pl.Float64),
        direction["reason"].alias("direction"),
        direction["text"].alias("direction_text"),
        direction["on"].alias("direction_on"),
        label,
        **begun,
    )


def _grounded(stated: pl.DataFrame, scene: Scene, clues: pl.DataFrame) -> pl.DataFrame:
    """Add the clue behind what is stated, how certain it is, and the first touch."""
    best = clues.unique(["person_id", "origin"], keep="first", maintain_order=True)
    grounded = stated.join(
        best.select("person_id", "origin", "documented", *_CLUE),
        on=["person_id", "origin"],
        how="left",
        maintain_order="left",
    ).with_columns(pl.col("documented").fill_null(value=False))
    direct = pl.col("origin").is_in(BEGINNINGS) & pl.col("reason").is_null()
    recorded = (pl.col("direction") == "invitation") & (pl.col("probability") >= PLAIN)
    shown = pl.col("documented") | (pl.col("origin").is_in(BEGINNINGS) & recorded)
    certainty = (
        pl.when(pl.col("origin") == UNKNOWN)
        .then(pl.lit("unknown"))
        .when(pl.col("label").is_not_null() | (shown & (pl.col("probability") >= LIKELY)))
        .then(pl.lit("documented"))
        .when(pl.col("probability") >= LIKELY)
        .then(pl.lit("likely"))
        .otherwise(pl.lit("unknown"))
    )
    traces = (
        scene.events.filter(pl.col("person_id").is_not_null())
        .group_by("person_id")
        .agg(pl.col("at").min().dt.date().alias("traced_on"))
    )
    rows = grounded.join(traces, on="person_id", how="left", maintain_order="left").with_columns(
        certainty=certainty,
        reason=pl.when(direct).then("direction").otherwise("reason"),
        text=pl.when(direct).then("direction_text").otherwise("text"),
        on=pl.when(direct).then("direction_on").otherwise("on"),
        initiated_by=pl.col("by").fill_null("unknown"),
        first_touch=pl.min_horizontal(
            "traced_on", pl.when(pl.col("origin").is_in(CAUSES)).then("on")
        ),
        detail=pl.col("detail").fill_null(""),
    )
    return rows.select(pl.col(name).cast(dtype) for name, dtype in ORIGIN_ROWS.items())
