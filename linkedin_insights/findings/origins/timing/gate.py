"""Is there any effect? Arrivals after acts, against acts shuffled among the owner's days online."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.int64]
"""Counts a day, day after day."""

DRAWS: Final = 999
WINDOWS: Final = (1, 4)
"""Days after an act, the act's own among them, in which arrivals count."""
WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Excess:
    """Arrivals within ``window`` days of an act beside what the shuffled acts give.

    The window is the one of `WINDOWS` with the largest standardised excess ``z``; ``p_value`` is
    that of the largest over all of them.
    """

    window: int
    observed: int
    expected: float
    low: int
    high: int
    p_value: float
    z: float


def excess_after(
    arrivals: Days, acts: Days, online: Days, *, weeks: int, rng: np.random.Generator
) -> Excess:
    """Shuffle the acts among days online, inside strata of so many weeks with a random offset.

    For T_N = Σ_d y_d·1[an act in the days d−N+1 … d], the p-value is (1 + #{draws whose largest
    standardised T_N reaches the observed one})/(1 + draws). Comments and new connections both fall
    on days online; shuffling among these keeps what they share and breaks what one does to the
    other (method note E5e: 3 % false positives, where permuting weeks has 72 %).
    """
    return _compare(arrivals, acts, _shuffled_online(acts, online, weeks, rng))


def excess_by_weeks(arrivals: Days, acts: Days, *, weeks: int, rng: np.random.Generator) -> Excess:
    """Permute whole weeks of acts inside strata of so many weeks; the rest as in `excess_after`."""
    return _compare(arrivals, acts, _permuted_weeks(acts, weeks, rng))


def excess_before(
    arrivals: Days, acts: Days, online: Days, *, weeks: int, rng: np.random.Generator
) -> Excess:
    """The placebo: arrivals in the days *before* acts, which acts cannot have caused."""
    mirrored = _shuffled_online(acts[::-1], online[::-1], weeks, rng)
    later = np.concatenate([np.zeros(1, np.int64), arrivals[::-1][:-1]])
    return _compare(later, acts[::-1], mirrored)


def reached(acts: npt.NDArray[np.int64], window: int) -> npt.NDArray[np.bool_]:
    """Whether there was an act in the ``window`` days up to and with each day (last axis)."""
    total = np.cumsum(acts > 0, axis=-1, dtype=np.int32)
    before = np.zeros_like(total)
    before[..., window:] = total[..., :-window]
    return np.asarray(total > before)


def _compare(arrivals: Days, acts: Days, shuffled: npt.NDArray[np.int64]) -> Excess:
    days = np.flatnonzero(arrivals)
    counts = arrivals[days].astype(np.float64)
    seen = np.array([reached(acts, n)[days] @ counts for n in WINDOWS])
    drawn = np.stack([reached(shuffled, n)[:, days] @ counts for n in WINDOWS], axis=1)
    mean, spread = drawn.mean(axis=0), np.maximum(drawn.std(axis=0), 0.5)
    excess = (seen - mean) / spread
    best = int(excess.argmax())
    draws = ((drawn - mean) / spread).max(axis=1)
    low, high = np.quantile(drawn[:, best], (0.025, 0.975), method="nearest")
    return Excess(
        window=WINDOWS[best],
        observed=int(seen[best]),
        expected=float(mean[best]),
        low=int(low),
        high=int(high),
        p_value=float((1 + (draws >= excess[best] - 1e-9).sum()) / (1 + len(draws))),
        z=float(excess[best]),
    )


def _shuffled_online(
    acts: Days, online: Days, weeks: int, rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Draws × days: the acts dealt out anew among the days online of their stratum."""
    places = np.flatnonzero((online > 0) | (acts > 0))
    length = weeks * WEEK
    offsets = rng.integers(0, length, (DRAWS, 1))
    order = np.argsort((places + offsets) // length + rng.random((DRAWS, len(places))), axis=1)
    drawn = np.zeros((DRAWS, len(acts)), np.int64)
    drawn[:, places] = acts[places][order]
    return drawn


def _permuted_weeks(acts: Days, weeks: int, rng: np.random.Generator) -> npt.NDArray[np.int64]:
    """Draws × days: the weeks of acts in another order inside their stratum; a torn week stays."""
    whole = len(acts) // WEEK
    blocks = acts[: whole * WEEK].reshape(whole, WEEK)
    offsets = rng.integers(0, weeks, (DRAWS, 1))
    order = np.argsort((np.arange(whole) + offsets) // weeks + rng.random((DRAWS, whole)), axis=1)
    drawn = np.zeros((DRAWS, len(acts)), np.int64)
    drawn[:, : whole * WEEK] = blocks[order].reshape(DRAWS, whole * WEEK)
    drawn[:, whole * WEEK :] = acts[whole * WEEK :]
    return drawn
