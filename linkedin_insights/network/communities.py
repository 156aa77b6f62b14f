"""Clusters of a weighted graph: resolution, significance, memberships, in that order."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from linkedin_insights.network.agreement import Labels
from linkedin_insights.network.leiden import Floats, WeightedGraph, in_parallel, leiden, quality
from linkedin_insights.network.membership import Memberships, assign
from linkedin_insights.network.model import Structure
from linkedin_insights.network.resolution import (
    THOROUGH,
    Draws,
    Effort,
    affordable,
    fixed_point,
    most_stable,
)
from linkedin_insights.network.significance import Null, description_gain, deviations, rewired

SMALL = 150
"""Nodes below which Newman's fixed point chooses the resolution."""
FEWEST = 12
"""Nodes with a link below which nothing can be said."""
SIGNIFICANT = 3.0
"""Standard deviations above rewired copies that structure needs."""
SIGNIFICANT_GROUPS = 5.0
"""The same above copies with reshuffled groups: what planted null twins never reached."""
SIGNIFICANT_FEW = 10.0
"""The same where the deviation is estimated from a handful of copies (Student's t, 2 degrees)."""
_TRIALS = 3


@dataclass(frozen=True, slots=True)
class Communities:
    """What was found: the verdict, who belongs where, and each cluster's ``stability``."""

    structure: Structure
    members: Memberships
    stability: Floats


@dataclass(frozen=True, slots=True)
class _Nulls:
    """What the evidence is compared with besides rewired links."""

    groups: Null | None
    pairs_alone: bool


def find_communities(
    graph: WeightedGraph,
    *,
    seed: int = 0,
    null: Null | None = None,
    lists_alone: bool = False,
    people: int = 0,
) -> Communities:
    """Cluster a graph, and say whether there is anything to cluster.

    The resolution comes from stability (from `SMALL` nodes on) or from Newman's fixed point. The
    structure is ``found`` where the quality at resolution 1 lies more than `SIGNIFICANT` standard
    deviations above that of rewired copies and, where evidence comes in groups, more than
    `SIGNIFICANT_GROUPS` above that of the copies that ``null`` makes with its groups reshuffled:
    groups alone make cliques, which no rewired copy has. Evidence of pairs must shorten the
    description of the links instead. Only then is anybody assigned.

    Args:
        graph: Nodes with at least one edge, in an order that does not depend on names.
        seed: Of all draws.
        null: Makes copies of the evidence with its groups reshuffled; None where the evidence is
            of pairs alone, for which the rewired copies say the same.
        lists_alone: Hardly anybody is in two groups, so that no copy could look different: what
            passes the other tests is then ``untestable``, and assigned all the same.
        people: How many there are, with a link or without: what may be spent hangs on it.
    """
    if graph.n < FEWEST:
        return _nothing(graph, Structure("untestable", "few", linked=graph.n, links=graph.i.size))
    effort = affordable(max(people, graph.n))
    draws = Draws(graph, seed, effort.iterations)
    resolution, method = _resolution(graph, draws, effort, seed=seed)
    labels = _best(graph, effort, resolution=resolution, seed=seed)
    nulls = _Nulls(groups=None if lists_alone else null, pairs_alone=null is None)
    structure = _test(graph, labels, draws, effort, nulls, (resolution, method))
    if lists_alone and structure.verdict == "found":
        structure = replace(structure, verdict="untestable", reason="lists")
    if structure.verdict == "none":
        return _nothing(graph, structure)
    drawn = draws.by_resolution[resolution]
    members = assign(graph, labels, drawn)
    return Communities(structure, members, _stabilities(members, labels))


def _resolution(
    graph: WeightedGraph, draws: Draws, effort: Effort, *, seed: int
) -> tuple[float, str]:
    if graph.n >= SMALL:
        return most_stable(draws, effort), "stability"
    resolution = round(fixed_point(graph, seed=seed), 6)
    draws.ensure([resolution], effort.full)
    return resolution, "fixed_point"


def _best(graph: WeightedGraph, effort: Effort, *, resolution: float, seed: int) -> Labels:
    """The best of a few runs by quality, the first among equals."""
    trials = _TRIALS if effort.whole_grid else 1
    found = in_parallel(
        lambda trial: leiden(graph, resolution=resolution, seed=seed + trial), range(trials)
    )
    return max(found, key=lambda labels: quality(graph, labels, resolution=resolution))


def _test(
    graph: WeightedGraph,
    labels: Labels,
    draws: Draws,
    effort: Effort,
    nulls: _Nulls,
    chosen: tuple[float, str],
) -> Structure:
    resolution, method = chosen
    tests: list[Null] = [lambda rng: rewired(graph, rng)]
    tests += [nulls.groups] if nulls.groups is not None else []
    z, *rest = deviations(
        graph,
        tests,
        seed=draws.seed,
        copies=effort.rewirings,
        iterations=effort.iterations,
    )
    groups_z = rest[0] if rest else None
    others = [drawn[0] for drawn in draws.by_resolution.values()]
    gain = description_gain(graph, [labels, *others])
    enough = SIGNIFICANT if effort.rewirings >= THOROUGH.rewirings else SIGNIFICANT_FEW
    enough_groups = max(enough, SIGNIFICANT_GROUPS)
    failed = [
        reason
        for reason, fails in (
            ("rewired", z <= enough),
            ("reshuffled", groups_z is not None and groups_z <= enough_groups),
            ("description", nulls.pairs_alone and gain <= 0),
        )
        if fails
    ]
    return Structure(
        verdict="none" if failed else "found",
        reason=failed[0] if failed else "beyond_chance",
        method=method,
        resolution=resolution,
        draws=draws.spent,
        rewirings=effort.rewirings,
        z=z,
        incidence_z=groups_z,
        needed=enough if groups_z is None else enough_groups,
        description_gain=gain,
        linked=graph.n,
        links=graph.i.size,
    )


def _stabilities(members: Memberships, labels: Labels) -> Floats:
    """Mean confidence of each cluster's members."""
    inside = members.cluster >= 0
    width = int(labels.max(initial=-1)) + 1
    total = np.bincount(members.cluster[inside], members.confidence[inside], width)
    sizes = np.bincount(members.cluster[inside], minlength=width)
    stability: Floats = total / np.maximum(sizes, 1)
    return stability


def _nothing(graph: WeightedGraph, structure: Structure) -> Communities:
    none = np.zeros(0, dtype=np.int64)
    members = Memberships(
        np.full(graph.n, -1, dtype=np.int64), np.zeros(graph.n), none, none, np.zeros(0)
    )
    return Communities(structure, members, np.zeros(0))
