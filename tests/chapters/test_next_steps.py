"""What to do next as the reader sees it: the act, the reason, the words to begin with."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from linkedin_insights.chapters import next_steps
from linkedin_insights.findings.next_steps import REASONS, STEPS, NextSteps
from linkedin_insights.findings.next_steps.openers import find_openers
from linkedin_insights.report.blocks import PeopleList, PersonItem
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")
RANK = "A rank for where to begin, no measure of a person."
AS_OF = date(2025, 1, 1)
ROW: dict[str, Any] = {
    "person_id": "ada",
    "act": "answer",
    "reason": "question",
    "score": 0.5,
    "worth": 0.6,
    "timely": 0.8,
    "on": date(2024, 12, 24),
}
ACT_OF = {
    "question": "answer",
    "helped": "thank",
    "introduced": "thank",
    "referred": "thank",
    "recommended": "thank",
    "new_role": "congratulate",
    "ask": "introduce",
    "topic": "introduce",
    "promise_me": "revive",
    "promise_them": "revive",
    "asleep": "revive",
    "recommended_me": "recommend",
    "goal": "comment",
    "valued": "comment",
    "world": "comment",
}


def _built(*rows: dict[str, Any], **more: object) -> Section:
    steps = doubles.frame([{**ROW, **row} for row in rows], STEPS)
    openers = find_openers(steps, doubles.people(), as_of=AS_OF)
    return next_steps.build(doubles.findings(next_steps=NextSteps(steps, openers), **more))


def _items(section: Section) -> list[PersonItem]:
    (found,) = [block for block in section.blocks if isinstance(block, PeopleList)]
    return found.items


def test_each_has_a_reason_an_opener_and_a_quote() -> None:
    section = _built({"quote": "Shall we?", "goal_kind": "company", "goal": "Northlight"})
    assert section.claim is not None
    assert WORDS.plain(section.claim) == "One small act, for a reason that the archive holds."
    assert section.verdicts["steps"] == 1
    assert section.verdicts["answer"] == 1
    assert section.verdicts["thank"] == 0
    (item,) = _items(section)
    assert item.person.url.endswith("/in/ada")
    assert WORDS.plain(item.note) == "Answer: their question of 24 December 2024 is open"
    assert item.quote is not None
    assert item.quote.text == "Shall we?"
    assert item.opener is not None
    assert WORDS.plain(item.opener) == "Two sentences that answer the question itself are enough."
    assert [WORDS.plain(part) for part in item.detail] == [
        "It fits your goal: Northlight.",
        f"Worth 0.60, timeliness 0.80; with the weight of the act, 0.50. {RANK}",
    ]


def test_no_quotes_when_not_wanted() -> None:
    (item,) = _items(_built({"quote": "Shall we?"}, quotes=False))
    assert item.quote is None
    assert item.quote_of is None


def test_an_introduction_names_and_links_the_other() -> None:
    row = {"act": "introduce", "reason": "ask", "other_id": "bo", "topic": "data"}
    (item,) = _items(_built(row))
    assert WORDS.plain(item.note) == (
        "Introduce them to Bo: they asked in December 2024 about Data, the field of the other"
    )
    assert item.opener is not None
    assert "Bo works in that field" in WORDS.plain(item.opener)
    assert WORDS.plain(item.detail[0]) == "The other person: Bo."


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_can_be_said(reason: str) -> None:
    row: dict[str, Any] = {"act": ACT_OF[reason], "reason": reason, "quote": "Words"}
    if row["act"] == "introduce":
        row |= {"other_id": "bo", "topic": "data"}
    if reason in {"recommended", "recommended_me", "topic", "asleep", "goal", "valued", "world"}:
        row["quote"] = None
    if reason == "goal":
        row |= {"on": None, "goal_kind": "topic", "goal": "ink"}
    section = _built(row)
    for message in doubles.messages(section):
        assert WORDS.plain(message)


def test_a_dozen_are_shown_and_the_rest_counted() -> None:
    section = _built(*({"person_id": f"p{place}"} for place in range(14)))
    (found,) = [block for block in section.blocks if isinstance(block, PeopleList)]
    assert len(found.items) == 12
    assert found.more is not None
    assert WORDS.plain(found.more).startswith("And 2 more people")


def test_with_nothing_to_do_it_says_so() -> None:
    nothing = NextSteps(pl.DataFrame(schema=STEPS), {})
    for as_of, id in ((AS_OF, "next_steps.none_found"), (None, "next_steps.nothing")):
        section = next_steps.build(doubles.findings(next_steps=nothing, as_of=as_of))
        assert not section.available
        assert section.reason is not None
        assert section.reason.id == id
        assert section.verdicts["steps"] == 0
