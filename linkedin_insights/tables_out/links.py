"""One row a link between two contacts."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables_out.spec import Column, Leaf, OutTable, Source

_TEXT = pl.String()
_DIGITS = 6


def _rows(source: Source) -> pl.DataFrame:
    """The links by the ids of both ends, the one that comes first in the alphabet first."""
    ids, links = source.network.nodes["person_id"], source.network.links
    return (
        links.select("kind", "weight", "reason", i=ids.gather(links["i"]), j=ids.gather(links["j"]))
        .with_columns(a=pl.min_horizontal("i", "j"), b=pl.max_horizontal("i", "j"))
        .sort("a", "b")
    )


TABLE = OutTable(
    name="links",
    doc="One row a link between two contacts. Links are inferred, and say from what.",
    rows=_rows,
    key=("a", "b"),
    columns=(
        Column(
            "a", _TEXT, Leaf.PERSON_ID, "as in `people`; before `b` in the alphabet", pl.col("a")
        ),
        Column("b", _TEXT, Leaf.PERSON_ID, "as in `people`", pl.col("b")),
        Column("kind", _TEXT, Leaf.TERM, "the strongest kind of evidence", pl.col("kind")),
        Column(
            "weight",
            pl.Float64(),
            Leaf.FIGURE,
            "0 to 1, how likely it is that the two know each other",
            pl.col("weight").round(_DIGITS),
        ),
        Column(
            "reason",
            _TEXT,
            Leaf.TEXT,
            "what it was inferred from",
            pl.col("reason").replace("", None),
        ),
    ),
)
