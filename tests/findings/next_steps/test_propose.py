"""Which acts are proposed to whom, for which reason, and in what order."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

import polars as pl
import pytest

from linkedin_insights.evidence.events import empty_events
from linkedin_insights.findings.next_steps import (
    ACTS,
    REASONS,
    STEPS,
    NextSteps,
    introduce,
    propose_steps,
    short_steps,
)
from linkedin_insights.findings.next_steps.rank import ACT_WEIGHTS, spread
from linkedin_insights.findings.revival import REVIVAL
from linkedin_insights.findings.ways_in import WAYS, Known, Query, Way, find_ways
from linkedin_insights.words import Catalogue
from tests.findings.next_steps.doubles import (
    AS_OF,
    ago,
    frame,
    known,
    recommendations,
    said,
    ways,
)

WORDS = Catalogue.load("en")
QUESTIONS: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "asked_at": pl.Datetime("us", "UTC"),
    "question": pl.String(),
    "file": pl.String(),
    "row": pl.UInt32(),
}
LATE = {"tie_state": "dormant", "silence_days": 200, "last_contact": ago(200)}
NOBODY = pl.DataFrame(schema=QUESTIONS)


def _asked(*rows: tuple[str, int, str]) -> pl.DataFrame:
    questions = [
        {
            "person_id": person,
            "asked_at": datetime.combine(ago(days), time(12), UTC),
            "question": question,
            "file": "messages.csv",
            "row": place,
        }
        for place, (person, days, question) in enumerate(rows, 1)
    ]
    return frame(questions, QUESTIONS)


def _proposed(everybody: Known, *goals: Way, **given: Any) -> NextSteps:
    made: dict[str, Any] = {
        "events": empty_events(),
        "questions": NOBODY,
        "revival": pl.DataFrame(schema=REVIVAL),
        "as_of": AS_OF,
    }
    made |= given
    return propose_steps(ways(everybody, *goals), made.pop("events"), **made)


def _plain(*names: str) -> dict[str, Any]:
    return {name: {} for name in names}


def _acts(found: NextSteps) -> list[tuple[str, str, str]]:
    return found.frame.select("person_id", "act", "reason").rows()


def test_an_open_question_is_answered_with_the_sentence_that_asks() -> None:
    question = "Hello there, it is me again. Do you still have the plan of the old mill?  Bye"
    found = _proposed(known(ann={}), questions=_asked(("ann", 10, question)))
    row = found.frame.row(0, named=True)
    assert (row["act"], row["on"]) == ("answer", ago(10))
    assert row["quote"] == "Do you still have the plan of the old mill?"
    # (1 + 0.5)/3 for strength 0.5 and value 0; ten days of a half-life of 180.
    assert row["worth"] == pytest.approx(0.5)
    assert row["timely"] == pytest.approx(2 ** (-10 / 180))
    assert row["score"] == pytest.approx(0.5 * 2 ** (-10 / 180))
    assert found.openers["ann"].id == "next_steps.opener_question_fresh"


def test_an_old_question_gets_another_opener_and_no_quote_when_not_wanted() -> None:
    found = _proposed(known(ann={}), questions=_asked(("ann", 31, "So?")), quotes=False)
    assert found.frame["quote"].to_list() == [None]
    assert found.openers["ann"].id == "next_steps.opener_question_late"


def test_a_question_that_advertises_is_none() -> None:
    """Each question is the message of its row; only Ann's other words keep her from the rest."""
    talk = said(
        ("ann", 10, False, "Shall we show you our platform?", "pitch"),
        ("bea", 10, False, "Shall we meet?", ""),
        ("ann", 400, False, "Good morning", ""),
    )
    asked = _asked(("ann", 10, "Shall we show you our platform?"), ("bea", 10, "Shall we meet?"))
    assert _acts(_proposed(known(talk, ann={}, bea={}), questions=asked)) == [
        ("bea", "answer", "question")
    ]


def test_help_is_thanked_for_unless_thanks_followed() -> None:
    talk = said(
        ("ann", 20, False, "Here is what I would do", "help"),
        ("bea", 20, False, "I can put you in touch", "introduction"),
        ("bea", 19, True, "Thank you so much", "thanks"),
        ("cleo", 30, True, "Thanks!", "thanks"),
        ("cleo", 20, False, "I will refer you", "referral"),
        ("dan", 20, False, "Happy to help with our platform", "help pitch"),
        ("dan", 21, False, "Old friend!", ""),
        ("eve", 731, False, "Glad to help", "help"),
        ("flo", 20, True, "I can help", "help"),
    )
    people = ("ann", "bea", "cleo", "dan", "eve", "flo")
    found = _proposed(known(talk, **_plain(*people)))
    assert sorted(_acts(found)) == [("ann", "thank", "helped"), ("cleo", "thank", "referred")]
    quotes = dict(found.frame.select("person_id", "quote").iter_rows())
    assert quotes == {"ann": "Here is what I would do", "cleo": "I will refer you"}


