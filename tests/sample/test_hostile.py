"""The hostile sample attacks everywhere, and can still be stored anywhere."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from linkedin_insights.sample import write_sample
from tests.sample.reading import comments, text_of

FORBIDDEN = set('<>:"/\\|?*') | {chr(n) for n in range(32)}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample") / "hostile"
    write_sample(root, "hostile")
    return root


def cells(path: Path) -> list[list[str]]:
    text = text_of(path)
    if text.startswith("Notes:"):
        text = text.split("\n\n", 1)[1]
    csv.field_size_limit(10_000_000)
    return list(csv.reader(io.StringIO(text, newline="")))


def test_it_stays_small(hostile: Path) -> None:
    assert sum(p.stat().st_size for p in hostile.rglob("*")) < 4_000_000


def test_file_names_attack_but_are_legal_everywhere(hostile: Path) -> None:
    names = [p.name for p in hostile.rglob("*")]
    assert any("script" in name for name in names)
    assert any(name.startswith("=") for name in names)
    for name in names:
        assert not set(name) & FORBIDDEN
        assert len(name) <= 120
        assert name == name.rstrip(" .")


@pytest.mark.parametrize(
    ("name", "rows", "odd"),
    [("Connections.csv", 53, 3), ("messages.csv", 93, 2), ("Invitations.csv", 43, 1)],
)
def test_rows_of_the_wrong_width_are_counted(hostile: Path, name: str, rows: int, odd: int) -> None:
    found = cells(hostile / name)
    assert len(found) - 1 == rows
    assert sum(len(row) != len(found[0]) for row in found) == odd


def test_every_posting_is_one_record(hostile: Path) -> None:
    assert len(comments(hostile / "Comments.csv")) == 41
    shares = cells(hostile / "Shares.csv")
    assert len(shares) == 42
    assert {len(row) for row in shares} == {6}


def test_the_worst_is_in_it(hostile: Path) -> None:
    assert b"\x00" in (hostile / "messages.csv").read_bytes()
    assert max(len(cell) for row in cells(hostile / "messages.csv") for cell in row) > 1_900_000
    assert (hostile / "Learning.csv").read_bytes().startswith(b"PK\x03\x04")
    assert (hostile / "Certifications.csv").read_bytes() == b""
    with pytest.raises(UnicodeDecodeError):
        (hostile / "Endorsement_Received_Info.csv").read_bytes().decode("utf-8")
