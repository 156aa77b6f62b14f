"""What the program finds in worlds whose truth is known, beside three plain rivals.

    python benchmarks/planted_worlds.py [--seeds 3] [--size small|normal]

A row is one world: a planted one, or its null twin, in which nothing agrees. Columns: the verdict
on structure, its resolution γ, z against rewired links, z against reshuffled groups, and the
description length gained (nats), NaN where not computed; people with a link and the share of them
in a cluster; the adjusted mutual information with the true contexts over them (an unassigned person
is a cluster of its own, for everybody) of the program, of today's companies, and of the rivals that
link all who share a conversation or a company, or a conversation only (unweighted, Louvain,
γ = 1), and of the program without strangers, who have no context; Spearman's ρ of the
true strength with the tie strength and with the number of messages, of people written with, and of
those of them still in touch; average precision and F1 of bridges, and of dormant ties worth waking,
with their numbers. Nothing here passes or fails: figures are for reading.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import combinations
from pathlib import Path

import networkx as nx
import numpy as np
import polars as pl

sys.path.insert(0, str(Path(__file__).parents[1]))

from linkedin_insights.options import Options
from linkedin_insights.pipeline import Analysis, analyse
from tests.network import scoring
from tests.network.worlds import World, career_world, mailbox_world, null_twin

_CAREERS = {"small": (300,), "normal": (300, 600, 1200)}
_MAILBOXES = {"small": ((100, 5),), "normal": ((80, 4), (150, 7), (250, 12))}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; NaN where the world holds nothing to find."""

    world: str
    seconds: float
    verdict: str
    resolution: float
    z: float
    incidence_z: float
    description_gain: float
    linked: int
    assigned: float
    clusters: int
    ami: float
    ami_company: float
    ami_cliques: float
    ami_talks: float
    ami_known: float
    rho: float
    rho_count: float
    rho_live: float
    rho_live_count: float
    bridges: int
    bridge_ap: float
    bridge_f1: float
    bridges_named: int
    dormant: int
    dormant_ap: float
    dormant_f1: float
    dormant_named: int


