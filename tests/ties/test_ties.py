from __future__ import annotations

import math
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedin_insights.evidence import extract_events
from linkedin_insights.options.model import Thresholds
from linkedin_insights.people import resolve_people
from linkedin_insights.ties import Ties, measure_ties
from linkedin_insights.ties.strength import half_life
from tests.people.worlds import ANNA, BEN, ME, connection, message, profile, shuffled, tables

OLGA, A, B = f"Olga Owner <{ME}>", f"Anna Ash <{ANNA}>", f"Ben Birch <{BEN}>"
AS_OF = date(2024, 1, 1)
H100 = Thresholds(half_life_days=100)


def _ties(*, as_of: date = AS_OF, thresholds: Thresholds = H100, **rows: Any) -> Ties:
    world = tables(profile=profile("Olga Owner"), **rows)
    people = resolve_people(world)
    events = extract_events(world, people)
    return measure_ties(events, people, world, as_of=as_of, thresholds=thresholds)


def _anna(found: Ties) -> dict[str, Any]:
    return found.frame.row(by_predicate=pl.col("person_id") == "anna-ash", named=True)


def _talk(*days: str, name: str = A, thread: str = "c1") -> list[Any]:
    """The owner writes at ten, the other answers at noon, on each of the days."""
    return [
        row
        for day in days
        for row in (
            message(OLGA, name, f"{day} 10:00", conversation_id=thread),
            message(name, OLGA, f"{day} 12:00", conversation_id=thread),
        )
    ]


def test_strength_is_worked_out_by_hand() -> None:
    """H = 100 days. Out on 2024-01-01 (age 0) and 2023-09-23 (age 100): s_out = 1 + 1/2.

    In on 2023-06-15 (age 200): s_in = 1/4. Twice on one day counts once. An endorsement of age 200
    fades with 2H: 0.2 · 1/2 = 0.1.
    S = ln(1 + 1.5 + 0.25 + 2·√(0.375) + 0.1) = ln(4.0747…) = 1.40480…
    R = 2 · 0.25 / 1.75 = 0.285714…
    """
    found = _ties(
        messages=[
            message(OLGA, A, "2024-01-01 10:00"),
            message(OLGA, A, "2024-01-01 15:00"),
            message(OLGA, A, "2023-09-23 10:00"),
            message(A, OLGA, "2023-06-15 10:00"),
        ],
        endorsements_given=[
            {"first_name": "Anna", "last_name": "Ash", "url": ANNA, "skill": "x",
             "at": "2023-06-15 10:00"},
        ],
    )  # fmt: skip
    anna = _anna(found)
    assert anna["s_out"] == pytest.approx(1.5)
    assert anna["s_in"] == pytest.approx(0.25)
    assert anna["equivalents"] == pytest.approx(0.1)
    assert anna["strength"] == pytest.approx(math.log(2.85 + 2 * math.sqrt(0.375)))
    assert anna["reciprocity"] == pytest.approx(2 * 0.25 / 1.75)
    assert anna["tie_strength"] == pytest.approx(0.5)
    assert found.median_strength == pytest.approx(anna["strength"])


def test_a_message_to_three_weighs_a_third_and_a_day_its_heaviest_message() -> None:
    """To Anna and two more: ω = 1/3. On the same day one to Anna alone: the day weighs 1."""
    others = f"{A}|{B}|Cy Cedar <https://www.linkedin.com/in/cy>"
    group = [message(OLGA, others, "2024-01-01 10:00", conversation_id="g")]
    alone = [message(OLGA, A, "2024-01-01 11:00")]
    assert _anna(_ties(messages=group))["s_out"] == pytest.approx(1 / 3)
    assert _anna(_ties(messages=[*group, *alone]))["s_out"] == pytest.approx(1)
    assert _anna(_ties(messages=group))["group_messages"] == 1


def test_a_group_beyond_the_limit_is_no_exchange() -> None:
    rows = [message(OLGA, f"{A}|{B}", "2024-01-01 10:00")]
    limited = Thresholds(group_thread_limit=1, half_life_days=100)
    found = _ties(
        messages=rows, connections=[connection("Anna Ash", "2020-01-01", ANNA)],
        thresholds=limited,
    )  # fmt: skip
    anna = _anna(found)
    assert (anna["exchanged"], anna["tie_band"], anna["strength"]) == (False, "none", 0.0)
    assert found.frame.height == 1


def test_tokens_alone_are_strength_without_exchange() -> None:
    """An invitation without a note of age 0 is 0.3: S = ln 1.3, no exchange, no band."""
    found = _ties(
        connections=[connection("Anna Ash", "2024-01-01", ANNA)],
        invitations=[{"sender": "Olga Owner", "recipient": "Anna Ash", "direction": "OUTGOING",
                      "inviter_url": ME, "invitee_url": ANNA, "at": "2024-01-01"}],
    )  # fmt: skip
    anna = _anna(found)
    assert anna["strength"] == pytest.approx(math.log(1.3))
    assert (anna["tie_band"], anna["tie_state"], anna["tie_strength"]) == ("none", "none", 0.0)
    assert anna["reciprocity"] is None


