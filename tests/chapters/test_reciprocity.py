"""Given and received, as the chapter tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from linkedin_insights.chapters import reciprocity
from linkedin_insights.findings.reciprocity import (
    GIFTS,
    KINDS,
    RECIPROCITY,
    TALLY,
    WEIGHTS,
    Answers,
    Balance,
    Commons,
    FirstGiver,
    Reciprocity,
)
from linkedin_insights.report.blocks import Prose, Table, TwoSided
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles
from tests.findings import talk

WORDS = Catalogue.load("en")
_DAY = {"first_on": date(2020, 1, 1), "last_on": date(2024, 5, 6)}


def _found(**changes: Any) -> Reciprocity:
    """Ada gave and got, Bo only got an endorsement."""
    people = [
        {"person_id": "ada", "given": 3.5, "received": 0.4, "gifts_given": 2, "gifts_received": 2}
        | {"balance": 0.4, "first": "me"}
        | _DAY,
        {"person_id": "bo", "given": 0.2, "received": 0.0, "gifts_given": 1, "gifts_received": 0}
        | {"balance": 0.05, "first": None}
        | _DAY,
    ]
    tally = [
        {"person_id": "ada", "kind": "recommendation", "given": 1, "received": 0},
        {"person_id": "ada", "kind": "answer", "given": 1, "received": 0},
        {"person_id": "ada", "kind": "endorsement", "given": 0, "received": 2},
        {"person_id": "bo", "kind": "endorsement", "given": 1, "received": 0},
    ]
    kinds = [
        {"kind": kind, "weight": weight, "given": 1, "received": 2}
        | {"given_weight": weight, "received_weight": 2 * weight}
        for kind, weight in WEIGHTS.items()
    ]
    made = Reciprocity(
        people=talk.frame(people, RECIPROCITY),
        tally=talk.frame(tally, TALLY),
        kinds=talk.frame(kinds, KINDS),
        gifts=talk.frame([{"person_id": "ada", "at": talk.START}], GIFTS),
        balance=Balance(20.0, 10.0, 12, 6, 0.2, -0.1, 0.5, "even"),
        first_giver=FirstGiver(6, 4, 0, 4 / 6, 0.3, 0.9, "even"),
        answers=Answers(10, 8, 0.49, 0.94, 1, 2, 5.0, 3.0, 9.0),
        commons=Commons(3, 1, 2, 52, 2 / 52),
        waiting=1,
    )
    return replace(made, **changes)


def _nothing() -> Reciprocity:
    return _found(
        people=talk.frame([], RECIPROCITY),
        tally=talk.frame([], TALLY),
        gifts=talk.frame([], GIFTS),
        balance=Balance(0.0, 0.0, 0, 0, None, None, None, "untestable"),
        first_giver=FirstGiver(0, 0, 0, None, 0.0, 1.0, "untestable"),
        answers=Answers(0, 0, 0.0, 1.0, 0, 0, None, None, None),
        commons=Commons(0, 0, 0, 0, None),
        waiting=0,
    )


def _section(**changes: Any) -> Section:
    return reciprocity.build(doubles.findings(reciprocity=_found(**changes)))


def _words(section: Section) -> str:
    return "\n".join(WORDS.plain(message) for message in doubles.messages(section))


def test_the_claim_counts_and_weighs() -> None:
    section = _section()
    assert section.claim is not None
    assert WORDS.plain(section.claim) == (
        "Among 12 people, the archive shows 6 gifts from you and 12 gifts to you. "
        "By weight, both sides gave about as much."
    )


def test_a_person_has_a_row_with_both_sides() -> None:
    """Ada got 0.4 (two endorsements) for 3.5 (a recommendation, an answer); Bo got 0.2."""
    (sides,) = [block for block in _section().blocks if isinstance(block, TwoSided)]
    ada, bo = sides.rows
    assert (ada.left.value, ada.right.value) == pytest.approx((3.5, 0.4))
    assert (bo.left.value, bo.right.value) == pytest.approx((0.2, 0.0))
    assert ada.note is not None
    assert WORDS.plain(ada.note) == (
        "From you: 1 recommendation (weight 3) · 1 answer (½) · "
        "to you: 2 endorsements (⅕ each) · last in May 2024"
    )


@pytest.mark.parametrize(("kind", "weight"), [(k, f"{w:g}") for k, w in WEIGHTS.items()])
def test_a_row_names_the_weight_that_each_kind_has(kind: str, weight: str) -> None:
    written = {"3": "3", "0.5": "½", "0.2": "⅕"}[weight]
    assert written in WORDS.text(f"reciprocity.of_{kind}", n=1)
    assert f"({written} each)" in WORDS.text(f"reciprocity.of_{kind}", n=2)


def test_all_together_stand_on_top_with_the_interval_in_words() -> None:
    (sides,) = [block for block in _section().blocks if isinstance(block, TwoSided)]
    assert sides.total is not None
    assert (sides.total.left.value, sides.total.right.value) == (20.0, 10.0)
    assert sides.total.note is not None
    assert "60% (between 45 and 75 in 100)" in WORDS.plain(sides.total.note)


def test_the_balance_is_told_as_a_share_with_its_interval() -> None:
    """P = 0.2 from -0.1 to 0.5 is 60 in 100 from 45 to 75."""
    text = _words(_section())
    assert "60% (between 45 and 75 in 100) came from you by weight: no different from half" in text
    assert "you answered 8 of these within two weeks: 80% (between 49 and 94 in 100)" in text
    assert "within 5 hours (between 3 and 9 hours)" in text
    assert "2 more such questions came with a sales pitch" in text
    assert "1 person still waits for a word from you" in text
    assert "2 of these were in the last 52 weeks: 0.04 a week." in text


@pytest.mark.parametrize("verdict", ["given", "received", "even", "untestable"])
def test_every_verdict_has_words(verdict: str) -> None:
    low, high = (None, None) if verdict == "untestable" else (-0.1, 0.5)
    balance = Balance(1.0, 2.0, 1, 1, 0.2, low, high, verdict)
    assert _words(_section(balance=balance))


@pytest.mark.parametrize("verdict", ["me", "them", "even", "untestable"])
def test_who_gave_first_has_words(verdict: str) -> None:
    first = FirstGiver(1, 1, 0, 1.0, 0.2, 1.0, verdict)
    assert "1 person" in _words(_section(first_giver=first))


def test_three_sentences_stand_in_the_open_and_the_rest_is_folded() -> None:
    open_, folded = [block for block in _section().blocks if isinstance(block, Prose)]
    assert [m.id for m in open_.messages] == [
        "reciprocity.first_even",
        "reciprocity.answers",
        "reciprocity.waiting",
    ]
    assert open_.title is None
    assert folded.title is not None


def test_tables_stand_behind_it() -> None:
    kinds, people = [block for block in _section().blocks if isinstance(block, Table)]
    assert len(kinds.rows) == len(WEIGHTS)
    assert people.rows[1][3] is None
    assert {f"reciprocity.kind.{kind}" for kind in WEIGHTS} <= set(WORDS.entries)
    assert {f"reciprocity.of_{kind}" for kind in WEIGHTS} <= set(WORDS.entries)


def test_verdicts_are_figures() -> None:
    verdicts = _section().verdicts
    assert (verdicts["given"], verdicts["received"], verdicts["balance"]) == (20.0, 10.0, 0.2)
    assert (verdicts["first_giver_share"], verdicts["answered_share"]) == (0.667, 0.8)
    assert verdicts["balance_verdict"] == "even"


def test_with_comments_alone_the_chapter_speaks_of_them() -> None:
    nothing = _nothing()
    section = _section(
        **{name: getattr(nothing, name) for name in ("people", "tally", "gifts", "balance")},
        answers=nothing.answers,
    )
    assert section.available
    assert section.claim is not None
    assert WORDS.plain(section.claim).startswith("You commented on or reacted to posts of others 4")


def test_with_nothing_it_says_why() -> None:
    section = reciprocity.build(doubles.findings(reciprocity=_nothing()))
    assert not section.available
    assert section.reason is not None
    assert section.reason.id == "reciprocity.nothing"
    assert section.verdicts["balance_verdict"] == "untestable"
    assert section.verdicts["first_giver_low"] is None
