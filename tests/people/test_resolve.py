from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from linkedin_insights.people import People, resolve_people
from tests.people.worlds import ANNA, BEN, ME, connection, message, profile, shuffled, tables

OWNER: dict[str, Any] = {"profile": profile("Olga Owner")}


def _who(people: People, name: str, url: str = "") -> tuple[str | None, str, str]:
    row = people.aliases.filter((pl.col("name") == name) & (pl.col("url") == url))
    return row.select("person_id", "outcome", "rule").row(0)


def _ids(people: People) -> list[str]:
    return people.people["person_id"].to_list()


def test_one_address_is_one_person_however_it_is_written() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            connections=[connection("Jörg Ahorn", "2023-01-05",
                                    "https://www.linkedin.com/in/j%C3%B6rg-ahorn",
                                    company="Acme", position="Baker")],
            messages=[message("Joerg Ahorn <https://www.linkedin.com/in/jörg-ahorn>",
                              f"Olga Owner <{ME}>", "2024-01-01 10:00")],
            endorsements_received=[{"first_name": "Jörg", "last_name": "Ahorn", "skill": "Bread",
                                    "url": "www.linkedin.com/in/jörg-ahorn", "at": "2024-02-01"}],
        )
    )  # fmt: skip
    assert _ids(found) == ["jörg-ahorn"]
    row = found.people.row(0, named=True)
    assert row["profile_url"] == "https://www.linkedin.com/in/j%C3%B6rg-ahorn"
    assert (row["name"], row["company"], row["position"]) == ("Jörg Ahorn", "Acme", "Baker")
    assert row["is_connection"]


def test_a_name_without_an_address_is_the_only_person_seen_under_it() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            connections=[connection("Anna Ash", "2020-01-01"), connection("Ben Birch",
                                                                          "2020-01-02")],
            messages=[message(f"Anna Ash <{ANNA}>", "Olga Owner", "2022-01-01 10:00")],
            member_follows=[{"full_name": "ANNA ASH, PhD", "status": "Active", "at": "2022-01-01"}],
        )
    )  # fmt: skip
    assert _ids(found) == ["anna-ash", "name:ben birch"]
    assert _who(found, "ANNA ASH, PhD") == ("anna-ash", "person", "name")
    assert found.problems == ()


def test_a_changed_name_under_one_address_stays_one_person() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            messages=[
                message(f"Anna Ash <{ANNA}>", f"Olga Owner <{ME}>", "2019-01-01 10:00"),
                message(f"Anna Elm <{ANNA}>", f"Olga Owner <{ME}>", "2023-01-01 10:00"),
            ],
            member_follows=[
                {"full_name": "Anna Ash", "status": "Active", "at": "2019-01-01"},
                {"full_name": "Anna Elm", "status": "Active", "at": "2019-01-01"},
            ],
        )
    )
    assert _ids(found) == ["anna-ash"]
    assert found.people["name"].to_list() == ["Anna Elm"]


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("Dr. Jose Garcia", "folded_name"),
        ("JOSÉ GARCÍA MBA", "folded_name"),
        ("Pepe Garcia", "variant_name"),
        ("José (Pepe) García", "folded_name"),
    ],
)
def test_a_name_is_found_by_its_folded_form_and_its_asides(written: str, rule: str) -> None:
    url = "https://www.linkedin.com/in/jose-g"
    shown = "José (Pepe) García" if rule == "variant_name" else "José García"
    found = resolve_people(
        tables(
            **OWNER,
            connections=[connection(shown, "2023-01-01", url)],
            recommendations_given=[{"first_name": written, "at": "2023-05-01"}],
        )
    )
    assert _who(found, written) == ("jose-g", "person", rule)
    assert _ids(found) == ["jose-g"]


