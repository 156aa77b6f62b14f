"""The links of the map: everybody's strongest, between people who have a place on it."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.chapters.parts import network
from linkedin_insights.chapters.parts.network import map_block, strongest_links
from linkedin_insights.network.model import LINKS, NODES
from linkedin_insights.report.leaves import Message
from tests.chapters import doubles


def _nodes(count: int, *, nowhere: int | None = None) -> pl.DataFrame:
    """So many people on the map, all but the one at ``nowhere``."""
    rows = [
        {"person_id": f"p{place}", "x": None if place == nowhere else 1.0} for place in range(count)
    ]
    frame = pl.DataFrame(rows, schema_overrides={"x": pl.Float64()}).with_columns(y="x")
    return frame.with_columns(
        pl.lit(None, dtype=kind).alias(name)
        for name, kind in NODES.items()
        if name not in frame.columns
    )


def _links(*links: tuple[int, int, float]) -> pl.DataFrame:
    schema = {name: LINKS[name] for name in ("i", "j", "weight", "kind")}
    rows = [{"i": i, "j": j, "weight": weight, "kind": "event"} for i, j, weight in links]
    return pl.DataFrame(rows, schema=schema)


def test_places_are_those_of_the_dots_and_the_strongest_comes_first() -> None:
    nodes = _nodes(4, nowhere=1)
    found = strongest_links(nodes, _links((0, 1, 0.9), (0, 2, 0.3), (2, 3, 0.6)))
    # The second has no place: the third is dot 1, the fourth dot 2, and its link is not drawn.
    assert found.rows() == [(1, 2, "event"), (0, 1, "event")]


def test_a_link_stays_where_it_is_among_the_strongest_of_either_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(network, "LINKS_EACH", 1)
    nodes = _nodes(4)
    found = strongest_links(nodes, _links((0, 1, 0.9), (0, 2, 0.8), (0, 3, 0.7), (1, 2, 0.5)))
    # 0 keeps one by right, 2 and 3 keep theirs to 0; 1 and 2 have stronger ones.
    assert found.select("a", "b").rows() == [(0, 1), (0, 2), (0, 3)]


def test_with_too_many_everybody_keeps_the_strongest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "LINKS_IN_ALL", 2)
    nodes = _nodes(5)
    found = strongest_links(nodes, _links((0, 1, 0.9), (0, 2, 0.8), (1, 2, 0.7), (3, 4, 0.1)))
    # First turns: 0–1 for both, 0–2 for 2, 3–4 for both; two find room, by weight.
    assert found.select("a", "b").rows() == [(0, 1), (0, 2)]
    monkeypatch.setattr(network, "LINKS_IN_ALL", 3)
    found = strongest_links(nodes, _links((0, 1, 0.9), (0, 2, 0.8), (1, 2, 0.7), (3, 4, 0.1)))
    assert found.select("a", "b").rows() == [(0, 1), (0, 2), (3, 4)]


def test_the_map_holds_them() -> None:
    block = map_block(doubles.findings(), summary=Message(id="clusters.title"))
    names = [dot.person.name for dot in block.dots]
    assert all(link.a < link.b for link in block.links)
    linked = {name for link in block.links for name in (names[link.a], names[link.b])}
    assert "Dina" in linked
    assert "Gus" not in linked
