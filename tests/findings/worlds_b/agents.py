"""The people around the owner: who they are, how they write, what became of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from linkedin_insights.sample.life import Person
from tests.findings.worlds_b.grammar import LANGUAGES, Voice
from tests.findings.worlds_b.names import ROLES, NameBook, company

KINDS = {
    "colleague": 0.12,
    "student": 0.05,
    "visitor": 0.09,
    "member": 0.08,
    "recruiter": 0.07,
    "seller": 0.06,
}
"""Shares of the population; all others are strangers."""

_TITLES = {
    "recruiter": ("Recruiter", "Talent Partner", "Headhunter", "Talent Acquisition Manager"),
    "seller": ("Account Executive", "Sales Manager", "Business Development", "Growth Advisor"),
}


@dataclass(slots=True)
class Agent:
    """One person of the world, with what truly happened between him or her and the owner."""

    number: int
    kind: str
    first: str
    last: str
    slug: str
    company: str
    position: str
    voice: Voice
    talkative: float
    thread: str
    taken: bool = False
    origin: str = ""
    caused: bool = False
    cause_at: datetime | None = None
    initiated_by: str = "unknown"
    reason_in_message: bool = False
    record: bool = False
    named_at: datetime | None = None
    noted_at: datetime | None = None
    invited_at: datetime | None = None
    connected_at: datetime | None = None
    valuable: bool = False
    value_level: int = 0
    endorsed: str = ""
    context: dict[str, str] = field(default_factory=dict)

    @property
    def person(self) -> Person:
        """The person as files show it now."""
        return Person(self.first, self.last, self.slug, self.company, self.position)

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.first} {self.last}"

    @property
    def language(self) -> str:
        """The language the two write to each other."""
        return self.voice.language


def settle(rng: Random, ids: list[str], book: NameBook) -> list[Agent]:
    """Return a population, one for each thread id, kinds in a random order."""
    count = len(ids)
    kinds = [kind for kind, share in KINDS.items() for _ in range(round(share * count))]
    kinds = (kinds + ["stranger"] * count)[:count]
    rng.shuffle(kinds)
    return [_agent(rng, number, kinds[number], ids[number], book) for number in range(count)]


def _agent(rng: Random, number: int, kind: str, thread: str, book: NameBook) -> Agent:
    language = "en" if rng.random() < 0.55 else rng.choice(LANGUAGES[1:])
    first, last = book.name(language)
    style = rng.choices(("terse", "warm", "formal", "emoji", "foreign"), (20, 34, 20, 13, 13))[0]
    return Agent(
        number=number,
        kind=kind,
        first=first,
        last=last,
        slug=book.slug(first, last),
        company=company(rng),
        position=rng.choice(_TITLES.get(kind, ROLES)),
        voice=Voice(language, style),
        talkative=rng.betavariate(2, 2),
        thread=thread,
    )
