"""Who came, by what origin, and when: invitations sent, accepted, and left lying."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np

from tests.findings.worlds_a import clock as clocks
from tests.findings.worlds_a.clock import DAYS, END, Clock, Floats
from tests.findings.worlds_a.model import Act, Career

_MIX = {
    "coworker": 0.20,
    "classmate": 0.06,
    "event": 0.07,
    "introduction": 0.05,
    "group_conversation": 0.03,
    "my_outreach": 0.15,
}
_DOCUMENTED_ENGAGEMENT = 0.04
_DOCUMENTED_POST = 0.02
_REST = 0.38
_THEIRS_OF_REST = 0.625
_UNKNOWN_INCOMING = 0.5
_CAUSE_INCOMING = {"introduction": 0.6}
_POST_OF_TRIGGERED = 1 / 3
_COMMENT_OF_ENGAGEMENT = 0.8
_PENDING_IN = 0.25
_PENDING_OUT = 2 / 3
_DELAYS_OUT = (0, 0, 1, 2, 5, 12)
_DELAYS_EVENT = (0, 0, 1, 1, 2, 3, 5)
_ACCEPTED_NEXT = 0.75
_EVENT_OVER = 20


@dataclass(frozen=True, slots=True)
class Arrival:
    """An invitation: ``connected`` is None when it was never accepted; ``drawn`` by an act."""

    origin: str
    incoming: bool
    sent: datetime
    connected: date | None = None
    documented: bool = False
    context: str = ""
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """What arrivals depend on."""

    rng: np.random.Generator
    clock: Clock
    career: Career
    acts: list[Act]
    invitations_from: date | None


def planted_arrivals(stage: Stage, people: int, share: float) -> list[Arrival]:
    """Draw the connections by planted origins, and pending invitations of the file's reach.

    Half of the caused ones are documented. Of the incoming ones without those, ``share`` are
    triggered; they take the place of strangers, so that the number of people stays.
    """
    rng = stage.rng
    triggered = _triggered_part(share) if stage.acts else 0.0
    counts = {name: round(part * people) for name, part in _MIX.items()}
    arrivals: list[Arrival] = []
    for origin, count in counts.items():
        arrivals += [_by_origin(stage, origin, documented=k % 2 == 0) for k in range(count)]
    if stage.acts:
        arrivals += _drawn(stage, round(_DOCUMENTED_ENGAGEMENT * people), post=False, known=True)
        arrivals += _drawn(stage, round(_DOCUMENTED_POST * people), post=True, known=True)
        by_post = round(triggered * _POST_OF_TRIGGERED * people)
        arrivals += _drawn(stage, by_post, post=True, known=False)
        arrivals += _drawn(stage, round(triggered * people) - by_post, post=False, known=False)
    arrivals += _strangers(stage, people - len(arrivals))
    incoming = sum(a.incoming for a in arrivals)
    arrivals += pending(stage, incoming, len(arrivals) - incoming, share if stage.acts else 0.0)
    assert sum(a.connected is not None for a in arrivals) == people
    return [arrivals[k] for k in rng.permutation(len(arrivals)).tolist()]


def null_arrivals(stage: Stage, people: int) -> list[Arrival]:
    """Draw the same number of connections, none of which has a cause."""
    outgoing = round(0.3 * people)
    arrivals = [_by_origin(stage, "my_outreach", documented=False) for _ in range(outgoing)]
    arrivals += _strangers(stage, people - outgoing)
    incoming = sum(a.incoming for a in arrivals)
    arrivals += pending(stage, incoming, people - incoming, 0.0)
    return [arrivals[k] for k in stage.rng.permutation(len(arrivals)).tolist()]


def _triggered_part(share: float) -> float:
    """The part of all people to trigger, so that they are ``share`` of the incoming strangers.

    With t triggered, r - t strangers of whom a part w comes in, and c undocumented incoming ones
    of other causes: t = share·(t + w·(r - t) + c).
    """
    w = _THEIRS_OF_REST + (1 - _THEIRS_OF_REST) * _UNKNOWN_INCOMING
    causes = {name: part for name, part in _MIX.items() if name != "my_outreach"}
    c = sum(part / 2 * _CAUSE_INCOMING.get(name, 0.5) for name, part in causes.items())
    return min(share * (w * _REST + c) / (1 - share + share * w), _REST)


def pending(stage: Stage, incoming: int, outgoing: int, share: float) -> list[Arrival]:
    """Draw invitations that nobody accepted: 20 % of those received, 40 % of those sent."""
    rng, since = stage.rng, stage.invitations_from
    if since is None:
        return []
    received, sent = round(incoming * _PENDING_IN), round(outgoing * _PENDING_OUT)
    by_acts = round(share * received)
    by_posts = round(by_acts * _POST_OF_TRIGGERED)
    found = _drawn(stage, by_posts, post=True, known=False)
    found += _drawn(stage, by_acts - by_posts, post=False, known=False)
    for day in clocks.draw_days(rng, stage.clock.incoming, received - by_acts):
        found.append(Arrival("their_outreach", incoming=True, sent=clocks.at(rng, day)))
    for day in clocks.draw_days(rng, stage.clock.outgoing, sent):
        found.append(Arrival("my_outreach", incoming=False, sent=clocks.at(rng, day)))
    return [replace(a, connected=None) for a in found if a.sent.date() >= since]


def _drawn(stage: Stage, size: int, *, post: bool, known: bool) -> list[Arrival]:
    """Invitations that acts of the owner drew; ``known`` ones will be documented."""
    rng = stage.rng
    found: list[Arrival] = []
    while len(found) < size:
        kind = "comment" if rng.random() < _COMMENT_OF_ENGAGEMENT else "reaction"
        if post:
            kind = "post"
        acts = [act for act in stage.acts if act.kind == kind] or stage.acts
        sent = clocks.after_acts(rng, acts, 1)[0]
        connected = _accepted(stage, sent)
        if connected:
            drawn = Arrival("my_post" if post else "my_engagement", incoming=True, sent=sent)
            found.append(replace(drawn, connected=connected, documented=known, drawn=True))
    return found


def _strangers(stage: Stage, size: int) -> list[Arrival]:
    """People who came to the owner, and people of whom nothing shows how; none has a cause."""
    found = []
    for _ in range(size):
        theirs = bool(stage.rng.random() < _THEIRS_OF_REST)
        incoming = theirs or bool(stage.rng.random() < _UNKNOWN_INCOMING)
        weight = stage.clock.incoming if incoming else stage.clock.outgoing
        sent, connected = _timed(stage, weight, incoming=incoming)
        shown = theirs or (stage.invitations_from and sent.date() >= stage.invitations_from)
        origin = "unknown"
        if shown:
            origin = "their_outreach" if incoming else "my_outreach"
        found.append(Arrival(origin, incoming, sent, connected))
    return found


def _by_origin(stage: Stage, origin: str, *, documented: bool) -> Arrival:
    """One person of an origin that does not hang on the owner's acts online."""
    rng = stage.rng
    incoming = False
    context = ""
    weight = stage.clock.outgoing
    if origin != "my_outreach":
        incoming = bool(rng.random() < _CAUSE_INCOMING.get(origin, 0.5))
        weight = stage.clock.incoming
    if origin == "coworker":
        weight = weight * _tenures(stage.career)
    if origin == "classmate":
        weight = weight * _reunions(stage.career)
    if origin == "event":
        met = stage.career.events[int(rng.integers(len(stage.career.events)))]
        context = met.name
        weight = np.zeros(DAYS)
        first = clocks.number(met.at.date())
        weight[first + np.array(_DELAYS_EVENT)] = 1.0
    evening = _EVENT_OVER if origin == "event" else 7
    sent, connected = _timed(stage, weight, incoming=incoming, after=evening)
    if origin == "coworker":
        context = _employer(stage.career, sent.date())
    if origin == "classmate":
        context = _school(stage, sent.date())
    known = documented and origin != "my_outreach"
    return Arrival(origin, incoming, sent, connected, known, context)


