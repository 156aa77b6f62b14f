"""The owner's place between the people they know, beside what chance would make of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from linkedin_insights.network.rewiring import rewire

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

COPIES = 100
FEWEST_COPIES = 4
FIRST_SWAPS = 10
NEXT_SWAPS = 2
SMALL = 3_000
"""Below so many people there are always 100 copies."""
SWAPS_AT_MOST = 3_000_000
"""What copies of large networks may take: about half a second."""


@dataclass(frozen=True, slots=True)
class Brokerage:
    """The owner's ego network: the ``linked`` people with a link, and ``links`` between them.

    ``isolated`` people without a link are left out. ``efficiency`` (every link a tie) and
    ``expected_efficiency`` (every link a tie with the probability that is its weight) lie in 0 to
    1, None without links. ``constraint_ratio`` is C over its mean in ``copies`` rewired networks;
    95 % of copies lie within ``chance_low`` and ``chance_high``; all None below two links.
    ``live_clusters`` is the effective number of clusters of the ``live_ties`` in one;
    ``live_unassigned`` live ties are in none.
    """

    linked: int
    isolated: int
    links: int
    efficiency: float | None
    expected_efficiency: float | None
    copies: int
    constraint_ratio: float | None
    chance_low: float | None
    chance_high: float | None
    live_clusters: float | None
    live_ties: int
    live_unassigned: int


def measure_brokerage(
    nodes: pl.DataFrame, links: pl.DataFrame, ties: pl.DataFrame, *, seed: int
) -> Brokerage:
    """Measure how far the owner stands between people who don't know each other (Burt 1992).

    The owner has a tie of weight 1 to each of the n linked people, who have t links with the
    weights w. Then effective size is n - 2t/n (Borgatti 1997), or n - 2Σw/n if links count by
    their weight, and efficiency is that over n. `owner_constraint` has C, which is compared with
    rewired copies, as its raw value mostly tells how many people there are.

    Args:
        nodes: `NODES`, of which ``person_id`` and ``cluster_id`` are read.
        links: `LINKS`, of which ``i``, ``j`` and ``weight`` are read.
        ties: `TIES`: those active and two-way are live.
        seed: Same seed, same copies.

    """
    i, j = (links[end].to_numpy().astype(np.int64) for end in ("i", "j"))
    weight = links["weight"].to_numpy().astype(np.float64)
    people, ends = np.unique(np.concatenate([i, j]), return_inverse=True)
    n, m = people.size, i.size
    ratio, low, high, copies = _beside_chance(ends[:m], ends[m:], weight, n=n, seed=seed)
    live, assigned, unassigned = live_clusters(nodes, ties)
    return Brokerage(
        linked=n,
        isolated=nodes.height - n,
        links=m,
        efficiency=1 - 2 * m / n**2 if m else None,
        expected_efficiency=1 - 2 * float(weight.sum()) / n**2 if m else None,
        copies=copies,
        constraint_ratio=ratio,
        chance_low=low,
        chance_high=high,
        live_clusters=live,
        live_ties=assigned,
        live_unassigned=unassigned,
    )


def owner_constraint(i: Ints, j: Ints, weight: Floats, *, n: int) -> float:
    """C of an owner with ties of weight 1 to all n people: Σ_j (1 + Σ_q w_qj / (1 + Σ_k w_qk))²/n².

    Burt's formula c_ij = (p_ij + Σ_q p_iq p_qj)² for that case.
    """
    total = 1 + np.bincount(i, weight, n) + np.bincount(j, weight, n)
    through = np.bincount(i, weight / total[j], n) + np.bincount(j, weight / total[i], n)
    return float(np.sum((1 + through) ** 2)) / n**2


def live_clusters(nodes: pl.DataFrame, ties: pl.DataFrame) -> tuple[float | None, int, int]:
    """Effective number of clusters with live ties, and live ties with a cluster and without.

    exp(-Σ p ln p), p the share of a cluster among active two-way ties in any; None without one.
    """
    live = ties.filter(pl.col("two_way") & (pl.col("tie_state") == "active")).join(
        nodes.select("person_id", "cluster_id"), on="person_id", how="left", maintain_order="left"
    )
    counts = live.drop_nulls("cluster_id").group_by("cluster_id", maintain_order=True).len()
    number = np.sort(counts["len"].to_numpy().astype(np.float64))
    assigned = int(number.sum())
    if not assigned:
        return None, 0, live.height
    share = number / assigned
    return float(np.exp(-np.sum(share * np.log(share)))), assigned, live.height - assigned


def _copies(n: int, m: int) -> int:
    """How many copies: fewer of large networks, by the swaps that they take and not by a clock."""
    if n < SMALL:
        return COPIES
    affordable = 1 + (SWAPS_AT_MOST // m - FIRST_SWAPS) // NEXT_SWAPS
    return min(max(affordable, FEWEST_COPIES), COPIES)


def _beside_chance(
    i: Ints, j: Ints, weight: Floats, *, n: int, seed: int
) -> tuple[float | None, float | None, float | None, int]:
    """C over the mean C of rewired copies, the span of 95 % of copies, and their number.

    Each copy is the one before it after 2·m more swaps, the first after 10·m; weights are shuffled.
    """
    if i.size < 2:
        return None, None, None, 0
    rng = np.random.default_rng(seed)
    number = _copies(n, i.size)
    drawn = np.empty(number)
    a, b = i, j
    for copy in range(number):
        a, b = rewire(a, b, n, rng=rng, swaps=NEXT_SWAPS if copy else FIRST_SWAPS)
        drawn[copy] = owner_constraint(a, b, rng.permutation(weight), n=n)
    mean = float(drawn.mean())
    reach = 1.96 * float(drawn.std(ddof=1)) / mean
    ratio = owner_constraint(i, j, weight, n=n) / mean
    return ratio, 1 - reach, 1 + reach, number
