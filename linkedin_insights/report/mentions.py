"""Whom the chapters of a report name, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linkedin_insights.report.blocks import Card, Map
from linkedin_insights.report.leaves import Person, Struct
from linkedin_insights.report.model import Section


@dataclass(frozen=True, slots=True)
class Mentions:
    """``people`` by id in the order in which they are first named; ``places``: ids of chapters."""

    people: dict[str, Person]
    places: dict[str, list[str]]

    @classmethod
    def within(cls, sections: Iterable[Section], *, owner: str) -> Mentions:
        """Everybody whom the ``sections`` name, but the owner.

        The dots of a map are no mentions: they are everybody.
        """
        people: dict[str, Person] = {}
        places: dict[str, list[str]] = {}
        for section in sections:
            for person in _persons(section):
                if person.id in ("", owner):
                    continue
                people.setdefault(person.id, person)
                found = places.setdefault(person.id, [])
                if section.id not in found:
                    found.append(section.id)
        return cls(people, places)


def people_of(cards: Iterable[Card]) -> dict[str, Person]:
    """Everybody whom the cards name, by id."""
    return {person.id: person for card in cards for person in _persons(card) if person.id}


def _persons(node: object) -> Iterator[Person]:
    match node:
        case Person():
            yield node
        case Map():
            return
        case Struct():
            for name in node.__struct_fields__:
                yield from _persons(getattr(node, name))
        case dict():
            for value in node.values():
                yield from _persons(value)
        case list():
            for value in node:
                yield from _persons(value)
        case _:
            return
