"""A grid of strings to a typed frame: one expression a column, failures counted, none raised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import polars as pl

from linkedin_insights.tables.read import Grid
from linkedin_insights.tables.spec import INSTANT_TYPE, Column, Derivation, Kind, TableSpec
from linkedin_insights.tables.times import Instants, read_instants
from linkedin_insights.tables.urns import post_columns

_TRUE = ("yes", "true", "y", "1")
_RANGE = " - "
_FOUNDED = datetime(2003, 1, 1, tzinfo=UTC)
"""Nothing on LinkedIn is older. Earlier dates of its records are no times, mostly a zero."""


@dataclass(slots=True)
class Typed:
    """The frame (columns of the table, further columns ``?n``, ``row``) and what was odd.

    ``undated`` marks rows whose required date cannot be read; ``unreadable``, ``resaved`` and
    ``too_early`` count cells by column.
    """

    frame: pl.DataFrame
    undated: pl.Series
    unreadable: Mapping[str, int]
    resaved: Mapping[str, int]
    too_early: Mapping[str, int]


def type_grid(grid: Grid, spec: TableSpec) -> Typed:
    """Give every column of the table its type; absent ones are empty, null or false.

    In a table of dated records, a date before LinkedIn existed becomes null; the row stays.
    """
    cells = _split_ranges(grid.cells) if spec.derivation is Derivation.EVENT_TIME else grid.cells
    read: dict[str, Instants] = {
        column.name: grid.dates
        if grid.dates is not None and column.name == spec.dated_by
        else read_instants(cells[column.name], zone=column.zone, iso_days=column.iso_days)
        for column in spec.columns
        if column.kind is Kind.INSTANT and column.name in cells.columns
    }
    undated = pl.repeat(value=False, n=len(cells), eager=True, dtype=pl.Boolean)
    if spec.dated_by in read:
        undated = read[spec.dated_by].at.is_null()
    early: dict[str, int] = {}
    if spec.dated_by is not None:
        for name, times in read.items():
            read[name], early[name] = times.since(_FOUNDED)
    return Typed(
        _frame(cells, spec, read),
        undated,
        {name: r.unreadable for name, r in read.items() if r.unreadable and name != spec.dated_by},
        {name: r.resaved for name, r in read.items() if r.resaved},
        {name: times for name, times in early.items() if times},
    )


def _frame(cells: pl.DataFrame, spec: TableSpec, read: Mapping[str, Instants]) -> pl.DataFrame:
    expressions: list[pl.Expr] = []
    for column in spec.columns:
        expressions += _expressions(column, cells, read)
    if spec.derivation is Derivation.EVENT_TIME:
        text = pl.col("time_text") if "time_text" in cells.columns else pl.lit("")
        expressions.append(text.fill_null("").alias("time_text"))
    extra = [pl.col(name).fill_null("") for name in cells.columns if name.startswith("?")]
    frame = cells.select("row", *expressions, *extra).rechunk()
    link = _link_column(spec)
    if spec.derivation is Derivation.POST and link:
        frame = frame.hstack(post_columns(frame[link]))
    return frame


def _expressions(
    column: Column, cells: pl.DataFrame, read: Mapping[str, Instants]
) -> list[pl.Expr]:
    present = column.name in cells.columns
    match column.kind:
        case Kind.INSTANT if present:
            times = read[column.name]
            return [
                pl.lit(times.at).alias(column.name),
                pl.lit(times.precision).alias(f"{column.name}_precision"),
            ]
        case Kind.INSTANT:
            return [
                pl.lit(None, dtype=INSTANT_TYPE).alias(column.name),
                pl.lit(None, dtype=pl.String).alias(f"{column.name}_precision"),
            ]
        case Kind.FLAG if present:
            text = pl.col(column.name).fill_null("").str.strip_chars().str.to_lowercase()
            return [text.is_in(_TRUE).alias(column.name)]
        case Kind.FLAG:
            return [pl.lit(value=False).alias(column.name)]
        case _:
            text = pl.col(column.name).fill_null("") if present else pl.lit("")
            if present and column.name == "commentary":
                text = text.str.replace_all(r'"\r?\n"', "\n")
            return [text.alias(column.name)]


def _link_column(spec: TableSpec) -> str | None:
    names = {column.name for column in spec.columns}
    return "link" if "link" in names else "item" if "item" in names else None


def _split_ranges(cells: pl.DataFrame) -> pl.DataFrame:
    """``Jun 16, 2023 10:00 AM - Jun 16, 2023 11:00 AM`` to two times; the text stays too."""
    if "at" not in cells.columns:
        return cells
    parts = pl.col("at").fill_null("").str.splitn(_RANGE, 2)
    return cells.with_columns(
        pl.col("at").alias("time_text"),
        parts.struct.field("field_0").alias("at"),
        parts.struct.field("field_1").alias("ends_at"),
    )
