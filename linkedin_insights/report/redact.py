"""Taking out what tells who somebody is: one policy per kind of leaf, one pass over everything.

The pass is total. It walks every struct of a report; each leaf is replaced by what `POLICY` says
of its kind, and a kind that is not listed is removed. Any other text is kept only where
`IDENTIFIERS` says that the field holds an identifier of this program, and only if it looks like
one. A field added to the model tomorrow is therefore empty in a redacted report until somebody
decides otherwise. See docs/privacy.md for what this does and does not protect.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar, get_args

import msgspec

from linkedin_insights.report import blocks, leaves, model

REMOVED = leaves.Term(id="redacted.removed")
"""Stands where something was taken out and the place cannot be empty."""

OWNER_NAME = "Owner"
OWNER_ID = "owner"

IDENTIFIERS: Mapping[type[leaves.Struct], frozenset[str]] = {
    blocks.Card: frozenset({"family", "places"}),
    blocks.Cards: frozenset({"step"}),
    blocks.Curve: frozenset({"id"}),
    blocks.Directory: frozenset({"islands"}),
    blocks.Dot: frozenset({"island"}),
    blocks.Entry: frozenset({"band", "state", "cluster", "origin", "certainty"}),
    blocks.Exchange: frozenset({"step"}),
    blocks.FlowNode: frozenset({"id", "family"}),
    blocks.FlowPath: frozenset({"nodes", "family"}),
    blocks.Island: frozenset({"id"}),
    blocks.LifeLines: frozenset({"step"}),
    blocks.LifeRow: frozenset({"family"}),
    blocks.LifeStep: frozenset({"kind", "by"}),
    blocks.Link: frozenset({"kind"}),
    blocks.Series: frozenset({"id"}),
    blocks.Strand: frozenset({"a", "b"}),
    blocks.TableColumn: frozenset({"kind"}),
    blocks.Timeline: frozenset({"step"}),
    leaves.Message: frozenset({"id", "params"}),
    model.Basis: frozenset({"tables"}),
    model.FileCoverage: frozenset({"status", "set_aside"}),
    model.ProblemNote: frozenset({"slug", "severity"}),
    model.RedactedReport: frozenset({"schema_version", "generated_by", "as_of"}),
    model.Section: frozenset({"id", "verdicts"}),
}
"""Fields that hold words of this program; for mappings, their keys and text values."""

_IDENTIFIER = re.compile(r"[a-z0-9_.\-]*(?: [0-9][a-z0-9_.+\-]*)?")
"""What an identifier looks like: a word of this program, perhaps with a version behind it."""
_MONTH = re.compile(r"\d{4}(?:-\d{2})?(?!\d)")
_S = TypeVar("_S", bound=leaves.Struct)
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
    ) -> Pseudonyms:
        """Number everybody, in an order that tells nothing.

        ``organisations`` leads from each spelling to what its spellings have in common; ``groups``
        are the names of the map's islands, numbered in the order given.
        The order is that of a hash keyed with the whole set: it does not follow the alphabet, does
        not depend on the order of rows, and cannot be recomputed by someone who knows a few names.
        """
        keys = _numbered(organisations.values())
        spellings = {name: keys[key] for name, key in organisations.items()}
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
        """``Organisation 3``."""
        return f"Organisation {self.organisations[name]}" if name in self.organisations else ""

    def text(self, words: str) -> str:
        """``Group 2`` for the name of an island, nothing for any other words."""
        return f"Group {self.groups[words]}" if words in self.groups else ""

    def file(self, path: str, *, known: bool) -> str:
        """A known path without the member's number in it; ``file 2`` for any other."""
        if known:
            return _LONG_NUMBER.sub("", path)
        return f"file {self.files[path]}" if path in self.files else ""


def redact(report: model.Report, *, pseudonyms: Pseudonyms | None = None) -> model.RedactedReport:
    """The report without anything that says who somebody is.

    ``pseudonyms`` make several outputs agree; without them the report's own people are numbered.
    Persons, organisations, groups on the map and unfamiliar files get numbers, other words from the
    export are removed, days become months; counts, measures and places on the map stay.
    """
    names = pseudonyms or pseudonyms_of(report)
    kept = model.RedactedReport(
        **{name: getattr(report, name) for name in model.Report.__struct_fields__}
    )
    return _Pass(names).struct(kept)


