"""What was said, from tables and events made by hand."""

from __future__ import annotations

from datetime import timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedin_insights.evidence import empty_events, extract_events
from linkedin_insights.findings.said import SAID, Said, find_said
from linkedin_insights.people import resolve_people
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import messages
from tests.findings.talk import START, events, frame
from tests.people.worlds import ANNA, BEN, ME, message, profile, shuffled, tables

OWNER = f"Olga Owner <{ME}>"
ANN = f"Anna Ash <{ANNA}>"
BENN = f"Ben Birch <{BEN}>"


def _said(given: Tables, gap_days: int = 7) -> Said:
    return find_said(given, extract_events(given, resolve_people(given)), gap_days=gap_days)


def _talk(*days: float, kinds: str = "") -> Said:
    """Messages of one person at those days; ``g`` in ``kinds`` says which stand in a group."""
    kind = ["group_message" if each == "g" else "message" for each in kinds.ljust(len(days), "m")]
    log = events(*((k, "ann", "in", day) for k, day in zip(kind, days, strict=True)))
    log = log.with_columns(file=pl.lit("messages.csv"))
    cells = log.select("at", "file", "row").with_columns(content=pl.lit("words")).to_dicts()
    world = tables()
    return find_said(
        Tables(
            as_of=None,
            files=world.files,
            problems=(),
            fingerprint="",
            deliveries=1,
            frames={"messages": frame(cells, messages.SPEC.schema)},
        ),
        log,
        gap_days=7,
    )


def _conversations(spoken: Said) -> list[int | None]:
    return spoken.frame["conversation"].to_list()


def _world() -> Tables:
    return tables(
        profile=profile("Olga Owner"),
        invitations=[
            {"sender": "Anna Ash", "recipient": "Olga Owner", "direction": "INCOMING",
             "inviter_url": ANNA, "invitee_url": ME, "at": "2024-01-01 09:00", "message": " Hi "},
            {"sender": "Olga Owner", "recipient": "Ben Birch", "direction": "OUTGOING",
             "inviter_url": ME, "invitee_url": BEN, "at": "2024-01-02 09:00", "message": ""},
        ],
        messages=[
            message(ANN, OWNER, "2024-01-03 10:00", conversation_id="a", content="Hi"),
            message(OWNER, ANN, "2024-01-03 11:00", conversation_id="a", content="Hello\n"),
            message(BENN, OWNER, "2024-01-04 11:00", conversation_id="b", content="Bye"),
            message(OWNER, f"{ANN}|{BENN}", "2024-01-05 11:00", conversation_id="g",
                    content="Hello"),
        ],
    )  # fmt: skip


def test_every_utterance_has_its_words_once() -> None:
    spoken = _said(_world())
    assert spoken.frame.schema == pl.Schema(SAID)
    assert spoken.texts.to_list() == ["", "Bye", "Hello", "Hi"]
    rows = spoken.frame.select("person_id", "out", "kind", "conversation", "text", "file", "row")
    assert rows.rows() == [
        ("anna-ash", False, "invitation_with_note", 0, 3, "invitations.csv", 1),
        ("anna-ash", False, "message", 0, 3, "messages.csv", 1),
        ("anna-ash", True, "message", 0, 2, "messages.csv", 2),
        ("anna-ash", True, "group_message", None, 2, "messages.csv", 4),
        ("ben-birch", False, "message", 0, 1, "messages.csv", 3),
        ("ben-birch", True, "group_message", None, 2, "messages.csv", 4),
    ]
    assert spoken.words(3) == "Hi"


def test_invitations_without_a_note_and_messages_of_nobody_say_nothing() -> None:
    given = tables(
        profile=profile("Olga Owner"),
        invitations=[
            {"sender": "Anna Ash", "recipient": "Olga Owner", "direction": "INCOMING",
             "inviter_url": ANNA, "invitee_url": ME, "at": "2024-01-01", "message": ""},
        ],
        messages=[message("LinkedIn Member", OWNER, "2024-01-03 10:00", content="Hi")],
    )  # fmt: skip
    assert _said(given).frame.is_empty()


def test_without_an_owner_nobody_spoke() -> None:
    given = tables(messages=[message("", "", "2024-01-03 10:00", content="Hi")])
    assert _said(given).frame.is_empty()


