"""Clues, directions and timing by hand, without the archive behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import polars as pl

from linkedin_insights.findings.origins.clues.scene import BEGAN, Scene
from linkedin_insights.findings.origins.direction import DIRECTION, SURE
from linkedin_insights.findings.origins.model import CLUES, Timing
from linkedin_insights.findings.origins.timing import TimingResult
from linkedin_insights.findings.origins.timing.series import Series

START = date(2024, 1, 1)
NO_TIMING = Timing(
    verdict="none",
    reason="",
    series="invitations",
    arrivals=100,
    act_days=50,
    window=4,
    observed=40,
    expected_low=30,
    expected_high=50,
    p_value=0.4,
    share=0.05,
    share_low=0.0,
    share_high=0.1,
    exposure=0.5,
    placebo_p=0.6,
    e_value=None,
)


def frame(rows: Sequence[Mapping[str, Any]], schema: Mapping[str, pl.DataType]) -> pl.DataFrame:
    """A frame of a schema; columns that a row leaves out are null."""
    full = [{name: row.get(name) for name in schema} for row in rows]
    return pl.DataFrame(full, schema=dict(schema))


def clue(
    person: str, origin: str, llr: float, *, documented: bool = False, reason: str = "r"
) -> dict[str, Any]:
    """One row of CLUES."""
    return {
        "person_id": person,
        "origin": origin,
        "llr": llr,
        "documented": documented,
        "reason": reason,
    }


def clues(*rows: Mapping[str, Any]) -> pl.DataFrame:
    """CLUES in the order that the rules hand on: by person, the weightiest first."""
    return frame(rows, CLUES).sort("person_id", "llr", descending=[False, True])


def directions(*pairs: tuple[str, str | None, str | None]) -> pl.DataFrame:
    """DIRECTION of people as (id, by, reason)."""
    rows = [
        {"person_id": id, "by": by, "reason": reason, "sure": SURE[reason] if reason else 0.0}
        for id, by, reason in pairs
    ]
    return frame(rows, DIRECTION)


def scene(direction: pl.DataFrame, invited_on: Mapping[str, int] | None = None) -> Scene:
    """The people of a direction; ``invited_on`` is the day since `START` of their invitations."""
    days = invited_on or {}
    rows = [
        {
            "person_id": id,
            "invited_on": START + timedelta(days=days[id]) if id in days else None,
            "invited_by": by if reason == "invitation" else None,
        }
        for id, by, reason in direction.select("person_id", "by", "reason").iter_rows()
    ]
    return cast("Scene", SimpleNamespace(began=frame(rows, BEGAN)))


def timing(verdict: str = "none", **posteriors: Sequence[float]) -> TimingResult:
    """A result; ``posteriors`` are those of each channel by day since `START`."""
    found = replace(NO_TIMING, verdict=verdict)
    if not posteriors:
        return TimingResult(found)
    days = max(len(row) for row in posteriors.values())
    empty = np.zeros(days, np.int64)
    series = Series(START, empty, {}, empty)
    return TimingResult(found, series, {k: np.array(v) for k, v in posteriors.items()})
