"""What makes a relationship valuable: vouching, opportunities, outcomes; and what looks like it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from tests.findings.worlds_b.agents import Agent
from tests.findings.worlds_b.grammar import fill, lines, say
from tests.findings.worlds_b.stage import Stage


def promise(stage: Stage, agent: Agent, when: datetime) -> None:
    """Draw what a valuable relationship will bring, and when."""
    left = stage.calendar.end - when
    then = when + timedelta(days=20) + left * stage.rng.random() * 0.8
    level = stage.rng.choices((3, 4, 5), (38, 47, 15))[0]
    act = {3: vouch, 4: opportunity, 5: outcome}[level]
    stage.at(then, lambda: act(stage, agent, then))
    if level > 3 and stage.rng.random() < 0.3:
        also = then + stage.wait(90)
        stage.at(also, lambda: vouch(stage, agent, also))


def vouch(stage: Stage, agent: Agent, when: datetime) -> None:
    """Recommend or be recommended, or endorse each other after an exchange."""
    rng = stage.rng
    if rng.random() < 0.6:
        given = rng.random() < 0.4
        moment = stage.online(when) if given else when
        if moment is None:
            return
        name = agent.first if given else stage.owner.first
        slots = stage.slots(agent, by_owner=given, name=name)
        text = say(rng, agent.language, "written.praise", slots)
        stage.recommend(agent, moment, text, given=given)
    else:
        ours = stage.online(when)
        if ours is None:
            return
        stage.endorse(agent, when, given=False)
        stage.endorse(agent, ours, given=True)
        script = ("< " + "talk.chat", "> " + "talk.answer")
        said = [
            _turn(stage, agent, turn[:2] + lines(agent.language, turn[2:])[0]) for turn in script
        ]
        perform(stage, agent, ours, said, lambda: None)
    reached(agent, 3)


def opportunity(stage: Stage, agent: Agent, when: datetime) -> None:
    """Talk about a referral, an interview, a talk, a contract, over days."""
    _deal(stage, agent, when, "deal.opportunity", 4)


def outcome(stage: Stage, agent: Agent, when: datetime) -> None:
    """Agree on an offer or a contract, both of them."""
    _deal(stage, agent, when, "deal.outcome", 5)


def hire(stage: Stage, agent: Agent, when: datetime) -> None:
    """Help the owner into a job at the person's company; it starts later."""
    agent.valuable = True
    _deal(stage, agent, when, "deal.hired", 5)


def disappoint(stage: Stage, agent: Agent, when: datetime) -> None:
    """Talk about something that then comes to nothing."""
    left = stage.calendar.end - when
    then = when + timedelta(days=10) + left * stage.rng.random() * 0.8
    stage.at(then, lambda: _deal(stage, agent, then, "deal.declined", 0))


def reached(agent: Agent, level: int) -> None:
    """Keep the highest level that was reached."""
    agent.value_level = max(agent.value_level, level)


def _deal(stage: Stage, agent: Agent, when: datetime, key: str, level: int) -> None:
    script = stage.rng.choice(lines(agent.language, key))
    said = [_turn(stage, agent, turn) for turn in script]
    perform(stage, agent, when, said, lambda: reached(agent, level))


def _turn(stage: Stage, agent: Agent, turn: str) -> tuple[bool, str]:
    ours = turn.startswith(">")
    slots = stage.slots(agent, by_owner=ours)
    text = fill(stage.rng, agent.language, turn[2:], slots)
    return ours, stage.voice(agent, by_owner=ours).line(stage.rng, text)


def perform(
    stage: Stage,
    agent: Agent,
    when: datetime,
    said: Sequence[tuple[bool, str]],
    done: Callable[[], None],
) -> None:
    """Let the two say their lines, at least a day after the first before the last."""
    moment: datetime | None = when
    for number, (ours, text) in enumerate(said):
        if moment is None:
            return
        pause = stage.wait(1.2) + timedelta(days=1.1 if number == len(said) - 1 else 0)
        later = moment + (pause if number else timedelta())
        moment = stage.online(later) if ours else later
        if moment is None or moment >= stage.calendar.end:
            return
        stage.message(agent, moment, text, by_owner=ours)
    done()
