"""Structure where it was planted, none in the null twin; confidence, resolution, two homes."""

from __future__ import annotations

import math

import numpy as np
import pytest

from linkedin_insights.network.agreement import adjusted_mutual_information
from linkedin_insights.network.communities import Communities, find_communities
from linkedin_insights.network.inference import infer
from linkedin_insights.network.leiden import WeightedGraph
from linkedin_insights.network.membership import assign, co_assignment
from linkedin_insights.network.resolution import fixed_point
from linkedin_insights.network.significance import description_gain, deviations, rewired
from tests.network.planted import (
    graph_of,
    groups_of,
    mailbox,
    nodes_of,
    planted_partition,
    without_agreement,
)


def _agreement(found: Communities, truth: np.ndarray) -> float:
    labels = found.members.cluster.copy()
    alone = labels < 0
    labels[alone] = labels.max(initial=-1) + 1 + np.arange(alone.sum())
    return adjusted_mutual_information(labels, truth)


# Of the size of the workplace network that benchmarks/invs15.py reads.
@pytest.mark.parametrize("seed", range(3))
def test_planted_links_are_clustered_and_their_rewired_twins_are_not(seed: int) -> None:
    graph, labels = planted_partition(seed, n=217, blocks=12, inside=0.6, outside=0.05)
    found = find_communities(graph)
    assert found.structure.verdict == "found"
    assert found.structure.method == "stability"
    assert _agreement(found, labels) > 0.85
    twin = find_communities(rewired(graph, np.random.default_rng(seed)))
    assert twin.structure.verdict == "none"
    assert (twin.members.cluster == -1).all()


@pytest.mark.parametrize("seed", range(3))
def test_planted_conversations_are_clustered_and_their_null_twins_are_not(seed: int) -> None:
    groups, labels = mailbox(seed)
    inferred = infer(groups, nodes_of(labels.size))
    found = find_communities(inferred.graph, null=inferred.null)
    assert found.structure.verdict == "found"
    assert _agreement(found, labels[inferred.linked]) > 0.6
    twin = infer(without_agreement(groups, seed), nodes_of(labels.size))
    verdict = find_communities(twin.graph, null=twin.null).structure
    # Cliques alone lie far above rewired links; only the reshuffled groups see through them.
    assert verdict.z is not None
    assert verdict.z > 3
    assert (verdict.verdict, verdict.reason) == ("none", "reshuffled")


def test_small_networks_take_the_fixed_point() -> None:
    graph, labels = planted_partition(1, n=80, blocks=4, inside=0.5, outside=0.02)
    found = find_communities(graph)
    assert found.structure.method == "fixed_point"
    assert _agreement(found, labels) > 0.85


def test_a_dozen_people_are_too_few() -> None:
    graph = graph_of(5, [(a, b, 1.0) for a in range(5) for b in range(a)])
    found = find_communities(graph)
    assert (found.structure.verdict, found.structure.reason) == ("untestable", "few")
    assert (found.members.cluster == -1).all()


