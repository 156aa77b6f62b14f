"""What a report holds, for the note at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linkedin_insights.report.blocks import Directory
from linkedin_insights.report.leaves import Person, Quote, Struct
from linkedin_insights.report.model import Report


@dataclass(frozen=True, slots=True)
class Held:
    """How many people a report names, and how often it quotes somebody."""

    people: int
    quotes: int


def count_held(report: Report) -> Held:
    """Count names and quotations over the first screen and all chapters."""
    people: set[str] = set()
    quotes = 0
    for leaf in _leaves([report.headline, *report.chapters]):
        if isinstance(leaf, Person):
            people.add(leaf.id or leaf.name)
        else:
            quotes += 1
    return Held(len(people), quotes)


def _leaves(node: object) -> Iterator[Person | Quote]:
    match node:
        case Person() | Quote():
            yield node
        case Directory(entries=entries):
            yield from (entry.person for entry in entries)
        case Struct():
            for name in node.__struct_fields__:
                yield from _leaves(getattr(node, name))
        case dict():
            yield from _leaves(list(node.values()))
        case list():
            for value in node:
                yield from _leaves(value)
