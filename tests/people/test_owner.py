from __future__ import annotations

import pytest

from linkedin_insights.errors import UsageError
from linkedin_insights.people import resolve_people
from tests.people.worlds import ANNA, BEN, ME, message, profile, tables


def _evidence(given: object) -> list[str]:
    return [message.id for message in given.evidence]  # type: ignore[attr-defined]


def test_invitations_name_the_owner_first() -> None:
    found = resolve_people(
        tables(
            profile=profile("Olga Owner", maiden="Orlow"),
            invitations=[
                {"sender": "Olga Owner", "recipient": "Anna Ash", "direction": "OUTGOING",
                 "inviter_url": ME, "invitee_url": ANNA, "at": "2024-01-01"},
                {"sender": "Ben Birch", "recipient": "Olga Owner ", "direction": "INCOMING",
                 "inviter_url": BEN, "invitee_url": ME, "at": "2024-01-02"},
            ],
        )
    ).owner  # fmt: skip
    assert (found.person_id, found.name, found.url) == ("olga-owner", "Olga Owner", ME)
    assert "Olga Orlow" in found.names
    assert _evidence(found) == ["owner.evidence.invitations", "owner.evidence.profile"]


def test_an_address_without_a_slug_is_no_evidence() -> None:
    bare = "https://www.linkedin.com/in"
    row = {"sender": "Olga Owner", "recipient": "Anna Ash", "direction": "OUTGOING",
           "inviter_url": bare, "invitee_url": bare, "at": "2024-01-01"}  # fmt: skip
    found = resolve_people(tables(invitations=[row])).owner
    assert (found.person_id, found.url) == ("name:olga owner", "")
    assert _evidence(found) == ["owner.evidence.direction"]


def test_the_senders_address_used_with_the_profile_name_is_the_owners() -> None:
    found = resolve_people(
        tables(
            profile=profile("Olga Owner"),
            messages=[
                message(f"Olga Owner <{ME}>", f"Anna Ash <{ANNA}>", "2024-01-01 10:00"),
                message(f"Anna Ash <{ANNA}>", f"Olga Owner <{ME}>", "2024-01-01 11:00"),
            ],
        )
    ).owner
    assert found.person_id == "olga-owner"
    assert _evidence(found)[0] == "owner.evidence.profile_name"


def test_without_a_profile_the_owner_is_the_one_in_every_conversation() -> None:
    rows = [
        message(f"P{i} Q <https://www.linkedin.com/in/p{i}>", f"Olga Owner <{ME}>",
                f"2024-01-0{i} 10:00", conversation_id=f"c{i}")
        for i in range(1, 5)
    ]  # fmt: skip
    found = resolve_people(tables(messages=rows)).owner
    assert (found.person_id, found.name) == ("olga-owner", "Olga Owner")
    assert _evidence(found) == ["owner.evidence.conversations"]


def test_two_who_are_in_every_conversation_prove_nothing() -> None:
    rows = [
        message(f"Anna Ash <{ANNA}>", f"Olga Owner <{ME}>", f"2024-01-0{i} 10:00",
                conversation_id=f"c{i}")
        for i in range(1, 5)
    ]  # fmt: skip
    found = resolve_people(tables(messages=rows))
    assert found.owner.person_id is None
    assert [problem.slug for problem in found.problems] == ["owner-unknown"]


def test_archives_of_2018_go_by_direction() -> None:
    found = resolve_people(
        tables(
            messages=[
                {"sender": "Olga Owner", "recipients": "Anna Ash", "direction": "OUTGOING",
                 "at": "2018-01-01 10:00"},
                {"sender": "Anna Ash", "recipients": "Olga Owner", "direction": "INCOMING",
                 "at": "2018-01-02 10:00"},
            ],
        )
    )  # fmt: skip
    assert found.owner.person_id == "name:olga owner"
    assert _evidence(found.owner) == ["owner.evidence.direction"]
    assert found.people["person_id"].to_list() == ["name:anna ash"]


def test_the_option_overrides_and_is_checked() -> None:
    world = tables(
        profile=profile("Olga Owner"),
        messages=[message(f"Olga Owner <{ME}>", f"Anna Ash <{ANNA}>", "2024-01-01 10:00")],
    )
    found = resolve_people(world, owner_url=f"{ANNA}/")
    assert found.owner.person_id == "anna-ash"
    assert _evidence(found.owner)[0] == "owner.evidence.option"
    unseen = resolve_people(world, owner_url="https://www.linkedin.com/in/nobody-here")
    assert "owner-url-unseen" in [problem.slug for problem in unseen.problems]
    with pytest.raises(UsageError, match="not the address of a LinkedIn profile"):
        resolve_people(world, owner_url="https://example.com")


def test_rules_that_disagree_are_told() -> None:
    found = resolve_people(
        tables(
            profile=profile("Olga Owner"),
            invitations=[{"sender": "Olga Owner", "recipient": "Anna Ash", "direction": "OUTGOING",
                          "inviter_url": ME, "invitee_url": ANNA, "at": "2024-01-01"}],
            messages=[message("Olga Owner <https://www.linkedin.com/in/olga-2>",
                              f"Anna Ash <{ANNA}>", "2024-01-01 10:00")],
        )
    )  # fmt: skip
    assert found.owner.person_id == "olga-owner"
    assert [problem.slug for problem in found.problems] == ["owner-disputed", "owner-namesake"]


def test_of_two_profile_rows_the_one_in_use_names_the_owner() -> None:
    found = resolve_people(
        tables(
            profile=[*profile("Ada Impostor"), *profile("Olga Owner")],
            messages=[message(f"Olga Owner <{ME}>", f"Anna Ash <{ANNA}>", "2024-01-01 10:00")],
        )
    )
    assert found.owner.name == "Olga Owner"
