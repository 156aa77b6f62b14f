"""Goals and thresholds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from linkedin_insights.errors import UsageError
from linkedin_insights.options import Goals, Thresholds, load_config, load_goals


def _file(folder: Path, text: str) -> Path:
    path = folder / "given.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_goals(tmp_path: Path) -> None:
    text = """
companies = ["Example Ltd"]
roles = ["engineer", "planner"]
topics = []
deadline = 2027-03-31
need_windows = [[2026-01-15, 2026-04-30], ["2026-06-01", "2026-06-01"]]
"""
    assert load_goals(_file(tmp_path, text)) == Goals(
        companies=("Example Ltd",),
        roles=("engineer", "planner"),
        deadline=date(2027, 3, 31),
        need_windows=(
            (date(2026, 1, 15), date(2026, 4, 30)),
            (date(2026, 6, 1), date(2026, 6, 1)),
        ),
    )


def test_no_goals(tmp_path: Path) -> None:
    assert load_goals(_file(tmp_path, "")) == Goals()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("firms = []\n", ["line 1", "'firms'"]),
        ('companies = "one"\n', ["line 1", "'companies'", "list of texts"]),
        ("roles = [1]\n", ["line 1", "'roles'"]),
        ('\ndeadline = "soon"\n', ["line 2", "'deadline'", "date"]),
        ("deadline = 2026-01-01T10:00:00\n", ["line 1", "'deadline'"]),
        ("need_windows = [[2026-01-15]]\n", ["line 1", "'need_windows'"]),
        ("need_windows = [[2026-02-01, 2026-01-01]]\n", ["line 1", "'need_windows'"]),
        ("need_windows = [3]\n", ["line 1", "'need_windows'"]),
        ("need_windows = 3\n", ["line 1", "'need_windows'"]),
    ],
)
def test_goals_are_refused_with_file_and_line(tmp_path: Path, text: str, words: list[str]) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        load_goals(path)
    assert [word for word in [str(path), *words] if word not in str(caught.value)] == []


def test_thresholds(tmp_path: Path) -> None:
    text = "quiet_after_days = 400\nhalf_life_days = 90\ngroup_thread_limit = 12\n"
    assert load_config(_file(tmp_path, text)) == Thresholds(
        quiet_after_days=400, half_life_days=90.0, group_thread_limit=12
    )


def test_no_thresholds(tmp_path: Path) -> None:
    assert load_config(_file(tmp_path, "# all as it is\n")) == Thresholds()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("quiet_after = 3\n", ["line 1", "'quiet_after'", "quiet_after_days"]),
        ("quiet_after_days = 1.5\n", ["line 1", "'quiet_after_days'", "whole number"]),
        ("quiet_after_days = true\n", ["line 1", "'quiet_after_days'"]),
        ("quiet_after_days = 0\n", ["line 1", "'quiet_after_days'"]),
        ('half_life_days = "long"\n', ["line 1", "'half_life_days'", "number"]),
        ("half_life_days = nan\n", ["line 1", "'half_life_days'"]),
        ("half_life_days = -1\n", ["line 1", "'half_life_days'"]),
        ("[thresholds]\nquiet_after_days = 3\n", ["'thresholds'", "not known"]),
    ],
)
def test_thresholds_are_refused_with_file_and_line(
    tmp_path: Path, text: str, words: list[str]
) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        load_config(path)
    assert [word for word in [str(path), *words] if word not in str(caught.value)] == []
