"""Tables for other programs: spreadsheets, notebooks, databases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import BinaryIO

import polars as pl

from linkedin_insights.tables_out import (
    clusters,
    csv,
    events,
    json,
    links,
    memberships,
    origins,
    parquet,
    people,
)
from linkedin_insights.tables_out.redaction import Redaction, redact_frame
from linkedin_insights.tables_out.spec import Column, Leaf, OutTable, Source

TABLES: tuple[OutTable, ...] = (
    people.TABLE,
    events.TABLE,
    clusters.TABLE,
    memberships.TABLE,
    links.TABLE,
    origins.TABLE,
)
"""Every table that ``export`` writes."""

Writer = Callable[[pl.DataFrame, BinaryIO], None]

FORMATS: Mapping[str, Writer] = {
    "csv": csv.write,
    "parquet": parquet.write,
    "json": json.write,
}
"""How each format is written, by the ending of its files."""

__all__ = [
    "FORMATS",
    "TABLES",
    "Column",
    "Leaf",
    "OutTable",
    "Redaction",
    "Source",
    "Writer",
    "redact_frame",
]
