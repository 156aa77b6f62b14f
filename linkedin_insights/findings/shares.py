"""Shares with their uncertainty."""

from __future__ import annotations

from math import sqrt

_Z95 = 1.959963984540054


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of a share, as (low, high) in 0 to 1.

    ``(p + z²/2n ± z·sqrt(p(1−p)/n + z²/4n²)) / (1 + z²/n)`` (Wilson 1927, JASA 22:209).
    No trials give (0, 1).

    >>> low, high = wilson(31, 842)
    >>> round(low, 3), round(high, 3)
    (0.026, 0.052)
    """
    if trials == 0:
        return 0.0, 1.0
    share = successes / trials
    z2 = _Z95 * _Z95 / trials
    centre = share + z2 / 2
    spread = _Z95 * sqrt(share * (1 - share) / trials + z2 / (4 * trials))
    return max(0.0, (centre - spread) / (1 + z2)), min(1.0, (centre + spread) / (1 + z2))
