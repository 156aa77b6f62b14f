"""The half-life that the archive's own later part chooses."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from linkedin_insights.evidence import extract_events
from linkedin_insights.options.model import Thresholds
from linkedin_insights.people import resolve_people
from linkedin_insights.ties import Ties, measure_ties
from linkedin_insights.ties.backtest import auc
from tests.people.worlds import ME, connection, message, profile, tables

OLGA = f"Olga Owner <{ME}>"
AS_OF = date(2024, 1, 1)
SINCE = "2020-01-01"
OLD = ("2022-01-15", "2022-01-16", "2022-01-17")
RECENT = ("2022-12-21",)
AFTER = ("2023-06-01",)


def _ties(rows: list[Any], *, since: str = SINCE, half_life_days: float | None = None) -> Ties:
    """Ties of the rows; a connection without a message begins the archive."""
    world = tables(
        profile=profile("Olga Owner"),
        messages=rows,
        connections=[connection("Cy Cedar", since, "https://www.linkedin.com/in/cy")],
    )
    people = resolve_people(world)
    limits = Thresholds(half_life_days=half_life_days)
    events = extract_events(world, people)
    return measure_ties(events, people, world, as_of=AS_OF, thresholds=limits)


def _talk(name: str, *days: str, answered: bool = True) -> list[Any]:
    """The owner writes on each of the days; the person answers."""
    who = f"{name} Q <https://www.linkedin.com/in/{name}>"
    asked = [message(OLGA, who, f"{day} 10:00", conversation_id=name) for day in days]
    back = [message(who, OLGA, f"{day} 12:00", conversation_id=name) for day in days]
    return asked + (back if answered else [])


def _world(*, later: int = 20, without: int = 20) -> list[Any]:
    """Some wrote once just before the cut and again; others thrice a year before, and never again.

    The archive begins 1,461 days before its end; 1,095 days on, 2022-12-31, is the cut.
    """
    rows = [row for place in range(later) for row in _talk(f"l{place}", *RECENT, *AFTER)]
    return rows + [row for place in range(without) for row in _talk(f"w{place}", *OLD)]


def test_the_half_life_that_foretells_best_is_taken_and_nothing_later_is_known() -> None:
    """Recent: 4·2^(-10/H). Old, aged 350, 349 and 348 days: about 4·3·2^(-349/H), at the cut.

    H = 180: 3.85 against 3.13, all of the recent ones ahead. H = 365: 3.93 against 6.18, none. Had
    the later messages been known they would be ahead at 365 too. Of 30 to 180, all with AUC 1, 180
    is nearest to the 365 of a long archive.
    """
    found = _ties(_world())
    assert (found.half_life, found.half_life_source) == (180.0, "backtest")
    test = found.backtest
    assert test is not None
    assert (test.cut, test.later, test.without) == (date(2022, 12, 31), 20, 20)
    assert [one.half_life for one in test.candidates] == [30, 60, 90, 180, 365, 730]
    assert [one.auc for one in test.candidates] == [1, 1, 1, 1, 0, 0]
    assert test.chosen == test.candidates[3]


def test_a_half_life_that_is_set_wins() -> None:
    found = _ties(_world(), half_life_days=77)
    assert (found.half_life, found.half_life_source, found.backtest) == (77.0, "set", None)


@pytest.mark.parametrize(("later", "without"), [(19, 20), (20, 19), (0, 0)])
def test_with_fewer_than_twenty_on_a_side_the_span_decides(later: int, without: int) -> None:
    found = _ties(_world(later=later, without=without))
    assert (found.half_life, found.half_life_source, found.backtest) == (365.0, "span", None)


def test_writing_without_an_answer_is_no_contact_and_newcomers_do_not_count() -> None:
    """The 20th only gets a message after the cut: 19 are too few. Who came later is nowhere."""
    lone = _talk("l19", *RECENT) + _talk("l19", *AFTER, answered=False)
    assert _ties(_world(later=19) + lone).half_life_source == "span"
    assert _ties(_world(later=19) + _talk("new", *AFTER)).half_life_source == "span"
    test = _ties(_world() + _talk("x", *RECENT) + _talk("new", *AFTER)).backtest
    assert test is not None
    assert (test.later, test.without) == (20, 21)


@pytest.mark.parametrize(
    ("span", "half_life"),
    [(1461, 365.0), (200, 60.0), (180, 30.0)],
)
def test_equals_go_to_the_one_nearest_to_the_span_and_then_to_the_shorter(
    span: int, half_life: float
) -> None:
    """All wrote on the first day alone: every AUC is 1/2.

    1,461 days: 365. 200 days: 50, and 60 is nearer than 30. 180 days: 45, as far from 30 as 60.
    """
    first = (AS_OF - timedelta(days=span)).isoformat()
    rows = [row for place in range(40) for row in _talk(f"p{place}", first)]
    rows += [row for place in range(20) for row in _talk(f"p{place}", AS_OF.isoformat())]
    found = _ties(rows, since=first)
    assert found.backtest is not None
    assert {one.auc for one in found.backtest.candidates} == {0.5}
    assert found.half_life == half_life


def test_equal_scores_count_half() -> None:
    """Pairs (positive, other): (2, 1), (3, 1), (3, 2) ahead, (2, 2) equal: 3.5 of 4.

    The second as roc_auc_score of scikit-learn 1.9.1 gives it.
    """
    four = auc(pl.Series([1.0, 2.0, 2.0, 3.0]), pl.Series([False, True, False, True]))
    assert four == 0.875
    scores = pl.Series([0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.9, 0.0, 0.8])
    positive = pl.Series([False, False, True, True, True, False, False, False, True])
    assert auc(scores, positive) == pytest.approx(0.65)


def test_an_archive_of_one_day_has_no_cut() -> None:
    found = _ties(_talk("l0", AS_OF.isoformat()), since=AS_OF.isoformat())
    assert (found.half_life, found.half_life_source) == (30.0, "span")
