"""Pieces of one table: numeric splits are put together, repeated deliveries told apart.

Deliveries are compared as multisets of rows on the columns both have, or on those by which the
table's rows are known again. What changes with the form of an export is left out: white space,
and the seconds or hours of times that one of the two does not give. The delivery with the newest
date (then the most rows, then by content) is taken first, so the order they were given in never
matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from linkedin_insights.tables.reasons import (
    MALFORMED,
    REASON,
    REPEATED,
    mark_duplicates,
    mark_kinds,
    set_aside,
)
from linkedin_insights.tables.spec import TableSpec
from linkedin_insights.tables.typed import Typed

_STEPS = (("year", "1y"), ("month", "1mo"), ("day", "1d"), ("minute", "1m"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, typed. ``part`` is equal for the splits of one delivery's file, and for them only."""

    path: str
    table: str
    place: int
    part: tuple[int, tuple[str, ...], int]
    split: int
    digest: str
    columns: tuple[str, ...]
    typed: Typed


@dataclass(slots=True)
class _Part:
    frame: pl.DataFrame
    columns: tuple[str, ...]
    digests: tuple[str, ...]
    newest: int

    @property
    def rank(self) -> tuple[int, int, tuple[str, ...]]:
        return -self.newest, -len(self.frame), self.digests


def combine(pieces: Sequence[Piece], spec: TableSpec) -> pl.DataFrame:
    """All rows of a table, with ``!reason``, ``!place`` (the coverage entry) and ``!delivery``."""
    grouped: dict[tuple[int, tuple[str, ...], int], list[Piece]] = {}
    for piece in sorted(pieces, key=lambda piece: (piece.part, piece.split, piece.path)):
        grouped.setdefault(piece.part, []).append(piece)
    parts = sorted((_part(group, spec) for group in grouped.values()), key=lambda part: part.rank)
    done: list[_Part] = []
    for part in parts:
        for earlier in done:
            part.frame = _mark_repeated(part, earlier, spec)
        done.append(part)
    frames = [_finish(part, spec) for part in parts]
    return pl.concat(frames, rechunk=False) if len(frames) > 1 else frames[0]


def _part(group: Sequence[Piece], spec: TableSpec) -> _Part:
    frames = [_with_origin(piece) for piece in group]
    frame = frames[0] if len(frames) == 1 else pl.concat(frames, how="diagonal", rechunk=False)
    frame = frame.with_row_index("!n")
    newest = 0
    if spec.dates_rows and frame[spec.dates_rows].len() > frame[spec.dates_rows].null_count():
        newest = int(frame[spec.dates_rows].dt.epoch("s").max() or 0)  # type: ignore[arg-type]
    present = set(group[0].columns).intersection(*(piece.columns for piece in group))
    columns = tuple(column.name for column in spec.columns if column.name in present)
    return _Part(frame, columns, tuple(sorted(piece.digest for piece in group)), newest)


def _with_origin(piece: Piece) -> pl.DataFrame:
    reason = pl.when(pl.lit(piece.typed.undated)).then(MALFORMED).otherwise(0).cast(pl.UInt8)
    return piece.typed.frame.with_columns(
        pl.lit(piece.path).alias("file"),
        pl.lit(piece.table).alias("table"),
        reason.alias(REASON),
        pl.lit(piece.place, dtype=pl.UInt32).alias("!place"),
        pl.lit(piece.part[0], dtype=pl.UInt32).alias("!delivery"),
    )


def _mark_repeated(part: _Part, earlier: _Part, spec: TableSpec) -> pl.DataFrame:
    """The k-th copy of a row is repeated when the earlier part holds at least k copies."""
    common = _compared(part, earlier, spec)
    if not common:
        return part.frame
    fit = pl.col(REASON) != MALFORMED
    if part.digests == earlier.digests:
        return set_aside(part.frame, fit, REPEATED)
    row = pl.struct(_comparable(name, part, earlier, spec) for name in common)
    row = row.hash(seed=0).alias("!hash")
    copies = earlier.frame.filter(fit).select(row).group_by("!hash").len("!copies")
    ours = (
        part.frame.filter(fit)
        .select("!n", row)
        .with_columns(pl.int_range(1, pl.len() + 1).over("!hash").alias("!copy"))
        .join(copies, on="!hash", how="inner")
        .filter(pl.col("!copy") <= pl.col("!copies"))
    )
    return set_aside(part.frame, pl.col("!n").is_in(ours["!n"].implode()), REPEATED)


def _compared(part: _Part, earlier: _Part, spec: TableSpec) -> tuple[str, ...]:
    """The columns by which rows of two parts are compared."""
    common = tuple(name for name in part.columns if name in earlier.columns)
    return next((names for names in spec.identities if set(names) <= set(common)), common)


def _comparable(name: str, part: _Part, earlier: _Part, spec: TableSpec) -> pl.Expr:
    """A column without what tells two exports apart rather than two rows."""
    column = pl.col(name)
    if name in spec.instants:
        precision = f"{name}_precision"
        known = {*part.frame[precision].unique(), *earlier.frame[precision].unique()}
        return column.dt.truncate(next((step for p, step in _STEPS if p in known), "1s"))
    return column.str.replace_all(r"\s+", "") if part.frame[name].dtype == pl.String else column


def _finish(part: _Part, spec: TableSpec) -> pl.DataFrame:
    frame = part.frame
    further = [name for name in frame.columns if name.startswith("?")]
    if spec.deduplicate and spec.dated_by in part.columns:
        frame = mark_duplicates(frame, [*part.columns, *further], str(spec.dated_by))
    frame = mark_kinds(frame, spec, part.columns)
    return frame.select(*spec.schema, REASON, "!place", "!delivery")
