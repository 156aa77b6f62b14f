"""Introductions by somebody known, and conversations of several before the two connected."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.introductions import find_introductions
from tests.findings.origins.scenes import (
    OWNER,
    Rows,
    Stages,
    link,
    me,
    on,
    reasons,
    several,
    slug,
    stages,
    them,
)

HANA = "Hana Helper"
NILS = "Nils Newcomer"
INTRODUCING = "Let me introduce you to Nils Newcomer, you two should meet."
NAMING = "I had lunch with Nils Newcomer yesterday."


def world(*messages: Rows, connected: int = 10, helper: int = -900) -> Stages:
    """Hana is a connection of old, Nils one of ``connected`` days after the first of March."""
    rows = [row for each in messages for row in each]
    return stages(messages=rows, connections=[link(HANA, on(helper)), link(NILS, on(connected))])


def found(stage: Stages) -> pl.DataFrame:
    return find_introductions(stage.scene())


@pytest.mark.parametrize(
    ("connected", "clue"), [(-1, False), (0, True), (1, True), (60, True), (61, False)]
)
def test_a_third_person_introduces_up_to_60_days_before(connected: int, *, clue: bool) -> None:
    stage = world([them(HANA, on(0), INTRODUCING)], connected=connected)
    rows = found(stage)
    assert (rows.height == 1) is clue
    if clue:
        row = rows.row(0, named=True)
        assert (row["person_id"], row["helper_id"]) == (slug(NILS), slug(HANA))
        assert (row["origin"], row["reason"]) == ("introduction", "introduced")
        assert row["documented"]
        assert stage.said.words(row["text"]) == INTRODUCING


def test_words_between_the_two_begin_a_relationship_too() -> None:
    """Nils wrote before the introduction: then it brought nobody together."""
    late = found(world([them(NILS, on(-5)), them(HANA, on(0), INTRODUCING)]))
    assert late.is_empty()
    soon = found(world([them(HANA, on(0), INTRODUCING), them(NILS, on(2))], connected=200))
    assert soon["reason"].to_list() == ["introduced"]


def test_the_owner_introduces_nobody_to_themselves() -> None:
    """Whom the owner introduces to each other is known to the owner already."""
    stage = world([me(HANA, on(0), "I would like you to meet Nils Newcomer")], connected=-50)
    assert found(stage).is_empty()


def test_who_is_as_new_as_the_other_helps_nobody() -> None:
    """Hana's first trace and Nils' are of one day."""
    assert found(world([them(HANA, on(0), INTRODUCING)], helper=0, connected=0)).is_empty()
    later = found(world([them(HANA, on(0), INTRODUCING)], helper=0, connected=1))
    assert later["helper_id"].to_list() == [slug(HANA)]


def test_a_name_alone_weighs_less_than_a_word_of_introduction() -> None:
    named = found(world([them(HANA, on(0), NAMING)]))
    assert named.select("origin", "reason", "helper_id").rows() == [
        ("introduction", "named_by", slug(HANA))
    ]
    assert named["llr"].item() < found(world([them(HANA, on(0), INTRODUCING)]))["llr"].item()


def test_who_is_unknown_stays_unknown() -> None:
    """A name of nobody in the archive, and one that two people bear."""
    assert found(world([them(HANA, on(0), "Let me introduce you to Paul Nobody")])).is_empty()
    twin = {**link(NILS, on(12)), "url": "https://www.linkedin.com/in/another-nils"}
    stage = stages(
        messages=[them(HANA, on(0), INTRODUCING)],
        connections=[link(HANA, on(-900)), link(NILS, on(10)), twin],
    )
    assert found(stage).is_empty()


@pytest.mark.parametrize(
    ("connected", "clue"), [(-1, False), (0, False), (1, True), (365, True), (366, False)]
)
def test_a_conversation_of_several_up_to_a_year_before(connected: int, *, clue: bool) -> None:
    talk = [several(OWNER, [HANA, NILS, "Third Guest"], on(0))]
    rows = found(world(talk, connected=connected))
    theirs = rows.filter(pl.col("person_id") == slug(NILS))
    assert theirs.select("origin", "reason").rows() == (
        [("group_conversation", "thread")] if clue else []
    )
    # Hana was known long before.
    assert rows.filter(pl.col("person_id") == slug(HANA)).is_empty()


def test_the_first_conversation_of_the_year_is_told() -> None:
    talks = [
        several(OWNER, [HANA, NILS, "Third Guest"], on(0), id="b"),
        several(OWNER, [HANA, NILS], on(-3), id="a"),
    ]
    rows = found(world(talks)).filter(pl.col("person_id") == slug(NILS))
    assert [day.isoformat() for day in rows["on"]] == [on(-3)]


def test_who_only_ever_stood_in_a_conversation_of_several_came_by_it() -> None:
    talk = several("Third Guest", [OWNER, HANA, NILS], on(0))
    rows = found(world([talk], connected=-20))
    assert reasons(rows, "Third Guest") == [("group_conversation", "thread")]


def test_a_conversation_of_three_opened_by_somebody_known_introduces() -> None:
    opened = found(world([several(HANA, [OWNER, NILS], on(0), "Over to you two!")]))
    assert opened.select("person_id", "origin", "reason", "helper_id").rows() == [
        (slug(NILS), "introduction", "introduced", slug(HANA))
    ]
    # Opened by the owner, or with a fourth, it is a conversation of several.
    for talk in (
        several(OWNER, [HANA, NILS], on(0), "Over to you two!"),
        several(HANA, [OWNER, NILS, "Third Guest"], on(0), "Over to you!"),
    ):
        assert reasons(found(world([talk])), NILS) == [("group_conversation", "thread")]


def test_who_was_introduced_did_not_come_by_a_conversation() -> None:
    """The helper opens a conversation of four a day after the introduction in private."""
    talk = several(HANA, [OWNER, NILS, "Third Guest"], on(1))
    rows = found(world([them(HANA, on(0), INTRODUCING), talk]))
    assert reasons(rows, NILS) == [("introduction", "introduced")]


@pytest.mark.parametrize(("others", "clue"), [(50, True), (51, False)])
def test_a_crowd_is_no_conversation(others: int, *, clue: bool) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    crowd = [f"Guest Num{letters[n // 26]}{letters[n % 26]}" for n in range(others - 1)]
    rows = found(world([several(OWNER, [NILS, *crowd], on(0))]))
    assert (slug(NILS) in rows["person_id"].to_list()) is clue


def test_nobody_is_introduced_in_an_empty_archive() -> None:
    assert found(stages()).is_empty()
