"""Pieces of one table: numeric splits are put together, repeated deliveries told apart.

Deliveries are compared as multisets of rows on the columns both have, or on those by which the
table's rows are known again. What changes with the form of an export is left out: white space,
and the seconds or hours of times that one of the two does not give. The delivery with the newest
act (then the newest date in this table, the most rows, the content) is taken first, so the order
they were given in never matters, and what it says of people is the later word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    newest: tuple[int, int]

    @property
    def rank(self) -> tuple[int, int, int, tuple[str, ...]]:
        act, date = self.newest
        return -act, -date, -len(self.frame), self.digests


def newest_by_delivery(
    pieces: Mapping[str, Sequence[Piece]], specs: Mapping[str, TableSpec]
) -> dict[int, int]:
    """The newest recorded act of each delivery, in seconds since 1970."""
    newest: dict[int, int] = {}
    for name, files in pieces.items():
        for piece in files if specs[name].act else ():
            second = _newest(piece.typed.frame, specs[name])
            newest[piece.part[0]] = max(second, newest.get(piece.part[0], 0))
    return newest


def combine(pieces: Sequence[Piece], spec: TableSpec, newest: Mapping[int, int]) -> pl.DataFrame:
    """All rows of a table, with ``!reason``, ``!place`` (the coverage entry) and ``!delivery``.

    ``newest`` is `newest_by_delivery` of the archive.
    """
    grouped: dict[tuple[int, tuple[str, ...], int], list[Piece]] = {}
    for piece in sorted(pieces, key=lambda piece: (piece.part, piece.split, piece.path)):
        grouped.setdefault(piece.part, []).append(piece)
    parts = sorted(
        (_part(group, spec, newest) for group in grouped.values()), key=lambda part: part.rank
    )
    done: list[_Part] = []
    for part in parts:
        for earlier in done:
            part.frame = _mark_repeated(part, earlier, spec)
        done.append(part)
    frames = [_finish(part, spec) for part in parts]
    return pl.concat(frames, rechunk=False) if len(frames) > 1 else frames[0]


def _part(group: Sequence[Piece], spec: TableSpec, newest: Mapping[int, int]) -> _Part:
    frames = [_with_origin(piece) for piece in group]
    frame = frames[0] if len(frames) == 1 else pl.concat(frames, how="diagonal", rechunk=False)
    frame = frame.with_row_index("!n")
    present = set(group[0].columns).intersection(*(piece.columns for piece in group))
    columns = tuple(column.name for column in spec.columns if column.name in present)
    digests = tuple(sorted(piece.digest for piece in group))
    ranked = newest.get(group[0].part[0], 0), _newest(frame, spec)
    return _Part(frame, columns, digests, ranked)


def _newest(frame: pl.DataFrame, spec: TableSpec) -> int:
    """The newest date of a table in seconds since 1970, 0 without any."""
    if spec.dates_rows is None:
        return 0
    return int(frame[spec.dates_rows].dt.epoch("s").max() or 0)  # type: ignore[arg-type]


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
    """The columns by which rows of two parts are compared: all, where none is known by name."""
    common = tuple(name for name in part.columns if name in earlier.columns)
    if not common:
        common = tuple(
            sorted(n for n in part.frame.columns if n.startswith("?") and n in earlier.frame)
        )
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
