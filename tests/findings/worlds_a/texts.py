"""What people write, by language; the sentences are in `texts/`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import numpy as np

from tests.findings.worlds_a.model import OWNER_FIRST, OWNER_NAME, Person
from tests.findings.worlds_a.names import pick

Scripts = list[list[str]]
_FOLDER = Path(__file__).parent / "texts"
_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
BREAK = "--"
"""A line of a script: what follows is written on a later day."""


@cache
def _all() -> dict[str, dict[str, dict[str, list[str]]]]:
    read = {
        language: tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
        for language in _LANGUAGES
    }
    for language in _LANGUAGES:
        read[language]["topics"] = {"names": read[language]["topics"]}
    return read


def templates(language: str, topic: str, key: str) -> list[str]:
    """The templates of a language, the English ones where it has none."""
    found = _all()[language].get(topic, {}).get(key)
    return found or _all()["en"][topic][key]


def scripts(language: str, topic: str, key: str = "scripts") -> Scripts:
    """Conversations, one list of lines each."""
    return templates(language, topic, key)  # type: ignore[return-value]


def say(
    rng: np.random.Generator, person: Person, template: str, *, mine: bool, **values: str
) -> str:
    """Fill a template that the owner (``mine``) or the person writes to the other."""
    to, by = (person.first, OWNER_FIRST) if mine else (OWNER_FIRST, person.first)
    given = {
        "to": to,
        "from": by,
        "owner": OWNER_NAME,
        "topic": pick(rng, templates(person.language, "topics", "names")),
        "company": person.context,
        "school": person.context,
        "event": person.context,
    }
    return template.format_map(given | values)


def chosen(
    rng: np.random.Generator, person: Person, topic: str, key: str, *, mine: bool, **values: str
) -> str:
    """One template of the person's language, filled."""
    template = pick(rng, templates(person.language, topic, key))
    return say(rng, person, template, mine=mine, **values)
