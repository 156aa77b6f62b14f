"""Structural holes against other programs, and the owner's place beside chance."""

from __future__ import annotations

import igraph
import networkx as nx
import numpy as np
import polars as pl
import pytest
from numpy.typing import NDArray

from linkedin_insights.network.brokerage import (
    live_clusters,
    measure_brokerage,
    owner_constraint,
)
from linkedin_insights.network.model import LINKS, NODES
from linkedin_insights.ties.measure import TIES

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


def _links(*rows: tuple[int, int, float]) -> pl.DataFrame:
    ends = {"i": pl.UInt32, "j": pl.UInt32, "weight": pl.Float64}
    return pl.DataFrame(rows, schema=ends, orient="row")


def _nodes(*clusters: str | None) -> pl.DataFrame:
    """People are numbers."""
    kinds = {"person_id": pl.String, "cluster_id": pl.String}
    return pl.DataFrame(
        [(str(k), cluster) for k, cluster in enumerate(clusters)], schema=kinds, orient="row"
    )


def _ties(*rows: tuple[str, str, bool]) -> pl.DataFrame:
    kinds = {"person_id": pl.String, "tie_state": pl.String, "two_way": pl.Boolean}
    return pl.DataFrame(rows, schema=kinds, orient="row")


def _random(n: int, m: int, seed: int) -> tuple[Ints, Ints, Floats]:
    rng = np.random.default_rng(seed)
    ends = rng.integers(0, n, (2, m))
    keys = np.unique(ends.min(axis=0) * n + ends.max(axis=0))
    i, j = keys // n, keys % n
    i, j = i[i < j], j[i < j]
    return i, j, rng.uniform(0.01, 1, i.size)


@pytest.mark.parametrize("edges", [10, 40, 200])
def test_the_owner_is_a_node_like_any_other_of_networkx_and_igraph(edges: int) -> None:
    """The short forms equal Burt's formulas on the network with the owner drawn in."""
    i, j, weight = _random(30, edges, seed=edges)
    people = np.unique(np.concatenate([i, j])).tolist()
    graph = nx.Graph()
    rows = list(zip(i.tolist(), j.tolist(), weight.tolist(), strict=True))
    graph.add_weighted_edges_from(rows)
    graph.add_weighted_edges_from((30, person, 1.0) for person in people)
    place = {person: number for number, person in enumerate(people)}
    a, b = (np.array([place[p] for p in end.tolist()]) for end in (i, j))
    ours = owner_constraint(a, b, weight, n=len(people))
    assert ours == pytest.approx(nx.constraint(graph, [30], weight="weight")[30])
    found = measure_brokerage(_nodes(*[None] * 30), _links(*rows), _ties(), seed=1)
    size = nx.effective_size(graph, [30], weight="weight")[30]
    assert found.expected_efficiency == pytest.approx(size / len(people))
    plain = igraph.Graph([row[:2] for row in rows] + [(30, person) for person in people])
    unweighted = owner_constraint(a, b, np.ones(i.size), n=len(people))
    assert unweighted == pytest.approx(plain.constraint([30])[0])


def test_a_triad_is_above_one() -> None:
    """Each p is 1/2: C = 2·(1/2 + 1/4)² = 1.125."""
    assert owner_constraint(np.array([0]), np.array([1]), np.ones(1), n=2) == pytest.approx(1.125)


def test_efficiency_leaves_out_those_without_a_link() -> None:
    """Four linked people with three links: 1 - 2·3/16 = 0.625; with Σw = 1.6: 1 - 3.2/16 = 0.8."""
    links = _links((0, 1, 0.5), (0, 2, 0.1), (1, 3, 1.0))
    found = measure_brokerage(_nodes(None, None, None, None, None), links, _ties(), seed=1)
    assert (found.linked, found.isolated, found.links) == (4, 1, 3)
    assert found.efficiency == pytest.approx(0.625)
    assert found.expected_efficiency == pytest.approx(0.8)


def test_a_graph_that_cannot_be_otherwise_is_like_its_copies() -> None:
    """A star of equal links has one arrangement: the ratio is 1, and so is all of chance."""
    found = measure_brokerage(
        _nodes(None, None, None, None),
        _links((0, 1, 0.5), (0, 2, 0.5), (0, 3, 0.5)),
        _ties(),
        seed=1,
    )
    assert found.copies == 100
    assert found.constraint_ratio == pytest.approx(1)
    assert found.chance_low == pytest.approx(1)
    assert found.chance_high == pytest.approx(1)


def test_circles_of_their_own_lie_outside_chance_and_give_the_same_again() -> None:
    """Five circles of five who all know each other and a ring of 30: like links to like."""
    circles = [
        (5 * c + a, 5 * c + b, 0.5) for c in range(5) for a in range(5) for b in range(a + 1, 5)
    ]
    ring = [(25 + k, 26 + k, 0.5) for k in range(29)]
    nodes = _nodes(*[None] * 55)
    found = measure_brokerage(nodes, _links(*circles, *ring), _ties(), seed=1)
    assert found.constraint_ratio is not None
    assert found.chance_low is not None
    assert found.constraint_ratio < found.chance_low
    assert found == measure_brokerage(nodes, _links(*circles, *ring), _ties(), seed=1)


def test_large_networks_get_fewer_copies() -> None:
    """A ring of 60,000: 1 + (3,000,000/60,000 - 10)/2 = 21 copies."""
    i = np.arange(60_000)
    ring = pl.DataFrame({"i": i[:-1], "j": i[1:], "weight": np.full(i.size - 1, 0.5)})
    found = measure_brokerage(_nodes(*[None] * 60_000), ring, _ties(), seed=1)
    assert found.copies == 21


def test_live_clusters_are_counted_by_their_share() -> None:
    """Two and one live ties: exp(-(2/3·ln 2/3 + 1/3·ln 1/3)) = 1.8899; one more is unassigned."""
    nodes = _nodes("a", "a", "b", None, "c", "c")
    ties = _ties(
        ("0", "active", True),
        ("1", "active", True),
        ("2", "active", True),
        ("3", "active", True),
        ("4", "dormant", True),
        ("5", "active", False),
    )
    effective, assigned, unassigned = live_clusters(nodes, ties)
    assert effective == pytest.approx(1.8899, abs=1e-4)
    assert (assigned, unassigned) == (3, 1)


def test_an_empty_network_has_no_brokerage() -> None:
    """No number is made up."""
    frames = (pl.DataFrame(schema=kinds) for kinds in (NODES, LINKS, TIES))
    found = measure_brokerage(*frames, seed=1)
    assert (found.linked, found.links, found.copies, found.live_ties) == (0, 0, 0, 0)
    assert found.efficiency is None
    assert found.constraint_ratio is None
    assert found.live_clusters is None
