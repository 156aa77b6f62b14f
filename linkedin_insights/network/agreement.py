"""How far two partitions agree, corrected for chance."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.int64]

REACH = 3
"""With how many others each partition is compared: more tell little more and cost their square."""

_TAIL = 10.0
"""Standard deviations of the hypergeometric after which terms are below the last digit."""


def relabel(labels: Labels) -> Labels:
    """Number labels by their first appearance: equal partitions become equal arrays."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    place = np.empty(first.size, dtype=np.int64)
    place[np.argsort(first)] = np.arange(first.size)
    numbered: Labels = place[inverse]
    return numbered


def adjusted_mutual_information(left: Labels, right: Labels) -> float:
    """AMI = (I − E[I]) / (½(H₁ + H₂) − E[I]), between about 0 (chance) and 1 (equal).

    E[I] is exact under random permutations (Vinh, Epps & Bailey 2010, JMLR 11:2837, eq. 24a),
    summed where the hypergeometric has mass. Two partitions without any division agree fully.
    """
    n = left.size
    left, right = relabel(left), relabel(right)
    sizes = (np.bincount(left), np.bincount(right))
    if n == 0 or (sizes[0].size == sizes[1].size and sizes[0].size in {1, n}):
        return 1.0
    together = np.unique(left * sizes[1].size + right, return_counts=True)
    a, b = sizes[0][together[0] // sizes[1].size], sizes[1][together[0] % sizes[1].size]
    joint = together[1]
    mutual = float(np.sum(joint / n * np.log(n * joint / (a * b))))
    expected = _expected_information(*sizes, n)
    mean = (_entropy(sizes[0], n) + _entropy(sizes[1], n)) / 2
    least = np.finfo(float).eps
    below = mean - expected
    return (mutual - expected) / (below if abs(below) > least else least)


def _entropy(sizes: Labels, n: int) -> float:
    share = sizes / n
    return float(-np.sum(share * np.log(share)))


def _expected_information(left: Labels, right: Labels, n: int) -> float:
    factorial = _log_factorials(n)
    a_sizes, a_count = np.unique(left, return_counts=True)
    b_sizes, b_count = np.unique(right, return_counts=True)
    a, b = (grid.ravel() for grid in np.meshgrid(a_sizes, b_sizes, indexing="ij"))
    times = np.outer(a_count, b_count).ravel()
    mean = a * b / n
    spread = np.sqrt(mean * (n - a) * (n - b) / (n * max(n - 1, 1)))
    low = np.maximum.reduce([np.ones_like(a), a + b - n, (mean - _TAIL * spread).astype(int) - 12])
    high = np.minimum.reduce([a, b, (mean + _TAIL * spread).astype(int) + 12])
    length = np.maximum(high - low + 1, 0)
    place = np.repeat(np.arange(a.size), length)
    start = np.cumsum(length) - length
    joint = low[place] + np.arange(place.size) - start[place]
    a, b = a[place], b[place]
    log_chance = (
        factorial[a] + factorial[b] + factorial[n - a] + factorial[n - b] - factorial[n]
    ) - (factorial[joint] + factorial[a - joint] + factorial[b - joint])
    log_chance -= factorial[n - a - b + joint]
    terms = joint / n * np.log(n * joint / (a * b)) * np.exp(log_chance)
    return float(np.sum(times[place] * terms))


@lru_cache(maxsize=4)
def _log_factorials(n: int) -> NDArray[np.float64]:
    return np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, n + 1)))])


def mean_agreement(partitions: list[Labels]) -> float:
    """Mean AMI of each partition with the `REACH` before it; 1 for fewer than two."""
    pairs = [
        adjusted_mutual_information(partitions[a], partitions[b])
        for b in range(len(partitions))
        for a in range(max(0, b - REACH), b)
    ]
    return float(np.mean(pairs)) if pairs else 1.0
