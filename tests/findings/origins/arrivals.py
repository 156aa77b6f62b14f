"""Two generators of acts and arrivals with a known share of arrivals that acts triggered.

The first draws invitations with the time they were sent, the second connections by the day they
were made: acts and acceptances both fall on days online there, which confounds the two. Both are
described in docs/method.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from linkedin_insights.findings.origins.timing.gate import Days

_WEEKDAYS = np.array([1.2, 1.3, 1.3, 1.2, 1.0, 0.5, 0.5])
_LONGEST = 14
_LATER = np.array([0, 0, 1, 2, 5, 12])


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Counts a day, and how many of the arrivals acts triggered."""

    arrivals: Days
    acts: Days
    online: Days
    triggered: Days

    @property
    def share(self) -> float:
        """The true share of triggered arrivals."""
        return float(self.triggered.sum() / self.arrivals.sum())


def invitations(seed: int, scenario: str, share: float, *, days: int = 1096) -> Arrivals:
    """Two acts and two invitations a week; ``steady``, ``growing`` or with ``campaigns``.

    Acts are Poisson with weekly gamma noise of shape 0.7; triggered invitations follow an act after
    an exponential delay of mean 2 days, below 14. In campaigns, three windows of six weeks have
    three times the invitations and four times the acts.
    """
    rng = np.random.default_rng([seed, len(scenario), round(share * 100), days])
    rate = _WEEKDAYS[np.arange(days) % 7]
    noise = np.repeat(rng.gamma(0.7, 1 / 0.7, days // 7 + 1), 7)[:days]
    trend = np.ones(days) if scenario == "steady" else np.exp(np.linspace(-1, 1, days))
    busy_acts, busy = np.ones(days), np.ones(days)
    if scenario == "campaigns":
        for start in rng.integers(0, days - 42, 3):
            busy[start : start + 42], busy_acts[start : start + 42] = 3, 4
    acts = rng.poisson(2 / 7 * rate * noise * trend / trend.mean() * busy_acts)
    total = rng.poisson(2 * days / 7)
    drawn = rng.binomial(total, share)
    chance = rate * trend * busy
    arrivals = _counted(rng.choice(days, total - drawn, p=chance / chance.sum()), days)
    triggered = _counted(_after(rng, acts, drawn), days)
    online = ((rng.random(days) < 0.5) | (acts > 0)).astype(np.int64)
    return Arrivals(arrivals + triggered, acts.astype(np.int64), online, triggered)


def connections(seed: int, share: float, *, days: int = 1096) -> Arrivals:
    """Connections made on days online, from invitations of both sides; growing."""
    rng = np.random.default_rng([seed, round(share * 100), 7])
    rate = _WEEKDAYS[np.arange(days) % 7]
    trend = np.exp(np.linspace(-0.7, 0.7, days))
    noise = np.repeat(rng.gamma(1.5, 1 / 1.5, days // 7 + 1), 7)[:days]
    on = rng.random(days) < np.minimum(0.95, 0.45 * rate * noise * trend / trend.mean())
    acts = np.where(on, rng.poisson(2 / 7 / 0.45, days), 0)
    total = rng.poisson(1.5 * days / 7)
    drawn = rng.binomial(total, share)
    chance = rate * trend
    came = rng.choice(days, total - drawn, p=chance / chance.sum())
    places = np.flatnonzero(on)
    first = _accepted(rng, came, places)
    triggered = _accepted(rng, _after(rng, acts, drawn), places)
    sent = rng.choice(places, rng.poisson(days / 7))
    own = sent[rng.random(len(sent)) < 0.6]
    own = own + rng.choice(_LATER, len(own))
    arrivals = sum(_counted(each, days) for each in (first, triggered, own))
    online = ((on & (rng.random(days) < 0.8)) | (acts > 0)).astype(np.int64)
    return Arrivals(np.asarray(arrivals), acts.astype(np.int64), online, _counted(triggered, days))


def _after(rng: np.random.Generator, acts: Days, number: int) -> Days:
    """Days of arrivals that acts drew."""
    if not acts.sum():
        return np.zeros(0, np.int64)
    source = rng.choice(len(acts), number, p=acts / acts.sum())
    delay = rng.exponential(2.0, number)
    while (late := delay >= _LONGEST).any():
        delay[late] = rng.exponential(2.0, late.sum())
    return source + delay.astype(np.int64)


def _accepted(rng: np.random.Generator, sent: Days, online: Days) -> Days:
    """Four in five are accepted: on the next day online, or a quarter of the time one later …"""
    kept = sent[rng.random(len(sent)) < 0.8]
    places = np.searchsorted(online, kept) + rng.geometric(0.75, len(kept)) - 1
    return np.asarray(online[places[places < len(online)]])


def _counted(places: Days, days: int) -> Days:
    return np.bincount(places[places < days], minlength=days).astype(np.int64)