def main() -> None:
    """Print the table, row by row, and the means of the planted and of the null worlds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--size", choices=("small", "normal"), default="normal")
    chosen = parser.parse_args()
    names = [field.name for field in fields(Row)]
    print(_line(names, names), flush=True)
    rows = []
    for world in _worlds(chosen.seeds, chosen.size):
        rows.append(measured(world))
        print(_line(names, [_shown(getattr(rows[-1], name)) for name in names]), flush=True)
    for kind in ("career", "mailbox"):
        of_kind = [row for row in rows if row.world.startswith(kind)]
        for null in (False, True):
            some = [row for row in of_kind if row.world.endswith("null") == null]
            print(_line(names, [_mean(some, name) for name in names]))


def _worlds(seeds: int, size: str) -> Iterator[World]:
    for seed in range(seeds):
        for people in _CAREERS[size]:
            world = career_world(seed, people=people)
            yield from (world, null_twin(world))
        for people, departments in _MAILBOXES[size]:
            world = mailbox_world(seed, people=people, departments=departments)
            yield from (world, null_twin(world))


def measured(world: World) -> Row:
    """Write the world, run the program on it, and compare with the truth."""
    with tempfile.TemporaryDirectory() as folder:
        path = world.write(Path(folder) / "export")
        begun = time.perf_counter()
        analysis = analyse([path], Options())
        seconds = time.perf_counter() - begun
    structure = analysis.network.structure
    known = _with_truth(analysis, world)
    linked = known.filter("linked")
    tie = known.filter("exchanged")
    live = tie.filter("is_live")
    called = linked["bridge"].fill_null(value=False)
    woken = known["revival_score"].fill_null(0.0)
    found = linked["cluster_id"].is_not_null()
    return Row(
        world=world.name,
        seconds=seconds,
        verdict=structure.verdict,
        resolution=structure.resolution,
        z=_number(structure.z),
        incidence_z=_number(structure.incidence_z),
        description_gain=_number(structure.description_gain),
        linked=linked.height,
        assigned=float(found.sum() / max(linked.height, 1)),
        clusters=linked["cluster_id"].drop_nulls().n_unique(),
        ami=_agreement(linked, "cluster_id"),
        ami_company=_agreement(linked, "firm"),
        ami_cliques=_agreement(linked, "clique"),
        ami_talks=_agreement(linked, "talk"),
        ami_known=_agreement(linked.drop_nulls("main"), "cluster_id"),
        rho=scoring.spearman(tie["strength"].to_numpy(), tie["tie_strength"].to_numpy()),
        rho_count=scoring.spearman(tie["strength"].to_numpy(), tie["count"].to_numpy()),
        rho_live=scoring.spearman(live["strength"].to_numpy(), live["tie_strength"].to_numpy()),
        rho_live_count=scoring.spearman(live["strength"].to_numpy(), live["count"].to_numpy()),
        bridges=int(linked["is_bridge"].sum()),
        bridge_ap=_precision(linked["is_bridge"], linked["bridge_score"]),
        bridge_f1=_f1(linked["is_bridge"], called),
        bridges_named=int(called.sum()),
        dormant=int(known["is_dormant_worth_waking"].sum()),
        dormant_ap=_precision(known["is_dormant_worth_waking"], woken),
        dormant_f1=_f1(known["is_dormant_worth_waking"], woken > 0),
        dormant_named=int((woken > 0).sum()),
    )


def _with_truth(analysis: Analysis, world: World) -> pl.DataFrame:
    """Return one row a person of the truth, with what the program and the rivals say of them."""
    network = analysis.network
    nodes = network.nodes.with_row_index("place")
    ends = pl.concat([network.links["i"], network.links["j"]]).unique().sort()
    nodes = nodes.with_columns(linked=pl.col("place").is_in(ends.implode()))
    rival = pl.DataFrame(
        {
            "url": [p.url for p in world.people],
            "firm": [p.company or None for p in world.people],
            "clique": _cliques(world, companies=True),
            "talk": _cliques(world, companies=False),
        }
    )
    people = analysis.people.people.select("person_id", url="profile_url")
    ties = analysis.ties.frame.select(
        "person_id", "tie_strength", "exchanged", count=pl.sum_horizontal("^messages_.*$")
    )
    marks = ["linked", "exchanged"]
    return (
        world.truth.join(rival, on="url", how="left", maintain_order="left", validate="1:1")
        .join(people, on="url", how="left", maintain_order="left", validate="1:1")
        .join(nodes, on="person_id", how="left", maintain_order="left")
        .join(ties, on="person_id", how="left", maintain_order="left")
        .join(
            analysis.revival.select("person_id", "revival_score"),
            on="person_id",
            how="left",
            maintain_order="left",
        )
        .with_columns(pl.col(marks).fill_null(value=False))
    )


def _cliques(world: World, *, companies: bool) -> list[int]:
    """Return a rival's clusters: cliques of conversations and companies, Louvain with γ = 1."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(world.people)))
    firms: dict[str, list[int]] = {}
    for k, person in enumerate(world.people):
        if companies and person.company:
            firms.setdefault(person.company, []).append(k)
    for members in [*firms.values(), *[chat.members for chat in world.chats]]:
        graph.add_edges_from(combinations(members, 2))
    label = [0] * len(world.people)
    for number, cluster in enumerate(nx.community.louvain_communities(graph, seed=0)):
        for k in cluster:
            label[k] = number
    return label


def _agreement(people: pl.DataFrame, column: str) -> float:
    """Return the AMI with the main contexts; NaN where nobody has one."""
    if people["main"].null_count() == people.height:
        return float("nan")
    return scoring.ami(_or_alone(people, "main"), _or_alone(people, column))


def _or_alone(people: pl.DataFrame, column: str) -> list[str]:
    """Return the labels as text; whoever has none is alone."""
    alone = pl.format("alone {}", pl.int_range(pl.len()))
    return people.select(pl.col(column).cast(pl.String).fill_null(alone)).to_series().to_list()


def _precision(truth: pl.Series, scores: pl.Series) -> float:
    lowest = scores.cast(pl.Float64).fill_null(-1.0).fill_nan(-1.0)
    return scoring.average_precision(truth.to_numpy(), lowest.to_numpy())


def _f1(truth: pl.Series, called: pl.Series) -> float:
    return scoring.f1(truth.to_numpy(), called.to_numpy())


def _number(value: float | None) -> float:
    return float("nan") if value is None else value


def _line(names: Sequence[str], values: Sequence[str]) -> str:
    """Return the values below the names, the first on the left."""
    pairs = zip(names[1:], values[1:], strict=True)
    return "  ".join([values[0].ljust(23), *[v.rjust(max(len(n), 6)) for n, v in pairs]])


def _shown(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _mean(rows: Sequence[Row], name: str) -> str:
    if name == "world":
        return f"mean of {len(rows)}"
    if name == "verdict":
        return f"{sum(row.verdict == 'found' for row in rows)} found"
    values = np.array([getattr(row, name) for row in rows], dtype=np.float64)
    kept = values[~np.isnan(values)]
    return f"{kept.mean():.2f}" if kept.size else "nan"


if __name__ == "__main__":
    main()
