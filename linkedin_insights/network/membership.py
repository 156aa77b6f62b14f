"""Who belongs where, how surely, and who belongs to two."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from linkedin_insights.network.agreement import Labels
from linkedin_insights.network.leiden import Floats, Ints, WeightedGraph

LOOSE = 0.4
"""Confidence below which nobody is assigned."""
CORE = 0.7
"""Confidence from which a member is at the core."""
THIN = 0.05
"""The share of people with the least evidence, who need the confidence of the core."""
SMALLEST = 3
"""People that make a cluster."""
SECOND_SHARE = 0.3
SECOND_LINKS = 3


@dataclass(frozen=True, slots=True)
class Memberships:
    """``cluster`` of each node (−1: none) with its ``confidence``, and second memberships.

    ``node``, ``second`` and ``second_confidence`` go together, one entry a further membership.
    """

    cluster: Labels
    confidence: Floats
    node: Ints
    second: Ints
    second_confidence: Floats


def assign(graph: WeightedGraph, labels: Labels, draws: list[Labels]) -> Memberships:
    """Assign each node to its cluster where the bootstrap holds it there.

    Confidence is the mean share of its cluster's other members that the node is drawn together
    with. Below `LOOSE` the node is unassigned; of the `THIN` share of nodes with the least strength
    also below `CORE`. Clusters left with fewer than `SMALLEST` members dissolve.
    """
    confidence = co_assignment(labels, draws)
    least = float(np.quantile(graph.strength, THIN)) if graph.n else 0.0
    needed = np.where(graph.strength <= least, CORE, LOOSE)
    cluster = np.where(confidence >= needed, labels, -1)
    sizes = np.bincount(cluster[cluster >= 0], minlength=int(labels.max(initial=-1)) + 1)
    cluster = np.where((cluster >= 0) & (sizes[cluster] >= SMALLEST), cluster, -1)
    confidence = np.where(cluster >= 0, confidence, 0.0)
    return Memberships(cluster, confidence, *_seconds(graph, cluster))


def co_assignment(labels: Labels, draws: list[Labels]) -> Floats:
    """Mean over the draws of (others of i's cluster drawn with i)/(others of i's cluster)."""
    total = np.zeros(labels.size)
    sizes = np.bincount(labels) if labels.size else np.zeros(0, dtype=np.int64)
    others = np.maximum(sizes[labels] - 1, 1)
    for drawn in draws:
        width = int(drawn.max(initial=0)) + 1
        _, place, count = np.unique(labels * width + drawn, return_inverse=True, return_counts=True)
        total += (count[place] - 1) / others
    return total / max(len(draws), 1)


def _seconds(graph: WeightedGraph, cluster: Labels) -> tuple[Ints, Ints, Floats]:
    """Further clusters that hold a large share of a node's own links.

    At least `SECOND_SHARE` of the node's strength and `SECOND_LINKS` links lead there; the share
    is the confidence.
    """
    ends = np.concatenate([graph.i, graph.j])
    there = cluster[np.concatenate([graph.j, graph.i])]
    weight = np.concatenate([graph.weight, graph.weight])
    width = int(cluster.max(initial=-1)) + 1
    away = (there >= 0) & (cluster[ends] >= 0) & (there != cluster[ends])
    pair = ends[away] * max(width, 1) + there[away]
    pairs, place, links = np.unique(pair, return_inverse=True, return_counts=True)
    share = np.bincount(place, weight[away], pairs.size) / graph.strength[pairs // max(width, 1)]
    kept: NDArray[np.bool_] = (share >= SECOND_SHARE) & (links >= SECOND_LINKS)
    return pairs[kept] // max(width, 1), pairs[kept] % max(width, 1), share[kept]
