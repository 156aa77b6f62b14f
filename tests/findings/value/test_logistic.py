"""The regression against its own conditions, the measures against counting pairs."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from linkedin_insights.findings.value.logistic import expit, fit_logistic, separate


def _pairs(scores: list[float], positive: list[bool]) -> float:
    """AUC by looking at every pair."""
    ones = [s for s, p in zip(scores, positive, strict=True) if p]
    zeros = [s for s, p in zip(scores, positive, strict=True) if not p]
    won = sum(1.0 if a > b else 0.5 if a == b else 0.0 for a, b in product(ones, zeros))
    return won / (len(ones) * len(zeros))


def test_the_mode_has_no_slope_left() -> None:
    """Σ (y − p) = 0 for the free intercept; Σ x·(y − p) = w for weights ~ N(0, 1)."""
    rng = np.random.default_rng(0)
    features = rng.normal(2, 3, (200, 3))
    outcome = rng.random(200) < expit(features[:, 0] - 4)
    fit = fit_logistic(features, outcome)
    rest = outcome - expit(fit.score(features))
    scaled = (features - fit.means) / fit.spreads
    assert rest.sum() == pytest.approx(0, abs=1e-6)
    assert scaled.T @ rest == pytest.approx(fit.weights, abs=1e-6)
    assert fit.weights[0] > 1


def test_a_perfect_sign_and_one_without_spread_are_held() -> None:
    """The prior keeps a separating weight finite; a constant gets 0."""
    features = np.column_stack([np.repeat([0.0, 1.0], 20), np.full(40, 7.0)])
    fit = fit_logistic(features, features[:, 0] > 0)
    assert 1 < fit.weights[0] < 10
    assert fit.weights[1] == 0


def test_auc_counts_pairs_and_ties_by_half() -> None:
    scores = [0.0, 1.0, 1.0, 2.0, 2.0, 2.0, 5.0, 0.5, 3.0, 1.0]
    positive = [False, False, True, True, False, False, True, False, False, True]
    found = separate(np.array(scores), np.array(positive), rng=np.random.default_rng(0))
    assert found.auc.value == pytest.approx(_pairs(scores, positive))
    assert 0 <= found.auc.low <= found.auc.value <= found.auc.high <= 1


def test_lift_takes_those_at_the_border_in_part() -> None:
    """Of 20 the top tenth are two: one at 9 (positive), and one of the four at 8, half of them so.

    1 + 1·(2/4) of 5 positives, over a tenth of them: 1.5/0.5.
    """
    scores = np.array([9.0] + [8.0] * 4 + [1.0] * 15)
    positive = np.array([True] + [True, True, False, False] + [True, True] + [False] * 13)
    found = separate(scores, positive, rng=np.random.default_rng(0))
    assert found.lift.value == pytest.approx(3.0)


def test_joining_scores_changes_no_value() -> None:
    """600 different scores are joined for the interval only."""
    rng = np.random.default_rng(1)
    scores = rng.normal(size=600)
    positive = rng.random(600) < expit(scores)
    found = separate(scores, positive, rng=rng)
    assert found.auc.value == pytest.approx(_pairs(scores.tolist(), positive.tolist()))
    # Hanley & McNeil's standard error at this AUC is 0.021: a width of about 0.082.
    assert found.auc.high - found.auc.low == pytest.approx(0.082, abs=0.012)