def test_a_recommendation_is_thanked_for_first_and_returned_later() -> None:
    """Thanks 0.9 · 2^(-d/180) against 0.65 · 2^(-d/730): thanks come first up to day 112.

    d = log2(0.9/0.65)/(1/180 - 1/730) = 0.4695/0.004186 = 112.2.
    """
    events = recommendations(
        ("ann", 112, "in"), ("bea", 113, "in"), ("cleo", 10, "in"), ("cleo", 9, "out")
    )
    talk = said(("cleo", 5, True, "Thank you", "thanks"))
    found = _proposed(known(talk, ann={}, bea={}, cleo={}), events=events)
    assert sorted(_acts(found)) == [
        ("ann", "thank", "recommended"),
        ("bea", "recommend", "recommended_me"),
    ]
    assert found.frame["quote"].null_count() == 2


def test_only_their_own_words_on_a_new_role_are_congratulated() -> None:
    talk = said(
        ("ann", 10, False, "Busy weeks in my new role!", ""),
        ("bea", 10, False, "Mein neuer Job macht Freude", ""),
        ("bea", 9, True, "Congratulations!", "congratulation"),
        ("cleo", 90, False, "My new job is here", ""),
        ("dan", 10, True, "My new job", ""),
        ("eve", 10, False, "We have a new role for you", ""),
    )
    people = ("ann", "bea", "cleo", "dan", "eve")
    found = _proposed(known(talk, **_plain(*people)))
    assert _acts(found) == [("ann", "congratulate", "new_role")]


def test_a_sleeping_tie_is_woken_with_its_promise_or_its_work() -> None:
    talk = said(
        ("ann", 210, True, "I will send it", "promise"),
        ("bea", 215, False, "Coffee soon, I promise", "promise"),
        ("bea", 200, True, "Fine", ""),
        ("cleo", 200, True, "Yours", ""),
    )
    everybody = known(
        talk,
        ann=LATE,
        bea=LATE,
        cleo={**LATE, "company": "Ash", "position": "Potter"},
        dan={**LATE, "company": "Ash"},
        eve={**LATE, "company": "Self-employed"},
    )
    revival = frame(
        [{"person_id": name, "revival_score": 0.5} for name in ("ann", "cleo", "dan", "eve")],
        REVIVAL,
    )
    found = _proposed(everybody, revival=revival)
    assert sorted(_acts(found)) == [
        ("ann", "revive", "promise_me"),
        ("cleo", "revive", "asleep"),
        ("dan", "revive", "asleep"),
        ("eve", "revive", "asleep"),
    ]
    openers = {
        name: message.id.removeprefix("next_steps.") for name, message in found.openers.items()
    }
    assert openers["cleo"] == "opener_asleep_company_position"
    assert openers["dan"] == "opener_asleep_company"
    assert openers["eve"] == "opener_asleep"
    assert "at Ash these days, and what keeps you busy as Potter" in WORDS.plain(
        found.openers["cleo"]
    )


def test_a_word_on_a_post_is_for_quiet_ties_in_worlds_of_value() -> None:
    quiet = {"silence_days": 100, "last_contact": ago(100), "cluster_id": "c1"}
    everybody = known(
        ann={**quiet, "level": 3, "valuable": True},
        bea=quiet,
        cleo={**quiet, "cluster_id": "c2"},
        dan={**quiet, "silence_days": 59},
        eve={**quiet, "silence_days": 366},
        flo={**quiet, "connected_on": None},
    )
    assert _acts(_proposed(everybody)) == [
        ("ann", "comment", "valued"),
        ("bea", "comment", "world"),
    ]


def test_a_goal_is_a_reason_and_a_bonus() -> None:
    """A comment: 0.5 · (1 + 0.5)/3 · 1.25 = 0.3125; the recent one needs no word."""
    silent = {"silence_days": 100, "last_contact": ago(100), "company": "Ash"}
    everybody = known(ann=silent, bea={"company": "Ash"})
    goal = Way("company", "Ash", find_ways(everybody, Query(companies=("Ash",))))
    found = _proposed(everybody, goal)
    assert _acts(found) == [("ann", "comment", "goal")]
    row = found.frame.row(0, named=True)
    assert (row["goal_kind"], row["goal"], row["score"]) == ("company", "Ash", 0.3125)


