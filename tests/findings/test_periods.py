"""Calendar periods: the finest step that fits, and counts a period."""

from __future__ import annotations

from datetime import date

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.findings.periods import Periods, count_days, count_days_by, covering

_DAYS = st.dates(min_value=date(2003, 1, 1), max_value=date(2040, 12, 31))


def test_six_years_are_months() -> None:
    """January 2015 to December 2020 is 72 months, the most that months may number."""
    assert covering(date(2015, 1, 9), date(2020, 12, 31)) == Periods(date(2015, 1, 1), "month", 72)


def test_one_month_more_becomes_quarters() -> None:
    """73 months do not fit, 25 quarters do; they begin with the quarter of the first day."""
    assert covering(date(2015, 2, 9), date(2021, 2, 1)) == Periods(date(2015, 1, 1), "quarter", 25)


def test_twenty_years_are_years() -> None:
    """2003 to 2022 would be 80 quarters."""
    assert covering(date(2003, 5, 1), date(2022, 5, 1)) == Periods(date(2003, 1, 1), "year", 20)


@given(st.lists(_DAYS, min_size=1, max_size=50))
def test_every_day_falls_into_a_period(days: list[date]) -> None:
    """Between the first and the last day nothing is lost and nothing counted twice."""
    periods = covering(min(days), max(days))
    counts = count_days(pl.Series(days, dtype=pl.Date), periods)
    assert len(counts) == periods.count == periods.frame.height
    assert sum(counts) == len(days)


def test_counts_by_key_keep_absent_keys() -> None:
    """Somebody without a day gets zeros, not a gap."""
    periods = Periods(date(2024, 1, 1), "month", 2)
    frame = pl.DataFrame(
        {"who": ["a", "a", "c"], "day": [date(2024, 1, 3), date(2024, 2, 3), date(2024, 2, 9)]}
    )
    assert count_days_by(frame, "who", ["a", "b"], periods) == {"a": [1, 1], "b": [0, 0]}
