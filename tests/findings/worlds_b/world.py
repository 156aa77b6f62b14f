"""One world: six years of an owner's life among some hundred people, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

import polars as pl

from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.life import Life
from tests.findings.worlds_b import acts, files, outreach, stories, truth
from tests.findings.worlds_b.calendar import DAYS, plan
from tests.findings.worlds_b.stage import Stage
from tests.findings.worlds_b.truth import WorldTruth

_COLD_SHARE = 0.9
"""Share of the population that comes in a world without causes."""


@dataclass(frozen=True, slots=True)
class World:
    """A life that was lived to its end, and the truth about it."""

    seed: int
    life: Life
    truth: pl.DataFrame
    figures: WorldTruth

    def write(self, folder: Path) -> list[Path]:
        """Write the archive into a folder, made if need be, and return the files."""
        folder.mkdir(parents=True, exist_ok=True)
        target = Folder(folder)
        files.write(self.life, target, files.dialect_of(self.seed))
        return target.written


def live(
    seed: int,
    *,
    population: int = 800,
    causes: bool = True,
    need: bool = True,
    value: bool = True,
) -> World:
    """Live one life; the same arguments give the same world.

    Without `causes` everybody comes by a cold invitation and no text says why; without `need`
    the owner's outreach does not depend on changes of jobs; without `value` everybody exchanges
    messages at the same rate, and nobody vouches, offers or decides anything.
    """
    # The calendar has dice of its own: the twins of a seed share their days.
    calendar = plan(Random(seed * 7919 + 1), need=need)
    stage = Stage(Random(seed * 7919 + 2), calendar, population, causes=causes, value=value)
    outreach.prepare(stage)
    if causes:
        stories.prepare(stage)
    else:
        outreach.scatter(stage, _COLD_SHARE)
    for day in range(DAYS):
        if calendar.online[day]:
            acts.owner_day(stage, day)
        if causes:
            stories.chance_day(stage, day)
            outreach.cold_day(stage, day)
        elif value:
            stories.known_day(stage, day)
        stage.run_until(calendar.start + timedelta(days=day + 1))
    life = files.finish(stage)
    return World(seed, life, truth.frame(stage, life), truth.of_world(stage, life))
