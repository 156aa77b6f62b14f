"""Colleagues beyond what is usual, and schools."""

from __future__ import annotations

from math import exp, log

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.tenures import find_tenures
from tests.findings.origins.scenes import Rows, link, stages
from tests.people.worlds import Row

FIRM = "Northlight"
LETTERS = str.maketrans("0123456789", "abcdefghij")


def people(number: int, day: str, company: str) -> list[Row]:
    """So many connections of one day at one company."""
    name = f"{company.replace(' ', '')}{day.replace('-', '')}".translate(LETTERS)
    return [
        link(f"Person{str(n).translate(LETTERS)} {name}", day, company=company)
        for n in range(number)
    ]


def job(company: str = FIRM, since: str = "2020-01-01", until: str = "2021-12-31") -> Row:
    return {"company": company, "started_on": since, "finished_on": until}


def found(connections: Rows, jobs: Rows | None = None, **rows: Rows) -> pl.DataFrame:
    """Clues that say anything."""
    stage = stages(connections=connections, positions=[job()] if jobs is None else jobs, **rows)
    return find_tenures(stage.scene()).filter(pl.col("llr") > 0)


def llr(here: int, here_outside: int, inside: int, outside: int, nats: float) -> float:
    """The formula by hand, for one company: share outside, shrunk by 30 towards the assumed one.

    At least the plain share outside with half a person more on either side; ½ a person more.
    """
    assumed = here / inside / exp(nats)
    shrunk = (here_outside + 30 * assumed) / (outside + 30) * inside
    plain = (here_outside + 0.5) / (outside + 1) * inside
    usual = max(shrunk, min(plain, here))
    return max(0.0, min(3.0, log(3 * (here - usual - 0.5) / (usual + 0.5))))


def test_three_of_twenty_then_and_none_of_thirty_at_other_times() -> None:
    """Three at a company of three (2.5 nats): 0.15/e^2.5 = 0.012313 assumed, 0.123127 usual.

    The plain share is 0.5/31 = 0.016129, which makes 0.322581 usual, and more: that counts.
    (3 − 0.822581)/0.822581 = 2.64706, times 3 is 7.94118, whose logarithm is 2.07206.
    """
    rows = [
        *people(3, "2020-06-01", FIRM),
        *people(17, "2021-06-01", "Elsewhere"),
        *people(30, "2023-06-01", "Elsewhere"),
    ]
    clues = found(rows)
    assert clues.height == 3
    assert clues["llr"].to_list() == pytest.approx([2.07206] * 3, abs=1e-4)
    assert llr(3, 0, 20, 30, 2.5) == pytest.approx(2.07206, abs=1e-4)
    assert clues.select("origin", "reason", "subject", "documented").unique().rows() == [
        ("coworker", "tenure", FIRM, False)
    ]
    assert {day.isoformat() for day in clues["on"]} == {"2020-06-01"}


def test_a_company_that_fills_the_network_at_all_times_is_no_clue() -> None:
    """Three of twenty then, thirty of thirty at other times: far more than three are usual."""
    rows = [
        *people(3, "2020-06-01", FIRM),
        *people(17, "2021-06-01", "Elsewhere"),
        *people(30, "2023-06-01", FIRM),
    ]
    assert found(rows).is_empty()


def test_the_larger_the_company_the_less_an_overlap_weighs() -> None:
    """8 at the company are weighed with 1.3 nats, 41 with 0.7, by the same formula."""
    for here, nats in ((7, 2.5), (8, 1.3), (40, 1.3), (41, 0.7)):
        rows = [*people(here, "2020-06-01", FIRM), *people(10, "2023-06-01", "Elsewhere")]
        clues = found(rows)
        assert clues["llr"][0] == pytest.approx(llr(here, 0, here, 10, nats)), here


@pytest.mark.parametrize(
    ("day", "clue"),
    [
        ("2019-12-01", False),  # 31 days before the first day
        ("2019-12-02", True),
        ("2022-03-31", True),
        ("2022-04-01", False),  # 91 days after the last day
    ],
)
def test_a_month_before_and_three_after_count_as_then(day: str, *, clue: bool) -> None:
    rows = [*people(2, day, FIRM), *people(5, "2023-06-01", "Elsewhere")]
    assert (not found(rows).is_empty()) is clue


def test_an_open_job_lasts_until_the_archive_ends() -> None:
    rows = [*people(2, "2025-06-01", FIRM), *people(5, "2018-06-01", "Elsewhere")]
    assert found(rows, [job(until="")]).height == 2


def test_who_works_for_nobody_has_no_colleagues() -> None:
    rows = people(3, "2020-06-01", "Self-employed")
    assert found(rows, [job("Self-employed")]).is_empty()


def test_two_spellings_of_a_company_are_one() -> None:
    rows = [*people(2, "2020-06-01", "Northlight GmbH"), *people(5, "2023-06-01", "Elsewhere")]
    assert found(rows).height == 2


def test_two_times_at_one_company_are_told_apart() -> None:
    """Two came in the second stretch; the first had nobody."""
    jobs = [job(), job(since="2024-01-01", until="2024-12-31")]
    rows = [*people(2, "2024-06-01", FIRM), *people(9, "2018-06-01", "Elsewhere")]
    assert found(rows, jobs).height == 2


def test_without_jobs_or_people_there_is_nothing() -> None:
    assert found(people(3, "2020-06-01", FIRM), []).is_empty()
    assert found([]).is_empty()
    assert found(people(3, "2020-06-01", ""), [job("")]).is_empty()


def test_a_school_named_in_a_title_is_a_sign_and_documents_nothing() -> None:
    school = [
        {"school": "Eastmarch School", "started_on": "2010-09-01", "finished_on": "2013-06-30"}
    ]
    rows = [
        link(f"{name} Pupil", "2012-05-01", position="Student at Eastmarch School")
        for name in ("Ada", "Ben")
    ]
    late = link("Cora Pupil", "2016-05-01", position="Student at Eastmarch School")
    clues = found([*rows, late], education=school)
    assert clues.select("person_id", "origin", "reason", "subject", "documented").rows() == [
        ("ada-pupil", "classmate", "school", "Eastmarch School", False),
        ("ben-pupil", "classmate", "school", "Eastmarch School", False),
    ]
