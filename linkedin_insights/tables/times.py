"""Times as LinkedIn writes them, to UTC instants with a precision. All vectorised.

Ten syntaxes are LinkedIn's own; the rest are what spreadsheets make of them, accepted and counted
as re-saved. Times without a zone are UTC but for the American short form (``1/29/26, 2:37 PM``),
which in most columns is America/Los_Angeles with daylight saving: the column says which. The hour
that happens twice in November is taken as the first; the hour that never happens in March as if
the clock had not changed yet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import polars as pl

from linkedin_insights.tables.spec import INSTANT_TYPE
from linkedin_insights.tables.syntaxes import (
    DAY_FIRST,
    MONTH_FIRST,
    MONTHS,
    RESAVED,
    SYNTAXES,
    Syntax,
)

_EARLIEST, _TOO_LATE = datetime(1900, 1, 1), datetime(2201, 1, 1)  # noqa: DTZ001 - naive
_PACIFIC_STANDARD_HOURS = 8
_ISO_DAY = r"^\d{4}-\d\d-\d\d$"
_EMPTY = ["N/A", "---", "-"]
_DIRECT = ((23, "%Y-%m-%d %H:%M:%S UTC"), (19, "%Y-%m-%d %H:%M:%S"))


@dataclass(frozen=True, slots=True)
class Instants:
    """A column of times read: nulls where nothing could be, and what was odd about it."""

    at: pl.Series
    precision: pl.Series
    unreadable: int
    resaved: int

    def since(self, earliest: datetime) -> tuple[Instants, int]:
        """The same without the times before an instant, and how many those are."""
        early = (self.at < earliest).fill_null(value=False)
        if not early.any():
            return self, 0
        at, precision = self.at.set(early, None), self.precision.set(early, None)
        return replace(self, at=at, precision=precision), int(early.sum())


def read_instants(cells: pl.Series, *, zone: str, iso_days: bool = False) -> Instants:
    """Read a column of texts as times.

    Empty cells and ``N/A`` are no times and no failures. ``unreadable`` counts the other cells
    without a time, ``resaved`` those in a form only spreadsheets write, days as ISO 8601 among
    them unless ``iso_days``.
    """
    if (at := _read_directly(cells)) is not None:
        second = pl.Series("precision", ["second"]).new_from_index(0, len(at))
        return Instants(at=at, precision=second, unreadable=0, resaved=0)
    text = _tidy(cells)
    at = pl.Series("at", [None], dtype=INSTANT_TYPE).new_from_index(0, len(cells))
    precision = pl.Series("precision", [None], dtype=pl.String).new_from_index(0, len(cells))
    frame = pl.DataFrame({"text": text, "at": at, "precision": precision})
    frame = _apply(frame, _ordered(text), zone)
    before = frame["at"].null_count()
    empty = len(frame.filter(pl.col("text") == ""))
    resaved = 0
    if before > empty:
        frame = frame.with_columns(_english_months(frame["text"], frame["at"].is_null()))
        frame = _apply(frame, (*SYNTAXES, *RESAVED), zone)
        for order in _column_orders(frame):
            frame = _apply(frame, order, zone)
        resaved = before - frame["at"].null_count()
    if not iso_days and (days := frame.filter(pl.col("precision") == "day")).height:
        resaved += days.filter(pl.col("text").str.contains(_ISO_DAY)).height
    return Instants(
        at=frame["at"],
        precision=frame["precision"],
        unreadable=frame["at"].null_count() - empty,
        resaved=resaved,
    )


def _read_directly(cells: pl.Series) -> pl.Series | None:
    """A column of which every cell is a time to the second in one form; None if it is not.

    Long columns are worth it: neither spaces nor patterns are looked for.
    """
    if cells.null_count():
        return None
    for length, form in _DIRECT:
        if (cells.str.len_bytes() == length).all():
            read = cells.str.to_datetime(form, strict=False, time_unit="us", exact=True)
            read = _within_years(read)
            return None if read.null_count() else read.dt.replace_time_zone("UTC")
    return None


def _tidy(cells: pl.Series) -> pl.Series:
    """Plain spaces, none at the ends; ``N/A`` and ``---`` are empty."""
    text = cells.fill_null("")
    if text.str.contains("[\u202f\u00a0]").any():
        text = text.str.replace_all("[\u202f\u00a0]", " ")
    text = text.str.strip_chars().alias("text")
    if text.is_in(_EMPTY).any():
        text = text.replace(_EMPTY, [""] * len(_EMPTY))
    return text


def _ordered(text: pl.Series) -> tuple[Syntax, ...]:
    """LinkedIn's syntaxes, the one of the first filled cell first."""
    filled = text.filter(text != "").head(1)
    if not len(filled):
        return ()
    for syntax in SYNTAXES:
        if filled.str.contains(f"^{syntax.pattern}$").all():
            return (syntax, *(other for other in SYNTAXES if other is not syntax))
    return SYNTAXES


