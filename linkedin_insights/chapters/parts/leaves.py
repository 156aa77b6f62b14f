"""Small makers of leaves that every chapter uses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote

from linkedin_insights.report.leaves import Count, Day, Leaf, Measure, Message, Person

_DIGITS = 3
_PROFILE = "https://www.linkedin.com/in/"


def say(id: str, **params: Leaf | int) -> Message:
    """A message; whole numbers become counts."""
    leaves = {k: Count(value=v) if isinstance(v, int) else v for k, v in params.items()}
    return Message(id=id, params=leaves)


def person(row: Mapping[str, object]) -> Person:
    """The person of a row that has ``person_id`` and ``name``, linked where the slug is known."""
    person_id = str(row["person_id"])
    known = not person_id.startswith("name:")
    return Person(
        id=person_id,
        name=str(row["name"]),
        url=_PROFILE + quote(person_id, safe="-_~.") if known else "",
    )


def day(value: date, precision: str = "day") -> Day:
    """A date or time as far as it is known."""
    return Day(iso=value.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)])


def maybe_day(value: date | None, precision: str = "day") -> Day | None:
    """A date that may be missing."""
    return None if value is None else day(value, precision)


def month(value: date) -> Day:
    """The month of a date."""
    return day(value, "month")


def year(value: date) -> Day:
    """The year of a date."""
    return day(value, "year")


def share(successes: int, trials: int, interval: tuple[float, float]) -> Measure:
    """A share with its interval."""
    low, high = interval
    return Measure(value=successes / trials if trials else 0.0, unit="share", low=low, high=high)


def rounded(value: float | None) -> float | None:
    """A verdict's figure: three digits, for programs to compare."""
    return None if value is None else round(value, _DIGITS)
