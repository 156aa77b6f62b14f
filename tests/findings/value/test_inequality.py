"""Gini coefficients and Lorenz curves, worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from linkedin_insights.findings.value.inequality import (
    gini,
    lorenz,
    resampled,
    tally,
    top_share,
)


def test_a_tally_counts_people_by_number() -> None:
    assert tally(np.array([3, 0, 0, 1])).tolist() == [[2, 1, 0, 1]]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 2, 3, 4], 1 / 3),  # 2·30/(4·10) − 5/4 = 1/4, times 4/3
        ([0, 0, 0, 4], 1.0),  # 2·16/(4·4) − 5/4 = 3/4, times 4/3
        ([2, 2, 2], 0.0),
        ([0, 1, 1], 0.5),  # 2·(2 + 3)/(3·2) − 4/3 = 1/3, times 3/2
    ],
)
def test_gini(numbers: list[int], expected: float) -> None:
    assert gini(tally(np.array(numbers)))[0] == pytest.approx(expected)


def test_gini_is_that_of_the_mean_difference() -> None:
    """Corrected, it is Σ|x_i − x_j| over pairs i ≠ j, over 2·n·(n − 1)·mean."""
    x = np.random.default_rng(4).poisson(2, 60)
    pairs = np.abs(x[:, None] - x[None, :]).sum() / (2 * 60 * 59 * x.mean())
    assert gini(tally(x))[0] == pytest.approx(pairs)


def test_nobody_has_anything() -> None:
    assert np.isnan(gini(np.array([[5]]))).all()


def test_the_curve_cuts_people_in_parts() -> None:
    """0, 1, 3: half of three people are one and a half: 0 + 1/2 of 4."""
    held = lorenz(tally(np.array([3, 0, 1])), np.array([0, 1 / 3, 0.5, 2 / 3, 1]))
    assert held[0].tolist() == pytest.approx([0, 0, 0.125, 0.25, 1])


def test_the_top_tenth_of_fifteen_is_one_and_a_half() -> None:
    """Fourteen have 1 and one has 6: (6 + 1/2)/20."""
    assert top_share(tally(np.array([6] + [1] * 14)))[0] == pytest.approx(0.325)


def test_resamples_keep_the_number_of_people_and_their_numbers() -> None:
    worlds = resampled(np.array([0, 0, 5, 2]), 300, rng=np.random.default_rng(0))
    assert worlds.shape == (300, 6)
    assert (worlds.sum(axis=1) == 4).all()
    assert worlds[:, [1, 3, 4]].sum() == 0
    assert worlds.mean(axis=0)[0] == pytest.approx(2, abs=0.2)
