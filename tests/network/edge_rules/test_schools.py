from __future__ import annotations

from typing import Any

import pytest

from linkedin_insights.network.edge_rules.schools import find_schools
from tests.network.edge_rules.worlds import evidence, found, url
from tests.people.worlds import connection

SCHOOL = {
    "school": "University of Westmarch", "started_on": "2010-09-01", "finished_on": "2013-07-31",
}  # fmt: skip
GROUP = ("school_era", "university of westmarch|2010-09-01")


def _pair(on: str, **cells: str) -> list[Any]:
    return [connection(n, on, url(n), **cells) for n in ("Anna Ash", "Ben Birch")]


@pytest.mark.parametrize(
    "cells",
    [
        {"company": "University of Westmarch"},
        {"company": "UNIVERSITY OF WESTMARCH", "position": "Student"},
        {"position": "MSc student, university of westmarch (physics)"},
    ],
)
def test_who_is_of_the_school_and_came_in_those_years_is_in(cells: dict[str, str]) -> None:
    rows = _pair("2011-05-05", **cells)
    assert found(find_schools, connections=rows, education=[SCHOOL]) == {
        GROUP: ["anna-ash", "ben-birch"]
    }


@pytest.mark.parametrize(
    ("on", "cells"),
    [
        ("2016-05-05", {"company": "University of Westmarch"}),  # staff of later years
        ("2011-05-05", {"company": "University of Westmarch Press"}),
        ("2011-05-05", {"position": "University of Westmarchshire"}),
        ("2011-05-05", {"company": "Acme", "position": "Baker"}),
    ],
)
def test_others_are_not(on: str, cells: dict[str, str]) -> None:
    assert found(find_schools, connections=_pair(on, **cells), education=[SCHOOL]) == {}


def test_short_names_are_looked_for_among_companies_only() -> None:
    school = {**SCHOOL, "school": "MIT"}
    titled = _pair("2011-05-05", position="Arbeit mit Holz")
    employed = _pair("2011-05-05", company="MIT")
    assert found(find_schools, connections=titled, education=[school]) == {}
    assert len(found(find_schools, connections=employed, education=[school])) == 1


def test_two_degrees_at_one_school_are_one_time_there() -> None:
    more = {**SCHOOL, "started_on": "2013-08-01", "finished_on": "2015-07-31"}
    rows = [
        *_pair("2011-05-05", company="University of Westmarch")[:1],
        *_pair("2015-05-05", company="University of Westmarch")[1:],
    ]
    groups = find_schools(evidence(connections=rows, education=[SCHOOL, more])).groups
    assert groups.select("group", "label").rows() == [(GROUP[1], "University of Westmarch")]
