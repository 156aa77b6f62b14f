"""What a job title says: a key to group by, a level and a field."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import polars as pl
from anyascii import anyascii

ROLES: dict[str, pl.DataType] = {
    "position": pl.String(),
    "position_key": pl.String(),
    "seniority": pl.String(),
    "field": pl.String(),
}
LEVELS: tuple[str, ...] = (
    "founder",
    "executive",
    "vp",
    "director",
    "head",
    "manager",
    "lead",
    "senior",
    "junior",
    "intern",
    "student",
)
"""Seniority from high to low; a title that says nothing of it has ""."""

_APOSTROPHE = re.compile("['\u2019`\u00b4]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
# Written in titles for all genders: a colon, star or slash with "in", "(m/w/d)", "(e)".
_GENDER = re.compile(
    r"\(\s*(?:m|w|f|d|h|x|all genders)(?:\s*[/|,]\s*(?:m|w|f|d|h|x))*\s*\)"
    r"|(?<=\w)(?:[:*_]in(?:nen)?|\(in\)|/-?in|\(e\)|\(a\)|\(o\)|/a|/o)\b",
    re.IGNORECASE,
)


class Role(NamedTuple):
    """A title's key, its level (one of `LEVELS` or "") and its field ("" when none is known)."""

    key: str
    seniority: str
    field: str


class _Lexicon(NamedTuple):
    levels: dict[str, str]
    fields: dict[str, str]
    longest: int


@cache
def _lexicon() -> _Lexicon:
    raw: dict[str, Any] = tomllib.loads(
        files(__package__).joinpath("roles.toml").read_text("utf-8")
    )
    levels = _phrases(raw["level"])
    fields = _phrases(raw["field"])
    longest = max(phrase.count(" ") + 1 for phrase in (*levels, *fields))
    return _Lexicon(levels, fields, longest)


def _phrases(entries: list[dict[str, Any]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in entries:
        for phrase in entry["phrases"]:
            found.setdefault(phrase, entry["id"])
    return found


@lru_cache(maxsize=1 << 16)
def classify_role(title: str) -> Role:
    """Read level and field off a job title, matching whole words and phrases only.

    The longest phrase takes its words, so "Talent Acquisition Partner" is recruiting and no
    partner. Of several levels the highest counts, of several fields the first in the title.
    """
    lexicon = _lexicon()
    words = _words(title)
    levels = _matches(words, lexicon.levels, lexicon.longest)
    fields = _matches(words, lexicon.fields, lexicon.longest)
    ranked = sorted(LEVELS.index(level) for level in levels if level != "plain")
    return Role(
        key=" ".join(words),
        seniority=LEVELS[ranked[0]] if ranked else "",
        field=fields[0] if fields else "",
    )


def _words(title: str) -> list[str]:
    text = _GENDER.sub("", title)
    text = text if text.isascii() else anyascii(text)
    text = _APOSTROPHE.sub(" ", text.lower()).replace(".", "")
    return [word for word in _NOT_WORD.split(text) if word]


def _matches(words: list[str], phrases: dict[str, str], longest: int) -> list[str]:
    found = []
    place = 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            meaning = phrases.get(" ".join(words[place : place + length]))
            if meaning is not None:
                found.append(meaning)
                place += length
                break
        else:
            place += 1
    return found


def classify_roles(positions: pl.Series) -> pl.DataFrame:
    """Classify every distinct title once; `ROLES`, sorted by title, empty titles left out."""
    distinct = sorted(title for title in positions.unique().to_list() if title and title.strip())
    roles = [(title, *classify_role(title)) for title in distinct]
    return pl.DataFrame(roles, schema=ROLES, orient="row")
