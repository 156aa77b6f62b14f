"""The public graph: people and the links between them, as networkx has it."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import NamedTuple

import networkx as nx
import polars as pl


class Attribute(NamedTuple):
    """What a node or edge may say: its type, what it means, whether it tells who somebody is."""

    type: type[str | int | float | bool]
    doc: str
    tells_who: bool = False


NODE_ATTRIBUTES: Mapping[str, Attribute] = {
    "name": Attribute(str, "as in the export", tells_who=True),
    "company": Attribute(str, "as in the export", tells_who=True),
    "position": Attribute(str, "as in the export", tells_who=True),
    "cluster_id": Attribute(str, "the main cluster"),
    "cluster_label": Attribute(str, "what its members have in common", tells_who=True),
    "confidence": Attribute(float, "0 to 1, of the main cluster"),
    "degree": Attribute(int, "number of links"),
    "embeddedness": Attribute(float, "sum of the links' weights"),
    "participation": Attribute(float, "0 to 1, how evenly the links spread over clusters"),
    "tie_strength": Attribute(float, "0 to 1, of the tie with the owner"),
    "tie_band": Attribute(str, "`none`, `weak`, `moderate` or `strong`"),
    "tie_state": Attribute(str, "`active`, `dormant`, `unknown` or `none`"),
    "bridge_score": Attribute(float, "0 to 1"),
    "bridge": Attribute(bool, "whether the bootstrap holds"),
    "x": Attribute(float, "on the map, in its units"),
    "y": Attribute(float, "on the map, downwards"),
}
"""What a node may say. What is not known is left out."""

EDGE_ATTRIBUTES: Mapping[str, Attribute] = {
    "kind": Attribute(str, "the strongest kind of evidence"),
    "weight": Attribute(float, "0 to 1, the probability that the two know each other"),
    "reason": Attribute(str, "what it was inferred from", tells_who=True),
}
"""What an edge says."""

_DIGITS = 6
_OF_CLUSTER = ("cluster_id", "cluster_label", "confidence")
_PEOPLE = ("name", "company", "position", "tie_strength", "tie_band", "tie_state")


def build_graph(
    nodes: pl.DataFrame,
    links: pl.DataFrame,
    clusters: pl.DataFrame,
    *,
    people: pl.DataFrame | None = None,
) -> nx.Graph:
    """Make a graph whose nodes are person ids, with `NODE_ATTRIBUTES` and `EDGE_ATTRIBUTES`.

    ``nodes``, ``links``, ``clusters`` are frames of `linkedin_insights.network.model`. ``people``
    has ``person_id`` and any of ``name``, ``company``, ``position``, ``tie_strength``,
    ``tie_band``, ``tie_state``; those the nodes have too are taken from the nodes. Nulls and empty
    texts are left out, as neither GEXF nor GraphML can hold them.
    """
    labels = clusters.select("cluster_id", cluster_label="label")
    frame = nodes.join(labels, on="cluster_id", how="left", maintain_order="left")
    if people is not None:
        taken = [one for one in _PEOPLE if one in people.columns and one not in frame.columns]
        more = people.select("person_id", *taken)
        frame = frame.join(more, on="person_id", how="left", maintain_order="left")
    graph = nx.Graph()
    known = frame.select(one for one in NODE_ATTRIBUTES if one in frame.columns)
    ids = frame["person_id"].to_list()
    graph.add_nodes_from(zip(ids, map(_present, known.iter_rows(named=True)), strict=True))
    rows = links.select("kind", pl.col("weight").round(_DIGITS), "reason").iter_rows(named=True)
    graph.add_edges_from(
        (ids[i], ids[j], _present(row))
        for i, j, row in zip(links["i"], links["j"], rows, strict=True)
    )
    return graph


def _present(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if value is not None and value != ""}


def anonymous_graph(
    graph: nx.Graph, person_id: Callable[[str], str], clusters: Container[str] = ()
) -> nx.Graph:
    """A copy that does not tell who anybody is.

    ``person_id`` gives everybody's pseudonym, empty for people that have none: they are left out.
    Only attributes that `NODE_ATTRIBUTES` and `EDGE_ATTRIBUTES` list stay, and none that tells who
    somebody is. People of other ``clusters`` than these are in none. Nodes and edges come in the
    order of the pseudonyms.
    """
    new = {old: person_id(old) for old in graph}
    copy = nx.Graph()
    copy.add_nodes_from(
        (new[old], _safe(_dissolved(graph.nodes[old], clusters), NODE_ATTRIBUTES))
        for old in sorted(filter(new.__getitem__, graph), key=new.__getitem__)
    )
    edges = [(*sorted((new[a], new[b])), data) for a, b, data in graph.edges(data=True)]
    copy.add_edges_from(
        (a, b, _safe(data, EDGE_ATTRIBUTES))
        for a, b, data in sorted(edges, key=lambda edge: edge[:2])
        if a and b
    )
    return copy


def _dissolved(data: Mapping[str, object], shown: Container[str]) -> Mapping[str, object]:
    if data.get("cluster_id") in shown:
        return data
    return {name: value for name, value in data.items() if name not in _OF_CLUSTER}


def _safe(data: Mapping[str, object], listed: Mapping[str, Attribute]) -> dict[str, object]:
    return {
        name: value for name, value in data.items() if name in listed and not listed[name].tells_who
    }
