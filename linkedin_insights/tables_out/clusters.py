"""One row a cluster of people."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables_out.spec import Column, Leaf, OutTable, Source

_TEXT = pl.String()
_WHOLE = pl.Int64()
_SHARE = pl.Float64()


def _rows(source: Source) -> pl.DataFrame:
    """Clusters with how many of their people are valuable."""
    valuable = source.value.people.filter("valuable").select("person_id")
    members = source.network.nodes.join(valuable, on="person_id", how="semi")
    counted = members.group_by("cluster_id").agg(valuable_people=pl.len())
    return source.network.clusters.join(
        counted, on="cluster_id", how="left", maintain_order="left"
    ).with_columns(pl.col("valuable_people").fill_null(0))


TABLE = OutTable(
    name="clusters",
    doc="One row a cluster of people, the largest first.",
    rows=_rows,
    key=("cluster_id",),
    columns=(
        Column("cluster_id", _TEXT, Leaf.CLUSTER_ID, "as in `people`", pl.col("cluster_id")),
        Column(
            "label",
            _TEXT,
            Leaf.TEXT,
            "what its members have in common",
            pl.col("label").replace("", None),
        ),
        Column("size", _WHOLE, Leaf.FIGURE, "people whose main cluster it is", pl.col("size")),
        Column(
            "keywords", _TEXT, Leaf.TEXT, "joined by `; `", pl.col("keywords").replace("", None)
        ),
        Column(
            "stability",
            _SHARE,
            Leaf.FIGURE,
            "0 to 1, how well it comes again when the evidence is drawn anew",
            pl.col("stability"),
        ),
        Column(
            "valuable_people",
            _WHOLE,
            Leaf.FIGURE,
            "valuable people whose main cluster it is",
            pl.col("valuable_people"),
        ),
        Column(
            "value_share",
            _SHARE,
            Leaf.FIGURE,
            "valuable people among its people, 0 to 1",
            pl.col("valuable_people") / pl.col("size"),
        ),
        Column(
            "last_active",
            pl.Date(),
            Leaf.DAY,
            "ISO date of the last exchange with a member",
            pl.col("last_active"),
        ),
    ),
)
