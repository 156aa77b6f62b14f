"""The topics there are, and how one is read from its file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final
from unicodedata import normalize

_NAMED = re.compile(r"\{([a-z_]+)\}")
_UMLAUT = re.compile("([aou])\u0308")

LANGUAGES: Final = ("en", "de", "fr", "es", "pt", "it", "nl")

OUTCOMES: Final = (
    "referral",
    "introduction",
    "interview",
    "offer",
    "contract",
    "investment",
    "speaking",
    "collaboration",
    "acceptance",
)
"""What may come of a relationship."""

REFUSALS: Final = ("decline", "pitch")
"""What comes to nothing, and what is sent to anybody."""

FAVOURS: Final = ("ask", "help")
"""What is asked for, and what is given."""

COURTESIES: Final = ("thanks", "promise", "congratulation")
"""Small acts."""

BEGINNINGS: Final = (
    "your_comment",
    "own_comment",
    "your_post",
    "own_post",
    "met_at_event",
    "introduced_by",
    "colleague",
    "classmate",
    "accepted",
    "added_me",
    "found_you",
    "applied",
    "same_group",
)
"""How it began."""

TOPIC_GROUPS: Final = (OUTCOMES, REFUSALS, FAVOURS, COURTESIES, BEGINNINGS)
"""Topics that are mostly asked for together."""

TOPICS: Final = (*OUTCOMES, *REFUSALS, *FAVOURS, *COURTESIES, *BEGINNINGS)
"""Every topic, a closed list; the head of each file says what it means."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic over all languages: ``pattern`` matches plain text that one of ``anchors`` is in.

    ``languages`` are its parts: one after the other they take a fifth of the time.
    ``apart`` matches what is cut out of the text before, or is empty. ``negated`` matches a phrase
    with a word of negation before it in the same clause, or is empty where negation makes no
    difference.
    """

    name: str
    anchors: tuple[str, ...]
    apart: str
    pattern: str
    languages: tuple[Phrases, ...]
    negated: str
    examples: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """Patterns: what looks like a negation and is ``harmless``, what turns a phrase ``inside``."""

    harmless: str
    inside: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language: a text that ``pattern`` fits holds one of ``anchors``."""

    anchors: tuple[str, ...]
    pattern: str


@cache
def load_topic(name: str) -> Topic:
    """Read the file of a topic; raises `FileNotFoundError` when there is none."""
    raw = read_file(name)
    languages = [raw[language] for language in LANGUAGES if language in raw]
    phrases = [phrase for each in languages for phrase in each["phrases"]]
    return Topic(
        name=name,
        anchors=_anchors(languages),
        apart=_any_of([phrase for each in languages for phrase in each.get("except", ())]),
        pattern=_any_of(phrases),
        languages=tuple(Phrases(_anchors([each]), _any_of(each["phrases"])) for each in languages),
        negated=_negated(raw) if raw.get("negatable", False) else "",
        examples=_sentences(languages, "examples"),
        others=_sentences(languages, "others"),
    )


@cache
def load_negation() -> Negation:
    """Read the words of negation, all languages in one: a text does not say which it is in."""
    words = read_file("negation")
    return Negation(
        *(
            _any_of([word for language in LANGUAGES for word in words[language][key]])
            for key in ("harmless", "inside")
        )
    )


def read_file(name: str) -> dict[str, Any]:
    """Read a file of this package, a topic or ``negation``, with its lists spelt out."""
    raw = tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))
    for language in LANGUAGES:
        part = raw.get(language, {})
        for key in {"phrases", "except"} & part.keys():
            part[key] = [_spelt_out(phrase, part.get("lists", {})) for phrase in part[key]]
    return raw


def _spelt_out(phrase: str, lists: Mapping[str, str]) -> str:
    """Put a language's lists in the places of their names; a list may name others."""
    while named := _NAMED.search(phrase):
        phrase = phrase.replace(named[0], lists[named[1]])
    return phrase


def _any_of(phrases: list[str]) -> str:
    r"""Join phrases, folded like the text they are sought in.

    Plain text holds letters of ASCII alone, so ``\w`` need not stand for those of all scripts,
    which would make the compiled pattern a hundred times as large. An umlaut is also read as its
    letter and an e ("gespraech").
    """
    spelt = (_UMLAUT.sub(r"\1e?", normalize("NFD", phrase)) for phrase in phrases)
    folded = (fold(phrase).replace(r"\w", "[a-z0-9_]") for phrase in spelt)
    return "|".join(f"(?:{phrase})" for phrase in folded)


def fold(text: str) -> str:
    """Take the accents off: the Python twin of what `plain` does to letters."""
    apart = normalize("NFKD", text.replace("ß", "ss").replace("œ", "oe"))
    return apart.encode("ascii", "ignore").decode("ascii")


def _anchors(languages: list[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(sorted({_letters(anchor) for each in languages for anchor in each["anchors"]}))


def _letters(anchor: str) -> str:
    """The longest run of an anchor that looks the same with accents, other blanks, apostrophes."""
    runs: list[str] = re.findall("[a-z0-9]+", fold(anchor))
    return max(runs, key=len)


def _negated(raw: dict[str, Any]) -> str:
    """A phrase after a negation of its language in the clause, at most four words between."""
    words = read_file("negation")
    return "|".join(
        rf"(?:{_any_of(words[language]['words'])})[^.!?;:,]{{0,3}}(?: [^ .!?;:,]+){{0,4}}? ?"
        rf"(?:{_any_of(raw[language]['phrases'])})"
        for language in LANGUAGES
        if language in raw
    )


def _sentences(languages: list[dict[str, Any]], key: str) -> tuple[str, ...]:
    return tuple(text for each in languages for text in each.get(key, ()))
