"""What invitations did, as the chapter tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl
import pytest

from linkedin_insights.chapters import outreach
from linkedin_insights.findings.outreach import (
    AUDIENCES,
    BROKERS,
    FIRST_MESSAGES,
    INTRODUCED,
    INVITATIONS,
    PITCHING,
    RATES,
    STEPS,
    UNANSWERED,
    Closure,
    Difference,
    Outreach,
)
from linkedin_insights.report.blocks import Funnel, Intervals, PeopleList, Table
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles
from tests.findings import talk

WORDS = Catalogue.load("en")
_RATES = [
    ("sent", "accepted", "all", "all", 20, 12),
    ("sent", "accepted", "note", "with", 8, 6),
    ("sent", "accepted", "note", "without", 12, 6),
    ("sent", "answered", "all", "all", 10, 4),
    ("sent", "answered", "audience", "recruiter", 1, 1),
    ("received", "accepted", "all", "all", 5, 5),
    ("first", "answered", "all", "all", 30, 9),
    ("first", "answered", "year", "2024", 30, 9),
    ("first", "answered", "question", "with", 15, 6),
    ("first", "answered", "question", "without", 15, 3),
    ("first", "answered", "length", "short", 10, 3),
    ("first", "answered", "template", "template", 4, 0),
    ("first", "answered", "template", "personal", 26, 9),
]
_STEPS = [
    (True, "sent", 22, 22),
    (True, "settled", 22, 20),
    (True, "accepted", 20, 12),
    (True, "worded", 12, 10),
    (True, "answered", 10, 4),
    (True, "valuable", 12, 1),
    (False, "sent", 5, 5),
    (False, "settled", 5, 5),
    (False, "accepted", 5, 0),
    (False, "worded", 0, 0),
    (False, "answered", 0, 0),
    (False, "valuable", 0, 0),
]
_FEW = Difference(8, 6, 12, 6, None, None, None, "untestable")
_DAYS = {"first_on": date(2024, 1, 1), "last_on": date(2024, 5, 6)}


def _found(**changes: Any) -> Outreach:
    """Twenty invitations, thirty first messages, Cem as a broker, two lists that may rest."""
    names = ("act", "outcome", "by", "group", "trials", "successes")
    ends = {"low": 0.1, "high": 0.9}
    rates: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) | ends for row in _RATES]
    brokers: dict[str, Any] = {"helper_id": "cem", "introduced": 2}
    led: list[dict[str, Any]] = [
        {"helper_id": "cem", "person_id": "ada", "on": date(2020, 3, 4)},
        {"helper_id": "cem", "person_id": "bo", "on": None},
    ]
    made = Outreach(
        invitations=talk.frame([{"person_id": "ada", "at": talk.START}], INVITATIONS),
        first_messages=talk.frame([{"person_id": "bo", "at": talk.START}], FIRST_MESSAGES),
        rates=talk.frame(rates, RATES),
        steps=pl.DataFrame([(*row, 0.1, 0.9) for row in _STEPS], schema=STEPS, orient="row"),
        note=_FEW,
        sent=22,
        received=5,
        pending=2,
        nameless=0,
        short_up_to=60,
        middle_up_to=120,
        unanswered=talk.frame([{"person_id": "edo", "openings": 3, **_DAYS}], UNANSWERED),
        pitching=talk.frame([{"person_id": "fay", "messages": 1, **_DAYS}], PITCHING),
        brokers=talk.frame([brokers | _DAYS], BROKERS),
        introduced=talk.frame(led, INTRODUCED),
        closure=Closure(12, 8, 8 / 12, 0.4, 0.86, 0.25, "within"),
    )
    return replace(made, **changes)


def _section(**changes: Any) -> Section:
    return outreach.build(doubles.findings(outreach=_found(**changes)))


def _words(section: Section) -> str:
    return "\n".join(WORDS.plain(message) for message in doubles.messages(section))


def test_the_claim_has_both_denominators() -> None:
    section = _section()
    assert section.claim is not None
    assert WORDS.plain(section.claim) == (
        "Of 20 people you invited, 12 became connections; "
        "of 30 people you wrote to first, 9 answered within 30 days."
    )


def test_funnels_have_a_denominator_at_every_step() -> None:
    sent, received = [block for block in _section().blocks if isinstance(block, Funnel)]
    steps = [(step.value.value, step.value.of) for step in sent.steps]
    assert steps == [(22, None), (20, 22), (12, 20), (10, 12), (4, 10), (1, 12)]
    assert [step.share is None for step in sent.steps] == [True, True, False, False, False, False]
    assert sent.steps[2].share is not None
    assert WORDS.leaf_text(sent.steps[2].share) == "60% (between 10 and 90 in 100)"
    assert WORDS.plain(sent.summary).startswith(
        "Words followed with 10 of 12 connections made by invitations of yours; "
        "1 is a contact of value so far."
    )
    assert [step.value.value for step in received.steps] == [5, 5, 0]
    assert WORDS.plain(received.summary).startswith("None of the invitations to you")


def test_what_is_younger_than_thirty_days_has_no_funnel() -> None:
    rows = [(True, "sent", 3, 3, 0.4, 1.0), (True, "settled", 3, 0, 0.0, 0.6)]
    section = _section(steps=pl.DataFrame(rows, schema=STEPS, orient="row"))
    assert not [block for block in section.blocks if isinstance(block, Funnel)]


def test_shares_have_n_and_intervals_on_one_axis() -> None:
    noted, wrote = [block for block in _section().blocks if isinstance(block, Intervals)]
    told = [(WORDS.plain(row.label), WORDS.plain(row.note)) for row in noted.rows if row.note]
    assert told == [("Accepted, with a note", "6 of 8"), ("Accepted, without a note", "6 of 12")]
    assert all(row.value.low is not None for row in (*noted.rows, *wrote.rows))
    (table,) = [block for block in _section().blocks if isinstance(block, Table)]
    assert len(table.rows) == len(_RATES)


def test_a_group_stands_beside_another_or_not_at_all() -> None:
    """There is one length, and one kind of text that more than four people got."""
    _, wrote = [block for block in _section().blocks if isinstance(block, Intervals)]
    labels = [WORDS.plain(row.label) for row in wrote.rows]
    assert labels == ["Everybody you wrote to first", "with a question", "without a question"]


def test_every_group_and_step_has_a_word() -> None:
    groups = {
        "audience": AUDIENCES,
        "note": ("with", "without"),
        "question": ("with", "without"),
        "length": ("short", "middle", "long"),
        "template": ("template", "personal"),
        "act": ("sent", "received", "first"),
        "all": ("all",),
    }
    ids = {f"outreach.{by}.{group}" for by, names in groups.items() for group in names}
    ids |= {
        f"outreach.row.first_answered_{by}_{group}"
        for by in ("all", "question", "length", "template", "audience")
        for group in groups[by]
    }
    ids |= {
        f"outreach.row.sent_{outcome}_note_{group}"
        for outcome in ("accepted", "answered")
        for group in groups["note"]
    }
    ids |= {f"outreach.step.{way}_{step[1]}" for way in ("sent", "received") for step in _STEPS}
    assert ids <= set(WORDS.entries)


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ((0.3, 0.1, 0.5, "more"), "10 to 50 more in 100 than without (10 with, 20 without)"),
        ((-0.3, -0.5, -0.1, "less"), "10 to 50 fewer in 100 than without"),
        ((0.1, -0.2, 0.4, "none"), "anything from 20 fewer to 40 more in 100"),
    ],
)
def test_a_note_makes_a_difference_or_none(
    ends: tuple[float, float, float, str], words: str
) -> None:
    assert words in _words(_section(note=Difference(10, 5, 20, 10, *ends)))


def test_too_few_to_compare_is_said_with_the_numbers() -> None:
    assert "8 invitations with a note and 12 without are too few" in _words(_section())


def test_lists_are_kind_and_have_days() -> None:
    section = _section()
    brokers, unanswered, pitching = [b for b in section.blocks if isinstance(b, PeopleList)]
    (cem,) = brokers.items
    assert cem.person.name == "Cem"
    assert [WORDS.plain(each) for each in cem.detail] == ["Ada, 4 March 2020", "Bo"]
    assert WORDS.plain(unanswered.items[0].note) == "you began 3 conversations, last on 6 May 2024"
    assert WORDS.plain(pitching.items[0].note) == "1 message with an offer, last on 6 May 2024"
    assert "Nothing is lost if you let these rest." in _words(section)


@pytest.mark.parametrize("verdict", ["within", "across", "chance", "untestable"])
def test_introductions_in_one_world_have_words(verdict: str) -> None:
    closure = Closure(1, 1, 1.0, 0.2, 1.0, 0.3, verdict)
    assert "Of 1 introduction" in _words(_section(closure=closure))


def test_verdicts_are_figures() -> None:
    verdicts = _section().verdicts
    assert (verdicts["sent"], verdicts["accepted"], verdicts["accepted_of"]) == (22, 12, 20)
    assert (verdicts["accepted_low"], verdicts["accepted_high"]) == (0.1, 0.9)
    assert (verdicts["answered"], verdicts["answered_of"]) == (9, 30)
    assert (verdicts["note_difference"], verdicts["note_verdict"]) == (None, "untestable")
    assert verdicts["introductions_within"] == 0.667


def _without(act: str) -> dict[str, Any]:
    return {"rates": _found().rates.filter(_found().rates["act"] != act)}


def test_without_invitations_or_without_messages_the_claim_is_about_the_other() -> None:
    for act, start in (("sent", "Of 30 people you wrote"), ("first", "Of 20 people you invited")):
        claim = _section(**_without(act)).claim
        assert claim is not None
        assert WORDS.plain(claim).startswith(start)
    young = _section(rates=talk.frame([], RATES), short_up_to=None).claim
    assert young is not None
    assert "22 invitations from you and 5 to you" in WORDS.plain(young)


def test_without_either_the_chapter_says_why() -> None:
    empty = {
        "invitations": talk.frame([], INVITATIONS),
        "first_messages": talk.frame([], FIRST_MESSAGES),
        "rates": talk.frame([], RATES),
    }
    section = _section(**empty)
    assert not section.available
    assert section.reason is not None
    assert section.reason.id == "outreach.nothing_begun"
    assert section.verdicts["accepted_low"] is None
