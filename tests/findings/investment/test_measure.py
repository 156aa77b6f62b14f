"""The whole: style, versions of the ratio, empty archives, order of rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from linkedin_insights.findings.investment import WEEKS, WINDOWS, measure_investment
from linkedin_insights.findings.investment.measure import judge_style
from linkedin_insights.findings.investment.model import Investment, NeedRatio
from linkedin_insights.findings.investment.rates import unmeasured
from linkedin_insights.options import Options
from linkedin_insights.options.model import Goals
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from tests.findings.investment.worlds import event, events, job, people, said, tables, ties, value

FIRST, LAST = date(2015, 1, 1), date(2020, 12, 31)
WHO = people(
    {"p": "a", "position": "Technical Recruiter"},
    {"p": "b", "company": "Mill"},
    {"p": "c", "company": "Dock"},
)


def _measure(
    log: pl.DataFrame,
    archive: Tables,
    *,
    options: Options | None = None,
    as_of: date | None = LAST,
    who: People = WHO,
) -> Investment:
    return measure_investment(
        log, said(), who, ties(who), value({}), archive, options or Options(), as_of=as_of
    )


def _life(archive: Tables, people_of: str = "c", extra: int = 0) -> Investment:
    """Every fourth day an act towards c, and in the window of June 2018 ``extra`` more a day."""
    days = [FIRST + timedelta(days=d) for d in range(0, (LAST - FIRST).days, 4)]
    rows: list[dict[str, Any]] = [event(day, person_id="c") for day in days]
    start, end = date(2018, 3, 17), date(2018, 9, 13)
    for d in range((end - start).days + 1):
        rows += [
            event(start + timedelta(days=d), "comment", group_id=f"{d}-{n}") for n in range(extra)
        ]
        rows += [event(start + timedelta(days=d), person_id=p) for p in people_of if p != "c"]
    return _measure(events(*rows), archive)


def test_a_steady_life_is_steady() -> None:
    found = _life(tables([job("2018-06")]))
    assert found.style == "steady"
    assert found.span == (FIRST, LAST)
    assert found.need.low is not None
    assert found.windows["acts"].to_list() == [45]


def test_without_any_need_steadiness_decides() -> None:
    found = _life(tables())
    assert found.need.reason == "no_windows"
    assert found.style == "steady"
    assert found.windows.schema == WINDOWS


def test_more_in_need_is_need_driven() -> None:
    found = _life(tables([job("2018-06")]), extra=2)
    assert found.style == "need_driven"
    assert found.need.ratio == pytest.approx(9, rel=0.1)


def test_recruiters_and_the_new_employer_can_be_left_out() -> None:
    """a recruits, b is at the company that began: without both, the difference is gone."""
    found = _life(tables([job("2018-06")]), people_of="ab")
    assert found.style == "need_driven"
    assert found.elsewhere.ratio == pytest.approx(1, rel=0.1)
    assert found.elsewhere.acts_inside == 45
    assert found.outreach.reason == "no_acts"


def test_the_first_and_last_ninety_days_are_no_part_of_rates() -> None:
    """2,192 days less 180; every fourth has an act, from the 92nd day to the 2,100th: 503."""
    found = _life(tables([job("2018-06")]))
    assert found.need.days_inside + found.need.days_outside == 2192 - 180
    assert found.need.acts_inside + found.need.acts_outside == 503


def test_windows_that_the_owner_names_count() -> None:
    goals = Goals(need_windows=((date(2017, 1, 1), date(2017, 6, 30)),))
    log = events(*(event(FIRST + timedelta(days=4 * d), person_id="c") for d in range(500)))
    found = _measure(log, tables(), options=Options(goals=goals))
    assert found.windows["said"].to_list() == [True]
    assert found.need.ratio == pytest.approx(1, rel=0.1)


def test_invitations_that_reach_back_a_year_are_not_rated() -> None:
    late = [date(2020, 1, 1) + timedelta(days=d) for d in range(250)]
    rows = [event(FIRST + timedelta(days=4 * d), person_id="c") for d in range(500)]
    rows += [event(day, "invitation", person_id="b") for day in late]
    found = _measure(events(*rows), tables([job("2018-06")]))
    assert not found.invitations_rated
    assert found.need.acts_inside + found.need.acts_outside < 500
    assert found.steadiness.acts == 750


NEED = NeedRatio(50, 50, 200, 600, 3.0, 3.0, 1.2, 6.0, 0.01, "")


@pytest.mark.parametrize(
    ("act_days", "share", "need", "style"),
    [
        (19, 0.9, NEED, "unknown"),
        (20, 0.1, NEED, "need_driven"),
        (20, 0.9, NEED, "need_driven"),
        (20, 0.4, replace(NEED, low=1.0), "steady"),
        (20, 0.39, replace(NEED, low=1.0), "mixed"),
        (20, 0.9, replace(NEED, low=0.2, high=0.9), "mixed"),
        (20, 0.4, unmeasured("no_windows"), "steady"),
        (20, 0.3, unmeasured("no_windows"), "mixed"),
        (20, 0.9, unmeasured("little_time"), "mixed"),
    ],
)
def test_the_style(act_days: int, share: float, need: NeedRatio, style: str) -> None:
    steadiness = replace(_life(tables()).steadiness, act_days=act_days, share=share)
    assert judge_style(steadiness, need) == style


@pytest.mark.parametrize("as_of", [None, LAST])
def test_an_empty_archive_is_unknown(as_of: date | None) -> None:
    found = _measure(events(), tables(), as_of=as_of, who=people())
    assert found.style == "unknown"
    assert found.need.reason == "no_acts"
    assert found.weeks.schema == WEEKS
    assert found.windows.schema == WINDOWS


def test_a_short_archive_says_that_it_is_short() -> None:
    log = events(*(event(LAST - timedelta(days=d), person_id="c") for d in range(100)))
    found = _measure(log, tables([job("2020-11")]))
    assert found.need.reason == "short"
    assert found.style == "mixed"


def test_neither_names_nor_the_order_of_rows_matter() -> None:
    rows = [
        event(FIRST + timedelta(days=(d * 37) % 2000), person_id="abc"[d % 3], row=d)
        for d in range(400)
    ]
    archive = tables([job("2018-06"), job("2016-02", "2018-04", "Dock")])
    one = _measure(events(*rows), archive)
    two = _measure(events(*reversed(rows)), archive)
    other = {"a": "z", "b": "y", "c": "x"}
    log = events(*({**row, "person_id": other[row["person_id"]]} for row in rows))
    renamed = people(
        {"p": "x", "company": "Dock"},
        {"p": "y", "company": "Mill"},
        {"p": "z", "position": "Technical Recruiter"},
    )
    three = _measure(log, archive, who=renamed)
    for again in (two, three):
        assert (again.need, again.outreach, again.elsewhere) == (
            one.need,
            one.outreach,
            one.elsewhere,
        )
        assert again.steadiness == one.steadiness
        assert_frame_equal(again.windows, one.windows)