def _timed(
    stage: Stage, weight: Floats, *, incoming: bool, after: int = 7
) -> tuple[datetime, date]:
    """When an invitation went out, on a day by its weight, and the day it was accepted."""
    rng = stage.rng
    while True:
        day: int | None = clocks.draw_days(rng, weight, 1)[0]
        if not incoming and day is not None:
            day = stage.clock.online_from(day)
        if day is None:
            continue
        sent = clocks.at(rng, day, after)
        if incoming:
            connected = _accepted(stage, sent)
        else:
            waited = _DELAYS_OUT[int(rng.integers(len(_DELAYS_OUT)))]
            connected = sent.date() + timedelta(days=waited)
        if connected and connected <= END:
            return sent, connected


def _accepted(stage: Stage, sent: datetime) -> date | None:
    """The owner accepts on the next online day, a quarter of the times one later, and so on."""
    later = int(stage.rng.geometric(_ACCEPTED_NEXT)) - 1
    day = stage.clock.online_from(clocks.number(sent.date()), later)
    return None if day is None else clocks.on(day)


def _tenures(career: Career) -> Floats:
    """How much more likely a coworker is to come early in a job; nothing between jobs."""
    weight = np.zeros(DAYS)
    for job in career.jobs:
        first, last = clocks.number(job.start), clocks.number(job.end or END)
        days = np.arange(max(first, 0), last + 1)
        weight[days] = 0.35 + np.exp(-(days - first) / 250)
    return weight


def _employer(career: Career, day: date) -> str:
    held = [job.company for job in career.jobs if job.start <= day]
    return held[-1]


def _reunions(career: Career) -> Floats:
    """Classmates come when the account is new and while the second school lasts."""
    days = np.arange(DAYS)
    weight = 0.3 + 2 * np.exp(-days / 400)
    _, first, last, _ = career.schools[1]
    inside = (days >= clocks.number(date(first, 9, 1))) & (days <= clocks.number(date(last, 7, 1)))
    return np.asarray(weight + 1.5 * inside)


def _school(stage: Stage, day: date) -> str:
    (old, *_), (new, first, *_) = stage.career.schools
    return new if day >= date(first, 9, 1) and stage.rng.random() < 0.8 else old