def pseudonyms_of(
    report: model.Report,
    *,
    people: Iterable[str] = (),
    organisations: Mapping[str, str] | None = None,
    files: Iterable[str] = (),
) -> Pseudonyms:
    """Numbers for everybody and everything that a report names.

    The other arguments add those that stand only in other outputs of the analysis.
    """
    found = list(_all_structs(report))
    islands = [node.label for node in found if isinstance(node, blocks.Island)]
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
    return Pseudonyms.of(
        people=[*people, *(_key(leaf) for leaf in found if isinstance(leaf, leaves.Person))],
        organisations={**named, **(organisations or {})},
        files=paths,
        owner=_key(owner) if owner else None,
        groups=[leaf.text if isinstance(leaf, leaves.Text) else "" for leaf in islands],
    )


def _numbered(names: Iterable[str]) -> dict[str, int]:
    whole = sorted(set(names))
    key = hashlib.sha256("\0".join(whole).encode("utf-8", "surrogatepass")).digest()

    def place(name: str) -> bytes:
        return hashlib.sha256(key + name.encode("utf-8", "surrogatepass")).digest()

    return {name: number for number, name in enumerate(sorted(whole, key=place), start=1)}


def _key(person: leaves.Person) -> str:
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


class _Pass:
    """One walk over a report with one set of pseudonyms."""

    def __init__(self, names: Pseudonyms) -> None:
        self.names = names
        self.policy: Mapping[type, Callable[[Any], leaves.Leaf]] = {
            leaves.Person: self._person,
            leaves.Organisation: self._organisation,
            leaves.FileName: self._file_name,
            leaves.Day: month,
            leaves.Count: _kept,
            leaves.Measure: lambda figure: msgspec.structs.replace(
                figure, unit=_identifier(figure.unit)
            ),
            leaves.Term: lambda term: leaves.Term(id=_identifier(term.id)),
            leaves.Text: self._text,
            leaves.Quote: _removed,
        }

    def struct(self, node: _S) -> _S:
        """A struct of the same type with every field redacted."""
        safe = IDENTIFIERS.get(type(node), frozenset())
        changes = self._file_names(node)
        for name, optional in _fields(type(node)):
            if name not in changes:
                value = self._value(getattr(node, name), safe=name in safe)
                changes[name] = None if value is REMOVED and optional else value
        return msgspec.structs.replace(node, **changes)

    def _value(self, value: object, *, safe: bool) -> object:
        """Anything below a field; what is removed leaves `REMOVED`, or empty text."""
        if isinstance(value, leaves.Leaf):
            return self.policy.get(type(value), _removed)(value)
        if isinstance(value, leaves.Struct):
            return self.struct(value)
        match value:
            case str():
                return _identifier(value) if safe else ""
            case dict():
                keys = value if safe else ()
                return {_identifier(key): self._value(value[key], safe=safe) for key in keys}
            case list():
                return [item for v in value if (item := self._value(v, safe=safe)) != ""]
            case None | bool() | int() | float():
                return value
        raise TypeError(f"a report holds no {type(value).__name__}")

    def _person(self, person: leaves.Person) -> leaves.Person:
        key = _key(person)
        return leaves.Person(id=self.names.person_id(key), name=self.names.person_name(key))

    def _organisation(self, organisation: leaves.Organisation) -> leaves.Organisation:
        return leaves.Organisation(name=self.names.organisation(organisation.name))

    def _text(self, text: leaves.Text) -> leaves.Leaf:
        words = self.names.text(text.text)
        return leaves.Text(text=words) if words else REMOVED

    def _file_name(self, file: leaves.FileName) -> leaves.FileName:
        return leaves.FileName(path=self.names.file(file.path, known=file.known), known=file.known)

    def _file_names(self, node: leaves.Struct) -> dict[str, object]:
        """The fields of a struct that hold names of files or columns, replaced."""
        file = self.names.file
        match node:
            case model.FileCoverage(known=known):
                columns = range(1, len(node.unknown_columns) + 1)
                return {
                    "name": file(node.name, known=known),
                    "parts": [file(part, known=known) for part in node.parts],
                    "unknown_columns": [f"column {number}" for number in columns],
                }
            case model.ProblemNote(file_known=known):
                return {"file": file(node.file, known=known)}
            case _:
                return {}


@cache
def _fields(struct: type[leaves.Struct]) -> tuple[tuple[str, bool], ...]:
    """Names of a struct's fields, each with whether it may be None."""
    return tuple(
        (field.name, type(None) in get_args(field.type)) for field in msgspec.structs.fields(struct)
    )


def month(day: leaves.Day) -> leaves.Day:
    """A date without its day; nothing where that is no date."""
    found = _MONTH.match(day.iso)
    return leaves.Day(iso=found[0] if found else "")


def _kept(leaf: leaves.Leaf) -> leaves.Leaf:
    return leaf


def _removed(_leaf: leaves.Leaf) -> leaves.Term:
    return REMOVED


def _identifier(text: str) -> str:
    """The text if it looks like a word of this program, else nothing."""
    return text if _IDENTIFIER.fullmatch(text) else ""