def _asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences with "looking for" ask for something."""
    monkeypatch.setattr(
        introduce, "find_topic", lambda texts, _topic: texts.str.contains("looking for")
    )


PAIR: dict[str, Any] = {
    "ann": {"cluster_id": "c1", "company": "Ash"},
    "bea": {"cluster_id": "c2", "company": "Elm", "position": "Recruiter"},
}
ASK = said(("ann", 20, False, "I sell shoes. We are looking for a recruiter.", "ask"))


def test_two_who_do_not_know_each_other_are_introduced_for_a_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _asks(monkeypatch)
    found = _proposed(known(ASK, **PAIR))
    row = found.frame.row(0, named=True)
    assert (row["person_id"], row["act"], row["reason"]) == ("ann", "introduce", "ask")
    assert (row["other_id"], row["topic"]) == ("bea", "recruiting")
    words = WORDS.plain(found.openers["ann"])
    assert "about Recruiting" in words
    assert "Bea works in that field" in words


@pytest.mark.parametrize(
    ("change", "linked"),
    [
        ({}, (("ann", "bea"),)),
        ({"bea": {**PAIR["bea"], "cluster_id": "c1"}}, ()),
        ({"bea": {**PAIR["bea"], "company": "Ash Ltd"}}, ()),
        ({"bea": {**PAIR["bea"], "tie_state": "dormant"}}, ()),
        ({"bea": {**PAIR["bea"], "position": "Potter"}}, ()),
        ({"ann": {**PAIR["ann"], "cluster_id": None}}, ()),
    ],
)
def test_nobody_is_introduced_without_one(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, Any], linked: tuple[tuple[str, str], ...]
) -> None:
    _asks(monkeypatch)
    assert _acts(_proposed(known(ASK, linked=linked, **(PAIR | change)))) == []


def test_a_common_topic_of_the_goals_is_a_reason() -> None:
    """Ann's tie is the stronger one, so it is she who is asked; Cleo's talk is too old."""
    talk = said(
        ("ann", 20, False, "The water plan", ""),
        ("bea", 30, True, "More water", ""),
        ("cleo", 365, True, "Water everywhere", ""),
    )
    place: dict[str, Any] = {
        name: {"cluster_id": f"c{i}"} for i, name in enumerate(("ann", "bea", "cleo"))
    }
    place["ann"] |= {"tie_strength": 0.9}
    nobody = pl.DataFrame(schema=WAYS)
    found = _proposed(known(talk, **place), Way("topic", "water", nobody))
    assert _acts(found) == [("ann", "introduce", "topic")]
    assert found.frame.select("other_id", "topic", "on").row(0) == ("bea", "water", ago(20))


def test_who_said_no_or_only_advertised_is_left_alone() -> None:
    talk = said(
        ("ann", 10, False, "Not now, sorry", "decline"),
        ("bea", 20, False, "Not now, sorry", "decline"),
        ("bea", 10, False, "Still, do come", ""),
        ("cleo", 20, False, "Buy this", "pitch"),
        ("cleo", 10, True, "No", "decline"),
    )
    asked = _asked(("ann", 10, "Why?"), ("bea", 10, "Why?"), ("cleo", 10, "Why?"))
    found = _proposed(known(talk, ann={}, bea={}, cleo={}), questions=asked)
    assert found.frame["person_id"].to_list() == ["bea"]


def test_the_order_spreads_over_worlds_and_acts() -> None:
    """Scores 1, .9, .8 in c1 and .6, .3 outside, acts answer but for the last.

    After a: b .9·.6·.8 = .432, c .384, d .6·.8 = .48, e .3: d. After d: b .9·.6·.64 = .3456 (c1
    once, answer twice): b. Then c .8·.36·.512 = .147, e .3: e, then c.
    """
    scored = pl.DataFrame(
        {
            "person_id": ["a", "b", "c", "d", "e"],
            "score": [1.0, 0.9, 0.8, 0.6, 0.3],
            "cluster_id": ["c1", "c1", "c1", "c2", None],
            "act": ["answer", "answer", "answer", "answer", "comment"],
        }
    )
    assert spread(scored, limit=9)["person_id"].to_list() == ["a", "d", "b", "e", "c"]
    assert spread(scored, limit=2)["person_id"].to_list() == ["a", "d"]
    assert spread(scored.clear(), limit=2).is_empty()


def test_one_act_a_person_and_strangers_none() -> None:
    talk = said(("ann", 20, False, "Here is what I would do", "help"))
    asked = _asked(("ann", 10, "Why?"), ("stranger", 10, "Why?"))
    assert _acts(_proposed(known(talk, ann={}), questions=asked)) == [("ann", "answer", "question")]


def test_nothing_dated_nothing_proposed() -> None:
    for as_of in (None, AS_OF):
        found = _proposed(known(), as_of=as_of)
        assert found.frame.is_empty()
        assert found.frame.schema == STEPS
        assert found.openers == {}


def test_every_act_and_reason_has_its_words() -> None:
    assert set(ACTS) == set(ACT_WEIGHTS)
    ids = {f"next_steps.short_{act}" for act in ACTS}
    ids |= {f"next_steps.reason_{reason}" for reason in REASONS}
    ids |= {f"next_steps.opener_{reason}" for reason in REASONS if reason != "question"}
    assert ids <= set(WORDS.entries)


def test_short_steps_are_a_few_words_without_quotes() -> None:
    found = _proposed(known(ann={}), questions=_asked(("ann", 10, "Secret?")))
    people = known(ann={}).people.people
    short = {
        name: WORDS.plain(message) for name, message in short_steps(found.frame, people).items()
    }
    assert short == {"ann": "Answer their question of 21 June 2026"}
