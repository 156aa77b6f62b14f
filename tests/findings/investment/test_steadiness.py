"""Weeks, gaps, evenness and bursts, worked by hand."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest

from linkedin_insights.findings.investment.acts import (
    ACTS,
    find_acts,
    find_outreach,
    find_span,
    invitations_reach_back,
)
from linkedin_insights.findings.investment.model import WEEKS, WINDOWS
from linkedin_insights.findings.investment.steadiness import measure_steadiness, weekly_calendar
from tests.findings.investment.worlds import event, events, frame, said

NO_WINDOWS = pl.DataFrame(schema=WINDOWS)
MONDAY = date(2024, 1, 1)


def _acts(days: list[date]) -> pl.DataFrame:
    return frame([{"day": day, "person_id": "a", "key": ""} for day in days], ACTS)


def test_one_act_a_day_and_person_or_post() -> None:
    day = MONDAY
    log = events(
        event(day, person_id="a"),
        event(day, person_id="a", row=2),
        event(day, "invitation", person_id="a"),
        event(day, person_id="b", direction="in"),
        event(day, "comment", group_id="post"),
        event(day, "reaction", group_id="post"),
        event(day, "group_message", person_id="a", group_id="g"),
        event(day, "group_message", person_id="b", group_id="g"),
        event(day, "invitation", person_id="c"),
        event(day, "login"),
        event(day, "recommendation", person_id="d", precision="month"),
    )
    acts = find_acts(log)
    assert acts.select("person_id", "key", "invitation").rows() == [
        ("a", "", False),
        ("c", "", True),
        (None, "g", False),
        (None, "post", False),
    ]


def test_outreach_is_who_began() -> None:
    day, later = MONDAY, MONDAY + timedelta(days=30)
    log = events(
        event(day, person_id="a"),
        event(later, person_id="a"),
        event(day, person_id="b"),
        event(day, "invitation", person_id="c"),
        event(day, "comment", group_id="post"),
    )
    talk = said(
        {"p": "a", "day": day, "conversation": 0},
        {"p": "a", "day": later, "conversation": 1, "out": False},
        {"p": "a", "day": later, "conversation": 1},
        {"p": "b", "day": day - timedelta(days=1), "out": False},
        {"p": "b", "day": day},
    )
    found = find_outreach(find_acts(log), talk)
    assert found.select("day", "person_id").rows() == [(day, "a"), (day, "c")]


def test_the_span_begins_with_the_first_trace_not_with_the_first_job() -> None:
    log = events(
        event(date(2001, 1, 1), "position_start", "none"),
        event(MONDAY, "connection", "both", person_id="a"),
    )
    assert find_span(log, as_of=date(2024, 3, 1)) == (MONDAY, date(2024, 3, 1))
    assert find_span(log, as_of=None) is None
    assert find_span(log.head(1), as_of=date(2024, 3, 1)) is None


def test_invitations_that_begin_late_are_seen() -> None:
    log = events(event(date(2024, 4, 1), "invitation", "in", person_id="a"))
    assert invitations_reach_back(log, date(2024, 2, 1), days=90)
    assert not invitations_reach_back(log, date(2023, 2, 1), days=90)
    assert invitations_reach_back(log.clear(), date(2023, 2, 1), days=90)


def test_weeks_begin_on_monday_and_thursday_decides_about_need() -> None:
    window = frame([{"start": date(2024, 1, 12), "end": date(2024, 1, 18)}], WINDOWS)
    span = (date(2024, 1, 3), date(2024, 1, 22))
    weeks = weekly_calendar(_acts([date(2024, 1, 7), date(2024, 1, 8)]), window, span)
    assert weeks.rows() == [
        (date(2024, 1, 1), 1, False),
        (date(2024, 1, 8), 1, False),
        (date(2024, 1, 15), 0, True),
        (date(2024, 1, 22), 0, False),
    ]


def test_shares_gaps_and_evenness() -> None:
    """Four weeks with 2, 0, 1 and 1 acts.

    Gini: sorted 0, 1, 1, 2 with weights −3, −1, 1, 3: 6/(4·4) = 0.375; ·4/3 = 0.5. Act-days 1, 2,
    15 and 22 January: gaps 1, 13, 7, median 7, q90 = 7 + 0.8·6 = 11.8. Active weeks 1, 0, 1, 1:
    lag-1 correlation −0.33, taken as 0, so Wilson's interval of 3 in 4.
    """
    acts = _acts([MONDAY + timedelta(days=d) for d in (0, 1, 14, 21)])
    weeks = weekly_calendar(acts, NO_WINDOWS, (MONDAY, MONDAY + timedelta(days=27)))
    found = measure_steadiness(acts, weeks)
    assert (found.active_weeks, found.weeks, found.share) == (3, 4, 0.75)
    assert (found.share_low, found.share_high) == pytest.approx((0.3006, 0.9544), abs=1e-4)
    assert (found.longest_gap, found.longest_from) == (13, date(2024, 1, 2))
    assert found.median_gap == 7
    assert found.gap_q90 == pytest.approx(11.8)
    assert found.evenness == pytest.approx(0.5)
    assert found.burstiness is None


def test_the_last_year_is_its_own_share() -> None:
    acts = _acts([MONDAY + timedelta(weeks=w) for w in range(60)])
    weeks = weekly_calendar(acts, NO_WINDOWS, (MONDAY, MONDAY + timedelta(weeks=103)))
    found = measure_steadiness(acts, weeks)
    assert found.weeks == 104
    assert (found.active_weeks_52, found.weeks_52) == (8, 52)
    # A run of 60 weeks, then none: worth few weeks, so the interval is wide.
    assert found.share_high - found.share_low > 0.5


def test_a_clock_has_the_least_burstiness() -> None:
    """Equal gaps: σ = 0, A = −√(n−1)/√(n−1) = −1. Its sd at 20 is 0.55/√20 = 0.12."""
    acts = _acts([MONDAY + timedelta(days=3 * d) for d in range(20)])
    weeks = weekly_calendar(acts, NO_WINDOWS, (MONDAY, MONDAY + timedelta(days=60)))
    found = measure_steadiness(acts, weeks)
    assert found.burstiness == -1
    assert found.burstiness_sd == pytest.approx(0.123, abs=1e-3)
    few = measure_steadiness(acts.head(19), weeks)
    assert few.burstiness is None


def test_burstiness_by_hand() -> None:
    """21 days, gaps 1 and 9 in turn: μ = 5, σ = 4, q = 0.8.

    (√22·0.8 − √20)/((√22 − 2)·0.8 + √20) = (3.7523 − 4.4721)/(2.1523 + 4.4721) = −0.1087.
    """
    days = [0]
    for place in range(20):
        days.append(days[-1] + (1 if place % 2 else 9))
    acts = _acts([MONDAY + timedelta(days=d) for d in days])
    found = measure_steadiness(acts, weekly_calendar(acts, NO_WINDOWS, (MONDAY, MONDAY)))
    assert found.burstiness == pytest.approx(-0.1087, abs=1e-4)


def test_nothing_is_no_error() -> None:
    none = _acts([])
    assert weekly_calendar(none, NO_WINDOWS, None).schema == WEEKS
    found = measure_steadiness(none, weekly_calendar(none, NO_WINDOWS, None))
    assert found.share is None
    assert found.longest_gap is None
    one = measure_steadiness(_acts([MONDAY]), weekly_calendar(none, NO_WINDOWS, (MONDAY, MONDAY)))
    assert one.gap_q90 is None
