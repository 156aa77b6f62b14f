"""The rate ratio: worked by hand where nothing is random, and on simulated lives."""

from __future__ import annotations

import numpy as np
import pytest

from linkedin_insights.findings.investment.rates import _shifted, _t95, measure_need
from tests.findings.investment.worlds import acts_a_day

SEEDS = 200


@pytest.mark.parametrize("growth", ["flat", "double"])
def test_without_effect_the_interval_holds_one(growth: str) -> None:
    """At most 7 of 100 leave out 1, in steady archives and in growing ones.

    A plain quotient of the rates, with a percentile interval, left it out in 14 and 54.
    """
    wrong = 0
    for seed in range(SEEDS):
        found = measure_need(
            *acts_a_day(years=8, ratio=1, growth=growth, windows=3, seed=seed), seed=seed
        )
        assert found.low is not None
        assert found.high is not None
        wrong += not found.low <= 1 <= found.high
    assert wrong <= 0.07 * SEEDS


def test_two_and_a_half_times_as_much_is_found() -> None:
    found = [
        measure_need(*acts_a_day(years=8, ratio=2.5, growth="exp", windows=3, seed=s), seed=s)
        for s in range(60)
    ]
    assert sum((one.low or 0) > 1 for one in found) >= 50
    assert sum((one.p_value or 1) < 0.05 for one in found) >= 50
    assert np.median([one.ratio or 0 for one in found]) == pytest.approx(2.5, rel=0.1)


def test_twice_as_much_every_day_is_two() -> None:
    """Two acts a day in 168 days of 840, one in the others: half an act a side changes little.

    (336 + 0.5)/168 over (672 + 0.5)/672 is 2.0015; the ridge takes a trace of it.
    """
    inside = np.zeros(840, dtype=np.bool_)
    inside[336:504] = True
    found = measure_need(np.where(inside, 2.0, 1.0), inside, seed=0)
    assert (found.acts_inside, found.acts_outside) == (336, 672)
    assert (found.days_inside, found.days_outside) == (168, 672)
    assert found.plain == 2.0
    assert found.ratio == pytest.approx(2.0, abs=0.01)
    assert found.low is not None
    assert found.low > 1
    # Shifts of 180 to 660 days all move the window off itself (it is 168 long).
    assert found.p_value == pytest.approx(1 / 482)


def test_the_same_seed_gives_the_same_figures() -> None:
    life = acts_a_day(years=5, ratio=1.5, growth="flat", windows=2, seed=3)
    assert measure_need(*life, seed=1) == measure_need(*life, seed=1)


@pytest.mark.parametrize(
    ("acts", "inside", "reason"),
    [
        (1.0, 0, "no_windows"),
        (0.01, 100, "few_acts"),
        (1.0, 83, "little_time"),
        (1.0, 317, "little_time"),
        (1.0, 400, "little_time"),
    ],
)
def test_too_little_says_why(acts: float, inside: int, reason: str) -> None:
    flags = np.arange(400) < inside
    found = measure_need(np.full(400, acts), flags, seed=0)
    assert found.reason == reason
    assert found.ratio is None
    assert found.p_value is None


def test_nothing_outside_has_no_plain_ratio_and_a_finite_one() -> None:
    inside = np.arange(400) < 200
    found = measure_need(inside.astype(np.float64), inside, seed=0)
    assert found.plain is None
    assert found.ratio is not None
    assert found.ratio > 10


def test_a_short_archive_has_no_room_for_shifts() -> None:
    dice = np.random.default_rng(0)
    assert _shifted(np.ones(387), np.arange(387) < 100, dice) is None


@pytest.mark.parametrize(
    ("free", "quantile"),
    [(3, 3.1824), (5, 2.5706), (10, 2.2281), (100, 1.9840)],
)
def test_quantiles_of_t(free: int, quantile: float) -> None:
    """From the usual tables of Student's t."""
    assert _t95(free) == pytest.approx(quantile, rel=0.01)
