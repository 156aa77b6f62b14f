"""Catalogue files into entries: sentences with placeholders, and their plural forms.

A file is TOML. Nested tables join their keys with dots into message ids. A value is a sentence::

    [page.footer]
    offline = "Made on {as_of}, without a network."

or, where the words depend on a number, plural forms (the categories of Unicode's CLDR, and ``none``
for zero where a language says zero differently)::

    [page.people.more]
    plural = "count"
    none = "That is everybody."
    one = "One more person."
    other = "{count} more people."

``{name}`` stands for a parameter. ``{name:other.id}`` stands for the message ``other.id`` whose own
parameter ``n`` is bound to ``name``: two plurals in one sentence are two such messages.
A brace is written twice to mean itself. ``[[bridge]]``, or ``[[bridge|bridges]]`` where the
sentence bends the word, is a word whose meaning is one tap away: the message ``word.bridge``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\{\{|\}\}|\{([a-z][a-z0-9_]*)(?::([a-z0-9_.\-]+))?\}|[{}]"
    r"|\[\[([a-z_]+)(?:\|([^\]|]+))?\]\]"
)

NONE = "none"
"""The form used for exactly zero, where there is one."""


class CatalogueError(ValueError):
    """A catalogue file says something that cannot be used; the message names file and id."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place for a parameter; ``via`` is the message that words it, if not the parameter alone."""

    name: str
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Gloss:
    """A word with a meaning to look up: its id, and the form in which it stands here."""

    id: str
    text: str


Template = tuple[str | Placeholder | Gloss, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One message: its forms by plural category (a plain sentence has only ``other``)."""

    forms: Mapping[str, Template]
    plural: str | None = None

    def params(self) -> frozenset[str]:
        """Names of all parameters that any form uses, the number of the plural included."""
        names = {
            piece.name
            for form in self.forms.values()
            for piece in form
            if isinstance(piece, Placeholder)
        }
        return frozenset(names | ({self.plural} if self.plural else set()))

    def via(self) -> frozenset[str]:
        """Ids of the messages that this one is worded through."""
        return frozenset(
            piece.via
            for form in self.forms.values()
            for piece in form
            if isinstance(piece, Placeholder) and piece.via
        )

    def glosses(self) -> frozenset[str]:
        """Ids of the words that any form explains."""
        return frozenset(
            piece.id for form in self.forms.values() for piece in form if isinstance(piece, Gloss)
        )


def parse_template(text: str) -> Template:
    """Split a sentence at its placeholders.

    Raises:
        CatalogueError: a brace stands alone.
    """
    pieces: list[str | Placeholder | Gloss] = []
    literal = ""
    position = 0
    for match in _TOKEN.finditer(text):
        literal += text[position : match.start()]
        position = match.end()
        if match[1] or match[3]:
            if literal:
                pieces.append(literal)
            literal = ""
            pieces.append(_piece(match))
        elif len(match[0]) > 1:
            literal += match[0][0]
        else:
            raise CatalogueError(f"a single {match[0]} in: {text}")
    literal += text[position:]
    if literal or not pieces:
        pieces.append(literal)
    return tuple(pieces)


def _piece(match: re.Match[str]) -> Placeholder | Gloss:
    if match[1]:
        return Placeholder(match[1], match[2])
    return Gloss(match[3], match[4] or match[3].replace("_", " "))


def read_entries(files: Iterable[tuple[str, str]]) -> dict[str, Entry]:
    """Entries of all (file name, TOML text) pairs.

    Raises:
        CatalogueError: an id stands twice, or an entry is neither a sentence nor plural forms.
    """
    entries: dict[str, Entry] = {}
    for name, text in files:
        for key, entry in _walk(name, (), tomllib.loads(text)):
            if key in entries:
                raise CatalogueError(f"{name}: {key} stands twice")
            entries[key] = entry
    return entries


def _walk(
    file: str, path: tuple[str, ...], table: Mapping[str, object]
) -> Iterator[tuple[str, Entry]]:
    """All entries below ``table``, in the order of the file."""
    for key, value in table.items():
        here = (*path, key)
        name = ".".join(here)
        if isinstance(value, str):
            yield name, Entry({"other": parse_template(value)})
        elif not isinstance(value, dict):
            raise CatalogueError(f"{file}: {name} is neither a sentence nor a table")
        elif isinstance(value.get("plural"), str) and "other" in value:
            yield name, _plural(file, name, value)
        else:
            yield from _walk(file, here, value)


def _plural(file: str, name: str, value: Mapping[str, object]) -> Entry:
    """An entry with plural forms."""
    forms: dict[str, Template] = {}
    for category, text in value.items():
        if not isinstance(text, str):
            raise CatalogueError(f"{file}: {name}.{category} is no sentence")
        if category != "plural":
            forms[category] = parse_template(text)
    return Entry(forms, plural=str(value["plural"]))
