"""What happened, as plain data: the life that an archive records."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from linkedin_insights.sample.ids import profile_link


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the owner may meet; `slug` is empty where the archive shows no profile."""

    first: str
    last: str
    slug: str
    company: str = ""
    position: str = ""
    email: str = ""

    @property
    def name(self) -> str:
        """The display name."""
        return f"{self.first.strip()} {self.last.strip()}".strip()

    @property
    def raw_name(self) -> str:
        """The name as invitations show it, with the blanks people leave behind."""
        return f"{self.first} {self.last}"

    @property
    def url(self) -> str:
        """The profile link with the slug as it is."""
        return profile_link(self.slug)


# Closed and restricted accounts all appear under this one name, without a link.
GONE = Person("LinkedIn", "Member", "")


@dataclass(frozen=True, slots=True)
class Connection:
    """A first-degree connection; without a person it is one that hides itself."""

    at: datetime
    person: Person | None


@dataclass(frozen=True, slots=True)
class Message:
    """One message as one row; a draft belongs to no folder."""

    thread: str
    at: datetime
    sender: Person | None
    recipients: tuple[Person, ...]
    text: str
    title: str = ""
    subject: str = ""
    folder: str = "INBOX"
    attachments: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation to connect, with or without a note."""

    at: datetime
    person: Person
    outgoing: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the owner."""

    at: datetime
    link: str
    text: str
    shared_url: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the owner, below a post that `link` names."""

    at: datetime
    link: str
    text: str


@dataclass(frozen=True, slots=True)
class Reaction:
    """A reaction of the owner."""

    at: datetime
    link: str
    kind: str = "LIKE"


@dataclass(frozen=True, slots=True)
class Endorsement:
    """A skill endorsed, by the owner or for the owner."""

    at: datetime
    person: Person
    skill: str
    given: bool
    status: str = "ACCEPTED"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation, by the owner or for the owner."""

    at: datetime
    person: Person
    text: str
    given: bool
    status: str = "VISIBLE"


@dataclass(frozen=True, slots=True)
class Follow:
    """A member or a company followed."""

    at: datetime
    name: str
    status: str = "Active"


@dataclass(frozen=True, slots=True)
class Event:
    """An event the owner signed up for."""

    name: str
    start: datetime
    end: datetime
    status: str = "APPROVED"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Application:
    """An application for a job."""

    at: datetime
    company: str
    title: str
    number: int
    answers: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """A job of the owner; `end` is None while it lasts."""

    company: str
    title: str
    start: datetime
    end: datetime | None
    description: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class School:
    """A school of the owner."""

    name: str
    start: str
    end: str
    degree: str
    activities: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A file without a life of its own: header and rows as they will stand."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    terminated: bool = True


@dataclass(slots=True)
class Life:
    """Everything one archive may tell about its owner."""

    owner: Person
    headline: str
    registered: datetime
    email: str
    connections: list[Connection] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)
    endorsements: list[Endorsement] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    member_follows: list[Follow] = field(default_factory=list)
    company_follows: list[Follow] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    searches: list[tuple[datetime, str]] = field(default_factory=list)
    applications: list[Application] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    schools: list[School] = field(default_factory=list)
    skills: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
