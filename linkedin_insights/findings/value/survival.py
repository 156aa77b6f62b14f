"""How many reach something in time, when not everybody has been there long enough to tell."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from linkedin_insights.findings.shares import wilson
from linkedin_insights.findings.value.estimates import Estimate, Floats

_Z95 = NormalDist().inv_cdf(0.975)


def share_reaching(waits: Floats, reached: np.typing.NDArray[np.bool_], within: float) -> Estimate:
    """The share that reaches it within a time, and its 95 % interval.

    Kaplan & Meier (1958): ``S = Π (1 − d/n)`` over the days with d arrivals, n still waiting;
    the share is 1 − S. Greenwood's variance ``Σ d/(n(n − d))`` on the scale ln(−ln S), which keeps
    the interval in 0 to 1. Without an arrival, or when all arrived, it is Wilson's of those who
    were waited for to the end.

    Args:
        waits: Days from the beginning to the arrival, or to the last day that is known.
        reached: Whether it was an arrival.
        within: Days.

    """
    days, place = np.unique(waits, return_inverse=True)
    arrived = np.bincount(place, weights=reached, minlength=days.size)
    left = np.bincount(place, minlength=days.size)
    waiting = waits.size - np.cumsum(left) + left
    early = (days <= within) & (arrived > 0)
    d, n = arrived[early], waiting[early].astype(np.float64)
    known = int(((waits >= within) | (reached & (waits <= within))).sum())
    if d.size == 0 or (d == n).any():
        share = float(d.size > 0)
        return Estimate(share, *wilson(round(share * known), known))
    remain = float(np.prod(1 - d / n))
    spread = float(np.sqrt((d / (n * (n - d))).sum())) / abs(float(np.log(remain)))
    low, high = (1 - remain ** np.exp(sign * _Z95 * spread) for sign in (-1, 1))
    return Estimate(1 - remain, float(low), float(high))
