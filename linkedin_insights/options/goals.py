"""``--goals``: what the owner is after, as TOML."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from linkedin_insights.options.model import Goals
from linkedin_insights.options.toml import as_date, as_texts, read_toml

_KEYS = ("companies", "roles", "topics", "deadline", "need_windows")


def load_goals(path: Path) -> Goals:
    """Read the goals of a file.

    ::

        companies = ["Example Ltd"]
        roles = ["product manager"]
        topics = ["water"]
        deadline = 2027-03-31
        need_windows = [[2026-01-15, 2026-04-30]]

    Every key may be left out.

    Raises:
        UsageError: a key is unknown or its value of the wrong kind.
    """
    table = read_toml(path)
    table.only(_KEYS)
    texts = "a list of texts"
    return Goals(
        companies=table.get("companies", as_texts, texts) or (),
        roles=table.get("roles", as_texts, texts) or (),
        topics=table.get("topics", as_texts, texts) or (),
        deadline=table.get("deadline", as_date, "a date (yyyy-mm-dd)"),
        need_windows=table.get("need_windows", _windows, "a list of [first day, last day]") or (),
    )


def _windows(value: object) -> tuple[tuple[date, date], ...] | None:
    """Pairs of dates, each in order."""
    if not isinstance(value, list):
        return None
    windows = []
    for pair in value:
        days = [as_date(day) for day in pair] if isinstance(pair, list) else []
        match days:
            case [date() as first, date() as last] if first <= last:
                windows.append((first, last))
            case _:
                return None
    return tuple(windows)
