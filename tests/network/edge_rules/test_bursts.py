from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import polars as pl
import pytest

from linkedin_insights.network.edge_rules.bursts import find_bursts
from linkedin_insights.network.unusual_days import stretches, upper_quantile
from tests.network.edge_rules.worlds import evidence, members, url
from tests.people.worlds import connection

DAY = date(2020, 6, 1)


@pytest.mark.parametrize(
    ("mean", "variance", "k"),
    [
        # Poisson with mean 1: e⁻¹·(1 + 1 + 1/2 + 1/6 + 1/24) = 0.9963, and 1/120 more 0.9994.
        (1.0, 1.0, 5),
        (1.0, 0.5, 5),
        # Size 1 is geometric: P(X ≤ k) = 1 − 2^−(k+1); 1/512 is above a thousandth, 1/1024 below.
        (1.0, 2.0, 9),
        (0.0, 0.0, 0),
        # scipy 1.17.1: nbinom.ppf(0.999, mean²/(variance − mean), mean/variance), poisson.ppf.
        (0.6, 1.1, 7),
        (3.2, 20.0, 33),
        (8.0, 9.5, 19),
        (0.05, 0.06, 2),
        (0.5, 0.5, 4),
        (4.0, 4.0, 11),
        (float("nan"), float("nan"), 50),
    ],
)
def test_quantiles_of_the_negative_binomial(mean: float, variance: float, k: int) -> None:
    found = upper_quantile(np.array([mean]), np.array([variance]), level=0.999, most=50)
    assert found.tolist() == [k]


def test_what_is_usual_leaves_the_day_itself_out() -> None:
    # 91 days; one came on each of the 45 days before, two on each of the 45 after, 7 on the day.
    days = [DAY + timedelta(days=k) for k in range(-45, 0)]
    days += [DAY + timedelta(days=k) for k in range(1, 46) for _ in range(2)]
    found = stretches(pl.Series(days + [DAY] * 7), last=None)
    place = found.first.index_of(DAY)
    assert place is not None
    assert found.count[place] == 7
    assert found.mean[place] == pytest.approx(1.5)
    # 90 deviations of a half: 90·0.25/89.
    assert found.variance[place] == pytest.approx(22.5 / 89)


def test_a_run_of_days_is_counted_together() -> None:
    days = [DAY + timedelta(days=k) for k in range(-60, 61)]
    found = stretches(pl.Series(days), last=None, width=4)
    place = found.first.index_of(DAY)
    assert place is not None
    assert (found.count[place], found.mean[place], found.variance[place]) == (4, 4.0, 0.0)


def _burst(people: int, each_day: int, around: int = 50) -> dict[tuple[str, str], list[str]]:
    """``people`` on one day, ``each_day`` on all others."""
    days = [DAY] * people
    days += [DAY + timedelta(days=k) for k in range(-around, around + 1) if k] * each_day
    rows: list[Any] = [
        connection(f"Pat Quince{n}", str(on), url(f"Pat Quince{n}")) for n, on in enumerate(days)
    ]
    return members(find_bursts(evidence(connections=rows)))


def test_a_day_above_the_quantile_is_a_burst() -> None:
    # One a day without any variance: Poisson with mean 1, quantile 5.
    assert list(_burst(6, 1)) == [("connect_burst", "2020-06-01")]
    assert len(_burst(6, 1)[("connect_burst", "2020-06-01")]) == 6
    assert _burst(5, 1) == {}


def test_two_on_a_day_of_a_quiet_time_are_a_burst_and_one_is_none() -> None:
    quiet = [connection("Zoe Zinc", "2020-01-01", url("Zoe Zinc"))]
    pair = [connection(n, str(DAY), url(n)) for n in ("Anna Ash", "Ben Birch")]
    assert list(members(find_bursts(evidence(connections=[*quiet, *pair])))) == [
        ("connect_burst", "2020-06-01")
    ]
    assert members(find_bursts(evidence(connections=[*quiet, pair[0]]))) == {}


def test_thirty_are_a_burst_and_thirty_one_an_address_book() -> None:
    assert len(_burst(30, 1)) == 1
    assert _burst(31, 1) == {}


def test_a_few_weeks_do_not_say_what_is_usual() -> None:
    days = pl.Series([DAY - timedelta(days=20), *[DAY] * 6])
    assert not stretches(days, last=DAY + timedelta(days=20)).unusual(most=30).any()
    assert stretches(days, last=DAY + timedelta(days=30)).unusual(most=30).any()
