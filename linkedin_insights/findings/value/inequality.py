"""How unevenly a total is spread over people, from how many people have each number.

A tally has one column a number 0, 1, 2 … and one row a world: how many people have that number in
it. Resampled and imagined worlds are tallies of many rows, so that 30,000 people cost no more than
the numbers that they have.
"""

from __future__ import annotations

import numpy as np

from linkedin_insights.findings.value.estimates import Floats, Ints


def tally(numbers: Ints) -> Ints:
    """One row: how many people have 0, 1, 2 …."""
    return np.bincount(numbers).astype(np.int64)[np.newaxis, :]


def gini(tallies: Ints) -> Floats:
    """The Gini coefficient of each row, corrected for few people.

    ``G = (2·Σ i·x_(i)/(n·Σx) − (n + 1)/n)·n/(n − 1)``, x ascending, i from 1 (Deltas 2003, Review
    of Economics and Statistics 85, 226). Not a number where all have nothing, or there is one.
    """
    sizes = tallies.astype(np.float64)
    values = np.arange(sizes.shape[1], dtype=np.float64)
    people = sizes.sum(axis=1)
    total = sizes @ values
    mean_rank = np.cumsum(sizes, axis=1) - (sizes - 1) / 2
    ranked = (sizes * mean_rank) @ values
    with np.errstate(divide="ignore", invalid="ignore"):
        raw = 2 * ranked / (people * total) - (people + 1) / people
        return np.asarray(raw * people / (people - 1), dtype=np.float64)


def lorenz(tallies: Ints, shares: Floats) -> Floats:
    """What the given shares of people, those with least first, have of the total, a row a world.

    Between two people the curve is straight: of the one at the border only a part counts.
    """
    sizes = tallies.astype(np.float64)
    values = np.arange(sizes.shape[1], dtype=np.float64)
    above = np.cumsum(sizes, axis=1)
    people = above[:, -1:]
    total = sizes @ values
    held = np.empty((sizes.shape[0], shares.size))
    for place, share in enumerate(shares):
        taken = np.clip(share * people - (above - sizes), 0, sizes)
        held[:, place] = taken @ values
    with np.errstate(divide="ignore", invalid="ignore"):
        return held / total[:, np.newaxis]


def top_share(tallies: Ints, top: float = 0.1) -> Floats:
    """What the given top share of people have of the total, in each row."""
    return np.asarray(1 - lorenz(tallies, np.array([1 - top]))[:, 0], dtype=np.float64)


def resampled(numbers: Ints, draws: int, *, rng: np.random.Generator) -> Ints:
    """Tallies of as many people drawn with replacement, ``draws`` times."""
    sizes = tally(numbers)[0]
    found = np.flatnonzero(sizes)
    drawn = rng.multinomial(numbers.size, sizes[found] / numbers.size, size=draws)
    worlds = np.zeros((draws, sizes.size), dtype=np.int64)
    worlds[:, found] = drawn
    return worlds
