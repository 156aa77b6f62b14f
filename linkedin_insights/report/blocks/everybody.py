"""Everybody in the archive: the whole story of those a report names, a line for all others."""

from __future__ import annotations

from linkedin_insights.report.blocks.over_time import LifeStep
from linkedin_insights.report.leaves import (
    Day,
    FileName,
    Leaf,
    Measure,
    Message,
    Organisation,
    Person,
    Quote,
    Struct,
    Text,
)


class Entry(Struct, frozen=True, kw_only=True):
    """A person in one line.

    ``state`` and ``band`` are those of the tie, ``cluster`` the id of an island or empty,
    ``origin`` and ``certainty`` as in people.csv, ``level`` the rung reached.
    """

    person: Person
    company: Organisation | None
    position: Text | None
    connected: Day | None
    last: Day | None
    messages: int
    band: str
    state: str
    cluster: str
    origin: str
    certainty: str
    level: int
    valuable: bool


class Directory(Struct, tag="directory", frozen=True, kw_only=True):
    """Everybody, in the order of strength; ``islands`` name the groups by the ids in entries."""

    summary: Message
    entries: list[Entry]
    islands: dict[str, Leaf]


class CardLine(Struct, frozen=True, kw_only=True):
    """A sentence of a card, and the record of the export that it rests on, where it is one.

    ``weight`` is what it adds to the score of its part. ``row`` is the record's number in its file,
    from 1, the header left out.
    """

    message: Message
    weight: Measure | None = None
    file: FileName | None = None
    row: int | None = None


class CardPart(Struct, frozen=True, kw_only=True):
    """One topic of a card: its heading, what there is to say, perhaps the words that show it."""

    title: Message
    lines: list[CardLine]
    quote: Quote | None = None
    quote_of: Message | None = None


class Card(Struct, frozen=True, kw_only=True):
    """One person's whole story: who they are, the line of steps and messages, topic by topic.

    ``sent`` and ``received`` are counts a period from the block's ``start``; ``places`` are the ids
    of the chapters that name the person.
    """

    person: Person
    role: Message | None
    family: str
    steps: list[LifeStep]
    sent: list[int]
    received: list[int]
    parts: list[CardPart]
    places: list[str]


class Cards(Struct, tag="cards", frozen=True, kw_only=True):
    """The cards of those whom chapters name.

    ``others`` are named too but have no card, for there are too many; ``rest`` says where they and
    everybody else are to be found.
    """

    start: Day
    step: str
    cards: list[Card]
    others: list[Person] = []
    rest: Message | None = None
