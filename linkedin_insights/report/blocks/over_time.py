"""Pictures along time: counts, exchanges, life lines, calendars."""

from __future__ import annotations

from linkedin_insights.report.leaves import Day, Leaf, Measure, Message, Person, Quote, Struct


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


class CalendarYear(Struct, frozen=True, kw_only=True):
    """A year's counts by week, from Monday on; the first is that of 4 January (ISO 8601)."""

    year: int
    weeks: list[int]


class Calendar(Struct, tag="calendar", frozen=True, kw_only=True):
    """A row a year, a cell a week, darker with more; ``windows`` are shaded stretches of time.

    Weeks outside the archive are left out of the first and last year: ``first_week`` is the index
    of the first one of the first year.
    """

    summary: Message
    label: Message
    years: list[CalendarYear]
    first_week: int = 0
    windows: list[Band] = []
