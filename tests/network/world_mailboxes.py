"""Planted mailboxes: departments, mail to several at once, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np
import numpy.typing as npt

from tests.network.world_careers import END, unique_names
from tests.network.world_files import OWNER, Chat, Line, Person, World

_DAYS = 800
_TO = np.arange(1, 13)
_TO_P = _TO**-1.2 / (_TO**-1.2).sum()
_MAILS_A_PERSON = 14
_ELSEWHERE = 0.3
"""How much less likely a mail goes to a tie outside the department that it is about."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Office:
    """``ties`` is (people, people), how often two stand on one mail; ``ego`` is (people,)."""

    departments: list[tuple[int, ...]]
    ties: Floats
    ego: Floats
    joined: npt.NDArray[np.int64]


def mailbox_world(seed: int, *, people: int = 150, departments: int = 7) -> World:
    """Return the mailbox of somebody in an office; 60 to 250 people, 4 to 12 departments.

    Departments are of unequal size (Dirichlet 2, at least 4), 20 to 40 % of each person's ties
    leave the department, degrees and strengths are log-normal. Each mail starts a conversation of
    1 to 12 others, drawn from the ties of those on it already.
    """
    rng = np.random.default_rng([seed, people, departments])
    office = _office(rng, people=people, departments=departments)
    named = unique_names(rng, people)
    begun = END - timedelta(days=_DAYS)
    chats = [_mail(rng, office, begun) for _ in range(_MAILS_A_PERSON * people)]
    everybody = tuple(
        Person(
            *named[k],
            "",
            "",
            begun + timedelta(days=int(office.joined[k])),
            office.departments[k],
            float(office.ego[k]),
        )
        for k in range(people)
    )
    name = f"mailbox-{people}-{departments}-{seed}"
    kept = tuple(chat for chat in chats if chat)
    return World(name, everybody, kept, (), (), (), END)


def _office(rng: np.random.Generator, *, people: int, departments: int) -> _Office:
    share = rng.dirichlet(np.full(departments, 2.0))
    fewest = min(4, people // departments)
    sizes = fewest + rng.multinomial(people - fewest * departments, share)
    homes = rng.permutation(np.repeat(np.arange(departments), sizes))
    belonging: list[tuple[int, ...]] = [(home,) for home in homes.tolist()]
    for k in rng.permutation(people)[: max(2, int(people * rng.uniform(0.03, 0.06)))].tolist():
        other = (belonging[k][0] + int(rng.integers(1, departments))) % departments
        belonging[k] = (belonging[k][0], other)
    ego = rng.lognormal(0, 0.9, people) * np.where(homes == homes[0], 2.0, 1.0)
    early = rng.random(people) < 0.4
    joined = np.where(early, rng.integers(0, 60, people), rng.integers(0, _DAYS - 120, people))
    return _Office(belonging, _ties(rng, belonging), ego, joined)


def _ties(rng: np.random.Generator, belonging: list[tuple[int, ...]]) -> Floats:
    """Draw each person's ties: about eight, the share μ of them with anybody elsewhere."""
    people = len(belonging)
    mixing = rng.uniform(0.2, 0.4)
    ease = rng.lognormal(0, 0.4, people)
    ties = np.zeros((people, people))
    for k, mine in enumerate(belonging):
        for _ in range(int(np.clip(rng.lognormal(np.log(5), 0.5), 2, 20))):
            home = int(rng.choice(mine))
            away = rng.random() < mixing
            near = np.array([(home in other) != away for other in belonging]) * ease
            near[k] = 0.0
            if near.sum() > 0:
                friend = int(rng.choice(people, p=near / near.sum()))
                ties[k, friend] += float(rng.lognormal(0, 0.8))
    return ties + ties.T


def _mail(rng: np.random.Generator, office: _Office, begun: date) -> Chat | None:
    """Return one thread: the first from the ego or to it, then a few answers to all."""
    day = int(rng.integers(1, _DAYS))
    here = office.joined < day
    if not here.any():
        return None
    chance = office.ego * here
    members = [int(rng.choice(chance.size, p=chance / chance.sum()))]
    topic = int(rng.choice(office.departments[members[0]]))
    concerned = np.array([topic in mine for mine in office.departments])
    leaning = here * np.where(concerned, 1.0, _ELSEWHERE)
    for _ in range(int(rng.choice(_TO, p=_TO_P)) - 1):
        near = office.ties[members].sum(axis=0) * leaning
        near[members] = 0.0
        if near.sum() == 0:
            break
        members.append(int(rng.choice(near.size, p=near / near.sum())))
    at = datetime.combine(begun + timedelta(days=day), time(8))
    lines = []
    sender = OWNER if rng.random() < 0.45 else members[0]
    for _ in range(int(rng.geometric(0.5))):
        at += timedelta(seconds=int(rng.integers(60, 9000)))
        lines.append(Line(at, sender, "See the attached sheet."))
        sender = int(rng.choice([OWNER, *members]))
    return Chat(tuple(members), "", tuple(lines))
