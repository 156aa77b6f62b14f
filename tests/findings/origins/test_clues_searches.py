"""Batches, address books, applications, recruiters and salespeople."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.searches import find_searches
from tests.findings.origins.scenes import Rows, invited, link, me, on, stages, them
from tests.people.worlds import Row

ADA = "Ada Alder"
NAMES = [f"Guest Num{letter}" for letter in "abcdefghijkl"]


def found(**rows: Rows) -> pl.DataFrame:
    return find_searches(stages(**rows).scene())


def batch(number: int, *, noted: int = 0, at: str = "2024-03-01 10:") -> list[Row]:
    """Invitations of one hour, the first of them with a note."""
    return [
        invited(name, f"{at}{place:02}", by="me", note="words" if place < noted else "")
        for place, name in enumerate(NAMES[:number])
    ]


@pytest.mark.parametrize(("number", "clues"), [(9, 0), (10, 10), (12, 12)])
def test_ten_invitations_in_an_hour_are_a_batch(number: int, clues: int) -> None:
    rows = found(
        invitations=batch(number), connections=[link(name, on(1)) for name in NAMES[:number]]
    )
    assert rows.height == clues
    if clues:
        assert rows.select("origin", "detail", "reason", "documented").unique().rows() == [
            ("my_outreach", "address_book", "batch", False)
        ]


def test_who_got_words_of_their_own_is_no_part_of_the_batch() -> None:
    connections = [link(name, on(1)) for name in NAMES[:10]]
    rows = found(invitations=batch(10, noted=2), connections=connections)
    assert sorted(rows["person_id"]) == [f"guest-num{letter}" for letter in "cdefghij"]


def test_whom_the_owner_never_met_is_left_out() -> None:
    """An unanswered invitation without a note is no tie."""
    assert found(invitations=batch(10), connections=[link(NAMES[0], on(1))]).height == 1


def test_an_hour_is_one_hour() -> None:
    rows = batch(10)
    rows[9] = invited(NAMES[9], "2024-03-01 11:00", by="me")
    assert found(
        invitations=rows, connections=[link(name, on(1)) for name in NAMES[:10]]
    ).is_empty()


@pytest.mark.parametrize(("days", "clue"), [(-1, False), (0, True), (3, True), (4, False)])
def test_an_address_book_up_to_three_days_before(days: int, *, clue: bool) -> None:
    contact = {"first_name": "Ada", "last_name": "Alder", "created_at": on(0)}
    rows = found(imported_contacts=[contact], connections=[link(ADA, on(days))])
    assert rows.select("origin", "detail", "reason").rows() == (
        [("my_outreach", "address_book", "address_book")] if clue else []
    )


@pytest.mark.parametrize(
    ("days", "clue"), [(-31, False), (-30, True), (0, True), (30, True), (31, False)]
)
def test_an_application_to_their_company_within_30_days(days: int, *, clue: bool) -> None:
    rows = found(
        job_applications=[{"company": "Northlight GmbH", "at": on(0)}],
        connections=[link(ADA, on(days), company="Northlight")],
    )
    assert rows.select("origin", "detail", "reason", "subject").rows() == (
        [("my_outreach", "job_search", "application", "Northlight GmbH")] if clue else []
    )


def test_of_two_applications_the_first_is_told_once() -> None:
    rows = found(
        job_applications=[{"company": "Northlight", "at": on(day)} for day in (5, 2)],
        connections=[link(ADA, on(9), company="Northlight")],
    )
    assert [day.isoformat() for day in rows["on"]] == [on(2)]


def test_applications_to_nobody_and_elsewhere_are_no_clue() -> None:
    for company, own in (("Northlight", "Elsewhere"), ("Freelance", "Freelance"), ("", "")):
        rows = found(
            job_applications=[{"company": company, "at": on(0)}],
            connections=[link(ADA, on(9), company=own)],
        )
        assert rows.is_empty(), company


def test_who_came_by_themselves_was_not_looked_for() -> None:
    """Their invitation is on record: neither application nor address book drew them."""
    rows = found(
        job_applications=[{"company": "Northlight", "at": on(0)}],
        imported_contacts=[{"first_name": "Ada", "last_name": "Alder", "created_at": on(0)}],
        connections=[link(ADA, on(2), company="Northlight")],
        invitations=[invited(ADA, on(1), by="them")],
    )
    assert rows.is_empty()


@pytest.mark.parametrize(
    ("title", "detail"), [("Technical Recruiter", "recruiter"), ("Sales Manager", "sales")]
)
def test_recruiters_and_salespeople_who_came(title: str, detail: str) -> None:
    connections = [link(ADA, on(0), position=title)]
    for rows in (
        {"invitations": [invited(ADA, on(-1), by="them")]},
        {"messages": [them(ADA, on(1))]},
    ):
        assert found(connections=connections, **rows).select(
            "origin", "detail", "reason", "documented"
        ).rows() == [("their_outreach", detail, "title", False)]
    # Not those whom the owner went to, nor those of whom nothing is known.
    for rows in ({"messages": [me(ADA, on(1))]}, {}):
        assert found(connections=connections, **rows).is_empty()


def test_other_titles_are_no_clue() -> None:
    rows = found(
        connections=[link(ADA, on(0), position="Nurse")],
        invitations=[invited(ADA, on(-1), by="them")],
    )
    assert rows.is_empty()
