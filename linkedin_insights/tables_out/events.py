"""One row a trace: what happened, when, and which record of the export says so."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables_out.spec import Column, Leaf, OutTable, Source

_TEXT = pl.String()


def _rows(source: Source) -> pl.DataFrame:
    return source.events


TABLE = OutTable(
    name="events",
    doc="One row a dated trace, traceable to a record of the export.",
    rows=_rows,
    columns=(
        Column(
            "at",
            pl.Datetime("us", "UTC"),
            Leaf.INSTANT,
            "ISO 8601, UTC; for a day its start",
            pl.col("at"),
        ),
        Column(
            "precision",
            _TEXT,
            Leaf.PRECISION,
            "how exactly `at` is known: `second`, `minute`, `day`, `month` or `year`",
            pl.col("precision"),
        ),
        Column(
            "person_id",
            _TEXT,
            Leaf.PERSON_ID,
            "as in `people`; empty for acts that name nobody",
            pl.col("person_id"),
        ),
        Column("kind", _TEXT, Leaf.TERM, "one of the kinds below", pl.col("kind")),
        Column("direction", _TEXT, Leaf.TERM, "`out`, `in`, `both` or `none`", pl.col("direction")),
        Column("file", _TEXT, Leaf.FILE, "the file's path in its delivery", pl.col("file")),
        Column("table", _TEXT, Leaf.TABLE, "the file's name without suffixes", pl.col("table")),
        Column(
            "row",
            pl.Int64(),
            Leaf.ROW,
            "number of the record in that file, from 1, header left out",
            pl.col("row"),
        ),
    ),
)
