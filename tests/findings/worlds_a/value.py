"""Planted value: vouching, opportunities and outcomes, mostly of people who write little."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from tests.findings.worlds_a import clock as clocks
from tests.findings.worlds_a import texts
from tests.findings.worlds_a.clock import DAYS
from tests.findings.worlds_a.draft import Draft
from tests.findings.worlds_a.model import OWNER_FIRST, Person, Vouch

VALUABLE_SHARE = 0.06
_VOUCHING_OF_REST = 0.5
_PROMISE = {
    "introduction": 8.0,
    "coworker": 5.0,
    "my_engagement": 2.5,
    "my_post": 2.5,
    "event": 1.5,
    "group_conversation": 1.5,
    "classmate": 1.0,
    "my_outreach": 0.4,
    "their_outreach": 0.15,
    "unknown": 0.15,
}
_SENIOR_PROMISE = 4.0
_SKILLS = ("Planning", "Negotiation", "SQL", "Forecasting", "Public Speaking", "Rail Freight")
_FRIENDLY = 0.4


def plant_value(draft: Draft, *, foreseeable: bool) -> None:
    """Make 6 % of the connections valuable: outcomes of each new job, then others by halves.

    Where value is ``foreseeable`` it hangs on what shows on the day of connecting: how the person
    came, and whether they hold a senior title.
    """
    size = round(VALUABLE_SHARE * sum(p.connected is not None for p in draft.people))
    _outcomes(draft, size // 4, foreseeable=foreseeable)
    left = size - sum(p.planted_level > 0 for p in draft.people)
    vouching = round(left * _VOUCHING_OF_REST)
    for k in _choose(draft, DAYS - 150, left, foreseeable=foreseeable):
        if vouching > 0:
            _vouch(draft, k)
            vouching -= 1
        else:
            _opportunity(draft, k)


def plant_recommendations(draft: Draft) -> None:
    """Make the same share valuable without a message and without a reason."""
    size = round(VALUABLE_SHARE * sum(p.connected is not None for p in draft.people))
    for k in _choose(draft, DAYS - 150, size, foreseeable=False):
        _recommend(draft, k)


def _choose(draft: Draft, before: int, size: int, *, foreseeable: bool) -> list[int]:
    """Draw people connected before a day who have no value yet, by their promise."""
    free = [
        k
        for k, p in enumerate(draft.people)
        if p.connected and clocks.number(p.connected) < before and not p.planted_level
    ]
    promise = np.array([_promise(draft.people[k]) if foreseeable else 1.0 for k in free])
    if not free:
        return []
    chosen = draft.rng.choice(free, min(size, len(free)), replace=False, p=promise / promise.sum())
    return [int(k) for k in chosen]


def _promise(person: Person) -> float:
    return _PROMISE[person.origin] * (_SENIOR_PROMISE if person.senior else 1.0)


def _outcomes(draft: Draft, most: int, *, foreseeable: bool) -> None:
    """For each new job one to three people of its company with talk 2 to 14 months before."""
    left = most
    for job in draft.career.jobs[1:]:
        start = clocks.number(job.start)
        count = min(int(draft.rng.integers(1, 4)), left)
        for k in _choose(draft, start - 80, count, foreseeable=foreseeable):
            person = draft.people[k]
            assert person.connected is not None
            first = max(clocks.number(person.connected) + 3, start - 420)
            day = draft.clock.online_from(int(draft.rng.integers(first, start - 70)))
            assert day is not None
            person.company = job.company
            person.planted_level = 5
            _script(draft, k, day, "outcome")
            left -= 1


def _opportunity(draft: Draft, k: int) -> None:
    person = draft.people[k]
    assert person.connected is not None
    first = clocks.number(person.connected) + 14
    if draft.chance(_FRIENDLY):
        day = draft.clock.online_from(first)
        if day is not None:
            greeting = texts.scripts(person.language, "chatter", "early")[0]
            draft.converse(k, day, greeting, mine_first=draft.chance(0.5))
    day = draft.clock.online_from(int(draft.rng.integers(first, DAYS - 60)))
    if day is None:
        return
    person.planted_level = 4
    _script(draft, k, day, "opportunity")


def _script(draft: Draft, k: int, day: int, topic: str) -> None:
    found = texts.scripts(draft.people[k].language, topic)
    draft.converse(k, day, found[int(draft.rng.integers(len(found)))], mine_first=False)


def _vouch(draft: Draft, k: int) -> None:
    """A recommendation either way, or endorsements both ways beside a short exchange."""
    if draft.chance(0.6):
        _recommend(draft, k)
        return
    person = draft.people[k]
    person.planted_level = 3
    day = _day_after(draft, person, 30)
    for given in (True, False):
        when = clocks.at(draft.rng, day) + timedelta(days=int(draft.rng.integers(0, 20)))
        skill = _SKILLS[int(draft.rng.integers(len(_SKILLS)))]
        draft.endorsements.append(Vouch(when, k, given, skill))
    talk = texts.scripts(person.language, "vouch", "talk")
    online = draft.clock.online_from(day)
    draft.converse(
        k,
        day if online is None else online,
        talk[int(draft.rng.integers(len(talk)))],
        mine_first=draft.chance(0.5),
    )


def _recommend(draft: Draft, k: int) -> None:
    person = draft.people[k]
    person.planted_level = 3
    given = draft.chance(0.5)
    first = person.first if given else OWNER_FIRST
    text = texts.chosen(draft.rng, person, "vouch", "texts", mine=given, first=first)
    when = clocks.at(draft.rng, _day_after(draft, person, 30))
    draft.vouches.append(Vouch(when, k, given, text))


def _day_after(draft: Draft, person: Person, days: int) -> int:
    assert person.connected is not None
    return int(draft.rng.integers(clocks.number(person.connected) + days, DAYS - 30))
