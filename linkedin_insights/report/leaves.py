"""The smallest parts of a report: typed values, and messages that hold them.

A leaf's type says what may be shown after redaction (`linkedin_insights.report.redact`).
"""

from __future__ import annotations

import msgspec


class Struct(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all plain data here: immutable, compared by value, keyword arguments only."""


class Person(Struct, tag="person", frozen=True, kw_only=True):
    """Somebody in the export. ``url`` is a https profile address of linkedin.com or empty."""

    id: str
    name: str
    url: str = ""


class Organisation(Struct, tag="organisation", frozen=True, kw_only=True):
    """A company, school or group, as written."""

    name: str


class Text(Struct, tag="text", frozen=True, kw_only=True):
    """Other short words from the export: a job title, an event's name, a column's header."""

    text: str


class Quote(Struct, tag="quote", frozen=True, kw_only=True):
    """Words somebody wrote: a message, a note, a comment."""

    text: str


class FileName(Struct, tag="file", frozen=True, kw_only=True):
    """A path below the archive's root; ``known`` when the name is LinkedIn's, not a person's."""

    path: str
    known: bool


class Day(Struct, tag="day", frozen=True, kw_only=True):
    """A date as far as it is known: ``iso`` is yyyy, yyyy-mm or yyyy-mm-dd."""

    iso: str


class Count(Struct, tag="count", frozen=True, kw_only=True):
    """How many; ``of`` is the whole when the count is a share of something."""

    value: int
    of: int | None = None


class Measure(Struct, tag="measure", frozen=True, kw_only=True):
    """A computed figure with its unit, one of `linkedin_insights.words.measures.UNITS`.

    ``low`` and ``high`` bound its interval where there is one.
    """

    value: float
    unit: str
    low: float | None = None
    high: float | None = None


class Term(Struct, tag="term", frozen=True, kw_only=True):
    """One of this program's own words: a message id without parameters."""

    id: str


class Unnamed(Struct, tag="unnamed", frozen=True, kw_only=True):
    """A group of people whom nothing sets apart, told by its size.

    ``year`` is the one in which most of them came, ``nth`` tells apart what would read the same.
    """

    size: int
    year: int | None = None
    nth: int | None = None


Leaf = Person | Organisation | Text | Quote | FileName | Day | Count | Measure | Term | Unnamed


class Message(Struct, tag="message", frozen=True, kw_only=True):
    """A sentence to be: its id in the catalogues and the leaves that fill it."""

    id: str
    params: dict[str, Leaf] = {}


Cell = Leaf | Message
