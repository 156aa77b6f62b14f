"""The writer of archives, given hardly anything to write."""

from __future__ import annotations

from pathlib import Path

from linkedin_insights.sample.archive import write_archive
from linkedin_insights.sample.dialect import EARLY_2026
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.life import Life, Person
from linkedin_insights.sample.stamps import utc


def test_an_empty_life_leaves_no_empty_files(tmp_path: Path) -> None:
    life = Life(Person("Ada", "Nobody", "ada-nobody"), "", utc("2020-01-01 00:00"), "")
    folder = Folder(tmp_path)
    write_archive(folder, life, EARLY_2026)
    assert sorted(path.name for path in folder.written) == [
        "Connections.csv",
        "Email Addresses.csv",
        "Profile.csv",
        "Registration.csv",
        "messages.csv",
    ]
