"""The map: clusters are islands, people dots on them, everybody else floats around."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl
from numpy.typing import NDArray

from linkedin_insights.network.islands import ASPECT, GOLDEN_ANGLE, Flags, Floats, place_islands

Ints = NDArray[np.int64]

SPACING = 0.66
"""Of a sunflower with dots at SPACING·√(k + ½): then no two are nearer than 1 map unit."""
SHORE = 1.0
"""From the outermost dot of an island to its edge, in map units."""
OFFING = 3.0
"""From the islands to the nearest of those who float, in map units."""
DIGITS = 2
_TURNS = 64

Places = Mapping[str, tuple[float, float]]
"""Where clusters were, by ``cluster_id``."""


def lay_out(
    nodes: pl.DataFrame,
    clusters: pl.DataFrame,
    links: pl.DataFrame,
    *,
    previous: Places | None = None,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Place people and clusters on a plane about 1.5 times as wide as high, y downwards.

    ``nodes`` has a row a person: ``cluster_id`` (null for none), ``tie_strength`` (0 to 1),
    ``degree``; ``clusters`` has ``cluster_id``, ``size``, largest first; ``links`` ``i``, ``j``
    (rows of the nodes), ``weight``. Returns nodes with ``x``, ``y`` and clusters with ``x``, ``y``,
    ``r``: map units, two digits, 1 unit between dots at the least.

    An island of n people has r = `SPACING`·√n + `SHORE`; those who belong near each other are
    those with much weight between them, W_rs/√(n_r·n_s). On an island the k-th strongest stands at
    `SPACING`·√(k + ½) from its centre, each a golden angle further round (Vogel 1979, Math Biosci
    44:179). People without a cluster follow on a wider sunflower around all islands, those with
    links first, on the side of the islands that they are linked to. ``previous`` holds islands
    where they were.
    """
    cluster = _numbers(nodes, clusters)
    size = clusters["size"].to_numpy().astype(np.float64)
    radius = SPACING * np.sqrt(size) + SHORE
    i, j = (links[end].to_numpy().astype(np.int64) for end in ("i", "j"))
    weight = links["weight"].to_numpy().astype(np.float64)
    affinity = _affinity(cluster, size, i, j, weight)
    centres = place_islands(radius, affinity, anchor=_anchors(clusters, previous))
    if previous is None:
        centres = centres - _middle(centres, radius)
    # A report holds two digits, and dots stand where they would with the islands from there.
    centres = np.round(centres, DIGITS)
    strength = nodes["tie_strength"].fill_null(0.0).to_numpy()
    dots = np.zeros((nodes.height, 2))
    inside = cluster >= 0
    dots[inside] = _on_islands(cluster[inside], strength[inside], centres)
    loose = np.flatnonzero(~inside)
    middle = _middle(centres, radius)
    bearing = _bearings(cluster, centres - middle, i, j, weight)[loose]
    linked = nodes["degree"].fill_null(0).to_numpy()[loose] > 0
    dots[loose] = middle + _around(strength[loose], linked, bearing, centres - middle, radius)
    return (
        nodes.with_columns(x=_column(dots[:, 0]), y=_column(dots[:, 1])),
        clusters.with_columns(
            x=_column(centres[:, 0]), y=_column(centres[:, 1]), r=_column(radius)
        ),
    )


def _column(values: Floats) -> pl.Series:
    # Adding 0 makes −0 plain 0.
    return pl.Series(np.round(values, DIGITS) + 0.0, dtype=pl.Float64)


def _numbers(nodes: pl.DataFrame, clusters: pl.DataFrame) -> Ints:
    """The row of each person's cluster, −1 for none."""
    known = clusters.select("cluster_id").with_row_index("number")
    found = nodes.select("cluster_id").join(
        known, on="cluster_id", how="left", maintain_order="left"
    )
    return found["number"].cast(pl.Int64).fill_null(-1).to_numpy()


