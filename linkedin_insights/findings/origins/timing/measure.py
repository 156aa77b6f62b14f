"""The gate over series and channels, and, where it opens, how much and which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import Final

import numpy as np
import polars as pl

from linkedin_insights.findings.origins.model import Timing
from linkedin_insights.findings.origins.timing.declustering import Rates, Triggered, decluster
from linkedin_insights.findings.origins.timing.gate import (
    WINDOWS,
    Days,
    Excess,
    excess_after,
    excess_before,
    excess_by_weeks,
    reached,
)
from linkedin_insights.findings.origins.timing.series import Series, by_connection, by_invitation

FEWEST_ARRIVALS: Final = 30
FEWEST_ACT_DAYS: Final = 20
FEWEST_FOR_SHARE: Final = 100
"""Invitations below which their share is too loose to tell: 0.15 off and more."""
MOST_EXPOSED: Final = 0.75
FALSE_DISCOVERY: Final = 0.05
CAP: Final = 0.8
"""No posterior from timing alone is above this, and its logit is shrunk by the same factor."""
CHANNEL_ORIGIN: Final[Mapping[str, str]] = {
    "comment": "my_engagement",
    "reaction": "my_engagement",
    "post": "my_post",
}
_STRATA = 12
_NARROW = 3
_REVERSED = 1.25
_EXPOSURE_DAYS = 3
_LACKING = ("arrivals", "acts", "exposure")


@dataclass(frozen=True, slots=True)
class TimingResult:
    """`Timing`, and per channel the posterior of an invitation sent on a day (``series``).

    ``posteriors`` is empty unless the verdict is ``effect`` by invitations.
    """

    timing: Timing
    series: Series | None = None
    posteriors: Mapping[str, Rates] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Tested:
    """One channel of one series with its acts and what the gate found."""

    name: str
    channel: str
    series: Series
    acts: Days
    excess: Excess
    p_value: float


def measure_timing(events: pl.DataFrame, decided: pl.Series, *, seed: int) -> TimingResult:
    """Test whether people came after the owner's acts; ``decided`` people are left out.

    By invitations the excess must hold against both nulls, by connections against the shuffle among
    days online (`gate`), inside strata of 12 weeks. Benjamini-Hochberg over all channels of both
    series at q = 0.05. An excess that is gone within strata of 3 weeks, as one that a campaign of
    some weeks made is, or that is a quarter larger before acts than after them, has a
    ``common_cause``. Connections count from the day after an act on. Needs 30 arrivals, 20 days
    with an act of a kind, and a quarter of the days further than three days from any act.
    """
    found = {
        "invitations": by_invitation(events, decided),
        "connections": by_connection(events, decided),
    }
    known = {name: series for name, series in found.items() if series is not None}
    able = [(name, series) for name, series in known.items() if not _too_little(series)]
    if not able:
        return TimingResult(_untestable(known))
    rng = np.random.default_rng([seed, 4])
    tested = [one for name, series in able for one in _test(name, series, rng)]
    passed = [t for t, sure in zip(tested, _discovered(tested), strict=True) if sure]
    held = [t for t in passed if _holds(t, rng)]
    verdict = "effect" if held else "common_cause" if passed else "none"
    chosen = held or passed or tested
    return _result(verdict, [t for t in chosen if t.name == chosen[0].name], rng)


def _too_little(series: Series) -> str:
    if series.arrivals.sum() < FEWEST_ARRIVALS:
        return "arrivals"
    if all((acts > 0).sum() < FEWEST_ACT_DAYS for acts in series.acts.values()):
        return "acts"
    every = np.sum(list(series.acts.values()), axis=0)
    return "exposure" if _exposure(every) > MOST_EXPOSED else ""


def _nearest(known: tuple[str, Series]) -> tuple[int, int]:
    """How near a series is to being testable: by what it lacks, then by its arrivals."""
    series = known[1]
    return _LACKING.index(_too_little(series)), int(series.arrivals.sum())


def _exposure(acts: Days) -> float:
    return float(reached(acts, _EXPOSURE_DAYS).mean())


def _test(name: str, series: Series, rng: np.random.Generator) -> list[_Tested]:
    tested = []
    for channel, acts in series.acts.items():
        if (acts > 0).sum() < FEWEST_ACT_DAYS:
            continue
        excess = excess_after(_after(name, series), acts, series.online, weeks=_STRATA, rng=rng)
        p_value = max(excess.p_value, _by_week(name, series, acts, weeks=_STRATA, rng=rng))
        tested.append(_Tested(name, channel, series, acts, excess, p_value))
    return tested


def _after(name: str, series: Series) -> Days:
    """Arrivals as they count: connections from the day after an act on.

    On the day itself an act and a new connection both say that the owner was online, more than
    other traces do.
    """
    if name == "invitations":
        return series.arrivals
    return np.concatenate([series.arrivals[1:], np.zeros(1, np.int64)])


def _by_week(
    name: str, series: Series, acts: Days, *, weeks: int, rng: np.random.Generator
) -> float:
    """The p-value against permuted weeks; by connections that null does not hold, and none counts.

    Connections and acts share the days online, which weeks do not break up.
    """
    if name != "invitations":
        return 0.0
    return excess_by_weeks(series.arrivals, acts, weeks=weeks, rng=rng).p_value


def _discovered(tested: Sequence[_Tested]) -> list[bool]:
    """Benjamini-Hochberg: which of the tests are discoveries."""
    ranked = sorted(range(len(tested)), key=lambda place: tested[place].p_value)
    good = [
        rank
        for rank, place in enumerate(ranked, 1)
        if tested[place].p_value <= FALSE_DISCOVERY * rank / len(tested)
    ]
    chosen = set(ranked[: good[-1]]) if good else set()
    return [place in chosen for place in range(len(tested))]


def _holds(tested: _Tested, rng: np.random.Generator) -> bool:
    """Whether the excess is there within 3 weeks too, and not the other way round."""
    series = tested.series
    arrivals = _after(tested.name, series)
    narrow = excess_after(arrivals, tested.acts, series.online, weeks=_NARROW, rng=rng)
    weeks = _by_week(tested.name, series, tested.acts, weeks=_NARROW, rng=rng)
    before = excess_before(series.arrivals, tested.acts, series.online, weeks=_STRATA, rng=rng)
    here = max(narrow.p_value, weeks) < FALSE_DISCOVERY
    return here and before.z < _REVERSED * tested.excess.z


def _result(verdict: str, chosen: Sequence[_Tested], rng: np.random.Generator) -> TimingResult:
    """Size and share by the ``chosen`` tests of one series; the surest of them is shown."""
    name, series = chosen[0].name, chosen[0].series
    shown = min(chosen, key=lambda t: (t.p_value, t.channel))
    fit = decluster(
        series.arrivals,
        [t.acts for t in chosen],
        first_weekday=series.start.weekday(),
        rng=rng,
    )
    before = excess_before(series.arrivals, shown.acts, series.online, weeks=_STRATA, rng=rng)
    timing = _timing(verdict, name, series, shown, fit, placebo=before.p_value)
    if verdict != "effect" or name != "invitations":
        return TimingResult(timing)
    shrunk = _shrunk(fit.by_channel)
    return TimingResult(
        timing, series, {t.channel: row for t, row in zip(chosen, shrunk, strict=True)}
    )


def _timing(
    verdict: str, name: str, series: Series, shown: _Tested, fit: Triggered, *, placebo: float
) -> Timing:
    every = np.sum(list(series.acts.values()), axis=0)
    told = name == "invitations" and int(series.arrivals.sum()) >= FEWEST_FOR_SHARE
    excess = shown.excess
    return Timing(
        verdict=verdict,
        reason="",
        series=name,
        arrivals=int(series.arrivals.sum()),
        act_days=int((every > 0).sum()),
        window=excess.window,
        observed=excess.observed,
        expected_low=excess.low,
        expected_high=excess.high,
        p_value=shown.p_value,
        share=fit.share if told else None,
        share_low=fit.low if told else None,
        share_high=fit.high if told else None,
        exposure=_exposure(every),
        placebo_p=placebo,
        e_value=_e_value(excess) if verdict == "effect" else None,
    )


def _e_value(excess: Excess) -> float:
    """RR + √(RR·(RR − 1)): how strongly a hidden cause would have to bear on both (VanderWeele)."""
    ratio = max(excess.observed / max(excess.expected, 1.0), 1.0)
    return ratio + sqrt(ratio * (ratio - 1))


def _shrunk(shares: Rates) -> Rates:
    """Shrink the logit of the total by 0.8 and cap it at 0.8; channels keep their proportions."""
    total = np.clip(shares.sum(axis=0), 1e-9, 1 - 1e-9)
    calm = 1 / (1 + ((1 - total) / total) ** CAP)
    # Shrinking draws small chances up to one half; only what was likely is made less so.
    calm = np.minimum(np.minimum(calm, total), CAP)
    return np.asarray(shares * (calm / total))


def _untestable(known: Mapping[str, Series]) -> Timing:
    name, series = max(known.items(), key=_nearest, default=("", None))
    reason = "arrivals" if series is None else _too_little(series)
    every = np.zeros(1, np.int64) if series is None else np.sum(list(series.acts.values()), axis=0)
    return Timing(
        verdict="untestable",
        reason=reason,
        series=name,
        arrivals=0 if series is None else int(series.arrivals.sum()),
        act_days=int((every > 0).sum()),
        window=WINDOWS[-1],
        observed=0,
        expected_low=0,
        expected_high=0,
        p_value=None,
        share=None,
        share_low=None,
        share_high=None,
        exposure=None if series is None else _exposure(every),
        placebo_p=None,
        e_value=None,
    )