def _apply(frame: pl.DataFrame, syntaxes: Iterable[Syntax], zone: str) -> pl.DataFrame:
    """Fill ``at`` and ``precision`` of rows that have none yet, one syntax after the other."""
    for syntax in syntaxes:
        open_rows = frame["at"].is_null() & (frame["text"] != "")
        if not open_rows.any():
            break
        if open_rows.all():
            read = _read(frame["text"], syntax, zone)
            frame = frame.with_columns(
                at=read, precision=pl.when(read.is_not_null()).then(pl.lit(syntax.precision))
            )
            continue
        places = open_rows.arg_true()
        read = _read(frame["text"].gather(places), syntax, zone)
        hit = read.is_not_null()
        if hit.any():
            named = pl.Series([syntax.precision]).new_from_index(0, int(hit.sum()))
            frame = frame.with_columns(
                frame["at"].scatter(places.filter(hit), read.filter(hit)),
                frame["precision"].scatter(places.filter(hit), named),
            )
    return frame


def _read(text: pl.Series, syntax: Syntax, zone: str) -> pl.Series:
    """Read cells of one syntax; null where it does not fit."""
    naive = _within_years(_naive(text, syntax))
    if not syntax.local or zone == "UTC":
        return naive.dt.replace_time_zone("UTC")
    frame = pl.DataFrame({"naive": naive})
    local = pl.col("naive").dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    skipped = pl.col("naive") + pl.duration(hours=_PACIFIC_STANDARD_HOURS)
    return frame.select(
        at=pl.coalesce(local.dt.convert_time_zone("UTC"), skipped.dt.replace_time_zone("UTC"))
    )["at"]


def _within_years(naive: pl.Series) -> pl.Series:
    """Null where the year is nobody's."""
    outside = (naive < _EARLIEST) | (naive >= _TOO_LATE)
    return naive.set(outside.fill_null(value=False), None) if outside.any() else naive


def _naive(text: pl.Series, syntax: Syntax) -> pl.Series:
    """Read exactly this syntax, whatever zone it is in."""
    stripped = f"^{syntax.pattern}$"
    groups = syntax.pattern.count("(") - syntax.pattern.count("(?:") - syntax.pattern.count(r"\(")
    column = pl.col("text")
    if groups == 1:
        body = column.str.extract(stripped, 1)
    else:
        fits = column.str.contains(stripped)
        joined = " ".join(f"${{{group}}}" for group in range(1, groups + 1))
        body = pl.when(fits).then(column.str.replace(stripped, joined))
    if "%pM" in syntax.format:
        body = body + "M"
    expression = (pl.lit(syntax.prefix) + body).str.to_datetime(
        syntax.format.replace("%pM", "%p"), strict=False, time_unit="us", exact=True
    )
    return text.alias("text").to_frame().select(at=expression)["at"]


def _english_months(text: pl.Series, unread: pl.Series) -> pl.Series:
    """English month names in cells that could not be read: a spreadsheet translated them."""
    changed = text.filter(unread)
    for names, month in MONTHS.items():
        changed = changed.str.replace(rf"(?i)\b(?:{names})\b\.?", month)
    return text.scatter(unread.arg_true(), changed)


def _column_orders(frame: pl.DataFrame) -> tuple[tuple[Syntax, ...], ...]:
    """Day first, as spreadsheets in most countries write, unless a cell shows otherwise."""
    cells = frame["text"].filter(frame["at"].is_null())
    second = cells.str.extract(r"^\d{1,2}/(\d{1,2})/", 1).cast(pl.Int32, strict=False)
    months = 12
    if len(second) and (second > months).any():
        return MONTH_FIRST, DAY_FIRST
    return DAY_FIRST, MONTH_FIRST
