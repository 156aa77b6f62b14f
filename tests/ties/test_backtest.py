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
from linkedin_insights.ties.backtest import auc, standard_error
from tests.people.worlds import ME, connection, message, profile, tables

OLGA = f"Olga Owner <{ME}>"
AS_OF = date(2024, 1, 1)
SINCE = "2020-01-01"
CUT = date(2022, 12, 31)


def _aged(*ages: int, cut: date = CUT) -> tuple[str, ...]:
    """Days so many days before the cut; negative ones are after it."""
    return tuple((cut - timedelta(days=age)).isoformat() for age in ages)


OLD = _aged(350, 349, 348)
RECENT = _aged(10)
AFTER = _aged(-152)


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


def _world(*, later: int = 20, without: int = 20, old: tuple[str, ...] = OLD) -> list[Any]:
    """Some wrote once just before the cut and again; others thrice long before, and never again.

    The archive begins 1,461 days before its end; 1,095 days on, 2022-12-31, is the cut.
    """
    rows = [row for place in range(later) for row in _talk(f"l{place}", *RECENT, *AFTER)]
    return rows + [row for place in range(without) for row in _talk(f"w{place}", *old)]


def test_a_shorter_half_life_than_the_span_s_is_not_taken_though_it_foretells_better() -> None:
    """Recent: 4·2^(-10/H). Old, aged 350, 349 and 348 days: about 4·3·2^(-349/H), at the cut.

    H = 180: 3.85 against 3.13, all of the recent ones ahead. H = 365: 3.93 against 6.18, none. Had
    the later messages been known they would be ahead at 365 too. The span's own is 365; from there
    on the AUC is 0, and of these two the longest is 730.
    """
    found = _ties(_world())
    assert (found.half_life, found.half_life_source) == (730.0, "backtest")
    test = found.backtest
    assert test is not None
    assert (test.cut, test.later, test.without) == (CUT, 20, 20)
    assert [one.half_life for one in test.candidates] == [30, 60, 90, 180, 365, 730]
    assert [one.auc for one in test.candidates] == [1, 1, 1, 1, 0, 0]
    assert test.chosen == test.candidates[5]


@pytest.mark.parametrize(("crossing", "auc_730", "half_life"), [(1, 0.85, 730.0), (2, 0.8, 365.0)])
def test_a_longer_one_is_taken_while_it_is_within_a_standard_error_of_the_best(
    crossing: int, auc_730: float, half_life: float
) -> None:
    """20 are in touch later, with 4·2^(-10/H); of 20 who are not, two are always ahead of them.

    Those who cross, with days aged 800 to 802: 12·2^(-801/365) = 2.62 is behind 3.92,
    12·2^(-801/730) = 5.61 ahead of 3.96. The others, with a day aged 350, are always behind. So the
    AUC at 365 is 18/20, with a standard error of 0.0514: at 730 17/20 is above 0.8486, 16/20 below.
    """
    rows = _world(without=0)
    days = [_aged(8, 9, 10)] * 2 + [_aged(800, 801, 802)] * crossing
    days += [_aged(350)] * (20 - len(days))
    rows += [row for place, on in enumerate(days) for row in _talk(f"w{place}", *on)]
    found = _ties(rows)
    assert found.backtest is not None
    assert [one.auc for one in found.backtest.candidates[-2:]] == [0.9, auc_730]
    assert found.half_life == half_life


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


def test_the_half_life_of_a_short_span_is_tried_too() -> None:
    """200 days: its own is 50, the cut after 150. Days aged 10, and 96 to 98, at the cut.

    H = 50: 4·2^(-10/50) = 3.48 is ahead of 12·2^(-97/50) = 3.13. H = 60: 3.56 is behind 3.91.
    """
    first = AS_OF - timedelta(days=200)
    cut = first + timedelta(days=150)
    last = AS_OF.isoformat()
    rows = [row for n in range(20) for row in _talk(f"l{n}", *_aged(10, cut=cut), last)]
    rows += [row for n in range(20) for row in _talk(f"w{n}", *_aged(96, 97, 98, cut=cut))]
    found = _ties(rows, since=first.isoformat())
    assert found.backtest is not None
    assert [(one.half_life, one.auc) for one in found.backtest.candidates] == [
        (30, 1),
        (50, 1),
        (60, 0),
        (90, 0),
        (180, 0),
        (365, 0),
        (730, 0),
    ]
    assert (found.half_life, found.half_life_source) == (50.0, "backtest")


def test_of_equals_the_longest_is_taken() -> None:
    """All wrote on the first day alone: every AUC is 1/2."""
    rows = [row for place in range(40) for row in _talk(f"p{place}", SINCE)]
    rows += [row for place in range(20) for row in _talk(f"p{place}", AS_OF.isoformat())]
    found = _ties(rows)
    assert found.backtest is not None
    assert {one.auc for one in found.backtest.candidates} == {0.5}
    assert found.half_life == 730.0


@pytest.mark.parametrize(
    ("area", "ones", "zeros", "variance"),
    [
        (0.5, 20, 40, 61 / 9600),
        (0.9, 20, 20, 0.0026386364),
        (0.75, 2, 3, 0.0642857143),
        (1.0, 20, 20, 0.0),
        (0.0, 20, 20, 0.0),
    ],
)
def test_the_standard_error_of_an_area(area: float, ones: int, zeros: int, variance: float) -> None:
    """A = 1/2 gives Mann and Whitney's own (n1 + n0 + 1)/(12·n1·n0).

    0.9, 20, 20: [0.09 + 19(0.9/1.1 - 0.81) + 19(1.62/1.9 - 0.81)]/400 = 1.0554545/400.
    0.75, 2, 3: [0.1875 + (0.6 - 0.5625) + 2(1.125/1.75 - 0.5625)]/6 = 0.3857143/6.
    """
    assert standard_error(area, ones, zeros) == pytest.approx(variance**0.5)


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
