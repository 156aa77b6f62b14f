"""What counts as an opportunity, one rule a test, by hand; day 0 is 2025-01-01, at noon."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings

from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.model import REASONS, RUNGS
from linkedin_insights.findings.value.opportunities import (
    KINDS,
    opportunity_rungs,
)
from tests.findings.value.scenes import (
    DECLINE,
    OFFER,
    PITCH,
    PLAIN,
    Word,
    dated,
    group,
    me,
    note,
    on,
    said,
    talks,
    them,
)

ASKED = "could we talk about an <interview>"
FIELDS = {"person_id": pl.String, "field": pl.String}


def _fields(**field: str | None) -> pl.DataFrame:
    return pl.DataFrame([list(field), list(field.values())], schema=FIELDS)


def _found(*words: Word, **field: str | None) -> list[tuple[object, ...]]:
    return dated(opportunity_rungs(said(*words), _fields(**field)))


def _ada(reason: str, day: float) -> list[tuple[object, ...]]:
    return [("ada", 4, reason, on(day))]


# Answered


def test_an_offer_that_is_answered_and_confirmed_counts() -> None:
    spoken = said(them("ada", 0, OFFER), me("ada", 0.25, "tell me more"), them("ada", 1, PLAIN))
    rungs = opportunity_rungs(spoken, _fields())
    assert dated(rungs) == _ada("offer", 1)
    # The record is that of the offer, the day that of the confirmation.
    assert rungs["row"].to_list() == [1]
    assert spoken.words(rungs["text"][0]) == OFFER


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_reason(kind: str) -> None:
    assert kind in REASONS
    words = (them("ada", 0, f"some <{kind}>"), me("ada", 1, PLAIN))
    assert _found(*words) == _ada(kind, 1)


def test_of_several_kinds_in_a_message_the_first_is_named() -> None:
    words = (them("ada", 0, "<collaboration> and <interview> and <contract>"), me("ada", 1, PLAIN))
    assert _found(*words) == _ada("interview", 1)


def test_an_offer_that_nobody_answers_is_none() -> None:
    assert _found(them("ada", 0, OFFER), them("ada", 2, PLAIN)) == []
    assert _found(me("ada", 0, OFFER), me("ada", 2, PLAIN)) == []


def test_the_owners_words_before_it_answer_their_offer() -> None:
    """They come back to it within 30 days of the owner's last words, and follow it up."""
    words = (them("ada", 30, OFFER), them("ada", 32, PLAIN))
    assert _found(me("ada", 0, PLAIN), *words) == _ada("offer", 32)
    later = (them("ada", 30.25, OFFER), them("ada", 32, PLAIN))
    assert _found(me("ada", 0, PLAIN), *later) == []


def test_an_answer_comes_within_thirty_days() -> None:
    assert _found(them("ada", 0, OFFER), me("ada", 30, PLAIN)) == _ada("offer", 30)
    assert _found(them("ada", 0, OFFER), me("ada", 30.25, PLAIN)) == []


def test_what_the_owner_brings_up_needs_their_answer_after_it() -> None:
    asked = (them("ada", 0, PLAIN), me("ada", 1, ASKED))
    assert _found(*asked, me("ada", 3, PLAIN)) == []
    assert _found(*asked, them("ada", 31, PLAIN)) == _ada("interview", 31)
    assert _found(*asked, them("ada", 31.25, PLAIN)) == []


def test_an_answer_of_somebody_else_is_none() -> None:
    assert _found(them("ada", 0, OFFER), me("bo", 1, PLAIN), them("ada", 2, PLAIN)) == []


# Confirmed


def test_a_second_message_comes_a_day_later_or_more() -> None:
    offer = (me("ada", 0, PLAIN), them("ada", 1, OFFER))
    assert _found(*offer, me("ada", 1.75, PLAIN)) == []
    assert _found(*offer, me("ada", 2, PLAIN)) == _ada("offer", 2)
    assert _found(*offer, them("ada", 2, PLAIN)) == _ada("offer", 2)


def test_a_second_message_comes_within_180_days() -> None:
    offer = (me("ada", 0, PLAIN), them("ada", 1, OFFER))
    assert _found(*offer, them("ada", 181, PLAIN)) == _ada("offer", 181)
    assert _found(*offer, them("ada", 181.25, PLAIN)) == []


