from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from linkedin_insights.evidence import extract_events, is_exchange
from linkedin_insights.people import resolve_people
from tests.people.worlds import ANNA, BEN, ME, message, profile, shuffled, tables

OLGA, A, B = f"Olga Owner <{ME}>", f"Anna Ash <{ANNA}>", f"Ben Birch <{BEN}>"
SHOWN = ["person_id", "kind", "direction", "weight", "group_size"]


def _events(*rows: Any) -> pl.DataFrame:
    world = tables(profile=profile("Olga Owner"), messages=rows)
    return extract_events(world, resolve_people(world))


def test_a_message_between_two_is_one_event() -> None:
    found = _events(message(OLGA, A, "2024-01-01 10:00"), message(A, OLGA, "2024-01-01 11:00"))
    assert found.select(SHOWN).rows() == [
        ("anna-ash", "message", "out", 1.0, 1),
        ("anna-ash", "message", "in", 1.0, 1),
    ]
    assert found.select("file", "table", "row", "group_id").row(1) == (
        "messages.csv", "messages", 2, "c1",
    )  # fmt: skip


def test_an_own_message_to_several_counts_once_for_each_of_them() -> None:
    found = _events(message(OLGA, f"{A}|{B}|LinkedIn Member", "2024-01-01 10:00"))
    assert found.select(SHOWN).rows() == [
        ("anna-ash", "group_message", "out", 1 / 3, 3),
        ("ben-birch", "group_message", "out", 1 / 3, 3),
        (None, "group_message", "out", 1 / 3, 3),
    ]


def test_somebody_elses_message_to_several_counts_for_the_sender() -> None:
    found = _events(message(A, f"{OLGA}|{B}", "2024-01-01 10:00"))
    assert found.select(SHOWN).rows() == [("anna-ash", "group_message", "in", 0.5, 2)]


def test_a_conversation_with_two_others_over_time_is_a_group() -> None:
    found = _events(
        message(A, OLGA, "2024-01-01 10:00"),
        message(B, OLGA, "2024-01-02 10:00"),
        message(A, OLGA, "2024-01-03 10:00", conversation_id="c2"),
    )
    assert found["kind"].to_list() == ["group_message", "group_message", "message"]
    assert found["weight"].to_list() == [1.0, 1.0, 1.0]


def test_nobody_is_kept_without_a_person() -> None:
    found = _events(
        message("LinkedIn Member", OLGA, "2024-01-01 10:00"),
        message(OLGA, "LinkedIn Member", "2024-01-01 11:00"),
        message("", "", "2024-01-01 12:00", conversation_id="c2"),
    )
    assert found["person_id"].to_list() == [None, None, None]
    assert found["direction"].to_list() == ["in", "out", "in"]
    assert found.filter(is_exchange()).is_empty()


def test_archives_of_2018_have_directions_and_no_conversations() -> None:
    rows = [
        {"sender": "Olga Owner", "recipients": "Anna Ash", "direction": "OUTGOING",
         "at": "2018-01-01 10:00"},
        {"sender": "Anna Ash", "recipients": "Olga Owner", "direction": "INCOMING",
         "at": "2018-01-02 10:00"},
        {"sender": "Olga Owner", "recipients": "Ben Birch,Anna Ash", "direction": "OUTGOING",
         "at": "2018-01-03 10:00"},
        {"sender": "Ben Birch", "recipients": "Olga Owner,Anna Ash", "direction": "INCOMING",
         "at": "2018-01-04 10:00"},
    ]  # fmt: skip
    found = _events(*rows)
    assert found.select("person_id", "kind", "direction", "group_id").rows() == [
        ("name:anna ash", "message", "out", "with:name:anna ash"),
        ("name:anna ash", "message", "in", "with:name:anna ash"),
        ("name:anna ash", "group_message", "out", "with:name:anna ash;name:ben birch"),
        ("name:ben birch", "group_message", "out", "with:name:anna ash;name:ben birch"),
        ("name:ben birch", "group_message", "in", "with:name:anna ash;name:ben birch"),
    ]


def test_without_an_owner_messages_have_no_direction() -> None:
    world = tables(messages=[message(A, B, "2024-01-01 10:00")])
    found = extract_events(world, resolve_people(world))
    assert found.select("person_id", "direction").rows() == [("anna-ash", "none")]
    assert found.filter(is_exchange()).is_empty()


def test_groups_of_more_than_fifty_are_no_exchange() -> None:
    crowd = "|".join(f"P{i} Q <https://www.linkedin.com/in/p{i}>" for i in range(50))
    fifty = _events(message(OLGA, crowd, "2024-01-01 10:00"))
    more = _events(message(OLGA, f"{crowd}|{A}", "2024-01-01 10:00"))
    assert fifty.filter(is_exchange()).height == 50
    assert more.filter(is_exchange()).is_empty()


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_changes_nothing_but_their_numbers(seed: int) -> None:
    rows = [
        message(A, OLGA, "2024-01-01 10:00"),
        message(A, OLGA, "2024-01-01 10:00", conversation_id="c2"),
        message(OLGA, f"{A}|{B}", "2024-01-01 10:00", conversation_id="c3"),
        message(B, f"{OLGA}|{A}", "2024-01-01 10:00", conversation_id="c3"),
        message(OLGA, A, "2024-01-01 10:00"),
    ]
    world = tables(profile=profile("Olga Owner"), messages=rows)
    other = shuffled(world, seed)
    one = extract_events(world, resolve_people(world)).drop("row")
    assert one.equals(extract_events(other, resolve_people(other)).drop("row"))


def test_a_row_without_a_sender_makes_no_group() -> None:
    found = _events(
        message(A, OLGA, "2024-01-01 10:00"),
        message("", OLGA, "2024-01-02 10:00"),
    )
    assert found["kind"].to_list() == ["message", "message"]
