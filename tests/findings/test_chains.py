"""The dated steps of relationships, by hand; day 0 is 2025-01-01, at noon."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from linkedin_insights.evidence import empty_events
from linkedin_insights.findings.chains import tell_chains
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.steps import STEP_KINDS, STEPS
from linkedin_insights.findings.value.model import RUNGS, VALUE, Value
from tests.findings.talk import events
from tests.findings.value import rows
from tests.findings.value.scenes import MARK, PLAIN, frame, group, me, note, on, said, tables, them

NOTHING = said()
TALK = (me("ada", 0, PLAIN), them("ada", 1, PLAIN))


def _origin(who: str, origin: str, **cells: Any) -> dict[str, Any]:
    plain = {"certainty": "documented", "reason": "said_so", "on": on(5), "file": "f.csv", "row": 7}
    return {"person_id": who, "origin": origin} | plain | cells


def _rung(level: int, reason: str, day: float, who: str = "ada", **cells: Any) -> dict[str, Any]:
    record = {"file": "f.csv", "row": 1}
    return {"person_id": who, "level": level, "reason": reason, "on": on(day)} | record | cells


def _steps(
    *people: str,
    log: pl.DataFrame | None = None,
    spoken: Said = NOTHING,
    rungs: rows.Rows = (),
    stated: rows.Rows = (),
) -> pl.DataFrame:
    found = tell_chains(
        pl.Series("chosen", people or ("ada",), pl.String),
        empty_events() if log is None else log,
        tables(spoken),
        said=spoken,
        value=Value(pl.DataFrame(schema=VALUE), frame(rungs, RUNGS)),
        origins=rows.origins(stated),
    )
    assert found.schema == pl.Schema(STEPS)
    assert set(found["step"]) <= set(STEP_KINDS)
    assert found["on"].null_count() == 0
    return found


def _told(found: pl.DataFrame) -> list[tuple[Any, ...]]:
    return found.select("on", "step", "by", "detail").rows()


def test_nothing_known_is_no_step() -> None:
    assert _steps().is_empty()
    nobody = pl.Series("person_id", [], pl.String)
    value = Value(pl.DataFrame(schema=VALUE), pl.DataFrame(schema=RUNGS))
    found = tell_chains(
        nobody,
        empty_events(),
        tables(NOTHING),
        said=NOTHING,
        value=value,
        origins=rows.origins(),
    )
    assert found.schema == pl.Schema(STEPS)
    assert found.is_empty()


def test_only_the_chosen_are_told() -> None:
    log = events(("connection", "ada", "both", 1), ("connection", "bo", "both", 2))
    found = _steps("bo", log=log, rungs=[_rung(1, "two_way", 1)])
    assert found["person_id"].to_list() == ["bo"]


# Acts


@pytest.mark.parametrize("origin", ["introduction", "group_conversation", "event"])
def test_what_brought_the_two_together_is_an_act(origin: str) -> None:
    found = _steps(stated=[_origin("ada", origin, text=3)])
    assert _told(found) == [(on(5), "act", "", origin)]
    assert found.select("file", "row", "text").row(0) == ("f.csv", 7, 3)


@pytest.mark.parametrize(
    "cells", [{"certainty": "unknown"}, {"reason": None}, {"on": None}, {"origin": "coworker"}]
)
def test_what_is_not_known_is_no_act(cells: dict[str, Any]) -> None:
    assert _steps(stated=[_origin("ada", "event") | cells]).is_empty()


def test_a_comment_that_names_them_is_the_act() -> None:
    """Another comment came later, but this one is the record that the clue names."""
    stated = [_origin("ada", "my_engagement", reason="named_in_comment", on=on(1), row=4)]
    log = events(("comment", None, "out", 2), ("connection", "ada", "both", 3))
    found = _steps(log=log, stated=stated)
    assert _told(found)[0] == (on(1), "act", "me", "comment")
    assert found["row"][0] == 4


@pytest.mark.parametrize(
    ("origin", "kind"),
    [
        ("my_engagement", "comment"),
        ("my_engagement", "reaction"),
        ("my_post", "post"),
        ("my_post", "article"),
    ],
)
def test_where_words_name_an_act_the_last_one_before_is_told(origin: str, kind: str) -> None:
    log = events(
        (kind, None, "out", 1),
        (kind, None, "out", 9),
        ("invitation", "ada", "in", 10),
        (kind, None, "out", 11),
    )
    found = _steps(log=log, stated=[_origin("ada", origin)])
    assert _told(found) == [(on(9), "act", "me", kind), (on(10), "invitation", "them", "")]
    assert found["row"][0] == 2


def test_an_act_lies_at_most_thirty_days_before_the_beginning() -> None:
    stated = [_origin("ada", "my_post")]
    for day, steps in ((30, ["act", "connection"]), (30.25, ["connection"])):
        log = events(("post", None, "out", 0), ("connection", "ada", "both", day))
        assert _steps(log=log, stated=stated)["step"].to_list() == steps


def test_an_act_of_the_other_kind_explains_nothing() -> None:
    log = events(("post", None, "out", 0), ("connection", "ada", "both", 2))
    assert "act" not in _steps(log=log, stated=[_origin("ada", "my_engagement")])["step"].to_list()


def test_each_has_their_own_last_act() -> None:
    log = events(
        ("post", None, "out", 0),
        ("connection", "ada", "both", 2),
        ("reaction", None, "out", 3),
        ("post", None, "out", 4),
        ("connection", "bo", "both", 6),
        ("connection", "cy", "both", 6),
    )
    stated = [
        _origin("ada", "my_post"),
        _origin("bo", "my_post"),
        _origin("cy", "my_engagement"),
    ]
    acts = _steps("cy", "bo", "ada", log=log, stated=stated).filter(pl.col("step") == "act")
    assert acts.select("person_id", "on", "detail").rows() == [
        ("ada", on(0), "post"),
        ("bo", on(4), "post"),
        ("cy", on(3), "reaction"),
    ]


# What followed


def test_the_first_invitation_and_the_connection() -> None:
    log = events(
        ("invitation", "ada", "out", 1),
        ("invitation_with_note", "ada", "in", 4),
        ("connection", "ada", "both", 5),
    )
    assert _told(_steps(log=log)) == [
        (on(1), "invitation", "me", ""),
        (on(5), "connection", "", ""),
    ]


def test_the_first_message_is_one_between_the_two() -> None:
    spoken = said(
        note("ada", 0, "hi"), group("ada", 1, "all"), them("ada", 2, "you"), me("ada", 3, PLAIN)
    )
    found = _steps(spoken=spoken)
    assert _told(found) == [(on(2), "first_message", "them", "")]
    assert spoken.words(found["text"][0]) == "you"


def test_a_sign_of_going_on_elsewhere_is_a_meeting() -> None:
    spoken = said(*TALK, me("ada", 2, MARK), them("ada", 3, MARK))
    assert _told(_steps(spoken=spoken)) == [
        (on(0), "first_message", "me", ""),
        (on(2), "meeting", "me", ""),
    ]


def test_whom_they_brought_is_an_introduction() -> None:
    stated = [
        _origin("bo", "introduction", helper_id="ada", on=on(40)),
        _origin("cy", "introduction", helper_id="ada", on=on(30)),
        _origin("di", "introduction", helper_id="zoe", on=on(10)),
        _origin("ed", "event", helper_id="ada", on=on(1)),
    ]
    assert _told(_steps(stated=stated)) == [(on(30), "introduction", "them", "")]


def test_rungs_are_steps() -> None:
    rungs = [
        _rung(1, "two_way", 1),
        _rung(2, "months", 2),
        _rung(2, "moved_on", 2),
        _rung(3, "recommended_me", 5, text=None),
        _rung(3, "recommended_them", 6),
        _rung(3, "endorsed", 7),
        _rung(4, "interview", 8, text=2),
        _rung(5, "job", 9),
    ]
    found = _steps(rungs=rungs)
    assert _told(found) == [
        (on(1), "first_answer", "", "two_way"),
        (on(5), "recommendation", "them", "recommended_me"),
        (on(6), "recommendation", "me", "recommended_them"),
        (on(7), "endorsement", "", "endorsed"),
        (on(8), "opportunity", "", "interview"),
        (on(9), "job", "", "job"),
    ]
    assert found["text"].to_list() == [None, None, None, None, 2, None]


def test_of_each_kind_the_first_is_told() -> None:
    rungs = [
        _rung(4, "offer", 20),
        _rung(4, "interview", 8),
        _rung(3, "recommended_me", 30),
        _rung(3, "recommended_me", 5),
        _rung(5, "job", 50),
        _rung(5, "agreed", 40),
    ]
    assert _told(_steps(rungs=rungs)) == [
        (on(5), "recommendation", "them", "recommended_me"),
        (on(8), "opportunity", "", "interview"),
        (on(40), "job", "", "agreed"),
    ]


def test_on_one_day_kinds_stand_in_their_order() -> None:
    log = events(("connection", "ada", "both", 0), ("invitation", "ada", "in", 0))
    rungs = [_rung(5, "job", 0), _rung(1, "two_way", 0)]
    found = _steps(log=log, rungs=rungs, spoken=said(me("ada", 0, PLAIN)))
    assert found["step"].to_list() == [
        "invitation",
        "connection",
        "first_message",
        "first_answer",
        "job",
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_order_decides_nothing(seed: int) -> None:
    log = events(
        ("post", None, "out", 0),
        ("article", None, "out", 0),
        ("connection", "ada", "both", 2),
        ("invitation", "ada", "in", 2),
        ("connection", "bo", "both", 2),
    )
    rungs = [
        _rung(4, kind, 8, who, row=row, text=text)
        for who in ("ada", "bo")
        for kind in ("offer", "interview")
        for row, text in ((1, 5), (2, 4))
    ]
    stated = [_origin("ada", "my_post"), _origin("bo", "my_post")]
    spoken = said(*TALK, me("bo", 0, PLAIN))

    def mixed(frame: pl.DataFrame) -> pl.DataFrame:
        return frame.sample(fraction=1, shuffle=True, seed=seed)

    other = tell_chains(
        pl.Series(["bo", "ada"]),
        mixed(log),
        tables(spoken),
        said=spoken,
        value=Value(pl.DataFrame(schema=VALUE), mixed(frame(rungs, RUNGS))),
        origins=rows.origins(stated[::-1]),
    )
    found = _steps("ada", "bo", log=log, rungs=rungs, stated=stated, spoken=spoken)
    assert other.equals(found)
    shown = found.filter(pl.col("step") == "opportunity").select("detail", "text")
    assert shown.rows() == [("interview", 4), ("interview", 4)]
