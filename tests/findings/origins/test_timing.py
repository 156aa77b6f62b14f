"""The gate and the declustering on arrivals of known make.

Bounds are those of the method: at most 8 false findings in 100 in every null scenario, shares
within 5 points in steady and growing archives. Seeds are fixed, so a figure here never moves.
"""

from __future__ import annotations

import numpy as np
import pytest

from linkedin_insights.findings.origins.timing.declustering import decluster
from linkedin_insights.findings.origins.timing.gate import (
    excess_after,
    excess_before,
    excess_by_weeks,
    reached,
)
from tests.findings.origins.arrivals import Arrivals, connections, invitations

RUNS = 40


def opens(world: Arrivals, *, by_week: bool = True) -> bool:
    """Whether the gate opens for one channel: in strata of 12 weeks and of 3."""
    rng = np.random.default_rng(0)
    for weeks in (12, 3):
        found = excess_after(world.arrivals, world.acts, world.online, weeks=weeks, rng=rng)
        if found.p_value >= 0.05:
            return False
        if by_week:
            moved = excess_by_weeks(world.arrivals, world.acts, weeks=weeks, rng=rng)
            if moved.p_value >= 0.05:
                return False
    return True


@pytest.mark.parametrize("scenario", ["steady", "growing", "campaigns"])
def test_null_worlds_rarely_open_the_gate(scenario: str) -> None:
    found = sum(opens(invitations(seed, scenario, 0.0)) for seed in range(RUNS))
    assert found / RUNS <= 0.08


def test_days_online_alone_do_not_open_the_gate() -> None:
    found = sum(opens(connections(seed, 0.0), by_week=False) for seed in range(RUNS))
    assert found / RUNS <= 0.08


@pytest.mark.parametrize("scenario", ["steady", "growing"])
def test_a_quarter_triggered_is_mostly_found(scenario: str) -> None:
    found = sum(opens(invitations(seed, scenario, 0.25)) for seed in range(RUNS))
    assert found / RUNS >= 0.7


@pytest.mark.parametrize("scenario", ["steady", "growing"])
@pytest.mark.parametrize("share", [0.0, 0.1, 0.25, 0.5])
def test_the_share_is_recovered(scenario: str, share: float) -> None:
    errors = []
    for seed in range(12):
        world = invitations(seed, scenario, share)
        fit = decluster(world.arrivals, [world.acts], first_weekday=0, rng=np.random.default_rng(0))
        errors.append(fit.share - world.share)
    assert abs(np.mean(errors)) <= 0.05


def test_nothing_is_triggered_without_acts_before() -> None:
    arrivals = np.zeros(100, np.int64)
    arrivals[[10, 30]] = 5
    acts = np.zeros(100, np.int64)
    acts[29] = 1
    fit = decluster(arrivals, [acts], first_weekday=3, rng=np.random.default_rng(0))
    assert fit.by_channel[0, 10] == 0
    assert fit.by_channel[0, 30] > 0


def test_days_reached_by_an_act() -> None:
    """An act on day 2 reaches days 2, 3 and 4 within a window of three days."""
    acts = np.array([0, 0, 1, 0, 0, 0, 0])
    assert reached(acts, 3).tolist() == [False, False, True, True, True, False, False]


def test_the_placebo_looks_the_other_way() -> None:
    """Everybody comes the day before an act: an excess before acts, none after them."""
    rng = np.random.default_rng(1)
    acts = (rng.random(700) < 0.1).astype(np.int64)
    arrivals = np.concatenate([acts[1:], [0]])
    online = np.ones(700, np.int64)
    after = excess_after(arrivals, acts, online, weeks=12, rng=rng)
    before = excess_before(arrivals, acts, online, weeks=12, rng=rng)
    assert before.p_value < 0.01 < after.p_value
