"""Degree-preserving random copies of a graph."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ROOM = 2
"""Slots of the hash table for each key, at least."""

_FACTOR = 0x9E3779B97F4A7C15
"""Fibonacci hashing: 2⁶⁴ over the golden ratio, odd (Knuth 1973, The Art of Computer Programming,
volume 3, section 6.4); its powers make further hash functions."""

_PATIENCE = 4
"""Rounds that a graph where few swaps are possible may take, in multiples of the usual number."""

_WORD = 1 << 64
_LOW = np.int64((1 << 32) - 1)


def rewire(
    i: NDArray[np.int64],
    j: NDArray[np.int64],
    n: int,
    *,
    rng: np.random.Generator,
    swaps: int = 10,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return a random simple graph with the degrees of the given one (shape m, m).

    Double edge swaps, a-b and c-d to a-d and c-b (Maslov & Sneppen 2002), until ``swaps`` · m are
    made or 8 · ``swaps`` rounds are over; each round pairs all edges at random. A swap is made
    only if no edge that it takes or gives occurs in any other pair's; that rule reads the same
    backwards, so no graph with these degrees is preferred (Fosdick et al. 2018, SIAM Review 60).

    Args:
        i: One end of each edge, below ``j``; no edge twice.
        j: The other end.
        n: Nodes; ends lie in 0 to n - 1, and n below 2³¹.
        rng: Where chance comes from: same state, same copy.
        swaps: Swaps to make, per edge.

    Raises:
        ValueError: There are too many nodes.

    """
    if n >= 1 << 31:
        message = "too many nodes to rewire"
        raise ValueError(message)
    edges = (i.astype(np.int64) << 32) | j.astype(np.int64)
    if edges.size > 1:
        bits = (_ROOM * 2 * edges.size - 1).bit_length()
        owner = np.empty(1 << bits, dtype=np.int32)
        left = swaps * edges.size
        for _ in range(2 * swaps * _PATIENCE):
            left -= _round(edges, owner, bits=bits, rng=rng)
            if left <= 0:
                break
    return edges >> 32, edges & _LOW


def _round(
    edges: NDArray[np.int64], owner: NDArray[np.int32], *, bits: int, rng: np.random.Generator
) -> int:
    """Pair all edges at random, swap in place where nothing is in the way, and count the swaps."""
    half = edges.size // 2
    rng.shuffle(edges)
    one, two = edges[:half], edges[half : 2 * half]
    a, b = one >> 32, one & _LOW
    c, d = two >> 32, two & _LOW
    turned = rng.integers(0, 2, half, dtype=np.int8).astype(bool)
    c, d = np.where(turned, d, c), np.where(turned, c, d)
    new_one = (np.minimum(a, d) << 32) | np.maximum(a, d)
    new_two = (np.minimum(b, c) << 32) | np.maximum(b, c)
    alone = _alone(np.concatenate([edges, new_one, new_two]), owner, bits=bits)
    m = edges.size
    made = (a != d) & (b != c) & alone[:half] & alone[half : 2 * half]
    made &= alone[m : m + half] & alone[m + half :]
    np.copyto(one, new_one, where=made)
    np.copyto(two, new_two, where=made)
    return int(np.count_nonzero(made))


def _alone(keys: NDArray[np.int64], owner: NDArray[np.int32], *, bits: int) -> NDArray[np.bool_]:
    """Say which keys occur once.

    Keys that met an unequal one in their slot of the hash table go round again, hashed otherwise.
    """
    alone = np.ones(keys.size, dtype=bool)
    place = np.arange(keys.size, dtype=np.int32)
    here, factor = keys, _FACTOR
    while here.size:
        slot = ((here.view(np.uint64) * np.uint64(factor)) >> np.uint64(64 - bits)).view(np.int64)
        owner[slot] = place
        found = owner[slot]
        same = keys[found] == here
        double = same & (found != place)
        alone[place[double]] = False
        alone[found[double]] = False
        apart = np.flatnonzero(~same)
        place, here, factor = place[apart], here[apart], factor * _FACTOR % _WORD
    return alone
