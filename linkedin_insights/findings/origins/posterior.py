"""From clues, direction and timing to a probability for each of the ten origins."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from linkedin_insights.findings.origins.clues.scene import Scene
from linkedin_insights.findings.origins.direction import RECORDED
from linkedin_insights.findings.origins.model import CAUSES, ORIGINS, UNKNOWN
from linkedin_insights.findings.origins.timing import CHANNEL_ORIGIN, TimingResult

Weights = npt.NDArray[np.float64]

LEAST_UNKNOWN: Final = 0.3
"""So much of the prior is ``unknown`` at least."""
MOST_HIDDEN: Final = 0.6
"""So much of the prior of somebody without a documented cause is causes at most."""
LEAST_PRIOR: Final = 0.03
MOST_NATS: Final = 10.0
EXCESS: Final = ("tenure", "event_days")
"""Reasons whose ratio already holds how common they are among the owner's people."""
DRAWN: Final = ("my_engagement", "my_post")
"""Causes that dates alone can speak for."""
_REFERENCE_ODDS = 1 / 3
_RULED_OUT = 0.02
_UNSEEN = 0.5
_NEVER = 1e-6
_PSEUDO = 0.5
_UNDECIDED = 0.7
_PLACE = {origin: place for place, origin in enumerate(ORIGINS)}


def weigh(
    scene: Scene, clues: pl.DataFrame, direction: pl.DataFrame, timing: TimingResult
) -> Weights:
    """People of TIES × `ORIGINS`: p_c ∝ π_c·exp(Σ LLR), each row summing to 1.

    As many causes are taken to be hidden as are documented, origin by origin: π_c of a cause is the
    number of documented ones, and half a person, over the number of people without, 0.6 in all at
    most. The rest is ``unknown`` (0.7 of those of unknown direction, 0.3 at least) and the two
    beginnings, as known directions go. A documented cause counts with a prior of at least 0.03.
    What the direction shows moves from ``unknown`` to the beginning in proportion to how sure it
    is; a known direction rules the other one out, and, if it was the owner's, whatever drew people.
    An incoming invitation takes its chance of being drawn from the timing, where that is an effect.
    """
    people = scene.began["person_id"]
    weights = np.tile(_prior(clues, direction), (people.len(), 1))
    documented = _add_clues(weights, clues, people)
    _point(weights, direction, documented)
    if timing.timing.verdict != "effect":
        undocumented = ~documented
        for origin in DRAWN:
            weights[undocumented[:, _PLACE[origin]], _PLACE[origin]] *= _UNSEEN
    chances = weights / weights.sum(axis=1, keepdims=True)
    return _timed(chances, scene, documented, timing)


def _prior(clues: pl.DataFrame, direction: pl.DataFrame) -> Weights:
    """π of the ten origins for somebody whom nothing documents."""
    best = clues.filter(pl.col("documented") & pl.col("origin").is_in(CAUSES)).unique(
        "person_id", keep="first", maintain_order=True
    )
    rest = direction.join(best, on="person_id", how="anti")
    prior = np.zeros(len(ORIGINS))
    prior[: len(CAUSES)] = _PSEUDO
    for origin, number in best.group_by("origin").len().iter_rows():
        prior[_PLACE[origin]] += number
    prior /= rest.height + len(ORIGINS)
    prior *= min(1.0, MOST_HIDDEN / prior.sum())
    uncaused = 1 - prior.sum()
    known = rest.filter(pl.col("sure") >= RECORDED)
    undecided = 1 - known.height / max(rest.height, 1)
    prior[_PLACE[UNKNOWN]] = max(LEAST_UNKNOWN, uncaused * undecided * _UNDECIDED)
    mine = (known.filter(pl.col("by") == "me").height + 1) / (known.height + 2)
    begun = max(uncaused - prior[_PLACE[UNKNOWN]], LEAST_PRIOR)
    prior[_PLACE["my_outreach"]] = begun * mine
    prior[_PLACE["their_outreach"]] = begun * (1 - mine)
    return np.asarray(prior / prior.sum())


