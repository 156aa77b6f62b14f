from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from linkedin_insights.network.edge_rules.events import find_events
from tests.network.edge_rules.worlds import OLGA, A, B, evidence, found, url
from tests.people.worlds import ANNA, BEN, ME, connection, message

SUMMIT = {
    "name": "Grid Summit 2023", "at": "2023-05-10 08:00", "ends_at": "2023-05-11 18:00",
}  # fmt: skip
GROUP = ("event", "grid summit 2023|2023-05-10")
OLD = [connection("Zoe Zinc", "2020-01-01", url("Zoe Zinc"))]


def _came(count: int, on: str = "2023-05-12") -> list[Any]:
    return [connection(f"Pat Quince{i}", on, url(f"Pat Quince{i}")) for i in range(count)]


def test_messages_notes_and_invitations_that_name_the_event_make_a_group() -> None:
    invitation = {
        "sender": "Dora Dill", "recipient": "Olga Owner", "direction": "INCOMING",
        "inviter_url": url("Dora Dill"), "invitee_url": ME, "at": "2023-05-12",
        "message": "We met at the grid summit 2023!",
    }  # fmt: skip
    note = {"first_name": "Carl", "last_name": "Cedar", "note": "GRID SUMMIT 2023, blue hat"}
    found_groups = found(
        find_events,
        events=[SUMMIT],
        messages=[
            message(A, OLGA, "2023-05-13 10:00", content="After Grid Summit 2023: slides"),
            message(OLGA, B, "2023-05-13", content="the Grid Summit 2022", conversation_id="d"),
        ],
        invitations=[invitation],
        notes=[note],
        connections=[connection("Carl Cedar", "2020-02-02", url("Carl Cedar"))],
    )  # fmt: skip
    assert found_groups == {GROUP: ["anna-ash", "carl-cedar", "dora-dill"]}


def test_an_event_has_its_name_and_days() -> None:
    groups = find_events(evidence(events=[SUMMIT], connections=[*OLD, *_came(3)])).groups
    assert groups.select("label", "since", "until").rows() == [
        ("Grid Summit 2023", date(2023, 5, 10), date(2023, 5, 11))
    ]


def test_three_who_came_within_three_days_are_in_and_two_are_not() -> None:
    assert len(found(find_events, events=[SUMMIT], connections=[*OLD, *_came(3)])[GROUP]) == 3
    assert found(find_events, events=[SUMMIT], connections=[*OLD, *_came(2)]) == {}
    late = [*OLD, *_came(3, "2023-05-14")]
    assert found(find_events, events=[SUMMIT], connections=late) == {}


def test_who_came_as_on_any_other_day_is_not() -> None:
    # One a day: four days hold four, and Poisson with mean 4 has the quantile 11.
    start = date(2023, 1, 1)
    daily = [
        connection(f"Pat Quince{i}", str(start + timedelta(days=i)), url(f"Pat Quince{i}"))
        for i in range(200)
    ]
    assert found(find_events, events=[SUMMIT], connections=daily) == {}


def test_fifty_are_an_event_and_fifty_one_who_came_are_not() -> None:
    assert len(found(find_events, events=[SUMMIT], connections=[*OLD, *_came(50)])[GROUP]) == 50
    assert found(find_events, events=[SUMMIT], connections=[*OLD, *_came(51)]) == {}


def test_short_names_are_not_looked_for() -> None:
    rows = [
        message(A, OLGA, "2023-05-13 10:00", content="the fair was fun"),
        message(B, OLGA, "2023-05-13 10:00", content="the fair was fun", conversation_id="d"),
    ]
    assert found(find_events, events=[{**SUMMIT, "name": "Fair"}], messages=rows) == {}


def test_of_an_event_that_recurs_the_nearest_one_is_meant() -> None:
    dated = [{"name": "Open Routes", "at": at} for at in ("2021-05-10", "2023-05-10")]
    rows = [
        message(A, OLGA, "2021-05-20 10:00", content="Open Routes was fun"),
        message(B, OLGA, "2021-06-20 10:00", content="open routes!", conversation_id="d"),
    ]
    known = [connection("Anna Ash", "2020-01-01", ANNA), connection("Ben Birch", "2020-03-01", BEN)]
    assert found(find_events, events=dated, messages=rows, connections=known) == {
        ("event", "open routes|2021-05-10"): ["anna-ash", "ben-birch"]
    }
