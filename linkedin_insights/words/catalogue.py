"""A language: its sentences, and how it writes numbers, dates and plurals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Self, assert_never

from babel import Locale

from linkedin_insights.report.leaves import (
    Count,
    Day,
    FileName,
    Leaf,
    Measure,
    Message,
    Organisation,
    Person,
    Quote,
    Term,
    Text,
    Unnamed,
)
from linkedin_insights.words import numbers
from linkedin_insights.words.entries import (
    NONE,
    CatalogueError,
    Entry,
    Gloss,
    Placeholder,
    Template,
    read_entries,
)
from linkedin_insights.words.measures import Scale, scale_of

LOCALE_ID = "catalogue.locale"
_WORD = "word."
# "in 100" where whole hundredths tell the ends apart, else "in 1,000"; beyond that, percentages.
_PER = (("per_hundred", 100), ("per_thousand", 1000))
_FIRM = 0.1


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Sentences of one language by message id; `load` reads them.

    A missing id, or a parameter that a sentence needs and did not get, raises `KeyError`.
    """

    language: str
    locale: Locale
    entries: Mapping[str, Entry]

    @classmethod
    def load(cls, language: str = "en") -> Self:
        """Read all TOML files of the language's folder.

        Raises:
            CatalogueError: there is no such language, or one of its files cannot be used.
        """
        folder = resources.files(__package__).joinpath(language)
        if not language.isalnum() or not folder.is_dir():
            raise CatalogueError(f"there is no catalogue for the language {language!r}")
        names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".toml"))
        entries = read_entries((n, folder.joinpath(n).read_text("utf-8")) for n in names)
        return cls(language, Locale.parse(_only_text(entries[LOCALE_ID])), entries)

    @staticmethod
    def languages() -> tuple[str, ...]:
        """The languages there are: English first, the others by their codes."""
        folders = (item for item in resources.files(__package__).iterdir() if item.is_dir())
        found = {item.name for item in folders if item.joinpath("page.toml").is_file()}
        return tuple(sorted(found, key=lambda name: (name != "en", name)))

    def parts(self, message: Message) -> tuple[str | Gloss | Leaf, ...]:
        """The sentence as its own words and, between them, the leaves that fill it."""
        entry = self.entries[message.id]
        pieces: list[str | Gloss | Leaf] = []
        for piece in self._form(entry, message.params):
            if isinstance(piece, str | Gloss):
                pieces.append(piece)
            elif piece.via is None:
                pieces.append(message.params[piece.name])
            else:
                inner = Message(id=piece.via, params={"n": message.params[piece.name]})
                pieces.extend(self.parts(inner))
        return tuple(pieces)

    def plain(self, message: Message) -> str:
        """The sentence as text."""
        return "".join(self._plain_part(part) for part in self.parts(message))

    def _plain_part(self, part: str | Gloss | Leaf) -> str:
        match part:
            case str():
                return part
            case Gloss(text=text):
                return text
            case _:
                return self.leaf_text(part)

    def text(self, id: str, **params: str | int | Leaf) -> str:
        """A sentence of the page itself: words and whole numbers stand for their leaves."""
        leaves = {name: _as_leaf(value) for name, value in params.items()}
        return self.plain(Message(id=id, params=leaves))

    def raw(self, prefix: str) -> dict[str, str | dict[str, str]]:
        """All sentences whose ids begin with ``prefix``, by the rest of their ids, unfilled.

        Placeholders stand as ``{name}``; a sentence with plural forms is an object of these, with
        the parameter that decides as ``plural``.
        """
        found: dict[str, str | dict[str, str]] = {}
        for id, entry in self.entries.items():
            if id.startswith(prefix):
                forms = {category: _unfilled(form) for category, form in entry.forms.items()}
                name = id.removeprefix(prefix)
                plural = entry.plural
                found[name] = forms | {"plural": plural} if plural else forms["other"]
        return found

    def glossary(self) -> list[tuple[str, str]]:
        """The words that sentences explain, by id with their meaning, in the order of the ids."""
        return [
            (id.removeprefix(_WORD), self.plain(Message(id=id)))
            for id in sorted(self.entries)
            if id.startswith(_WORD)
        ]

    def leaf_text(self, leaf: Leaf) -> str:  # noqa: PLR0911 - one a kind
        """A leaf as a reader sees it: ``31 of 842``, ``March 2019``, ``between 3 and 6 in 100``.

        Raises:
            KeyError: a measure's unit or a term's id is unknown.
        """
        match leaf:
            case Person(name=words):
                return words or self.text("leaf.nameless")
            case Organisation(name=words) | Text(text=words) | Quote(text=words):
                return words
            case FileName(path=words):
                return words
            case Day(iso=iso):
                return numbers.day(iso, self.locale)
            case Count():
                return self._count(leaf)
            case Measure():
                interval = self.interval_text(leaf)
                value = self.value_text(leaf)
                return f"{value} ({interval})" if interval else value
            case Term(id=id):
                return self.plain(Message(id=id))
            case Unnamed():
                return self._unnamed(leaf)
            case _:
                assert_never(leaf)

    def _unnamed(self, group: Unnamed) -> str:
        """A group by its size: ``mixed group of 5 (mostly 2014)``."""
        if group.year is None:
            text = self.text("leaf.unnamed", n=group.size)
        else:
            text = self.text("leaf.unnamed_year", n=group.size, year=str(group.year))
        return text if group.nth is None else f"{text} ({group.nth})"

    def value_text(self, leaf: Count | Measure | Day) -> str:
        """The number alone: a count without its whole, a measure without its interval."""
        match leaf:
            case Count(value=value):
                return numbers.whole(value, self.locale)
            case Measure(value=value, unit=unit):
                return self._measured("measure.", value, scale_of(value, unit))
            case Day():
                return self.leaf_text(leaf)
            case _:
                assert_never(leaf)

    def quarter_text(self, first: date) -> str:
        """The quarter that begins on ``first``: ``Q1 2020``."""
        return numbers.quarter(first, self.locale)

    def month_text(self, number: int) -> str:
        """The short name of a month, 1 to 12: ``Mar``."""
        return numbers.month(number, self.locale)

    def interval_text(self, measure: Measure) -> str:
        """A measure's interval in plain words, or nothing when it has none."""
        low, high = measure.low, measure.high
        if low is None or high is None:
            return ""
        if measure.unit == "share":
            for id, per in _PER:
                if round(low * per) != round(high * per) and (low == 0 or low * per >= 1 - _FIRM):
                    ends = (numbers.whole(end * per, self.locale) for end in (low, high))
                    return self._between(f"measure.between.{id}", *ends)
        scale = scale_of(high, measure.unit)
        low_text = scale.number(low, self.locale)
        return self._between(
            "measure.between.of", low_text, self._measured("measure.", high, scale)
        )

    def _between(self, id: str, low: str, high: str) -> str:
        return self.text(id, low=low, high=high)

    def _measured(self, prefix: str, value: float, scale: Scale) -> str:
        """A number with its unit, in the plural it asks for."""
        entry = self.entries[prefix + scale.id]
        form = entry.forms.get(self._category(scale.amount(value))) or entry.forms["other"]
        number = scale.number(value, self.locale)
        return "".join(number if isinstance(piece, Placeholder) else str(piece) for piece in form)

    def _count(self, count: Count) -> str:
        value = numbers.whole(count.value, self.locale)
        if count.of is None:
            return value
        return self.text("leaf.of", value=value, whole=numbers.whole(count.of, self.locale))

    def _form(
        self, entry: Entry, params: Mapping[str, Leaf]
    ) -> Iterator[str | Placeholder | Gloss]:
        """The pieces of the form that the message's number asks for."""
        if entry.plural is None:
            return iter(entry.forms["other"])
        number = _number(params[entry.plural])
        if number == 0 and NONE in entry.forms:
            return iter(entry.forms[NONE])
        return iter(entry.forms.get(self._category(number)) or entry.forms["other"])

    def _category(self, number: float) -> str:
        whole = int(number) if number == int(number) else number
        return str(self.locale.plural_form(whole))


def _number(leaf: Leaf) -> float:
    """The number that a plural follows: what is counted is a share of goes with its noun."""
    match leaf:
        case Count(value=value, of=of):
            return value if of is None or value == 0 else of
        case Measure(value=value):
            return value
        case _:
            raise CatalogueError(f"a plural needs a number, not {type(leaf).__name__}")


def _as_leaf(value: str | int | Leaf) -> Leaf:
    if isinstance(value, str):
        return Text(text=value)
    return Count(value=value) if isinstance(value, int) else value


def _only_text(entry: Entry) -> str:
    return "".join(piece for piece in entry.forms["other"] if isinstance(piece, str))


def _unfilled(form: Template) -> str:
    """A form as text, its places as ``{name}``."""
    pieces = []
    for piece in form:
        match piece:
            case str():
                pieces.append(piece)
            case Gloss(text=text):
                pieces.append(text)
            case Placeholder(name=name):
                pieces.append(f"{{{name}}}")
    return "".join(pieces)
