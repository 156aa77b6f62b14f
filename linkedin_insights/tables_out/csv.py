"""CSV: UTF-8, comma, newline, quotes where needed, nothing that a spreadsheet would run."""

from __future__ import annotations

from typing import BinaryIO

import polars as pl
import polars.selectors as cs

from linkedin_insights.tables_out.instants import iso

RUNS = r"^[=+\-@\t\r]"
"""Text that starts like this is a formula to spreadsheets; see docs/tables.md."""


def write(frame: pl.DataFrame, stream: BinaryIO) -> None:
    """Write the table: ISO dates, ``true`` and ``false``, empty cells for nothing.

    Text that a spreadsheet would run gets an apostrophe before it.
    """
    text = cs.string()
    safe = pl.when(text.str.contains(RUNS)).then(pl.lit("'") + text).otherwise(text)
    iso(frame).with_columns(safe.name.keep()).with_columns(text.replace("", None)).write_csv(stream)
