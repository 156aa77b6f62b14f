"""Rewired copies: same degrees, simple graphs, and every one of them alike in chance."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from numpy.typing import NDArray

from linkedin_insights.network.rewiring import rewire

Ints = NDArray[np.int64]


def _ends(*pairs: tuple[int, int]) -> tuple[Ints, Ints]:
    edges = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return edges[:, 0], edges[:, 1]


def _degrees(i: Ints, j: Ints, n: int) -> Ints:
    return np.bincount(i, minlength=n) + np.bincount(j, minlength=n)


def _random(n: int, m: int) -> tuple[Ints, Ints]:
    """Some m edges, with a few nodes that have very many."""
    ends = (np.random.default_rng(5).random((2, m)) ** 3 * n).astype(np.int64)
    keys = np.unique(ends.min(axis=0) * n + ends.max(axis=0))
    i, j = keys // n, keys % n
    return i[i < j], j[i < j]


def test_degrees_stay_and_the_copy_is_simple() -> None:
    """Hubs make loops and double edges likely; none may come about."""
    i, j = _random(2_000, 12_000)
    a, b = rewire(i, j, 2_000, rng=np.random.default_rng(1))
    assert (_degrees(a, b, 2_000) == _degrees(i, j, 2_000)).all()
    assert (a < b).all()
    assert np.unique(a * 2_000 + b).size == i.size


def test_the_copy_has_little_of_the_original() -> None:
    """A ring of 1,000: by chance an edge is there again with probability 2 in 999."""
    i = np.arange(1_000, dtype=np.int64)
    j = (i + 1) % 1_000
    low, high = np.minimum(i, j), np.maximum(i, j)
    a, b = rewire(low, high, 1_000, rng=np.random.default_rng(1))
    assert np.isin(a * 1_000 + b, low * 1_000 + high).sum() < 12


@pytest.mark.parametrize(
    ("pairs", "graphs"),
    [
        (((0, 1), (1, 2), (2, 3), (3, 4), (0, 4)), 12),
        (((0, 1), (0, 2), (0, 3), (1, 2), (3, 4), (4, 5)), 36),
    ],
)
def test_no_graph_with_these_degrees_is_preferred(
    pairs: tuple[tuple[int, int], ...], graphs: int
) -> None:
    """Five people in a ring can be arranged in 4!/2 = 12 ways; each must come up equally often.

    1,200 copies; the bound is the 99.9 % point of chi-squared, 31.3 at 11 and 66.6 at 35 degrees
    of freedom (scipy.stats.chi2.ppf).
    """
    i, j = _ends(*pairs)
    rng = np.random.default_rng(11)
    seen: Counter[tuple[int, ...]] = Counter()
    for _ in range(1_200):
        a, b = rewire(i, j, 6, rng=rng, swaps=5)
        seen[tuple(sorted((a * 6 + b).tolist()))] += 1
    assert len(seen) == graphs
    expected = 1_200 / graphs
    squared = sum((count - expected) ** 2 / expected for count in seen.values())
    assert squared < (31.3 if graphs == 12 else 66.6)


def test_same_state_same_copy() -> None:
    """The generator is the only source of chance."""
    i, j = _random(300, 900)
    one = rewire(i, j, 300, rng=np.random.default_rng(3))
    two = rewire(i, j, 300, rng=np.random.default_rng(3))
    assert (one[0] == two[0]).all()
    assert (one[1] == two[1]).all()


@pytest.mark.parametrize("pairs", [(), ((0, 1),), ((0, 1), (0, 2), (0, 3)), ((0, 1), (1, 2))])
def test_what_cannot_be_rewired_comes_back_as_it_was(pairs: tuple[tuple[int, int], ...]) -> None:
    """No edge, one edge, and stars."""
    i, j = _ends(*pairs)
    a, b = rewire(i, j, 4, rng=np.random.default_rng(0))
    assert sorted(zip(a.tolist(), b.tolist(), strict=True)) == sorted(pairs)


def test_too_many_nodes_are_refused() -> None:
    """Two ends must fit into one number."""
    i, j = _ends((0, 1), (2, 3))
    with pytest.raises(ValueError, match="too many nodes"):
        rewire(i, j, 1 << 31, rng=np.random.default_rng(0))
