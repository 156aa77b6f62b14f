"""How relationships live on: bursts of messages, favours, silence, spam."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.findings.worlds_b import worth
from tests.findings.worlds_b.agents import Agent
from tests.findings.worlds_b.grammar import fill, lines, say
from tests.findings.worlds_b.stage import Stage

EQUAL_RATE = 0.6
"""Exchanges a year with everybody, where no tie is worth more than another."""

_WORTH = {
    "introduction": 0.22,
    "event": 0.15,
    "my_engagement": 0.14,
    "my_post": 0.12,
    "coworker": 0.16,
    "classmate": 0.1,
    "group_conversation": 0.12,
    "my_outreach": 0.08,
    "their_outreach": 0.06,
}
"""Share of each origin that turns out to be of value."""

_LATE = timedelta(days=120)


def begin_bond(stage: Stage, agent: Agent, when: datetime) -> None:
    """Draw what becomes of a new connection and put it into the queue."""
    if agent.kind in {"recruiter", "seller"}:
        _pitch(stage, agent, when)
        if agent.kind == "seller" and stage.value:
            return
    if not stage.value:
        _equal(stage, agent, when)
        return
    share = _WORTH.get(agent.origin, 0.05) * (0.5 if agent.kind == "recruiter" else 1)
    kind = "none" if agent.kind == "recruiter" else _temper(stage)
    if stage.rng.random() < share:
        agent.valuable = True
        # Quiet people are as useful as the talkative ones.
        kind = stage.rng.choice(("quiet", "quiet", "steady"))
        worth.promise(stage, agent, when)
    elif stage.rng.random() < 0.08:
        worth.disappoint(stage, agent, when)
    _bursts(stage, agent, when, kind)
    if stage.rng.random() < 0.07:
        given = stage.rng.random() < 0.5
        then = stage.online(when + stage.wait(200))
        stage.at(then, lambda: stage.endorse(agent, then or when, given=given))


def _temper(stage: Stage) -> str:
    return stage.rng.choices(("silent", "light", "steady", "chatty"), (56, 27, 8, 9))[0]


def _bursts(stage: Stage, agent: Agent, when: datetime, kind: str) -> None:
    """Draw the moments of all conversations, some begun by the owner, more so in need."""
    rate, years = {
        "light": (0.5, 6.0),
        "steady": (1.6, 6.0),
        "chatty": (9.0, 1.5),
        "quiet": (0.3, 6.0),
    }.get(kind, (0.0, 0.0))
    if not rate:
        return
    calendar = stage.calendar
    left = (calendar.end - when).days / 365
    span = min(left, years * stage.rng.uniform(0.5, 1.5))
    theirs = rate * 0.55
    # Candidates at the highest rate, thinned outside of need.
    ours = rate * 0.45 * calendar.need
    for by_owner, often in ((False, theirs), (True, ours)):
        for _ in range(stage.poisson(often * span)):
            then = when + timedelta(days=3 + stage.rng.random() * span * 365)
            wanted = calendar.push(calendar.day_of(then)) / calendar.need
            if not by_owner or stage.rng.random() < wanted:
                size = stage.rng.choice((2, 3, 4, 5, 8) if kind == "chatty" else (2, 2, 3, 4))
                _plan(stage, agent, then, by_owner=by_owner, size=size)


def _plan(stage: Stage, agent: Agent, when: datetime, *, by_owner: bool, size: int) -> None:
    stage.at(when, lambda: converse(stage, agent, when, by_owner=by_owner, size=size))


def converse(stage: Stage, agent: Agent, when: datetime, *, by_owner: bool, size: int) -> None:
    """Let the two write `size` messages in turn; each answers after a while, or not at all."""
    moment: datetime | None = when
    for turn in range(size):
        ours = by_owner == (turn % 2 == 0)
        if moment is None:
            return
        moment = stage.online(moment) if ours else moment + stage.wait(0.4)
        if moment is None or moment >= stage.calendar.end:
            return
        stage.message(agent, moment, _chat(stage, agent, moment, ours=ours), by_owner=ours)
        if stage.value and stage.rng.random() < 0.06:
            return


def _chat(stage: Stage, agent: Agent, when: datetime, *, ours: bool) -> str:
    known = when - (agent.connected_at or when)
    key = "talk.chat"
    if known > _LATE and stage.rng.random() < 0.1:
        key = "talk.late"
    voice, slots = stage.voice(agent, by_owner=ours), stage.slots(agent, by_owner=ours)
    clauses = [say(stage.rng, agent.language, key, slots)]
    more = stage.rng.sample(lines(agent.language, "talk.chat"), stage.rng.choice((0, 0, 1, 1, 2)))
    clauses += [fill(stage.rng, agent.language, template, slots) for template in more]
    if stage.rng.random() < 0.3:
        return voice.letter(stage.rng, clauses, slots)
    return " ".join(voice.line(stage.rng, clause) for clause in clauses)


def _equal(stage: Stage, agent: Agent, when: datetime) -> None:
    """Exchange two messages at the same rate with everybody."""
    years = (stage.calendar.end - when).days / 365
    calendar = stage.calendar
    for by_owner in (False, True):
        most = EQUAL_RATE / 2 * years * (calendar.need if by_owner else 1)
        for _ in range(stage.poisson(most)):
            then = when + timedelta(days=stage.rng.random() * years * 365)
            wanted = calendar.push(calendar.day_of(then)) / calendar.need
            if not by_owner or stage.rng.random() < wanted:
                _plan(stage, agent, then, by_owner=by_owner, size=2)


def _pitch(stage: Stage, agent: Agent, when: datetime) -> None:
    """Send the template of the trade; without value in the world, once and no more."""
    rng = stage.rng
    if rng.random() < 0.25:
        return
    text = say(rng, agent.language, f"spam.{agent.kind}", stage.slots(agent, by_owner=False))
    for number in range(rng.choice((1, 1, 2, 3)) if stage.value else 1):
        then = when + timedelta(days=number * rng.uniform(4, 12), hours=rng.uniform(0.1, 30))
        _send(stage, agent, then, text)
    if stage.value and rng.random() < 0.2:
        refused = stage.online(when + timedelta(days=2))
        if refused is not None:
            refusal = stage.line(agent, "spam.no_thanks", by_owner=True)
            stage.at(refused, lambda: stage.message(agent, refused, refusal, by_owner=True))


def _send(stage: Stage, agent: Agent, when: datetime, text: str) -> None:
    stage.at(when, lambda: stage.message(agent, when, text, by_owner=False))


def cold_asks(stage: Stage, day: int) -> None:
    """Let the owner ask somebody who was silent for long; far more often in need."""
    rate = 0.02 * stage.calendar.push(day) * stage.calendar.trend(day)
    for _ in range(stage.poisson(rate)):
        agent = stage.acquaintance(200)
        if agent is not None:
            _ask(stage, agent, stage.calendar.sitting(day, stage.rng))


def _ask(stage: Stage, agent: Agent, when: datetime) -> None:
    text = stage.line(agent, "talk.ask", by_owner=True)

    def act() -> None:
        stage.message(agent, when, text, by_owner=True)
        if stage.rng.random() < 0.6:
            then = when + stage.wait(1.2)
            answer = stage.line(agent, "talk.answer", by_owner=False)
            _send(stage, agent, then, answer)

    stage.at(when, act)
