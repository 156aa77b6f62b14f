"""Those who come without a cause: the owner's own invitations, recruiters, sellers, strangers."""

from __future__ import annotations

from datetime import datetime, timedelta

from linkedin_insights.sample.life import Application
from tests.findings.worlds_b import worth
from tests.findings.worlds_b.agents import Agent
from tests.findings.worlds_b.approach import cold
from tests.findings.worlds_b.bonds import begin_bond
from tests.findings.worlds_b.calendar import DAYS
from tests.findings.worlds_b.grammar import say
from tests.findings.worlds_b.names import company
from tests.findings.worlds_b.stage import Stage

_INVITES = 0.052
"""The owner's cold invitations on a day online, outside of need."""

_INCOMING = {"stranger": 0.032, "recruiter": 0.022, "seller": 0.019}
"""Cold invitations from others on a day, those of members of the crowd and of the trades."""

_IMPORT = 24
_HELPED = 0.7


def prepare(stage: Stage) -> None:
    """Put the import of the address book and the changes of jobs into the queue."""
    stage.at(stage.online(stage.calendar.start + timedelta(days=20)), lambda: _import(stage))
    for number, job in enumerate(stage.calendar.jobs[1:]):
        _apply(stage, job.start, job.company)
        if stage.value and stage.rng.random() < _HELPED:
            lead = timedelta(days=stage.rng.randrange(100, 190))
            _plan_help(stage, number + 1, job.start - lead)


def cold_day(stage: Stage, day: int) -> None:
    """Let cold invitations go out and come in on one day."""
    rng, calendar = stage.rng, stage.calendar
    if calendar.online[day]:
        often = _INVITES * stage.scale * calendar.push(day) * calendar.trend(day)
        for _ in range(stage.poisson(often)):
            _go(stage, stage.stranger(), calendar.sitting(day, rng), by_owner=True)
    for kind, often in _INCOMING.items():
        for _ in range(stage.poisson(often * stage.scale * calendar.trend(day))):
            when = calendar.start + timedelta(days=day, hours=rng.uniform(5, 22))
            _go(stage, stage.take(kind), when, by_owner=False)


def _go(stage: Stage, agent: Agent | None, when: datetime, *, by_owner: bool) -> None:
    if agent is not None:
        stage.at(when, lambda: come(stage, agent, when, by_owner=by_owner))


def come(stage: Stage, agent: Agent, when: datetime, *, by_owner: bool) -> None:
    """Invite for no visible reason; some of the trades write without an invitation."""
    if stage.value and agent.kind in {"recruiter", "seller"} and stage.rng.random() < 0.3:
        slots = stage.slots(agent, by_owner=False)
        text = say(stage.rng, agent.language, f"spam.{agent.kind}", slots)
        stage.in_mail(agent, when, text)
    else:
        cold(stage, agent, when, by_owner=by_owner)


def _some_day(stage: Stage, *, by_owner: bool) -> int:
    """Draw a day, later ones a little more often, and for the owner those of need."""
    calendar, rng = stage.calendar, stage.rng
    highest = calendar.trend(DAYS) * (calendar.need if by_owner else 1)
    while True:
        day = rng.randrange(DAYS)
        wanted = calendar.trend(day) * (calendar.push(day) if by_owner else 1)
        if rng.random() < wanted / highest:
            return day


def scatter(stage: Stage, share: float) -> None:
    """Let this share of everybody come by cold invitations, evenly but for the slow growth."""
    rng, calendar = stage.rng, stage.calendar
    for agent in stage.agents:
        if agent.taken or rng.random() > share:
            continue
        agent.taken = True
        by_owner = rng.random() < 0.48 and agent.kind not in {"recruiter", "seller"}
        day = _some_day(stage, by_owner=by_owner)
        when = calendar.start + timedelta(days=day, hours=rng.uniform(6, 22))
        _go(stage, agent, when, by_owner=by_owner)


def _import(stage: Stage) -> None:
    """Invite a whole address book within half an hour."""
    first = stage.online(stage.calendar.start + timedelta(days=20))
    if first is None:
        return
    for number in range(round(_IMPORT * stage.scale)):
        agent = stage.stranger()
        if agent is not None:
            moment = first + timedelta(seconds=70 * number)
            agent.origin = "my_outreach"
            stage.invite(agent, moment, by_owner=True)
            if stage.rng.random() < 0.5:
                met = moment + stage.wait(3)
                _accept(stage, agent, met)


def _accept(stage: Stage, agent: Agent, when: datetime) -> None:
    def act() -> None:
        stage.connect(agent, when)
        begin_bond(stage, agent, when)

    stage.at(when, act)


def _apply(stage: Stage, start: datetime, firm: str) -> None:
    """Write applications in the weeks before a new job."""
    rng = stage.rng
    for number in range(rng.randrange(4, 9)):
        when = stage.online(start - timedelta(days=rng.uniform(12, 45)))
        if when is not None and when < stage.calendar.end:
            where = firm if number == 0 else company(rng)
            entry = Application(when, where, "Planner", rng.randrange(10**9, 4 * 10**9))
            stage.life.applications.append(entry)


def _plan_help(stage: Stage, number: int, when: datetime) -> None:
    stage.at(when, lambda: _help(stage, number, when))


def _help(stage: Stage, number: int, when: datetime) -> None:
    """Let somebody who works there by then open the door to the next job."""
    friend = stage.acquaintance(60)
    if friend is None:
        return
    friend.company = stage.calendar.jobs[number].company
    worth.hire(stage, friend, when)
