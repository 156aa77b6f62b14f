"""What is known of when the owner acts: steadily, or mostly when something is needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

STYLES: Final = ("need_driven", "steady", "mixed", "unknown")
"""Every value of ``style``."""

ACT_DAYS_NEEDED: Final = 20
"""Days with an act below which nothing is said of a style or of burstiness."""

STEADY_SHARE: Final = 0.4
"""Share of weeks with an act from which an archive can be called steady."""

WEEKS: Final[dict[str, pl.DataType]] = {
    "week": pl.Date(),
    "acts": pl.Int64(),
    "in_need": pl.Boolean(),
}
"""One row a week of the span: its Monday, its acts, and whether its Thursday is in a window."""

WINDOWS: Final[dict[str, pl.DataType]] = {
    "start": pl.Date(),
    "end": pl.Date(),
    "job_starts": pl.Int64(),
    "job_ends": pl.Int64(),
    "applications": pl.Int64(),
    "said": pl.Boolean(),
    "company": pl.String(),
    "acts": pl.Int64(),
    "reserve": pl.Int64(),
    "reserve_clusters": pl.Int64(),
}
"""One row a need window, the earliest first; both days belong to it.

``job_starts`` and ``job_ends`` of the owner are in it, and ``applications`` of a run; ``said``
where the owner gave it. ``company`` is where the first of its jobs begins (or, without one, ends),
else empty. ``reserve`` counts the people with an exchange both ways in the year before its start
who are not at an employer of that day, ``reserve_clusters`` the clusters they are in; both null
where the archive reaches back less than that year.
"""


@dataclass(frozen=True, slots=True)
class Steadiness:
    """How regularly the owner acts; None where there is too little to say.

    ``active_weeks`` of ``weeks`` have an act, with the 95 % interval of the share; the same for the
    52 weeks up to the as-of date. Gaps are days between days with an act; ``longest_from`` is the
    act-day before the longest. ``evenness`` is 1 minus the corrected Gini of weekly counts;
    ``burstiness`` is A_n of the gaps with its standard deviation.
    """

    acts: int
    act_days: int
    weeks: int
    active_weeks: int
    share: float | None
    share_low: float
    share_high: float
    weeks_52: int
    active_weeks_52: int
    share_52: float | None
    share_52_low: float
    share_52_high: float
    longest_gap: int | None
    longest_from: date | None
    median_gap: float | None
    gap_q90: float | None
    evenness: float | None
    burstiness: float | None
    burstiness_sd: float | None


@dataclass(frozen=True, slots=True)
class NeedRatio:
    """How much denser acts are inside need windows than outside, trend left out.

    ``plain`` is the ratio of the two rates; ``ratio`` the one with the trend taken out, ``low`` to
    ``high`` its 95 % interval, ``p_value`` from shifted windows. ``reason`` says why there is none:
    ``no_acts``, ``no_windows``, ``short`` (archive), ``few_acts``, ``little_time`` (in windows or
    outside), or is empty. Days and acts are those that rates are made of.
    """

    acts_inside: int
    acts_outside: int
    days_inside: int
    days_outside: int
    plain: float | None
    ratio: float | None
    low: float | None
    high: float | None
    p_value: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Asks:
    """Asks in windows: ``cold`` of ``asks``, with the 95 % interval of the share."""

    asks: int
    cold: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Yield:
    """Of ties begun in one era: the share at level 2 or above within 24 months, and its interval.

    ``share`` is a Kaplan-Meier estimate, None without a tie.
    """

    ties: int
    reached: int
    share: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Yields:
    """Ties begun inside windows and outside; ``p_value`` of the log-rank test, None if too few.

    ``before`` counts ties that had reached level 2 before they connected, left out here.
    """

    inside: Yield
    outside: Yield
    p_value: float | None
    before: int


@dataclass(frozen=True, slots=True)
class Moments:
    """Whether more connections came after changes of the profile than by chance.

    ``observed`` connections came within reach of one of ``moments`` moments; by chance it would
    have been ``expected_low`` to ``expected_high`` (95 %). ``p_value`` and these are None where it
    cannot be tested. ``months`` moments are known to the month only: for them the reach is that
    month and the 14 days after it, else the 14 days after the day.
    """

    moments: int
    positions: int
    certificates: int
    months: int
    connections: int
    observed: int
    expected_low: int | None
    expected_high: int | None
    p_value: float | None


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is there today: living ties, and how far apart they are.

    ``alive_30`` and so on count people with words both ways in the last days. Of those of 365
    days, ``outside`` are not at an employer of today (with the 95 % interval of their share);
    ``clusters`` have two of them or more, ``effective_clusters`` is exp(entropy) of their clusters.
    """

    alive_30: int
    alive_180: int
    alive_365: int
    outside: int
    outside_low: float
    outside_high: float
    clusters: int
    effective_clusters: float | None
    recommendations_given: int


@dataclass(frozen=True, slots=True)
class Investment:
    """Everything about when the owner acts.

    ``span``: the first trace and the as-of date (None without a trace).
    ``need`` is of all acts and decides the ``style``; ``outreach`` of conversations the owner began
    and invitations; ``elsewhere`` of all acts but those towards recruiters and people at employers
    whose job began in a window. ``invitations_rated`` is false where invitations reach back less
    far than the span, as they mostly do, and are left out of the ratios. ``vague`` jobs have years
    alone.
    """

    style: str
    span: tuple[date, date] | None
    steadiness: Steadiness
    weeks: pl.DataFrame
    windows: pl.DataFrame
    vague: int
    invitations_rated: bool
    need: NeedRatio
    outreach: NeedRatio
    elsewhere: NeedRatio
    asks: Asks
    yields: Yields
    moments: Moments
    readiness: Readiness
