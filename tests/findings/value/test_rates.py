"""Rates behind counts: the fit against a plain search, formulas against closed forms."""

from __future__ import annotations

import math

import numpy as np
import pytest

from linkedin_insights.findings.value.inequality import gini
from linkedin_insights.findings.value.rates import (
    SHAPES,
    fit_rates,
    imagine,
    latent_gini,
    latent_top_share,
)


def _log_likelihood(counts: list[int], years: list[float], shape: float, mean: float) -> float:
    """The negative binomial as textbooks print it."""
    total = 0.0
    for x, e in zip(counts, years, strict=True):
        m = mean * e
        total += math.lgamma(shape + x) - math.lgamma(shape) - math.lgamma(x + 1)
        total += shape * math.log(shape / (shape + m)) + x * math.log(m / (shape + m))
    return total


def test_no_shape_and_rate_on_a_grid_fit_better() -> None:
    counts = [0, 0, 0, 1, 0, 7, 2, 0, 0, 15, 1, 0, 0, 3]
    years = [1.0, 2.0, 1.0, 3.0, 0.5, 4.0, 2.0, 1.0, 6.0, 5.0, 2.0, 2.5, 1.0, 1.0]
    found = fit_rates(np.array(counts), np.array(years))
    best = _log_likelihood(counts, years, found.shape.value, found.mean)
    grid = [
        _log_likelihood(counts, years, found.shape.value * a, found.mean * b)
        for a in np.geomspace(0.2, 5, 41)
        for b in np.geomspace(0.3, 3, 41)
    ]
    assert max(grid) <= best + 1e-9
    # At the ends of the interval the profile has fallen by χ²(1)/2 = 1.92.
    for end in (found.shape.low, found.shape.high):
        profile = max(
            _log_likelihood(counts, years, end, found.mean * b) for b in np.geomspace(0.2, 5, 4001)
        )
        assert best - profile == pytest.approx(1.9207, abs=1e-4)


def test_the_planted_shape_lies_in_its_interval() -> None:
    rng = np.random.default_rng(1)
    years = rng.uniform(0.1, 10, 3000)
    rates = rng.gamma(0.3, 0.4 / 0.3, 3000)
    found = fit_rates(rng.poisson(rates * years), years)
    assert found.shape.low < 0.3 < found.shape.high
    assert found.mean == pytest.approx(0.4, rel=0.15)


def test_one_rate_for_all_ends_at_the_largest_shape() -> None:
    found = fit_rates(np.full(50, 3), np.ones(50))
    assert found.shape.value == pytest.approx(SHAPES[1])
    assert found.shape.high == pytest.approx(SHAPES[1])
    assert found.mean == pytest.approx(3.0)


def test_latent_spread_has_closed_forms() -> None:
    """k = 1 is the exponential: ½, and 0.1·(1 + ln 10); k = ½: 2/π."""
    assert latent_gini(1) == pytest.approx(0.5)
    assert latent_gini(0.5) == pytest.approx(2 / math.pi)
    assert latent_top_share(1) == pytest.approx(0.1 * (1 + math.log(10)))


def test_latent_formulas_agree_with_draws() -> None:
    x = np.sort(np.random.default_rng(3).gamma(0.3, 1.0, 400_000))
    ranks = np.arange(1, x.size + 1)
    assert latent_gini(0.3) == pytest.approx(
        2 * (ranks @ x) / (x.size * x.sum()) - (x.size + 1) / x.size, abs=0.004
    )
    assert latent_top_share(0.3) == pytest.approx(x[360_000:].sum() / x.sum(), abs=0.004)


@pytest.mark.parametrize("shape", [None, 0.5])
def test_imagined_worlds_have_the_mean_and_the_silence_they_should(shape: float | None) -> None:
    """P(0) is e^−m for one rate, (1 + m/k)^−k for a gamma; people are never lost."""
    years = np.repeat([0.5, 3.0], 40)
    worlds = imagine(years, 0.8, shape, draws=4000, rng=np.random.default_rng(0))
    assert (worlds.sum(axis=1) == 80).all()
    means = 0.8 * years
    silent = np.exp(-means) if shape is None else (1 + means / shape) ** -shape
    assert worlds[:, 0].mean() == pytest.approx(silent.sum(), rel=0.01)
    drawn = worlds @ np.arange(worlds.shape[1])
    assert drawn.mean() == pytest.approx(means.sum(), rel=0.02)


def test_groups_of_exposures_make_the_worlds_that_people_would() -> None:
    """Against one Poisson draw a person, 400 times: the same mean and spread of the coefficient."""
    rng = np.random.default_rng(5)
    years = rng.uniform(1 / 12, 12, 900)
    grouped = gini(imagine(years, 0.3, None, draws=400, rng=rng))
    alone = [
        gini(np.bincount(rng.poisson(0.3 * years))[np.newaxis, :].astype(np.int64))[0]
        for _ in range(400)
    ]
    assert grouped.mean() == pytest.approx(np.mean(alone), abs=0.002)
    assert grouped.std() == pytest.approx(np.std(alone), rel=0.2)


def test_very_high_rates_do_not_overflow() -> None:
    worlds = imagine(np.full(5, 20.0), 60.0, None, draws=20, rng=np.random.default_rng(0))
    drawn = worlds @ np.arange(worlds.shape[1])
    assert drawn.mean() == pytest.approx(5 * 1200, rel=0.02)