def _add_clues(weights: Weights, clues: pl.DataFrame, people: pl.Series) -> npt.NDArray[np.bool_]:
    """Multiply the evidence in; returns where it is documented (people × origins)."""
    places = people.to_frame().with_row_index("place")
    summed = (
        clues.unique(["person_id", "origin", "reason"], keep="first", maintain_order=True)
        .group_by("person_id", "origin")
        .agg(
            nats=pl.col("llr").sum().clip(upper_bound=MOST_NATS),
            documented=pl.col("documented").any(),
            excess=pl.col("reason").is_in(EXCESS).any() & ~pl.col("documented").any(),
        )
        .join(places, on="person_id", how="inner")
    )
    rows = summed["place"].to_numpy()
    columns = summed["origin"].replace_strict(_PLACE, return_dtype=pl.Int64).to_numpy()
    uncaused = weights[rows, len(CAUSES) :].sum(axis=1) * _REFERENCE_ODDS
    own = np.maximum(weights[rows, columns], LEAST_PRIOR)
    base = np.where(summed["excess"].to_numpy(), uncaused, own)
    weights[rows, columns] = base * np.exp(summed["nats"].to_numpy())
    documented = np.zeros(weights.shape, bool)
    documented[rows, columns] = summed["documented"].to_numpy()
    return documented


def _point(weights: Weights, direction: pl.DataFrame, documented: npt.NDArray[np.bool_]) -> None:
    """Let the direction speak, in place."""
    by = direction["by"].fill_null("").to_numpy()
    sure = direction["sure"].to_numpy()
    unknown = weights[:, _PLACE[UNKNOWN]].copy()
    ends = (("me", "my_outreach", "their_outreach"), ("them", "their_outreach", "my_outreach"))
    for who, own, other in ends:
        theirs = np.where(by == who, sure, 0.0)
        weights[:, _PLACE[own]] += unknown * theirs
        weights[:, _PLACE[UNKNOWN]] -= unknown * theirs
        weights[:, _PLACE[other]] *= 1 - theirs * (1 - _RULED_OUT)
    mine = (by == "me") & (sure >= RECORDED)
    for origin in DRAWN:
        out = mine & ~documented[:, _PLACE[origin]]
        weights[out, _PLACE[origin]] *= _RULED_OUT


def _timed(
    chances: Weights,
    scene: Scene,
    documented: npt.NDArray[np.bool_],
    timing: TimingResult,
) -> Weights:
    """Put the timing posteriors in, for incoming invitations that nothing documents."""
    series = timing.series
    if series is None or not timing.posteriors:
        return chances
    invited = scene.began.select(
        day=(pl.col("invited_on") - series.start).dt.total_days(), by="invited_by"
    )
    day = invited["day"].fill_null(-1).to_numpy()
    last = len(series.arrivals)
    able = (invited["by"].fill_null("") == "them").to_numpy() & (day >= 0) & (day < last)
    able &= ~documented[:, : len(CAUSES)].any(axis=1)
    rows, days = np.flatnonzero(able), day[able].astype(np.int64)
    drawn = {origin: np.zeros(len(rows)) for origin in DRAWN}
    for channel, chance in timing.posteriors.items():
        drawn[CHANNEL_ORIGIN[channel]] += chance[days]
    total = sum(drawn.values(), np.zeros(len(rows)))
    for origin in DRAWN:
        chances[rows, _PLACE[origin]] = _NEVER
    chances[rows] *= ((1 - total) / chances[rows].sum(axis=1))[:, None]
    for origin, chance in drawn.items():
        chances[rows, _PLACE[origin]] += chance
    return chances


def temper(chances: Weights, said: npt.NDArray[np.int64]) -> Weights:
    """Temperature scaling by the owner's labels: p^(1/T) renormalised, T of the best likelihood.

    ``said`` holds the place in `ORIGINS` that a label names, −1 without; below 30 labels nothing
    changes.
    """
    labelled = np.flatnonzero(said >= 0)
    if len(labelled) < FEWEST_LABELS:
        return chances
    logs = np.log(np.maximum(chances, 1e-9))
    best = max(TEMPERATURES, key=lambda t: _likelihood(logs[labelled] / t, said[labelled]))
    powered = np.exp(logs / best)
    return np.asarray(powered / powered.sum(axis=1, keepdims=True))


FEWEST_LABELS: Final = 30
TEMPERATURES: Final = tuple(float(t) for t in np.round(np.geomspace(0.5, 4.0, 31), 6))


def _likelihood(logs: Weights, said: npt.NDArray[np.int64]) -> float:
    total = np.log(np.exp(logs).sum(axis=1))
    return float((logs[np.arange(len(said)), said] - total).sum())