def test_bands_follow_the_rank_and_one_way_ties_are_never_strong() -> None:
    """Ten people, the i-th with i days each way; the last only writes.

    Mid-ranks 0.05 … 0.95: six weak, three moderate, one strong; without an answer that one is
    moderate.
    """
    rows = []
    for place in range(10):
        who = f"P{place} Q <https://www.linkedin.com/in/p{place}>"
        days = [f"2023-12-{day + 1:02d}" for day in range(place + 1)]
        rows += _talk(*days, name=who, thread=f"t{place}")
    found = _ties(messages=rows).frame.sort("strength")
    assert found["tie_band"].to_list() == ["weak"] * 6 + ["moderate"] * 3 + ["strong"]
    silent = [row for row in rows if row["conversation_id"] != "t9" or row["sender_url"] != ME]
    only_writes = [f"2023-{month:02d}-01" for month in range(1, 12)]
    only_writes += [f"2023-11-{day:02d}" for day in range(2, 31)]
    last = "P9 Q <https://www.linkedin.com/in/p9>"
    silent += [message(last, OLGA, f"{day} 10:00", conversation_id="t9") for day in only_writes]
    top = _ties(messages=silent).frame.sort("strength").row(-1, named=True)
    assert (top["person_id"], top["two_way"], top["tie_band"]) == ("p9", False, "moderate")


def test_conversations_end_after_seven_days() -> None:
    """Gaps of exactly seven days belong together, one second more does not.

    Three conversations; the owner began two of them: I = (2 + 2)/(3 + 4).
    """
    found = _ties(
        messages=[
            message(OLGA, A, "2023-01-01 10:00:00"),
            message(A, OLGA, "2023-01-08 10:00:00"),
            message(A, OLGA, "2023-01-15 10:00:01"),
            message(OLGA, A, "2023-03-01 10:00:00"),
        ]
    )
    anna = _anna(found)
    assert (anna["conversations"], anna["initiated_by_me"]) == (3, 2)
    assert anna["initiation"] == pytest.approx(4 / 7)
    assert (anna["messages_sent"], anna["messages_received"]) == (2, 2)
    two = _anna(_ties(messages=_talk("2023-01-01", "2023-06-01")))
    assert (two["conversations"], two["initiation"]) == (2, None)


def test_latency_counts_the_answers_that_never_came() -> None:
    """Four of the owner's messages: answered after 2 h, 4 h and 30 h, one never.

    S(2 h) = 3/4, S(4 h) = 1/2 → median 4 h. Anna's messages: 1st answered by the owner after
    days of silence beyond 14 days, so never; 2nd, 3rd likewise → no median.
    """
    found = _ties(
        messages=[
            message(OLGA, A, "2023-01-01 10:00"), message(A, OLGA, "2023-01-01 12:00"),
            message(OLGA, A, "2023-03-01 10:00"), message(A, OLGA, "2023-03-01 14:00"),
            message(OLGA, A, "2023-05-01 10:00"), message(A, OLGA, "2023-05-02 16:00"),
            message(OLGA, A, "2023-07-01 10:00"),
        ]
    )  # fmt: skip
    anna = _anna(found)
    assert anna["latency_hours"] == pytest.approx(4)
    assert anna["my_latency_hours"] is None


def test_an_open_message_is_censored_on_the_as_of_day() -> None:
    """Two messages; one answered after 30 h, one sent ten hours before the archive ends.

    The open one leaves after 14 h (the day's end), before the answer: S(30 h) = 0 → median 30 h.
    """
    found = _ties(
        messages=[
            message(OLGA, A, "2023-01-01 10:00"), message(A, OLGA, "2023-01-02 16:00"),
            message(OLGA, A, "2024-01-01 10:00"),
        ]
    )  # fmt: skip
    assert _anna(found)["latency_hours"] == pytest.approx(30)


def test_silence_is_measured_against_the_ties_own_pauses() -> None:
    """Days 1, 3, 5, 7, 17 of January: gaps 2, 2, 2, 10; q90 = 2 + 0.7·8 = 7.6.

    (Linear: position 0.9·3 = 2.7 between the third, 2, and the fourth, 10.) Twice that is 15.2:
    after 15 days the tie is active, after 16 it sleeps.
    """
    days = [f"2023-01-{day:02d}" for day in (1, 3, 5, 7, 17)]
    awake = _anna(_ties(as_of=date(2023, 2, 1), messages=_talk(*days)))
    asleep = _anna(_ties(as_of=date(2023, 2, 2), messages=_talk(*days)))
    assert awake["active_days"] == 5
    assert awake["gap_q90"] == pytest.approx(7.6)
    assert (awake["silence_days"], awake["tie_state"]) == (15, "active")
    assert (asleep["silence_days"], asleep["tie_state"]) == (16, "dormant")