def test_the_first_confirmation_dates_it() -> None:
    words = (me("ada", 0, PLAIN), them("ada", 1, OFFER), me("ada", 1.5, PLAIN))
    assert _found(*words, me("ada", 9, PLAIN), me("ada", 40, PLAIN)) == _ada("offer", 9)


def test_it_is_dated_when_it_was_answered_too() -> None:
    """They follow it up after two days, the owner answers after ten."""
    words = (them("ada", 0, OFFER), them("ada", 2, PLAIN), me("ada", 10, PLAIN))
    assert _found(*words) == _ada("offer", 10)


def test_each_message_is_a_piece_of_evidence() -> None:
    words = (me("ada", 0, PLAIN), them("ada", 1, OFFER), me("ada", 5, ASKED), them("ada", 7, PLAIN))
    expected = [("ada", 4, "offer", on(5)), ("ada", 4, "interview", on(7))]
    assert sorted(_found(*words), key=str) == sorted(expected, key=str)


# Declined


def test_an_offer_that_the_next_words_decline_is_none() -> None:
    words = (them("ada", 0, OFFER), me("ada", 1, DECLINE), them("ada", 2, PLAIN))
    assert _found(*words) == []
    assert _found(me("ada", 0, ASKED), them("ada", 1, DECLINE), me("ada", 2, PLAIN)) == []
    assert _found(me("ada", -1, PLAIN), *words) == []


def test_a_refusal_is_of_the_other_side_and_at_once() -> None:
    own = (them("ada", 0, OFFER), them("ada", 0.5, DECLINE), me("ada", 1, PLAIN))
    assert _found(*own) == _ada("offer", 1)
    second = (them("ada", 0, OFFER), me("ada", 0.5, PLAIN), me("ada", 1, DECLINE))
    assert _found(*second) == _ada("offer", 1)


def test_a_refusal_after_thirty_days_refuses_something_else() -> None:
    words = (me("ada", 0, PLAIN), them("ada", 1, OFFER), them("ada", 3, PLAIN))
    assert _found(*words, me("ada", 31.25, DECLINE)) == _ada("offer", 3)
    assert _found(*words, me("ada", 31, DECLINE)) == []


def test_a_refusal_at_the_instant_of_the_next_words_counts() -> None:
    """Times to the minute do not say which of two messages came first."""
    for texts in ((DECLINE, "and a word"), ("and a word", DECLINE)):
        words = (them("ada", 0, OFFER), *(me("ada", 1, text) for text in texts))
        assert _found(*words, them("ada", 3, PLAIN)) == []


# Who sells


@pytest.mark.parametrize("field", ["recruiting", "sales"])
def test_a_sellers_first_approach_is_none(field: str) -> None:
    words = (
        them("ada", 0, OFFER),
        them("ada", 1, ASKED),
        me("ada", 2, PLAIN),
        them("ada", 4, PLAIN),
    )
    assert _found(*words, ada=field) == []
    assert len(_found(*words, ada="engineering")) == 2
    assert len(_found(*words, ada=None)) == 2
    assert len(_found(*words, bo=field)) == 2


def test_what_a_recruiter_says_after_an_answer_counts() -> None:
    words = (them("ada", 0, OFFER), me("ada", 1, PLAIN), them("ada", 2, ASKED), me("ada", 3, PLAIN))
    assert _found(*words, ada="recruiting") == _ada("interview", 3)


def test_what_the_owner_asks_a_recruiter_counts() -> None:
    words = (me("ada", 0, ASKED), them("ada", 1, OFFER), me("ada", 2, PLAIN))
    assert sorted(str(row[2]) for row in _found(*words, ada="recruiting")) == ["interview", "offer"]


def test_an_invitation_with_the_owners_words_is_no_first_approach_of_theirs() -> None:
    words = (note("ada", 0, PLAIN), them("ada", 1, OFFER), me("ada", 2, PLAIN))
    assert _found(*words, ada="recruiting") == _ada("offer", 2)
    theirs = (note("ada", 0, OFFER, out=False), me("ada", 1, PLAIN))
    assert _found(*theirs, ada="recruiting") == []
    assert _found(*theirs) == _ada("offer", 1)


