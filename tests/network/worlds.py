"""Worlds with planted contexts, ties and bridges, and their twins in which nothing agrees.

Two generators of different make, so that no rule can be right by knowing one of them: careers with
companies and dates, and mailboxes with nothing but recipients. All seeded.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from tests.network.world_careers import END, education, live_a_career, positions
from tests.network.world_files import NOBODY, OWNER, Chat, Line, World
from tests.network.world_groups import group_chats, with_events, with_introductions
from tests.network.world_mailboxes import mailbox_world
from tests.network.world_talk import give_strengths, talk

__all__ = ["World", "career_world", "mailbox_world", "null_twin"]

_SWAPS_A_SLOT = 10


def career_world(seed: int, *, people: int = 600) -> World:
    """Return the world of somebody who changed employers; 300 to 1500 people make sense.

    3 to 6 eras with contexts of 5 to 60 people, 20 to 40 % strangers, 40 to 70 % at another
    company by now, 3 to 6 % of those known in two contexts, about 5 % dormant.
    """
    rng = np.random.default_rng([seed, people, 1])
    career = live_a_career(rng, people=people)
    everybody, windows = give_strengths(rng, career)
    alone = with_introductions(rng, everybody, talk(rng, everybody, windows))
    alone = with_events(rng, career, everybody, alone)
    together = group_chats(rng, career, everybody, windows)
    return World(
        f"career-{people}-{seed}",
        everybody,
        (*alone, *together),
        positions(career),
        education(career),
        career.events,
        END,
    )


def null_twin(world: World, seed: int = 0) -> World:
    """Return a world with the same margins in which no two kinds of evidence agree.

    The members of conversations (each person keeps the number, each conversation its size and
    days), the companies, the days of connecting, and who is named in whose messages are each
    shuffled by themselves. Nobody has a context.
    """
    rng = np.random.default_rng([seed, len(world.people), 2])
    jobs = rng.permutation(len(world.people)).tolist()
    days = rng.permutation(len(world.people)).tolist()
    people = tuple(
        replace(
            p,
            company=world.people[job].company,
            position=world.people[job].position,
            connected=world.people[day].connected,
            contexts=(),
        )
        for p, job, day in zip(world.people, jobs, days, strict=True)
    )
    chats = _renamed(rng, _reshuffled(rng, world.chats))
    return replace(world, name=f"{world.name}-null", people=people, chats=chats)


def _reshuffled(rng: np.random.Generator, chats: tuple[Chat, ...]) -> list[Chat]:
    """Swap members between conversations of several: ten tried swaps a place, none twice in one."""
    slots = [(c, m) for c, chat in enumerate(chats) if len(chat.members) > 1 for m in chat.members]
    owners, members = [c for c, _ in slots], [m for _, m in slots]
    held = set(slots)
    for a, b in rng.integers(0, max(len(slots), 1), (_SWAPS_A_SLOT * len(slots), 2)).tolist():
        new = {(owners[a], members[b]), (owners[b], members[a])}
        if owners[a] == owners[b] or new & held:
            continue
        held -= {(owners[a], members[a]), (owners[b], members[b])}
        held |= new
        members[a], members[b] = members[b], members[a]
    now: dict[int, list[int]] = {}
    for c, m in zip(owners, members, strict=True):
        now.setdefault(c, []).append(m)
    return [_recast(chat, tuple(now[c])) if c in now else chat for c, chat in enumerate(chats)]


def _recast(chat: Chat, members: tuple[int, ...]) -> Chat:
    role = dict(zip(chat.members, members, strict=True)) | {OWNER: OWNER}
    lines = tuple(replace(line, sender=role[line.sender]) for line in chat.lines)
    return Chat(members, chat.title, lines)


def _renamed(rng: np.random.Generator, chats: list[Chat]) -> tuple[Chat, ...]:
    """Shuffle who is named among the messages that name somebody."""
    named = [line.about for chat in chats for line in chat.lines if line.about != NOBODY]
    drawn: npt.NDArray[np.int64] = rng.permutation(np.array(named, dtype=np.int64))
    left = iter(drawn.tolist())

    def other(line: Line) -> Line:
        return line if line.about == NOBODY else replace(line, about=next(left))

    return tuple(replace(chat, lines=tuple(map(other, chat.lines))) for chat in chats)
