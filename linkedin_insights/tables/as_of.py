"""The day an archive is as of: the newest recorded act, never the clock.

Profile, expiry and event dates never set it. One act more than 30 days later than all others is
reported and set aside. With a day asked for, whatever is dated later is set aside, and later ends
of what stays are emptied, so that nothing knows the future; a day after the newest act leaves
plans of the profile where they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import polars as pl

from linkedin_insights.tables.reasons import AFTER, REASON, set_aside
from linkedin_insights.tables.spec import TableSpec

OUTLIER_DAYS = 30


@dataclass(frozen=True, slots=True)
class Outlier:
    """An act too late to be believed: table, when, where."""

    spec: TableSpec
    at: datetime
    file: str
    row: int


@dataclass(frozen=True, slots=True)
class AsOf:
    """The newest act's UTC day (None without acts), and the act that was not believed."""

    day: date | None
    outlier: Outlier | None


def newest_act(frames: Mapping[str, pl.DataFrame], specs: Mapping[str, TableSpec]) -> AsOf:
    """Find the as-of day among the kept rows of the tables of acts."""
    latest: list[Outlier] = []
    for name in sorted(frames):
        spec = specs[name]
        if spec.act and spec.dated_by:
            latest += _latest(frames[name], spec, spec.dated_by)
    latest.sort(key=lambda act: act.at, reverse=True)
    if not latest:
        return AsOf(None, None)
    first, *others = latest
    if others and first.at - others[0].at > timedelta(days=OUTLIER_DAYS):
        return AsOf(others[0].at.date(), first)
    return AsOf(first.at.date(), None)


def _latest(frame: pl.DataFrame, spec: TableSpec, dated_by: str) -> list[Outlier]:
    """The two newest acts of a table."""
    newest = (
        frame.lazy()
        .filter(pl.col(REASON) == 0, pl.col(dated_by).is_not_null())
        .select(dated_by, "file", "row")
        .top_k(2, by=dated_by)
        .collect()
    )
    return [Outlier(spec, at, file, row) for at, file, row in newest.iter_rows()]


def drop_outlier(frame: pl.DataFrame, outlier: Outlier) -> pl.DataFrame:
    """Set the act aside that was not believed."""
    it = (pl.col("file") == outlier.file) & (pl.col("row") == outlier.row)
    at = pl.col(outlier.spec.dated_by or "")
    return set_aside(frame, it & (at == pl.lit(outlier.at)), AFTER)


def cut_at(frame: pl.DataFrame, spec: TableSpec, day: date) -> pl.DataFrame:
    """Set aside rows dated after ``day``; empty later dates in the rows that stay.

    Months and years count by their first day.
    """
    if spec.dates_rows is None:
        return frame
    later = pl.col(spec.dates_rows).dt.date() > day
    frame = set_aside(frame, later.fill_null(value=False), AFTER)
    ends = [name for name in spec.instants if name != spec.dates_rows]
    stays = [pl.col(name).dt.date() <= day for name in ends]
    return frame.with_columns(
        pl.when(keep).then(pl.col(column)).alias(column)
        for name, keep in zip(ends, stays, strict=True)
        for column in (name, f"{name}_precision")
    )