def test_the_first_approach_of_whoever_pitches_is_none() -> None:
    words = (them("ada", 0, OFFER), me("ada", 1, PLAIN), them("ada", 3, PLAIN))
    assert _found(*words) == _ada("offer", 1)
    assert _found(*words, them("ada", 9, PITCH)) == []
    assert _found(them("ada", 0, f"{OFFER} and {PITCH}"), *words[1:]) == []


def test_a_pitch_leaves_later_words_alone() -> None:
    words = (them("ada", 0, PITCH), me("ada", 1, PLAIN), them("ada", 2, OFFER), me("ada", 4, PLAIN))
    assert _found(*words) == _ada("offer", 4)


def test_a_pitch_of_the_owners_makes_no_seller_of_them() -> None:
    words = (them("ada", 0, OFFER), me("ada", 1, PITCH), them("ada", 3, PLAIN))
    assert _found(*words) == _ada("offer", 1)


# Among several


def test_words_among_several_do_not_count() -> None:
    offer = group("ada", 0, OFFER, out=False)
    assert _found(offer, me("ada", 1, PLAIN), them("ada", 2, PLAIN)) == []
    # Nor do they answer, confirm, decline or open a talk.
    assert _found(them("ada", 0, OFFER), group("ada", 1, PLAIN), them("ada", 2, PLAIN)) == []
    begun = (me("ada", 0, PLAIN), them("ada", 1, OFFER))
    assert _found(*begun, group("ada", 3, PLAIN)) == []
    assert _found(*begun, group("ada", 2, DECLINE), me("ada", 3, PLAIN)) == _ada("offer", 3)
    opened = (group("ada", 0, PLAIN), them("ada", 1, OFFER), me("ada", 2, PLAIN))
    assert _found(*opened, ada="sales") == []


# Nothing


def test_without_opportunities_the_schema_holds() -> None:
    for spoken in (said(), said(them("ada", 0, PLAIN)), said(them("ada", 0, OFFER))):
        rungs = opportunity_rungs(spoken, _fields())
        assert rungs.schema == pl.Schema(RUNGS)
        assert rungs.is_empty()


# All rules at once, as a reader would apply them one message at a time


def _read(spoken: Said, sellers: set[str]) -> list[tuple[Any, ...]]:
    rows = spoken.frame.filter(pl.col("conversation").is_not_null()).to_dicts()
    text = {place: spoken.words(place) for place in range(spoken.texts.len())}
    found = []
    for row in rows:
        mine = [each for each in rows if each["person_id"] == row["person_id"]]
        kinds = [kind for kind in KINDS if f"<{kind}>" in text[row["text"]]]
        others = [each for each in mine if each["out"] != row["out"]]
        pitched = any(PITCH in text[each["text"]] and not each["out"] for each in mine)
        opened = any(each["out"] and each["at"] < row["at"] for each in mine)
        sells = row["person_id"] in sellers or pitched
        if not kinds or (sells and not row["out"] and not opened):
            continue
        near = timedelta(days=30)
        after = [o for o in others if timedelta(0) < o["at"] - row["at"] <= near]
        before = [
            o
            for o in others
            if timedelta(0) <= row["at"] - o["at"] <= near
            and (not row["out"] or o["at"] == row["at"])
        ]
        first = min((o["at"] for o in after), default=None)
        if any(o["at"] == first and DECLINE in text[o["text"]] for o in after):
            continue
        if not before and first is None:
            continue
        answered = row["at"] if before else first
        later = [
            each["at"]
            for each in mine
            if timedelta(days=1) <= each["at"] - row["at"] <= timedelta(days=180)
        ]
        if later:
            day = max(min(later), answered).date()
            found.append((row["person_id"], 4, kinds[0], day, row["row"]))
    return sorted(found)


@settings(deadline=None, max_examples=100)
@given(talks(OFFER, ASKED, PLAIN, PLAIN, DECLINE, PITCH, people=("ada", "bo")))
def test_columns_say_what_a_reader_would_say(words: list[Word]) -> None:
    spoken = said(*words)
    rungs = opportunity_rungs(spoken, _fields(ada="engineering", bo="recruiting"))
    shown = rungs.select("person_id", "level", "reason", "on", "row").rows()
    assert sorted(shown) == _read(spoken, {"bo"})
