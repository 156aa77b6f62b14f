"""The tables hold the published columns, in their order, with the published meaning."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import polars as pl
import pytest

from linkedin_insights.network import Network
from linkedin_insights.tables_out import TABLES
from linkedin_insights.tables_out.links import TABLE as LINKS
from linkedin_insights.tables_out.people import TABLE as PEOPLE
from tests.tables_out.source import at, source

_COLUMNS = {
    "people": "person_id name profile_url company position connected_on cluster_id cluster_label "
    "tie_strength tie_band tie_state revival_score first_contact last_contact messages_sent "
    "messages_received group_messages conversations value_level value_score valuable "
    "value_evidence origin origin_detail origin_probability origin_certainty origin_evidence "
    "initiated_by first_touch bridge_score bridge next_step",
    "events": "at precision person_id kind direction file table row",
    "clusters": "cluster_id label size keywords stability valuable_people value_share last_active",
    "memberships": "person_id cluster_id confidence",
    "links": "a b kind weight reason",
    "origins": "person_id origin probability",
}


def test_the_published_columns() -> None:
    found = {table.name: " ".join(column.name for column in table.columns) for table in TABLES}
    assert found == _COLUMNS


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_frames_have_the_declared_columns_and_types(table: Any) -> None:
    frame = table.frame(source())
    assert dict(frame.schema) == {column.name: column.dtype for column in table.columns}


def _row(person: str, **given: Any) -> dict[str, Any]:
    frame = PEOPLE.frame(source(**given)).filter(pl.col("person_id") == person)
    return frame.row(0, named=True)


def test_people_are_connections_and_partners_of_an_exchange_only() -> None:
    assert PEOPLE.frame(source())["person_id"].to_list() == ["ada", "name:bob"]


def test_what_is_known_of_a_person() -> None:
    row = _row("ada")
    expected = {
        "name": "Ada Example",
        "profile_url": "https://www.linkedin.com/in/ada",
        "company": "Acme Inc.",
        "position": "=cmd()",
        "connected_on": date(2020, 5, 17),
        "tie_strength": 0.5,
        "tie_band": "strong",
        "tie_state": "active",
        "first_contact": date(2020, 5, 18),
        "last_contact": date(2021, 1, 2),
        "messages_sent": 3,
        "messages_received": 4,
        "group_messages": 0,
        "conversations": 2,
        "initiated_by": "them",
        "first_touch": date(2020, 4, 30),
        "value_level": 3,
        "value_score": 0.75,
        "valuable": True,
        "value_evidence": "you endorsed each other, by 2 January 2021; you wrote to each other "
        "from 18 May 2020 on",
        "origin": "event",
        "origin_probability": 0.875,
        "origin_certainty": "documented",
        "origin_evidence": "first words name Fair of Acme, 30 April 2020",
        "next_step": "The archive does not say how it began.",
        "cluster_id": "c1",
        "cluster_label": "Acme Inc.",
        "revival_score": 0.5,
        "bridge_score": 0.25,
        "bridge": True,
    }
    assert {name: row[name] for name in expected} == expected


def test_empty_text_is_nothing() -> None:
    row = _row("name:bob")
    assert [row[name] for name in ("profile_url", "company", "position")] == [None] * 3


def test_somebody_in_no_cluster_bridges_none_and_needs_no_waking() -> None:
    row = _row("name:bob")
    assert (row["cluster_id"], row["cluster_label"]) == (None, None)
    assert (row["revival_score"], row["bridge_score"], row["bridge"]) == (0.0, 0.0, False)


def test_origins_have_ten_rows_a_person_that_sum_to_one() -> None:
    table = next(table for table in TABLES if table.name == "origins")
    frame = table.frame(source())
    sums = frame.group_by("person_id").agg(pl.len(), pl.col("probability").sum())
    assert sums["len"].to_list() == [10, 10]
    assert sums["probability"].to_list() == pytest.approx([1.0, 1.0])


def test_what_is_possible_stands_in_the_detail() -> None:
    assert _row("name:bob")["origin_detail"] == "possible coworker"
    assert _row("ada")["origin_detail"] is None


def test_events_are_the_log() -> None:
    table = next(table for table in TABLES if table.name == "events")
    frame = table.frame(source())
    assert frame.row(1, named=True) == {
        "at": at("2020-05-18T10:11:12"),
        "precision": "second",
        "person_id": "ada",
        "kind": "message",
        "direction": "out",
        "file": "messages.csv",
        "table": "messages",
        "row": 7,
    }


def _table(name: str) -> pl.DataFrame:
    return next(table for table in TABLES if table.name == name).frame(source())


def test_links_begin_with_the_id_that_comes_first() -> None:
    assert _table("links").rows() == [
        ("ada", "name:bob", "event", 0.123457, "=the fair of Acme Inc."),
    ]


def test_links_are_sorted_by_both_ids() -> None:
    given = source()
    ids, pairs = ["d", "b", "c", "a"], [(0, 1), (0, 3), (1, 2), (2, 3)]
    network = SimpleNamespace(
        nodes=pl.DataFrame({"person_id": ids}),
        links=pl.DataFrame(
            [(i, j, "event", 0.5, "") for i, j in pairs],
            schema={
                "i": pl.UInt32(),
                "j": pl.UInt32(),
                "kind": pl.String(),
                "weight": pl.Float64(),
                "reason": pl.String(),
            },
            orient="row",
        ),
    )
    frame = LINKS.frame(replace(given, network=cast("Network", network)))
    assert frame.select("a", "b").rows() == [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")]
    assert frame["reason"].null_count() == 4


def test_clusters_say_what_their_members_share() -> None:
    assert _table("clusters").rows() == [
        ("c1", "Acme Inc.", 3, "acme; tools", 0.9, 1, 1 / 3, date(2021, 1, 2)),
        ("c2", None, 3, None, 0.8, 0, 0.0, None),
    ]


def test_memberships_are_listed_by_person_the_surest_first() -> None:
    assert _table("memberships").rows() == [
        ("ada", "c1", 0.75),
        ("ada", "c2", 0.375),
        ("name:bob", "c2", 0.5),
    ]
