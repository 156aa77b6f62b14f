"""What the exchange itself carries, by hand; day 0 is 2025-01-01, at noon."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl
import pytest

from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.model import RUNGS
from linkedin_insights.findings.value.talk import (
    answers,
    exchange_rungs,
    handover_rungs,
    handovers,
    month_rungs,
)
from tests.findings.value.scenes import (
    MARK,
    PLAIN,
    Word,
    dated,
    group,
    me,
    note,
    on,
    said,
    tables,
    them,
)


def _exchanged(*words: Word) -> list[tuple[object, ...]]:
    return dated(exchange_rungs(said(*words)))


def _sustained(*words: Word) -> list[tuple[object, ...]]:
    return dated(month_rungs(said(*words)))


def _moved(*words: Word) -> list[tuple[object, ...]]:
    spoken = said(*words)
    return dated(handover_rungs(spoken, tables(spoken)))


# Level 1


def test_an_exchange_begins_with_the_answer() -> None:
    spoken = said(me("ada", 0, PLAIN), me("ada", 1, PLAIN), them("ada", 3, "yes"))
    rungs = exchange_rungs(spoken)
    assert dated(rungs) == [("ada", 1, "two_way", on(3))]
    assert rungs.select("file", "row").row(0) == ("messages.csv", 3)
    assert spoken.words(rungs["text"][0]) == "yes"


def test_the_owner_may_be_the_one_who_answers() -> None:
    assert _exchanged(them("ada", 0, PLAIN), me("ada", 0.25, PLAIN)) == [
        ("ada", 1, "two_way", on(0.25))
    ]


def test_the_first_of_several_exchanges_counts() -> None:
    words = (me("ada", day, PLAIN) for day in (0, 20, 40))
    replies = (them("ada", day, PLAIN) for day in (21, 41))
    assert _exchanged(*words, *replies) == [("ada", 1, "two_way", on(21))]


def test_an_answer_within_seven_days_is_one_and_later_is_none() -> None:
    assert _exchanged(me("ada", 0, PLAIN), them("ada", 7, PLAIN)) == [("ada", 1, "two_way", on(7))]
    assert _exchanged(me("ada", 0, PLAIN), them("ada", 7.25, PLAIN)) == []


def test_one_way_talk_and_talk_among_several_are_no_exchange() -> None:
    assert _exchanged(me("ada", 0, PLAIN), me("ada", 1, PLAIN)) == []
    assert _exchanged(me("ada", 0, PLAIN), group("ada", 1, PLAIN, out=False)) == []
    assert _exchanged(group("ada", 0, PLAIN), group("ada", 1, PLAIN, out=False)) == []


def test_a_note_that_is_answered_is_an_exchange() -> None:
    assert _exchanged(note("ada", 0, PLAIN), them("ada", 2, PLAIN)) == [
        ("ada", 1, "two_way", on(2))
    ]


def test_people_do_not_answer_for_each_other() -> None:
    assert _exchanged(me("ada", 0, PLAIN), them("bo", 1, PLAIN)) == []


def test_the_evidence_is_of_the_side_that_answered() -> None:
    """At the instant of the answer the first speaker speaks again: that is not the answer."""
    spoken = said(
        them("ada", 0, PLAIN), them("ada", 1, "a second thought"), me("ada", 1, "an answer")
    )
    rungs = exchange_rungs(spoken)
    assert [spoken.words(text) for text in rungs["text"]] == ["an answer"]


def test_talk_can_be_told_by_any_stretch() -> None:
    spoken = said(me("ada", 0, PLAIN), them("ada", 1, PLAIN), me("ada", 40, PLAIN))
    stretched = spoken.frame.with_columns(month=pl.col("day").dt.month())
    found = answers(stretched, "month")
    assert found.select("person_id", "month", "on").rows() == [("ada", 1, on(1))]


# Level 2: months


def test_the_third_month_sustains_an_exchange() -> None:
    """Both speak on days 0 and 1 of January, February (31), March (59)."""
    words = [
        word for day in (0, 31, 59) for word in (me("ada", day, PLAIN), them("ada", day + 1, PLAIN))
    ]
    assert _sustained(*words) == [("ada", 2, "months", on(60))]
    assert _sustained(*words[:-1]) == []
    later = [me("ada", 90, PLAIN), them("ada", 91, PLAIN)]
    assert _sustained(*words, *later) == [("ada", 2, "months", on(60))]


def test_three_conversations_in_two_months_are_two_months() -> None:
    words = [
        word for day in (0, 15, 31) for word in (me("ada", day, PLAIN), them("ada", day + 1, PLAIN))
    ]
    assert _sustained(*words) == []


def test_one_long_conversation_can_last_three_months() -> None:
    """Six days apart, turn by turn, for 66 days: one run over January, February, March."""
    words = [(them if turn % 2 else me)("ada", turn * 6, PLAIN) for turn in range(12)]
    spoken = said(*words)
    assert spoken.frame["conversation"].unique().to_list() == [0]
    # In March (from day 59) the owner speaks on day 60 and they on day 66.
    assert dated(month_rungs(spoken)) == [("ada", 2, "months", on(66))]


def test_a_month_needs_both_within_one_conversation() -> None:
    """In March the two speak nine days apart: two runs, neither of both."""
    words = [
        word for day in (0, 31) for word in (me("ada", day, PLAIN), them("ada", day + 1, PLAIN))
    ]
    assert _sustained(*words, me("ada", 60, PLAIN), them("ada", 69, PLAIN)) == []
    assert _sustained(*words, me("ada", 60, PLAIN), them("ada", 67, PLAIN)) == [
        ("ada", 2, "months", on(67))
    ]


def test_an_answer_over_the_turn_of_a_month_is_in_neither() -> None:
    """Asked on 31 March (day 89), answered on 1 April: no month in which both spoke."""
    words = [
        word for day in (0, 31) for word in (me("ada", day, PLAIN), them("ada", day + 1, PLAIN))
    ]
    assert _sustained(*words, me("ada", 89, PLAIN), them("ada", 90, PLAIN)) == []


def test_months_of_different_years_differ() -> None:
    words = [
        word
        for day in (0, 365, 730)
        for word in (me("ada", day, PLAIN), them("ada", day + 1, PLAIN))
    ]
    assert _sustained(*words) == [("ada", 2, "months", on(731))]


# Level 2: going on elsewhere


@pytest.mark.parametrize("sender", [me, them])
def test_a_mark_and_later_words_of_both_move_on(sender: Callable[[str, float, str], Word]) -> None:
    words = (
        me("ada", 0, PLAIN),
        them("ada", 1, PLAIN),
        sender("ada", 2, MARK),
        me("ada", 300, PLAIN),
        them("ada", 500, PLAIN),
    )
    assert _moved(*words) == [("ada", 2, "moved_on", on(500))]


@pytest.mark.parametrize("sender", [me, them])
def test_later_words_of_one_side_are_not_enough(sender: Callable[[str, float, str], Word]) -> None:
    words = (me("ada", 0, PLAIN), them("ada", 1, PLAIN), me("ada", 2, MARK))
    assert _moved(*words) == []
    assert _moved(*words, sender("ada", 3, PLAIN), sender("ada", 4, PLAIN)) == []


def test_a_mark_before_any_answer_is_none() -> None:
    """A seller's calendar, then an answer, then talk: nobody moved on."""
    words = (
        them("ada", 0, MARK),
        them("ada", 1, MARK),
        me("ada", 2, PLAIN),
        them("ada", 3, PLAIN),
        me("ada", 4, PLAIN),
    )
    assert _moved(*words) == []
    mine = (me("ada", 0, MARK), them("ada", 2, PLAIN), me("ada", 3, PLAIN), them("ada", 4, PLAIN))
    assert _moved(*mine) == []


