"""Scores into probabilities: conditions of the mode, leaving out by hand, planted curves."""

from __future__ import annotations

import math

import numpy as np
import polars as pl
import pytest

from linkedin_insights.findings.value.calibration import Calibration, calibrate
from linkedin_insights.findings.value.logistic import expit

SCORES = pl.Series([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 0.05, 0.15])
LABELS = pl.Series([0, 0, 1, 3, 0, 2, 4, 1, 2, 3, None, None], dtype=pl.Int64)


def _calibrated(scores: pl.Series, labels: pl.Series) -> Calibration:
    found = calibrate(scores, labels)
    assert found is not None
    return found


def _search(s: list[float], y: list[int]) -> tuple[float, float]:
    """The mode by a finer and finer search."""
    base = math.log(sum(y) / (len(y) - sum(y)))

    def height(a: float, b: float) -> float:
        odds = [a + b * x for x in s]
        fit = sum(v * o - math.log1p(math.exp(o)) for v, o in zip(y, odds, strict=True))
        return fit - (a - base) ** 2 / (2 * 1.5**2) - (b - 1) ** 2 / (2 * 0.5**2)

    a, b, step = base, 1.0, 1.0
    while step > 1e-7:
        around = [(a + i * step, b + j * step) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        best = max(around, key=lambda at: height(*at))
        if best == (a, b):
            step /= 2
        a, b = best
    return a, b


def test_the_curve_is_the_mode_under_its_priors() -> None:
    found = _calibrated(SCORES, LABELS)
    assert (found.method, found.positives, found.negatives) == ("labels", 5, 5)
    x = SCORES.to_numpy()
    standard = ((x - x.mean()) / x.std()).tolist()
    a, b = _search(standard[:10], [0, 0, 0, 1, 0, 1, 1, 0, 1, 1])
    assert (found.intercept, found.slope) == pytest.approx((a, b), abs=1e-5)
    assert found.probability.to_list() == pytest.approx(
        [1 / (1 + math.exp(-a - b * s)) for s in standard], abs=1e-5
    )


def test_skill_leaves_each_person_out() -> None:
    """Ten fits without one, by hand; the base rate of the nine others is 4/9 or 5/9."""
    found = _calibrated(SCORES, LABELS)
    x = SCORES.to_numpy()
    standard = ((x - x.mean()) / x.std()).tolist()[:10]
    y = [0, 0, 0, 1, 0, 1, 1, 0, 1, 1]
    brier = 0.0
    for at in range(10):
        a, b = _search(standard[:at] + standard[at + 1 :], y[:at] + y[at + 1 :])
        brier += (y[at] - 1 / (1 + math.exp(-a - b * standard[at]))) ** 2
    base = 10 * (5 / 9) ** 2
    assert found.skill == pytest.approx(1 - brier / base, abs=1e-4)


def test_five_of_each_or_nothing() -> None:
    few = pl.Series([0, 0, 1, 3, 0, 2, 4, 1, 2, None, None, None], dtype=pl.Int64)
    assert calibrate(SCORES, few) is None
    one = pl.Series([None] * 6 + [2, 3, 4, 2, 2, 0], dtype=pl.Int64)
    assert calibrate(SCORES, one) is None
    assert calibrate(SCORES, pl.Series([None] * 12, dtype=pl.Int64)) is None
    assert calibrate(pl.Series(dtype=pl.Float64), pl.Series(dtype=pl.Boolean)) is None


def test_yes_and_no_are_labels_as_well() -> None:
    kinds = LABELS >= 2
    assert _calibrated(SCORES, kinds).probability.equals(_calibrated(SCORES, LABELS).probability)


def test_a_planted_curve_is_found() -> None:
    rng = np.random.default_rng(0)
    scores = rng.random(4000)
    true = expit(-3 + 5 * scores)
    valuable = rng.random(4000) < true
    labels = pl.Series([bool(v) if at < 400 else None for at, v in enumerate(valuable)])
    found = _calibrated(pl.Series(scores), labels)
    assert np.abs(found.probability.to_numpy() - true).max() < 0.1
    assert found.skill is not None
    assert 0.1 < found.skill < 0.5


def test_useless_scores_have_no_skill() -> None:
    rng = np.random.default_rng(1)
    labels = pl.Series(rng.random(200) < 0.3)
    found = _calibrated(pl.Series(rng.random(200)), labels)
    assert found.skill is not None
    assert abs(found.skill) < 0.1


def test_positives_alone_are_corrected_upwards() -> None:
    """Those who score 1 are valuable, the rest hardly; a fifth of the valuable are labelled.

    The chance of being labelled is about 0.2 there; over the mean of the labelled it is near 1.
    """
    scores = pl.Series([1.0] * 100 + [0.0] * 900)
    labels = pl.Series([3] * 20 + [None] * 980, dtype=pl.Int64)
    found = _calibrated(scores, labels)
    assert (found.method, found.skill) == ("positives", None)
    assert found.probability[50] == pytest.approx(1.0, abs=0.06)
    assert found.probability[500] < 0.2
    assert found.probability.is_between(0, 1).all()


def test_scores_without_spread_give_the_base_rate() -> None:
    found = _calibrated(pl.Series([0.5] * 12), LABELS)
    assert found.probability.to_list() == pytest.approx([0.5] * 12, abs=1e-6)
