"""The date syntaxes of the export, written from moments in UTC without a zone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_PACIFIC = ZoneInfo("America/Los_Angeles")
_SEQUENCE_BITS = 22


def day(on: date) -> str:
    """`08 Feb 2026`, as connections."""
    return f"{on.day:02} {_MONTHS[on.month - 1]} {on.year}"


def month(on: date) -> str:
    """`Jan 2024`, as positions."""
    return f"{_MONTHS[on.month - 1]} {on.year}"


def plain(at: datetime) -> str:
    """`2025-06-01 14:03:22`, as posts, comments and reactions."""
    return f"{at:%Y-%m-%d %H:%M:%S}"


def slashed(at: datetime) -> str:
    """`2025/11/22 08:20:25 UTC`, as endorsements and searches."""
    return f"{at:%Y/%m/%d %H:%M:%S} UTC"


def java(at: datetime) -> str:
    """`Fri Jul 15 12:33:22 UTC 2022`, as logins and followed companies."""
    weekday, named = _WEEKDAYS[at.weekday()], _MONTHS[at.month - 1]
    return f"{weekday} {named} {at.day:02} {at:%H:%M:%S} UTC {at.year}"


def pacific(at: datetime) -> str:
    """`1/29/26, 2:37 PM` in Los Angeles, as invitations and applications."""
    there = at.replace(tzinfo=UTC).astimezone(_PACIFIC)
    hour, half = _twelve(there)
    return f"{there.month}/{there.day}/{there.year % 100:02}, {hour}:{there.minute:02} {half}"


def padded(at: datetime) -> str:
    """`10/22/25, 05:22 PM` in UTC, as recommendations."""
    hour, half = _twelve(at)
    return f"{at.month:02}/{at.day:02}/{at.year % 100:02}, {hour:02}:{at.minute:02} {half}"


def appointment(at: datetime) -> str:
    """`Jun 16, 2023 10:00 AM`, one end of an event."""
    hour, half = _twelve(at)
    named = _MONTHS[at.month - 1]
    return f"{named} {at.day:02}, {at.year} {hour:02}:{at.minute:02} {half}"


def activity_id(at: datetime, sequence: int) -> int:
    """The id of a post: its Unix milliseconds above 22 bits of sequence."""
    millis = round(at.replace(tzinfo=UTC).timestamp() * 1000)
    return millis << _SEQUENCE_BITS | sequence


def _twelve(at: datetime) -> tuple[int, str]:
    return at.hour % 12 or 12, "AM" if at.hour < 12 else "PM"
