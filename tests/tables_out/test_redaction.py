"""What leaves in a table says no more than a redacted report does."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from linkedin_insights.report.model import FileCoverage
from linkedin_insights.report.redact import Pseudonyms
from linkedin_insights.tables_out import TABLES, Column, Leaf, OutTable, Redaction, redact_frame
from linkedin_insights.tables_out.redaction import _POLICY
from tests.tables_out.source import at, source


def _file(name: str, *, known: bool) -> FileCoverage:
    return FileCoverage(
        name=name,
        known=known,
        status="read",
        reason=None,
        rows_read=0,
        rows_kept=0,
        unattributed=0,
        set_aside={},
    )


@pytest.fixture
def redaction() -> Redaction:
    names = Pseudonyms.of(
        people=["ada", "name:bob", "only-a-contact"],
        organisations={"Acme Inc.": "acme"},
        files=["my own.csv"],
    )
    known = ("messages.csv", "Invitations.csv", "Contacts.csv")
    files = [*(_file(n, known=True) for n in known), _file("x", known=False)]
    return Redaction.of(names, files, {"c1": 5, "c2": 4})


def _table(name: str) -> OutTable:
    return next(table for table in TABLES if table.name == name)


def _redacted(name: str, redaction: Redaction) -> pl.DataFrame:
    table = _table(name)
    return redact_frame(table, table.frame(source()), redaction)


def test_people(redaction: Redaction) -> None:
    frame = _redacted("people", redaction)
    number = redaction.names.people["ada"]
    row = frame.filter(pl.col("person_id") == f"p{number}").row(0, named=True)
    expected = {
        "name": f"Person {number}",
        "profile_url": None,
        "company": "Organisation 1",
        "position": None,
        "connected_on": date(2020, 5, 1),
        "first_contact": date(2020, 5, 1),
        "messages_sent": 3,
        "tie_band": "strong",
        "tie_strength": 0.5,
        "initiated_by": "them",
        "cluster_id": "c1",
        "cluster_label": None,
        "bridge_score": 0.25,
    }
    assert {name: row[name] for name in expected} == expected


def test_events(redaction: Redaction) -> None:
    rows = _redacted("events", redaction).to_dicts()
    assert [row["at"] for row in rows] == [
        at("2020-05-01"),
        at("2020-05-01"),
        at("2021-03-01"),
        at("2022-12-01"),
    ]
    assert [row["precision"] for row in rows] == ["month", "month", "month", "year"]
    assert [row["file"] for row in rows] == [
        *sorted(["Invitations.csv", "messages.csv"], key=lambda n: n != rows[0]["file"]),
        "Contacts.csv",
        "file 1",
    ]
    assert rows[3]["table"] == "file 1"
    assert {row["row"] for row in rows} == {None}
    assert rows[3]["person_id"] is None


def test_the_network_has_numbers_for_people_and_no_words(redaction: Redaction) -> None:
    ids = {name: f"p{number}" for name, number in redaction.names.people.items()}
    ends = sorted((ids["ada"], ids["name:bob"]))
    (link,) = _redacted("links", redaction).rows()
    assert sorted(link[:2]) == ends
    assert link[2:] == ("event", 0.123457, None)
    assert _redacted("clusters", redaction).rows() == [
        ("c1", None, 3, None, 0.9, 1, 1 / 3, date(2021, 1, 1)),
    ]
    assert _redacted("memberships", redaction).rows() == [(ids["ada"], "c1", 0.75)]


def test_clusters_of_fewer_than_five_people_are_dissolved(redaction: Redaction) -> None:
    for sizes, shown in (({"c1": 5}, {"c1"}), ({"c1": 4}, set()), ({}, set()), (None, set())):
        coarse = Redaction.of(redaction.names, (), sizes)
        for name in ("clusters", "memberships", "people"):
            assert set(_redacted(name, coarse)["cluster_id"].drop_nulls()) == shown, (name, sizes)
    assert _redacted("people", Redaction.of(redaction.names, ())).height == 2


def test_organisations_without_a_number_are_nothing(redaction: Redaction) -> None:
    names = Pseudonyms.of(
        people=redaction.names.people,
        organisations={"Acme Inc.": "acme"},
        files=(),
        hidden={"acme"},
    )
    assert _redacted("people", Redaction.of(names, ()))["company"].null_count() == 2


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_schema_stays(table: Any, redaction: Redaction) -> None:
    frame = table.frame(source())
    assert redact_frame(table, frame, redaction).schema == frame.schema


def test_people_the_numbers_do_not_know_are_nobody() -> None:
    nothing = Redaction.of(Pseudonyms.of(people=(), organisations={}, files=()), ())
    assert _redacted("people", nothing).is_empty()
    assert _redacted("origins", nothing).is_empty()
    events = _redacted("events", nothing)
    assert (events.height, events["person_id"].null_count()) == (4, 4)


def test_rows_come_in_an_order_that_tells_nothing(redaction: Redaction) -> None:
    ids = _redacted("people", redaction)["person_id"].to_list()
    assert ids == sorted(ids)


def test_a_kind_without_a_policy_is_removed(redaction: Redaction) -> None:
    assert {Leaf.TEXT, Leaf.ROW} == set(Leaf) - set(_POLICY)
    column = Column("words", pl.String(), Leaf.TEXT, "", pl.col("words"))
    table = OutTable("one", "", (column,), lambda given: given.events)
    frame = redact_frame(table, pl.DataFrame({"words": ["a", "b"]}), redaction)
    assert frame["words"].to_list() == [None, None]
