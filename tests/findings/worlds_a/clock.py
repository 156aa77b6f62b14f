"""Days and rates: when the owner is online and acts, and when invitations come.

Rates follow one recipe: a weekday profile, gamma noise a week for what the owner does, growth over
the last three years, campaigns of six weeks, and a factor in need windows for acts alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from tests.findings.worlds_a import stamps
from tests.findings.worlds_a.model import Act

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

END = date(2026, 2, 27)
DAYS = 3653
START = END - timedelta(days=DAYS - 1)
_WEEKDAY = (1.2, 1.3, 1.3, 1.2, 1.0, 0.5, 0.5)
_GROWING_DAYS = 3 * 365
_CAMPAIGN_DAYS = 42
_CAMPAIGN_INVITATIONS = 3.0
_CAMPAIGN_ACTS = 4.0
_ONLINE = 0.45
_ONLINE_SHAPE = 1.5
_ACT_SHAPE = 0.7
_ONLINE_GROWTH = 0.7
_DELAY_DAYS = 2.0
_DELAY_CUT = 14.0
_COMMENT_SHARE = 0.6
_REACTIONS = ("LIKE", "LIKE", "LIKE", "PRAISE", "EMPATHY", "APPRECIATION", "INTEREST")


@dataclass(frozen=True, slots=True)
class Clock:
    """The days of a world by their number from `START`.

    ``growth`` is the exponent of the trend; ``incoming`` the weight of a day for invitations that
    nothing triggers; ``campaign`` and ``need`` mark days; ``need_ratio`` multiplies acts in need.
    """

    growth: Floats
    weekday: Floats
    campaign: Flags
    need: Flags
    need_ratio: float
    online: npt.NDArray[np.int64]
    online_chance: Floats

    @property
    def activity(self) -> Floats:
        """The weight of a day for acts, need left out."""
        return np.asarray(np.exp(self.growth) * np.where(self.campaign, _CAMPAIGN_ACTS, 1.0))

    @property
    def incoming(self) -> Floats:
        return np.asarray(
            self.weekday * np.exp(self.growth) * np.where(self.campaign, _CAMPAIGN_INVITATIONS, 1)
        )

    @property
    def outgoing(self) -> Floats:
        """The weight of each day for what the owner begins: online, growing, more in need."""
        weight = np.zeros(DAYS)
        weight[self.online] = (np.exp(self.growth) * np.where(self.need, self.need_ratio, 1.0))[
            self.online
        ]
        return weight

    def online_from(self, day: int, later: int = 0) -> int | None:
        """The first online day from the given one on, ``later`` ones after it; None at the end."""
        place = int(np.searchsorted(self.online, day)) + later
        return int(self.online[place]) if place < len(self.online) else None


def make_clock(
    rng: np.random.Generator,
    scenario: str,
    windows: tuple[tuple[date, date], ...],
    need_ratio: float,
) -> Clock:
    """Draw the online days of a world: 45 % of days, by weekday, noisy weeks and growth."""
    days = np.arange(DAYS)
    growth = np.zeros(DAYS)
    campaign = np.zeros(DAYS, dtype=bool)
    if scenario != "steady":
        growth = np.clip((days - DAYS + _GROWING_DAYS) / _GROWING_DAYS * 2 - 1, -1, 1)
    if scenario == "campaigns":
        for year in range(3):
            first = DAYS - _GROWING_DAYS + 365 * year + int(rng.integers(0, 365 - _CAMPAIGN_DAYS))
            campaign[first : first + _CAMPAIGN_DAYS] = True
    weekday = np.array(_WEEKDAY)[(days + START.weekday()) % 7]
    noise = _weekly(rng, _ONLINE_SHAPE)
    chance = np.clip(_ONLINE * weekday * noise * np.exp(_ONLINE_GROWTH * growth), 0.02, 1)
    online = np.flatnonzero(rng.random(DAYS) < chance)
    return Clock(growth, weekday, campaign, mark(windows), need_ratio, online, chance)


def mark(windows: tuple[tuple[date, date], ...]) -> Flags:
    """Mark the days of windows, both ends included."""
    marked = np.zeros(DAYS, dtype=bool)
    for first, last in windows:
        marked[max(number(first), 0) : max(number(last) + 1, 0)] = True
    return marked


def number(day: date) -> int:
    """The number of a day, from `START` on."""
    return (day - START).days


def on(day: int) -> date:
    """The day of a number."""
    return START + timedelta(days=day)


def at(rng: np.random.Generator, day: int, first: int = 7, last: int = 21) -> datetime:
    """A random second of a day between two hours, UTC."""
    return datetime.combine(on(day), time()) + timedelta(
        seconds=int(rng.integers(first * 3600, last * 3600))
    )


def make_acts(
    rng: np.random.Generator, clock: Clock, acts_a_week: float, posts_a_week: float
) -> list[Act]:
    """Draw comments and reactions, and posts with weeks of their own, on online days only.

    Counts are Poisson around the rate times gamma noise a week; being online by chance and the mean
    of the need factor are divided out, so that the rate stays that of the recipe. Texts come later.
    """
    acts: list[Act] = []
    for kinds, rate in ((("comment", "reaction"), acts_a_week), (("post", "post"), posts_a_week)):
        wanted = rate / 7 * clock.weekday * _weekly(rng, _ACT_SHAPE) * clock.activity
        urgency = np.where(clock.need, clock.need_ratio, 1.0)
        wanted *= urgency / urgency.mean()
        counts = rng.poisson((wanted / clock.online_chance)[clock.online])
        for day in np.repeat(clock.online, counts).tolist():
            first = rng.random() < _COMMENT_SHARE
            acts.append(_act(rng, day, kinds[0] if first else kinds[-1]))
    return sorted(acts, key=lambda act: (act.at, act.post))


def _act(rng: np.random.Generator, day: int, kind: str) -> Act:
    when = at(rng, day)
    sequence = int(rng.integers(0, 1 << 22))
    if kind == "post":
        return Act(when, kind, stamps.activity_id(when, sequence))
    older = timedelta(minutes=2 + float(rng.exponential(60 * 18)))
    word = _REACTIONS[int(rng.integers(len(_REACTIONS)))] if kind == "reaction" else ""
    return Act(when, kind, stamps.activity_id(when - older, sequence), word)


def after_acts(rng: np.random.Generator, acts: list[Act], size: int) -> list[datetime]:
    """Draw times from the acts convolved with an exponential delay: mean 2 days, cut at 14."""
    last = datetime.combine(END, time())
    fitting = [act.at for act in acts if act.at < last]
    times: list[datetime] = []
    while len(times) < size:
        began = fitting[int(rng.integers(len(fitting)))]
        share = float(rng.random()) * (1 - np.exp(-_DELAY_CUT / _DELAY_DAYS))
        when = began + timedelta(days=-_DELAY_DAYS * float(np.log1p(-share)))
        if when < last:
            times.append(when)
    return times


def draw_days(rng: np.random.Generator, weight: Floats, size: int) -> list[int]:
    """Draw days with replacement by their weight."""
    total = np.cumsum(weight)
    drawn = np.searchsorted(total, rng.random(size) * total[-1], side="right")
    return [int(day) for day in np.minimum(drawn, DAYS - 1)]


def merged(windows: list[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    """Join windows that touch, cut to the span of the world."""
    cut = sorted((max(a, START), min(b, END)) for a, b in windows if a <= END and b >= START)
    joined: list[tuple[date, date]] = []
    for first, last in cut:
        if joined and first <= joined[-1][1] + timedelta(days=1):
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    assert all(a[1] < b[0] for a, b in pairwise(joined))
    return tuple(joined)


def _weekly(rng: np.random.Generator, shape: float) -> Floats:
    """Gamma noise of mean 1, one draw a week."""
    draws = rng.gamma(shape, 1 / shape, DAYS // 7 + 2)
    return np.asarray(draws[(np.arange(DAYS) + START.weekday()) // 7])
