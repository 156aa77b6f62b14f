"""Is there any structure? Rewired copies, and the length of the shortest description."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from linkedin_insights.network.agreement import Labels
from linkedin_insights.network.leiden import (
    Floats,
    Ints,
    WeightedGraph,
    in_parallel,
    leiden,
    quality,
)
from linkedin_insights.network.rewiring import rewire

_LEAST_SPREAD = 5e-4
"""Copies that differ by less do not tell how far chance reaches."""
Null = Callable[[np.random.Generator], WeightedGraph]
"""Makes a copy of the evidence in which nothing but chance agrees."""


def rewired(graph: WeightedGraph, rng: np.random.Generator) -> WeightedGraph:
    """A copy with every node's degree kept, 10 swaps an edge, and the weights shuffled."""
    i, j = rewire(graph.i, graph.j, graph.n, rng=rng)
    order = np.lexsort((j, i))
    return WeightedGraph(graph.n, i[order], j[order], rng.permutation(graph.weight))


def deviations(
    graph: WeightedGraph,
    nulls: Sequence[Null],
    *,
    seed: int,
    copies: int,
    iterations: int,
) -> list[float]:
    """How many standard deviations Q lies above that of copies, for each kind of copy.

    z = (Q − mean of the copies)/their standard deviation, Leiden run alike on the evidence and on
    each copy, at resolution 1: on planted worlds the coarse scale tells them from their null twins
    better than the one the clusters have (z of 57 against 46, and of 2.7 against 5.1 in a twin).
    """
    made: list[tuple[Null | None, int]] = [(None, 0)]
    made += [(null, number) for null in nulls for number in range(1, copies + 1)]

    def best(what: tuple[Null | None, int]) -> float:
        null, number = what
        tried = graph if null is None else null(np.random.default_rng((seed, 7, number)))
        found = leiden(tried, resolution=1.0, seed=number, iterations=iterations)
        return quality(tried, found, resolution=1.0)

    own, *drawn = in_parallel(best, made)
    found = []
    for place in range(len(nulls)):
        others = np.array(drawn[place * copies : (place + 1) * copies])
        spread = max(float(np.std(others, ddof=1)), _LEAST_SPREAD)
        found.append((own - float(np.mean(others))) / spread)
    return found


def description_gain(graph: WeightedGraph, partitions: Sequence[Labels]) -> float:
    """Nats by which the best of the partitions shortens the description of the links.

    The microcanonical degree-corrected block model (Peixoto 2017, PRE 95:012317) with uniform
    priors, weights left out. With n_r nodes, e_r half-edges and e_rs edges between blocks::

        Σ = Σ_r ln e_r! − Σ_{r<s} ln e_rs! − Σ_r ln(2e_rr)!! + Σ_r ln C(n_r + e_r − 1, e_r)
            + ln C(B(B+1)/2 + E − 1, E) + ln N! − Σ_r ln n_r! + ln C(N − 1, B − 1) + ln N

    and the gain is Σ of one block minus Σ of the partition: above 0 there is structure. As weights
    are left out, weak links would hide the strong ones: the stronger half of the links is tried
    alone too, and the greater gain counts.
    """
    heavy = graph.weight >= np.median(graph.weight)
    strong = WeightedGraph(graph.n, graph.i[heavy], graph.j[heavy], graph.weight[heavy])
    return max(_best_gain(tried, partitions) for tried in (graph, strong))


def _best_gain(graph: WeightedGraph, partitions: Sequence[Labels]) -> float:
    table = _log_factorials(graph)
    whole = _length(graph, np.zeros(graph.n, dtype=np.int64), table)
    return whole - min(_length(graph, labels, table) for labels in partitions)


def _log_factorials(graph: WeightedGraph) -> Floats:
    largest = graph.n + 2 * graph.i.size
    table: Floats = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, largest + 1)))])
    return table


def _length(graph: WeightedGraph, labels: Labels, table: Floats) -> float:
    blocks = int(labels.max(initial=0)) + 1
    edges, n = graph.i.size, graph.n
    sizes = np.bincount(labels, minlength=blocks)
    halves = np.bincount(labels, graph.degree, blocks).astype(np.int64)
    low = np.minimum(labels[graph.i], labels[graph.j])
    high = np.maximum(labels[graph.i], labels[graph.j])
    pairs, counts = np.unique(low * blocks + high, return_counts=True)
    inside = pairs // blocks == pairs % blocks
    own = counts[inside]
    entropy = table[halves].sum() - table[counts[~inside]].sum()
    entropy -= (own * np.log(2) + table[own]).sum()
    degrees = _choose(table, sizes + halves - 1, halves).sum()
    kinds = blocks * (blocks + 1) // 2
    between = _log_choose(kinds + edges - 1, edges)
    division = table[n] - table[sizes].sum() + np.log(n)
    division += _choose(table, np.array([n - 1]), np.array([blocks - 1]))[0]
    return float(entropy + degrees + between + division)


def _choose(table: Floats, n: Ints, k: Ints) -> Floats:
    chosen: Floats = table[n] - table[k] - table[n - k]
    return chosen


def _log_choose(n: int, k: int) -> float:
    """Logarithm of C(n, k) for numbers beyond the table."""
    few = min(k, n - k)
    return float(np.sum(np.log(n - np.arange(few)) - np.log(np.arange(few) + 1)))
