"""From a reason to a connection: invitation, note, acceptance, first words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.findings.worlds_b.agents import Agent
from tests.findings.worlds_b.bonds import begin_bond
from tests.findings.worlds_b.grammar import say
from tests.findings.worlds_b.stage import NOTE_REACH, Stage

SAID = 0.52
"""Share of the causes without a named record that are told in a text."""

NOTE_SIGNS = 300

ORIGINS = {
    "comment": "my_engagement",
    "post": "my_post",
    "introduction": "introduction",
    "event": "event",
    "coworker": "coworker",
    "classmate": "classmate",
    "group": "group_conversation",
}
"""What each clause of the grammar says about the origin."""


@dataclass(frozen=True, slots=True)
class Approach:
    """A first step: who takes it, when, why, and where the reason is told.

    `route` is `note`, `theirs` (their message), `ours` (the owner's message) or empty.
    """

    agent: Agent
    when: datetime
    by_owner: bool
    cause: str = ""
    route: str = ""


def because(stage: Stage, agent: Agent, cause: str, when: datetime, *, by_owner: bool) -> None:
    """Let somebody come for a reason; `when` is the moment of the invitation."""
    agent.origin, agent.caused = ORIGINS[cause], True
    agent.cause_at = agent.cause_at or when
    route = ""
    if stage.rng.random() < SAID:
        route = stage.rng.choices(("note", "theirs", "ours"), (5, 5, 2))[0]
    step(stage, Approach(agent, when, by_owner, cause, route))


def cold(stage: Stage, agent: Agent, when: datetime, *, by_owner: bool) -> None:
    """Let one of the two invite the other for no reason that the archive could know."""
    agent.origin = "my_outreach" if by_owner else "their_outreach"
    step(stage, Approach(agent, when, by_owner))


def step(stage: Stage, approach: Approach) -> None:
    """Put the invitation into the queue: the owner's wait for a time online."""
    when: datetime | None = approach.when
    if approach.by_owner:
        when = stage.online(approach.when)
    stage.at(when, lambda: _invite(stage, approach, when or approach.when))


def _invite(stage: Stage, approach: Approach, when: datetime) -> None:
    agent, rng = approach.agent, stage.rng
    note = ""
    if approach.route == "note":
        note = _letter(stage, approach, by_owner=approach.by_owner, note=True)
        agent.noted_at = when
    elif rng.random() < 0.22 * agent.talkative:
        note = _idle_letter(stage, approach, by_owner=approach.by_owner, note=True)
    stage.invite(agent, when, by_owner=approach.by_owner, note=note)
    accepted = _accepted(stage, approach, when)
    stage.at(accepted, lambda: _meet(stage, approach, accepted or when, (when, note)))


def _accepted(stage: Stage, approach: Approach, when: datetime) -> datetime | None:
    """Return when the other side accepts; None if never."""
    agent, rng = approach.agent, stage.rng
    willing = 0.9 if approach.cause else {"seller": 0.35, "recruiter": 0.55}.get(agent.kind, 0.7)
    if approach.by_owner:
        willing = 0.85 if approach.cause else 0.5
    if rng.random() > willing:
        return None
    if approach.by_owner:
        days = rng.choices((0.0, 0.8, 2.0, 6.0, 18.0), (52, 20, 12, 10, 6))[0]
        return when + timedelta(days=days * rng.uniform(0.6, 1.5), minutes=rng.randrange(4, 600))
    skip = rng.choices((0, 1, 3, 12), (70, 17, 8, 5))[0]
    return stage.online(when, skip)


def _meet(stage: Stage, approach: Approach, when: datetime, opened: tuple[datetime, str]) -> None:
    agent, rng = approach.agent, stage.rng
    stage.connect(agent, when)
    invited, note = opened
    # The accepted note opens the thread, as the site shows it.
    kept = rng.random() < 0.85 or when < stage.calendar.end - NOTE_REACH
    if note and kept:
        stage.message(agent, invited, note, by_owner=approach.by_owner)
        agent.reason_in_message |= approach.route == "note"
    _first_words(stage, approach, when)
    begin_bond(stage, agent, when)


def _first_words(stage: Stage, approach: Approach, when: datetime) -> None:
    agent, rng = approach.agent, stage.rng
    if approach.route in {"theirs", "ours"}:
        ours = approach.route == "ours"
        told = stage.online(when) if ours else when + stage.wait(0.8)
        stage.at(told, lambda: _tell(stage, approach, told or when, by_owner=ours))
    elif rng.random() < (0.7 if stage.value else 0.35) * agent.talkative:
        ours = rng.random() < 0.4
        told = stage.online(when) if ours else when + stage.wait(1.5)
        stage.at(told, lambda: _chatter(stage, approach, told or when, by_owner=ours))


def _tell(stage: Stage, approach: Approach, when: datetime, *, by_owner: bool) -> None:
    text = _letter(stage, approach, by_owner=by_owner, note=False)
    stage.message(approach.agent, when, text, by_owner=by_owner)
    approach.agent.reason_in_message = True
    _answer(stage, approach.agent, when, by_owner=not by_owner)


def _chatter(stage: Stage, approach: Approach, when: datetime, *, by_owner: bool) -> None:
    text = _idle_letter(stage, approach, by_owner=by_owner, note=False)
    stage.message(approach.agent, when, text, by_owner=by_owner)
    _answer(stage, approach.agent, when, by_owner=not by_owner)


def _answer(stage: Stage, agent: Agent, when: datetime, *, by_owner: bool) -> None:
    if not stage.value or stage.rng.random() > 0.6:
        return
    then = stage.online(when) if by_owner else when + stage.wait(1)
    if then is None or then >= stage.calendar.end:
        return
    text = stage.line(agent, "talk.answer", by_owner=by_owner)
    stage.at(then, lambda: stage.message(agent, then, text, by_owner=by_owner))


def _letter(stage: Stage, approach: Approach, *, by_owner: bool, note: bool) -> str:
    """Write why: one clause that names the cause, sometimes something else around it."""
    agent, rng = approach.agent, stage.rng
    slots = stage.slots(agent, by_owner=by_owner)
    key = f"why.{approach.cause}"
    if by_owner and approach.cause in {"comment", "post"}:
        key = f"owner_why.{approach.cause}"
    clauses = [say(rng, agent.language, key, slots)]
    if not note and rng.random() < 0.25:
        aside = say(rng, agent.language, "talk.aside", slots)
        clauses.insert(rng.randrange(2), aside)
    voice = stage.voice(agent, by_owner=by_owner)
    return voice.letter(rng, clauses, slots, NOTE_SIGNS if note else 0)


def _idle_letter(stage: Stage, approach: Approach, *, by_owner: bool, note: bool) -> str:
    """Write politely without a reason; distractors talk of other people's posts and events."""
    agent, rng = approach.agent, stage.rng
    slots = stage.slots(agent, by_owner=by_owner)
    kind = "cold_out" if by_owner else "cold_in"
    if not note and rng.random() < 0.5:
        kind = "thanks_accept" if by_owner == approach.by_owner else "thanks_invite"
    elif approach.by_owner != by_owner:
        kind = "thanks_invite"
    clauses = [say(rng, agent.language, f"talk.{kind}", slots)]
    if rng.random() < 0.35:
        clauses.append(say(rng, agent.language, "talk.aside", slots))
    voice = stage.voice(agent, by_owner=by_owner)
    return voice.letter(rng, clauses, slots, NOTE_SIGNS if note else 0)
