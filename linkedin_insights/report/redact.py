"""Taking out what tells who somebody is: one policy per kind of leaf, one pass over everything.

Before it, small groups are taken together (`linkedin_insights.report.coarsen`).

The pass is total. It walks every struct of a report; each leaf is replaced by what `POLICY` says
of its kind, and a kind that is not listed is removed. Any other text is kept only where
`IDENTIFIERS` says that the field holds an identifier of this program, and only if it looks like
one. A field added to the model tomorrow is therefore empty in a redacted report until somebody
decides otherwise. See docs/privacy.md for what this does and does not protect.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

import msgspec

from linkedin_insights.report import blocks, leaves, model
from linkedin_insights.report.coarsen import coarsen
from linkedin_insights.report.pseudonyms import (
    OWNER_ID,
    OWNER_NAME,
    SMALLEST_GROUP,
    Pseudonyms,
    person_key,
    pseudonyms_of,
)

REMOVED = leaves.Term(id="redacted.removed")
"""Stands where something was taken out and the place cannot be empty."""

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


def redact(report: model.Report, *, pseudonyms: Pseudonyms | None = None) -> model.RedactedReport:
    """The report without anything that says who somebody is.

    ``pseudonyms`` make several outputs agree; without them the report's own people are numbered.
    Persons, organisations, groups on the map and unfamiliar files get numbers, other words from the
    export are removed, days become months; counts, measures and places on the map stay. Groups of
    fewer than `SMALLEST_GROUP` people are taken together or lose their number.
    """
    names = pseudonyms or pseudonyms_of(report)
    coarse = coarsen(report)
    kept = model.RedactedReport(
        **{name: getattr(coarse, name) for name in model.Report.__struct_fields__}
    )
    return _Pass(names).struct(kept)


def redact_message(message: leaves.Message, names: Pseudonyms) -> leaves.Message:
    """The same for a sentence that stands outside a report."""
    return _Pass(names).struct(message)


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
            leaves.Unnamed: lambda group: group if group.size >= SMALLEST_GROUP else REMOVED,
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
        key = person_key(person)
        return leaves.Person(id=self.names.person_id(key), name=self.names.person_name(key))

    def _organisation(self, organisation: leaves.Organisation) -> leaves.Leaf:
        name = self.names.organisation(organisation.name)
        return leaves.Organisation(name=name) if name else REMOVED

    def _text(self, text: leaves.Text) -> leaves.Leaf:
        words = self.names.text(text.text)
        return leaves.Text(text=words) if words else REMOVED

    def _file_name(self, file: leaves.FileName) -> leaves.FileName:
        return leaves.FileName(path=self.names.file(file.path, known=file.known), known=file.known)

    def _file_names(self, node: leaves.Struct) -> dict[str, object]:
        """The fields of a struct that hold names of files or columns, or a record's number."""
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
            case blocks.CardLine():
                # The number of a record would tell the order within a month.
                return {"row": None}
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


__all__ = [
    "IDENTIFIERS",
    "OWNER_ID",
    "OWNER_NAME",
    "REMOVED",
    "SMALLEST_GROUP",
    "Pseudonyms",
    "month",
    "pseudonyms_of",
    "redact",
    "redact_message",
]
