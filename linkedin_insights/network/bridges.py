"""Who reaches into more than one cluster, and whether the evidence for that holds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from linkedin_insights.network.model import NODES

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

FEWEST_LINKS = 3
FEWEST_CLUSTERS = 2
DISCOUNT = 1.0
"""Usual links taken off what leads into each cluster. This, `PRIOR` and the roots found planted
bridges best: average precision 0.84 on 80 graphs not used for the choice, 0.37 for plain P."""
PRIOR = 10.0
"""Usual links that everybody is taken to have into their main cluster beyond those known."""
TOP_SHARE = 0.2
HOLDS_IN = 0.8
LOWEST_SCORE = 0.1


BRIDGES: dict[str, pl.DataType] = {
    name: NODES[name]
    for name in ("degree", "embeddedness", "participation", "bridge_score", "bridge")
}
"""One row a node, in order. ``participation`` is null unless three links lead into two clusters."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """Which links lead a person into which cluster.

    ``link`` is the link of each end that counts and ``slot`` where its weight goes (shape e);
    slots (shape s) are pairs of person and cluster, sorted. ``first`` is where each of the people
    in ``person`` begins among the slots (shape p); ``linked`` counts everybody with a link.
    """

    link: Ints
    slot: Ints
    first: Ints
    person: Ints
    linked: int


def measure_bridges(
    n: int, links: pl.DataFrame, cluster: Ints, *, seed: int, draws: int = 30
) -> pl.DataFrame:
    """Measure how far everybody's links spread over the clusters (`BRIDGES`).

    With w_jc the weight of j's links into cluster c, participation is P_j = 1 - Σ_c (w_jc / Σ_c
    w_jc)² (Guimerà & Amaral 2005). Only what somebody said links clusters: a conversation, an
    introduction, a name; a shared company or day, and links to people in no cluster, count for
    embeddedness alone.
    The score is the same formula on v_jc = max(0, r_jc - u), and 10 u more in j's main cluster. r
    sums the roots of the weights, so that one strong link does not outdo many, and u = Σ w / Σ √w
    over all links, what a usual one gives: one link into a cluster is what chance leaves there, and
    few links say little. A bridge keeps a score in the top fifth of everybody with a link in 80 %
    of ``draws`` bootstraps, which multiply every root by an Exp(1) draw (the Bayesian bootstrap of
    Rubin 1981) and leave the clusters as they are; and its score is 0.1 at least.

    Args:
        n: People.
        links: `LINKS`, of which ``i``, ``j``, ``weight`` (above 0) and ``said`` are read.
        cluster: The cluster of each person, -1 for none (shape n).
        seed: Same seed, same bridges.
        draws: Bootstraps.

    """
    i, j = (links[end].to_numpy().astype(np.int64) for end in ("i", "j"))
    weight = links["weight"].to_numpy().astype(np.float64)
    degree = np.bincount(i, minlength=n) + np.bincount(j, minlength=n)
    embedded = np.bincount(i, weight, n) + np.bincount(j, weight, n)
    said = links["said"].to_numpy()
    i, j, weight = i[said], j[said], weight[said]
    reach = _reach(i, j, cluster)
    plain, shrunk, held = np.full(n, np.nan), np.zeros(n), np.zeros(n, dtype=bool)
    if reach.person.size:
        root = np.sqrt(weight)
        unit = float(weight.sum() / root.sum())
        enough = _enough(reach)
        who = reach.person[enough]
        plain[who] = _participation(reach, weight)[enough]
        shrunk[who] = _participation(reach, root, unit=unit)[enough]
        share = _share_on_top(reach, root, enough, unit, seed=seed, draws=draws)
        held[who] = (share >= HOLDS_IN) & (shrunk[who] >= LOWEST_SCORE)
    values = zip(BRIDGES, (degree, embedded, plain, shrunk, held), strict=True)
    frame = pl.DataFrame(dict(values)).cast(BRIDGES)  # type: ignore[arg-type]
    return frame.with_columns(pl.col("participation").fill_nan(None))


def _share_on_top(
    reach: _Reach,
    root: Floats,
    enough: NDArray[np.bool_],
    unit: float,
    *,
    seed: int,
    draws: int,
) -> Floats:
    """In what share of the bootstraps each of those with enough evidence is in the top fifth."""
    times = np.zeros(int(np.count_nonzero(enough)))
    rng = np.random.default_rng(seed)
    for _ in range(draws):
        drawn = root * rng.exponential(size=root.size)
        times += _top(_participation(reach, drawn, unit=unit)[enough], reach.linked)
    return times / max(draws, 1)


def _reach(i: Ints, j: Ints, cluster: Ints) -> _Reach:
    """Sort the ends of all links to people in a cluster by person and cluster."""
    person, other = np.concatenate([i, j]), np.concatenate([j, i])
    link = np.tile(np.arange(i.size), 2)
    known = cluster[other] >= 0
    width = np.int64(cluster.max(initial=0) + 1)
    keys, slot = np.unique(person[known] * width + cluster[other[known]], return_inverse=True)
    people, first = np.unique(keys // width, return_index=True)
    return _Reach(link[known], slot, first, people, np.unique(person).size)


def _enough(reach: _Reach) -> NDArray[np.bool_]:
    """Say which of the people have three links or more, into two clusters or more (shape p)."""
    slots = np.bincount(reach.slot)
    clusters = np.diff(reach.first, append=slots.size)
    links = np.add.reduceat(slots, reach.first)
    return np.asarray((links >= FEWEST_LINKS) & (clusters >= FEWEST_CLUSTERS))


def _participation(reach: _Reach, weight: Floats, *, unit: float = 0.0) -> Floats:
    """1 - Σ_c (v_c / Σ_c v_c)² a person (shape p), with what is not chance of every weight."""
    excess = np.maximum(np.bincount(reach.slot, weight[reach.link]) - DISCOUNT * unit, 0.0)
    total = np.add.reduceat(excess, reach.first)
    squares = np.add.reduceat(excess**2, reach.first)
    main = np.maximum.reduceat(excess, reach.first)
    prior = PRIOR * unit
    return np.maximum(1 - (squares + prior * (2 * main + prior)) / (total + prior) ** 2, 0.0)


def _top(score: Floats, people: int) -> NDArray[np.bool_]:
    """Say who is in the top fifth of so many people, those not among the scores having 0."""
    places = max(1, int(TOP_SHARE * people))
    least = np.partition(score, -places)[-places] if score.size > places else 0.0
    return np.asarray((score >= least) & (score > 0))
