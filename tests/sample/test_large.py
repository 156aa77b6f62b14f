"""The large sample: counts that are promised, and lines that parse."""

from __future__ import annotations

from pathlib import Path

import pytest

from linkedin_insights.sample import write_sample
from linkedin_insights.sample.large_messages import shares_of
from tests.sample.reading import comments, records

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample") / "large"
    write_sample(root, "large")
    return root


def test_it_is_as_large_as_promised(large: Path) -> None:
    size = sum(p.stat().st_size for p in large.rglob("*"))
    assert 140 * MEGABYTE < size < 155 * MEGABYTE


def test_counts_are_exact(large: Path) -> None:
    assert len(records(large / "Connections.csv")) == 30_000
    assert len(records(large / "Invitations.csv")) == 20_000
    assert len(comments(large / "Comments.csv")) == 20_000
    assert len(records(large / "Reactions.csv")) == 50_000
    with (large / "messages.csv").open(encoding="utf-8", newline="") as file:
        assert sum(line.startswith("2-") for line in file) == 500_000


def test_shares_add_up_and_leave_nobody_out() -> None:
    counts = shares_of(1000, [1.0, 5.0, 500.0])
    assert sum(counts) == 1000
    assert min(counts) >= 1
    assert counts == sorted(counts)
