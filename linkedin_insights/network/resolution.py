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
    """What may be spent: draws a resolution at first, draws where it is open, iterations a run.

    ``careful`` gives every open resolution the full number; else the finest go first, and the rest
    is left out once one passes.
    """

    first: int
    full: int
    iterations: int
    rewirings: int
    whole_grid: bool
    careful: bool


THOROUGH = Effort(first=4, full=20, iterations=3, rewirings=20, whole_grid=True, careful=True)
USUAL = Effort(first=3, full=12, iterations=2, rewirings=20, whole_grid=True, careful=False)
SPARING = Effort(first=2, full=4, iterations=1, rewirings=3, whole_grid=False, careful=False)
MEDIUM, LARGE = 500, 3_000
"""People above which `USUAL` and `SPARING` are spent instead of `THOROUGH`."""


def affordable(n: int) -> Effort:
    """What may be spent on a network of ``n`` people."""
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
    agreement: dict[tuple[float, int], float] = field(default_factory=dict)

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
        """Mean AMI of the partitions drawn at a resolution with those before them."""
        drawn = self.by_resolution[resolution]
        key = (resolution, len(drawn))
        if key not in self.agreement:
            self.agreement[key] = mean_agreement(drawn)
        return self.agreement[key]

    @property
    def spent(self) -> int:
        """How many partitions were drawn in all."""
        return sum(len(drawn) for drawn in self.by_resolution.values())


def most_stable(draws: Draws, effort: Effort) -> float:
    """The largest γ ≥ 1 of `GRID` whose stability is at least 95 % of the greatest.

    A few draws tell which resolutions are out of the question. From the finest on, those left get
    the full number, and so does the most stable one, until one passes. Without γ ≥ 1 the rule
    collapses to a few huge blocks that are trivially stable.
    """
    looked_at = list(GRID if effort.whole_grid else COARSE)
    draws.ensure(looked_at, effort.first)
    if not effort.whole_grid:
        chosen = _finest(draws, looked_at, effort)
        above = min((g for g in COARSE if g > chosen), default=chosen)
        between = [g for g in GRID if chosen < g < above]
        draws.ensure(between, effort.first)
        looked_at = sorted([*looked_at, *between])
    return _finest(draws, looked_at, effort)


def _finest(draws: Draws, resolutions: list[float], effort: Effort) -> float:
    """The largest that passes on the full number of draws."""
    if effort.careful:
        draws.ensure(_open(draws, resolutions), effort.full)
    while True:
        left = _open(draws, resolutions)
        best = max(resolutions, key=draws.stability)
        draws.ensure([left[-1], best], effort.full)
        if draws.stability(left[-1]) >= STABLE * draws.stability(best):
            return left[-1]
        resolutions = [g for g in resolutions if g < left[-1] or g == best]


def _open(draws: Draws, resolutions: list[float]) -> list[float]:
    """Those that a few more draws may still let pass, in order; the most stable is one."""
    stability = {g: draws.stability(g) for g in resolutions}
    least = (STABLE - _OPEN) * max(stability.values())
    return [g for g in sorted(resolutions) if stability[g] >= least]


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
