"""The date syntaxes of the export. All moments inside the generator are UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

PACIFIC = ZoneInfo("America/Los_Angeles")

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def utc(text: str) -> datetime:
    """Read `2024-05-06 07:08` or `2024-05-06 07:08:09` as a moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def day(at: datetime) -> str:
    """Write `08 Feb 2026`."""
    return f"{at.day:02d} {MONTHS[at.month - 1]} {at.year}"


def plain(at: datetime) -> str:
    """Write `2025-06-01 14:03:22`, the form of posts, comments and reactions."""
    return f"{at:%Y-%m-%d %H:%M:%S}"


def zoned(at: datetime) -> str:
    """Write `2025-06-01 14:03:22 UTC`, the form of messages."""
    return plain(at) + " UTC"


def slashed(at: datetime) -> str:
    """Write `2025/11/22 08:20:25 UTC`, the form of endorsements and searches."""
    return f"{at:%Y/%m/%d %H:%M:%S} UTC"


def java(at: datetime) -> str:
    """Write `Fri Jul 15 12:33:22 UTC 2022`, the form of company follows."""
    month = MONTHS[at.month - 1]
    return f"{WEEKDAYS[at.weekday()]} {month} {at.day:02d} {at:%H:%M:%S} UTC {at.year}"


def minute(at: datetime) -> str:
    """Write `2023-11-25 19:47 UTC`, the form of learning."""
    return f"{at:%Y-%m-%d %H:%M} UTC"


def pacific(at: datetime) -> str:
    """Write `1/29/26, 2:37 PM` in US Pacific time: invitations, applications and others."""
    return _clock(at.astimezone(PACIFIC), padded=False)


def padded(at: datetime) -> str:
    """Write `10/22/25, 05:22 PM`, the form of recommendations."""
    return _clock(at, padded=True)


def receipt(at: datetime) -> str:
    """Write `12/10/24 11:31 AM UTC`, the form of newer receipts."""
    return _clock(at, padded=True).replace(",", "") + " UTC"


def appointment(at: datetime) -> str:
    """Write `Jun 16, 2023 10:00 AM`, one end of an event."""
    hour, half = _twelve(at)
    month = MONTHS[at.month - 1]
    return f"{month} {at.day:02d}, {at.year} {hour:02d}:{at.minute:02d} {half}"


def upload(at: datetime) -> str:
    """Write `August 9, 2024 at 9:39 PM (GMT)`, the form of uploaded media."""
    hour, half = _twelve(at)
    month = LONG_MONTHS[at.month - 1]
    return f"{month} {at.day}, {at.year} at {hour}:{at.minute:02d} {half} (GMT)"


def month_year(at: datetime) -> str:
    """Write `Jan 2024`, the form of positions."""
    return f"{MONTHS[at.month - 1]} {at.year}"


def millis(at: datetime) -> int:
    """Return the Unix time in milliseconds."""
    return int(at.timestamp()) * 1000 + at.microsecond // 1000


def _twelve(at: datetime) -> tuple[int, str]:
    return (at.hour % 12 or 12), ("AM" if at.hour < 12 else "PM")


def _clock(at: datetime, *, padded: bool) -> str:
    hour, half = _twelve(at)
    year = at.year % 100
    if padded:
        return f"{at.month:02d}/{at.day:02d}/{year:02d}, {hour:02d}:{at.minute:02d} {half}"
    return f"{at.month}/{at.day}/{year:02d}, {hour}:{at.minute:02d} {half}"
