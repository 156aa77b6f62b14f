"""Recommendations: words document, a company of the owner's does not."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.vouchers import find_vouchers
from tests.findings.origins.scenes import Rows, link, stages
from tests.people.worlds import Row

ADA = "Ada Alder"


def voucher(text: str = "A pleasure.", company: str = "", name: str = ADA) -> Row:
    first, _, last = name.partition(" ")
    return {
        "first_name": first,
        "last_name": last,
        "text": text,
        "company": company,
        "at": "2024-03-01 10:00",
        "status": "VISIBLE",
    }


def found(*, given: Rows = (), received: Rows = (), own: str = "") -> pl.DataFrame:
    stage = stages(
        connections=[link(ADA, "2020-01-01")],
        recommendations_given=given,
        recommendations_received=received,
        positions=[{"company": own, "started_on": "2018-01-01"}] if own else [],
    )
    return find_vouchers(stage.scene())


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("We worked together for four years.", "coworker"),
        ("We studied together in Delft", "classmate"),
    ],
)
def test_words_of_common_work_or_studies_document(text: str, origin: str) -> None:
    for rows in (found(given=[voucher(text)]), found(received=[voucher(text)])):
        assert rows.select("person_id", "origin", "reason", "documented").rows() == [
            ("ada-alder", origin, "recommendation", True)
        ]


def test_a_company_of_the_owner_is_likely_and_documents_nothing() -> None:
    rows = found(received=[voucher(company="Northlight Ltd.")], own="Northlight")
    assert rows.select("origin", "reason", "subject", "documented").rows() == [
        ("coworker", "recommendation_company", "Northlight Ltd.", False)
    ]


@pytest.mark.parametrize(
    ("company", "own"),
    [("Northlight", "Elsewhere"), ("Northlight", ""), ("Freelance", "Freelance"), ("", "Firm")],
)
def test_other_companies_and_none_are_no_clue(company: str, own: str) -> None:
    assert found(received=[voucher(company=company)], own=own).is_empty()


def test_who_cannot_be_told_is_left_out() -> None:
    assert found(received=[voucher("We worked together.", name=" ")]).is_empty()


def test_words_and_company_are_two_clues() -> None:
    rows = found(received=[voucher("We worked together.", "Northlight")], own="Northlight")
    assert sorted(rows["reason"]) == ["recommendation", "recommendation_company"]