def test_a_maiden_name_in_brackets_finds_its_bearer() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            connections=[connection("Anna Elm (Ash)", "2023-01-01", ANNA)],
            contacts=[{"full_name": "Anna Ash", "created_at": "2015-01-01"}],
        )
    )
    assert _who(found, "Anna Ash") == ("anna-ash", "person", "variant_name")


def test_two_who_fit_are_nobody_and_are_reported() -> None:
    other = "https://www.linkedin.com/in/anna-ash-2"
    found = resolve_people(
        tables(
            **OWNER,
            connections=[connection("Anna Ash", "2023-01-01", ANNA),
                         connection("Anna Ash", "2023-02-01", other)],
            member_follows=[{"full_name": "Anna Ash", "status": "Active", "at": "2023-01-01"}],
        )
    )  # fmt: skip
    assert _ids(found) == ["anna-ash", "anna-ash-2"]
    assert _who(found, "Anna Ash") == (None, "ambiguous", "ambiguous")
    assert [problem.slug for problem in found.problems] == ["ambiguous-names"]
    assert found.problems[0].file == "member_follows.csv"
    assert [(a.file, a.unattributed, a.ambiguous) for a in found.attribution] == [
        ("member_follows.csv", 0, 1)
    ]


def test_namesakes_without_an_address_stay_apart_by_their_day() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            connections=[
                connection("Anna Ash", "2019-01-01", company="Beta"),
                connection("Anna Ash", "2017-01-01", company="Acme"),
                connection("Anna Ash", "2017-01-01", company="Acme", file="again.csv"),
            ],
        )
    )
    shown = found.people.select("person_id", "company", "ambiguous").rows()
    assert shown == [("name:anna ash", "Acme", True), ("name:anna ash~2", "Beta", True)]
    assert [problem.slug for problem in found.problems] == [
        "ambiguous-names", "ambiguous-names", "namesakes",
    ]  # fmt: skip
    assert [link["person_id"] for link in found.links.to_dicts()] == [
        "name:anna ash", "name:anna ash", "name:anna ash~2",
    ]  # fmt: skip


def test_an_old_delivery_is_matched_by_name_and_day() -> None:
    other = "https://www.linkedin.com/in/anna-ash-2"
    found = resolve_people(
        tables(
            **OWNER,
            connections=[
                connection("Anna Ash", "2017-01-01", ANNA),
                connection("Anna Ash", "2019-01-01", other),
                connection("Anna Ash", "2018-12-31"),
            ],
        )
    )
    assert _ids(found) == ["anna-ash", "anna-ash-2"]
    assert found.people["ambiguous"].to_list() == [False, False]


def test_a_bearer_connected_since_another_day_is_somebody_else() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            connections=[connection("Anna Ash", "2017-01-01", ANNA),
                         connection("Anna Ash", "2015-06-01")],
        )
    )  # fmt: skip
    assert found.people.select("person_id", "ambiguous").rows() == [
        ("anna-ash", False), ("name:anna ash", True),
    ]  # fmt: skip


def test_nobody_is_no_person() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            messages=[
                message("LinkedIn Member", f"Olga Owner <{ME}>", "2024-01-01 10:00"),
                message("", "", "2024-01-02 10:00"),
                message(f"Olga Owner <{ME}>", "LinkedIn Member", "2024-01-03 10:00"),
                message(f"Olga Owner <{ME}>", f"LinkedIn Member|Anna Ash <{ANNA}>",
                        "2024-01-04 10:00"),
            ],
        )
    )  # fmt: skip
    assert _ids(found) == ["anna-ash"]
    assert [(a.file, a.unattributed) for a in found.attribution] == [("messages.csv", 3)]


def test_a_page_is_no_person() -> None:
    page = "https://www.linkedin.com/company/acme"
    found = resolve_people(
        tables(
            **OWNER,
            messages=[message(f"Acme <{page}>", f"Olga Owner <{ME}>", "2024-01-01 10:00")],
        )
    )
    assert _ids(found) == []
    assert _who(found, "Acme", page) == (None, "organisation", "organisation")


