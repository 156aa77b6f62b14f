"""Every era writes as it did."""

from __future__ import annotations

from pathlib import Path

import pytest

from linkedin_insights.sample import write_sample
from tests.sample.reading import comments, header, records

COLUMNS = {
    "2018-utf16": 7,
    "2021-preamble": 9,
    "2022-contacts": 9,
    "2023-urns": 10,
    "2024-drafts": 12,
    "2025-attachments": 11,
    "2025-attachments-drafts": 12,
    "2026-quoted": 13,
    "resaved": 11,
}


@pytest.fixture(scope="module")
def eras(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample") / "old"
    write_sample(root, "old-formats")
    return root


def messages(folder: Path) -> Path:
    return next(p for p in folder.iterdir() if p.name.lower() == "messages.csv")


@pytest.mark.parametrize(("era", "count"), COLUMNS.items())
def test_messages_have_the_columns_of_their_time(eras: Path, era: str, count: int) -> None:
    path = messages(eras / era)
    assert len(header(path)) == count
    assert len(records(path)) >= 20


@pytest.mark.parametrize("era", ["2024-drafts", "2025-attachments-drafts", "2026-quoted"])
def test_the_draft_column_comes_with_a_draft(eras: Path, era: str) -> None:
    assert "Yes" in {row["IS MESSAGE DRAFT"] for row in records(messages(eras / era))}


def test_2016_has_tabs_and_lower_case_columns(eras: Path) -> None:
    folder = eras / "2016-tab"
    assert header(folder / "Positions.csv")[0] == "company"
    assert header(folder / "Email Addresses.csv", "\t")[0] == "Email Address"
    assert records(folder / "Recommendations Received.csv", "\t")


def test_2018_is_utf16_with_tabs_in_six_files(eras: Path) -> None:
    folder = eras / "2018-utf16"
    marked = sorted(p.name for p in folder.glob("*.csv") if p.read_bytes()[:2] == b"\xff\xfe")
    assert marked == [
        "Account Status History.csv",
        "Ad Targeting.csv",
        "Logins.csv",
        "Search Queries.csv",
        "Security Challenges.csv",
        "Shares.csv",
    ]
    assert records(folder / "Search Queries.csv", "\t")[0]["Time"].endswith(" UTC")


def test_registration_in_two_clocks_is_one_moment(eras: Path) -> None:
    history = records(eras / "2018-utf16" / "Account Status History.csv", "\t")
    assert history[0]["Time"] == "2012/03/20 17:16:42 UTC"
    pacific = records(eras / "2018-utf16" / "Registration.csv")[0]["Registration Date"]
    assert pacific == "3/20/12, 10:16 AM"


def test_comments_spill_until_2024_and_are_escaped_since(eras: Path) -> None:
    old = eras / "2021-preamble" / "Comments.csv"
    assert b"\r\nFirst the type\r\n" in old.read_bytes()
    assert b'"Is ""simple"" the word' in old.read_bytes()
    new = eras / "2025-attachments" / "Comments.csv"
    assert b'"Is \\"simple\\" the word' in new.read_bytes()
    assert {text for *_, text in comments(old)} <= {text for *_, text in comments(new)}


def test_invitations_name_their_parties_three_ways(eras: Path) -> None:
    assert len(header(eras / "2022-contacts" / "Invitations.csv")) == 5
    assert header(eras / "2023-urns" / "Invitations.csv")[-1] == "inviteeProfileUrn"
    assert header(eras / "2024-drafts" / "Invitations.csv")[-1] == "inviteeProfileUrl"


def test_endorsements_of_2022_stand_in_two_files(eras: Path) -> None:
    folder = eras / "2022-contacts"
    first = records(folder / "Endorsement_Received_Info.csv")
    second = records(folder / "Endorsement Received Info.csv", "\t")
    key = "Endorsement Date"
    assert [row[key] for row in first] == [row[key] for row in second]
    assert "Endorser Public Url" not in first[0]
    assert "Endorser Public Url" in records(eras / "2023-urns" / "Endorsement_Received_Info.csv")[0]


def test_eras_tell_of_the_same_member(eras: Path) -> None:
    counts = [
        len(records(eras / era / "Connections.csv", ";" if era == "resaved" else ","))
        for era in sorted(COLUMNS)
    ]
    assert counts[:-1] == sorted(counts[:-1])
    names = {records(p)[0]["Last Name"] for p in eras.glob("*/Profile.csv")}
    assert names == {"Vossberg-Klee"}


def test_a_spreadsheet_leaves_its_traces(eras: Path) -> None:
    folder = eras / "resaved"
    data = (folder / "Connections.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfRow;First Name;")
    assert b"\r\n" in data
    assert records(folder / "Connections.csv", ";")[0]["Connected On"].count("-") == 2
