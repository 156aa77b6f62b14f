"""A small sentence grammar: greeting, clauses and closing, in seven languages and five styles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
STYLES = ("terse", "warm", "formal", "emoji", "foreign")

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_TEXTS = Path(__file__).parent / "texts"
_EMOJI = ("🙂", "🙌", "🚀", "☕", "🌱", "👏", "✨", "😅")
_MISTAKES = (
    (" the ", " "),
    (" would like ", " would liked "),
    (" your ", " you "),
    ("I have ", "I am having "),
    ("thank you", "thanks you"),
    (" was ", " were "),
    ("people", "peoples"),
    ("very ", "really very "),
)


@cache
def _book(language: str) -> Mapping[str, Any]:
    return tomllib.loads((_TEXTS / f"{language}.toml").read_text(encoding="utf-8"))


def lines(language: str, key: str) -> Sequence[Any]:
    """Return the templates under a dotted key, such as `why.comment`."""
    found: Any = _book(language)
    for part in key.split("."):
        found = found[part]
    templates: Sequence[Any] = found
    return templates


def fill(rng: Random, language: str, template: str, slots: Mapping[str, str]) -> str:
    """Make the choices of a template, then fill its slots; a topic is drawn if none is given."""
    text = _CHOICE.sub(lambda m: rng.choice(m[1].split("|")), template)
    topic = slots.get("topic") or rng.choice(lines(language, "topics"))
    return _SLOT.sub(lambda m: topic if m[1] == "topic" else slots[m[1]], text).strip()


def say(rng: Random, language: str, key: str, slots: Mapping[str, str]) -> str:
    """Return one sentence of a kind, filled in."""
    return fill(rng, language, rng.choice(lines(language, key)), slots)


@dataclass(frozen=True, slots=True)
class Voice:
    """How somebody writes: a language and a style."""

    language: str
    style: str

    @property
    def register(self) -> str:
        """The set of greetings and closings of the style."""
        return self.style if self.style in {"terse", "warm", "formal"} else "warm"

    def letter(
        self, rng: Random, clauses: Sequence[str], slots: Mapping[str, str], limit: int = 0
    ) -> str:
        """Put greeting and closing around clauses; above `limit` signs the closing goes."""
        greeting = say(rng, self.language, f"greet.{self.register}", slots)
        closing = say(rng, self.language, f"close.{self.register}", slots)
        body = " ".join(self._sentence(clause) for clause in clauses)
        text = " ".join(part for part in (greeting, body, closing) if part)
        if limit and len(text) > limit:
            text = body[:limit]
        return self.manner(rng, text)

    def line(self, rng: Random, text: str) -> str:
        """Return one line of a conversation in this voice."""
        return self.manner(rng, self._sentence(text))

    def manner(self, rng: Random, text: str) -> str:
        """Add what the style adds to any text."""
        if self.style == "emoji":
            return f"{text} {rng.choice(_EMOJI)}"
        if self.style == "foreign" and self.language == "en":
            for right, wrong in rng.sample(_MISTAKES, 3):
                text = text.replace(right, wrong, 1)
        return text

    def _sentence(self, clause: str) -> str:
        if self.style == "terse":
            return clause
        end = "" if clause[-1:] in ".?!" else "."
        return clause[:1].upper() + clause[1:] + end
