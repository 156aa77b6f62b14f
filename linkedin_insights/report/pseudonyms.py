"""Which number stands for whom, and for what."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import msgspec

from linkedin_insights.report import blocks, leaves, model

OWNER_NAME = "Owner"
OWNER_ID = "owner"
SMALLEST_GROUP = 5
"""A smaller group has no name of its own: among so few, everybody is easily recognised."""

_LONG_NUMBER = re.compile(r"[ _-]?\d{4,}")


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """Which number stands for whom. The same archive gives the same numbers in every output."""

    people: Mapping[str, int]
    organisations: Mapping[str, int]
    files: Mapping[str, int]
    owner: str | None = None
    groups: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        *,
        people: Iterable[str],
        organisations: Mapping[str, str],
        files: Iterable[str],
        owner: str | None = None,
        groups: Iterable[str] = (),
        hidden: Container[str] = (),
    ) -> Pseudonyms:
        """Number everybody, in an order that tells nothing.

        ``organisations`` leads from each spelling to what its spellings have in common; those that
        are ``hidden`` get no number. ``groups`` are the names of the map's islands, numbered in the
        order given; those without a name are skipped.
        The order is that of a hash keyed with the whole set: it does not follow the alphabet, does
        not depend on the order of rows, and cannot be recomputed by someone who knows a few names.
        """
        keys = _numbered(key for key in organisations.values() if key not in hidden)
        spellings = {name: keys[key] for name, key in organisations.items() if key in keys}
        listed = list(groups)
        places = {name: listed.index(name) + 1 for name in listed if name}
        return cls(_numbered(people), spellings, _numbered(files), owner, places)

    def person_id(self, id: str) -> str:
        """``p7`` for somebody, ``owner`` for the owner, nothing for somebody unknown."""
        if id and id == self.owner:
            return OWNER_ID
        return f"p{self.people[id]}" if id in self.people else ""

    def person_name(self, id: str) -> str:
        """``Person 7``, ``Owner``, or nothing for somebody unknown."""
        if id and id == self.owner:
            return OWNER_NAME
        return f"Person {self.people[id]}" if id in self.people else ""

    def organisation(self, name: str) -> str:
        """``Organisation 3``, or nothing for a hidden or unknown one."""
        return f"Organisation {self.organisations[name]}" if name in self.organisations else ""

    def text(self, words: str) -> str:
        """``Group 2`` for the name of an island, nothing for any other words."""
        return f"Group {self.groups[words]}" if words in self.groups else ""

    def file(self, path: str, *, known: bool) -> str:
        """A known path without the member's number in it; ``file 2`` for any other."""
        if known:
            return _LONG_NUMBER.sub("", path)
        return f"file {self.files[path]}" if path in self.files else ""


def pseudonyms_of(
    report: model.Report,
    *,
    people: Iterable[str] = (),
    organisations: Mapping[str, str] | None = None,
    files: Iterable[str] = (),
) -> Pseudonyms:
    """Numbers for everybody and everything that a report names.

    The other arguments add those that stand only in other outputs of the analysis. Islands of fewer
    than `SMALLEST_GROUP` people and organisations at which one to four of the people are get none.
    """
    found = list(_all_structs(report))
    islands = [node for node in found if isinstance(node, blocks.Island)]
    paths = [*files]
    paths += [leaf.path for leaf in found if isinstance(leaf, leaves.FileName) and not leaf.known]
    paths += [
        path
        for file in report.coverage.files
        if not file.known
        for path in (file.name, *file.parts)
    ]
    paths += [note.file for note in report.coverage.problems if note.file and not note.file_known]
    owner = report.owner.person
    named = {leaf.name: leaf.name for leaf in found if isinstance(leaf, leaves.Organisation)}
    keys = {**named, **(organisations or {})}
    staff = Counter(
        keys[node.company.name] for node in found if isinstance(node, blocks.Entry) and node.company
    )
    return Pseudonyms.of(
        people=[*people, *(person_key(leaf) for leaf in found if isinstance(leaf, leaves.Person))],
        organisations=keys,
        files=paths,
        owner=person_key(owner) if owner else None,
        groups=[_group_name(island) for island in islands],
        hidden={key for key, people in staff.items() if people < SMALLEST_GROUP},
    )


def _group_name(island: blocks.Island) -> str:
    large = island.size.value >= SMALLEST_GROUP
    return island.label.text if large and isinstance(island.label, leaves.Text) else ""


def _numbered(names: Iterable[str]) -> dict[str, int]:
    whole = sorted(set(names))
    key = hashlib.sha256("\0".join(whole).encode("utf-8", "surrogatepass")).digest()

    def place(name: str) -> bytes:
        return hashlib.sha256(key + name.encode("utf-8", "surrogatepass")).digest()

    return {name: number for number, name in enumerate(sorted(whole, key=place), start=1)}


def person_key(person: leaves.Person) -> str:
    """What makes two mentions the same person: the id, or the name where there is none."""
    return person.id or f"name:{person.name}"


def _all_structs(node: object) -> Iterator[object]:
    """Every part of a report at or below ``node``, leaves included, in its order."""
    if isinstance(node, msgspec.Struct):
        yield node
        for field_name in node.__struct_fields__:
            yield from _all_structs(getattr(node, field_name))
    elif isinstance(node, dict):
        for value in node.values():
            yield from _all_structs(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _all_structs(value)
