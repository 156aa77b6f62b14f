"""What an archive holds: people, and what was written and done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

OWNER = -1
"""The sender of a message that the owner wrote."""
OWNER_FIRST = "Maren"
OWNER_LAST = "Ostrowick"
OWNER_NAME = f"{OWNER_FIRST} {OWNER_LAST}"
OWNER_URL = "https://www.linkedin.com/in/maren-ostrowick-0a1b2c"
CAUSES = (
    "coworker",
    "classmate",
    "my_engagement",
    "my_post",
    "introduction",
    "group_conversation",
    "event",
)
ORIGINS = (*CAUSES, "my_outreach", "their_outreach", "unknown")


@dataclass(slots=True)
class Person:
    """Somebody in the archive, as it shows them and as they are.

    ``sent`` is when the invitation went out, ``incoming`` who sent it (None for people who only
    wrote), ``connected`` the day it was accepted. ``documented_by`` says what kind of record names
    the cause, empty for none; ``context`` is the company, school or event of the cause;
    ``planted_level`` is a level from 3 on, 0 for none.
    """

    first: str
    last: str
    slug: str
    language: str
    company: str
    position: str
    senior: bool
    origin: str = "unknown"
    incoming: bool | None = None
    sent: datetime | None = None
    connected: date | None = None
    note: str = ""
    context: str = ""
    documented_by: str = ""
    triggered: bool = False
    planted_level: int = 0

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def url(self) -> str:
        return f"https://www.linkedin.com/in/{self.slug}"


@dataclass(frozen=True, slots=True)
class Message:
    """One message; ``thread`` numbers the conversation of the owner with ``members``."""

    at: datetime
    thread: int
    sender: int
    members: tuple[int, ...]
    text: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """A comment, reaction or post of the owner; ``post`` is the id of the post."""

    at: datetime
    kind: str
    post: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """A position; ``end`` is None for the present one, ``promotion`` the day of a new title."""

    company: str
    title: str
    start: date
    end: date | None
    promotion: date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something attended; not every event is listed in the export."""

    name: str
    at: datetime
    listed: bool


@dataclass(frozen=True, slots=True)
class Career:
    """Jobs, schools (name, first and last year, degree), events, applications, need windows."""

    jobs: tuple[Job, ...]
    schools: tuple[tuple[str, int, int, str], ...]
    events: tuple[Event, ...]
    applications: tuple[tuple[datetime, str, str], ...]
    windows: tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class Vouch:
    """A recommendation or an endorsement (``text`` is then the skill)."""

    at: datetime
    person: int
    given: bool
    text: str


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that the files of an export are written from.

    ``invitations_from`` is the first day of Invitations.csv, None where the file is missing;
    ``acts``, ``logins``, ``searches`` and ``follows`` are in order of time.
    """

    people: tuple[Person, ...]
    messages: tuple[Message, ...]
    acts: tuple[Act, ...]
    vouches: tuple[Vouch, ...]
    endorsements: tuple[Vouch, ...]
    career: Career
    logins: tuple[datetime, ...]
    searches: tuple[tuple[datetime, str], ...]
    follows: tuple[tuple[datetime, str], ...]
    invitations_from: date | None
