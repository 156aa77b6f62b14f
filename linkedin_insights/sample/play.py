"""Play a script: turn it into who says what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from linkedin_insights.sample import talk_english, talk_other


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a script: spoken by the beginner or by the other one."""

    by_beginner: bool
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """One conversation that could take place; turns of the same path fit together."""

    kind: str
    language: str
    turns: tuple[Turn, ...]


def read_scripts(text: str) -> tuple[Script, ...]:
    """Read scripts from their plain form."""
    return tuple(_script(block) for block in text.strip().split("\n\n"))


def _script(block: str) -> Script:
    head, *lines = block.splitlines()
    words = head.removeprefix("# ").split()
    turns = tuple(
        Turn(line.startswith("a: "), tuple(v.strip() for v in line[3:].split(" | ")))
        for line in lines
    )
    return Script(words[0], words[1] if len(words) > 1 else "en", turns)


SCRIPTS = read_scripts(talk_english.SCRIPTS) + read_scripts(talk_other.SCRIPTS)
KINDS: Mapping[str, tuple[Script, ...]] = {
    kind: tuple(s for s in SCRIPTS if s.kind == kind) for kind in sorted({s.kind for s in SCRIPTS})
}


def choose(rng: Random, kind: str, language: str = "en") -> Script:
    """Return a script of that kind, in the language if there is one, else in English."""
    scripts = KINDS[kind]
    wanted = [s for s in scripts if s.language == language]
    return rng.choice(wanted or [s for s in scripts if s.language == "en"])


def speak(rng: Random, script: Script, slots: Mapping[str, str]) -> list[tuple[bool, str]]:
    """Return the turns as (spoken by the beginner, text).

    The same variant number is kept where the turns offer as many, so that answers fit.
    """
    path = rng.randrange(max(len(turn.variants) for turn in script.turns))
    filled = {name: rng.choice(values) for name, values in talk_other.SLOTS.items()}
    filled.update(slots)
    return [
        (turn.by_beginner, turn.variants[path % len(turn.variants)].format(**filled))
        for turn in script.turns
    ]
