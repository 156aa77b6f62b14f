"""Blocks of words: paragraphs, figures, lists of people, tables."""

from __future__ import annotations

from linkedin_insights.report.leaves import (
    Cell,
    Count,
    Day,
    Measure,
    Message,
    Person,
    Quote,
    Struct,
)


class Prose(Struct, tag="prose", frozen=True, kw_only=True):
    """Paragraphs; with a ``title`` they stand folded under it, for those who want to know more."""

    messages: list[Message]
    title: Message | None = None


class Figure(Struct, frozen=True, kw_only=True):
    """One number that stands for something: value, what it counts, how sure it is."""

    value: Count | Measure | Day
    label: Message
    note: Message | None = None


class Figures(Struct, tag="figures", frozen=True, kw_only=True):
    """A row of at most four numbers."""

    items: list[Figure]


class PersonItem(Struct, frozen=True, kw_only=True):
    """A person, what to know about them, perhaps what was said last, and words to begin with."""

    person: Person
    note: Message
    opener: Message | None = None
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
