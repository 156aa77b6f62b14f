"""GEXF and GraphML that Gephi opens with places, colours and weights.

networkx writes both too; at 300,000 links that took 1.3 GB, a date of today, and texts that no XML
can hold.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

import networkx as nx

from linkedin_insights.network.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute

PALETTE = (
    "#4363d8",
    "#e6194b",
    "#3cb44b",
    "#f58231",
    "#911eb4",
    "#42d4f4",
    "#f032e6",
    "#bfef45",
    "#469990",
    "#9a6324",
    "#ffe119",
    "#800000",
    "#808000",
    "#000075",
    "#fabed4",
    "#aaffc3",
)
"""Colours of clusters, the largest first; they come again after the last one."""
NOBODYS = "#a9a9a9"
"""The colour of people without a cluster."""
UNITS = 20.0
"""Gephi's units to one of the map: its edges are about one wide."""
_SMALLEST, _LARGEST = 4.0, 9.0

_ILLEGAL = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped: controls, halves of pairs, U+FFFE and U+FFFF."""
_BREAKS = re.compile(r"[\t\n\r]+")

_NO_VIZ = {name: what for name, what in NODE_ATTRIBUTES.items() if name not in {"x", "y"}}
_NO_WEIGHT = {name: what for name, what in EDGE_ATTRIBUTES.items() if name != "weight"}
_DRAWN = {
    "label": Attribute(str, "what to write beside it"),
    "size": Attribute(float, "how large to draw it"),
    **{part: Attribute(int, "of the colour, 0 to 255") for part in ("r", "g", "b")},
}
_TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}

_GEXF = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf version="1.2"
 xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">
<meta><creator>linkedin-insights</creator></meta>
<graph defaultedgetype="undirected" mode="static">"""
_GRAPHML = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"""


def write_gexf(graph: nx.Graph, stream: BinaryIO) -> None:
    """Write GEXF 1.2: ids, labels, attributes and weights, with ``viz`` place, colour and size.

    The graph is one of `linkedin_insights.network.graph`; its order is kept, and what its
    attributes do not declare is left out. Text that XML cannot hold is removed.
    """
    stream.writelines(f"{line}\n".encode() for line in _gexf(graph))


def write_graphml(graph: nx.Graph, stream: BinaryIO) -> None:
    """Write GraphML with the attributes that Gephi draws by: x, y, size, r, g, b, label, weight.

    Otherwise as `write_gexf`.
    """
    stream.writelines(f"{line}\n".encode() for line in _graphml(graph))


FORMATS: Mapping[str, Callable[[nx.Graph, BinaryIO], None]] = {
    "gexf": write_gexf,
    "graphml": write_graphml,
}
"""How each format is written, by the ending of its file."""


def _gexf(graph: nx.Graph) -> Iterator[str]:
    yield _GEXF
    for scope, listed in (("node", _NO_VIZ), ("edge", _NO_WEIGHT)):
        keys = "".join(
            f'<attribute id="{name}" title="{name}" type="{_TYPES[what.type]}"/>'
            for name, what in listed.items()
        )
        yield f'<attributes class="{scope}" mode="static">{keys}</attributes>'
    ids, colours = _ids(graph), _colours(graph)
    yield "<nodes>"
    for node, data in graph.nodes.items():
        drawn = _drawn(node, data, colours)
        place = f'<viz:position x="{drawn["x"]}" y="{drawn["y"]}" z="0.0"/>' if "x" in drawn else ""
        yield (
            f'<node id="{ids[node]}" label="{_xml(drawn["label"])}">{_attvalues(data, _NO_VIZ)}'
            f'<viz:color r="{drawn["r"]}" g="{drawn["g"]}" b="{drawn["b"]}"/>'
            f'<viz:size value="{drawn["size"]}"/>{place}</node>'
        )
    yield "</nodes>\n<edges>"
    for number, (a, b, data) in enumerate(graph.edges(data=True)):
        yield (
            f'<edge id="{number}" source="{ids[a]}" target="{ids[b]}" weight="{data["weight"]}">'
            f"{_attvalues(data, _NO_WEIGHT)}</edge>"
        )
    yield "</edges>\n</graph>\n</gexf>"


def _attvalues(data: Mapping[str, object], listed: Mapping[str, Attribute]) -> str:
    values = "".join(
        f'<attvalue for="{name}" value="{_xml(data[name])}"/>' for name in listed if name in data
    )
    return f"<attvalues>{values}</attvalues>"


def _graphml(graph: nx.Graph) -> Iterator[str]:
    yield _GRAPHML
    on_nodes = {**NODE_ATTRIBUTES, **_DRAWN}
    for scope, listed in (("node", on_nodes), ("edge", EDGE_ATTRIBUTES)):
        for name, what in listed.items():
            kind = _TYPES[what.type]
            yield f'<key id="{scope}_{name}" for="{scope}" attr.name="{name}" attr.type="{kind}"/>'
    ids, colours = _ids(graph), _colours(graph)
    yield '<graph edgedefault="undirected">'
    for node, data in graph.nodes.items():
        values = _data("node", {**data, **_drawn(node, data, colours)}, on_nodes)
        yield f'<node id="{ids[node]}">{values}</node>'
    for a, b, data in graph.edges(data=True):
        values = _data("edge", data, EDGE_ATTRIBUTES)
        yield f'<edge source="{ids[a]}" target="{ids[b]}">{values}</edge>'
    yield "</graph>\n</graphml>"


def _data(scope: str, data: Mapping[str, object], listed: Mapping[str, Attribute]) -> str:
    return "".join(
        f'<data key="{scope}_{name}">{_xml(data[name])}</data>' for name in listed if name in data
    )


def _drawn(
    node: str, data: Mapping[str, object], colours: Mapping[object, str]
) -> dict[str, object]:
    """How to draw a node: label, size, colour, and its place where it has one."""
    strength = data.get("tie_strength")
    share = strength if isinstance(strength, float) else 0.0
    colour = colours.get(data.get("cluster_id"), NOBODYS)
    drawn: dict[str, object] = {
        "label": data.get("name", node),
        "size": round(_SMALLEST + share * (_LARGEST - _SMALLEST), 2),
        **{part: int(colour[at : at + 2], 16) for part, at in (("r", 1), ("g", 3), ("b", 5))},
    }
    x, y = data.get("x"), data.get("y")
    if isinstance(x, float) and isinstance(y, float):
        # Gephi's y grows upwards; adding 0 makes −0 plain 0.
        drawn |= {"x": round(x * UNITS, 1) + 0.0, "y": round(-y * UNITS, 1) + 0.0}
    return drawn


def _colours(graph: nx.Graph) -> dict[object, str]:
    """A colour for each cluster, by size and then by id."""
    found = [data["cluster_id"] for data in graph.nodes.values() if "cluster_id" in data]
    ranked = sorted(Counter(found).items(), key=lambda one: (-one[1], one[0]))
    return {cluster: PALETTE[rank % len(PALETTE)] for rank, (cluster, _) in enumerate(ranked)}


def _xml(value: object) -> str:
    """A value as XML has it: escaped, on one line, without what XML cannot hold."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return html.escape(_BREAKS.sub(" ", _ILLEGAL.sub("", value)))
    return str(value)


def _ids(graph: nx.Graph) -> dict[str, str]:
    """Legal ids of all nodes; those that would be the same get ``~2``, ``~3`` …."""
    ids: dict[str, str] = {}
    seen: set[str] = set()
    for node in graph:
        plain = id = _xml(node)
        number = 1
        while id in seen:
            number += 1
            id = f"{plain}~{number}"
        seen.add(id)
        ids[node] = id
    return ids
