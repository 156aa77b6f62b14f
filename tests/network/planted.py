"""Small planted graphs and groups, seeded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import polars as pl

from linkedin_insights.network.agreement import Labels
from linkedin_insights.network.leiden import WeightedGraph
from linkedin_insights.network.model import GROUPS, MEMBERS, Groups


def graph_of(n: int, edges: Iterable[tuple[int, int, float]]) -> WeightedGraph:
    """A graph from edges in any order."""
    rows = sorted((min(a, b), max(a, b), w) for a, b, w in edges)
    i, j, w = zip(*rows, strict=True)
    return WeightedGraph(n, np.array(i), np.array(j), np.array(w, dtype=np.float64))


def planted_partition(
    seed: int, *, n: int, blocks: int, inside: float, outside: float
) -> tuple[WeightedGraph, Labels]:
    """Each pair linked with one chance inside a block, another outside; weights lognormal."""
    rng = np.random.default_rng(seed)
    labels = np.sort(rng.integers(0, blocks, n))
    a, b = np.triu_indices(n, 1)
    chance = np.where(labels[a] == labels[b], inside, outside)
    kept = rng.random(a.size) < chance
    i, j = a[kept], b[kept]
    linked = np.unique(np.concatenate([i, j]))
    place = np.full(n, -1)
    place[linked] = np.arange(linked.size)
    weight = np.exp(rng.normal(0, 0.5, i.size))
    return WeightedGraph(linked.size, place[i], place[j], weight), labels[linked]


def person(number: int) -> str:
    """The id of a person."""
    return f"p{number:05}"


def nodes_of(n: int) -> pl.DataFrame:
    """People in the order of their numbers."""
    return pl.DataFrame({"person_id": [person(number) for number in range(n)]})


def groups_of(kinds: dict[str, Sequence[Sequence[int]]]) -> Groups:
    """Groups by kind, each a list of people's numbers."""
    listed, members = [], []
    for kind, sets in kinds.items():
        for number, people in enumerate(sets):
            key, row = f"{kind}-{number}", number + 1
            listed.append((kind, key, f"Label {number}", None, None, "messages.csv", row))
            members += [(kind, key, person(p), None, "messages.csv", row) for p in people]
    return Groups(
        pl.DataFrame(listed, schema=GROUPS, orient="row"),
        pl.DataFrame(members, schema=MEMBERS, orient="row"),
    )


def mailbox(
    seed: int, *, n: int = 200, blocks: int = 8, mixing: float = 0.3, talks: int = 500
) -> tuple[Groups, Labels]:
    """Group conversations of 2 to 12 people, most of each from one planted block."""
    rng = np.random.default_rng(seed)
    labels = rng.choice(blocks, n, p=rng.dirichlet(np.full(blocks, 5.0)))
    activity = rng.lognormal(0, 1, n)
    sets = []
    for _ in range(talks):
        size = min(2 + int(rng.geometric(0.35)), 12)
        lead = int(rng.choice(n, p=activity / activity.sum()))
        own = labels == labels[lead]
        chance = np.where(own, activity, activity * mixing * own.sum() / max((~own).sum(), 1))
        chance[lead] = 0
        others = rng.choice(n, size=size - 1, replace=False, p=chance / chance.sum())
        sets.append([lead, *others.tolist()])
    return groups_of({"group_conversation": sets}), labels


def without_agreement(groups: Groups, seed: int) -> Groups:
    """The null twin: the same groups and people, who is in which decided by chance."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(groups.members.height)
    shuffled = groups.members.with_columns(groups.members["person_id"].gather(order))
    return Groups(
        groups.groups, shuffled.unique(subset=["kind", "group", "person_id"], maintain_order=True)
    )
