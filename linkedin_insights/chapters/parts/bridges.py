"""Bridges, each with where their links lead and what their score is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from linkedin_insights.chapters.parts.leaves import person, say
from linkedin_insights.chapters.parts.network import group_names, named, reach
from linkedin_insights.findings import Findings
from linkedin_insights.report.blocks import Block, StripPart, StripRow, Strips
from linkedin_insights.report.leaves import Count, Leaf, Measure, Message, Term

SHOWN: Final = 10
GROUPS: Final = 5
"""Groups of a strip with a name of their own; what leads further stands as one part."""


def find_bridges(findings: Findings) -> pl.DataFrame:
    """Bridges, the clearest first, with where their links lead.

    Columns besides those of a person and of `NODES`: ``parts`` (structs of ``cluster_id``,
    ``links``, ``own``; their own group first, then the most links), ``said`` and ``said_groups``:
    how many links somebody's words speak of, which alone count for the score, and into how many
    groups these lead.
    """
    network = findings.network
    nodes = network.nodes.with_row_index("place")
    own = (pl.col("cluster_id") == pl.col("main")).fill_null(value=False)
    leads = (
        reach(network.nodes, network.links)
        .join(nodes.select("place", main="cluster_id"), on="place", how="left")
        .with_columns(own=own)
        .sort(
            ["place", "own", "links", "weight", "cluster_id"],
            descending=[False, True, True, True, False],
        )
        .group_by("place", maintain_order=True)
        .agg(parts=pl.struct("cluster_id", "links", "own"))
    )
    said = (
        reach(network.nodes, network.links.filter(pl.col("said").fill_null(value=False)))
        .group_by("place")
        .agg(said=pl.col("links").sum(), said_groups=pl.len())
    )
    found = (
        nodes.filter("bridge")
        .join(leads, on="place", how="inner", maintain_order="left")
        .join(said, on="place", how="left", maintain_order="left")
        .with_columns(pl.col("said", "said_groups").fill_null(0))
        .sort(["bridge_score", "place"], descending=[True, False])
    )
    return named(found, findings)


def bridge_strips(found: pl.DataFrame, findings: Findings) -> list[Block]:
    """The clearest of `find_bridges` as strips; nothing where there is none."""
    if found.is_empty():
        return []
    shown = found.head(SHOWN)
    names = group_names(findings)
    rows = [_row(row, names) for row in shown.iter_rows(named=True)]
    return [Strips(summary=say("bridges.summary", people=shown.height, of=found.height), rows=rows)]


def _row(row: Mapping[str, Any], names: Mapping[str, Leaf]) -> StripRow:
    return StripRow(
        person=person(row),
        parts=_parts(row["parts"], names),
        note=_note(row, names),
        detail=_score_parts(row),
    )


def _parts(leads: list[Mapping[str, Any]], names: Mapping[str, Leaf]) -> list[StripPart]:
    parts = [
        StripPart(
            label=names[lead["cluster_id"]], links=Count(value=lead["links"]), own=lead["own"]
        )
        for lead in leads[:GROUPS]
    ]
    rest = sum(lead["links"] for lead in leads[GROUPS:])
    if rest:
        parts.append(StripPart(label=Term(id="bridges.elsewhere"), links=Count(value=rest)))
    return parts


def _note(row: Mapping[str, Any], names: Mapping[str, Leaf]) -> Message:
    """How many of the links lead out of their own group, and into how many others."""
    leads = row["parts"]
    links = sum(lead["links"] for lead in leads)
    others = [lead for lead in leads if not lead["own"]]
    away = Count(value=sum(lead["links"] for lead in others), of=links)
    if row["cluster_id"] is None:
        return say("bridges.reach_alone", links=links, groups=len(others))
    return say("bridges.reach", own=names[row["cluster_id"]], away=away, groups=len(others))


def _score_parts(row: Mapping[str, Any]) -> list[Message]:
    """What the score is made of, and that it held; it does for everybody who counts as one."""
    sentences = [
        say("bridges.part_score", score=Measure(value=row["bridge_score"], unit="score")),
        say("bridges.part_links", said=row["said"], groups=row["said_groups"]),
    ]
    if row["participation"] is not None:
        even = Measure(value=row["participation"], unit="score")
        sentences.append(say("bridges.part_even", participation=even))
    return [*sentences, say("bridges.part_held")]
