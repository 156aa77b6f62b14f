"""A planted world, its truth, and the files of the export that a member of it would get."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path

import polars as pl

OWNER = -1
"""The sender of a line that the member wrote."""
NOBODY = -1
_OWNER_NAME = ("Odile", "Marquand-Test")
_OWNER_URL = "https://www.linkedin.com/in/odile-marquand-test"
_NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email '
    "addresses are missing. You will only see email addresses for connections who have allowed "
    "their connections to see or download their email address using this setting "
    "https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
_PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers"
)
_INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
_INVITATION_DAYS = 270
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, as the export shows them and as they are.

    ``contexts`` holds the true ones, the main one first, none for strangers; ``strength`` is the
    rate of days in touch that their messages were drawn from; ``dormant`` means worth waking.
    """

    first: str
    last: str
    company: str
    position: str
    connected: date
    contexts: tuple[int, ...]
    strength: float
    dormant: bool = False
    live: bool = True

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    @property
    def url(self) -> str:
        """The address of the profile; names are unique in a world, so addresses are."""
        return f"https://www.linkedin.com/in/{self.first}-{self.last}".lower()


@dataclass(frozen=True, slots=True)
class Line:
    """A message; `{name}` in its text stands for the person ``about``."""

    at: datetime
    sender: int
    text: str
    about: int = NOBODY


@dataclass(frozen=True, slots=True)
class Chat:
    """A conversation of the member with ``members``."""

    members: tuple[int, ...]
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Everything about one member; ``positions`` and ``events`` are rows of their files."""

    name: str
    people: tuple[Person, ...]
    chats: tuple[Chat, ...]
    positions: tuple[Row, ...]
    education: tuple[Row, ...]
    events: tuple[Row, ...]
    end: date

    @property
    def truth(self) -> pl.DataFrame:
        """One row a person: url, contexts, main (null for strangers), strength, and the marks."""
        rows = [
            (
                p.url,
                list(p.contexts),
                p.contexts[0] if p.contexts else None,
                p.strength,
                len(p.contexts) > 1,
                p.dormant,
                p.live,
            )
            for p in self.people
        ]
        schema = {
            "url": pl.String(),
            "contexts": pl.List(pl.Int64()),
            "main": pl.Int64(),
            "strength": pl.Float64(),
            "is_bridge": pl.Boolean(),
            "is_dormant_worth_waking": pl.Boolean(),
            "is_live": pl.Boolean(),
        }
        return pl.DataFrame(rows, schema=schema, orient="row")

    def write(self, folder: Path) -> Path:
        """Write the files into the folder, made if need be, and return it."""
        folder.mkdir(parents=True, exist_ok=True)
        profile = [*_OWNER_NAME, *[""] * 3, "Curator of test worlds", *[""] * 7]
        files = {
            "Connections.csv": _NOTES + _csv(_connections(self.people)),
            "messages.csv": _csv(_messages(self)),
            "Profile.csv": _csv([cells(_PROFILE), profile]),
            "Positions.csv": _csv(
                [
                    cells("Company Name,Title,Description,Location,Started On,Finished On"),
                    *self.positions,
                ]
            ),
            "Education.csv": _csv(
                [
                    cells("School Name,Start Date,End Date,Notes,Degree Name,Activities"),
                    *self.education,
                ]
            ),
            "Invitations.csv": _csv(_invitations(self)),
            "Events.csv": _csv([cells("Event Name,Event Time,Status,External Url"), *self.events]),
        }
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
        return folder


def cells(listed: str) -> list[str]:
    """Split a list written with commas."""
    return listed.split(",")


def month(day: date) -> str:
    """`Jan 2024`, as profile files write it."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def event_row(name: str, day: date) -> Row:
    """Return one row of Events.csv, two hours in the morning."""
    written = f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
    return (name, f"{written} 9:00 AM - {written} 11:00 AM", "APPROVED", "")


def _csv(rows: Iterable[Row]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _connections(people: Sequence[Person]) -> list[Row]:
    newest = sorted(people, key=lambda p: (p.connected, p.url), reverse=True)
    header = cells("First Name,Last Name,URL,Email Address,Company,Position,Connected On")
    return [
        header,
        *((p.first, p.last, p.url, "", p.company, p.position, _day(p.connected)) for p in newest),
    ]


def _day(day: date) -> str:
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"


def _messages(world: World) -> list[Row]:
    """Conversations by their newest message, newest first inside."""
    numbered = sorted(
        enumerate(world.chats), key=lambda pair: (pair[1].lines[-1].at, pair[0]), reverse=True
    )
    rows: list[Row] = [cells(_MESSAGES)]
    for number, chat in numbered:
        rows += [_message(world, number, chat, line) for line in reversed(chat.lines)]
    return rows


def _message(world: World, number: int, chat: Chat, line: Line) -> Row:
    people = world.people
    parties = {OWNER: (" ".join(_OWNER_NAME), _OWNER_URL)}
    parties |= {p: (people[p].name, people[p].url) for p in chat.members}
    sender, sender_url = parties.pop(line.sender)
    text = line.text.replace("{name}", people[line.about].name) if line.about != NOBODY else ""
    return (
        f"2-Y29udmVyc2F0aW9u{number:06}",
        chat.title,
        sender,
        sender_url,
        ",".join(name for name, _ in parties.values()),
        ",".join(url for _, url in parties.values()),
        line.at.strftime("%Y-%m-%d %H:%M:%S UTC"),
        "",
        text or line.text,
        "INBOX",
        "",
        "No",
        "No",
    )


def _invitations(world: World) -> list[Row]:
    """Those of the last months; every second one came from the member."""
    rows: list[Row] = [cells(_INVITATIONS)]
    since = world.end - timedelta(days=_INVITATION_DAYS)
    late = [p for p in world.people if p.connected >= since]
    owner = " ".join(_OWNER_NAME)
    for place, p in enumerate(sorted(late, key=lambda p: (p.connected, p.url), reverse=True)):
        sent = p.connected - timedelta(days=1)
        at = f"{sent.month}/{sent.day}/{sent.year % 100:02}, 9:30 AM"
        if place % 2:
            rows.append((p.name, owner, at, "", "INCOMING", p.url, _OWNER_URL))
        else:
            rows.append((owner, p.name, at, "", "OUTGOING", _OWNER_URL, p.url))
    return rows
