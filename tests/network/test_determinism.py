"""The network depends on nothing but what the archive says: not on hashes, cores, rows or names."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

from linkedin_insights.network import Network
from linkedin_insights.network.agreement import adjusted_mutual_information
from linkedin_insights.options import Options
from linkedin_insights.pipeline import analyse
from tests.network.outputs import outputs
from tests.network.world_careers import unique_names
from tests.network.world_files import Person, World
from tests.network.worlds import career_world

_SMALL = Path(__file__).parents[2] / "sample_data" / "small"
_NETWORK = {
    "clusters.csv",
    "memberships.csv",
    "links.csv",
    "people.csv",
    "network.gexf",
    "network.graphml",
    "report.json",
}


@pytest.fixture(scope="module")
def world() -> World:
    return career_world(2, people=200)


@pytest.fixture(scope="module")
def archive(world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return world.write(tmp_path_factory.mktemp("world") / "archive")


@pytest.fixture(scope="module")
def network(archive: Path) -> Network:
    return analyse([archive], Options()).network


@pytest.mark.parametrize("name", ["small", "career"])
def test_hash_seed_and_threads_change_no_byte(name: str, archive: Path, tmp_path: Path) -> None:
    source = _SMALL if name == "small" else archive
    runs = {"a": ("1", "1"), "b": ("4242", "2")}
    command = [sys.executable, "-m", "tests.network.outputs", str(source)]
    for folder, (seed, threads) in runs.items():
        environment = os.environ | {"PYTHONHASHSEED": seed, "POLARS_MAX_THREADS": threads}
        subprocess.run([*command, str(tmp_path / folder)], check=True, env=environment)
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()} for folder in runs
    )
    assert first.keys() == second.keys() > _NETWORK
    assert [each for each in sorted(first) if first[each] != second[each]] == []
    if name == "career":
        assert first["clusters.csv"].count(b"\n") > 5
        assert first["links.csv"].count(b"\n") > 500


def test_the_order_of_rows_changes_only_record_numbers(archive: Path, tmp_path: Path) -> None:
    dice = random.Random(11)
    for path in sorted(archive.iterdir()):
        (tmp_path / path.name).write_text(_shuffled(path.read_text("utf-8"), dice), "utf-8")
    before, after = (analyse([folder], Options()) for folder in (archive, tmp_path))
    shuffled = [path.name for path in archive.iterdir() if not _same(path, tmp_path / path.name)]
    assert {"Connections.csv", "messages.csv", "Positions.csv"} <= set(shuffled)
    first, second = outputs(before), outputs(after)
    differing = sorted(name for name in first if first[name] != second[name])
    assert differing == ["events.csv", "report.json"]
    assert _without_rows(first["report.json"]) == _without_rows(second["report.json"])
    rowless = (
        sorted(tuple(v for k, v in row.items() if k != "row") for row in csv.DictReader(lines))
        for lines in (io.StringIO(each["events.csv"].decode()) for each in (first, second))
    )
    assert next(rowless) == next(rowless)


def _same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


def _shuffled(text: str, dice: random.Random) -> str:
    """The records in another order, below the header and the preamble of Connections.csv."""
    head, header, rest = text.partition("First Name,Last Name,URL")
    preamble, table = (head, header + rest) if header else ("", text)
    first, *rows = csv.reader(io.StringIO(table, newline=""))
    dice.shuffle(rows)
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([first, *rows])
    return preamble + out.getvalue()


def _without_rows(report: bytes) -> Any:
    def rowless(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: rowless(v) for k, v in value.items() if k not in {"row", "fingerprint"}}
        return [rowless(each) for each in value] if isinstance(value, list) else value

    return rowless(json.loads(report))


def test_other_names_give_the_same_network(world: World, network: Network, tmp_path: Path) -> None:
    others = unique_names(np.random.default_rng(9), len(world.people))
    people = tuple(
        replace(person, first=first, last=last)
        for person, (first, last) in zip(world.people, others, strict=True)
    )
    again = analyse([replace(world, people=people).write(tmp_path)], Options()).network
    assert (
        adjusted_mutual_information(_partition(world.people, network), _partition(people, again))
        >= 0.98
    )
    assert network.structure == again.structure
    assert network.structure.verdict == "found"
    back = {_id(new): _id(old) for old, new in zip(world.people, people, strict=True)}
    was = pl.col("person_id").replace_strict(back)
    assert again.nodes.with_columns(was).equals(network.nodes)
    memberships = again.memberships.with_columns(was).sort(pl.all())
    assert memberships.equals(network.memberships.sort(pl.all()))
    figures = ("i", "j", "kind", "weight", "llr", "said")
    assert again.links.select(figures).equals(network.links.select(figures))
    assert again.clusters.equals(network.clusters)


def _id(person: Person) -> str:
    return person.url.rpartition("/")[2]


def _partition(people: tuple[Person, ...], network: Network) -> np.ndarray[Any, np.dtype[np.int64]]:
    """The number of each person's cluster, in the order of the world; one for nobody's."""
    ids = dict(network.nodes.select("person_id", "cluster_id").iter_rows())
    found = [ids[_id(person)] or "" for person in people]
    numbers: np.ndarray[Any, np.dtype[np.int64]] = np.unique(found, return_inverse=True)[1]
    return numbers
