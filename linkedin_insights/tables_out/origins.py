"""Ten rows a person: how likely each origin is."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables_out.spec import Column, Leaf, OutTable, Source

_TEXT = pl.String()


def _rows(source: Source) -> pl.DataFrame:
    """The posterior, by person and then in the order in which origins are listed."""
    return source.origins.posterior.sort("person_id", maintain_order=True)


TABLE = OutTable(
    name="origins",
    doc="Ten rows a person: how likely each origin is.",
    rows=_rows,
    key=("person_id", "origin"),
    columns=(
        Column("person_id", _TEXT, Leaf.PERSON_ID, "as in `people`", pl.col("person_id")),
        Column("origin", _TEXT, Leaf.TERM, "one of the origins", pl.col("origin")),
        Column(
            "probability",
            pl.Float64(),
            Leaf.FIGURE,
            "the ten sum to 1",
            pl.col("probability"),
        ),
    ),
)
