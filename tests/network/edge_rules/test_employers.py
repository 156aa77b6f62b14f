from __future__ import annotations

from datetime import date, datetime
from typing import Any

import polars as pl
import pytest

from linkedin_insights.network.edge_rules.employers import find_employers
from linkedin_insights.network.rule_parts import own_years
from tests.network.edge_rules.worlds import AS_OF, evidence, found, members, url
from tests.people.worlds import connection

ACME = {"company": "Acme", "started_on": "2020-01-01", "finished_on": "2021-12-31"}
ERA, TODAY = ("employer_era", "acme|2020-01-01"), ("employer", "acme")


def _at(company: str, *days: str) -> list[Any]:
    names = ["Anna Ash", "Ben Birch", "Carl Cedar", "Dora Dill", "Ezra Elm"]
    return [
        connection(name, on, url(name), company=company)
        for name, on in zip(names, days, strict=False)
    ]


def test_the_window_reaches_from_90_days_before_to_365_days_after() -> None:
    # 2020-01-01 − 90 d = 2019-10-03; 2021-12-31 + 365 d = 2022-12-31.
    days = ["2019-10-02", "2019-10-03", "2022-12-31", "2023-01-01"]
    assert found(find_employers, connections=_at("Acme", *days), positions=[ACME]) == {
        ERA: ["ben-birch", "carl-cedar"],
        TODAY: ["anna-ash", "dora-dill"],
    }


def test_an_era_has_its_days_and_the_companys_usual_name() -> None:
    rows = _at("ACME Inc.", "2020-02-01", "2020-03-01")
    groups = find_employers(evidence(connections=rows, positions=[ACME])).groups
    assert groups.rows() == [
        ("employer_era", "acme|2020-01-01", "ACME Inc.", date(2020, 1, 1), date(2021, 12, 31),
         "connections.csv", 1),
    ]  # fmt: skip


def test_a_job_without_an_end_lasts_until_the_as_of_date() -> None:
    job = {"company": "Acme", "started_on": "2020-01-01"}
    groups = find_employers(
        evidence(connections=_at("Acme", "2024-06-01", "2024-06-02"), positions=[job])
    )
    assert groups.groups["until"].to_list() == [AS_OF]
    assert members(groups) == {ERA: ["anna-ash", "ben-birch"]}


def test_a_promotion_does_not_part_colleagues() -> None:
    jobs = [
        {"company": "Acme", "position": "Baker", "started_on": "2020-01-01",
         "finished_on": "2020-06-30"},
        {"company": "Acme Ltd", "position": "Head baker", "started_on": "2020-07-01",
         "finished_on": "2021-12-31"},
    ]  # fmt: skip
    rows = _at("Acme", "2020-02-01", "2021-12-01")
    assert found(find_employers, connections=rows, positions=jobs) == {
        ERA: ["anna-ash", "ben-birch"]
    }


def test_other_companies_are_those_of_today() -> None:
    rows = [*_at("Beta", "2020-02-01", "2020-03-01"), connection("Zoe Zinc", "2020-02-01", "")]
    assert found(find_employers, connections=rows, positions=[ACME]) == {
        ("employer", "beta"): ["anna-ash", "ben-birch"]
    }


@pytest.mark.parametrize(
    "company",
    ["Self-employed", "Freelance", "Stealth Startup", "CONFIDENTIAL", "Retired", "N/A", "---",
     "Selbstständig", "Indépendante", "Autónomo", "Estudante", "Libero professionista",
     "ZZP'er", "En recherche d'emploi", "À la retraite"],
)  # fmt: skip
def test_no_company_is_no_group(company: str) -> None:
    rows = _at(company, "2020-02-01", "2020-03-01")
    jobs = [{**ACME, "company": company}]
    assert found(find_employers, connections=rows, positions=jobs) == {}


def _stretch(start: str, end: str | None, precision: str = "day") -> dict[str, Any]:
    return {
        "key": "acme",
        "started_on": datetime.fromisoformat(start),
        "finished_on": datetime.fromisoformat(end) if end else None,
        "finished_on_precision": precision,
    }


@pytest.mark.parametrize(
    ("stretches", "years"),
    [
        ([_stretch("2020-01-01", "2020-02-01", "month")], [("2020-01-01", "2020-02-29")]),
        ([_stretch("2020-01-01", "2021-01-01", "year")], [("2020-01-01", "2021-12-31")]),
        ([_stretch("2020-01-01", "2030-01-01")], [("2020-01-01", "2024-06-30")]),
        ([_stretch("2021-01-01", "2020-01-01")], []),
        # 31 days lie between 31 January and 2 March 2020; 32 to 3 March.
        (
            [_stretch("2020-01-01", "2020-01-31"), _stretch("2020-03-02", "2020-04-01")],
            [("2020-01-01", "2020-04-01")],
        ),
        (
            [_stretch("2020-01-01", "2020-01-31"), _stretch("2020-03-03", "2020-04-01")],
            [("2020-01-01", "2020-01-31"), ("2020-03-03", "2020-04-01")],
        ),
        (
            [_stretch("2020-01-01", None), _stretch("2021-01-01", "2021-02-01"),
             _stretch("2022-01-01", "2022-02-01")],
            [("2020-01-01", "2024-06-30")],
        ),
    ],
)  # fmt: skip
def test_years_count_whole_and_join(
    stretches: list[dict[str, Any]], years: list[tuple[str, str]]
) -> None:
    schema = {
        "key": pl.String, "started_on": pl.Datetime, "finished_on": pl.Datetime,
        "finished_on_precision": pl.String,
    }  # fmt: skip
    joined = own_years(pl.DataFrame(stretches, schema=schema), as_of=AS_OF)
    assert joined.select(pl.col("since", "until").cast(pl.String)).rows() == years
