"""What truly happened, as a frame and as figures of the whole world."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import polars as pl

from linkedin_insights.sample.life import Life
from tests.findings.worlds_b.agents import Agent
from tests.findings.worlds_b.calendar import DAYS, Calendar
from tests.findings.worlds_b.stage import NOTE_REACH, Stage

ORIGINS = (
    "coworker",
    "classmate",
    "my_engagement",
    "my_post",
    "introduction",
    "group_conversation",
    "event",
    "my_outreach",
    "their_outreach",
    "unknown",
)
VALUABLE_FROM = 3

TRUTH: dict[str, pl.DataType] = {
    "url": pl.String(),
    "name": pl.String(),
    "origin": pl.String(),
    "documented": pl.Boolean(),
    "caused": pl.Boolean(),
    "valuable": pl.Boolean(),
    "value_level": pl.Int8(),
    "initiated_by": pl.String(),
    "connected_on": pl.Date(),
    "cause_on": pl.Date(),
    "kind": pl.String(),
    "language": pl.String(),
    "style": pl.String(),
}
"""One row a person whom the files show; the first eight columns are the truth to be found."""

_TURN = timedelta(days=7)
_NAMED_REACH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class WorldTruth:
    """Figures of a whole world.

    `drawn_share` is the share of the incoming invitations of the last nine months that an act
    of the owner drew and no text tells about; `need_planted` the factor on the owner's outreach
    around changes of jobs (1 without need), `need_ratio` what came of it: recorded outgoing acts
    a day within the windows over those outside, one a day and counterpart.
    """

    incoming_recent: int
    drawn_recent: int
    drawn_share: float
    need_windows: tuple[tuple[date, date], ...]
    need_planted: float
    need_ratio: float


def frame(stage: Stage, life: Life) -> pl.DataFrame:
    """Return one row a person of the files, in the order of the first trace."""
    spoke = _exchanges(life)
    seen = set(spoke) | {i.person.slug for i in life.invitations}
    seen |= {p.slug for m in life.messages for p in m.recipients}
    shown = [a for a in stage.agents if a.connected_at or a.slug in seen]
    shown.sort(key=lambda a: (a.connected_at or stage.calendar.end, a.number))
    rows = [_row(stage, agent, spoke.get(agent.slug, [])) for agent in shown]
    return pl.DataFrame(rows, schema=TRUTH, orient="row")


def _row(stage: Stage, agent: Agent, spoke: list[tuple[datetime, bool]]) -> tuple[object, ...]:
    level = max(agent.value_level, _talk_level(spoke))
    connected = agent.connected_at.date() if agent.connected_at else None
    cause = agent.cause_at.date() if agent.caused and agent.cause_at else None
    return (
        agent.person.url,
        agent.name,
        agent.origin,
        documented(agent, stage.calendar),
        agent.caused,
        level >= VALUABLE_FROM,
        level,
        agent.initiated_by,
        connected,
        cause,
        agent.kind,
        agent.language,
        agent.voice.style,
    )


def documented(agent: Agent, calendar: Calendar) -> bool:
    """Tell whether a text or a named record in the files says why somebody came."""
    visible = calendar.end - NOTE_REACH
    noted = agent.noted_at is not None and agent.noted_at >= visible
    return agent.caused and (
        agent.reason_in_message or agent.record or noted or _named(agent, visible)
    )


def _named(agent: Agent, visible: datetime) -> bool:
    """Tell whether a comment named somebody at most 30 days before the first record of him."""
    if agent.named_at is None:
        return False
    invited = agent.invited_at if agent.invited_at and agent.invited_at >= visible else None
    first = invited or agent.connected_at
    return first is not None and first - agent.named_at <= _NAMED_REACH


def _exchanges(life: Life) -> dict[str, list[tuple[datetime, bool]]]:
    """Return the one-to-one messages of each person: when, and whether by the owner."""
    owner = life.owner.slug
    found: dict[str, list[tuple[datetime, bool]]] = defaultdict(list)
    for message in life.messages:
        if len(message.recipients) == 1 and message.sender is not None:
            ours = message.sender.slug == owner
            other = message.recipients[0] if ours else message.sender
            found[other.slug].append((message.at, ours))
    return {slug: sorted(moments) for slug, moments in found.items()}


def _talk_level(spoke: list[tuple[datetime, bool]]) -> int:
    """Return 2 for two-way conversations in three months, 1 for one, else 0."""
    months: set[tuple[int, int]] = set()
    run: list[tuple[datetime, bool]] = []
    for moment in [*spoke, None]:
        if run and (moment is None or moment[0] - run[-1][0] > _TURN):
            if len({ours for _, ours in run}) == 2:
                months.add((run[0][0].year, run[0][0].month))
            run = []
        if moment is not None:
            run.append(moment)
    return 2 if len(months) >= 3 else min(len(months), 1)


def of_world(stage: Stage, life: Life) -> WorldTruth:
    """Return the figures of the whole world."""
    calendar = stage.calendar
    by_slug = {agent.slug: agent for agent in stage.agents}
    recent = [by_slug[i.person.slug] for i in life.invitations if not i.outgoing]
    drawn = [
        agent
        for agent in recent
        if agent.origin in {"my_engagement", "my_post"} and not documented(agent, calendar)
    ]
    first = calendar.start.date()
    return WorldTruth(
        incoming_recent=len(recent),
        drawn_recent=len(drawn),
        drawn_share=len(drawn) / len(recent) if recent else 0.0,
        need_windows=tuple(
            (first + timedelta(days=a), first + timedelta(days=b)) for a, b in calendar.windows
        ),
        need_planted=calendar.need,
        need_ratio=_need_ratio(calendar, life),
    )


def _need_ratio(calendar: Calendar, life: Life) -> float:
    owner = life.owner.slug
    acts = {
        (calendar.day_of(m.at), r.slug)
        for m in life.messages
        if m.sender is not None and m.sender.slug == owner
        for r in m.recipients
    }
    acts |= {(calendar.day_of(c.at), c.link) for c in life.comments}
    acts |= {(calendar.day_of(r.at), r.link) for r in life.reactions}
    inside = sum(calendar.in_need(day) for day, _ in acts)
    days = sum(calendar.in_need(day) for day in range(DAYS))
    return (inside / days) / ((len(acts) - inside) / (DAYS - days))
