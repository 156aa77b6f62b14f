"""A figure with the interval around it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from linkedin_insights.findings.shares import wilson
from linkedin_insights.findings.value.special import beta_quantile

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, and where its interval begins and ends."""

    value: float
    low: float
    high: float


def share_of(successes: int, trials: int) -> Estimate | None:
    """A share with its 95 % Wilson interval; None of nothing."""
    if trials == 0:
        return None
    return Estimate(successes / trials, *wilson(successes, trials))


def beta_interval(successes: int, trials: int, *, level: float = 0.9) -> tuple[float, float]:
    """The middle ``level`` of Beta(1 + k, 1 + n − k): what a share may be after k of n.

    The posterior of a share that could have been anything (Bayes' uniform prior).
    """
    shape, rest, tail = 1.0 + successes, 1.0 + trials - successes, (1 - level) / 2
    return beta_quantile(shape, rest, tail), beta_quantile(shape, rest, 1 - tail)


def span_of(draws: Floats, *, level: float = 0.95) -> tuple[float, float]:
    """The middle ``level`` of draws; those that are no number are left out."""
    kept = draws[np.isfinite(draws)]
    if kept.size == 0:
        return float("nan"), float("nan")
    low, high = np.quantile(kept, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
