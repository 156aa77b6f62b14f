"""Where need windows lie."""

from __future__ import annotations

from datetime import date

import polars as pl

from linkedin_insights.findings.investment.windows import count_vague, days_inside, find_windows
from tests.findings.investment.worlds import job, tables

SPAN = {"since": date(2015, 1, 1), "until": date(2022, 12, 31)}


def _found(frame: pl.DataFrame) -> list[tuple[date, date]]:
    return frame.select("start", "end").rows()


def test_ninety_days_around_the_middle_of_the_month() -> None:
    """15 June 2018 − 90 is 17 March, + 90 is 13 September."""
    found = find_windows(tables([job("2018-06")]), given=(), **SPAN)
    assert _found(found) == [(date(2018, 3, 17), date(2018, 9, 13))]
    assert found.row(0)[2:] == (1, 0, 0, False, "Mill")


def test_exact_days_stand_and_years_alone_say_nothing() -> None:
    """9 June 2018 − 90 is 11 March, + 90 is 7 September."""
    archive = tables([job("2018-06-09", company="Dock"), job("2016", "2017")])
    assert _found(find_windows(archive, given=(), **SPAN)) == [
        (date(2018, 3, 11), date(2018, 9, 7))
    ]
    assert count_vague(archive) == 1


def test_overlapping_windows_are_one_named_after_the_new_job() -> None:
    archive = tables([job("2016-01", "2018-04", "Dock"), job("2018-06", company="Mill")])
    found = find_windows(archive, given=(), **SPAN)
    # 15 January 2016 ± 90; then from 15 April 2018 − 90 to 15 June 2018 + 90.
    assert _found(found) == [
        (date(2015, 10, 17), date(2016, 4, 14)),
        (date(2018, 1, 15), date(2018, 9, 13)),
    ]
    assert found["company"].to_list() == ["Dock", "Mill"]
    assert found.select("job_starts", "job_ends").rows() == [(1, 0), (1, 1)]


def test_windows_are_clipped_to_the_span_or_left_out() -> None:
    archive = tables([job("2005-01", "2014-11"), job("2022-12", company="Late")])
    # 15 November 2014 + 90 is 13 February 2015; 15 December 2022 − 90 is 16 September.
    assert _found(find_windows(archive, given=(), **SPAN)) == [
        (date(2015, 1, 1), date(2015, 2, 13)),
        (date(2022, 9, 16), date(2022, 12, 31)),
    ]


def test_three_applications_within_thirty_days_are_a_run() -> None:
    """1, 15 and 30 May are a run (29 days), 31 May joins it; two in autumn are none."""
    days = [date(2019, 5, 1), date(2019, 5, 15), date(2019, 5, 30), date(2019, 5, 31)]
    archive = tables(applied=[*days, date(2019, 10, 1), date(2019, 10, 2)])
    found = find_windows(archive, given=(), **SPAN)
    # 1 May − 90 is 31 January, 31 May + 90 is 29 August.
    assert _found(found) == [(date(2019, 1, 31), date(2019, 8, 29))]
    assert found["applications"].to_list() == [4]
    apart = [date(2019, 5, 1), date(2019, 5, 15), date(2019, 5, 31)]
    assert find_windows(tables(applied=apart), given=(), **SPAN).is_empty()


def test_given_windows_stand_as_given() -> None:
    given = ((date(2020, 1, 15), date(2020, 4, 30)),)
    found = find_windows(tables(), given=given, **SPAN)
    assert _found(found) == list(given)
    assert found["said"].to_list() == [True]
    assert found["company"].to_list() == [""]


def test_days_inside() -> None:
    windows = pl.DataFrame({"start": [date(2020, 1, 3)], "end": [date(2020, 1, 4)]})
    inside = days_inside(windows, date(2020, 1, 1), date(2020, 1, 5))
    assert inside.tolist() == [False, False, True, True, False]
    assert days_inside(windows, date(2020, 1, 4), date(2020, 1, 5)).tolist() == [True, False]
    assert days_inside(windows, date(2020, 2, 4), date(2020, 2, 5)).tolist() == [False, False]