@pytest.mark.parametrize(
    ("rows", "as_of", "state"),
    [
        (_talk("2023-01-01"), date(2024, 1, 1), "active"),
        (_talk("2023-01-01"), date(2024, 1, 2), "dormant"),
        ([message(OLGA, A, "2023-01-01 10:00")], date(2024, 1, 1), "active"),
        ([message(OLGA, A, "2023-01-01 10:00")], date(2024, 1, 2), "none"),
        ([message(OLGA, A, "2023-01-01 10:00"),
          message(A, OLGA, "2023-01-01 12:00", content="Call me: +49 170 1234567")],
         date(2024, 1, 2), "unknown"),
        ([*_talk("2023-01-01", "2023-01-03", "2023-01-05", "2023-01-07"),
          message(OLGA, A, "2023-01-09 10:00", content="https://meet.google.com/abc")],
         date(2023, 3, 1), "unknown"),
        ([message(OLGA, A, "2022-01-01 10:00", content="mail me: o@example.com"),
          message(A, OLGA, "2022-06-01 12:00")], date(2024, 1, 2), "dormant"),
    ],
)  # fmt: skip
def test_states(rows: list[Any], as_of: date, state: str) -> None:
    assert _anna(_ties(as_of=as_of, messages=rows))["tie_state"] == state


def test_a_note_and_a_recommendation_are_an_exchange_both_ways() -> None:
    found = _ties(
        invitations=[{"sender": "Anna Ash", "recipient": "Olga Owner", "direction": "INCOMING",
                      "inviter_url": ANNA, "invitee_url": ME, "message": "Hi", "at": "2023-05-01"}],
        recommendations_given=[{"first_name": "Anna", "last_name": "Ash", "text": "Good",
                                "at": "2023-07-01"}],
    )  # fmt: skip
    anna = _anna(found)
    assert (anna["exchanged"], anna["two_way"], anna["conversations"]) == (True, True, 0)
    assert (anna["first_contact"], anna["last_contact"]) == (date(2023, 5, 1), date(2023, 7, 1))
    assert (found.message_rows, found.exchange_rows) == (0, 2)


@pytest.mark.parametrize(
    ("since", "days"),
    [
        (date(2010, 1, 1), 365.0),
        (date(2022, 1, 1), 182.5),
        (date(2023, 12, 1), 30.0),
        (None, 30.0),
    ],
)
def test_the_half_life_follows_the_span(since: date | None, days: float) -> None:
    assert half_life(since, AS_OF) == pytest.approx(days)


def test_an_archive_without_dates_has_no_ties() -> None:
    world = tables()
    people = resolve_people(world)
    found = measure_ties(extract_events(world, people), people, world, as_of=None)
    assert found.frame.is_empty()
    assert found.first is None


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_changes_nothing(seed: int) -> None:
    world = tables(
        profile=profile("Olga Owner"),
        messages=[
            *_talk("2023-01-01", "2023-02-02", "2023-02-04"),
            *_talk("2023-01-01", "2023-04-02", name=B, thread="c2"),
            message(OLGA, f"{A}|{B}", "2023-05-01 10:00", conversation_id="c3"),
        ],
        connections=[connection("Cy Cedar", "2020-01-01", "https://www.linkedin.com/in/cy")],
    )
    frames = []
    for given_tables in (world, shuffled(world, seed)):
        people = resolve_people(given_tables)
        events = extract_events(given_tables, people)
        frames.append(measure_ties(events, people, given_tables, as_of=AS_OF).frame)
    assert frames[0].equals(frames[1])


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 300), st.booleans()), min_size=1, max_size=12))
def test_strength_grows_with_every_message_and_stays_in_bounds(
    acts: list[tuple[int, bool]],
) -> None:
    rows = [
        message(
            OLGA if out else A, A if out else OLGA,
            f"{date.fromordinal(date(2023, 1, 1).toordinal() + day)} 10:00",
        )
        for day, out in acts
    ]  # fmt: skip
    fewer, more = _ties(messages=rows[:-1]).frame, _anna(_ties(messages=rows))
    before = fewer["strength"].max() if fewer.height else 0.0
    assert more["strength"] >= (before or 0.0) - 1e-9  # type: ignore[operator]
    assert 0 <= more["tie_strength"] <= 1
    assert more["reciprocity"] is None or 0 <= more["reciprocity"] <= 1
    assert more["messages_sent"] + more["messages_received"] == len(rows)
