"""The causes that lie outside the owner's feed: work, school, events, groups, common friends."""

from __future__ import annotations

from datetime import datetime, timedelta

from linkedin_insights.sample import ids
from linkedin_insights.sample.life import Event
from tests.findings.worlds_b.agents import Agent
from tests.findings.worlds_b.approach import because
from tests.findings.worlds_b.bonds import begin_bond
from tests.findings.worlds_b.calendar import DAYS
from tests.findings.worlds_b.grammar import say
from tests.findings.worlds_b.names import GROUPS, SCHOOLS
from tests.findings.worlds_b.stage import Stage

_MEETINGS = 3.4
"""People met at an event and connected with, on average."""

_INTRODUCTIONS = 0.018
_GROUP_THREADS = 0.0042
_GROUP_READERS = 0.011
_SCANS = 0.004


def prepare(stage: Stage) -> None:
    """Put what the diary holds into the queue: colleagues, fellow students, events."""
    _colleagues(stage)
    _students(stage)
    for event in stage.calendar.events:
        for _ in range(stage.poisson(_MEETINGS * stage.scale)):
            visitor = stage.take("visitor")
            if visitor is not None:
                _meet_at(stage, visitor, event)


def chance_day(stage: Stage, day: int) -> None:
    """Let introductions, groups and meetings in the street happen on a day."""
    rng, morning = stage.rng, stage.calendar.start + timedelta(days=day, hours=6)
    when = morning + timedelta(hours=rng.random() * 14)
    if rng.random() < _INTRODUCTIONS * stage.scale and len(stage.connected) > 8:
        introduce(stage, when)
    if rng.random() < _GROUP_THREADS * stage.scale and len(stage.connected) > 15:
        group_thread(stage, when)
    if rng.random() < _GROUP_READERS * stage.scale:
        _from_group(stage, when)
    if rng.random() < _SCANS * stage.scale:
        _scan(stage, when)


def known_day(stage: Stage, day: int) -> None:
    """Let people who are connected already talk in a group: the twin without causes has it too."""
    when = stage.calendar.start + timedelta(days=day, hours=6 + stage.rng.random() * 14)
    if stage.rng.random() < _GROUP_THREADS * stage.scale and len(stage.connected) > 15:
        group_thread(stage, when)


def _colleagues(stage: Stage) -> None:
    """Spread the colleagues over the tenures, whoever came first."""
    calendar, rng = stage.calendar, stage.rng
    while (agent := stage.take("colleague")) is not None:
        if rng.random() < 0.25:
            continue
        when = calendar.start + timedelta(days=rng.random() * DAYS)
        job = calendar.employer(when)
        # The others have moved on by the time of the export.
        if rng.random() < 0.65:
            agent.company = job.company
        agent.context["company"] = job.company
        _later(stage, agent, "coworker", when, by_owner=rng.random() < 0.4)


def _students(stage: Stage) -> None:
    rng = stage.rng
    while (agent := stage.take("student")) is not None:
        if rng.random() < 0.35:
            continue
        when = stage.calendar.start + timedelta(days=DAYS * rng.random() ** 1.5)
        agent.context["school"] = rng.choice(SCHOOLS)
        _later(stage, agent, "classmate", when, by_owner=rng.random() < 0.4)


def _meet_at(stage: Stage, agent: Agent, event: Event) -> None:
    rng = stage.rng
    short = event.name.rsplit(" ", 1)[0]
    agent.context["event"] = event.name if rng.random() < 0.5 else short
    agent.cause_at = event.start
    delay = timedelta(days=rng.choice((0, 0, 1, 1, 1, 2, 3)), hours=rng.uniform(1, 9))
    _later(stage, agent, "event", event.start + delay, by_owner=rng.random() < 0.4)


def _later(stage: Stage, agent: Agent, cause: str, when: datetime, *, by_owner: bool) -> None:
    stage.at(when, lambda: because(stage, agent, cause, when, by_owner=by_owner))


