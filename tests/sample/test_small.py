"""The small sample holds what its README says, counted here by other means."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from linkedin_insights.sample import write_sample
from tests.sample.reading import Record, comments, records, share_text

README = Path(__file__).parents[2] / "sample_data" / "README.md"
WEEK = timedelta(days=7)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample") / "small"
    write_sample(root, "small")
    return root


def table(heading: str) -> list[list[str]]:
    section = README.read_text(encoding="utf-8").split(heading, 1)[1].split("\n#", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def read_count(path: Path) -> int:
    if path.name == "Comments.csv":
        return len(comments(path))
    if path.name == "SearchQueries.csv":
        return len(path.read_text(encoding="utf-8").splitlines()) - 1
    return sum(any(row.values()) for row in records(path))


def test_the_readme_counts_every_file(small: Path) -> None:
    files = table("### Files")
    named = {row[0].strip("`") for row in files}
    assert named == {p.relative_to(small).as_posix() for p in small.rglob("*.csv")}
    for name, read, kept, aside, *_ in files:
        assert read_count(small / name.strip("`")) == int(read), name
        assert int(read) == int(kept) + sum(map(int, re.findall(r"\d+", aside))), name


def exchanged(small: Path) -> list[Record]:
    rows = {tuple(row.values()): row for row in records(small / "messages.csv")}
    return [
        row
        for row in rows.values()
        if row["IS MESSAGE DRAFT"] == "No"
        and row["CONVERSATION TITLE"] != "Sponsored Conversation"
        and row["RECIPIENT PROFILE URLS"].count(",") == 0
        and "LinkedIn Member" not in row["FROM"]
    ]


def test_the_readme_counts_every_person(small: Path) -> None:
    sent: Counter[str] = Counter()
    received: Counter[str] = Counter()
    moments: dict[str, list[datetime]] = {}
    for row in exchanged(small):
        mine = row["FROM"] == "Nora Ellwyn"
        person = row["TO"] if mine else row["FROM"]
        (sent if mine else received)[person] += 1
        moments.setdefault(person, []).append(datetime.fromisoformat(row["DATE"][:19]))
    people = table("### People")
    assert {row[0] for row in people} == set(moments)
    for person, out, back, days, runs, ends in people:
        times = sorted(moments[person])
        gaps = [b - a for a, b in pairwise(times)]
        assert (sent[person], received[person]) == (int(out), int(back)), person
        assert len({t.date() for t in times}) == int(days), person
        assert 1 + sum(gap > WEEK for gap in gaps) == int(runs), person
        assert ends.split(", ")[0] == f"{times[0]:%Y-%m-%d}", person
        assert ends.split(", ")[-1] == f"{times[-1]:%Y-%m-%d}", person


def test_one_row_stands_twice_and_one_is_a_draft(small: Path) -> None:
    rows = [tuple(row.values()) for row in records(small / "messages.csv")]
    assert [n for n in Counter(rows).values() if n > 1] == [2]
    drafts = [r for r in records(small / "messages.csv") if r["IS MESSAGE DRAFT"] == "Yes"]
    assert [draft["FOLDER"] for draft in drafts] == [""]


def test_the_invitation_is_in_pacific_time_and_the_follow_in_utc(small: Path) -> None:
    sent = {r["From"]: r["Sent At"] for r in records(small / "Invitations.csv")}
    assert sent["Élodie Marchetti"] == "5/20/25, 4:12 PM"
    follows = {r["FullName"]: r["Date"] for r in records(small / "Member_Follows.csv")}
    assert follows["Élodie Marchetti"] == "2025-05-21 07:52:31"
    days = {r["First Name"]: r["Connected On"] for r in records(small / "Connections.csv")}
    assert days["Élodie"] == "21 May 2025"


def test_links_are_encoded_in_connections_alone(small: Path) -> None:
    links = {r["First Name"]: r["URL"] for r in records(small / "Connections.csv")}
    assert links["文博"].endswith("/in/%E6%96%87%E5%8D%9A-%E6%9D%8E-4b7")
    senders = {r["FROM"]: r["SENDER PROFILE URL"] for r in records(small / "messages.csv")}
    assert senders["文博 李"].endswith("/in/文博-李-4b7")


def test_quotes_and_newlines_survive_their_dialects(small: Path) -> None:
    text = comments(small / "Comments.csv")[0][2]
    assert text.startswith('Sharing needs consent, not "opt-out by silence".\nWe asked')
    share = share_text(records(small / "Shares.csv")[0]["ShareCommentary"])
    assert share.endswith('Three lessons:\n1. Ask "why now?"\n2. Wait.')


def test_searches_leave_commas_unquoted(small: Path) -> None:
    text = (small / "SearchQueries.csv").read_text(encoding="utf-8")
    assert "UTC,analyst, hospital, leiden\n" in text


def test_connections_end_without_a_line_end(small: Path) -> None:
    data = (small / "Connections.csv").read_bytes()
    assert data.startswith(b"Notes:\n")
    assert data.endswith(b"20 Sep 2016")
