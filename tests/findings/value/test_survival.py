"""Time to a level, worked by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from linkedin_insights.findings.shares import wilson
from linkedin_insights.findings.value.survival import share_reaching


def test_those_watched_shortly_count_for_their_time() -> None:
    """Arrivals at 10 and 30, others leave at 20 and 40: S = (1 − 1/4)·(1 − 1/2) = 3/8.

    Greenwood: 1/(4·3) + 1/(2·1) = 7/12; on ln(−ln S) the spread is √(7/12)/−ln(3/8).
    """
    found = share_reaching(
        np.array([10.0, 20.0, 30.0, 40.0]), np.array([True, False, True, False]), 30
    )
    spread = math.sqrt(7 / 12) / -math.log(3 / 8)
    assert found.value == pytest.approx(5 / 8)
    assert found.low == pytest.approx(1 - (3 / 8) ** math.exp(-1.959964 * spread), abs=1e-6)
    assert found.high == pytest.approx(1 - (3 / 8) ** math.exp(1.959964 * spread), abs=1e-6)


def test_with_everybody_watched_it_is_the_plain_share() -> None:
    waits = np.array([5.0] * 3 + [100.0] * 17)
    found = share_reaching(waits, waits < 10, 50)
    assert found.value == pytest.approx(3 / 20)
    assert found.low < 3 / 20 < found.high


def test_what_comes_later_or_at_once() -> None:
    """An arrival after the time is none; one at 0 counts; ties with a leaving come before it."""
    found = share_reaching(
        np.array([0.0, 10.0, 10.0, 90.0]), np.array([True, True, False, True]), 10
    )
    assert found.value == pytest.approx(1 - 3 / 4 * 2 / 3)


def test_nobody_and_everybody_have_wilsons_interval() -> None:
    """Two were watched for the whole time, one left before."""
    none = share_reaching(np.array([80.0, 90.0, 5.0]), np.zeros(3, dtype=bool), 50)
    assert (none.value, none.low, none.high) == (0.0, *wilson(0, 2))
    every = share_reaching(np.array([1.0, 2.0]), np.ones(2, dtype=bool), 50)
    assert (every.value, every.low, every.high) == (1.0, *wilson(2, 2))
    empty = share_reaching(np.array([]), np.array([], dtype=bool), 50)
    assert (empty.value, empty.low, empty.high) == (0.0, 0.0, 1.0)
