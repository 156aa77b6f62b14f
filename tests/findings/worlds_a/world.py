"""A world: an archive, and what was planted in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import polars as pl

from tests.findings.worlds_a.files import write_archive
from tests.findings.worlds_a.model import CAUSES, OWNER, Archive, Message, Person

_RUN_DAYS = 7
_SUSTAINED_MONTHS = 3
_VALUABLE_FROM = 3


@dataclass(frozen=True, slots=True)
class Planted:
    """What is true of a whole world.

    ``timing_share`` is the share of triggered ones among incoming invitations without those that
    are documented, pending ones included; ``timing_share_in_file`` the same among those that
    Invitations.csv holds, None without that file. ``need_ratio`` is the ratio that acts were drawn
    with; ``need_ratio_seen`` the ratio of the owner's acts a day (posts, comments, reactions,
    messages, invitations) in and outside the windows as they fell; ``need_ratio_detrended`` that
    of posts, comments and reactions alone, each day weighted by the planted growth.
    ``concentration`` is "chance" or "beyond", ``foreseeable`` "yes" or "no".
    """

    timing_share: float
    timing_share_in_file: float | None
    need_ratio: float
    need_ratio_seen: float
    need_ratio_detrended: float
    need_windows: tuple[tuple[date, date], ...]
    concentration: str
    foreseeable: str


@dataclass(frozen=True, slots=True)
class World:
    """An archive, and the truth about it; ``in_need`` holds every day of the need windows."""

    name: str
    archive: Archive
    planted: Planted
    in_need: frozenset[date]

    def write(self, folder: Path) -> Path:
        """Write the files of the export into the folder, made if need be, and return it."""
        return write_archive(self.archive, folder)

    @property
    def truth(self) -> pl.DataFrame:
        """One row a person, connections first; see `TRUTH` for the columns."""
        levels = plain_levels(self.archive.messages)
        rows = [_truth(self, k, person, levels) for k, person in enumerate(self.archive.people)]
        return pl.DataFrame(rows, schema=TRUTH, orient="row")


TRUTH = {
    "url": pl.String(),
    "name": pl.String(),
    "origin": pl.String(),
    "documented": pl.Boolean(),
    "documented_by": pl.String(),
    "caused": pl.Boolean(),
    "triggered": pl.Boolean(),
    "valuable": pl.Boolean(),
    "value_level": pl.Int64(),
    "began_in_need": pl.Boolean(),
    "initiated_by": pl.String(),
    "connection": pl.Boolean(),
    "connected_on": pl.Date(),
    "first_touch": pl.Date(),
    "language": pl.String(),
}
"""The columns of the truth; ``first_touch`` is the day of the invitation, else the first mail."""


def plain_levels(messages: tuple[Message, ...]) -> dict[int, int]:
    """Level by talk alone: 1 for a two-way run (gaps of 7 days at most), 2 for runs in 3 months."""
    lines: dict[int, list[tuple[datetime, bool]]] = {}
    for m in messages:
        if len(m.members) == 1:
            lines.setdefault(m.members[0], []).append((m.at, m.sender == OWNER))
    return {person: _level(sorted(said)) for person, said in lines.items()}


def _level(said: list[tuple[datetime, bool]]) -> int:
    runs = [[said[0]]]
    for before, now in pairwise(said):
        if (now[0] - before[0]).days > _RUN_DAYS:
            runs.append([])
        runs[-1].append(now)
    two_way = [run for run in runs if len({mine for _, mine in run}) == 2]
    months = {(run[0][0].year, run[0][0].month) for run in two_way}
    return min(len(months), 1) + (len(months) >= _SUSTAINED_MONTHS)


def _truth(
    world: World, k: int, person: Person, levels: dict[int, int]
) -> tuple[str | bool | int | date | None, ...]:
    level = max(person.planted_level, levels.get(k, 0))
    touch = person.sent.date() if person.sent else None
    who = {True: "them", False: "me", None: "unknown"}[person.incoming]
    return (
        person.url,
        person.name,
        person.origin,
        bool(person.documented_by),
        person.documented_by,
        person.origin in CAUSES,
        person.triggered,
        level >= _VALUABLE_FROM,
        level,
        touch in world.in_need,
        "unknown" if person.origin == "unknown" else who,
        person.connected is not None,
        person.connected,
        touch,
        person.language,
    )
