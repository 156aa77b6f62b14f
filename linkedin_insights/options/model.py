"""The options every analysing command shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from linkedin_insights.options.previous import Previous


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Numbers of the method that a configuration file may change; see docs/method.md."""

    group_thread_limit: int = 50
    """Group threads with more people than this hold no exchange (persons, owner left out)."""
    conversation_gap_days: int = 7
    """Messages further apart than this belong to two conversations."""
    half_life_days: float | None = None
    """Days after which an active day counts half; None lets the archive choose (see `ties`)."""
    quiet_after_days: int = 365
    """Silence after which a tie with fewer than five active days counts as dormant."""
    revive_after_days: int = 1095
    """Silence from which a tie that was once among the strongest is worth waking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLabel:
    """What the user says about one person; ``line`` is where, for problems."""

    person: str
    valuable: int | None = None
    """0 to 4; yes is 2, no is 0."""
    origin: str | None = None
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The labels file: people, and names of clusters by one of their members."""

    people: tuple[PersonLabel, ...] = ()
    clusters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals:
    """The goals file."""

    companies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    deadline: date | None = None
    need_windows: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """All that changes what an analysis says."""

    as_of: date | None = None
    seed: int = 0
    owner_url: str | None = None
    quotes: bool = True
    labels: Labels = field(default_factory=Labels)
    goals: Goals = field(default_factory=Goals)
    thresholds: Thresholds = field(default_factory=Thresholds)
    previous: Previous | None = None
    """An earlier report of the same member, whose clusters keep their ids, names and places."""
