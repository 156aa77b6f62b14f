"""Groups of people become pairs, without ever joining everybody with everybody."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from linkedin_insights.network.kinds import CONVERSATION, KINDS, SIZES
from linkedin_insights.network.leiden import Ints
from linkedin_insights.network.model import Groups

CLIQUE = 50
"""People up to which everybody in a group is joined with everybody."""
NEXT = 5
"""Beyond, each is joined with so many of those who came next."""
LISTED = 500
"""Beyond, only groups of the owner's own years are joined at all."""
MOST_PAIRS = 600_000

CODES = {name: code for code, name in enumerate(KINDS)}
_LISTED = np.array([kind.listed for kind in KINDS.values()])
DATED = np.array([kind.dated for kind in KINDS.values()])


@dataclass(frozen=True)
class Incidence:
    """Who is in which group: one entry a person and group, by group and order of arrival.

    ``group`` numbers groups, ``node`` the people; ``kind`` is a group's code in `CODES`, ``times``
    how many equal groups it stands for, ``size`` its people, ``source`` its row in the groups.
    """

    group: Ints
    node: Ints
    kind: Ints
    times: Ints
    size: Ints
    source: Ints

    def with_nodes(self, node: Ints) -> Incidence:
        """The same groups with other people in them."""
        return Incidence(self.group, node, self.kind, self.times, self.size, self.source)


def incidence(groups: Groups, nodes: pl.DataFrame) -> Incidence:
    """Number people and groups; groups of one kind and the same people become one.

    ``nodes`` has ``person_id`` in the order of the nodes. People who are no nodes are left out,
    then groups of fewer than two.
    """
    places = nodes.select("person_id").with_row_index("node")
    listed = groups.groups.with_row_index("source").select("source", "kind", "group")
    members = (
        groups.members.select("kind", "group", "person_id", "on")
        .join(places, on="person_id", how="inner")
        .join(listed, on=["kind", "group"], how="inner")
        .select("source", "kind", "node", "on")
        .sort("source", "node")
    )
    sets = members.group_by("source", maintain_order=True).agg(
        pl.col("kind").first(),
        pl.col("node").unique(maintain_order=True),
        size=pl.col("node").n_unique(),
    )
    sets = sets.filter(pl.col("size") > 1).sort("kind", "node", "source")
    if sets.is_empty():
        none = np.zeros(0, dtype=np.int64)
        return Incidence(none, none, none, none, none, none)
    merged = (
        sets.with_columns(run=pl.struct("kind", "node").rle_id())
        .group_by("run", maintain_order=True)
        .agg(
            pl.col("kind").first(),
            pl.col("size").first(),
            pl.col("source").first(),
            times=pl.len(),
        )
        .sort("source")
        .with_row_index("number")
    )
    rows = (
        members.join(merged.select("source", "number"), on="source", how="inner")
        .unique(subset=["number", "node"], keep="first", maintain_order=True)
        .sort("number", "on", "node", nulls_last=True)
    )
    codes = merged["kind"].replace_strict(CODES, return_dtype=pl.Int64)
    return Incidence(
        group=rows["number"].cast(pl.Int64).to_numpy(),
        node=rows["node"].cast(pl.Int64).to_numpy(),
        kind=codes.to_numpy(),
        times=merged["times"].cast(pl.Int64).to_numpy(),
        size=merged["size"].cast(pl.Int64).to_numpy(),
        source=merged["source"].cast(pl.Int64).to_numpy(),
    )


@dataclass(frozen=True)
class Pairs:
    """Pairs of people who share a group: ``i`` < ``j`` and the group's number."""

    i: Ints
    j: Ints
    group: Ints


def project(found: Incidence) -> Pairs:
    """Join people of each group: everybody in small ones, those who came next in large ones.

    Groups above `LISTED` people are joined only where the owner belonged to them. When cliques
    would make more than `MOST_PAIRS` pairs, the size up to which they are made is halved.
    """
    reach = _reach(found)
    position = np.arange(found.group.size) - np.searchsorted(found.group, found.group)
    partners = np.minimum(reach[found.group], found.size[found.group] - 1 - position)
    left = np.repeat(np.arange(found.group.size), partners)
    step = np.arange(left.size) - np.repeat(np.cumsum(partners) - partners, partners) + 1
    a, b = found.node[left], found.node[left + step]
    return Pairs(np.minimum(a, b), np.maximum(a, b), found.group[left])


def _reach(found: Incidence) -> Ints:
    """How many of those who came next each member of a group is joined with."""
    limit, pairs = CLIQUE, found.size * (found.size - 1) // 2
    while limit > NEXT + 1 and int(pairs[found.size <= limit].sum()) > MOST_PAIRS:
        limit //= 2
    reach = np.where(found.size <= limit, found.size, NEXT)
    left_out = (found.size > LISTED) & ~_LISTED[found.kind]
    return np.where(left_out, 0, reach)


def size_classes(found: Incidence) -> Ints:
    """The size class of each group (`linkedin_insights.network.kinds.SIZES`)."""
    return np.searchsorted(np.array(SIZES), found.size, side="left").astype(np.int64)


def is_conversation(found: Incidence) -> NDArray[np.bool_]:
    """Which groups are group conversations."""
    conversations: NDArray[np.bool_] = found.kind == CODES[CONVERSATION]
    return conversations


def reshuffle(found: Incidence, rng: np.random.Generator, *, rounds: int = 12) -> Incidence:
    """A copy in which people change places with people of other groups of the same kind.

    Everybody keeps the number of groups, every group its size, and nobody is in a group twice: a
    bipartite configuration model of each kind, reached by random exchanges, about ``rounds`` a
    place. Kinds that come from the days of connecting agree with one another whatever people do, so
    there people change places as a whole, with all their groups of these kinds.
    """
    node = found.node.copy()
    kind = found.kind[found.group]
    for code in np.unique(found.kind[~DATED[found.kind]]):
        slots = np.flatnonzero(kind == code)
        node[slots] = _exchanged(node[slots], found.group[slots], rng, rounds)
    dated = np.flatnonzero(DATED[kind])
    people, place = np.unique(node[dated], return_inverse=True)
    node[dated] = rng.permutation(people)[place]
    order = np.lexsort((rng.random(node.size), found.group))
    return found.with_nodes(node[order])


def _exchanged(node: Ints, group: Ints, rng: np.random.Generator, rounds: int) -> Ints:
    """Pair all places at random, again and again; two change people where neither is there yet."""
    width = int(node.max(initial=0)) + 1
    half = node.size // 2
    node = node.copy()
    for _ in range(rounds):
        order = rng.permutation(node.size)
        one, two = order[:half], order[half : 2 * half]
        new = np.concatenate([group[one] * width + node[two], group[two] * width + node[one]])
        _, place, times = np.unique(new, return_inverse=True, return_counts=True)
        free = (times[place] == 1) & ~np.isin(new, group * width + node)
        kept = free[:half] & free[half:]
        node[one[kept]], node[two[kept]] = node[two[kept]], node[one[kept]]
    return node
