"""Everybody's way through the flow, counted by hand."""

from __future__ import annotations

from typing import Any

import polars as pl

from linkedin_insights.findings.flow import ALONE, MOST, OTHERS, PATHS, flow_paths
from linkedin_insights.findings.origins.model import ORIGIN_ROWS
from linkedin_insights.findings.value.model import VALUE
from linkedin_insights.network.model import NODES
from tests.findings.value.rows import frame

Row = tuple[str, str, str, int]


def _paths(*people: dict[str, Any]) -> list[Row]:
    plain = {"origin": "event", "certainty": "likely", "level": 0, "valuable": False}
    rows = [{"person_id": f"p{place}"} | plain | person for place, person in enumerate(people)]
    found = flow_paths(frame(rows, VALUE), frame(rows, ORIGIN_ROWS), frame(rows, NODES))
    assert found.schema == pl.Schema(PATHS)
    return list(found.iter_rows())


def test_nobody_goes_no_way() -> None:
    assert _paths() == []


def test_people_of_one_way_are_counted_together() -> None:
    assert _paths({"cluster_id": "c1"}, {"cluster_id": "c1"}, {"cluster_id": "c2"}) == [
        ("places", "c1", "one_way", 2),
        ("places", "c2", "one_way", 1),
    ]


def test_a_family_counts_only_when_the_origin_is_documented_or_likely() -> None:
    assert _paths(
        {"origin": "my_post", "certainty": "documented"},
        {"origin": "introduction", "certainty": "likely"},
        {"origin": "my_outreach", "certainty": "unknown"},
    ) == [
        ("wrote", ALONE, "one_way", 1),
        ("through", ALONE, "one_way", 1),
        ("unknown", ALONE, "one_way", 1),
    ]


def test_what_came_of_it_is_the_level_unless_it_is_valuable() -> None:
    """A label may call a low level valuable, and a high one not: then the level still lasted."""
    ways = _paths(
        {"level": 0},
        {"level": 1},
        {"level": 2},
        {"level": 4, "valuable": False},
        {"level": 3, "valuable": True},
        {"level": 1, "valuable": True},
    )
    assert [(came, people) for _, _, came, people in ways] == [
        ("valuable", 2),
        ("lasted", 2),
        ("both_ways", 1),
        ("one_way", 1),
    ]


def test_the_seven_largest_worlds_stand_by_themselves() -> None:
    """Nine worlds of 2 to 10 people: the two smallest, 2 and 3, are put together."""
    people = [{"cluster_id": f"c{at}"} for at in range(1, 10) for _ in range(11 - at)]
    ways = _paths(*people, {"cluster_id": None})
    assert [(world, people) for _, world, _, people in ways] == [
        *((f"c{at}", 11 - at) for at in range(1, MOST + 1)),
        (OTHERS, 5),
        (ALONE, 1),
    ]


def test_worlds_of_equal_size_stand_by_number() -> None:
    ways = _paths({"cluster_id": "c10"}, {"cluster_id": "c9"})
    assert [world for _, world, _, _ in ways] == ["c9", "c10"]


def test_everybody_goes_one_way_whatever_is_missing() -> None:
    """Whoever stands in no node is in no group."""
    value = frame([{"person_id": "a", "level": 2, "valuable": False}], VALUE)
    found = flow_paths(value, frame([], ORIGIN_ROWS), frame([], NODES))
    assert found.rows() == [("unknown", ALONE, "lasted", 1)]


def test_names_and_order_decide_nothing() -> None:
    people: list[dict[str, Any]] = [
        {"cluster_id": "c1", "level": 1},
        {"cluster_id": "c2"},
        {"origin": "my_post"},
    ]
    assert _paths(*people) == _paths(*people[::-1])
