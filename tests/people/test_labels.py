"""Whom the lines of a labels file mean."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.options import Labels, PersonLabel
from linkedin_insights.people.labels import LABELS, LabelMatches, match_labels
from linkedin_insights.problems import Severity
from linkedin_insights.report.leaves import Count, Text

_PEOPLE = pl.DataFrame(
    {
        "person_id": ["ada-l", "name:ann bee", "name:ann bee~2", "zoë"],
        "name": ["Ada Lovelace", "Ann Bee", "Ann  Bee ", "Zoë"],
        "profile_url": ["https://www.linkedin.com/in/ada-l", "", None, ""],
    }
)


def _match(*labels: PersonLabel) -> LabelMatches:
    return match_labels(Labels(people=labels), _PEOPLE)


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("https://www.linkedin.com/in/ada-l", "ada-l"),
        ("http://de.linkedin.com/in/Ada-L/?x=1", "ada-l"),
        ("ada-l", "ada-l"),
        ("Ada Lovelace", "ada-l"),
        (" Ada   Lovelace", "ada-l"),
        ("name:ann bee~2", "name:ann bee~2"),
        ("https://www.linkedin.com/in/zo%C3%AB", "zoë"),
    ],
)
def test_by_address_id_or_exact_name(written: str, person: str) -> None:
    found = _match(PersonLabel(person=written, valuable=3, origin="event", note="x", line=2))
    assert found.frame.rows() == [(person, 3, "event", "x")]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Ada", "label-unmatched"),
        ("ada lovelace", "label-unmatched"),
        ("https://www.linkedin.com/in/somebody-else", "label-unmatched"),
        ("Ann Bee", "label-ambiguous"),
    ],
)
def test_nobody_and_several_are_reported(written: str, slug: str) -> None:
    found = _match(PersonLabel(person=written, line=7))
    assert found.frame.is_empty()
    (problem,) = found.problems
    assert (problem.slug, problem.severity) == (slug, Severity.WARNING)
    assert problem.params == {"person": Text(text=written), "line": Count(value=7)}


def test_of_two_lines_about_one_person_the_later_counts() -> None:
    found = _match(
        PersonLabel(person="ada-l", valuable=0, line=2),
        PersonLabel(person="Ada Lovelace", valuable=4, line=3),
    )
    assert found.frame["valuable"].to_list() == [4]
    (problem,) = found.problems
    assert problem.slug == "label-repeated"
    assert problem.params["line"] == Count(value=2)


def test_without_labels_the_frame_is_empty_and_typed() -> None:
    assert dict(_match().frame.schema) == LABELS
