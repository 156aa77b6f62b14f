"""How much denser acts are in need windows than outside them, with an honest interval."""

from __future__ import annotations

from itertools import pairwise
from math import exp, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from linkedin_insights.findings.investment.model import NeedRatio
from linkedin_insights.findings.investment.trend import (
    Floats,
    expected_counts,
    fit_counts,
    trend_columns,
)

DRAWS: Final = 999
BLOCK_DAYS: Final = 28
LEAST_SHIFT: Final = 180
FEWEST_ACTS: Final = 10
FEWEST_BLOCKS: Final = 3
_Z95: Final = 1.959963984540054
_DIGITS: Final = 9
_MOST_MEMORY: Final = 0.5

Days = NDArray[np.float64]
Flags = NDArray[np.bool_]


def measure_need(acts: Days, inside: Flags, *, seed: int) -> NeedRatio:
    """Compare the rate of acts inside windows with that outside, the trend taken out.

    The days are cut into blocks of about 4 weeks, each wholly inside or outside. Of the acts y of
    a block with D days::

        y ~ Poisson(D·exp(trend + β·inside))      trend: linear between knots two years apart
        ratio = exp(β)                            half an act is added on either side

    A plain ratio of rates calls growth need: on simulated growing archives without any effect its
    interval left out 1 in 34 to 54 of 100. The interval is a block bootstrap of the residuals
    (y − μ)/√(μ + κμ²), κ their overdispersion by moments, drawn with replacement over all blocks,
    999 times::

        exp(β ± t·SD(β*)·√((1 + ρ)/(1 − ρ)))      t: as many degrees of freedom as blocks inside
                                                  or outside, whichever are fewer
                                                  ρ: lag-1 correlation of residuals, in [0, 0.5]

    Args:
        acts: Acts a day, for consecutive days.
        inside: Which of these days are in a window.
        seed: Of the draws.

    """
    reason = _reason(acts, inside)
    within, rest = acts[inside], acts[~inside]
    plain = float(within.mean() / rest.mean()) if within.size and rest.sum() > 0 else None
    ratio = low = high = p_value = None
    if not reason:
        dice = np.random.default_rng(seed)
        ratio, low, high = _interval(acts, inside, dice)
        p_value = _shifted(acts, inside, dice)
    return NeedRatio(
        acts_inside=int(within.sum()),
        acts_outside=int(rest.sum()),
        days_inside=within.size,
        days_outside=rest.size,
        plain=plain,
        ratio=ratio,
        low=low,
        high=high,
        p_value=p_value,
        reason=reason,
    )


def unmeasured(reason: str) -> NeedRatio:
    """Nothing to measure, and why."""
    return NeedRatio(
        acts_inside=0,
        acts_outside=0,
        days_inside=0,
        days_outside=0,
        plain=None,
        ratio=None,
        low=None,
        high=None,
        p_value=None,
        reason=reason,
    )


def _reason(acts: Days, inside: Flags) -> str:
    if not inside.any():
        return "no_windows"
    if acts.sum() < FEWEST_ACTS:
        return "few_acts"
    if min(inside.sum(), (~inside).sum()) < FEWEST_BLOCKS * BLOCK_DAYS:
        return "little_time"
    return ""


