"""How strong ties once were, and each one's share of all."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedin_insights.evidence import extract_events
from linkedin_insights.options.model import Thresholds
from linkedin_insights.people import resolve_people
from linkedin_insights.ties import measure_ties
from tests.people.worlds import ANNA, BEN, ME, connection, message, profile, tables

OLGA, A, B = f"Olga Owner <{ME}>", f"Anna Ash <{ANNA}>", f"Ben Birch <{BEN}>"
AS_OF = date(2024, 1, 1)


def _ties(*, as_of: date = AS_OF, half_life: float = 100, **rows: Any) -> pl.DataFrame:
    world = tables(profile=profile("Olga Owner"), **rows)
    people = resolve_people(world)
    events = extract_events(world, people)
    limits = Thresholds(half_life_days=half_life)
    return measure_ties(events, people, world, as_of=as_of, thresholds=limits).frame


def _row(frame: pl.DataFrame, person: str = "anna-ash") -> dict[str, Any]:
    return frame.row(by_predicate=pl.col("person_id") == person, named=True)


def _both(day: str, name: str = A) -> list[Any]:
    return [
        message(OLGA, name, f"{day} 10:00", conversation_id=name),
        message(name, OLGA, f"{day} 12:00", conversation_id=name),
    ]


def _endorsed(day: str, skill: str) -> dict[str, str]:
    return {"first_name": "Anna", "last_name": "Ash", "url": ANNA, "skill": skill, "at": day}


def test_the_peak_is_worked_out_by_hand() -> None:
    """H = 100; both ways on 1 January and 100 days later, only out after 100 days more.

    s each way: 1; 1 + 1/2; then 1 + 0.75 and 0.75. ln(1 + s + s + 2s) = ln 5, ln 7, and
    ln(1 + 2.5 + 2·√1.3125) = ln 5.79: strongest on the second day. Ben's later ones are his own.
    """
    rows = [*_both("2023-01-01"), *_both("2023-04-11"), message(OLGA, A, "2023-07-20 10:00")]
    found = _ties(messages=[*rows, *_both("2023-08-01", B)])
    anna, ben = _row(found), _row(found, "ben-birch")
    assert anna["peak"] == pytest.approx(math.log(7))
    assert anna["peaked_on"] == date(2023, 4, 11)
    assert ben["peak"] == pytest.approx(math.log(5))
    assert ben["peaked_on"] == date(2023, 8, 1)


def test_other_traces_fade_half_as_fast_and_can_be_the_peak() -> None:
    """Endorsements of 0.2, 200 days apart: 0.2 · 2^(-200/200) + 0.2 = 0.3."""
    found = _ties(
        connections=[connection("Anna Ash", "2023-01-01", ANNA)],
        endorsements_given=[_endorsed("2023-01-01", "x"), _endorsed("2023-07-20", "y")],
    )
    anna = _row(found)
    assert (anna["peak"], anna["peaked_on"]) == (pytest.approx(math.log(1.3)), date(2023, 7, 20))
    assert anna["exchanged"] is False


def test_days_after_the_as_of_day_count_as_that_day() -> None:
    rows = [*_both("2023-01-01"), *_both("2023-04-11")]
    anna = _row(_ties(as_of=date(2023, 4, 1), messages=rows))
    assert (anna["peak"], anna["peaked_on"]) == (anna["strength"], date(2023, 4, 1))


def test_without_a_trace_there_is_no_peak_and_without_messages_no_share() -> None:
    found = _ties(connections=[connection("Anna Ash", "2023-01-01", ANNA)])
    anna = _row(found)
    assert (anna["peak"], anna["peaked_on"], anna["share"]) == (0.0, None, None)
    assert _ties().is_empty()


def test_shares_are_of_everything_exchanged() -> None:
    """Today: Anna both ways, Ben out alone: 2 of 3 and 1 of 3; a silent connection has none."""
    found = _ties(
        connections=[connection("Cy Cedar", "2020-01-01", "https://www.linkedin.com/in/cy")],
        messages=[*_both("2024-01-01"), message(OLGA, B, "2024-01-01 10:00")],
    )
    assert _row(found)["share"] == pytest.approx(2 / 3)
    assert _row(found, "ben-birch")["share"] == pytest.approx(1 / 3)
    assert _row(found, "cy")["share"] == 0


def test_what_faded_for_long_is_still_more_than_nothing() -> None:
    """H = 30, 5,844 days: 4 · 2^(-194.8). An only exchange has the median strength, so 1/2."""
    anna = _row(_ties(half_life=30, messages=_both("2008-01-01")))
    assert anna["strength"] == pytest.approx(4 * 2**-194.8)
    assert anna["tie_strength"] == pytest.approx(0.5)


def test_a_half_life_of_a_day_neither_overflows_nor_hides_who_is_there() -> None:
    """2^(-7305) is 0 in any computer: the median strength is 0, and Anna is all above it."""
    old = [row for name in (B, "Cy Cedar") for row in _both("2004-01-01", name)]
    found = _ties(half_life=1, messages=[*_both("2024-01-01"), *_both("2004-01-01"), *old])
    anna, ben = _row(found), _row(found, "ben-birch")
    assert (anna["tie_strength"], ben["tie_strength"]) == (1.0, 0.0)
    assert anna["peak"] == ben["peak"] == pytest.approx(math.log(5))
    assert (anna["peaked_on"], ben["peaked_on"]) == (date(2004, 1, 1), date(2004, 1, 1))


@settings(deadline=None, max_examples=8)
@given(st.lists(st.tuples(st.integers(0, 300), st.booleans()), min_size=1, max_size=5))
def test_the_peak_is_the_greatest_strength_of_any_day(acts: list[tuple[int, bool]]) -> None:
    """Each day's strength comes from an archive that ends there."""
    first = date(2023, 1, 1)
    dated = sorted((first + timedelta(days=day), out) for day, out in acts)
    days = sorted({day for day, _ in dated})

    def on(end: date) -> dict[str, Any]:
        rows = [
            message(OLGA if out else A, A if out else OLGA, f"{day} 10:00")
            for day, out in dated
            if day <= end
        ]
        return _row(_ties(as_of=end, messages=rows))

    strengths = [on(day)["strength"] for day in days]
    last = on(days[-1])
    assert last["peak"] == pytest.approx(max(strengths))
    assert strengths[days.index(last["peaked_on"])] == pytest.approx(max(strengths))
