"""How often, and how soon, the owner answered what others asked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np
import polars as pl

from linkedin_insights.findings.reciprocity.model import Answers
from linkedin_insights.findings.reciprocity.questions import HORIZON, in_time
from linkedin_insights.findings.shares import wilson

FEWEST_ANSWERS = 5
_HOUR = timedelta(hours=1)
_CHI2_95 = 3.841458820694124
_SLACK = 1e-9


def measure_answers(questions: pl.DataFrame, *, as_of: date | None) -> Answers:
    """What became of messages of others that began a conversation with a question mark.

    Sales talk is left out. Answered means within 14 days; what is younger and open is pending and
    in no share. The median counts it in, as long as it was seen to be open: Kaplan and Meier's
    ``S(t) = Π (1 - d/n)``, first t with S ≤ ½. Its 95 % interval holds the t with ``(S - ½)² ≤
    3.84·S²·Σ d/(n(n - d))`` (Brookmeyer & Crowley 1982, Biometrics 38:29; variance after
    Greenwood). There is none with fewer than 5 answers.
    """
    opening = questions.filter(~pl.col("out") & pl.col("opens") & pl.col("marked"))
    asked = opening.filter(~pl.col("pitch"))
    if as_of is None or asked.is_empty():
        low, high = wilson(0, 0)
        return Answers(0, 0, low, high, 0, opening.height, None, None, None)
    end = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC) + timedelta(days=1)
    open_for = pl.min_horizontal(pl.lit(HORIZON), pl.lit(end) - pl.col("at"))
    seen = asked.select(
        answered=in_time(),
        young=pl.lit(end) - pl.col("at") < HORIZON,
        wait=pl.when(in_time()).then(pl.col("answered_at") - pl.col("at")).otherwise(open_for),
    )
    pending = seen.filter(pl.col("young") & ~pl.col("answered")).height
    settled = seen.filter(~pl.col("young"))
    answered = int(settled["answered"].sum())
    low, high = wilson(answered, settled.height)
    middle, early, late = _median(seen)
    return Answers(
        asked=settled.height,
        answered=answered,
        low=low,
        high=high,
        pending=pending,
        pitches=opening.height - asked.height,
        hours=middle,
        hours_low=early,
        hours_high=late,
    )


def _median(seen: pl.DataFrame) -> tuple[float | None, float | None, float | None]:
    """The Kaplan–Meier median of the waits in hours, and its interval."""
    steps = (
        seen.group_by("wait")
        .agg(answers=pl.col("answered").sum(), leave=pl.len())
        .sort("wait")
        .with_columns(left=seen.height - pl.col("leave").cum_sum() + pl.col("leave"))
        .filter(pl.col("answers") > 0)
    )
    if int(seen["answered"].sum()) < FEWEST_ANSWERS:
        return None, None, None
    hours = (steps["wait"] / _HOUR).to_numpy()
    d, n = (steps[name].to_numpy().astype(float) for name in ("answers", "left"))
    survival = np.cumprod(1 - d / n)
    with np.errstate(divide="ignore", invalid="ignore"):
        greenwood = np.cumsum(np.where(n > d, d / (n * (n - d)), np.inf))
        variance = np.where(survival > 0, survival**2 * greenwood, 0.0)
    near = (survival - 0.5) ** 2 <= _CHI2_95 * variance + _SLACK
    below = survival <= 0.5 + _SLACK
    middle = float(hours[below.argmax()]) if below.any() else None
    early = float(hours[near.argmax()]) if near.any() else middle
    after = np.flatnonzero(below & ~near)
    late = float(hours[after[0]]) if after.size else None
    return middle, early if middle is not None else None, late if middle is not None else None
