"""Where the islands of the map lie: circles of given size, near those they are linked with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

ASPECT = 1.5
"""How much wider than high the map is."""
GAP = 2.0
"""Water that two islands want between them, in map units; half of it they always have."""
GOLDEN_ANGLE = float(np.pi * (3.0 - np.sqrt(5.0)))

_SLOPE = np.array([1.0 / ASPECT**2, 1.0])
_STEPS = 40
_PULL = 0.1
_GRAVITY = 0.1
_NEARBY = 0.5
_ALIKE = 0.6
_SWAPS = 2
_HOLD = 0.3
_PASSES = 20
_DAMPING = 0.5
_HELD_MASS = 20.0
_SPOTS = 10_000
_AMPLE = 1.1
_ROUNDED = 0.02
"""How much nearer than computed two islands may come by two digits, in a report written before."""


class _Sea:
    """Spots that an island may take, and how far each is from the nearest shore."""

    def __init__(self, middle: Floats, reach: float) -> None:
        """A sunflower of spots that fills a circle of radius ``reach`` around the middle."""
        number = np.arange(_SPOTS)
        far, angle = reach * np.sqrt(number / _SPOTS), GOLDEN_ANGLE * number
        self.spots: Floats = middle + np.column_stack([far * np.cos(angle), far * np.sin(angle)])
        self.clear: Floats = np.full(_SPOTS, np.inf)

    def cheapest(self, cost: Floats, room: float) -> Floats:
        """The spot of least cost with ``room`` to the nearest shore."""
        spot: Floats = self.spots[np.argmin(np.where(self.clear >= room, cost, np.inf))]
        return spot

    def take(self, place: Floats, radius: float) -> None:
        """Put an island there."""
        away = np.hypot(self.spots[:, 0] - place[0], self.spots[:, 1] - place[1])
        self.clear = np.minimum(self.clear, away - radius)


def place_islands(radius: Floats, affinity: Floats, *, anchor: Floats | None = None) -> Floats:
    """Centres (K × 2) of circles with water between them.

    ``radius`` has K values, largest first; ``affinity`` (K × K, symmetric, at least 0) says who
    belongs near whom; ``anchor`` (K × 2, NaN for islands that have none) holds earlier places.
    First each island takes the free spot nearest to its kin and to the middle, and islands of
    similar size change places as long as that brings kin together. Then forces act on all:
    attraction along the affinities, a gravity stronger up and down than sideways, a spring to the
    anchor instead of both where there is one, and a push off circles that are too near; two that
    have anchors want half the water only, so that nothing pushes them off where they were. In the
    end an island that still touches another takes the nearest free spot. Nothing is random.
    """
    if radius.size == 0:
        return np.zeros((0, 2))
    earlier: Floats = np.full((radius.size, 2), np.nan) if anchor is None else anchor
    held = ~np.isnan(earlier[:, 0])
    target: Floats = np.where(held[:, None], earlier, 0.0)
    middle = target[held].mean(axis=0) if held.any() else np.zeros(2)
    places = _set_down(radius, affinity, target, held=held, middle=middle)
    places = _swap(places, radius, affinity, held)
    share = affinity / np.maximum(affinity.sum(axis=1, keepdims=True), 1e-12)
    mass = radius**2 * np.where(held, _HELD_MASS, 1.0)
    water = np.where(np.logical_and.outer(held, held), GAP / 2.0 - _ROUNDED, GAP)
    for step in range(_STEPS):
        move = _forces(places, radius, share, middle) * (1.0 - step / _STEPS)
        places = places + np.where(held[:, None], _HOLD * (target - places), move)
        places = _push_apart(places, radius, mass, water)
    for _ in range(_PASSES):
        places = _push_apart(places, radius, mass, water)
    return _clear_up(places, radius, held=held, middle=middle)


def _reach(radius: Floats, places: Floats, middle: Floats) -> float:
    """How far out a free spot is certain: circles twice as large could not cover that much."""
    area = float(((2.0 * radius + GAP) ** 2).sum())
    return _AMPLE * float(np.sqrt(area)) + float(np.hypot(*(places - middle).T).max(initial=0.0))


def _set_down(
    radius: Floats, affinity: Floats, target: Floats, *, held: Flags, middle: Floats
) -> Floats:
    """First places: those held where they were, then each on the best free spot."""
    places = target.copy()
    sea = _Sea(middle, _reach(radius, places[held], middle))
    gravity = _height(sea.spots - middle)
    done = held.copy()
    for one in [*np.flatnonzero(held), *np.flatnonzero(~held)]:
        if not held[one]:
            near = np.where(done, affinity[one], 0.0)
            kin = np.average(places, axis=0, weights=near) if near.sum() > 0 else middle
            cost = gravity + _NEARBY * _height(sea.spots - kin)
            places[one] = sea.cheapest(cost, float(radius[one]) + GAP)
            done[one] = True
        sea.take(places[one], float(radius[one]))
    return places


def _swap(places: Floats, radius: Floats, affinity: Floats, held: Flags) -> Floats:
    """Let pairs of islands change places while that lowers Σ affinity · distance, the best first.

    ``cost[i, s]`` is what island i would pay on spot s; a swap changes it by a product of two
    vectors.
    """
    *_, away = _directions(places)
    spot = np.arange(radius.size)
    cost = np.einsum("ik,ks->is", affinity, away)
    alike = np.minimum.outer(radius, radius) >= _ALIKE * np.maximum.outer(radius, radius)
    alike &= ~held[:, None] & ~held[None, :]
    for _ in range(_SWAPS * radius.size):
        there = cost[:, spot]
        own = np.diag(there)
        gain = own[:, None] + own[None, :] - there - there.T
        gain -= 2.0 * affinity * away[np.ix_(spot, spot)]
        gain = np.where(alike, gain, 0.0)
        i, j = np.unravel_index(np.argmax(np.round(gain, 6)), gain.shape)
        if gain[i, j] < 1e-6:
            break
        cost += np.outer(affinity[:, i] - affinity[:, j], away[spot[j]] - away[spot[i]])
        spot[[i, j]] = spot[[j, i]]
    return places[spot]


def _height(out: Floats) -> Floats:
    """How high each point lies on the slope of the gravity."""
    height: Floats = (out**2 * _SLOPE).sum(axis=1)
    return height


def _clear_up(places: Floats, radius: Floats, *, held: Flags, middle: Floats) -> Floats:
    """Move those that are too near to one before them; held ones first, then large ones."""
    final = places.copy()
    sea = _Sea(middle, _reach(radius, places, middle))
    done = np.zeros(radius.size, dtype=bool)
    for one in [*np.flatnonzero(held), *np.flatnonzero(~held)]:
        shore = np.hypot(*(final[done] - places[one]).T) - radius[done]
        room = float(radius[one]) + GAP / 2.0
        if (shore < room - (_ROUNDED if held[one] else 0.0)).any():
            cost = ((sea.spots - places[one]) ** 2).sum(axis=1)
            final[one] = sea.cheapest(cost, room)
        sea.take(final[one], float(radius[one]))
        done[one] = True
    return final


def _forces(places: Floats, radius: Floats, share: Floats, middle: Floats) -> Floats:
    x, y, away = _directions(places)
    water = np.maximum(away - radius[:, None] - radius[None, :] - GAP, 0.0) * share
    pull = np.column_stack([(water * x).sum(axis=1), (water * y).sum(axis=1)])
    total: Floats = -(_PULL * pull + _GRAVITY * (places - middle)) * _SLOPE
    return total


def _push_apart(places: Floats, radius: Floats, mass: Floats, water: Floats) -> Floats:
    """Move circles with too little ``water`` (K × K) between them apart, the lighter further."""
    x, y, away = _directions(places)
    overlap = np.maximum(radius[:, None] + radius[None, :] + water - away, 0.0)
    np.fill_diagonal(overlap, 0.0)
    overlap *= mass[None, :] / (mass[:, None] + mass[None, :])
    push = np.column_stack([(overlap * x).sum(axis=1), (overlap * y).sum(axis=1)])
    moved: Floats = places + _DAMPING * push
    return moved


def _directions(places: Floats) -> tuple[Floats, Floats, Floats]:
    """Both parts of the unit vectors to each circle from each other one, and the distances."""
    x = places[:, None, 0] - places[None, :, 0]
    y = places[:, None, 1] - places[None, :, 1]
    away = np.sqrt(x * x + y * y)
    apart = np.maximum(away, 1e-9)
    return x / apart, y / apart, away
