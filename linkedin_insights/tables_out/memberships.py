"""One row a person and cluster: people may belong to two."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables_out.spec import Column, Leaf, OutTable, Source

_TEXT = pl.String()


def _rows(source: Source) -> pl.DataFrame:
    """Everybody's clusters, the surest first."""
    order = [pl.col("person_id"), -pl.col("confidence"), pl.col("cluster_id")]
    return source.network.memberships.sort(order)


TABLE = OutTable(
    name="memberships",
    doc="One row a person and cluster; people may belong to two.",
    rows=_rows,
    key=("person_id", "cluster_id"),
    columns=(
        Column("person_id", _TEXT, Leaf.PERSON_ID, "as in `people`", pl.col("person_id")),
        Column("cluster_id", _TEXT, Leaf.CLUSTER_ID, "as in `clusters`", pl.col("cluster_id")),
        Column("confidence", pl.Float64(), Leaf.FIGURE, "0 to 1", pl.col("confidence")),
    ),
)
