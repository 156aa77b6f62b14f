"""Clusters get their ids, names and what they carry over from an earlier report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from linkedin_insights.network.communities import Communities
from linkedin_insights.network.leiden import Ints
from linkedin_insights.network.matching import (
    assign_ids,
    carried,
    match_clusters,
    rename,
    usable,
)
from linkedin_insights.network.model import MEMBERSHIPS, Evidence, Groups
from linkedin_insights.network.naming import name_clusters
from linkedin_insights.network.naming_text import free_label
from linkedin_insights.network.naming_tokens import collect_facts
from linkedin_insights.people.labels import LabelMatches
from linkedin_insights.problems import Problem


@dataclass(frozen=True, slots=True)
class Labelled:
    """Clusters with names.

    ``clusters`` has ``cluster_id``, ``label``, ``size``, ``keywords``, ``stability``, largest
    first; ``memberships`` is `MEMBERSHIPS`, main and second ones.
    ``main`` is ``person_id``, ``cluster_id`` and ``confidence``, one row a node in their order;
    ``places`` are x, y of islands known from an earlier report.
    """

    clusters: pl.DataFrame
    memberships: pl.DataFrame
    main: pl.DataFrame
    places: dict[str, tuple[float, float]]
    problems: tuple[Problem, ...]


def label_clusters(
    found: Communities,
    linked: Ints,
    nodes: pl.DataFrame,
    evidence: Evidence,
    groups: Groups,
    labels: LabelMatches,
) -> Labelled:
    """Name the clusters of the linked nodes; ``nodes`` has ``person_id`` in their order."""
    owner = evidence.people.owner
    previous, problems = usable(evidence.options.previous, owner.person_id, owner.name)
    main, seconds = _provisional(found, linked, nodes)
    sizes = _sizes(main, found)
    matched = match_clusters(main, previous) if previous else {}
    ids = assign_ids(sizes, matched, previous)
    lasting = pl.col("cluster_id").replace_strict(ids, default=None, return_dtype=pl.String)
    main, seconds, sizes = (frame.with_columns(lasting) for frame in (main, seconds, sizes))
    facts = collect_facts(
        evidence.people.people, evidence.people.companies, groups.groups, groups.members
    )
    background = main.select("person_id", pl.col("cluster_id").fill_null(""))
    named = name_clusters(background, facts, as_of=evidence.as_of)
    clusters = named.select("cluster_id", "label", "keywords").join(
        sizes.select("cluster_id", "size", "stability"),
        on="cluster_id",
        how="left",
        maintain_order="left",
    )
    places: dict[str, tuple[float, float]] = {}
    if previous:
        kept = carried(matched, previous)
        clusters = _with_kept(clusters, kept.drop_nulls("label"))
        places = {id: (x, y) for id, x, y in kept.select("cluster_id", "x", "y").iter_rows()}
    memberships = pl.concat([main.drop_nulls("cluster_id"), seconds]).select(list(MEMBERSHIPS))
    wanted = rename(clusters, main.drop_nulls("cluster_id"), labels.clusters)
    return Labelled(
        clusters=_with_labels(clusters, wanted.labels),
        memberships=memberships.sort(
            "person_id", "confidence", "cluster_id", descending=[False, True, False]
        ),
        main=main,
        places=places,
        problems=(*problems, *wanted.problems),
    )


def _provisional(
    found: Communities, linked: Ints, nodes: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Main and second memberships with the clusters' numbers as ids."""
    members = found.members
    cluster = np.full(nodes.height, -1, dtype=np.int64)
    confidence = np.zeros(nodes.height)
    cluster[linked], confidence[linked] = members.cluster, members.confidence
    number = pl.Series("cluster_id", cluster)
    main = pl.DataFrame(
        [nodes["person_id"], number, pl.Series("confidence", confidence)]
    ).with_columns(
        pl.when(pl.col("cluster_id") >= 0).then("cluster_id").cast(pl.String),
        pl.when(pl.col("cluster_id") >= 0).then("confidence"),
    )
    seconds = pl.DataFrame(
        [
            nodes["person_id"].gather(linked[members.node]),
            pl.Series("cluster_id", members.second).cast(pl.String),
            pl.Series("confidence", members.second_confidence),
        ]
    )
    return main, seconds


def _sizes(main: pl.DataFrame, found: Communities) -> pl.DataFrame:
    """Clusters in the order of their first nodes: ``cluster_id``, ``size``, ``stability``."""
    sizes = (
        main.drop_nulls("cluster_id")
        .group_by("cluster_id", maintain_order=True)
        .agg(size=pl.len().cast(pl.Int64))
    )
    place = sizes["cluster_id"].cast(pl.Int64)
    return sizes.with_columns(stability=pl.Series(found.stability, dtype=pl.Float64).gather(place))


def _with_kept(clusters: pl.DataFrame, kept: pl.DataFrame) -> pl.DataFrame:
    """Labels of an earlier report stay; a new one that is among them gets another number."""
    earlier = dict(kept.select("cluster_id", "label").iter_rows())
    taken = set(earlier.values())
    labels = []
    for id, label in clusters.select("cluster_id", "label").iter_rows():
        labels.append(earlier.get(id) or free_label(label, taken))
        taken.add(labels[-1])
    return clusters.with_columns(label=pl.Series(labels, dtype=pl.String))


def _with_labels(clusters: pl.DataFrame, labels: pl.DataFrame) -> pl.DataFrame:
    own = labels.select("cluster_id", own="label")
    return (
        clusters.join(own, on="cluster_id", how="left", maintain_order="left")
        .with_columns(label=pl.coalesce("own", "label"))
        .drop("own")
    )
