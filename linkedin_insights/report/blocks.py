"""The closed list of things a chapter is made of. Renderers match on it exhaustively."""

from __future__ import annotations

from linkedin_insights.report.leaves import (
    Cell,
    Count,
    Day,
    Leaf,
    Measure,
    Message,
    Person,
    Quote,
    Struct,
)


class Prose(Struct, tag="prose", frozen=True, kw_only=True):
    """Paragraphs."""

    messages: list[Message]


class Figure(Struct, frozen=True, kw_only=True):
    """One number that stands for something: value, what it counts, how sure it is."""

    value: Count | Measure | Day
    label: Message
    note: Message | None = None


class Figures(Struct, tag="figures", frozen=True, kw_only=True):
    """A row of at most four numbers."""

    items: list[Figure]


class Series(Struct, frozen=True, kw_only=True):
    """Whole numbers over equal periods, one a period from the block's ``start``."""

    id: str
    label: Message
    values: list[int]


class Band(Struct, frozen=True, kw_only=True):
    """A stretch of time with a name: a job, a school."""

    label: Leaf
    start: Day
    end: Day | None
    detail: Message | None = None


class Timeline(Struct, tag="timeline", frozen=True, kw_only=True):
    """Counts over time as bars, with named stretches behind them.

    ``step`` is ``month``, ``quarter`` or ``year``; ``start`` the first period's first day. Each of
    at most two series has a panel and a scale of its own; ``mirrored`` hangs the second below the
    first one's line on one scale (sent and received, come and gone).
    """

    summary: Message
    start: Day
    step: str
    series: list[Series]
    bands: list[Band] = []
    mirrored: bool = False


class ExchangeRow(Struct, frozen=True, kw_only=True):
    """One person's exchange with the owner: counts a period, out and in, and what to say of it."""

    person: Person
    sent: list[int]
    received: list[int]
    strength: Measure
    note: Message
    detail: list[Message] = []


class Exchange(Struct, tag="exchange", frozen=True, kw_only=True):
    """People as rows, time left to right, the owner's words above the line, theirs below."""

    summary: Message
    start: Day
    step: str
    rows: list[ExchangeRow]


class Bar(Struct, frozen=True, kw_only=True):
    """A labelled length; ``part`` is the share of it that is told apart."""

    label: Leaf
    value: Count
    part: Count | None = None
    note: Message | None = None


class Bars(Struct, tag="bars", frozen=True, kw_only=True):
    """Horizontal bars on one scale. ``part_label`` names the told-apart share."""

    summary: Message
    bars: list[Bar]
    part_label: Message | None = None


class PersonItem(Struct, frozen=True, kw_only=True):
    """A person, what to know about them, and perhaps what was said last."""

    person: Person
    note: Message
    quote: Quote | None = None
    quote_of: Message | None = None
    detail: list[Message] = []


class PeopleList(Struct, tag="people", frozen=True, kw_only=True):
    """A short list of people with reasons."""

    title: Message | None
    items: list[PersonItem]
    more: Message | None = None


class TableColumn(Struct, frozen=True, kw_only=True):
    """A heading and how its cells are set: ``text`` or ``number``."""

    label: Message
    kind: str = "text"


class Table(Struct, tag="table", frozen=True, kw_only=True):
    """Rows behind a claim. ``folded`` tables open on demand."""

    title: Message
    columns: list[TableColumn]
    rows: list[list[Cell | None]]
    folded: bool = True


class Island(Struct, frozen=True, kw_only=True):
    """A cluster on the map: a circle around ``x``, ``y`` with radius ``r`` (map units).

    ``id`` holds no name; ``size`` counts the people whose main cluster it is.
    """

    id: str
    label: Leaf
    size: Count
    x: float
    y: float
    r: float


class Dot(Struct, frozen=True, kw_only=True):
    """A person on the map: their island's id (empty for none), place, and strength (0 to 1)."""

    person: Person
    island: str
    x: float
    y: float
    strength: float
    bridge: bool


class Strand(Struct, frozen=True, kw_only=True):
    """How much links two islands: the ids of both, and the summed weight of the links between."""

    a: str
    b: str
    weight: float


class Map(Struct, tag="map", frozen=True, kw_only=True):
    """People as dots on their islands, the largest island first, with what runs between them."""

    summary: Message
    islands: list[Island]
    dots: list[Dot]
    strands: list[Strand] = []


class LifeStep(Struct, frozen=True, kw_only=True):
    """One dated step of a relationship.

    ``kind`` is one of `linkedin_insights.findings.steps.STEP_KINDS`, ``by`` is ``me``, ``them`` or
    empty, ``note`` says what happened.
    """

    on: Day
    kind: str
    by: str
    note: Message


class LifeRow(Struct, frozen=True, kw_only=True):
    """One relationship: its steps, the messages a period, how it began and what came of it.

    ``family`` is the family of origins it is coloured by, ``grounds`` what ``began`` rests on,
    ``quote`` the words that say so.
    """

    person: Person
    family: str
    steps: list[LifeStep]
    messages: list[int]
    began: Message
    grounds: Message | None
    outcome: Message
    quote: Quote | None = None


class LifeLines(Struct, tag="life_lines", frozen=True, kw_only=True):
    """Relationships as rows, time left to right, above a skyline of all connections a period."""

    summary: Message
    start: Day
    step: str
    rows: list[LifeRow]
    skyline: list[int]
    skyline_label: Message


Block = Prose | Figures | Timeline | Exchange | Bars | PeopleList | Table | Map | LifeLines
