"""Planted careers, third part: conversations of several, introductions, and what events leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import numpy as np
import numpy.typing as npt

from tests.network.world_careers import END, Career, Context
from tests.network.world_files import OWNER, Chat, Line, Person
from tests.network.world_talk import Window

_SIZES = np.arange(2, 13)
_SIZE_P = _SIZES**-1.5 / (_SIZES**-1.5).sum()
_SAID = ("The {} notes are up.", "Who takes the {} part?", "Done with {}.", "Lunch at one?", "Yes!")
_INTRODUCED = "May I introduce you to {name}? You two should meet."
_NAMED = "I spoke with {name} the other day."


@dataclass(frozen=True, slots=True)
class Cast:
    """Who may be in a conversation, and how likely: ``ease`` is (people,)."""

    people: tuple[Person, ...]
    windows: Sequence[Window]
    ease: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Plan:
    """A conversation to be: of whom, about what; ``needed`` are in it for certain."""

    context: Context
    pool: list[int]
    needed: tuple[int, ...] = ()


def group_chats(
    rng: np.random.Generator, career: Career, people: tuple[Person, ...], windows: Sequence[Window]
) -> list[Chat]:
    """Return conversations of 2 to 12 people, mostly of one context; 10 to 20 % are mixed.

    Contexts talk unequally, one in seven never; people's shares follow Zipf's law. Each bridge is
    in a conversation of each of its contexts.
    """
    known = [k for k, p in enumerate(people) if p.contexts]
    inside: list[list[int]] = [[] for _ in career.contexts]
    for k in known:
        for context in people[k].contexts:
            inside[context].append(k)
    share = np.array([len(each) for each in inside]) * rng.lognormal(0, 0.6, len(inside))
    share *= rng.random(len(inside)) > 1 / 7
    noise = rng.uniform(0.1, 0.2)
    plans = []
    n = int(len(known) * rng.uniform(0.2, 0.4))
    for context in rng.choice(len(inside), n, p=share / share.sum()).tolist():
        anybody = known if rng.random() < 0.6 else list(range(len(people)))
        pool = anybody if rng.random() < noise else inside[context]
        plans.append(Plan(career.contexts[context], pool))
    for k in known:
        if len(people[k].contexts) > 1:
            plans += [Plan(career.contexts[c], inside[c], (k,)) for c in people[k].contexts]
    ease = np.power(1.0 + rng.permutation(len(people)), -0.7, dtype=np.float64)
    cast = Cast(people, windows, ease)
    chats = [_group_chat(rng, cast, plan) for plan in plans]
    return [chat for chat in chats if chat]


def _group_chat(rng: np.random.Generator, cast: Cast, plan: Plan) -> Chat | None:
    """Return a conversation on a day when at least two of the pool are around, or none."""
    day = _when(rng, cast, plan)
    pool = [k for k in plan.pool if k not in plan.needed and _around(cast, k, day)]
    size = int(rng.choice(_SIZES, p=_SIZE_P)) - len(plan.needed)
    size = min(size, len(pool))
    if size + len(plan.needed) < 2:
        return None
    ease = cast.ease[pool]
    drawn = rng.choice(pool, size, replace=False, p=ease / ease.sum()).tolist()
    members = tuple(rng.permutation([*plan.needed, *drawn]).tolist())
    title = f"{plan.context.word} round" if rng.random() < 0.2 else ""
    return Chat(members, title, tuple(_round(rng, day, members, word=plan.context.word)))


def _when(rng: np.random.Generator, cast: Cast, plan: Plan) -> date:
    """In the time of the context, one in ten any time later, and after those needed came."""
    since = max([plan.context.since, *[cast.people[k].connected for k in plan.needed]])
    until = END if rng.random() < 0.1 else max(plan.context.until, since)
    for k in plan.needed:
        until = min(until, cast.windows[k].until) if cast.people[k].dormant else until
    return since + timedelta(days=int(rng.integers(0, max((until - since).days, 1))))


def _around(cast: Cast, k: int, day: date) -> bool:
    """Whether somebody was connected by then, or nearly, and does not sleep."""
    asleep = cast.people[k].dormant and day > cast.windows[k].until
    return cast.people[k].connected <= day + timedelta(days=30) and not asleep


def _round(
    rng: np.random.Generator, day: date, members: tuple[int, ...], *, word: str
) -> list[Line]:
    """Return 2 to about 15 messages within two days; the member writes one in three."""
    at = datetime.combine(day, time(9)) + timedelta(seconds=int(rng.integers(0, 6 * 3600)))
    lines = []
    for _ in range(2 + int(min(rng.geometric(0.25), 25))):
        sender = OWNER if rng.random() < 1 / 3 else int(rng.choice(members))
        lines.append(Line(at, sender, str(rng.choice(_SAID)).format(word)))
        at += timedelta(seconds=int(rng.exponential(3600)) + 20)
    return lines


def with_introductions(
    rng: np.random.Generator, people: Sequence[Person], chats: Sequence[Chat]
) -> list[Chat]:
    """Let some messages of two name a third person: 3 in 4 times of the same context.

    Two in five of those messages introduce. There is one for every fifteenth person.
    """
    changed = list(chats)
    talkers = [c for c, chat in enumerate(chats) if people[chat.members[0]].contexts]
    n = min(len(people) // 15, len(talkers))
    for c in rng.permutation(talkers)[:n].tolist():
        one = chats[c].members[0]
        near = [
            k
            for k, p in enumerate(people)
            if k != one and set(p.contexts) & set(people[one].contexts)
        ]
        anybody = [k for k in range(len(people)) if k != one]
        about = int(rng.choice(near if near and rng.random() < 0.75 else anybody))
        text = _INTRODUCED if rng.random() < 0.4 else _NAMED
        changed[c] = _said(rng, chats[c], text, about=about)
    return changed


def with_events(
    rng: np.random.Generator, career: Career, people: Sequence[Person], chats: Sequence[Chat]
) -> list[Chat]:
    """Let half of those who connected at an event and talked speak of it."""
    changed = list(chats)
    for name, written, *_ in career.events:
        day = datetime.strptime(written.split(" 9:00")[0], "%b %d, %Y").date()  # noqa: DTZ007
        for c, chat in enumerate(changed):
            came = 0 <= (people[chat.members[0]].connected - day).days <= 2
            if came and rng.random() < 0.5:
                changed[c] = _said(rng, chat, f"It was good to meet you at {name}.")
    return changed


def _said(rng: np.random.Generator, chat: Chat, text: str, *, about: int = -1) -> Chat:
    """Put other words into one message."""
    lines = list(chat.lines)
    place = int(rng.integers(len(lines)))
    lines[place] = replace(lines[place], text=text, about=about)
    return replace(chat, lines=tuple(lines))
