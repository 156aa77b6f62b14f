"""Each date syntax, on both sides of midnight, noon and daylight saving."""

from __future__ import annotations

import pytest

from linkedin_insights.sample import stamps
from linkedin_insights.sample.stamps import utc

AT = utc("2025-03-04 00:05:09")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (stamps.day(AT), "04 Mar 2025"),
        (stamps.plain(AT), "2025-03-04 00:05:09"),
        (stamps.zoned(AT), "2025-03-04 00:05:09 UTC"),
        (stamps.slashed(AT), "2025/03/04 00:05:09 UTC"),
        (stamps.java(AT), "Tue Mar 04 00:05:09 UTC 2025"),
        (stamps.minute(AT), "2025-03-04 00:05 UTC"),
        (stamps.padded(AT), "03/04/25, 12:05 AM"),
        (stamps.receipt(AT), "03/04/25 12:05 AM UTC"),
        (stamps.appointment(AT), "Mar 04, 2025 12:05 AM"),
        (stamps.upload(AT), "March 4, 2025 at 12:05 AM (GMT)"),
        (stamps.month_year(AT), "Mar 2025"),
        (str(stamps.millis(AT)), "1741046709000"),
    ],
)
def test_syntax(written: str, expected: str) -> None:
    assert written == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2025-01-15 20:00", "1/15/25, 12:00 PM"),
        ("2025-07-15 19:00", "7/15/25, 12:00 PM"),
        ("2025-07-15 06:59", "7/14/25, 11:59 PM"),
        ("2025-07-15 07:01", "7/15/25, 12:01 AM"),
        ("2025-03-09 09:59", "3/9/25, 1:59 AM"),
        ("2025-03-09 10:00", "3/9/25, 3:00 AM"),
    ],
)
def test_pacific_time_follows_daylight_saving(moment: str, expected: str) -> None:
    assert stamps.pacific(utc(moment)) == expected
