"""Life lines of the valuable few, by hand; day 0 is 2025-01-01, at noon."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

import polars as pl

from linkedin_insights.evidence import empty_events
from linkedin_insights.findings.lives import MOST, Lives, tell_lives
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.steps import STEPS
from linkedin_insights.findings.value.model import RUNGS, VALUE, Value
from linkedin_insights.people import People
from linkedin_insights.people.model import PEOPLE
from tests.findings import talk
from tests.findings.value import rows
from tests.findings.value.scenes import PLAIN, frame, group, me, note, on, said, tables, them

NOTHING = said()


def _people(**connected: date | None) -> People:
    everyone = talk.people(*((who, who.title(), "Acme", "Baker") for who in connected))
    days = frame(
        [{"person_id": who, "connected_on": day} for who, day in connected.items()], PEOPLE
    )
    everyone.people.replace_column(
        everyone.people.get_column_index("connected_on"), days["connected_on"]
    )
    return everyone


def _valued(who: str, score: float, **cells: Any) -> dict[str, Any]:
    plain = {"level": 3, "pieces": 1, "valuable": True, "valuable_on": on(10)}
    return {"person_id": who, "score": score} | plain | cells


def _origin(who: str, origin: str, certainty: str, **cells: Any) -> dict[str, Any]:
    return {"person_id": who, "origin": origin, "certainty": certainty} | cells


def _lives(
    people: People,
    *valued: dict[str, Any],
    stated: rows.Rows = (),
    rungs: rows.Rows = (),
    spoken: Said = NOTHING,
    log: pl.DataFrame | None = None,
    as_of: date | None = None,
) -> Lives:
    return tell_lives(
        people,
        empty_events() if log is None else log,
        tables(spoken, as_of=as_of),
        said=spoken,
        value=Value(frame(valued, VALUE), frame(rungs, RUNGS)),
        origins=rows.origins(stated),
    )


def test_nobody_is_no_row() -> None:
    lives = _lives(_people())
    assert lives.periods is None
    assert lives.rows.is_empty()
    assert lives.steps.schema == pl.Schema(STEPS)
    assert (lives.messages, lives.skyline) == ({}, [])
    assert (lives.valuable, lives.known, lives.documented) == (0, 0, 0)
    assert set(lives.families.values()) == {0}
    assert list(lives.families) == ["wrote", "through", "places", "direct", "unknown"]


def test_without_valuable_relationships_everybody_else_still_stands_there() -> None:
    lives = _lives(
        _people(ada=on(0), bo=on(40), cy=None),
        _valued("ada", 0.1, valuable=False),
        as_of=on(59),
    )
    assert lives.rows.is_empty()
    assert lives.periods is not None
    assert (lives.periods.start, lives.periods.step, lives.periods.count) == (on(0), "month", 3)
    assert lives.skyline == [1, 1, 0]


def test_a_row_says_who_and_what_came_of_it() -> None:
    rungs = [
        {"person_id": "ada", "level": 4, "reason": "offer", "on": on(30), "file": "f", "row": 1},
        {"person_id": "ada", "level": 4, "reason": "contract", "on": on(20), "file": "f", "row": 2},
        {"person_id": "ada", "level": 1, "reason": "two_way", "on": on(1), "file": "f", "row": 3},
    ]
    lives = _lives(
        _people(ada=on(0)),
        _valued("ada", 0.7, level=4, label=3),
        stated=[_origin("ada", "event", "documented", label="event", first_touch=on(-5))],
        rungs=rungs,
    )
    row = lives.rows.row(0, named=True)
    shown = ("name", "company", "position", "level", "score", "label", "origin_label", "family")
    assert [row[name] for name in shown] == [
        "Ada", "Acme", "Baker", 4, 0.7, 3, "event", "places",
    ]  # fmt: skip
    assert (row["best_reason"], row["best_on"]) == ("contract", on(20))
    # On the way the answer and the first opportunity.
    assert lives.steps["step"].to_list() == ["first_answer", "opportunity"]


def test_a_label_alone_leaves_evidence_and_origin_open() -> None:
    lives = _lives(_people(ada=None), _valued("ada", 0.0, level=0, label=4, valuable_on=None))
    row = lives.rows.row(0, named=True)
    assert (row["best_reason"], row["best_on"], row["origin"], row["family"]) == (
        None,
        None,
        None,
        "unknown",
    )
    assert lives.periods is None
    assert lives.messages == {}


def test_families_are_those_of_known_origins() -> None:
    stated = [
        _origin("ada", "event", "documented"),
        _origin("bo", "my_post", "likely"),
        _origin("cy", "introduction", "unknown"),
        _origin("di", "unknown", "unknown"),
    ]
    people = _people(ada=on(0), bo=on(1), cy=on(2), di=on(3))
    valued = [_valued(who, 0.5) for who in ("ada", "bo", "cy", "di")]
    lives = _lives(people, *valued, stated=stated)
    families = dict(lives.rows.select("person_id", "family").rows())
    assert families == {"ada": "places", "bo": "wrote", "cy": "unknown", "di": "unknown"}
    assert (lives.valuable, lives.known, lives.documented) == (4, 2, 1)
    assert lives.families == {"places": 1, "wrote": 1, "through": 0, "direct": 0, "unknown": 0}


def test_rows_stand_in_the_order_in_which_they_began() -> None:
    stated = [
        _origin("ada", "event", "likely", first_touch=on(20)),
        _origin("bo", "event", "likely", first_touch=on(10)),
        _origin("cy", "event", "likely", first_touch=on(20)),
        _origin("di", "event", "likely", first_touch=None),
    ]
    people = _people(ada=on(0), bo=on(1), cy=on(2), di=on(3))
    scores = {"ada": 0.5, "bo": 0.5, "cy": 0.9, "di": 0.9}
    lives = _lives(people, *(_valued(who, score) for who, score in scores.items()), stated=stated)
    # Equal days by score; who began nobody knows when stands last.
    assert lives.rows["person_id"].to_list() == ["bo", "cy", "ada", "di"]


def test_the_highest_scores_are_shown_and_all_are_counted() -> None:
    names = [f"p{number:02}" for number in range(MOST + 5)]
    people = _people(**{name: on(place) for place, name in enumerate(names)})
    valued = [_valued(name, place / 100) for place, name in enumerate(names)]
    stated = [_origin(name, "event", "likely", first_touch=on(0)) for name in names]
    lives = _lives(people, *valued, stated=stated)
    assert sorted(lives.rows["person_id"]) == names[5:]
    assert (lives.valuable, lives.known) == (MOST + 5, MOST + 5)
    assert set(lives.messages) == set(names[5:])


def test_messages_between_the_two_are_counted_a_period() -> None:
    spoken = said(
        note("ada", 0, PLAIN),
        them("ada", 1, PLAIN),
        me("ada", 40, PLAIN),
        group("ada", 41, PLAIN),
        me("bo", 1, PLAIN),
    )
    lives = _lives(_people(ada=on(0), bo=on(0)), _valued("ada", 0.5), spoken=spoken, as_of=on(59))
    assert lives.messages == {"ada": [2, 1, 0]}
    assert lives.skyline == [2, 0, 0]


def test_steps_before_the_first_connection_are_covered() -> None:
    """A talk in November with somebody who never connected; the archive ends in January."""
    spoken = said(me("ada", -60, PLAIN), them("ada", -59, PLAIN))
    lives = _lives(_people(ada=None), _valued("ada", 0.5), spoken=spoken, as_of=on(0))
    assert lives.periods is not None
    assert (lives.periods.start, lives.periods.count) == (date(2024, 11, 1), 3)
    assert lives.messages == {"ada": [2, 0, 0]}
    assert lives.skyline == [0, 0, 0]


def test_names_and_order_decide_nothing() -> None:
    spoken = said(me("ada", 0, PLAIN), them("bo", 2, PLAIN))
    renamed = said(me("yan", 0, PLAIN), them("xia", 2, PLAIN))
    stated = [
        _origin("ada", "event", "likely", first_touch=on(2)),
        _origin("bo", "my_post", "likely", first_touch=on(1)),
    ]
    names = {"ada": "yan", "bo": "xia"}
    first = _lives(
        _people(ada=on(0), bo=on(1)), _valued("ada", 0.4), _valued("bo", 0.5),
        stated=stated, spoken=spoken,
    )  # fmt: skip
    second = _lives(
        _people(xia=on(1), yan=on(0)), _valued("xia", 0.5), _valued("yan", 0.4),
        stated=[row | {"person_id": names[row["person_id"]]} for row in stated[::-1]],
        spoken=renamed,
    )  # fmt: skip
    own = ["person_id", "name"]
    assert second.rows.drop(own).equals(first.rows.drop(own))
    assert [names[who] for who in first.rows["person_id"]] == second.rows["person_id"].to_list()
    assert {names[who]: counts for who, counts in first.messages.items()} == second.messages
    same = ("periods", "skyline", "valuable", "known", "documented", "families")
    assert [asdict(first)[name] for name in same] == [asdict(second)[name] for name in same]
