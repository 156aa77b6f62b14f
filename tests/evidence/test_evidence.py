from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.evidence import KINDS, SCHEMA, extract_events, find_handovers
from linkedin_insights.evidence.handover import HINT, is_handover
from linkedin_insights.evidence.registry import EXTRACTORS
from linkedin_insights.people import resolve_people
from tests.people.worlds import ANNA, BEN, ME, SPECS, connection, message, profile, tables

SHOWN = ["person_id", "kind", "direction"]


def _events(**rows: Any) -> pl.DataFrame:
    world = tables(**{"profile": profile("Olga Owner"), **rows})
    return extract_events(world, resolve_people(world))


def _post(milliseconds: int) -> str:
    return str(milliseconds << 22)


def test_every_extractor_keeps_the_schema_without_any_file() -> None:
    world = tables()
    people = resolve_people(world)
    for extract in EXTRACTORS:
        assert extract(world, people).schema == pl.Schema(SCHEMA)
    assert extract_events(world, people).schema == pl.Schema(SCHEMA)


@pytest.mark.parametrize(
    "name", sorted(name for name, spec in SPECS.items() if spec.dates_rows is not None)
)
def test_every_dated_file_leaves_an_event_that_names_its_record(name: str) -> None:
    spec = SPECS[name]
    cells: dict[str, Any] = dict.fromkeys(spec.instants, "2020-05-05 10:00")
    texts = {
        "first_name": "Anna", "last_name": "Ash", "full_name": "Anna Ash", "sender": "Anna Ash",
        "recipient": "Ben Birch",
    }  # fmt: skip
    cells |= {column: text for column, text in texts.items() if column in spec.schema}
    found = _events(**{name: [cells]})
    if name == "profile":  # when the profile was made says nothing the registration does not
        return
    assert found.filter(pl.col("table") == name).height >= 1
    assert set(found["kind"]) <= set(KINDS)
    assert found.select("file", "row").unique().rows() == [(f"{name}.csv", 1)]


def test_invitations_are_about_whoever_is_not_the_owner() -> None:
    rows = [
        {"sender": "Olga Owner", "recipient": "Anna Ash ", "direction": "OUTGOING",
         "inviter_url": ME, "invitee_url": ANNA, "at": "2024-01-01"},
        {"sender": "Ben Birch", "recipient": "Olga Owner", "direction": "INCOMING",
         "inviter_url": BEN, "invitee_url": ME, "message": "Hello!", "at": "2024-01-02"},
    ]  # fmt: skip
    assert _events(invitations=rows).select(SHOWN).rows() == [
        ("anna-ash", "invitation", "out"),
        ("ben-birch", "invitation_with_note", "in"),
    ]


def test_endorsements_that_stand_in_two_files_count_once() -> None:
    row = {"first_name": "Anna", "last_name": "Ash", "skill": "Bread", "at": "2022-01-01 10:00"}
    extra = {**row, "skill": "Cake"}
    found = _events(
        endorsements_received=[row, row],
        endorsements_received_2022=[row, extra],
        endorsements_given=[row],
    )
    assert sorted(found.select("direction", "file").rows()) == [
        ("in", "endorsements_received.csv"),
        ("in", "endorsements_received_2022.csv"),
        ("out", "endorsements_given.csv"),
    ]


def test_a_connection_in_two_deliveries_is_one() -> None:
    rows = [
        connection("Anna Ash", "2020-01-01", ANNA),
        connection("Anna Ash", "2020-01-01", ANNA, company="New"),
    ]
    assert _events(connections=rows).select(SHOWN).rows() == [("anna-ash", "connection", "both")]


def test_follows_go_both_ways_in_time() -> None:
    rows = [
        {"full_name": "Anna Ash", "status": "Active", "at": "2024-01-01"},
        {"full_name": "Anna Ash", "status": "Unfollow", "at": "2024-01-02"},
    ]
    assert _events(member_follows=rows)["kind"].to_list() == ["follow", "unfollow"]


