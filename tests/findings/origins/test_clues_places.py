"""First words that name a school of the owner's, or a company that both were at."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.places import find_places
from tests.findings.origins.scenes import Rows, link, on, several, stages, them

ADA = "Ada Alder"
SCHOOLS: Rows = [{"school": "Eastmarch School", "started_on": "2010-09-01"}]
JOBS: Rows = [
    {
        "company": "Northlight Instruments",
        "started_on": "2018-01-01",
        "finished_on": "2019-12-31",
    },
    {"company": "Self-employed", "started_on": "2016-01-01"},
]


def found(text: str, company: str = "", day: str = "2024-03-01") -> pl.DataFrame:
    """Ada connects on the day and writes on the next one."""
    stage = stages(
        messages=[them(ADA, on(1, day), text)],
        connections=[link(ADA, day, company=company)],
        education=SCHOOLS,
        positions=JOBS,
    )
    return find_places(stage.scene())


def test_the_name_of_a_school_documents() -> None:
    rows = found("Do you miss EASTMARCH school?")
    assert rows.select("origin", "reason", "subject", "documented").rows() == [
        ("classmate", "school_in_words", "Eastmarch School", True)
    ]


@pytest.mark.parametrize(
    ("company", "clue"),
    [("Northlight Instruments GmbH", True), ("Elsewhere", False), ("", False)],
)
def test_the_name_of_a_company_documents_where_they_are_there_too(
    company: str, *, clue: bool
) -> None:
    rows = found("How are things at Northlight Instruments?", company)
    assert rows.select("origin", "reason", "subject").rows() == (
        [("coworker", "company_in_words", "Northlight Instruments")] if clue else []
    )


@pytest.mark.parametrize(
    ("day", "clue"),
    [
        ("2017-12-31", False),
        ("2018-01-01", True),
        ("2019-12-31", True),
        ("2020-03-30", True),  # 90 days after the last day
        ("2020-03-31", False),
    ],
)
def test_the_name_of_a_company_documents_who_came_in_the_time_there(
    day: str, *, clue: bool
) -> None:
    rows = found("How are things at Northlight Instruments?", "Elsewhere", day)
    assert (rows.height == 1) is clue


def test_who_is_there_and_came_in_that_time_is_one_clue() -> None:
    rows = found("Northlight Instruments!", "Northlight Instruments", "2019-01-01")
    assert rows["reason"].to_list() == ["company_in_words"]


@pytest.mark.parametrize(("titled", "clue"), [(0, True), (1, True), (2, False)])
def test_the_title_of_a_conversation_documents_from_then_on(titled: int, *, clue: bool) -> None:
    """Ada writes on day 1 at noon; two others were in the conversation of that title."""
    talk = several("Olga Owner", ["Ben Birch", "Cora Cedar"], on(titled) + " 09:00")
    stage = stages(
        messages=[
            {**talk, "conversation_title": "Tidal Power Circle"},
            them(ADA, on(1) + " 12:00", "I know you from the tidal power circle"),
        ]
    )
    rows = find_places(stage.scene())
    assert rows.select("person_id", "origin", "reason", "subject").rows() == (
        [("ada-alder", "group_conversation", "group_in_words", "Tidal Power Circle")]
        if clue
        else []
    )


def test_a_group_of_one_word_is_a_word() -> None:
    words = [them(ADA, on(1), "I work in marketing and would like to connect")]
    joined: Rows = [{"name": "Marketing", "at": "2019-01-01"}]
    assert find_places(stages(messages=words, groups=joined).scene()).is_empty()
    named: Rows = [{"name": "Marketing Minds", "at": "2019-01-01"}]
    words = [them(ADA, on(1), "I know you from Marketing Minds")]
    rows = find_places(stages(messages=words, groups=named).scene())
    assert rows["reason"].to_list() == ["group_in_words"]


def test_the_title_of_a_talk_between_two_is_no_group() -> None:
    talk = {**them("Ben Birch", on(0)), "conversation_title": "Tidal Power Circle"}
    words = them(ADA, on(1), "I know you from the tidal power circle")
    assert find_places(stages(messages=[talk, words]).scene()).is_empty()


def test_who_works_for_nobody_names_no_company() -> None:
    assert found("I am self-employed as well", "Self-employed").is_empty()


@pytest.mark.parametrize("topic", ["found_you", "pitch", "applied"])
def test_pitches_applications_and_finds_name_places_nobody_shared(topic: str) -> None:
    assert found(f"About Eastmarch School topic:{topic}").is_empty()
    assert found("About Eastmarch School topic:none").height == 1


def test_other_words_name_nothing() -> None:
    assert found("Eastmarch Schools and Northlights", "Northlight Instruments").is_empty()