def test_disjoint_lists_cannot_be_tested_and_are_shown_all_the_same() -> None:
    lists = [range(start, start + 10) for start in range(0, 160, 10)]
    inferred = infer(groups_of({"employer": [list(each) for each in lists]}), nodes_of(160))
    assert inferred.lists_alone
    found = find_communities(inferred.graph, null=inferred.null, lists_alone=True)
    assert (found.structure.verdict, found.structure.reason) == ("untestable", "lists")
    assert _agreement(found, np.arange(160) // 10) == pytest.approx(1)


def test_the_same_seed_gives_the_same_answer() -> None:
    groups, labels = mailbox(5, n=120, talks=300)
    inferred = infer(groups, nodes_of(labels.size))
    first, again = (find_communities(inferred.graph, seed=3, null=inferred.null) for _ in range(2))
    assert first.structure == again.structure
    assert (first.members.cluster == again.members.cluster).all()
    assert (first.members.confidence == again.members.confidence).all()


def test_confidence_is_the_share_of_ones_cluster_that_one_is_drawn_with() -> None:
    labels = np.array([0, 0, 0, 1, 1])
    draws = [np.array([0, 0, 1, 1, 1]), np.array([0, 0, 0, 1, 2])]
    # Node 0: with 1 of its 2 others, then with both: (1/2 + 1)/2. Node 2: 0, then 1. Node 3: 1, 0.
    assert co_assignment(labels, draws).tolist() == [0.75, 0.75, 0.5, 0.5, 0.5]


def test_who_is_not_held_anywhere_is_in_no_cluster_and_two_are_none() -> None:
    edges = [(a, b, 1.0) for a in range(4) for b in range(a)] + [(4, 5, 1.0)]
    labels = np.array([0, 0, 0, 0, 1, 1])
    apart = np.array([0, 1, 2, 3, 4, 4])
    together = np.array([0, 0, 0, 0, 1, 1])
    graph = graph_of(6, edges)
    assert assign(graph, labels, [together]).cluster.tolist() == [0, 0, 0, 0, -1, -1]
    assert assign(graph, labels, [apart, apart, together]).cluster.tolist() == [-1] * 6


def test_who_belongs_to_two_is_a_member_of_both() -> None:
    block = [(a, b, 1.0) for a in range(6) for b in range(a)]
    other = [(a + 6, b + 6, 1.0) for a, b, _ in block]
    graph = graph_of(12, [*block, *other, (0, 6, 1.0), (0, 7, 1.0), (0, 8, 1.0)])
    labels = np.repeat([0, 1], 6)
    members = assign(graph, labels, [labels])
    assert (members.node.tolist(), members.second.tolist()) == ([0], [1])
    # Three of its eight links.
    assert members.second_confidence.tolist() == [3 / 8]


def test_the_fixed_point_of_equal_blocks_is_that_of_the_formula() -> None:
    # Two cliques of 10 joined by one link: strengths 9 but two of 10, 2W = 182, inside 2W_in = 180;
    # Σκ²/2W = 2·91²/182 = 91, so ω_in = 180/91, ω_out = 2/91 and γ = (178/91)/ln 90 = 0.4347.
    clique = [(a, b, 1.0) for a in range(10) for b in range(a)]
    graph = graph_of(20, [*clique, *((a + 10, b + 10, w) for a, b, w in clique), (0, 10, 1.0)])
    assert fixed_point(graph, seed=0) == pytest.approx(178 / 91 / math.log(90), abs=0.02)


def test_description_of_two_cliques_by_hand() -> None:
    # Two triangles without a link between, n = 6, E = 6, every degree 2.
    # One block: ln 12! − ln 12!! + ln C(17, 12) + ln C(6, 6) + 0 + ln C(5, 0) + ln 6.
    # Two: 2·(ln 6! − ln 6!!) + 2·ln C(8, 6) + ln C(8, 6) + ln 6!/(3!·3!) + ln C(5, 1) + ln 6.
    def fact(n: int) -> float:
        return math.lgamma(n + 1)

    def even(n: int) -> float:
        return n // 2 * math.log(2) + fact(n // 2)

    one = fact(12) - even(12) + math.log(math.comb(17, 12))
    two = 2 * (fact(6) - even(6)) + 3 * math.log(math.comb(8, 6)) + math.log(20) + math.log(5)
    triangle = [(0, 1, 1.0), (0, 2, 1.0), (1, 2, 1.0)]
    graph = graph_of(6, [*triangle, *((a + 3, b + 3, w) for a, b, w in triangle)])
    assert description_gain(graph, [np.repeat([0, 1], 3)]) == pytest.approx(one - two)


def test_copies_keep_degrees_and_the_weights_as_a_whole() -> None:
    graph, labels = planted_partition(6, n=100, blocks=4, inside=0.4, outside=0.05)
    copy = rewired(graph, np.random.default_rng(0))
    assert (copy.degree == graph.degree).all()
    assert sorted(copy.weight) == sorted(graph.weight)

    def same(_rng: np.random.Generator) -> WeightedGraph:
        return graph

    alike = deviations(graph, [same], seed=0, copies=5, iterations=3)
    assert abs(alike[0]) < 3
    assert labels.size == 100


def test_large_networks_spend_a_few_draws_where_the_choice_is_open() -> None:
    groups, labels = mailbox(1, n=400, blocks=10, talks=1200)
    inferred = infer(groups, nodes_of(labels.size))
    found = find_communities(inferred.graph, null=inferred.null, people=30_000)
    assert found.structure.verdict == "found"
    assert (found.structure.rewirings, found.structure.needed) == (3, 10.0)
    assert found.structure.draws <= 30
    assert _agreement(found, labels[inferred.linked]) > 0.6
    twin = infer(without_agreement(groups, 1), nodes_of(labels.size))
    verdict = find_communities(twin.graph, null=twin.null, people=30_000).structure.verdict
    assert verdict == "none"


def test_the_fixed_point_stops_where_one_block_is_all() -> None:
    clique = graph_of(12, [(a, b, 1.0) for a in range(12) for b in range(a)])
    assert fixed_point(clique, seed=0) == 1.0
