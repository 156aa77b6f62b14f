"""Counts over unequal stretches of time: one rate for all, and a rate for each.

People enter as exposures (years) and counts alone; who they are plays no part.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from linkedin_insights.findings.value.estimates import Estimate, Floats, Ints
from linkedin_insights.findings.value.special import gamma_cdf, gamma_quantile

SHAPES = (0.01, 1000.0)
"""Shapes that are told apart; 1,000 is as good as one rate for all."""

_BINS = 48
_LARGEST = 4000
_TAIL = 1e-12
_DROP = 1.920729410347062
_GOLDEN = (math.sqrt(5) - 1) / 2
_STEPS = 40


@dataclass(frozen=True, slots=True)
class Rates:
    """The gamma distribution of rates: ``mean`` a year, and its shape with a 95 % interval."""

    mean: float
    shape: Estimate


def fit_rates(counts: Ints, years: Floats) -> Rates:
    """Fit a negative binomial with exposure by maximum likelihood.

    ``x_i ~ Poisson(λ_i·e_i)``, ``λ_i ~ Gamma(k, mean λ)``; with T_j people above j, log-likelihood
    ``Σ_j T_j·ln(1 + j/k) − Σ_i (k + x_i)·ln(1 + λ·e_i/k) + Σx·ln λ``. The shape k is sought within
    `SHAPES` by golden section on its logarithm, λ inside by Newton; the interval is where the
    profile lies within 1.92 (χ² with one degree of freedom, over 2) of its height.
    """
    spans, place = np.unique(years, return_inverse=True)
    people = np.bincount(place).astype(np.float64)
    totals = np.bincount(place, weights=counts).astype(np.float64)
    beyond = (counts.size - np.cumsum(np.bincount(counts)))[:-1].astype(np.float64)
    steps = np.arange(beyond.size, dtype=np.float64)

    def profile(log_shape: float) -> float:
        shape = math.exp(log_shape)
        mean = _mean(shape, spans, people, totals)
        free = float(beyond @ np.log1p(steps / shape)) + float(totals.sum()) * math.log(mean)
        return free - float((shape * people + totals) @ np.log1p(mean * spans / shape))

    low, high = (math.log(end) for end in SHAPES)
    best = _highest(profile, low, high)
    floor = profile(best) - _DROP
    ends = (_crossing(profile, best, low, floor), _crossing(profile, best, high, floor))
    shape = Estimate(math.exp(best), math.exp(ends[0]), math.exp(ends[1]))
    return Rates(_mean(shape.value, spans, people, totals), shape)


def _mean(shape: float, spans: Floats, people: Floats, totals: Floats) -> float:
    """The λ that fits best at a shape: Σ (X − n·λ·e)·k/(k + λ·e) = 0, by Newton on ln λ."""
    mean = float(totals.sum() / (people @ spans))
    for _ in range(_STEPS):
        weight = shape / (shape + mean * spans)
        slope = float(((totals - people * mean * spans) * weight).sum())
        bend = float((mean * spans * weight * weight * (people + totals / shape)).sum())
        move = slope / bend
        mean *= math.exp(max(-1.0, min(1.0, move)))
        if abs(move) < 1e-10:
            break
    return mean


def _highest(profile: Callable[[float], float], low: float, high: float) -> float:
    """Where a curve with one summit is highest."""
    ends = [low, high - _GOLDEN * (high - low), low + _GOLDEN * (high - low), high]
    heights = [profile(ends[1]), profile(ends[2])]
    for _ in range(_STEPS):
        if heights[0] >= heights[1]:
            ends = [ends[0], ends[2] - _GOLDEN * (ends[2] - ends[0]), ends[1], ends[2]]
            heights = [profile(ends[1]), heights[0]]
        else:
            ends = [ends[1], ends[2], ends[1] + _GOLDEN * (ends[3] - ends[1]), ends[3]]
            heights = [heights[1], profile(ends[2])]
    middle = (ends[1] + ends[2]) / 2
    return max((middle, low, high), key=profile)


def _crossing(profile: Callable[[float], float], top: float, end: float, floor: float) -> float:
    """Where the curve falls through ``floor`` on its way to an end; the end if it does not."""
    if profile(end) >= floor:
        return end
    for _ in range(_STEPS):
        middle = (top + end) / 2
        if profile(middle) >= floor:
            top = middle
        else:
            end = middle
    return (top + end) / 2


def latent_gini(shape: float) -> float:
    """The Gini coefficient of a gamma distribution: ``Γ(k + ½)/(√π·Γ(k + 1))``."""
    return math.exp(math.lgamma(shape + 0.5) - math.lgamma(shape + 1)) / math.sqrt(math.pi)


def latent_top_share(shape: float, top: float = 0.1) -> float:
    """What the top share has under a gamma: ``1 − F_{k+1}(F_k⁻¹(0.9))``, F its cdfs of scale 1."""
    return 1 - gamma_cdf(shape + 1, gamma_quantile(shape, 1 - top))


def imagine(
    years: Floats,
    mean: float,
    shape: float | None,
    *,
    draws: int,
    rng: np.random.Generator,
) -> Ints:
    """Tallies of worlds with these exposures: rates from a gamma, or one rate for all.

    ``shape`` None is one rate: Poisson. People are taken together by exposure, in at most 48 equal
    groups with their mean, so a world costs as much for 30,000 people as for 300.
    """
    groups = np.array_split(np.sort(years), min(_BINS, years.size))
    sizes = np.array([group.size for group in groups])
    means = mean * np.array([group.mean() for group in groups])
    chances = _chances(means, shape)
    worlds = np.zeros((draws, chances.shape[1]), dtype=np.int64)
    for size, chance in zip(sizes, chances, strict=True):
        last = int(np.flatnonzero(chance > 0)[-1]) + 1
        worlds[:, :last] += rng.multinomial(size, chance[:last], size=draws)
    return worlds


def _chances(means: Floats, shape: float | None) -> Floats:
    """The chance of 0, 1, 2 … in each group, until hardly anything is left; a row sums to 1."""
    steps = np.arange(1, _LARGEST, dtype=np.float64)
    if shape is None:
        first = -means
        ratios = np.log(means)[:, np.newaxis] - np.log(steps)
    else:
        first = -shape * np.log1p(means / shape)
        odds = np.log(means) - np.log(shape + means)
        ratios = odds[:, np.newaxis] + np.log((steps - 1 + shape) / steps)
    logs = np.cumsum(np.concatenate([first[:, np.newaxis], ratios], axis=1), axis=1)
    chances = np.exp(logs)
    chances[chances < _TAIL] = 0.0
    kept = int(np.flatnonzero(chances.any(axis=0))[-1]) + 1
    whole = chances[:, :kept]
    return np.asarray(whole / whole.sum(axis=1, keepdims=True), dtype=np.float64)
