"""``export --format gexf`` and ``graphml``: one file that Gephi opens."""

from __future__ import annotations

import io
import re
import stat
from pathlib import Path
from typing import Any

import networkx as nx
import polars as pl
import pytest
from click.testing import CliRunner, Result

from linkedin_insights.cli import main

_SMALL = Path(__file__).parents[2] / "sample_data" / "small"
_READ = {"gexf": nx.read_gexf, "graphml": nx.read_graphml}


def _export(*words: str | Path) -> Result:
    result = CliRunner().invoke(main, ["export", str(_SMALL), *map(str, words)])
    assert result.exit_code == 0, result.output
    return result


def _network(name: str, folder: Path) -> Any:
    return _READ[name](io.BytesIO((folder / f"network.{name}").read_bytes()))


@pytest.mark.parametrize("name", _READ)
def test_one_private_file_holds_everybody_and_every_link(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out"
    assert _export("-o", folder, "--format", name).output == ""
    assert [path.name for path in folder.iterdir()] == [f"network.{name}"]
    assert stat.S_IMODE((folder / f"network.{name}").stat().st_mode) == 0o600
    graph = _network(name, folder)
    _export("-o", tmp_path / "tables", "--format", "parquet")
    people = pl.read_parquet(tmp_path / "tables" / "people.parquet")
    links = pl.read_parquet(tmp_path / "tables" / "links.parquet")
    assert sorted(graph) == people["person_id"].to_list()
    assert sorted(tuple(sorted(edge)) for edge in graph.edges()) == links.select("a", "b").rows()
    names = dict(people.select("person_id", "name").iter_rows())
    assert {node: data.get("name") for node, data in graph.nodes.items()} == names


@pytest.mark.parametrize("name", _READ)
def test_the_same_export_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    for folder in ("a", "b"):
        _export("-o", tmp_path / folder, "--format", name)
    first, second = ((tmp_path / folder / f"network.{name}").read_bytes() for folder in "ab")
    assert first == second


@pytest.mark.parametrize("name", _READ)
def test_redaction_leaves_numbers_that_agree_with_the_tables(tmp_path: Path, name: str) -> None:
    _export("-o", tmp_path, "--format", name, "--redact")
    _export("-o", tmp_path, "--format", "parquet", "--redact")
    graph = _network(name, tmp_path)
    people = pl.read_parquet(tmp_path / "people.parquet")
    links = pl.read_parquet(tmp_path / "links.parquet")
    assert sorted(graph) == people["person_id"].sort().to_list()
    assert all(re.fullmatch(r"p\d+", node) for node in graph)
    assert sorted(sorted(edge) for edge in graph.edges()) == sorted(
        sorted(edge) for edge in links.select("a", "b").iter_rows()
    )
    strengths = dict(people.select("person_id", "tie_strength").iter_rows())
    assert {node: data["tie_strength"] for node, data in graph.nodes.items()} == strengths
    telling = {"name", "company", "position", "cluster_label", "reason"}
    said = {key for data in graph.nodes.values() for key in data}
    said |= {key for *_, data in graph.edges(data=True) for key in data}
    assert telling & said == set()