def introduce(stage: Stage, when: datetime) -> None:
    """Let a common contact bring somebody: by a message, in a thread of three, or aloud."""
    contact, newcomer, rng = stage.acquaintance(60), stage.stranger(), stage.rng
    if contact is None or newcomer is None:
        return
    newcomer.context |= {"contact": contact.name, "contactfirst": contact.first}
    newcomer.cause_at = when
    newcomer.origin, newcomer.caused = "introduction", True
    way = rng.choices(("message", "thread", "aloud"), (22, 17, 61))[0]
    if way == "message":
        slots = stage.slots(contact, by_owner=False, new=newcomer.name, newfirst=newcomer.first)
        clause = say(rng, contact.language, "intro.message", slots)
        stage.message(contact, when, contact.voice.letter(rng, [clause], slots), by_owner=False)
        newcomer.record = True
    elif way == "thread":
        _three(stage, contact, newcomer, when)
        newcomer.record = True
    delay = timedelta(days=rng.lognormvariate(0.9, 0.9), hours=1)
    by_owner = rng.random() < 0.35
    stage.at(
        when + delay,
        lambda: because(stage, newcomer, "introduction", when + delay, by_owner=by_owner),
    )


def _three(stage: Stage, contact: Agent, newcomer: Agent, when: datetime) -> None:
    rng, owner = stage.rng, stage.owner
    thread, people = ids.conversation(rng), (contact.person, newcomer.person)
    slots = stage.slots(contact, by_owner=False, new=newcomer.name, newfirst=newcomer.first)
    opening = contact.voice.line(rng, say(rng, contact.language, "intro.thread", slots))
    stage.group_message(thread, "", when, people[0], (owner, people[1]), opening)
    if rng.random() < 0.7:
        answer = stage.line(newcomer, "intro.reply", by_owner=False)
        then = when + timedelta(hours=rng.uniform(0.3, 20))
        if then < stage.calendar.end:
            stage.group_message(thread, "", then, people[1], (owner, people[0]), answer)


def group_thread(stage: Stage, when: datetime) -> None:
    """Let a contact open a group thread; without causes nobody new is in it."""
    rng, calendar = stage.rng, stage.calendar
    known = {a.number: a for a in (stage.acquaintance(20) for _ in range(6)) if a is not None}
    fresh: list[Agent] = []
    if stage.causes:
        drawn = [stage.take("member") for _ in range(rng.randrange(2, 6))]
        fresh = [agent for agent in drawn if agent is not None]
    members = [*known.values(), *fresh]
    if len(members) < 3:
        return
    title, thread = rng.choice(GROUPS), ids.conversation(rng)
    everyone = [agent.person for agent in members]
    moment = when
    for number in range(rng.randrange(6, 20)):
        writer = members[0] if number == 0 else rng.choice([*members, None])
        sender = writer.person if writer else stage.owner
        later = stage.online(moment) if writer is None else moment
        if later is None or later >= calendar.end:
            break
        others = [p for p in (stage.owner, *everyone) if p.slug != sender.slug]
        language = members[0].language
        text = say(rng, language, "intro.group_line", {})
        stage.group_message(thread, title, later, sender, others, text)
        moment = later + stage.wait(0.8)
    for agent in fresh:
        agent.origin, agent.caused, agent.record = "group_conversation", True, True
        agent.cause_at = when
        agent.context["group"] = title
        if rng.random() < 0.75:
            then = when + timedelta(days=rng.uniform(1, 40))
            _later(stage, agent, "group", then, by_owner=rng.random() < 0.3)


def _from_group(stage: Stage, when: datetime) -> None:
    agent = stage.take("member")
    if agent is not None:
        agent.context["group"] = stage.rng.choice(GROUPS)
        _later(stage, agent, "group", when, by_owner=stage.rng.random() < 0.3)


def _scan(stage: Stage, when: datetime) -> None:
    """Connect by a code held up at dinner: no invitation, no text, no direction."""
    agent = stage.stranger()
    if agent is not None:
        agent.origin = "unknown"
        stage.at(when, lambda: _join(stage, agent, when))


def _join(stage: Stage, agent: Agent, when: datetime) -> None:
    stage.connect(agent, when)
    begin_bond(stage, agent, when)
