"""Leiden communities on a weighted undirected graph, compiled, seeded, many at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import graspologic_native
import numpy as np
from numpy.typing import NDArray

from linkedin_insights.network.agreement import Labels, relabel

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_T = TypeVar("_T")
_R = TypeVar("_R")
_WORKERS = min(4, os.cpu_count() or 1)


@dataclass(frozen=True)
class WeightedGraph:
    """``n`` nodes and undirected edges ``i`` < ``j``, each once, sorted, with weights above 0."""

    n: int
    i: Ints
    j: Ints
    weight: Floats

    @cached_property
    def _rows(self) -> tuple[Ints, NDArray[np.int32], Ints]:
        """The symmetric matrix by rows: pointers, columns, and which edge each entry is."""
        edge = np.arange(self.i.size, dtype=np.int64)
        rows = np.concatenate([self.i, self.j])
        columns = np.concatenate([self.j, self.i])
        order = np.lexsort((columns, rows))
        pointers = np.searchsorted(rows[order], np.arange(self.n + 1)).astype(np.int64)
        return pointers, columns[order].astype(np.int32), np.concatenate([edge, edge])[order]

    @cached_property
    def strength(self) -> Floats:
        """Sum of the weights at each node."""
        ends = np.concatenate([self.i, self.j])
        total: Floats = np.bincount(ends, np.tile(self.weight, 2), self.n).astype(np.float64)
        return total

    @cached_property
    def degree(self) -> Ints:
        """Number of edges at each node."""
        return np.bincount(self.i, minlength=self.n) + np.bincount(self.j, minlength=self.n)

    def with_weights(self, weight: Floats) -> WeightedGraph:
        """The same edges with other weights; the index of rows is kept."""
        other = WeightedGraph(self.n, self.i, self.j, weight)
        other.__dict__["_rows"] = self._rows
        return other


def leiden(graph: WeightedGraph, *, resolution: float, seed: int, iterations: int = 3) -> Labels:
    """A partition that maximises Q(γ) = Σ_ij [w_ij − γ s_i s_j/2W] δ(c_i, c_j).

    Leiden (Traag, Waltman & van Eck 2019, Sci Rep 9:5233) by graspologic-native; equal arguments
    give equal labels, numbered by first appearance. A graph without edges falls apart into its
    nodes.
    """
    if graph.i.size == 0:
        return np.arange(graph.n, dtype=np.int64)
    pointers, columns, edge = graph._rows  # noqa: SLF001
    _, found = graspologic_native.leiden_csr(
        pointers,
        columns,
        graph.weight[edge],
        graph.n,
        resolution=resolution,
        iterations=iterations,
        seed=seed,
    )
    labels = np.full(graph.n, -1, dtype=np.int64)
    labels[np.fromiter(found.keys(), np.int64, len(found))] = np.fromiter(
        found.values(), np.int64, len(found)
    )
    alone = labels < 0
    labels[alone] = labels.max(initial=0) + 1 + np.arange(int(alone.sum()))
    return relabel(labels)


def quality(graph: WeightedGraph, labels: Labels, *, resolution: float) -> float:
    """Q(γ)/2W: modularity with resolution γ, between −½γ and 1 (Newman 2004; Reichardt 2006)."""
    total = float(graph.weight.sum())
    if total == 0.0:
        return 0.0
    inside = float(graph.weight[labels[graph.i] == labels[graph.j]].sum())
    strength = np.bincount(labels, graph.strength)
    return inside / total - resolution * float(np.sum((strength / (2 * total)) ** 2))


def bootstrap(graph: WeightedGraph, *, seed: tuple[int, ...]) -> WeightedGraph:
    """The Bayesian bootstrap: every weight times a draw from Exp(1) (Rubin 1981)."""
    draws = np.random.default_rng(seed).standard_exponential(graph.weight.size)
    return graph.with_weights(graph.weight * draws)


def in_parallel(work: Callable[[_T], _R], items: Iterable[_T]) -> list[_R]:
    """The results in the order of the items; the compiled part runs on several cores."""
    listed = list(items)
    if _WORKERS == 1 or len(listed) < 2:
        return [work(item) for item in listed]
    with ThreadPoolExecutor(_WORKERS) as pool:
        return list(pool.map(work, listed))
