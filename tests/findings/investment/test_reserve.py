"""Asks out of the blue, and who was there."""

from __future__ import annotations

from datetime import date, timedelta
from math import exp, log

import polars as pl
import pytest

from linkedin_insights.findings.investment.model import WINDOWS
from linkedin_insights.findings.investment.reserve import (
    count_asks,
    count_reserve,
    exchange_sides,
    measure_readiness,
    who_is_where,
)
from linkedin_insights.findings.shares import wilson
from linkedin_insights.network.model import NODES
from tests.findings.investment.worlds import event, events, frame, job, people, said, tables

DAY = date(2020, 6, 1)
WINDOW = frame([{"start": DAY, "end": DAY + timedelta(days=100)}], WINDOWS)


def _both(person: str, day: date) -> list[dict[str, object]]:
    return [event(day, person_id=person), event(day, person_id=person, direction="in")]


def test_cold_is_without_words_both_ways_and_without_a_gift() -> None:
    """Warm: a, 365 days before; d and e gave. Cold: b (366 days), c (one-sided), f (the same day).

    g asked outside the window, h was asked, i spoke in a group: none counts. f asked twice.
    """
    ask = DAY + timedelta(days=10)
    log_ = events(
        *_both("a", ask - timedelta(days=365)),
        *_both("b", ask - timedelta(days=366)),
        event(ask - timedelta(days=5), person_id="c"),
        event(date(2012, 1, 1), "endorsement", person_id="d"),
        *_both("f", ask),
    )
    talk = said(
        *({"p": p, "day": ask, "topic": "ask"} for p in "abcdeff"),
        {"p": "e", "day": date(2016, 1, 1), "topic": "help"},
        {"p": "g", "day": DAY - timedelta(days=1), "topic": "ask"},
        {"p": "h", "day": ask, "topic": "ask", "out": False},
        {"p": "i", "day": ask, "topic": "ask", "kind": "group_message"},
    )
    sides = exchange_sides(log_, group_thread_limit=50)
    found = count_asks(log_, talk, sides, WINDOW)
    assert (found.cold, found.asks) == (3, 6)
    assert (found.low, found.high) == wilson(3, 6)
    none = count_asks(log_, talk, sides, WINDOW.clear())
    assert (none.asks, none.low, none.high) == (0, 0.0, 1.0)


def test_the_reserve_is_warm_outside_the_employer_and_counted_by_cluster() -> None:
    """Before 1 June 2020: a and b outside in one cluster, c at Mill, d too old, e one-sided."""
    recent, old = DAY - timedelta(days=1), DAY - timedelta(days=366)
    log_ = events(
        *_both("a", recent),
        *_both("b", recent),
        *_both("c", recent),
        *_both("d", old),
        event(recent, person_id="e"),
        *_both("f", DAY),
    )
    who = people(*({"p": p, "company": "Dock"} for p in "abdef"), {"p": "c", "company": "Mill Ltd"})
    nodes = frame([{"person_id": p, "cluster_id": "c1"} for p in "ab"], NODES)
    known = who_is_where(who.people, who.companies, nodes)
    sides = exchange_sides(log_, group_thread_limit=50)
    archive = tables([job("2015-01", company="Mill")])
    bare = WINDOW.drop("reserve", "reserve_clusters")
    found = count_reserve(bare, sides, known, archive, since=date(2015, 1, 1))
    assert found.select("reserve", "reserve_clusters").row(0) == (2, 1)
    left = tables([job("2015-01", "2018-01", company="Mill")])
    assert count_reserve(bare, sides, known, left, since=date(2015, 1, 1))["reserve"][0] == 3
    late = count_reserve(bare, sides, known, archive, since=DAY - timedelta(days=364))
    assert late.select("reserve", "reserve_clusters").row(0) == (None, None)


def test_readiness_today() -> None:
    """Alive a, b, c in 365 days, a and b in 180, a in 30; c is at Mill.

    Clusters: two in c1, one in c2: one with two or more, exp(entropy of 2/3 and 1/3) = 1.89.
    """
    log_ = events(
        *_both("a", DAY - timedelta(days=29)),
        *_both("b", DAY - timedelta(days=179)),
        *_both("c", DAY - timedelta(days=364)),
        *_both("d", DAY - timedelta(days=365)),
        event(DAY - timedelta(days=700), "recommendation", person_id="a"),
        event(DAY - timedelta(days=800), "recommendation", person_id="b"),
    )
    who = people(
        {"p": "a"}, {"p": "b", "company": "Dock"}, {"p": "c", "company": "Mill"}, {"p": "d"}
    )
    nodes = frame(
        [{"person_id": p, "cluster_id": c} for p, c in (("a", "c1"), ("b", "c1"), ("c", "c2"))],
        NODES,
    )
    known = who_is_where(who.people, who.companies, nodes)
    sides = exchange_sides(log_, group_thread_limit=50)
    archive = tables([job("2015-01", company="Mill")])
    found = measure_readiness(log_, sides, known, archive, as_of=DAY)
    assert (found.alive_30, found.alive_180, found.alive_365) == (1, 2, 3)
    assert found.outside == 2
    assert found.clusters == 1
    entropy = -(2 / 3 * log(2 / 3) + 1 / 3 * log(1 / 3))
    assert found.effective_clusters == pytest.approx(exp(entropy))
    assert found.recommendations_given == 1
    empty = measure_readiness(log_, sides, known, archive, as_of=None)
    assert empty.alive_365 == 0


def test_who_works_for_nobody_has_no_employer_in_common() -> None:
    who = people({"p": "a", "company": "Self-employed"})
    known = who_is_where(who.people, who.companies, pl.DataFrame(schema=NODES))
    sides = exchange_sides(events(*_both("a", DAY)), group_thread_limit=50)
    archive = tables([job("2015-01", company="Self-employed")])
    found = measure_readiness(events(), sides, known, archive, as_of=DAY)
    assert found.outside == 1
    assert found.effective_clusters is None
