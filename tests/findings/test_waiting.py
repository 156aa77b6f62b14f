"""Whose turn is it: open questions, worked by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import polars as pl

from linkedin_insights.findings.waiting import Waiting, waiting

_AS_OF = date(2026, 3, 31)
_START = datetime(2026, 1, 1, 12, tzinfo=UTC)


def _archive(*messages: tuple[str, str, int, str]) -> Waiting:
    """Messages as (person, direction, day of the year, text), in the order of the file."""
    people = sorted({m[0] for m in messages})
    events = pl.DataFrame(
        {
            "person_id": [m[0] for m in messages],
            "at": [_START + timedelta(days=m[2]) for m in messages],
            "direction": [m[1] for m in messages],
            "kind": ["message"] * len(messages),
            "file": ["messages.csv"] * len(messages),
            "row": range(1, len(messages) + 1),
        }
    )
    texts = events.select("file", "row", "at", content=pl.Series([m[3] for m in messages]))
    sent = [sum(m[0] == p and m[1] == "out" for m in messages) for p in people]
    ties = pl.DataFrame({"person_id": people, "messages_sent": sent})
    return waiting(texts, events, ties, as_of=_AS_OF)


def test_their_question_after_my_last_word_waits_for_me() -> None:
    """The last word is theirs and asks: it waits, with the day it was asked."""
    found = _archive(("ann", "out", 1, "Hello"), ("ann", "in", 2, "Coffee on Friday?"))
    assert found.mine["person_id"].to_list() == ["ann"]
    assert found.mine["asked_at"][0] == _START + timedelta(days=2)


def test_a_question_that_i_answered_does_not_wait() -> None:
    """Any later word of mine closes it, whatever it says."""
    found = _archive(("ann", "in", 1, "Coffee?"), ("ann", "out", 2, "Gladly"))
    assert found.mine.is_empty()
    assert found.theirs.is_empty()


def test_words_after_the_question_do_not_hide_it() -> None:
    """The closing run is searched whole; the question itself is shown."""
    found = _archive(
        ("ann", "out", 1, "Hi"),
        ("ann", "in", 2, "Do you know a designer?"),
        ("ann", "in", 3, "Thanks"),
    )
    assert found.mine["question"].to_list() == ["Do you know a designer?"]


def test_question_marks_inside_links_are_no_questions() -> None:
    """A web address with a query asks nothing."""
    found = _archive(("ann", "out", 1, "Hi"), ("ann", "in", 2, "See https://example.com/a?b=c"))
    assert found.mine.is_empty()


def test_strangers_are_counted_not_listed() -> None:
    """Somebody I never wrote to asked out of the blue."""
    found = _archive(("spam", "in", 2, "Interested in more leads?"))
    assert found.mine.is_empty()
    assert found.strangers == 1


def test_my_question_needs_a_week_of_patience() -> None:
    """Asked on 24 March it waits on 31 March; asked on the 25th it does not yet."""
    asked = date(2026, 3, 24) - _START.date()
    found = _archive(
        ("ann", "out", asked.days, "Ready?"), ("bob", "out", asked.days + 1, "Ready now?")
    )
    assert found.theirs["person_id"].to_list() == ["ann"]


def test_the_same_text_to_five_people_is_a_mailing() -> None:
    """Four recipients still wait, a fifth turns it into a template."""
    four = [(f"p{i}", "out", i, "Are you hiring?") for i in range(4)]
    assert _archive(*four).theirs.height == 4
    assert _archive(*four, ("p4", "out", 4, "Are you hiring?")).theirs.is_empty()


def test_newest_first_and_namesakes_apart() -> None:
    """Order is by day, then by id."""
    found = _archive(
        ("b", "out", 1, "x"),
        ("a", "out", 1, "x"),
        ("b", "in", 5, "when?"),
        ("a", "in", 5, "where?"),
    )
    assert found.mine["person_id"].to_list() == ["a", "b"]
