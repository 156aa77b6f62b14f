"""JSON: an array of records, one a line."""

from __future__ import annotations

from typing import BinaryIO

import polars as pl

from linkedin_insights.tables_out.instants import iso


def write(frame: pl.DataFrame, stream: BinaryIO) -> None:
    """Write the table as an array of objects, keys in the order of the columns."""
    lines = iso(frame).write_ndjson().encode().splitlines()
    stream.write(b"[\n" + b",\n".join(lines) + b"\n]\n" if lines else b"[]\n")
