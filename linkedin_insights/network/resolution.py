"""How fine the clusters are: a resolution chosen without labels."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from linkedin_insights.network.agreement import Labels, mean_agreement
from linkedin_insights.network.leiden import WeightedGraph, bootstrap, in_parallel, leiden

GRID = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
COARSE = (1.0, 2.0, 4.0, 8.0)
STABLE = 0.95
_OPEN = 0.05
_STEPS = 15
_SETTLED = 0.02


@dataclass(frozen=True, slots=True)
class Effort:
    """What may be spent: draws a resolution at first, draws where it is open, iterations a run."""

    first: int
    full: int
    iterations: int
    rewirings: int
    whole_grid: bool


THOROUGH = Effort(first=4, full=20, iterations=3, rewirings=20, whole_grid=True)
USUAL = Effort(first=3, full=12, iterations=2, rewirings=20, whole_grid=True)
SPARING = Effort(first=2, full=6, iterations=1, rewirings=4, whole_grid=False)
MEDIUM, LARGE = 500, 3_000
"""Nodes above which `USUAL` and `SPARING` are spent instead of `THOROUGH`."""


def affordable(n: int) -> Effort:
    """What may be spent on ``n`` nodes."""
    if n > LARGE:
        return SPARING
    return USUAL if n > MEDIUM else THOROUGH


@dataclass(slots=True)
class Draws:
    """Bootstrap partitions by resolution, drawn as they are asked for."""

    graph: WeightedGraph
    seed: int
    iterations: int
    by_resolution: dict[float, list[Labels]] = field(default_factory=dict)

    def ensure(self, resolutions: Iterable[float], count: int) -> None:
        """Draw until each of the resolutions has ``count`` partitions."""
        wanted = [
            (resolution, number)
            for resolution in resolutions
            for number in range(len(self.by_resolution.get(resolution, ())), count)
        ]
        for (resolution, _), labels in zip(wanted, in_parallel(self._draw, wanted), strict=True):
            self.by_resolution.setdefault(resolution, []).append(labels)

    def _draw(self, what: tuple[float, int]) -> Labels:
        resolution, number = what
        drawn = bootstrap(self.graph, seed=(self.seed, round(resolution * 1000), number))
        return leiden(drawn, resolution=resolution, seed=number, iterations=self.iterations)

    def stability(self, resolution: float) -> float:
        """Mean pairwise AMI of the partitions drawn at a resolution."""
        return mean_agreement(self.by_resolution[resolution])

    @property
    def spent(self) -> int:
        """How many partitions were drawn in all."""
        return sum(len(drawn) for drawn in self.by_resolution.values())


def most_stable(draws: Draws, effort: Effort) -> float:
    """The largest γ ≥ 1 of `GRID` whose stability is at least 95 % of the greatest.

    A few draws tell which resolutions are out of the question; the rest get the full number.
    Without γ ≥ 1 the rule collapses to a few huge blocks that are trivially stable.
    """
    looked_at = list(GRID if effort.whole_grid else COARSE)
    draws.ensure(looked_at, effort.first)
    if not effort.whole_grid:
        chosen = _choose(draws, looked_at)
        above = min((g for g in COARSE if g > chosen), default=chosen)
        between = [g for g in GRID if chosen < g < above]
        draws.ensure(between, effort.first)
        looked_at = sorted([*looked_at, *between])
    else:
        stability = {g: draws.stability(g) for g in looked_at}
        greatest = max(stability.values())
        is_open = [g for g in looked_at if stability[g] >= (STABLE - _OPEN) * greatest]
        draws.ensure(is_open, effort.full)
        looked_at = is_open
    chosen = _choose(draws, looked_at)
    draws.ensure([chosen], effort.full)
    return chosen


def _choose(draws: Draws, resolutions: list[float]) -> float:
    stability = {g: draws.stability(g) for g in resolutions}
    least = STABLE * max(stability.values())
    return max(g for g in resolutions if stability[g] >= least)


def fixed_point(graph: WeightedGraph, *, seed: int, iterations: int = 3) -> float:
    """Newman's γ at which modularity and the planted partition model agree.

    γ' = (ω_in − ω_out)/(ln ω_in − ln ω_out) with ω_in = 2W_in/Σκ_r²·2W and
    ω_out = (2W − 2W_in)/(2W − Σκ_r²/2W), halfway each step (Newman 2016, PRE 94:052315).
    """
    twice = 2 * float(graph.weight.sum())
    gamma = 1.0
    for _ in range(_STEPS):
        labels = leiden(graph, resolution=gamma, seed=seed, iterations=iterations)
        inside = 2 * float(graph.weight[labels[graph.i] == labels[graph.j]].sum())
        squares = float(np.sum(np.bincount(labels, graph.strength) ** 2)) / twice
        if squares >= twice or inside >= twice or inside == 0.0:
            break
        within, between = inside / squares, (twice - inside) / (twice - squares)
        if within == between:
            break
        step = (within - between) / (math.log(within) - math.log(between))
        before, gamma = gamma, (gamma + step) / 2
        if abs(gamma - before) < _SETTLED:
            break
    return gamma
