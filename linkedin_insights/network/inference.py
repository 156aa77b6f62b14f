"""From the archive to a weighted graph of who may know whom, and to its chance twins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from linkedin_insights.network.leiden import Floats, Ints, WeightedGraph
from linkedin_insights.network.links import Weighed, cluster_weights, link_frame, weigh
from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.priors import estimate_llr
from linkedin_insights.network.projection import incidence, project, reshuffle
from linkedin_insights.network.registry import RULES
from linkedin_insights.network.significance import Null

FEWEST_IN_SEVERAL = 20
"""People in more than one group below which groups cannot be told from lists."""


@dataclass(frozen=True)
class Inferred:
    """The links, and what the clusters are found on.

    ``linked`` are the places of people with a link, in order; ``graph`` is on them. ``null`` makes
    chance twins; ``lists_alone`` says that hardly anybody is in two groups, so that no twin would
    look different.
    """

    groups: Groups
    links: pl.DataFrame
    llr: Floats
    linked: Ints
    graph: WeightedGraph
    null: Null | None
    lists_alone: bool


def gather(evidence: Evidence) -> Groups:
    """All groups that the rules find, one table, in the order of the rules."""
    found = [rule(evidence) for rule in RULES]
    return Groups(
        pl.concat([each.groups for each in found]), pl.concat([each.members for each in found])
    )


def infer(groups: Groups, nodes: pl.DataFrame) -> Inferred:
    """Infer links among the nodes (``person_id``, in their order) from groups."""
    n = nodes.height
    found = incidence(groups, nodes)
    pairs = project(found)
    table = estimate_llr(found, pairs, n)
    weighed = weigh(found, pairs, table, n)
    graph, linked = _graph(weighed, n)

    def null(rng: np.random.Generator) -> WeightedGraph:
        copy = reshuffle(found, rng)
        return _graph(weigh(copy, project(copy), table, n), n)[0]

    in_several = int((np.bincount(found.node) > 1).sum()) if found.node.size else 0
    pairs_alone = bool((found.size == 2).all())
    return Inferred(
        groups=groups,
        links=link_frame(weighed, found, groups.groups, n),
        llr=table,
        linked=linked,
        graph=graph,
        null=None if pairs_alone else null,
        lists_alone=not pairs_alone and in_several < FEWEST_IN_SEVERAL,
    )


def _graph(weighed: Weighed, n: int) -> tuple[WeightedGraph, Ints]:
    """The clustering graph on people with a link, and their places among all people."""
    linked = np.unique(np.concatenate([weighed.i, weighed.j]))
    place = np.zeros(n, dtype=np.int64)
    place[linked] = np.arange(linked.size)
    plain = WeightedGraph(linked.size, place[weighed.i], place[weighed.j], weighed.llr)
    return cluster_weights(plain), linked
