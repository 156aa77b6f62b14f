"""Days on which more people came than the days around them explain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

AROUND = 45
"""Days before and after that say what is usual."""
LEVEL = 0.999


@dataclass(frozen=True, slots=True)
class Stretches:
    """Every run of ``width`` days, by its first: how many came in it, and in such a run nearby.

    ``mean`` and ``variance`` are those of ``width`` days like the up to 2·`AROUND` days around,
    the run left out; not a number where there are fewer than `AROUND` of them.
    """

    first: pl.Series
    count: Ints
    mean: Floats
    variance: Floats

    def unusual(self, *, most: int) -> NDArray[np.bool_]:
        """Where 2 to ``most`` came, and more than the `LEVEL` quantile of what is usual."""
        usual = upper_quantile(self.mean, self.variance, level=LEVEL, most=most)
        return (self.count >= 2) & (self.count <= most) & (self.count > usual)


def stretches(days: pl.Series, *, last: date | None, width: int = 1) -> Stretches:
    """Count arrivals (one entry each, dates) in runs of days up to ``last`` or the last arrival."""
    days = days.drop_nulls().sort()
    if days.is_empty():
        nothing = np.zeros(0)
        return Stretches(days, nothing.astype(np.int64), nothing, nothing)
    numbers = days.to_physical().to_numpy().astype(np.int64)
    start = int(numbers[0])
    end = max(int(numbers[-1]), (last - date(1970, 1, 1)).days if last else 0)
    daily = np.bincount(numbers - start, minlength=end - start + 1)
    n = daily.size
    sums = np.concatenate([[0], np.cumsum(daily)])
    squares = np.concatenate([[0], np.cumsum(daily**2)])
    here = np.arange(n)
    after = np.minimum(here + width, n)
    low, high = np.maximum(here - AROUND, 0), np.minimum(after + AROUND, n)
    size = (high - low) - (after - here)
    count = sums[after] - sums[here]
    total = (sums[high] - sums[low] - count).astype(np.float64)
    of_squares = squares[high] - squares[low] - (squares[after] - squares[here])
    enough = np.where(size >= AROUND, size, np.nan)
    mean = total / enough
    variance = (of_squares - total * mean) / (enough - 1)
    first = pl.Series(here + start).cast(pl.Int32).cast(pl.Date)
    return Stretches(first, count.astype(np.int64), width * mean, width * variance)


def upper_quantile(mean: Floats, variance: Floats, *, level: float, most: int) -> Ints:
    """Smallest k with P(X ≤ k) ≥ ``level``, at most ``most``; X negative binomial by its moments.

    With s = (variance − mean)/mean², one over the size parameter::

        P(0) = (1 + s·mean)^(−1/s)        P(k + 1) = P(k) · mean·(1 + k·s)/((k + 1)·(1 + s·mean))

    (Johnson, Kemp & Kotz 2005, Univariate Discrete Distributions, chapter 5). Where the variance
    does not exceed the mean, s is 0 and X Poisson. ``most`` where the moments are not known.
    """
    known = np.isfinite(mean) & (mean > 0)
    m = np.where(known, mean, 1.0)
    s = np.where(known, np.maximum(variance - mean, 0.0), 0.0) / m**2
    scale = np.where(s > 0, s, 1.0)
    p = np.exp(np.where(s > 0, -np.log1p(s * m) / scale, -m))
    reached = p.copy()
    found = np.where(reached >= level, 0, most)
    for k in range(most):
        p = p * m * (1 + k * s) / ((k + 1) * (1 + s * m))
        reached = reached + p
        found = np.where((reached >= level) & (found > k + 1), k + 1, found)
    return np.where(mean == 0, 0, np.where(known, found, most)).astype(np.int64)
