"""Times as text."""

from __future__ import annotations

import polars as pl
import polars.selectors as cs


def iso(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with its instants as ISO 8601 in UTC and its days as ISO dates."""
    return frame.with_columns(
        cs.datetime().dt.strftime("%Y-%m-%dT%H:%M:%SZ"), cs.date().dt.strftime("%Y-%m-%d")
    )
