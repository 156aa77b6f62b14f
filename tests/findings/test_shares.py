"""Shares with their intervals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.findings.shares import wilson


def test_against_published_values() -> None:
    """81 of 263 give 0.2553 to 0.3662 (Newcombe 1998, Statistics in Medicine 17:857, method 3)."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)


def test_none_of_none_says_nothing() -> None:
    """Without a trial the whole range is possible."""
    assert wilson(0, 0) == (0.0, 1.0)


@given(
    st.integers(min_value=1, max_value=10_000).flatmap(
        lambda n: st.tuples(st.integers(0, n), st.just(n))
    )
)
def test_the_interval_holds_the_share(counts: tuple[int, int]) -> None:
    """The observed share lies inside, and the bounds are shares themselves."""
    hits, trials = counts
    low, high = wilson(hits, trials)
    assert 0 <= low <= hits / trials + 1e-12
    assert hits / trials - 1e-12 <= high <= 1
