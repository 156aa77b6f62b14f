"""Need windows: the months around job changes and applications, and those the owner names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import job_applications, positions

REACH_DAYS: Final = 90
_MIDDLE: Final = 14
_RUN, _RUN_DAYS = 3, 30

_PARTS: Final[dict[str, pl.DataType]] = {
    "start": pl.Date(),
    "end": pl.Date(),
    "job_starts": pl.Int64(),
    "job_ends": pl.Int64(),
    "applications": pl.Int64(),
    "said": pl.Boolean(),
    "company": pl.String(),
    "rank": pl.Int64(),
}
_KEPT: Final = ("start", "end", "job_starts", "job_ends", "applications", "said", "company")


def find_windows(
    tables: Tables,
    *,
    given: Sequence[tuple[date, date]],
    since: date,
    until: date,
) -> pl.DataFrame:
    """Days of need, overlapping ones merged, clipped to the span.

    90 days on either side of the day a job of the owner's began or ended (the 15th where only the
    month is known; jobs with years alone are left out), 90 days before the first and after the last
    of a run of applications, each of which has two more within 30 days; and the ``given`` windows,
    as given. The three months are the published method's; that a month is known to 15 days is small
    against them.

    Returns the columns of `WINDOWS` up to ``company``, by day.
    """
    parts = pl.concat(
        [
            _jobs(tables.frame(positions.SPEC)),
            _application_runs(tables.frame(job_applications.SPEC)),
            _given(given),
        ]
    )
    inside = parts.filter((pl.col("end") >= since) & (pl.col("start") <= until))
    clipped = inside.with_columns(
        pl.max_horizontal("start", pl.lit(since)), pl.min_horizontal("end", pl.lit(until))
    )
    ordered = clipped.sort("start", "end", "rank", "company", "applications", "said")
    before = pl.col("end").cum_max().shift(1)
    apart = (pl.col("start") > before.dt.offset_by("1d")).fill_null(value=True)
    return (
        ordered.with_columns(window=apart.cum_sum())
        .group_by("window", maintain_order=True)
        .agg(
            pl.col("start").min(),
            pl.col("end").max(),
            pl.col("job_starts", "job_ends", "applications").sum(),
            pl.col("said").any(),
            pl.col("company").sort_by("rank", "start", "company").first(),
        )
        .select(_KEPT)
    )


def count_vague(tables: Tables) -> int:
    """Jobs whose start or end is known to the year only: three months around it say nothing."""
    frame = tables.frame(positions.SPEC)
    vague = (pl.col("started_on_precision") == "year") | (pl.col("finished_on_precision") == "year")
    return int(frame.select(vague.fill_null(value=False).sum()).item())


def dated(frame: pl.DataFrame, column: str) -> pl.DataFrame:
    """Rows whose ``column`` is known to the month or better, with ``on``: its day, or the 15th."""
    at, precision = pl.col(column), pl.col(f"{column}_precision")
    day = at.dt.date()
    middle = pl.when(precision == "month").then(day.dt.month_start().dt.offset_by(f"{_MIDDLE}d"))
    return frame.filter(at.is_not_null() & (precision != "year")).with_columns(
        on=middle.otherwise(day)
    )


def _jobs(frame: pl.DataFrame) -> pl.DataFrame:
    ends = (("started_on", 1, 0), ("finished_on", 0, 1))
    return pl.concat(
        [
            _shaped(
                dated(frame, column).unique(["company", "on"], maintain_order=True),
                job_starts=pl.lit(starts),
                job_ends=pl.lit(finished),
                company=pl.col("company").fill_null("").str.strip_chars(),
                rank=pl.lit(finished),
            )
            for column, starts, finished in ends
        ]
    )


def _application_runs(frame: pl.DataFrame) -> pl.DataFrame:
    """One row a run: applications each of which stands in three within 30 days."""
    days = frame.filter(pl.col("at").is_not_null())["at"].dt.date().sort().to_frame("on")
    third = _RUN - 1
    close = pl.col("on").shift(-third) - pl.col("on") < pl.duration(days=_RUN_DAYS)
    first = close.fill_null(value=False)
    member = pl.any_horizontal(first.shift(back, fill_value=False) for back in range(_RUN))
    runs = days.with_columns(member=member).filter("member")
    new = (pl.col("on").diff() >= pl.duration(days=_RUN_DAYS)).fill_null(value=True)
    spans = (
        runs.with_columns(run=new.cum_sum())
        .group_by("run", maintain_order=True)
        .agg(on=pl.col("on").min(), last=pl.col("on").max(), n=pl.len())
    )
    return _shaped(spans, applications=pl.col("n"), last=pl.col("last"))


def _given(windows: Sequence[tuple[date, date]]) -> pl.DataFrame:
    frame = pl.DataFrame(windows, schema={"on": pl.Date, "last": pl.Date}, orient="row")
    return _shaped(frame, said=pl.lit(value=True), last=pl.col("last"), reach=0)


def _shaped(  # noqa: PLR0913 - one a column, all named
    frame: pl.DataFrame,
    *,
    last: pl.Expr | None = None,
    reach: int = REACH_DAYS,
    job_starts: pl.Expr | None = None,
    job_ends: pl.Expr | None = None,
    applications: pl.Expr | None = None,
    said: pl.Expr | None = None,
    company: pl.Expr | None = None,
    rank: pl.Expr | None = None,
) -> pl.DataFrame:
    none = pl.lit(0)
    end = pl.col("on") if last is None else last
    columns = {
        "start": pl.col("on").dt.offset_by(f"-{reach}d"),
        "end": end.dt.offset_by(f"{reach}d"),
        "job_starts": none if job_starts is None else job_starts,
        "job_ends": none if job_ends is None else job_ends,
        "applications": none if applications is None else applications,
        "said": pl.lit(value=False) if said is None else said,
        "company": pl.lit("") if company is None else company,
        "rank": pl.lit(2) if rank is None else rank,
    }
    return frame.select(expr.cast(_PARTS[name]).alias(name) for name, expr in columns.items())


def days_inside(windows: pl.DataFrame, first: date, last: date) -> NDArray[np.bool_]:
    """Which days from ``first`` to ``last`` are in a window, as an array."""
    length = (last - first).days + 1
    inside = np.zeros(length, dtype=np.bool_)
    for start, end in windows.select("start", "end").iter_rows():
        inside[max((start - first).days, 0) : max((end - first).days + 1, 0)] = True
    return inside
