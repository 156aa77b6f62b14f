"""The network as chapters show it: the map, and what a cluster is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.findings import Findings
from linkedin_insights.network.naming_text import mixed_parts
from linkedin_insights.report.blocks import Dot, Island, Link, Map, Strand
from linkedin_insights.report.leaves import Count, Leaf, Message, Person, Text, Unnamed

_STRANDS = 40
LINKS_EACH = 5
LINKS_IN_ALL = 30_000
"""What the page of a very large network can carry; everybody's strongest link comes first."""


def group_name(label: str) -> Text | Unnamed:
    """What a cluster is called: in words of the export, or by its size for want of any."""
    parts = mixed_parts(label)
    if parts is None:
        return Text(text=label)
    size, year, nth = parts
    return Unnamed(size=size, year=year, nth=nth)


def group_names(findings: Findings) -> dict[str, Leaf]:
    """What each cluster is called, by its id."""
    clusters = findings.network.clusters
    return {
        row["cluster_id"]: group_name(row["label"])
        for row in clusters.select("cluster_id", "label").iter_rows(named=True)
    }


def named(frame: pl.DataFrame, findings: Findings) -> pl.DataFrame:
    """``frame`` (``person_id`` and more) with ``name``, ``company`` and ``position`` beside it."""
    details = findings.people.people.select("person_id", "name", "company", "position")
    return frame.join(details, on="person_id", how="left", maintain_order="left")


def map_block(findings: Findings, *, summary: Message) -> Map:
    """The map of everybody who has a place on it, and the strongest of what links them."""
    network = findings.network
    strength = findings.ties.frame.select("person_id", "tie_strength")
    places = (
        network.nodes.select("person_id", "cluster_id", "bridge", "x", "y")
        .drop_nulls(["x", "y"])
        .join(strength, on="person_id", how="left", maintain_order="left")
        .join(
            findings.people.people.select("person_id", "name"),
            on="person_id",
            how="left",
            maintain_order="left",
        )
        .with_columns(
            pl.col("tie_strength").fill_null(0.0).round(3),
            pl.col("cluster_id", "name").fill_null(""),
            pl.col("bridge").fill_null(value=False),
        )
    )
    return Map(
        summary=summary,
        islands=[_island(row) for row in network.clusters.iter_rows(named=True)],
        dots=[_dot(row) for row in places.iter_rows(named=True)],
        strands=[
            Strand(a=a, b=b, weight=round(weight, 3))
            for a, b, weight in strands(network.nodes, network.links).head(_STRANDS).iter_rows()
        ],
        links=[
            Link(a=a, b=b, kind=kind)
            for a, b, kind in strongest_links(network.nodes, network.links).iter_rows()
        ],
    )


def strongest_links(nodes: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """The `LINKS_EACH` strongest links of everybody on the map, the strongest first.

    ``a``, ``b`` (places among the nodes that have a place on the map) and ``kind``. Who is among
    the strongest of many keeps more. At most `LINKS_IN_ALL`: first everybody's strongest, then
    everybody's second.
    """
    shown = nodes["x"].is_not_null() & nodes["y"].is_not_null()
    dots = pl.select(pl.when(shown).then(shown.cum_sum() - 1)).to_series()
    known = (
        links.select(
            a=dots.gather(links["i"]), b=dots.gather(links["j"]), kind="kind", weight="weight"
        )
        .drop_nulls()
        .sort(["weight", "a", "b"], descending=[True, False, False])
        .with_row_index("order")
    )
    ends = pl.concat([known.select("order", end=end) for end in ("a", "b")]).sort("order")
    turns = (
        ends.with_columns(turn=pl.int_range(pl.len()).over("end"))
        .group_by("order")
        .agg(pl.col("turn").min())
        .filter(pl.col("turn") < LINKS_EACH)
        .sort(["turn", "order"])
        .head(LINKS_IN_ALL)
    )
    return known.join(turns, on="order", how="semi").sort("order").select("a", "b", "kind")


def strands(nodes: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """How much links two clusters, the most first: ``a`` < ``b`` (cluster ids), ``weight``."""
    cluster = nodes["cluster_id"]
    ends = pl.DataFrame(
        {
            "i": cluster.gather(links["i"]),
            "j": cluster.gather(links["j"]),
            "weight": links["weight"],
        }
    )
    between = ends.drop_nulls().filter(pl.col("i") != pl.col("j"))
    return (
        between.group_by(
            a=pl.min_horizontal("i", "j"), b=pl.max_horizontal("i", "j"), maintain_order=True
        )
        .agg(pl.col("weight").sum())
        .sort(["weight", "a", "b"], descending=[True, False, False])
    )


def _island(row: Mapping[str, Any]) -> Island:
    return Island(
        id=row["cluster_id"],
        label=group_name(row["label"]),
        size=Count(value=row["size"]),
        x=row["x"],
        y=row["y"],
        r=row["r"],
    )


def _dot(row: Mapping[str, Any]) -> Dot:
    # 30,000 profile addresses would double the size of the JSON, and no picture links them.
    return Dot(
        person=Person(id=row["person_id"], name=row["name"]),
        island=row["cluster_id"],
        x=row["x"],
        y=row["y"],
        strength=row["tie_strength"],
        bridge=row["bridge"],
    )


def reach(nodes: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """Into which clusters each person's links lead, the heaviest first, one row a pair.

    ``place`` (of the person in the nodes), ``cluster_id``, ``links``, ``weight``.
    """
    cluster = nodes["cluster_id"]
    both = pl.concat(
        [
            links.select(place="i", other="j", weight="weight"),
            links.select(place="j", other="i", weight="weight"),
        ]
    )
    return (
        both.with_columns(cluster_id=cluster.gather(both["other"]))
        .drop_nulls("cluster_id")
        .group_by("place", "cluster_id")
        .agg(links=pl.len(), weight=pl.col("weight").sum())
        .sort(["place", "weight", "cluster_id"], descending=[False, True, False])
    )