def test_own_posts_are_told_by_the_time_in_their_ids() -> None:
    made = datetime(2024, 1, 1, 10, tzinfo=UTC)
    at = int(made.timestamp() * 1000)
    own, act, late = _post(at), _post(at + 900), _post(at + 60_000)

    def moment(milliseconds: int) -> str:
        return datetime.fromtimestamp(milliseconds / 1000, UTC).replace(tzinfo=None).isoformat()

    found = _events(
        shares=[{"at": moment(at), "post_id": own, "post_at": moment(at), "commentary": "Hi"}],
        comments=[
            {"at": "2024-01-02 10:00", "message": "x", "post_id": act,
             "post_at": moment(at + 900)},
            {"at": "2024-01-02 11:00", "message": "y", "post_id": late,
             "post_at": moment(at + 60_000)},
        ],
        reactions=[
            {"at": "2024-01-03 10:00", "post_id": act, "post_at": moment(at + 900)},
            {"at": "2024-01-03 11:00", "post_id": act, "post_at": moment(at + 900),
             "comment_at": moment(at + 5000)},
        ],
    )  # fmt: skip
    assert found.select("kind", "group_id").rows() == [
        ("post", own),
        ("comment_on_own_post", own),
        ("comment", late),
        ("reaction_on_own_post", own),
        ("reaction", own),
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Thank you, Anna Ash! Great talk.", ["anna-ash"]),
        ("ANNA ASH, Ben Birch: well done", ["anna-ash", "ben-birch"]),
        ("Anna Ash Ben Birch", ["anna-ash", "ben-birch"]),
        ("Joanna Ash was there", []),
        ("Anna Ashby was there", []),
        ("Anna, Ash and others", []),
        ("Olga Owner wrote this", []),
        ("Cy Cedar or Cy Cedar", []),
        ("Mary Anna Ash", ["mary"]),
        ("Al Bo", []),
    ],
)
def test_a_comment_names_people_in_full_and_only_one_of_a_name(text: str, named: list[str]) -> None:
    cedars = [f"https://www.linkedin.com/in/cy-{i}" for i in range(2)]
    found = _events(
        connections=[
            connection("Anna Ash", "2020-01-01", ANNA),
            connection("Ben Birch", "2020-01-01", BEN),
            connection("Mary Anna Ash", "2020-01-01", "https://www.linkedin.com/in/mary"),
            connection("Al Bo", "2020-01-01", "https://www.linkedin.com/in/al"),
            *[connection("Cy Cedar", "2020-01-01", url) for url in cedars],
        ],
        comments=[{"message": text, "at": "2024-01-01 10:00", "post_id": "7"}],
    )
    mentions = found.filter(pl.col("kind") == "comment_mention")
    assert mentions["person_id"].to_list() == named
    assert set(mentions["group_id"]) <= {"7"}


@pytest.mark.parametrize(
    "text",
    [
        "Call me at +49 170 1234567", "my number is below", "https://calendly.com/x/30min",
        "Join: https://us02web.zoom.us/j/1", "meet.google.com/abc", "anna@example.com",
        "Let's talk on Monday", "(415) 555-0100 works", "Wollen wir telefonieren am Freitag?",
        "Ich rufe dich morgen an", "mon numéro est le bon",
        "te llamo, hablamos mañana", "ci sentiamo domani", "ik bel je morgen", "ligo amanhã",
    ],
)  # fmt: skip
def test_marks_of_going_on_elsewhere(text: str) -> None:
    assert pl.Series([text]).to_frame("t").select(is_handover(pl.col("t"))).item()


@pytest.mark.parametrize(
    "text", ["Thanks for connecting!", "In 2019 we grew 30%", "Room 12", "", "see you"]
)
def test_ordinary_words_are_no_mark(text: str) -> None:
    assert not pl.Series([text]).to_frame("t").select(is_handover(pl.col("t"))).item()


def test_only_the_records_asked_for_are_looked_at() -> None:
    world = tables(
        messages=[
            message("A", "B", "2024-01-01 10:00", content="a@example.com"),
            message("A", "B", "2024-01-01 11:00", content="b@example.com"),
            message("A", "B", "2024-01-01 12:00", content="bye"),
        ]
    )
    asked = world.frames["messages"].select("file", "row", "at")[1:]
    assert find_handovers(world, asked)["row"].to_list() == [2]


@given(st.lists(st.text(st.sampled_from("0123459+-.() /aé@"), max_size=30), max_size=50))
def test_the_quick_look_for_a_mark_misses_none(texts: list[str]) -> None:
    found = pl.DataFrame({"t": texts}, schema={"t": pl.String}).filter(is_handover(pl.col("t")))
    assert found["t"].str.contains(HINT).all()
