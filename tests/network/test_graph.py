"""The public graph and its files, read back by networkx."""

from __future__ import annotations

import io
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import polars as pl
import pytest

from linkedin_insights.network.gephi import FORMATS, NOBODYS, PALETTE
from linkedin_insights.network.graph import (
    EDGE_ATTRIBUTES,
    NODE_ATTRIBUTES,
    anonymous_graph,
    build_graph,
)
from linkedin_insights.network.model import CLUSTERS, LINKS, NODES

_HOSTILE = "<b>\x00\x08\x1b\"Zoë\" & 'Co' ]]>\r\n\tend\ufffe\U0001f600"
_CLEAN = "<b>\"Zoë\" & 'Co' ]]> end\U0001f600"


def _frame(schema: dict[str, pl.DataType], rows: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(
        [{name: row.get(name) for name in schema} for row in rows], schema=schema, orient="row"
    )


_NODES = _frame(
    NODES,
    [
        {
            "person_id": "zed",
            "cluster_id": "c1",
            "confidence": 0.75,
            "degree": 2,
            "x": 1.5,
            "y": -2.0,
        }
        | {"embeddedness": 0.8, "participation": 0.5, "bridge_score": 0.25, "bridge": True},
        {"person_id": "name:ann", "cluster_id": "c1", "degree": 1, "x": 0.0, "y": 0.0},
        {"person_id": "bob", "degree": 1, "x": 9.0, "y": 0.25, "bridge": False},
        {"person_id": "cy", "cluster_id": "c2", "degree": 0, "x": 3.0, "y": 4.0},
    ],
)
_LINKS = _frame(
    LINKS,
    [
        {"i": 0, "j": 1, "kind": "event", "weight": 0.50000049, "reason": "the same fair"},
        {"i": 0, "j": 2, "kind": "tenure", "weight": 0.3, "reason": ""},
    ],
)
_CLUSTERS = _frame(
    CLUSTERS,
    [
        {"cluster_id": "c1", "label": "Acme", "size": 2},
        {"cluster_id": "c2", "label": "", "size": 1},
    ],
)
_PEOPLE = pl.DataFrame(
    {
        "person_id": ["bob", "cy", "name:ann", "zed"],
        "name": ["Bob", None, "Ann", _HOSTILE],
        "company": ["", None, "Acme Inc.", "Acme Inc."],
        "position": ["Boss"] * 4,
        "tie_strength": [0.0, 0.5, 0.25, 1.0],
        "tie_band": ["none", "weak", "weak", "strong"],
        "ambiguous": [False] * 4,
    }
)


def _graph() -> Any:
    return build_graph(_NODES, _LINKS, _CLUSTERS, people=_PEOPLE)


def _written(name: str, graph: Any) -> bytes:
    stream = io.BytesIO()
    FORMATS[name](graph, stream)
    return stream.getvalue()


def _read(name: str, data: bytes) -> Any:
    read = nx.read_gexf if name == "gexf" else nx.read_graphml
    return read(io.BytesIO(data))


def test_nodes_are_people_in_the_order_given_with_all_that_is_known() -> None:
    graph = _graph()
    assert list(graph) == ["zed", "name:ann", "bob", "cy"]
    assert graph.nodes["zed"] == {
        "name": _HOSTILE,
        "company": "Acme Inc.",
        "position": "Boss",
        "cluster_id": "c1",
        "cluster_label": "Acme",
        "confidence": 0.75,
        "degree": 2,
        "embeddedness": 0.8,
        "participation": 0.5,
        "tie_strength": 1.0,
        "tie_band": "strong",
        "bridge_score": 0.25,
        "bridge": True,
        "x": 1.5,
        "y": -2.0,
    }


def test_what_is_not_known_is_left_out() -> None:
    bob = _graph().nodes["bob"]
    assert {"company", "cluster_id", "cluster_label", "confidence"} & set(bob) == set()
    assert (bob["bridge"], bob["tie_strength"]) == (False, 0.0)
    assert "name" not in _graph().nodes["cy"]


def test_edges_say_why() -> None:
    edges = list(_graph().edges(data=True))
    assert edges == [
        ("zed", "name:ann", {"kind": "event", "weight": 0.5, "reason": "the same fair"}),
        ("zed", "bob", {"kind": "tenure", "weight": 0.3}),
    ]


def test_a_graph_needs_no_names() -> None:
    assert "name" not in build_graph(_NODES, _LINKS, _CLUSTERS).nodes["zed"]


@pytest.mark.parametrize("name", FORMATS)
def test_files_hold_the_graph(name: str) -> None:
    graph, read = _graph(), _read(name, _written(name, _graph()))
    assert list(read) == list(graph)
    assert sorted(map(sorted, read.edges())) == sorted(map(sorted, graph.edges()))
    drawn = {"x", "y", "viz", "label", "size", "r", "g", "b"}
    for node, data in graph.nodes.items():
        expected = {key: value for key, value in data.items() if key not in drawn}
        found = {key: value for key, value in read.nodes[node].items() if key not in drawn}
        if node == "zed":
            expected["name"] = _CLEAN
        assert found == expected
    for a, b, data in graph.edges(data=True):
        found = {key: value for key, value in read.edges[a, b].items() if key != "id"}
        assert found == data


def test_gexf_says_how_to_draw_it() -> None:
    read = _read("gexf", _written("gexf", _graph()))
    # 20 of Gephi's units to one of the map, y upwards; 4 + 5·strength.
    assert read.nodes["zed"]["viz"] == {
        "color": {"r": 67, "g": 99, "b": 216, "a": 1.0},
        "size": 9.0,
        "position": {"x": 30.0, "y": 40.0, "z": 0.0},
    }
    assert bytes.fromhex(PALETTE[0][1:]) == bytes([67, 99, 216])
    assert [read.nodes[node]["label"] for node in read] == [_CLEAN, "Ann", "Bob", "cy"]


def test_graphml_says_how_to_draw_it() -> None:
    read = _read("graphml", _written("graphml", _graph()))
    drawn = {key: read.nodes["bob"][key] for key in ("x", "y", "size", "r", "g", "b", "label")}
    assert drawn == {"x": 180.0, "y": -5.0, "size": 4.0, "label": "Bob"} | dict.fromkeys("rgb", 169)
    assert bytes.fromhex(NOBODYS[1:]) == bytes([169] * 3)
    assert read.edges["zed", "bob"]["weight"] == 0.3


@pytest.mark.parametrize("name", FORMATS)
def test_clusters_differ_in_colour(name: str) -> None:
    read = _read(name, _written(name, _graph()))

    def colour(node: str) -> tuple[int, ...]:
        data = read.nodes[node]
        part = data["viz"]["color"] if name == "gexf" else data
        return tuple(part[one] for one in "rgb")

    assert colour("zed") == colour("name:ann")
    assert len({colour("zed"), colour("bob"), colour("cy")}) == 3


@pytest.mark.parametrize("name", FORMATS)
def test_every_code_point_gives_a_file_that_can_be_read(name: str) -> None:
    strange = "".join(
        map(chr, [*range(0x20), 0x7F, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x10FFFF])
    )
    graph = nx.Graph()
    graph.add_node("a\x01", name=strange, position=strange + "&<>\"'")
    graph.add_node("a", name="plain")
    graph.add_node("a\ud800")
    graph.add_edge("a\x01", "a", weight=0.5, kind="k", reason=strange)
    read = _read(name, _written(name, graph))
    assert list(read) == ["a", "a~2", "a~3"]
    assert read.nodes["a"]["position"] == " \x7f\x85\U0010ffff&<>\"'"
    assert read.edges["a", "a~2"]["reason"] == " \x7f\x85\U0010ffff"


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes_and_no_date(name: str) -> None:
    data = _written(name, _graph())
    assert data == _written(name, _graph())
    assert b"date" not in data


@pytest.mark.parametrize("name", FORMATS)
def test_nobody_is_a_file_too(name: str) -> None:
    empty = build_graph(_NODES.clear(), _LINKS.clear(), _CLUSTERS.clear(), people=_PEOPLE.clear())
    assert len(_read(name, _written(name, empty))) == 0


@pytest.mark.parametrize("name", FORMATS)
def test_what_nobody_declared_is_not_written(name: str) -> None:
    graph = nx.Graph()
    graph.add_node("a", other="mark")
    graph.add_edge("a", "b", weight=1.0, other="mark")
    assert b"mark" not in _written(name, graph)


@pytest.mark.parametrize("name", FORMATS)
def test_redaction_takes_out_who_somebody_is(name: str) -> None:
    numbers = {"zed": "p2", "name:ann": "p1", "bob": "p3", "cy": ""}
    graph = anonymous_graph(_graph(), numbers.__getitem__)
    assert list(graph) == ["p1", "p2", "p3"]
    assert list(graph.edges(data=True)) == [
        ("p1", "p2", {"kind": "event", "weight": 0.5}),
        ("p2", "p3", {"kind": "tenure", "weight": 0.3}),
    ]
    text = _written(name, graph).decode()
    for word in ("zed", "ann", "bob", "Acme", "Boss", "Ann", "Bob", "fair", "Zo"):
        assert word not in text
    assert graph.nodes["p2"]["tie_strength"] == 1.0


def test_redaction_dissolves_clusters_that_are_not_named() -> None:
    graph = anonymous_graph(_graph(), str.upper, {"c1"})
    assert {node: data.get("cluster_id") for node, data in graph.nodes.items()} == {
        "ZED": "c1",
        "NAME:ANN": "c1",
        "BOB": None,
        "CY": None,
    }
    assert graph.nodes["ZED"]["confidence"] == 0.75
    none = anonymous_graph(_graph(), str.upper)
    assert [set(data) & {"cluster_id", "confidence"} for data in none.nodes.values()] == [set()] * 4


def test_redaction_keeps_only_what_is_declared() -> None:
    graph = nx.Graph()
    graph.add_node("a", other="mark", degree=1)
    graph.add_edge("a", "b", weight=1.0, other="mark")
    redacted = anonymous_graph(graph, str.upper)
    assert redacted.nodes["A"] == {"degree": 1}
    assert redacted.edges["A", "B"] == {"weight": 1.0}
    telling = {name for name, what in NODE_ATTRIBUTES.items() if what.tells_who}
    assert telling == {"name", "company", "position", "cluster_label"}
    assert {name for name, what in EDGE_ATTRIBUTES.items() if what.tells_who} == {"reason"}


def test_gexf_is_in_the_namespace_that_gephi_knows() -> None:
    root = ET.fromstring(_written("gexf", _graph()))  # noqa: S314 - our own
    assert root.tag == "{http://www.gexf.net/1.2draft}gexf"
    assert len(root.findall(".//{http://www.gexf.net/1.2draft/viz}position")) == 4