def _affinity(cluster: Ints, size: Floats, i: Ints, j: Ints, weight: Floats) -> Floats:
    """W_rs/√(n_r·n_s) between clusters, K × K, zero on the diagonal."""
    k = size.size
    a, b = cluster[i], cluster[j]
    between = (a >= 0) & (b >= 0) & (a != b)
    summed = np.bincount(a[between] * k + b[between], weight[between], k * k).reshape(k, k)
    affinity: Floats = (summed + summed.T) / np.sqrt(np.maximum(np.outer(size, size), 1.0))
    return affinity


def _anchors(clusters: pl.DataFrame, previous: Places | None) -> Floats | None:
    if previous is None:
        return None
    nowhere = (float("nan"), float("nan"))
    found = [previous.get(one, nowhere) for one in clusters["cluster_id"]]
    return np.array(found, dtype=np.float64).reshape(-1, 2)


def _middle(centres: Floats, radius: Floats) -> Floats:
    """The middle of the box around all islands; the origin where there are none."""
    if not radius.size:
        return np.zeros(2)
    edge = radius[:, None]
    middle: Floats = ((centres - edge).min(axis=0) + (centres + edge).max(axis=0)) / 2.0
    return middle


def _sunflower(places: Floats) -> Floats:
    """Dots of a sunflower by their numbers, unit `SPACING`."""
    far = SPACING * np.sqrt(places + 0.5)
    return np.column_stack(
        [far * np.cos(GOLDEN_ANGLE * places), far * np.sin(GOLDEN_ANGLE * places)]
    )


def _on_islands(cluster: Ints, strength: Floats, centres: Floats) -> Floats:
    """The strongest in the middle of their island; equals in the order given."""
    order = np.lexsort((-strength, cluster))
    grouped = cluster[order]
    rank = np.arange(grouped.size) - np.searchsorted(grouped, grouped)
    dots = np.empty((grouped.size, 2))
    dots[order] = centres[grouped] + _sunflower(rank.astype(np.float64))
    return dots


def _bearings(cluster: Ints, centres: Floats, i: Ints, j: Ints, weight: Floats) -> Floats:
    """In which direction from the origin each person's linked islands lie, NaN for none."""
    ends, others = np.concatenate([i, j]), np.concatenate([j, i])
    there = cluster[others]
    ends, there, heavy = ends[there >= 0], there[there >= 0], np.tile(weight, 2)[there >= 0]
    x, y = (np.bincount(ends, heavy * centres[there, axis], cluster.size) for axis in (0, 1))
    return np.where((x != 0.0) | (y != 0.0), np.arctan2(y, x / ASPECT), np.nan)


def _around(
    strength: Floats, linked: Flags, bearing: Floats, centres: Floats, radius: Floats
) -> Floats:
    """Dots around all islands: those with links first, then the stronger ones."""
    order = np.lexsort((-strength, ~linked))
    start = 0
    if radius.size:
        far = np.hypot(centres[:, 0] / ASPECT, centres[:, 1]) + radius
        start = int(((float(far.max()) + OFFING) / SPACING) ** 2)
    dots = _sunflower(np.arange(start, start + order.size, dtype=np.float64))
    placed = np.empty((order.size, 2))
    placed[_turned(order, bearing, dots)] = dots * np.array([ASPECT, 1.0])
    return placed


def _turned(order: Ints, bearing: Floats, dots: Floats) -> Ints:
    """The order, with those who have a bearing sharing their dots by direction.

    Both are sorted by direction; of some ways to turn one against the other, the best is taken.
    """
    directed = np.flatnonzero(np.isfinite(bearing[order]))
    if directed.size == 0:
        return order
    who = order[directed]
    angle = np.arctan2(dots[directed, 1], dots[directed, 0])
    spots, people = np.argsort(angle, kind="stable"), np.argsort(bearing[who], kind="stable")
    shifts = np.unique(np.arange(_TURNS) * who.size // _TURNS)
    agreement = [
        np.cos(angle[spots] - bearing[who[np.roll(people, shift)]]).sum() for shift in shifts
    ]
    turned = order.copy()
    turned[directed[spots]] = who[np.roll(people, shifts[np.argmax(np.round(agreement, 6))])]
    return turned