def test_a_mark_in_the_answer_counts() -> None:
    words = (them("ada", 0, PLAIN), me("ada", 1, MARK), them("ada", 2, PLAIN), me("ada", 3, PLAIN))
    assert _moved(*words) == [("ada", 2, "moved_on", on(3))]


def test_the_first_mark_counts() -> None:
    words = (
        me("ada", 0, PLAIN),
        them("ada", 1, MARK),
        me("ada", 2, PLAIN),
        them("ada", 3, PLAIN),
        me("ada", 4, MARK),
    )
    assert _moved(*words) == [("ada", 2, "moved_on", on(3))]


def test_marks_among_several_are_none() -> None:
    words = (
        me("ada", 0, PLAIN),
        them("ada", 1, PLAIN),
        group("ada", 2, MARK, out=False),
        me("ada", 3, PLAIN),
        them("ada", 4, PLAIN),
    )
    assert _moved(*words) == []


def test_handovers_stand_by_person_and_time() -> None:
    spoken = said(
        *(them("bo", 0, PLAIN), me("bo", 5, MARK), them("bo", 6, MARK)),
        *(me("ada", 0, PLAIN), them("ada", 9, MARK), group("ada", 10, MARK)),
    )
    found = handovers(spoken, tables(spoken))
    assert found.select("person_id", "day").rows() == [
        ("ada", on(9)),
        ("bo", on(5)),
        ("bo", on(6)),
    ]


def test_without_words_nothing_is_reached() -> None:
    empty = said()
    for rungs in (exchange_rungs(empty), month_rungs(empty), handover_rungs(empty, tables(empty))):
        assert rungs.schema == pl.Schema(RUNGS)
        assert rungs.is_empty()


def test_without_marks_the_schema_holds() -> None:
    spoken: Said = said(me("ada", 0, PLAIN), them("ada", 1, PLAIN))
    rungs = handover_rungs(spoken, tables(spoken))
    assert rungs.schema == pl.Schema(RUNGS)
    assert rungs.is_empty()