def _blocks(inside: Flags) -> NDArray[np.int64]:
    """Number every day's block: stretches inside and outside, cut into about 4 weeks each."""
    borders = np.flatnonzero(np.diff(inside.astype(np.int8))) + 1
    edges = [0, *borders.tolist(), inside.size]
    starts: list[int] = []
    for begin, end in pairwise(edges):
        parts = max(1, round((end - begin) / BLOCK_DAYS))
        starts.extend(begin + (end - begin) * part // parts for part in range(parts))
    first = np.zeros(inside.size, dtype=np.int64)
    first[starts[1:]] = 1
    return np.cumsum(first)


def _interval(acts: Days, inside: Flags, dice: np.random.Generator) -> tuple[float, float, float]:
    block = _blocks(inside)
    days = np.bincount(block).astype(np.float64)
    flag = np.bincount(block, weights=inside) / days
    middle = np.bincount(block, weights=np.arange(acts.size)) / days
    columns = np.column_stack([trend_columns(middle, acts.size), flag])
    half = np.where(flag > 0, 0.5 * days / inside.sum(), 0.5 * days / (~inside).sum())
    counts = np.bincount(block, weights=acts) + half
    found = fit_counts(counts[None, :], days, columns)[0]
    mean = expected_counts(found[None, :], days, columns)[0]
    spread = np.sqrt(mean + _overdispersion(counts, mean) * mean**2)
    residuals = (counts - mean) / spread
    free = max(1, len(days) - columns.shape[1])
    memory = _memory(residuals)
    residuals = residuals * sqrt(len(days) / free)
    residuals -= residuals.mean()
    drawn = residuals[dice.integers(0, len(days), (DRAWS, len(days)))]
    copies = fit_counts(np.clip(mean + spread * drawn, 0.0, None), days, columns, start=found)
    error = float(copies[:, -1].std(ddof=1)) * sqrt((1 + memory) / (1 - memory))
    reach = _t95(min(int(flag.sum()), int((1 - flag).sum()))) * error
    beta = float(found[-1])
    return tuple(round(exp(value), _DIGITS) for value in (beta, beta - reach, beta + reach))  # type: ignore[return-value]


def _overdispersion(counts: Floats, mean: Floats) -> float:
    """κ ≥ 0 with Var y = μ + κμ², by moments weighted with 1/μ."""
    excess = ((counts - mean) ** 2 - mean) / mean
    return max(0.0, float(excess.sum() / mean.sum()))


def _memory(residuals: Floats) -> float:
    """Lag-1 correlation of the residuals, between 0 and 0.5."""
    square = float((residuals**2).mean())
    if square == 0:
        return 0.0
    return min(max(float((residuals[1:] * residuals[:-1]).mean()) / square, 0.0), _MOST_MEMORY)


def _t95(free: int) -> float:
    """The 97.5 % quantile of Student's t, by Fisher's expansion around the normal's."""
    z = _Z95
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / free + second / free**2 + third / free**3


def _shifted(acts: Days, inside: Flags, dice: np.random.Generator) -> float | None:
    """The one-sided p-value of windows shifted round the calendar; None without room for it.

    At most 999 shifts by 180 days or more. Compared is the ratio of acts to what the trend alone
    expects, inside against outside: p = (1 + shifts with at least the observed ratio)/(1 + shifts).
    """
    length = acts.size
    if length < 2 * LEAST_SHIFT + BLOCK_DAYS:
        return None
    block = np.arange(length) // BLOCK_DAYS
    days = np.bincount(block).astype(np.float64)
    middle = np.bincount(block, weights=np.arange(length)) / days
    counts = np.bincount(block, weights=acts).astype(np.float64)
    found = fit_counts(counts[None, :], days, trend_columns(middle, length))
    every = trend_columns(np.arange(length, dtype=np.float64), length)
    expected = expected_counts(found, np.ones(length), every)[0]
    choices = np.arange(LEAST_SHIFT, length - LEAST_SHIFT + 1)
    if choices.size > DRAWS:
        choices = dice.choice(choices, DRAWS, replace=False)
    ratios = _ratios(acts, expected, inside, np.concatenate([[0], choices]))
    as_dense = int((ratios[1:] >= ratios[0] - 1e-9).sum())
    return (1 + as_dense) / (1 + choices.size)


def _ratios(acts: Days, expected: Floats, inside: Flags, shifts: NDArray[np.int64]) -> Floats:
    """Acts over expected ones, inside against outside, for windows moved by each of ``shifts``."""
    edges = np.diff(np.concatenate([[0], inside.astype(np.int8), [0]]))
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    totals = []
    for series in (acts, expected):
        sums = np.concatenate([[0.0], np.cumsum(np.concatenate([series, series]))])
        moved = sums[ends[None, :] + shifts[:, None]] - sums[starts[None, :] + shifts[:, None]]
        totals.append(moved.sum(axis=1))
    there, due = totals
    rest, rest_due = acts.sum() - there, expected.sum() - due
    ratios: Floats = (there + 0.5) * (rest_due + 0.5) / ((due + 0.5) * (rest + 0.5))
    return np.round(ratios, _DIGITS)
