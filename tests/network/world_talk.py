"""Planted careers, second half: how strong the ties are, and what is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import numpy as np

from tests.network.world_careers import END, Career
from tests.network.world_files import OWNER, Chat, Line, Person

_SMALL_TALK = (
    "Thanks, that helps.",
    "Shall we talk on Thursday?",
    "Good to hear from you!",
    "I will send it tonight.",
    "Sounds good to me.",
    "How was the week?",
)
_PITCH = "I came across your profile and would love to tell you about an opportunity."
_SIZES = np.arange(2, 13)
_SIZE_P = _SIZES**-1.5 / (_SIZES**-1.5).sum()


@dataclass(frozen=True, slots=True)
class Window:
    """When somebody is in touch, and in how many days."""

    since: date
    until: date
    days: int


def give_strengths(
    rng: np.random.Generator, career: Career
) -> tuple[tuple[Person, ...], list[Window]]:
    """Draw each person's strength and window of contact.

    Strengths are log-normal, of strangers a fifth. About 6 % of those known for long are dormant:
    strong for at least 18 months, silent for the last three to six years. Others faded after weak
    contact, or rest since a year or two, both not worth the same alarm.
    """
    people: list[Person] = []
    windows: list[Window] = []
    for p in career.people:
        strength = float(rng.lognormal(0, 1)) * (1.0 if p.contexts else 0.2)
        silent = END - timedelta(days=int(rng.integers(3 * 365, 6 * 365)))
        until, dormant, live = END, False, True
        if p.contexts and (silent - p.connected).days > 550 and rng.random() < 0.14:
            until, dormant, live = silent, True, False
            strength = float(np.exp(0.7 + abs(rng.normal(0, 0.6))))
        elif p.connected < END - timedelta(days=900) and rng.random() < 0.5:
            until = p.connected + timedelta(days=int(rng.integers(30, 700)))
            strength, live = min(strength, float(rng.uniform(0.2, 0.8))), False
        elif rng.random() < 0.1:
            until, live = END - timedelta(days=int(rng.integers(300, 700))), False
        until = max(until, p.connected + timedelta(days=1))
        people.append(replace(p, strength=strength, dormant=dormant, live=live))
        windows.append(Window(p.connected, until, _days(rng, people[-1], until)))
    return tuple(people), windows


def _days(rng: np.random.Generator, person: Person, until: date) -> int:
    years = (until - person.connected).days / 365
    if person.dormant:
        return int(max(10, min(rng.poisson(2.5 * person.strength * years), 120)))
    return int(min(rng.poisson(0.8 * person.strength * years), 150))


def talk(
    rng: np.random.Generator, people: Sequence[Person], windows: Sequence[Window]
) -> list[Chat]:
    """Return one conversation with each person who was in touch at all.

    Days come in bursts, so they are fewer and denser than a steady rate would make; and one weak
    tie in eight talks for a whole day once, so that counts of messages mislead.
    """
    chats = []
    for k, (p, window) in enumerate(zip(people, windows, strict=True)):
        days = _in_bursts(rng, window)
        ours = float(rng.beta(4, 4)) if p.contexts else float(rng.beta(1, 6))
        replies = p.dormant or bool(p.contexts) or rng.random() < 0.35
        lines = [
            line
            for day in days
            for line in _a_day(rng, day, k, n=1 + int(rng.geometric(0.5)), ours=ours)
        ]
        if p.strength < 0.7 and days and rng.random() < 0.125:
            n = int(rng.integers(15, 60))
            lines += _a_day(rng, days[-1] + timedelta(days=1), k, n=n, ours=ours)
        if not p.contexts:
            lines = [
                replace(line, text=_PITCH if line.sender == k else line.text) for line in lines
            ]
            lines = lines if replies else [line for line in lines if line.sender == k][:1]
        if lines:
            chats.append(Chat((k,), "", tuple(lines)))
    return chats


def _in_bursts(rng: np.random.Generator, window: Window) -> list[date]:
    """Return sorted days: a third as many bursts as days, days a few days from their burst."""
    span = (window.until - window.since).days
    bursts = rng.integers(0, max(span, 1), -(-window.days // 3))
    if not bursts.size:
        return []
    after = rng.choice(bursts, window.days) + rng.geometric(0.3, window.days) - 1
    kept = np.unique(np.minimum(after, max(span - 1, 0))).tolist()
    return [window.since + timedelta(days=int(day)) for day in kept]


def _a_day(rng: np.random.Generator, day: date, person: int, *, n: int, ours: float) -> list[Line]:
    """Return ``n`` messages of one day, in turn three times of four; ``ours`` starts it."""
    at = datetime.combine(day, time(8)) + timedelta(seconds=int(rng.integers(0, 5 * 3600)))
    sender = OWNER if rng.random() < ours else person
    lines = []
    for _ in range(n):
        lines.append(Line(at, sender, str(rng.choice(_SMALL_TALK))))
        at += timedelta(seconds=int(rng.integers(20, 500)))
        if rng.random() < 0.75:
            sender = person if sender == OWNER else OWNER
    return lines
