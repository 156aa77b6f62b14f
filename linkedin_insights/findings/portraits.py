"""What a person's card tells: the dated steps and the exchange over time, for those asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from linkedin_insights.findings.chains import tell_chains
from linkedin_insights.findings.everything import Findings
from linkedin_insights.findings.periods import Periods, count_days_by, covering


@dataclass(frozen=True, slots=True)
class Portraits:
    """The ``people`` asked for, in that order, as far as they have a tie.

    ``steps`` are `STEPS`; ``sent`` and ``received`` count traces of an exchange a period by person,
    and are empty without ``periods``, where nothing is dated.
    """

    people: list[str]
    steps: pl.DataFrame
    periods: Periods | None
    sent: dict[str, list[int]]
    received: dict[str, list[int]]


def draw_portraits(findings: Findings, events: pl.DataFrame, asked: Sequence[str]) -> Portraits:
    """Collect steps and exchanges of the people ``asked`` for; all share one scale of time."""
    known = set(findings.ties.frame["person_id"])
    people = [id for id in asked if id in known]
    steps = tell_chains(
        pl.Series("person_id", people, pl.String),
        events,
        findings.tables,
        said=findings.said,
        value=findings.value,
        origins=findings.origins,
    )
    days = findings.days
    periods = _periods(days, steps, findings)
    theirs = days.filter(pl.col("person_id").is_in(people))
    sent, received = (
        count_days_by(theirs.filter(pl.col("direction") == direction), "person_id", people, periods)
        if periods
        else {}
        for direction in ("out", "in")
    )
    return Portraits(people, steps, periods, sent, received)


def _periods(days: pl.DataFrame, steps: pl.DataFrame, findings: Findings) -> Periods | None:
    """From the first trace of anything told to the as-of day."""
    dated = pl.concat([days["day"], steps["on"].rename("day")]).drop_nulls().sort()
    if dated.is_empty():
        return None
    last = dated[-1]
    return covering(dated[0], max(last, findings.as_of or last))
