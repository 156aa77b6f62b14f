"""How close a result is to what was planted: numbers between 0 (chance) and 1, in numpy only."""

from __future__ import annotations

from collections.abc import Sequence
from math import lgamma

import numpy as np
import numpy.typing as npt

Labels = Sequence[int] | Sequence[str] | npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def ami(labels_a: Labels, labels_b: Labels) -> float:
    """Return the adjusted mutual information of two partitions of the same things.

    (I − E[I]) / ((H_a + H_b) / 2 − E[I]), E under random permutation with both sizes of clusters
    fixed: Vinh, Epps and Bailey 2010, JMLR 11:2837, equation 24a. 1 for equal partitions, around 0
    for unrelated ones. Partitions that cannot differ (one cluster each, or all alone) give 1.
    """
    table = _contingency(labels_a, labels_b)
    n = int(table.sum())
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    if n == 0 or rows.size == columns.size == 1 or rows.size == columns.size == n:
        return 1.0
    expected = _expected(rows, columns, n)
    top = _information(table, rows, columns) - expected
    below = (_entropy(rows) + _entropy(columns)) / 2 - expected
    tiny = float(np.finfo(np.float64).eps)
    return float(top / (min(below, -tiny) if below < 0 else max(below, tiny)))


def average_precision(truth: Sequence[bool] | npt.NDArray[np.bool_], scores: Floats) -> float:
    """Return the mean precision at the places of the true ones, Σ (R_k − R_{k−1}) P_k.

    Equal scores are one threshold, so the order of ties does not matter. NaN without a true one.
    """
    wanted = np.asarray(truth, dtype=bool)
    if not wanted.any():
        return float("nan")
    _, level = np.unique(-np.asarray(scores, dtype=np.float64), return_inverse=True)
    hits = np.cumsum(np.bincount(level, weights=wanted))
    found = np.cumsum(np.bincount(level))
    gained = np.diff(hits, prepend=0.0) / wanted.sum()
    return float((gained * hits / found).sum())


def f1(truth: Sequence[bool] | npt.NDArray[np.bool_], said: Sequence[bool] | Floats) -> float:
    """Return 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall; NaN if all 0."""
    wanted, called = np.asarray(truth, dtype=bool), np.asarray(said, dtype=bool)
    total = int(wanted.sum() + called.sum())
    return float(2 * (wanted & called).sum() / total) if total else float("nan")


def spearman(a: Sequence[float] | Floats, b: Sequence[float] | Floats) -> float:
    """Return the correlation of the ranks, ties at their mean rank; NaN if either is constant."""
    ranks = [_ranks(np.asarray(values, dtype=np.float64)) for values in (a, b)]
    if min((float(np.ptp(rank)) if rank.size else 0.0) for rank in ranks) == 0:
        return float("nan")
    return float(np.corrcoef(ranks[0], ranks[1])[0, 1])


def _contingency(labels_a: Labels, labels_b: Labels) -> npt.NDArray[np.int64]:
    """Return how many things are in cluster i of a and j of b, (clusters of a, clusters of b)."""
    if len(labels_a) != len(labels_b):
        msg = f"{len(labels_a)} labels against {len(labels_b)}"
        raise ValueError(msg)
    _, a = np.unique(np.asarray(labels_a), return_inverse=True)
    _, b = np.unique(np.asarray(labels_b), return_inverse=True)
    shape = (int(a.max(initial=-1)) + 1, int(b.max(initial=-1)) + 1)
    table = np.zeros(shape, dtype=np.int64)
    np.add.at(table, (a, b), 1)
    return table


def _entropy(sizes: npt.NDArray[np.int64]) -> float:
    share = sizes / sizes.sum()
    return float(-(share * np.log(share)).sum())


def _information(
    table: npt.NDArray[np.int64],
    rows: npt.NDArray[np.int64],
    columns: npt.NDArray[np.int64],
) -> float:
    i, j = np.nonzero(table)
    both = table[i, j].astype(np.float64)
    n = float(table.sum())
    ratio = np.log(both) + np.log(n) - np.log(rows[i]) - np.log(columns[j])
    return float((both / n * ratio).sum())


def _expected(rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64], n: int) -> float:
    """Return E[I]: Σ over pairs of *sizes* (equal sizes once, times their number) and overlaps.

    The overlap of two clusters is hypergeometric; its probabilities come from log-factorials.
    """
    fact = np.array([lgamma(k + 1) for k in range(n + 1)])
    total = 0.0
    sizes_a, times_a = np.unique(rows, return_counts=True)
    sizes_b, times_b = np.unique(columns, return_counts=True)
    for a, count_a in zip(sizes_a.tolist(), times_a.tolist(), strict=True):
        for b, count_b in zip(sizes_b.tolist(), times_b.tolist(), strict=True):
            both = np.arange(max(1, a + b - n), min(a, b) + 1)
            choose = fact[a] + fact[b] + fact[n - a] + fact[n - b] - fact[n] - fact[both]
            log_p = choose - fact[a - both] - fact[b - both] - fact[n - a - b + both]
            gain = both / n * (np.log(n) + np.log(both) - np.log(a) - np.log(b))
            total += count_a * count_b * float((gain * np.exp(log_p)).sum())
    return total


def _ranks(values: Floats) -> Floats:
    _, place, times = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(times)
    mean: Floats = last - (times - 1) / 2
    return mean[place]
