"""File names: what is the name, and what was appended to it."""

from __future__ import annotations

import pytest

from linkedin_insights.archive import export_name
from linkedin_insights.archive.known import is_export_file, root_of

CASES = [
    ("Connections.csv", "connections", "Connections.csv", 0, ()),
    ("messages.CSV", "messages", "messages.CSV", 0, ()),
    ("Jobs/Saved Jobs_1.csv", "saved jobs", "Jobs/Saved Jobs.csv", 1, ()),
    ("Job Applications_999.csv", "job applications", "Job Applications.csv", 999, ()),
    ("Comments_123456789.csv", "comments", "Comments.csv", 0, ("123456789",)),
    ("Shares-1234.csv", "shares", "Shares.csv", 0, ("1234",)),
    ("Connections (1).csv", "connections", "Connections.csv", 0, ("(1)",)),
    ("Saved Jobs_2 (3).csv", "saved jobs", "Saved Jobs.csv", 2, ("(3)",)),
    ("Endorsement_Received_Info.csv", "endorsement received info", None, 0, ()),
    ("Receipts_v2.csv", "receipts v2", None, 0, ()),
    ("Articles/Articles/ten-things-10.html", "ten things 10", None, 0, ()),
    ("123.csv", "123", None, 0, ()),
]


@pytest.mark.parametrize(("path", "key", "clean", "split", "copy"), CASES)
def test_names(path: str, key: str, clean: str | None, split: int, copy: tuple[str, ...]) -> None:
    name = export_name(path)
    assert (name.key, name.split, name.copy) == (key, split, copy)
    assert name.clean == (clean or path)


@pytest.mark.parametrize(
    ("path", "root"),
    [
        ("Skills.csv", ""),
        ("Jobs/Saved Jobs.csv", ""),
        ("x/Jobs/Saved Jobs.csv", "x"),
        ("x/Articles/Articles/on.html", "x"),
        ("a/b/Verifications/Verifications.csv", "a/b"),
        ("x/services marketplace/Providers.csv", "x"),
    ],
)
def test_the_root_is_above_the_folders_of_linkedin(path: str, root: str) -> None:
    assert is_export_file(path)
    assert root_of(path) == root


@pytest.mark.parametrize("path", ["readme.txt", "page.html", "Data.csv", "Connections.xlsx"])
def test_other_files(path: str) -> None:
    assert not is_export_file(path)
