"""Who is a way in, and in what order, worked by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, cast

import polars as pl
import pytest

from linkedin_insights.findings.ways_in import (
    FORMER,
    WAYS,
    Query,
    find_former,
    find_ways,
    ways_in,
)
from linkedin_insights.options.model import Goals
from linkedin_insights.people.companies import company_key
from linkedin_insights.people.model import ALIASES, PEOPLE
from linkedin_insights.tables.files import (
    job_applications,
    positions,
    recommendations_given,
    recommendations_received,
)
from linkedin_insights.tables.spec import TableSpec
from tests.findings.next_steps.doubles import ago, frame, known, said


def _found(**query: tuple[str, ...]) -> Any:
    """Who is found among six, in order."""
    everybody = known(
        said(("eve", 40, False, "The water-supply plan", ""), ("eve", 30, True, "More water", "")),
        ann={"company": "Orrin & Fell Ltd", "position": "Senior Data Analyst", "cluster_id": "c1"},
        bea={"company": "ORRIN AND FELL", "position": "Recruiter", "tie_strength": 0.9},
        cleo={"company": "Orrin", "position": "Talent Acquisition Partner"},
        dan={"company": "Fell Water Works", "position": "Waterman", "cluster_id": "c2"},
        eve={"company": "Self-employed", "position": "Analyst of Data", "cluster_id": "c1"},
        flo={"company": "", "position": "Datakeeper"},
    )
    return find_ways(everybody, Query(**query))["person_id"].to_list()


def test_companies_are_equal_after_normalisation_never_by_a_part() -> None:
    assert _found(companies=("Orrin & Fell GmbH",)) == ["bea", "ann"]
    assert _found(companies=("Fell",)) == []
    assert _found(companies=("orrin",)) == ["cleo"]
    assert _found(companies=("Self-employed",)) == []
    assert _found(companies=("", "Nowhere")) == []


def test_roles_are_titles_whole_words_or_one_kind_of_work() -> None:
    assert _found(roles=("recruiter",)) == ["bea", "cleo"]
    # "Datakeeper" has no word "data".
    assert _found(roles=("data analyst",)) == ["ann", "eve"]
    assert _found(roles=("???",)) == []


def test_how_a_role_fits_is_told() -> None:
    everybody = known(
        a={"position": "Recruiter"},
        b={"position": "Senior Recruiter"},
        c={"position": "Talent Acquisition Partner"},
    )
    found = find_ways(everybody, Query(roles=("Recruiter",)))
    assert dict(found.select("person_id", "role_match").iter_rows()) == {
        "a": "title",
        "b": "words",
        "c": "kind",
    }


def test_clusters_go_by_id_or_whole_label() -> None:
    assert _found(clusters=("C1",)) == ["ann", "eve"]
    assert _found(clusters=("world c2",)) == ["dan"]
    assert _found(clusters=("world",)) == []


def test_topics_are_whole_words_in_talk_title_or_company() -> None:
    assert _found(topics=("water",)) == ["dan", "eve"]
    assert _found(topics=("water supply",)) == ["eve"]
    assert _found(topics=("wat",)) == []
    assert _found(topics=("!",)) == []


def test_where_a_topic_stands_is_told() -> None:
    everybody = known(
        said(("a", 40, False, "Water!", ""), ("a", 30, True, "more water", "")),
        a={"company": "Ash", "position": "Clerk"},
        b={"company": "Kelp Water"},
    )
    found = find_ways(everybody, Query(topics=("Water",)))
    rows = found.select("person_id", "topic", "topic_where", "topic_on").sort("person_id").rows()
    assert rows == [("a", "Water", "message", ago(30)), ("b", "Water", "company", None)]


def test_any_of_a_kind_and_all_of_the_kinds() -> None:
    assert _found(companies=("Orrin & Fell", "Orrin"), roles=("recruiter",)) == ["bea", "cleo"]
    assert _found(roles=("data analyst",), topics=("water",), clusters=("c1",)) == ["eve"]
    assert _found() == []


def test_the_score_is_worked_out_by_hand() -> None:
    """Warmth, help, recency, level; 182.625 days halve the recency.

    ann 0.45·0.8 + 0.25·3/5 + 0.2·1 + 0.1·0.25 = 0.36 + 0.15 + 0.2 + 0.025 (no level).
    bea one-way and asleep: 0.45·0.8/4 + 0 + 0.2·2^-2 + 0.1·1 (founder) = 0.09 + 0.05 + 0.1.
    cleo never a word: 0.1·0 (student).
    dan: the label says valuable: 0.25·3/5, whatever the level; eve: it says not: 0.
    """
    warm = {"company": "Ash", "tie_strength": 0.8}
    plain = {"company": "Ash", "tie_strength": 0.0, "position": "Student"}
    silent = {**plain, "last_contact": None, "silence_days": None, "two_way": False}
    everybody = known(
        ann={**warm, "level": 3, "valuable": True},
        bea={**warm, "two_way": False, "tie_state": "dormant", "position": "Founder"}
        | {"silence_days": 365.25},
        cleo=silent | {"tie_state": "none", "tie_band": "none"},
        dan={**silent, "level": 1, "label": 2, "valuable": True},
        eve={**silent, "level": 5, "label": 0, "valuable": False, "connected_on": date(2021, 1, 1)},
    )
    found = find_ways(everybody, Query(companies=("Ash",)))
    assert found["person_id"].to_list() == ["ann", "bea", "dan", "cleo", "eve"]
    # Silence is whole days: 365 for 365.25.
    recent = 0.2 * 2 ** (-365 / 182.625)
    assert found["score"].to_list() == pytest.approx([0.735, 0.19 + recent, 0.15, 0.0, 0.0])
    assert found["value_level"].to_list() == [3, 0, 1, 0, 5]


def test_who_was_there_counts_half_and_those_of_the_era_only_where_nobody_is() -> None:
    former = [
        {"person_id": "was", "company_key": "ash", "relation": "was", "reason": "recommendation"},
        {"person_id": "era", "company_key": "ash", "relation": "era", "reason": "connected"},
        {"person_id": "era", "company_key": "elm", "relation": "era", "reason": "connected"},
        {"person_id": "mute", "company_key": "elm", "relation": "era", "reason": "connected"},
    ]
    everybody = known(
        former=former,
        there={"company": "Ash", "tie_strength": 0.1},
        was={"company": "Oak", "tie_strength": 0.2},
        era={"company": "Fir", "tie_strength": 1.0},
        mute={"company": "Fir", "two_way": False},
    )
    ash = find_ways(everybody, Query(companies=("Ash",)))
    assert ash.select("person_id", "relation").rows() == [("there", "there"), ("was", "was")]
    # there 0.045 + 0.2 + 0.025, was (0.09 + 0.2 + 0.025)/2.
    assert ash["score"].to_list() == pytest.approx([0.27, 0.1575])
    elm = find_ways(everybody, Query(companies=("Elm",)))
    assert elm.select("person_id", "relation", "reason").rows() == [("era", "era", "connected")]


def test_equals_go_by_last_contact_then_by_the_day_of_connecting() -> None:
    same = {"company": "Ash", "last_contact": ago(3), "silence_days": 0}
    everybody = known(
        a={**same, "connected_on": date(2020, 1, 2)},
        b={**same, "connected_on": date(2020, 1, 1)},
        c={**same, "last_contact": ago(2)},
    )
    found = find_ways(everybody, Query(companies=("Ash",)))
    assert found["person_id"].to_list() == ["c", "b", "a"]


def test_nobody_known_gives_the_right_columns() -> None:
    everybody = known()
    for query in (Query(companies=("A",)), Query(("A",), ("B",), ("c1",), ("D",)), Query()):
        found = find_ways(everybody, query)
        assert found.is_empty()
        assert found.schema == WAYS


def _applications(*rows: tuple[str, str, date]) -> pl.DataFrame:
    schema = dict(job_applications.SPEC.schema)
    applied = [
        {
            "company": company,
            "position": title,
            "at": datetime(day.year, day.month, day.day, tzinfo=UTC),
            "file": "a",
            "row": place,
        }
        for place, (company, title, day) in enumerate(rows)
    ]
    return frame(applied, schema)


def test_every_goal_and_every_company_applied_to_has_its_answer() -> None:
    everybody = known(
        ann={"company": "Ash Ltd", "position": "Clerk", "connected_on": date(2020, 5, 1)},
        bea={"company": "Ash", "position": "Clerk", "connected_on": date(2020, 5, 2)},
        cleo={"company": "Elm", "connected_on": date(2021, 1, 1)},
    )
    goals = Goals(companies=("ash", "Oak"), roles=("clerk",), topics=("water",))
    applied = _applications(
        ("Ash", "Clerk", date(2019, 1, 1)),
        ("Ash Ltd", "Head Clerk", date(2020, 5, 2)),
        ("Elm", "", date(2020, 12, 31)),
        ("Confidential", "Clerk", date(2022, 1, 1)),
    )
    found = ways_in(everybody, goals, applied)
    assert [(way.kind, way.wanted, way.people.height) for way in found.goals] == [
        ("company", "ash", 2),
        ("company", "Oak", 0),
        ("role", "clerk", 2),
        ("topic", "water", 0),
    ]
    # Ann came before the second of May, Bea on it; Cleo after the only application to Elm.
    told = [
        (way.wanted, way.position, way.on, way.count, way.people["person_id"].to_list())
        for way in found.applications
    ]
    assert told == [
        ("Elm", "", date(2020, 12, 31), 1, []),
        ("Ash Ltd", "Head Clerk", date(2020, 5, 2), 2, ["ann"]),
    ]
    assert found.to_goals().rows() == [("ann", "company", "ash"), ("bea", "company", "ash")]


def test_no_goals_and_no_applications() -> None:
    found = ways_in(known(), Goals(), _applications())
    assert found.goals == ()
    assert found.applications == ()
    assert found.to_goals().is_empty()


def _tables(frames: dict[TableSpec, list[dict[str, Any]]]) -> Any:
    made = {spec.name: frame(rows, dict(spec.schema)) for spec, rows in frames.items()}
    return SimpleNamespace(
        frame=lambda spec: made.get(spec.name, pl.DataFrame(schema=dict(spec.schema)))
    )


def _people(*rows: dict[str, Any]) -> Any:
    everybody = [{"is_connection": True, **row} for row in rows]
    aliases = [{"name": row["name"], "url": "", "person_id": row["person_id"]} for row in rows]
    names = ("Ash", "Ash Ltd", "Elm", "Oak")
    keys = {"company": [*names], "company_key": [company_key(name) for name in names]}
    return cast(
        "Any",
        SimpleNamespace(
            people=frame(everybody, PEOPLE),
            aliases=frame(aliases, ALIASES),
            companies=pl.DataFrame(keys).with_columns(company_label="company"),
        ),
    )


def test_former_places_come_from_recommendations_and_from_words_in_ones_own_time() -> None:
    """The job at Ash runs from March 2018 to June 2019, both months whole."""
    at = datetime(2019, 7, 4, 9, tzinfo=UTC)
    start, end = datetime(2018, 3, 1, tzinfo=UTC), datetime(2019, 6, 1, tzinfo=UTC)
    tables = _tables(
        {
            positions.SPEC: [
                {"company": "Ash", "started_on": start, "finished_on": end}
                | {"started_on_precision": "month", "finished_on_precision": "month"}
            ],
            recommendations_received.SPEC: [
                {"first_name": "Ann", "last_name": "", "company": "Elm", "at": at},
                {"first_name": "Bea", "last_name": "", "company": "Oak", "at": at},
            ],
            recommendations_given.SPEC: [],
        }
    )
    people = _people(
        {"person_id": "ann", "name": "Ann", "company": "Oak", "connected_on": date(2010, 1, 1)},
        {"person_id": "bea", "name": "Bea", "company": "Oak", "connected_on": date(2018, 3, 1)},
        {"person_id": "cleo", "name": "Cleo", "company": "Elm", "connected_on": date(2019, 6, 30)},
        {"person_id": "dan", "name": "Dan", "company": "Elm", "connected_on": date(2019, 7, 1)},
        {"person_id": "eve", "name": "Eve", "company": "Ash Ltd", "connected_on": date(2018, 9, 1)},
    )
    talk = said(("bea", 9, True, "We worked together", "colleague"))
    assert find_former(tables, people, talk).rows() == [
        ("ann", "elm", "was", "recommendation", at.date()),
        ("bea", "ash", "was", "colleague", date(2018, 3, 1)),
        ("cleo", "ash", "era", "connected", date(2019, 6, 30)),
    ]


def test_no_file_no_former_places() -> None:
    found = find_former(_tables({}), _people(), said())
    assert found.is_empty()
    assert found.schema == FORMER
