"""Connections after changes of the profile."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from linkedin_insights.findings.investment.moments import measure_moments
from tests.findings.investment.worlds import job, people, tables

SPAN = (date(2015, 1, 1), date(2020, 12, 31))
CERTIFIED = [date(2015, 3, 1) + timedelta(days=200 * n) for n in range(10)]


def _made(days: list[date]) -> list[dict[str, object]]:
    return [{"p": f"p{n}", "connected_on": day} for n, day in enumerate(days)]


def test_what_follows_every_moment_is_more_than_chance() -> None:
    """30 connections 0, 7 and 14 days after one of 10 certificates; 10 came after 15 days."""
    days = [day + timedelta(days=d) for day in CERTIFIED for d in (0, 7, 14)]
    missed = [day + timedelta(days=15) for day in CERTIFIED]
    made = people(*_made([*days, *missed])).people
    found = measure_moments(tables(certified=CERTIFIED), made, SPAN, seed=0)
    assert (found.moments, found.certificates, found.positions, found.months) == (10, 10, 0, 0)
    assert (found.connections, found.observed) == (40, 30)
    assert found.p_value == 0.001
    assert found.expected_high is not None
    assert found.expected_high < 30


def test_by_chance_it_is_rarely_significant() -> None:
    """100 archives without any link between the two, growing: p below 0.05 in few of them."""
    low = 0
    for seed in range(100):
        dice = np.random.default_rng(seed)
        places = np.sort((dice.random(200) ** 0.5) * 2190).astype(int)
        made = people(*_made([SPAN[0] + timedelta(days=int(d)) for d in places])).people
        days = [SPAN[0] + timedelta(days=int(d)) for d in dice.integers(0, 2190, 10)]
        found = measure_moments(tables(certified=days), made, SPAN, seed=seed)
        low += (found.p_value or 1) < 0.05
    assert low <= 9


def test_a_month_counts_whole() -> None:
    """June and 14 days: 1 June to 14 July 2016."""
    made = people(
        *_made([date(2016, 5, 31), date(2016, 6, 1), date(2016, 7, 14), date(2016, 7, 15)])
    ).people
    found = measure_moments(tables([job("2016-06")]), made, SPAN, seed=0)
    assert (found.months, found.observed) == (1, 2)


def test_below_five_moments_nothing_is_tested() -> None:
    made = people(*_made(CERTIFIED)).people
    found = measure_moments(tables(certified=CERTIFIED[:4]), made, SPAN, seed=0)
    assert (found.moments, found.observed) == (4, 4)
    assert (found.p_value, found.expected_low, found.expected_high) == (None, None, None)
    assert measure_moments(tables(), made, None, seed=0).moments == 0
