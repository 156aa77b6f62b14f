"""Planted worlds of two makes and their null twins, through the whole analysis.

Bounds are those that the project sets itself: a false origin for at most 8 in 100 people in every
null world, documented origins right in at least 95 in 100 over all worlds and four in five of the
planted documented ones stated, stated probabilities off by at most 0.08, a ranking of value
that beats the number of messages. Seeds are fixed.
"""

from __future__ import annotations

import numpy as np
import pytest

from tests.findings.planted import Result, calibration_error, evaluate, worlds

SEED = 7


@pytest.fixture(scope="module")
def results() -> dict[str, Result]:
    return {name: evaluate(name, world) for name, world in worlds(SEED)}


def planted(results: dict[str, Result]) -> list[Result]:
    return [r for name, r in results.items() if "null" not in name and "shuffled" not in name]


def null(results: dict[str, Result]) -> list[Result]:
    return [r for name, r in results.items() if "null" in name or "shuffled" in name]


def test_false_origins_are_rare(results: dict[str, Result]) -> None:
    assert {r.world: r.false_origin for r in results.values() if r.false_origin > 0.08} == {}


def test_documented_origins_are_right(results: dict[str, Result]) -> None:
    told = planted(results)
    right = sum(r.right * r.documented for r in told) / sum(r.documented for r in told)
    assert right >= 0.95


def test_most_documented_origins_are_stated(results: dict[str, Result]) -> None:
    assert float(np.mean([r.stated for r in planted(results)])) >= 0.8


def test_stated_probabilities_are_calibrated(results: dict[str, Result]) -> None:
    assert float(np.mean([r.calibration for r in planted(results)])) <= 0.08


def test_the_posterior_beats_naive_rules(results: dict[str, Result]) -> None:
    for r in planted(results):
        assert r.log_loss < min(r.log_loss_week, r.log_loss_same) - 0.3, r.world


def test_timing_finds_nothing_where_nothing_is(results: dict[str, Result]) -> None:
    assert [r.world for r in null(results) if r.timing == "effect"] == []


def test_value_is_ranked_far_better_than_by_messages(results: dict[str, Result]) -> None:
    for r in planted(results):
        assert r.valuable > r.by_messages + 0.25, r.world


def test_the_calibration_error_by_hand() -> None:
    """Two at 0.9 of which one is right, two at 0.1 of which none is: (0.4 + 0.1)/2."""
    error = calibration_error(np.array([0.9, 0.9, 0.1, 0.1]), np.array([True, False, False, False]))
    assert error == pytest.approx(0.25)
