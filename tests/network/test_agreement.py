"""Agreement of partitions, against scikit-learn's figures."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.network.agreement import (
    adjusted_mutual_information,
    mean_agreement,
    relabel,
)

_labels = st.lists(st.integers(0, 5), min_size=2, max_size=40)


def test_labels_are_numbered_by_their_first_appearance() -> None:
    assert relabel(np.array([7, 7, 2, 9, 2])).tolist() == [0, 0, 1, 2, 1]


# scikit-learn 1.9.1, adjusted_mutual_info_score.
@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ([0, 0, 1, 1, 2, 2], [0, 0, 1, 2, 2, 2], 0.50236070272),
        ([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], [0, 1, 0, 1, 0, 1, 0, 1, 2, 2], -0.039311730435),
        ([0, 1, 2, 3, 4], [0, 0, 0, 1, 1], -0.0),
    ],
)
def test_the_figure_is_that_of_scikit_learn(
    left: list[int], right: list[int], expected: float
) -> None:
    assert adjusted_mutual_information(np.array(left), np.array(right)) == pytest.approx(expected)


def test_a_large_pair_of_partitions_agrees_with_scikit_learn() -> None:
    rng = np.random.default_rng(1)
    left = rng.integers(0, 40, 3000)
    right = np.where(rng.random(3000) < 0.6, left, rng.integers(0, 200, 3000))
    assert adjusted_mutual_information(left, right) == pytest.approx(0.570452510541, abs=1e-9)


@given(_labels)
def test_a_partition_agrees_fully_with_itself(labels: list[int]) -> None:
    array = np.array(labels)
    assert adjusted_mutual_information(array, array) == pytest.approx(1)
    assert mean_agreement([array, array]) == pytest.approx(1)


@given(_labels, st.randoms(use_true_random=False))
def test_agreement_is_the_same_both_ways_and_under_other_names(
    labels: list[int], dice: random.Random
) -> None:
    left = np.array(labels)
    right = np.array([dice.randint(0, 3) for _ in labels])
    figure = adjusted_mutual_information(left, right)
    assert adjusted_mutual_information(right, left) == pytest.approx(figure)
    assert adjusted_mutual_information(9 - left, right) == pytest.approx(figure)


def test_chance_agreement_is_about_nothing() -> None:
    rng = np.random.default_rng(3)
    figures = [
        adjusted_mutual_information(rng.integers(0, 10, 200), rng.integers(0, 30, 200))
        for _ in range(50)
    ]
    assert abs(float(np.mean(figures))) < 0.01
