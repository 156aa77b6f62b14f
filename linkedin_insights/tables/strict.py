"""The fast way to split a file: strict polars on strings, trusted after a look at the result."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables.spec import TableSpec
from linkedin_insights.tables.times import Instants, read_instants
from linkedin_insights.tables.tokens import BLANK

_ROW_INSIDE = r'[,\t]"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC"?[,\t]'


def read_strict(
    data: bytes, delimiter: str, names: tuple[str, ...], *, skip_lines: int
) -> pl.DataFrame | None:
    """All records below the first ``skip_lines`` lines, as strings; None when polars refuses."""
    try:
        return pl.read_csv(
            data,
            has_header=False,
            separator=delimiter,
            schema=dict.fromkeys(names, pl.String),
            skip_lines=skip_lines,
            infer_schema=False,
            empty_string_is_null=False,
            raise_if_empty=False,
        )
    except (pl.exceptions.PolarsError, UnicodeError):
        return None


def count_lines(data: bytes, start: int = 0) -> int:
    """Physical lines from a byte on, whether the last one is ended or not."""
    return data.count(b"\n", start) + (not data.endswith(b"\n"))


def has_blank_rows(frame: pl.DataFrame) -> bool:
    """Whether a row might be a blank line, of which polars makes a row of empty cells."""
    first, *others = (pl.col(name).fill_null("") for name in frame.columns)
    empty = [first.str.strip_chars(BLANK) == "", *(other == "" for other in others)]
    return bool(frame.select(pl.all_horizontal(empty).any()).item())


def swallowed_rows(frame: pl.DataFrame) -> bool:
    """Whether a cell of several lines might hold rows that a stray quote swallowed.

    In messages, where lines within cells are common, it takes the date of another row, for no
    row can be swallowed without it; anywhere else a quote beside the line's end is enough.
    """
    dated = "conversation_id" in frame.columns
    for cells in frame.iter_columns():
        several = cells.filter(cells.str.contains("\n", literal=True))
        if len(several) and dated:
            several = several.filter(several.str.contains(" UTC", literal=True))
            if several.str.contains(_ROW_INSIDE).any():
                return True
        elif len(several) and several.str.contains('"', literal=True).any():
            return True
    return False


def read_dates(frame: pl.DataFrame, spec: TableSpec) -> Instants | None:
    """The required dates; None when the table has none or the file lacks the column."""
    if spec.dated_by is None or spec.dated_by not in frame.columns:
        return None
    zone = next(column.zone for column in spec.columns if column.name == spec.dated_by)
    return read_instants(frame[spec.dated_by], zone=zone)


def is_sound(frame: pl.DataFrame, dates: Instants | None, *, lines: int) -> bool:
    """Whether a strict reading can be trusted: no sign of blank lines or of a stray quote.

    A stray quote swallows the lines up to the next one without a word; then a date cannot be
    read, or a cell holds a line's end and another row. ``lines`` counts the physical lines; when
    there are no more of them than rows, no cell holds a line's end.
    """
    if not len(frame):
        return True
    if has_blank_rows(frame) if dates is None else dates.at.null_count():
        return False
    return lines <= len(frame) or not swallowed_rows(frame)
