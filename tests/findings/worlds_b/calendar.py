"""The owner's years: weekly rhythm, moods, holidays, jobs, events, and when help was needed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from linkedin_insights.sample.life import Event, Position
from tests.findings.worlds_b.names import FAIRS, companies

DAYS = 6 * 365
NEED_REACH = 90
"""Days on either side of a change of jobs."""

_WEEK = (0.64, 0.68, 0.66, 0.62, 0.5, 0.2, 0.24)
_MOODS = {"busy": 0.45, "plain": 1.0, "open": 1.35, "away": 0.12}


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days the owner is there, and what stood in the diary."""

    start: datetime
    online: tuple[bool, ...]
    session: tuple[float, ...]
    windows: tuple[tuple[int, int], ...]
    need: float
    growth: float
    jobs: tuple[Position, ...]
    events: tuple[Event, ...]

    @property
    def end(self) -> datetime:
        """The first moment after the last day."""
        return self.start + timedelta(days=DAYS)

    def day_of(self, at: datetime) -> int:
        """Return the number of the day."""
        return (at - self.start).days

    def in_need(self, day: int) -> bool:
        """Tell whether the day lies around a change of jobs."""
        return any(first <= day <= last for first, last in self.windows)

    def push(self, day: int) -> float:
        """Return how much more the owner reaches out on this day: 1 outside of need."""
        return self.need if self.in_need(day) else 1.0

    def trend(self, day: int) -> float:
        """Return the slow growth of everything over the years."""
        return math.exp(self.growth * (2 * day / DAYS - 1))

    def sitting(self, day: int, rng: Random) -> datetime:
        """Return a moment within the owner's time online on that day."""
        hours = self.session[day] + rng.random() * 1.5
        return self.start + timedelta(days=day, seconds=int(hours * 3600))

    def next_online(self, at: datetime, rng: Random, skip: int = 0) -> datetime | None:
        """Return a moment online from `at` on, `skip` online days later; None after the end."""
        for day in range(max(self.day_of(at), 0), DAYS):
            if not self.online[day]:
                continue
            moment = self.sitting(day, rng)
            if moment <= at:
                continue
            if skip == 0:
                return moment
            skip -= 1
        return None

    def employer(self, at: datetime) -> Position:
        """Return the job held at a moment, the earlier one in a gap."""
        held = [job for job in self.jobs if job.start <= at]
        return held[-1] if held else self.jobs[0]


def plan(rng: Random, *, need: bool) -> Calendar:
    """Draw the six years."""
    start = datetime(2019, 1, 7, tzinfo=UTC) + timedelta(days=rng.randrange(0, 540))
    changes = _changes(rng)
    windows = _merged([(day - NEED_REACH, day + NEED_REACH) for day in changes])
    jobs = _jobs(rng, start, changes)
    factor = rng.uniform(2.2, 3.6) if need else 1.0

    def needed(day: int) -> bool:
        return need and any(first <= day <= last for first, last in windows)

    online = _online(rng, start, needed)
    session = tuple(rng.choice((5.6, 6.2, 11.1, 17.5, 19.2)) + rng.random() for _ in range(DAYS))
    return Calendar(
        start=start,
        online=online,
        session=session,
        windows=tuple((max(a, 0), min(b, DAYS - 1)) for a, b in windows),
        need=factor,
        growth=rng.uniform(0, 0.5),
        jobs=jobs,
        events=_events(rng, start),
    )


def _changes(rng: Random) -> list[int]:
    """Return the days on which a new job starts, more than a year apart."""
    first = rng.randrange(480, 1000)
    if rng.random() < 0.4:
        return [first]
    return [first, first + rng.randrange(500, 900)]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _jobs(rng: Random, start: datetime, changes: list[int]) -> tuple[Position, ...]:
    # The second tenth of the firms: neither giants nor dwarfs.
    firms = rng.sample(companies()[8:40], len(changes) + 1)
    titles = ("Operations Planner", "Senior Planner", "Head of Planning")
    begins = [start - timedelta(days=800), *(start + timedelta(days=day) for day in changes)]
    ends = [moment - timedelta(days=rng.randrange(1, 20)) for moment in begins[1:]]
    return tuple(
        Position(firm, title, begin, end)
        for firm, title, begin, end in zip(firms, titles, begins, [*ends, None], strict=False)
    )


def _online(rng: Random, start: datetime, needed: Callable[[int], bool]) -> tuple[bool, ...]:
    days: list[bool] = []
    mood, left = "plain", 20
    for day in range(DAYS):
        if left == 0:
            mood = rng.choices(tuple(_MOODS), (3, 4, 3, 1))[0]
            left = rng.randrange(5, 14) if mood == "away" else rng.randrange(14, 60)
        left -= 1
        date = start + timedelta(days=day)
        chance = _WEEK[date.weekday()] * _MOODS[mood] * _holiday(date)
        days.append(rng.random() < min(chance * (1.3 if needed(day) else 1.0), 0.95))
    return tuple(days)


def _holiday(date: datetime) -> float:
    summer = (date.month, date.day) >= (7, 28) and (date.month, date.day) <= (8, 14)
    winter = (date.month, date.day) >= (12, 23) or (date.month, date.day) <= (1, 2)
    return 0.1 if summer or winter else 1.0


def _events(rng: Random, start: datetime) -> tuple[Event, ...]:
    events = []
    for number in range(rng.randrange(12, 18)):
        day = start + timedelta(days=int((number + 0.2 + rng.random() * 0.6) * DAYS / 18) + 30)
        day += timedelta(days=(8 - day.weekday()) % 7 if day.weekday() > 4 else 0)
        opening = day.replace(hour=rng.choice((7, 8, 12, 15)), minute=30)
        name = f"{FAIRS[(number * 3 + number // 8) % len(FAIRS)]} {opening.year}"
        closing = opening + timedelta(hours=rng.choice((3, 7, 31)))
        events.append(Event(name, opening, closing))
    return tuple(events)
