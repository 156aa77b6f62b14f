"""Leiden runs: quality against networkx and igraph, determinism, bootstrap."""

from __future__ import annotations

import igraph
import networkx as nx
import numpy as np
import pytest

from linkedin_insights.network.agreement import adjusted_mutual_information
from linkedin_insights.network.leiden import bootstrap, in_parallel, leiden, quality
from tests.network.planted import graph_of, planted_partition


def test_quality_is_the_modularity_of_networkx() -> None:
    graph, labels = planted_partition(1, n=60, blocks=4, inside=0.4, outside=0.05)
    other = nx.Graph()
    other.add_weighted_edges_from(zip(graph.i, graph.j, graph.weight, strict=True))
    sets = [set(np.flatnonzero(labels == c)) for c in np.unique(labels)]
    for resolution in (0.5, 1.0, 2.5):
        expected = nx.community.modularity(other, sets, resolution=resolution)
        assert quality(graph, labels, resolution=resolution) == pytest.approx(expected)


def test_partitions_are_as_good_as_those_of_igraph() -> None:
    graph, _ = planted_partition(2, n=300, blocks=10, inside=0.3, outside=0.02)
    other = igraph.Graph(graph.n, list(zip(graph.i, graph.j, strict=True)))
    theirs = other.community_leiden("modularity", weights=list(graph.weight), n_iterations=-1)
    ours = quality(graph, leiden(graph, resolution=1.0, seed=1), resolution=1.0)
    expected = quality(graph, np.array(theirs.membership), resolution=1.0)
    assert ours == pytest.approx(expected, abs=0.005)


def test_planted_blocks_are_found() -> None:
    graph, labels = planted_partition(3, n=200, blocks=6, inside=0.4, outside=0.02)
    found = leiden(graph, resolution=1.0, seed=0)
    assert adjusted_mutual_information(found, labels) > 0.95


def test_the_same_seed_gives_the_same_partition_on_any_thread() -> None:
    graph, _ = planted_partition(4, n=300, blocks=10, inside=0.2, outside=0.05)
    once = [leiden(graph, resolution=1.5, seed=seed).tolist() for seed in range(6)]
    assert once == in_parallel(
        lambda seed: leiden(graph, resolution=1.5, seed=seed).tolist(), range(6)
    )


def test_a_node_without_links_is_alone_and_a_graph_without_links_falls_apart() -> None:
    graph = graph_of(4, [(0, 1, 1.0), (1, 3, 1.0)])
    assert leiden(graph, resolution=0.1, seed=0).tolist() == [0, 0, 1, 0]
    nothing = planted_partition(1, n=3, blocks=1, inside=0, outside=0)[0]
    assert leiden(nothing, resolution=1.0, seed=0).tolist() == []


def test_the_bootstrap_keeps_links_and_their_mean_weight() -> None:
    graph, _ = planted_partition(5, n=200, blocks=2, inside=0.5, outside=0.5)
    drawn = bootstrap(graph, seed=(1, 2))
    assert (drawn.i == graph.i).all()
    assert float((drawn.weight / graph.weight).mean()) == pytest.approx(1, abs=0.05)
    assert (bootstrap(graph, seed=(1, 2)).weight == drawn.weight).all()
    assert (bootstrap(graph, seed=(1, 3)).weight != drawn.weight).any()
