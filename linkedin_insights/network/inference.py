"""From the archive to a weighted graph of who may know whom, and to its chance twins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from linkedin_insights.network.communities import FEWEST
from linkedin_insights.network.kinds import KINDS
from linkedin_insights.network.leiden import Ints, WeightedGraph
from linkedin_insights.network.links import Weighed, cluster_weights, link_frame, weigh
from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.priors import estimate_llr
from linkedin_insights.network.projection import (
    DATED,
    Incidence,
    incidence,
    project,
    reshuffle,
)
from linkedin_insights.network.registry import RULES
from linkedin_insights.network.significance import Null

FEWEST_IN_SEVERAL = 20
"""People in more than one group below which groups cannot be told from lists."""


@dataclass(frozen=True)
class Inferred:
    """The links, and what the clusters are found on.

    ``linked`` are the places of people whom clusters are found among, in order; ``graph`` is on
    them. ``null`` makes chance twins; ``lists_alone`` says that hardly anybody is in two groups, so
    that no twin would look different.
    """

    links: pl.DataFrame
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
    """Infer links among the nodes (``person_id``, in their order) from groups.

    Clusters are found without today's company, which says least of whom people know; where hardly
    anything else is there, it is all there is.
    """
    n = nodes.height
    found = incidence(groups, nodes)
    pairs = project(found)
    table = estimate_llr(found, pairs, n)
    weighed = weigh(found, pairs, table, n)
    telling = incidence(_clustered(groups), nodes)
    graph, linked = _graph(weigh(telling, project(telling), table, n), n)
    lists_alone = linked.size < FEWEST
    if lists_alone:
        telling = found
        graph, linked = _graph(weighed, n)

    def null(rng: np.random.Generator) -> WeightedGraph:
        copy = reshuffle(telling, rng)
        return _graph(weigh(copy, project(copy), table, n), n)[0]

    pairs_alone = bool((telling.size == 2).all())
    return Inferred(
        links=link_frame(weighed, found, groups.groups, n),
        linked=linked,
        graph=graph,
        null=None if pairs_alone else null,
        lists_alone=not pairs_alone and (lists_alone or _in_several(telling) < FEWEST_IN_SEVERAL),
    )


def _clustered(groups: Groups) -> Groups:
    kept = pl.col("kind").is_in([name for name, kind in KINDS.items() if kind.clustered])
    return Groups(groups.groups.filter(kept), groups.members.filter(kept))


def _in_several(found: Incidence) -> int:
    """How many people are in groups that could disagree: several, not all from the same days."""
    dated = DATED[found.kind[found.group]]
    n = int(found.node.max(initial=-1)) + 1
    free = np.bincount(found.node[~dated], minlength=n)
    tied = np.bincount(found.node[dated], minlength=n)
    return int((free + (tied > 0) > 1).sum())


def _graph(weighed: Weighed, n: int) -> tuple[WeightedGraph, Ints]:
    """The clustering graph on people with a link, and their places among all people."""
    linked = np.unique(np.concatenate([weighed.i, weighed.j]))
    place = np.zeros(n, dtype=np.int64)
    place[linked] = np.arange(linked.size)
    plain = WeightedGraph(linked.size, place[weighed.i], place[weighed.j], weighed.llr)
    return cluster_weights(plain), linked
