"""The network stage in one piece: evidence in; links, clusters, bridges and a map out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from linkedin_insights.network.bridges import measure_bridges
from linkedin_insights.network.communities import find_communities
from linkedin_insights.network.inference import gather, infer
from linkedin_insights.network.labelling import Labelled, label_clusters
from linkedin_insights.network.layout import lay_out
from linkedin_insights.network.model import CLUSTERS, NODES, Evidence, Groups, Structure
from linkedin_insights.network.nodes import order_people
from linkedin_insights.people.labels import LabelMatches
from linkedin_insights.problems import Problem
from linkedin_insights.ties import Ties

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Network:
    """How the contacts hang together, as far as the archive shows.

    ``nodes`` (`NODES`) is one row a person with a tie, ``links`` (`LINKS`) one row a pair with
    evidence, ``clusters`` (`CLUSTERS`) and ``memberships`` (`MEMBERSHIPS`) who belongs where.
    ``groups`` is what the rules found; ``people`` what `graph` calls people and says of their ties.
    """

    nodes: pl.DataFrame
    links: pl.DataFrame
    clusters: pl.DataFrame
    memberships: pl.DataFrame
    structure: Structure
    groups: Groups
    people: pl.DataFrame
    problems: tuple[Problem, ...] = ()

    @cached_property
    def graph(self) -> nx.Graph:
        """The network for networkx; attributes: `linkedin_insights.network.graph`."""
        # networkx takes longer to import than the whole of the rest.
        from linkedin_insights.network.graph import build_graph  # noqa: PLC0415

        return build_graph(self.nodes, self.links, self.clusters, people=self.people)


def build_network(evidence: Evidence, ties: Ties, labels: LabelMatches) -> Network:
    """Infer who may know whom, find clusters and bridges, and draw the map.

    Everybody with a tie is a node. Nothing depends on names, on the order of rows or on the number
    of cores; all draws come from the seed of the options.
    """
    people = evidence.people
    nodes = order_people(ties.frame, people.people, people.companies, evidence.events)
    groups = gather(evidence)
    inferred = infer(groups, nodes)
    seed = evidence.options.seed
    found = find_communities(
        inferred.graph,
        seed=seed,
        null=inferred.null,
        lists_alone=inferred.lists_alone,
        people=nodes.height,
    )
    labelled = label_clusters(found, inferred.linked, nodes, evidence, groups, labels)
    structure = replace(
        found.structure,
        assigned=labelled.main.drop_nulls("cluster_id").height,
        linked=pl.concat([inferred.links["i"], inferred.links["j"]]).n_unique(),
        links=inferred.links.height,
    )
    return _drawn(nodes, inferred.links, labelled, structure, groups, evidence, ties)


def _drawn(
    nodes: pl.DataFrame,
    links: pl.DataFrame,
    labelled: Labelled,
    structure: Structure,
    groups: Groups,
    evidence: Evidence,
    ties: Ties,
) -> Network:
    """Add bridges and places, and give the frames their final shape."""
    number = labelled.main["cluster_id"].replace_strict(
        labelled.clusters["cluster_id"], np.arange(labelled.clusters.height), default=-1
    )
    bridges = measure_bridges(
        nodes.height,
        links,
        number.cast(pl.Int64).to_numpy(),
        seed=evidence.options.seed,
    )
    whole = pl.concat([nodes, labelled.main.drop("person_id"), bridges], how="horizontal")
    places, islands = lay_out(whole, labelled.clusters, links, previous=labelled.places or None)
    active = (
        whole.drop_nulls("cluster_id")
        .group_by("cluster_id")
        .agg(last_active=pl.col("last_contact").max())
    )
    people = evidence.people.people.select("person_id", "name", "company", "position").join(
        ties.frame.select("person_id", "tie_strength", "tie_band", "tie_state"),
        on="person_id",
        how="inner",
    )
    return Network(
        nodes=places.select(list(NODES)).cast(NODES),  # type: ignore[arg-type]
        links=links,
        clusters=islands.join(active, on="cluster_id", how="left", maintain_order="left")
        .select(list(CLUSTERS))
        .cast(CLUSTERS),  # type: ignore[arg-type]
        memberships=labelled.memberships,
        structure=structure,
        groups=groups,
        people=people.sort("person_id"),
        problems=labelled.problems,
    )