def test_nothing_is_empty_of_the_right_schema() -> None:
    spoken = find_said(tables(), empty_events(), gap_days=7)
    assert spoken.frame.schema == pl.Schema(SAID)
    assert spoken.frame.is_empty()
    assert spoken.texts.dtype == pl.String
    assert spoken.texts.is_empty()
    assert spoken.rows_on().is_empty()
    spoken._topics["offer"] = pl.Series([], dtype=pl.Boolean)
    assert spoken.rows_on("offer").is_empty()


@pytest.mark.parametrize(
    ("days", "kinds", "expected"),
    [
        ((0, 7), "", [0, 0]),  # seven days to the second are no gap
        ((0, 7.001), "", [0, 1]),
        ((0, 7, 14, 21.5), "", [0, 0, 0, 1]),  # a run may be longer than the gap
        ((0, 5, 10), "mgm", [0, None, 1]),  # what is said among several bridges nothing
        ((0, 5, 7), "mgm", [0, None, 0]),
        ((0, 20, 21), "gmm", [None, 0, 0]),
        ((0, 1), "gg", [None, None]),
    ],
)
def test_conversations_end_after_seven_days(
    days: tuple[float, ...], kinds: str, expected: list[int | None]
) -> None:
    assert _conversations(_talk(*days, kinds=kinds)) == expected


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 400), st.booleans()), max_size=12, unique_by=lambda d: d[0])
)
def test_conversations_are_numbered_like_a_reader_would(hours: list[tuple[int, bool]]) -> None:
    ordered = sorted(hours)
    spoken = _talk(*(h / 6 for h, _ in ordered), kinds="".join("gm"[m] for _, m in ordered))
    expected: list[int | None] = []
    number, last = 0, None
    for hour, one_to_one in ordered:
        if not one_to_one:
            expected.append(None)
            continue
        if last is not None and timedelta(days=hour / 6) - timedelta(days=last / 6) > timedelta(7):
            number += 1
        last = hour
        expected.append(number)
    assert _conversations(spoken) == expected


def test_people_do_not_share_conversations() -> None:
    log = events(
        ("message", "ann", "in", 0), ("message", "ben", "in", 8), ("message", "ann", "in", 9)
    ).with_columns(file=pl.lit("messages.csv"))
    cells = log.select("at", "file", "row").with_columns(content=pl.lit("w")).to_dicts()
    world = Tables(
        as_of=None,
        files=(),
        problems=(),
        fingerprint="",
        deliveries=1,
        frames={"messages": frame(cells, messages.SPEC.schema)},
    )
    spoken = find_said(world, log, gap_days=7)
    assert spoken.frame.select("person_id", "conversation").rows() == [
        ("ann", 0),
        ("ann", 1),
        ("ben", 0),
    ]
    assert spoken.frame["at"][0] == START


def test_rows_on_a_topic_keep_their_order() -> None:
    spoken = _said(_world())
    spoken._topics["offer"] = pl.Series([False, False, False, True])
    spoken._topics["pitch"] = pl.Series([False, True, False, True])
    assert spoken.rows_on("offer")["row"].to_list() == [1, 1]
    both = spoken.rows_on("offer", "pitch")
    assert both.select("person_id", "text").rows() == [
        ("anna-ash", 3),
        ("anna-ash", 3),
        ("ben-birch", 1),
    ]
    assert spoken.rows_on().is_empty()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_rows_may_stand_in_any_order(seed: int) -> None:
    """Times to the minute: several share one, and their order in the file is no evidence."""
    minute = "2024-01-03 10:00"
    given = tables(
        profile=profile("Olga Owner"),
        messages=[
            message(ANN, OWNER, minute, conversation_id="a", content="one"),
            message(OWNER, ANN, minute, conversation_id="a", content="two"),
            message(ANN, OWNER, minute, conversation_id="a", content="three"),
            message(OWNER, ANN, minute, conversation_id="a", content="four"),
            message(BENN, OWNER, "2024-01-04 10:00", conversation_id="b", content="one"),
        ],
    )
    first, second = _said(given), _said(shuffled(given, seed))
    assert second.frame.drop("row").equals(first.frame.drop("row"))
    assert second.texts.equals(first.texts)
    assert first.frame["out"].to_list() == [False, False, True, True, False]
