"""Shares that reached level 2, worked by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from linkedin_insights.findings.investment.model import WINDOWS
from linkedin_insights.findings.investment.survival import measure_yields
from tests.findings.investment.worlds import frame, people, value

START = date(2015, 1, 1)
WINDOW = frame([{"start": START, "end": START + timedelta(days=9)}], WINDOWS)


def test_kaplan_meier_with_greenwood() -> None:
    """Five ties outside: reached after 100 and 300 days, watched for 200, 730, 730.

    S = 4/5 · 2/3 = 0.5333; Greenwood: 1/(5·4) + 1/(3·2) = 0.21667, its root 0.46547 over |ln S|
    0.62861 is 0.74048; e^(1.96·0.74048) = 4.2691; S^4.2691 = 0.0683, S^(1/4.2691) = 0.8631.
    """
    as_of = date(2022, 1, 1)
    ends = {"a": 100, "b": 300, "c": None, "d": None, "e": 900}
    begun = {"a": date(2016, 1, 1), "b": date(2016, 1, 1), "c": as_of - timedelta(days=200)}
    who = people(*({"p": p, "connected_on": begun.get(p, date(2016, 1, 1))} for p in ends))
    reached = {
        p: None if days is None else date(2016, 1, 1) + timedelta(days=days)
        for p, days in ends.items()
    }
    found = measure_yields(who.people, value(reached).people, WINDOW, as_of=as_of)
    assert (found.outside.ties, found.outside.reached) == (5, 2)
    assert found.outside.share == pytest.approx(1 - 8 / 15)
    assert found.outside.low == pytest.approx(1 - 0.8631, abs=1e-3)
    assert found.outside.high == pytest.approx(1 - 0.0683, abs=1e-3)
    assert found.inside.share is None
    assert found.p_value is None


def test_the_log_rank_test() -> None:
    """Ten ties inside all reach it on day 10, ten outside never do.

    One event time: n = 20, d = 10, expected 5, variance 10·½·½·10/19 = 1.3158; 25/1.3158 = 19,
    of which p = 1.3e-5 (χ², one degree of freedom).
    """
    inside = {f"i{n}": START + timedelta(days=10) for n in range(10)}
    outside: dict[str, date | None] = {f"o{n}": None for n in range(10)}
    who = people(
        *({"p": p, "connected_on": START} for p in inside),
        *({"p": p, "connected_on": START + timedelta(days=50)} for p in outside),
    )
    found = measure_yields(
        who.people, value({**inside, **outside}).people, WINDOW, as_of=date(2022, 1, 1)
    )
    assert (found.inside.share, found.outside.share) == (1.0, 0.0)
    assert found.inside.low > 0.6
    assert found.outside.high < 0.4
    assert found.p_value == pytest.approx(1.31e-5, rel=0.01)


def test_who_was_there_before_is_counted_apart_and_nothing_is_no_error() -> None:
    who = people({"p": "a", "connected_on": START}, {"p": "b"})
    found = measure_yields(
        who.people, value({"a": START, "b": START}).people, WINDOW, as_of=date(2022, 1, 1)
    )
    assert found.before == 1
    assert (found.inside.ties, found.outside.ties) == (0, 0)
    nobody = measure_yields(people().people, value({}).people, WINDOW.clear(), as_of=None)
    assert nobody.p_value is None
