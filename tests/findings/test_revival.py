"""Who is worth waking, and in what order, worked by hand."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from linkedin_insights.findings.revival import FADING, REVIVAL, fading, revival
from linkedin_insights.network.model import NODES
from linkedin_insights.people.model import PEOPLE
from linkedin_insights.ties.measure import TIES

SLEEPING = {
    "exchanged": True,
    "two_way": True,
    "tie_state": "dormant",
    "peak": 2.0,
    "silence_days": 1500,
    "s_out": 0.5,
    "s_in": 0.5,
}
LIVE = {**SLEEPING, "tie_state": "active", "silence_days": 10, "peak": 1.0}


def _frame(rows: list[dict[str, Any]], kinds: dict[str, pl.DataType]) -> pl.DataFrame:
    full = [{name: row.get(name) for name in kinds} for row in rows]
    return pl.DataFrame(full, schema=kinds, orient="row")


def _given(**people: dict[str, Any]) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Ties, people and nodes; each person has cells of any of them."""
    rows = [{"person_id": name, "position": "", **cells} for name, cells in people.items()]
    return _frame(rows, TIES), _frame(rows, PEOPLE), _frame(rows, NODES)


def test_the_list_holds_once_strong_two_way_ties_silent_for_three_years() -> None:
    """Peaks of exchanges 1, 2, 2, 2, 3, 3, 3, 3: the upper quartile begins at 3.

    Linear, at 0.75 · 7 = 5.25 counted from 0: between the sixth and the seventh, both 3.
    """
    given = _given(
        yes={**SLEEPING, "peak": 3.0, "silence_days": 1095},
        soon={**SLEEPING, "peak": 3.0, "silence_days": 1094},
        gone={**SLEEPING, "peak": 3.0, "tie_state": "unknown"},
        weaker=SLEEPING,
        oneway={**SLEEPING, "peak": 3.0, "two_way": False},
        live={**LIVE, "peak": 2.0},
        other={**LIVE, "peak": 2.0},
        least=LIVE,
        silent={"exchanged": False, "two_way": False, "tie_state": "none", "peak": 9.0},
    )
    assert revival(*given)["person_id"].to_list() == ["yes"]
    assert fading(*given)["person_id"].to_list() == ["soon"]
    assert revival(*given, min_silence_days=1094)["person_id"].to_list() == ["soon", "yes"]
    assert fading(*given, min_silence_days=1094).is_empty()


def test_fading_begins_after_a_year() -> None:
    given = _given(
        a={**SLEEPING, "silence_days": 364},
        b={**SLEEPING, "silence_days": 365},
        c={**SLEEPING, "silence_days": 800, "position": "Director", "cluster_id": "c1"},
    )
    found = fading(*given)
    assert found["person_id"].to_list() == ["c", "b"]
    assert found.row(0) == ("c", 2.0, 800, "c1", "director")


def test_the_score_is_worked_out_by_hand() -> None:
    """Three live ties, two in c1: cluster parts 1 - 2/4, 1 for c2, where nobody is live.

    Exchange: 1 where even, (1 + 2·0.1/0.5)/2 = 0.7, 1/2 where nothing came back in messages.
    Level: founder 1, director 1 - 3/20, senior 1 - 7/20, none 0.625.
    """
    given = _given(
        near={**SLEEPING, "cluster_id": "c1", "position": "Founder"},
        far={**SLEEPING, "cluster_id": "c2", "position": "Senior Analyst"},
        alone={**SLEEPING, "s_out": 0.4, "s_in": 0.1, "position": "Director of Things"},
        quiet={**SLEEPING, "s_in": 0.0, "position": "Potter"},
        one={**LIVE, "cluster_id": "c1"},
        two={**LIVE, "cluster_id": "c1"},
        three={**LIVE},
    )
    found = revival(*given)
    parts = found.select("person_id", "exchange_part", "cluster_part", "level_part").rows()
    assert parts == [
        ("far", 1.0, 1.0, pytest.approx(0.65)),
        ("alone", pytest.approx(0.7), 1.0, pytest.approx(0.85)),
        ("near", 1.0, pytest.approx(0.5), 1.0),
        ("quiet", 0.5, 1.0, pytest.approx(0.625)),
    ]
    assert found["revival_score"].to_list() == pytest.approx([0.65, 0.595, 0.5, 0.3125])
    assert found["seniority"].to_list() == ["senior", "director", "founder", ""]


def test_how_much_was_exchanged_does_not_count_and_equals_go_by_silence() -> None:
    """All even: the score is 0.625 whatever the peak; the shorter silence comes first, then id."""
    given = _given(
        a={**SLEEPING, "peak": 9.0, "silence_days": 3000},
        c={**SLEEPING, "peak": 8.0, "s_out": 5.0, "s_in": 5.0},
        b={**SLEEPING, "peak": 8.0, "s_out": 1e-90, "s_in": 1e-90},
        d={**LIVE},
        e={**LIVE},
        f={**LIVE},
        g={**LIVE},
        h={**LIVE},
    )
    found = revival(*given)
    assert found["person_id"].to_list() == ["b", "c", "a"]
    assert set(found["revival_score"]) == {0.625}


def test_no_part_is_ever_nothing() -> None:
    """Every live tie is in the cluster, nothing came back in words, a student: above 0 still.

    1/2 · (1 - 4/5) · 1/2.
    """
    live = {f"p{place}": {**LIVE, "cluster_id": "c1"} for place in range(4)}
    last = {**SLEEPING, "s_in": 0.0, "cluster_id": "c1", "position": "Student"}
    found = revival(*_given(last=last, **live))
    assert found["revival_score"].to_list() == pytest.approx([0.05])
    faded = {**SLEEPING, "s_out": 0.0, "s_in": 0.0}
    assert revival(*_given(faded=faded))["exchange_part"].to_list() == [0.5]


def test_nothing_in_nothing_out() -> None:
    empty = [pl.DataFrame(schema=kinds) for kinds in (TIES, PEOPLE, NODES)]
    assert revival(*empty).schema == REVIVAL
    assert fading(*empty).schema == FADING
    silent = _given(a={"exchanged": False, "two_way": False, "tie_state": "none", "peak": 0.0})
    assert revival(*silent).is_empty()
    assert fading(*silent).is_empty()