def test_the_owner_is_never_among_the_people() -> None:
    found = resolve_people(
        tables(
            profile=profile("Olga Owner", maiden="Orlow"),
            messages=[message(f"Olga O. <{ME}>", f"Ben Birch <{BEN}>", "2024-01-01 10:00"),
                      message(f"Olga Owner <{ME}>", f"Ben Birch <{BEN}>", "2024-01-01 10:00")],
            contacts=[{"full_name": "Olga Orlow", "created_at": "2015-01-01"}],
        )
    )  # fmt: skip
    assert _ids(found) == ["ben-birch"]
    assert _who(found, "Olga Orlow") == (None, "owner", "owner_name")


def test_a_namesake_of_the_owner_is_told() -> None:
    namesake = "https://www.linkedin.com/in/olga-2"
    found = resolve_people(
        tables(
            **OWNER,
            messages=[message(f"Olga Owner <{ME}>", f"Ben Birch <{BEN}>", "2024-01-01 10:00")],
            connections=[connection("Olga Owner", "2020-01-01")],
            invitations=[{"sender": "Olga Owner", "recipient": "Olga Owner", "inviter_url": ME,
                          "invitee_url": namesake, "direction": "OUTGOING", "at": "2024-01-01"}],
        )
    )  # fmt: skip
    assert _ids(found) == ["ben-birch", "olga-2"]
    assert [problem.slug for problem in found.problems] == ["owner-namesake"]


def test_recipients_are_taken_apart_in_order() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            messages=[
                {"sender": "Olga Owner", "sender_url": ME, "at": "2024-01-01 10:00",
                 "conversation_id": "c", "recipients": "Ash, Anna,LinkedIn Member,Ben Birch",
                 "recipient_urls": f"{ANNA},{BEN}"},
                {"sender": "Olga Owner", "sender_url": ME, "at": "2024-01-01 10:00",
                 "conversation_id": "d", "recipients": "Cy Cedar,Dee Dogwood",
                 "recipient_urls": ANNA},
            ],
        )
    )  # fmt: skip
    assert _who(found, "Ash, Anna", ANNA)[0] == "anna-ash"
    assert _who(found, "Ben Birch", BEN)[0] == "ben-birch"
    assert _who(found, "Cy Cedar")[2] == "new_name"
    assert found.parties.sizes["size"].to_list() == [3, 2]


def test_a_credential_without_a_space_is_part_of_the_name() -> None:
    found = resolve_people(
        tables(
            **OWNER,
            messages=[
                {"sender": "Olga Owner", "sender_url": ME, "at": "2024-01-01 10:00",
                 "conversation_id": "c", "recipients": "Anna Ash,PhD", "recipient_urls": ANNA},
            ],
        )
    )  # fmt: skip
    assert _who(found, "Anna Ash,PhD", ANNA)[0] == "anna-ash"
    assert found.parties.sizes["size"].to_list() == [1]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_changes_nothing(seed: int) -> None:
    world = tables(
        **OWNER,
        connections=[
            connection("Anna Ash", "2019-01-01", company="Beta"),
            connection("Anna Ash", "2017-01-01", company="Acme"),
            connection("Ben Birch", "2017-01-01", BEN, company="ACME Inc."),
            connection("Cy Cedar", "2018-01-01", company="acme"),
        ],
        messages=[
            message(f"Ben B. <{BEN}>", f"Olga Owner <{ME}>", "2024-01-01 10:00"),
            message(f"Olga Owner <{ME}>", f"Ben B. <{BEN}>", "2024-01-01 10:00"),
        ],
    )
    one, other = resolve_people(world), resolve_people(shuffled(world, seed))
    assert one.people.equals(other.people)
    assert one.aliases.equals(other.aliases)
    assert one.companies.equals(other.companies)
    assert (one.owner, one.problems, one.attribution) == (
        other.owner, other.problems, other.attribution,
    )  # fmt: skip
