"""First words: who speaks decides, the first topic of a list counts, late words say nothing."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.words import find_spoken
from tests.findings.origins.scenes import (
    OWNER,
    Rows,
    clues,
    invited,
    link,
    me,
    on,
    reasons,
    several,
    stages,
    them,
)
from tests.people.worlds import Row

ADA = "Ada Alder"
BEN = "Ben Birchwood"
MARK = "topic:"


def spoken(*messages: Row, connections: Rows = (), **rows: Rows) -> pl.DataFrame:
    return find_spoken(stages(messages=messages, connections=connections, **rows).scene())


def said(found: pl.DataFrame) -> list[tuple[str, str, str]]:
    """Origin, detail and reason of each clue."""
    return found.select("origin", "detail", "reason").rows()


@pytest.mark.parametrize(
    ("text", "by_them", "by_me"),
    [
        (
            "Thanks for your comment on my post!",
            ("my_engagement", "comment", "your_comment_them"),
            ("my_post", "post", "your_comment_me"),
        ),
        (
            # Of the post of somebody else: their comment drew the owner, who reached out.
            "I saw what you wrote under Peter's post about tidal energy.",
            ("my_engagement", "comment", "your_comment_them"),
            ("my_outreach", "their_post", "your_comment_me"),
        ),
        (
            "Hi, I loved your post about tidal power!",
            ("my_post", "post", "your_post_them"),
            ("my_outreach", "their_post", "your_post_me"),
        ),
        (
            "It was great to meet you at the conference.",
            ("event", "", "met_at_event_them"),
            ("event", "", "met_at_event_me"),
        ),
        (
            "We were at school together",
            ("classmate", "", "classmate_them"),
            ("classmate", "", "classmate_me"),
        ),
    ],
)
def test_who_speaks_decides(
    text: str, by_them: tuple[str, str, str], by_me: tuple[str, str, str]
) -> None:
    assert said(spoken(them(ADA, on(0), text))) == [by_them]
    assert said(spoken(me(ADA, on(0), text))) == [by_me]


@pytest.mark.parametrize(
    ("topic", "by_them", "by_me"),
    [
        ("introduced_by", "introduction", "introduction"),
        ("your_comment", "my_engagement", "my_outreach"),
        ("own_comment", "my_post", "my_engagement"),
        ("met_at_event", "event", "event"),
        ("your_post", "my_post", "my_outreach"),
        ("own_post", "my_outreach", "my_post"),
        ("classmate", "classmate", "classmate"),
        ("colleague", "coworker", "coworker"),
        ("same_group", "group_conversation", "group_conversation"),
        ("applied", "their_outreach", "my_outreach"),
        ("pitch", "their_outreach", "my_outreach"),
        ("found_you", "their_outreach", "my_outreach"),
    ],
)
def test_every_topic_by_either_side(topic: str, by_them: str, by_me: str) -> None:
    theirs = spoken(them(ADA, on(0), MARK + topic))
    mine = spoken(me(ADA, on(0), MARK + topic))
    assert theirs.select("origin", "reason").rows() == [(by_them, f"{topic}_them")]
    assert mine.select("origin", "reason").rows() == [(by_me, f"{topic}_me")]
    # Words about a purpose do not say what made them look.
    purpose = topic in ("applied", "pitch", "found_you")
    assert theirs["documented"].item() is not purpose


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("introduced_by", "your_comment"),
        ("your_comment", "own_comment"),
        ("own_comment", "met_at_event"),
        ("met_at_event", "your_post"),
        ("your_post", "own_post"),
        ("own_post", "classmate"),
        ("classmate", "colleague"),
        ("colleague", "same_group"),
        ("same_group", "applied"),
        ("applied", "pitch"),
        ("pitch", "found_you"),
        ("introduced_by", "found_you"),
    ],
)
def test_of_several_topics_in_one_text_the_first_of_the_list_counts(
    first: str, second: str
) -> None:
    found = spoken(them(ADA, on(0), f"{MARK}{second} and {MARK}{first}"))
    assert found["reason"].to_list() == [f"{first}_them"]


def test_other_topics_say_nothing_of_a_beginning() -> None:
    assert spoken(them(ADA, on(0), "topic:thanks topic:referral")).is_empty()


@pytest.mark.parametrize(("days", "speaks"), [(0, True), (60, True), (61, False)])
def test_words_long_after_connecting_speak_of_something_else(days: int, *, speaks: bool) -> None:
    found = spoken(
        them(ADA, on(days) + " 09:00", "topic:your_comment"), connections=[link(ADA, on(0))]
    )
    assert (not found.is_empty()) is speaks


def test_words_long_before_connecting_and_without_ever_connecting_speak() -> None:
    early = [them(ADA, on(-900), "topic:your_comment"), them(BEN, on(0), "topic:your_comment")]
    found = spoken(*early, connections=[link(ADA, on(0))])
    assert found["person_id"].to_list() == ["ada-alder", "ben-birchwood"]


@pytest.mark.parametrize(("day", "speaks"), [(30, True), (31, False)])
def test_first_words_are_those_of_thirty_days(day: int, *, speaks: bool) -> None:
    found = spoken(them(ADA, on(0), "topic:none"), them(ADA, on(day), "topic:colleague"))
    assert (not found.is_empty()) is speaks


@pytest.mark.parametrize(("before", "speaks"), [(7, True), (8, False)])
def test_first_words_are_the_first_eight(before: int, *, speaks: bool) -> None:
    small = [me(ADA, f"{on(0)} 10:{minute:02}", "topic:none") for minute in range(before)]
    found = spoken(*small, them(ADA, f"{on(0)} 11:00", "topic:colleague"))
    assert (not found.is_empty()) is speaks


def test_a_note_on_an_invitation_is_a_first_word() -> None:
    found = spoken(invitations=[invited(ADA, on(0), by="them", note="topic:your_post")])
    assert said(found) == [("my_post", "post", "your_post_them")]
    assert found["file"].to_list() == ["invitations.csv"]


def test_words_to_several_are_no_first_words() -> None:
    found = spoken(several(ADA, [OWNER, BEN], on(0), "topic:your_comment"))
    assert found.is_empty()


def test_what_is_said_twice_is_one_clue_at_its_first_time() -> None:
    """The later message stands first in the file; the earlier one is told."""
    later = them(ADA, on(0) + " 15:00", "topic:colleague again")
    first = them(ADA, on(0) + " 08:00", "topic:colleague now")
    world = stages(messages=[later, first])
    found = find_spoken(world.scene())
    assert [world.said.words(place) for place in found["text"]] == ["topic:colleague now"]


def test_both_sides_and_both_topics_are_clues() -> None:
    found = clues(
        messages=[
            them(ADA, on(0), "topic:your_comment"),
            me(ADA, on(1), "topic:colleague"),
            them(ADA, on(2), "topic:colleague"),
        ]
    )
    assert sorted(reasons(found, ADA)) == [
        ("coworker", "colleague_me"),
        ("coworker", "colleague_them"),
        ("my_engagement", "your_comment_them"),
    ]


@pytest.mark.parametrize(
    ("text", "helper"),
    [
        ("Ben Birchwood introduced us, topic:introduced_by", "ben-birchwood"),
        ("BEN BIRCHWOOD, our friend! topic:introduced_by", "ben-birchwood"),
        ("Somebody introduced us, topic:introduced_by", None),
        # Two names: either may be the helper, so nobody is.
        ("Ben Birchwood or Cora Cederlund introduced us, topic:introduced_by", None),
        # Who signs with their own name is not their own helper.
        ("Ben Birchwood introduced us. Yours, Ada Alder topic:introduced_by", "ben-birchwood"),
        ("Yours, Ada Alder topic:introduced_by", None),
        # The owner is not the helper either.
        ("Olga Owner and Ben Birchwood topic:introduced_by", "ben-birchwood"),
    ],
)
def test_who_is_named_alone_in_an_introduction_helped(text: str, helper: str | None) -> None:
    known = [link(BEN, on(-500)), link("Cora Cederlund", on(-400))]
    found = spoken(them(ADA, on(0), text), connections=known)
    assert found["helper_id"].to_list() == [helper]


def test_names_in_words_about_something_else_help_nobody() -> None:
    text = "Ben Birchwood sat between us, topic:colleague"
    found = spoken(them(ADA, on(0), text), connections=[link(BEN, on(-500))])
    assert found["helper_id"].to_list() == [None]


def test_words_about_an_event_name_it() -> None:
    held = [{"name": " Harbour Summit ", "at": on(-3), "status": "APPROVED"}]
    named = them(ADA, on(0), "Good to see you at the harbour summit. topic:met_at_event")
    other = them(BEN, on(0), "Good to see you there. topic:met_at_event")
    found = spoken(named, other, events=held)
    assert found["subject"].to_list() == ["Harbour Summit", ""]


def test_first_words_come_in_order_with_their_words() -> None:
    world = stages(messages=[them(ADA, on(1), "b"), me(ADA, on(0), "a"), them(BEN, on(0), "c")])
    early = world.scene().first_words
    assert [world.said.words(place) for place in early["text"]] == ["a", "b", "c"]


def test_hostile_words_are_only_words() -> None:
    texts = ["", "   ", "\u202etopic\u202c", "=cmd()", "x" * 100_000, "\x00 your comment"]
    rows = [them(f"Person {'abcdef'[n] * 7}", on(n), text) for n, text in enumerate(texts)]
    assert spoken(*rows).height == 0


def test_nobody_says_nothing() -> None:
    found = spoken()
    assert found.is_empty()
