"""From acts to valuable relationships, counted by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from linkedin_insights.findings.shares import wilson
from linkedin_insights.findings.value.funnels import (
    FUNNEL,
    LADDER,
    REACHED,
    STAGES,
    Funnels,
    count_funnels,
)
from linkedin_insights.findings.value.yields import YIELDS
from tests.findings.value import rows

DAY = date(2020, 1, 1)
AS_OF = date(2026, 1, 1)
PEOPLE = rows.people(ada=DAY, bo=DAY, cem=DAY, dina=DAY, edo=AS_OF + timedelta(1), fay=None)
VALUE = rows.value(
    {"person_id": "ada", "level": 4, "valuable": True, "level_2_on": DAY + timedelta(400)}
    | {"level_3_on": DAY + timedelta(730)},
    {"person_id": "bo", "level": 2, "level_2_on": DAY - timedelta(5)},
    {"person_id": "cem", "level": 3, "valuable": True, "level_3_on": DAY + timedelta(731)}
    | {"level_2_on": DAY + timedelta(731)},
    {"person_id": "dina"},
    {"person_id": "edo"},
    {"person_id": "fay", "level": 1, "valuable": True, "label": 3},
)
SAID = rows.said(
    ("ada", DAY, True, 0),
    ("ada", DAY, False, 0),
    ("bo", DAY, True, 0),
    ("bo", DAY, False, 0),
    ("dina", DAY, True, 0),
    ("edo", DAY, True, None),
    ("edo", DAY, False, None),
)
EVENTS = rows.events(
    rows.event(None, DAY, "comment", "out", group_id="x"),
    rows.event(None, DAY, "post", "out"),
    rows.event(None, DAY + timedelta(1), "reaction", "out", group_id="x"),
    rows.event(None, DAY, "login", "none"),
    rows.event("ada", DAY, "invitation", "in"),
    rows.event("ada", DAY, "invitation_with_note", "in"),
    rows.event("gus", DAY, "invitation", "in"),
    rows.event("bo", DAY, "invitation", "out"),
    rows.event(None, DAY, "invitation", "out"),
)
ORIGINS = rows.origins(
    [
        {"person_id": "ada", "origin": "my_engagement", "first_touch": date(2019, 5, 1)},
        {"person_id": "bo", "origin": "event"},
        {"person_id": "fay", "origin": "event"},
    ]
)


def _counted(as_of: date | None = AS_OF) -> Funnels:
    return count_funnels(EVENTS, PEOPLE, VALUE, ORIGINS, SAID, as_of=as_of)


def test_every_stage_has_its_denominator() -> None:
    """Cem was recommended without a message: he has words, and more. Edo came too late."""
    found = _counted()
    counts = {stage: (people, of) for stage, people, of, *_ in found.funnel.iter_rows()}
    assert counts == {
        "act_days": (2, None),
        "invited_me": (2, None),
        "i_accepted": (1, 2),
        "i_invited": (1, None),
        "they_accepted": (1, 1),
        "connections": (4, None),
        "words": (4, 4),
        "two_way": (3, 4),
        "sustained": (3, 3),
        "valuable": (2, 3),
    }
    assert list(counts) == list(STAGES)
    last = found.funnel.row(-1, named=True)
    assert (last["low"], last["high"]) == wilson(2, 3)


def test_the_ladder_counts_everybody() -> None:
    found = _counted()
    assert (found.people, found.connections, found.sustained, found.valuable) == (6, 4, 3, 3)
    assert found.ladder["people"].to_list() == [2, 1, 1, 1, 1, 0]
    assert found.ladder["at_least"].to_list() == [6, 4, 3, 2, 1, 0]
    assert found.ladder["name"][5] == "outcome"
    assert found.share_sustained is not None
    assert (found.share_sustained.low, found.share_sustained.high) == wilson(3, 6)


def test_time_to_a_level_is_counted_to_the_day() -> None:
    """Of four: by 24 months (730 days) Bo (from before) and Ada at level 2, Ada alone at 3."""
    found = _counted()
    two, three = found.reaching(2, 24), found.reaching(3, 24)
    assert two is not None
    assert three is not None
    assert two.value == pytest.approx(2 / 4)
    assert three.value == pytest.approx(1 / 4)
    half_a_year = found.reaching(2, 6)
    assert half_a_year is not None
    assert half_a_year.value == pytest.approx(1 / 4)


def test_the_young_are_censored() -> None:
    """As of ten days after, nobody has been watched for two years but who was there at once."""
    found = _counted(DAY + timedelta(10)).reaching(3, 24)
    assert found is not None
    assert (found.low, found.high) != (0.0, 0.0)
    assert found.value < 1


def test_beginnings_are_the_first_touch_or_the_connection() -> None:
    found = _counted().yields
    years = found.filter(found["by"] == "year")
    assert years.select("which", "people").rows() == [("2019", 1), ("2020", 3), ("2026", 1)]
    event = found.filter(found["which"] == "event").row(0, named=True)
    assert (event["people"], event["valuable"]) == (2, 1)
    acts = _counted().per_act
    assert (acts.acts, acts.valuable) == (2, 1)
    assert _counted().origins_apart == 0


def test_nothing_at_all() -> None:
    for as_of in (None, AS_OF):
        found = count_funnels(
            rows.events(), rows.people(), rows.value(), rows.origins(), rows.said(), as_of=as_of
        )
        assert (found.people, found.valuable, found.share_valuable) == (0, 0, None)
        assert found.funnel.schema == FUNNEL
        assert found.ladder.schema == LADDER
        assert found.reached.schema == REACHED
        assert found.yields.schema == YIELDS
        assert found.reaching(2, 24) is None
    assert _counted(None).connections == 0
