"""First words that name a school of the owner's, or a company that both were at."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.places import find_places
from tests.findings.origins.scenes import Rows, link, on, stages, them

ADA = "Ada Alder"
SCHOOLS: Rows = [{"school": "Eastmarch School", "started_on": "2010-09-01"}]
JOBS: Rows = [
    {"company": "Northlight Instruments", "started_on": "2018-01-01"},
    {"company": "Self-employed", "started_on": "2016-01-01"},
]


def found(text: str, company: str = "") -> pl.DataFrame:
    stage = stages(
        messages=[them(ADA, on(1), text)],
        connections=[link(ADA, on(0), company=company)],
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


def test_who_works_for_nobody_names_no_company() -> None:
    assert found("I am self-employed as well", "Self-employed").is_empty()


@pytest.mark.parametrize("topic", ["found_you", "pitch", "applied"])
def test_pitches_applications_and_finds_name_places_nobody_shared(topic: str) -> None:
    assert found(f"About Eastmarch School topic:{topic}").is_empty()
    assert found("About Eastmarch School topic:none").height == 1


def test_other_words_name_nothing() -> None:
    assert found("Eastmarch Schools and Northlights", "Northlight Instruments").is_empty()
