"""Who began: by record, else by thanks, else by the first word, the weaker the later it came."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from linkedin_insights.findings.origins.direction import DIRECTION, RECORDED, SURE, find_direction
from tests.findings.origins.scenes import Rows, invited, link, me, on, several, stages, them
from tests.people.worlds import Row

ADA = "Ada Alder"


def direction(*connections: Row, **rows: Rows) -> dict[str, Any]:
    """The row of the only person."""
    found = find_direction(stages(connections=connections, **rows).scene())
    (row,) = found.rows(named=True)
    return row


def reason(**rows: Rows) -> tuple[str | None, str | None]:
    row = direction(link(ADA, on(0)), **rows)
    return row["by"], row["reason"]


@pytest.mark.parametrize("by", ["me", "them"])
def test_the_record_of_an_invitation_speaks_first(by: str) -> None:
    """Before thanks and first words that say the opposite."""
    other = them if by == "me" else me
    row = direction(
        link(ADA, on(0)),
        invitations=[invited(ADA, on(-2), by=by)],
        messages=[other(ADA, on(-9), "topic:accepted")],
    )
    assert (row["by"], row["reason"]) == (by, "invitation")
    assert row["on"].isoformat() == on(-2)
    assert row["text"] is None
    assert row["sure"] == SURE["invitation"] >= RECORDED


def test_of_two_invitations_the_first_counts() -> None:
    rows = [invited(ADA, on(-2), by="them"), invited(ADA, on(-5), by="me")]
    assert reason(invitations=rows) == ("me", "invitation")


def test_invitations_of_one_instant_decide_nothing() -> None:
    both = [invited(ADA, on(-2), by=by) for by in ("me", "them")]
    assert reason(invitations=both) == (None, None)
    assert reason(invitations=both, messages=[me(ADA, on(1))]) == ("me", "wrote_soon")


@pytest.mark.parametrize(
    ("speaker", "topic", "by"),
    [
        (me, "accepted", "me"),
        (me, "added_me", "them"),
        (them, "accepted", "them"),
        (them, "added_me", "me"),
    ],
)
def test_thanks_say_who_invited(speaker: Any, topic: str, by: str) -> None:
    """ "Thanks for accepting": the speaker had invited; "thanks for adding me": the listener."""
    messages = [them(ADA, on(1), "topic:none"), speaker(ADA, on(3), f"topic:{topic}")]
    row = direction(link(ADA, on(0)), messages=messages)
    assert (row["by"], row["reason"], row["on"].isoformat()) == (by, "thanks", on(3))
    assert row["text"] is not None
    assert row["sure"] >= RECORDED


def test_thanks_for_both_say_nothing_and_the_first_thanks_count() -> None:
    both = [me(ADA, on(1), "topic:accepted topic:added_me")]
    assert reason(messages=both) == ("me", "wrote_soon")
    two = [me(ADA, on(2), "topic:added_me"), them(ADA, on(1), "topic:accepted")]
    assert reason(messages=two) == ("them", "thanks")


def test_late_thanks_are_for_something_else() -> None:
    assert reason(messages=[me(ADA, on(61), "topic:added_me")]) == ("me", "wrote_later")


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (-300, "wrote_before"),
        (-1, "wrote_before"),
        (0, "wrote_soon"),
        (14, "wrote_soon"),
        (15, "wrote_later"),
        (400, "wrote_later"),
    ],
)
@pytest.mark.parametrize("speaker", ["me", "them"])
def test_first_words_are_the_weaker_the_later(day: int, why: str, speaker: str) -> None:
    first = me if speaker == "me" else them
    answer = them if speaker == "me" else me
    assert reason(messages=[answer(ADA, on(day + 1)), first(ADA, on(day))]) == (speaker, why)


def test_signs_weaken_in_the_order_of_the_list() -> None:
    strengths = list(SURE.values())
    assert strengths == sorted(strengths, reverse=True)
    assert SURE["wrote_before"] >= RECORDED > SURE["wrote_soon"] > SURE["wrote_later"] > 0


def test_whoever_wrote_to_a_stranger_began() -> None:
    row = direction(messages=[them(ADA, on(0))])
    assert (row["by"], row["reason"]) == ("them", "wrote_before")


def test_first_words_of_one_instant_decide_nothing() -> None:
    both = [me(ADA, on(1) + " 10:00"), them(ADA, on(1) + " 10:00")]
    assert reason(messages=both) == (None, None)


def test_without_a_word_or_an_invitation_nobody_began() -> None:
    row = direction(link(ADA, on(0)))
    assert (row["by"], row["reason"], row["on"], row["text"]) == (None, None, None, None)
    assert row["sure"] == 0


def test_words_to_several_begin_nothing_between_two() -> None:
    talk = [several("Olga Owner", [ADA, "Ben Birch"], on(-5))]
    stage = stages(connections=[link(ADA, on(0))], messages=talk)
    found = find_direction(stage.scene()).filter(pl.col("person_id") == "ada-alder")
    assert found["by"].to_list() == [None]


def test_a_note_speaks_as_the_invitation_does() -> None:
    note = [invited(ADA, on(-2), by="them", note="topic:accepted")]
    assert reason(invitations=note) == ("them", "invitation")


def test_one_row_a_tie_in_its_order_and_none_without() -> None:
    stage = stages(connections=[link("Ben Birch", on(1)), link(ADA, on(0))])
    found = find_direction(stage.scene())
    assert found["person_id"].to_list() == stage.ties["person_id"].to_list()
    empty = find_direction(stages().scene())
    assert empty.is_empty()
    assert empty.schema == dict(DIRECTION)
