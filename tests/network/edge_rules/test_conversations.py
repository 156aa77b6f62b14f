from __future__ import annotations

from datetime import date
from typing import Any

from linkedin_insights.network.edge_rules.conversations import find_conversations
from tests.network.edge_rules.worlds import OLGA, A, B, C, evidence, found, url
from tests.people.worlds import connection, message

KIND = "group_conversation"


def _crowd(count: int) -> str:
    return "|".join(f"P{i} Quince <{url(f'P{i} Quince')}>" for i in range(count))


def _found(*rows: Any) -> dict[tuple[str, str], list[str]]:
    return found(find_conversations, messages=rows)


def test_everybody_named_is_in_but_the_owner_and_the_silent_too() -> None:
    assert _found(
        message(A, f"{OLGA}|{B}", "2024-01-01 10:00"),
        message(OLGA, f"{A}|{B}|{C}", "2024-01-02 10:00"),
    ) == {(KIND, "c1"): ["anna-ash", "ben-birch", "carl-cedar"]}


def test_people_who_write_to_the_owner_in_one_thread_are_a_group() -> None:
    assert _found(message(A, OLGA, "2024-01-01 10:00"), message(B, OLGA, "2024-01-02 10:00")) == {
        (KIND, "c1"): ["anna-ash", "ben-birch"]
    }


def test_a_talk_between_two_is_no_group() -> None:
    assert _found(message(A, OLGA, "2024-01-01 10:00"), message(OLGA, A, "2024-01-01 11:00")) == {}


def test_fifty_others_are_a_group_and_fifty_one_are_not() -> None:
    assert len(_found(message(OLGA, _crowd(50), "2024-01-01 10:00"))[(KIND, "c1")]) == 50
    assert _found(message(OLGA, _crowd(51), "2024-01-01 10:00")) == {}


def test_fifty_one_who_cannot_all_be_told_are_no_group_either() -> None:
    assert _found(message(OLGA, f"{_crowd(50)}|LinkedIn Member", "2024-01-01 10:00")) == {}


def test_the_same_people_in_two_conversations_are_two_groups() -> None:
    assert len(_found(*(
        message(OLGA, f"{A}|{B}", "2024-01-01 10:00", conversation_id=id) for id in ("c1", "c2")
    ))) == 2  # fmt: skip


def test_nobody_and_namesakes_are_in_no_group() -> None:
    rows = [
        message(OLGA, f"{A}|{B}|LinkedIn Member", "2024-01-01 10:00"),
        message("Cy Cedar", OLGA, "2024-01-02 10:00"),
    ]
    both = [connection("Cy Cedar", "2020-01-01", url(f"Cy {i}")) for i in range(2)]
    assert found(find_conversations, messages=rows, connections=both) == {
        (KIND, "c1"): ["anna-ash", "ben-birch"]
    }


def test_a_conversation_without_an_id_is_told_by_its_people_and_named_after_none() -> None:
    rows = [
        {"sender": "Olga Owner", "recipients": "Ben Birch,Anna Ash", "direction": "OUTGOING",
         "at": "2018-01-03 10:00"},
        {"sender": "Ben Birch", "recipients": "Olga Owner,Anna Ash", "direction": "INCOMING",
         "at": "2018-01-04 10:00"},
    ]  # fmt: skip
    assert _found(*rows) == {(KIND, "without id 1"): ["name:anna ash", "name:ben birch"]}


def test_without_an_owner_nobody_can_be_left_out_and_there_is_no_group() -> None:
    rows = [message(A, f"{B}|{C}", "2024-01-01 10:00")]
    assert find_conversations(evidence(owner=False, messages=rows)).groups.is_empty()


def test_a_member_has_the_message_that_named_them_first() -> None:
    groups = find_conversations(
        evidence(
            messages=[
                message(OLGA, f"{A}|{B}|{C}", "2024-01-03 10:00"),
                message(A, f"{OLGA}|{B}", "2024-01-01 10:00"),
            ]
        )
    )
    assert groups.members.select("person_id", "on", "row").rows() == [
        ("anna-ash", date(2024, 1, 1), 2),
        ("ben-birch", date(2024, 1, 1), 2),
        ("carl-cedar", date(2024, 1, 3), 1),
    ]
    assert groups.groups.select("file", "row").rows() == [("messages.csv", 2)]
