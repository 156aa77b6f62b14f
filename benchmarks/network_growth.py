"""The network stage on growing archives against one run of Leiden on the stage's own graph.

    python benchmarks/network_growth.py [--runs 3] [--sizes 1000,3000,10000,30000]

Archives are the large sample and scaled copies of it: people, employers, conversations and messages
all by the same factor, so that 30,000 connections are the large sample itself (follows alone are
cut off, not scaled). Every run is a full analysis in a process of its own, in turn; printed are
medians. The stage is `build_network` and the findings' `measure_brokerage`; its parts are timed
inside it, and "drawn" is naming, bridges and layout. The floor is one run of graspologic-native's
Leiden on the stage's final links, at resolution 1, 3 iterations, one thread, the graph in memory:
as a sparse matrix (`leiden_csr`, which the stage calls too) and as a list of edges with names for
ends (`leiden`, the list already made). Peaks are those of the process, before the stage and after
it. Growth is t/(n ln n), n people, over that of the first size:
1 throughout is n log n. Processor seconds are all threads', and less disturbed by others on the
machine. Nothing here passes or fails: figures are for reading.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

import graspologic_native
import polars as pl

from linkedin_insights import pipeline
from linkedin_insights.findings import everything
from linkedin_insights.network import Network, build
from linkedin_insights.network.inference import Inferred
from linkedin_insights.network.leiden import WeightedGraph, leiden
from linkedin_insights.options import Options
from linkedin_insights.sample import large, large_messages, large_people, write_sample

_T = TypeVar("_T")
TARGET = 15
"""The stage should take at most so many times the floor."""
_ITERATIONS = 3
_PARTS = ("gather", "infer", "find_communities", "label_clusters", "measure_bridges", "lay_out")
_WATCHED = (
    (pipeline, ("build_network",)),
    (build, _PARTS),
    (everything, ("measure_brokerage",)),
)
_SCALED = (
    (large_people, ("CONNECTIONS", "STRANGERS", "COMPANIES")),
    (large_messages, ("CONNECTIONS", "MESSAGES", "GROUPS", "PAIRS")),
    (large, ("CONNECTIONS", "INVITATIONS", "COMMENTS", "REACTIONS", "POSTS", "ENDORSEMENTS")),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: seconds (wall, unless named otherwise), bytes, and what was found and spent."""

    people: int
    links: int
    linked: int
    edges: int
    stage: float
    cpu: float
    gather: float
    infer: float
    communities: float
    drawn: float
    brokerage: float
    floor: float
    edge_list: float
    before: int
    peak: int
    draws: int
    rewirings: int
    copies: int
    resolution: float
    clusters: int
    verdict: str


class Clock:
    """Wall and processor seconds and last results of functions, timed where they are called."""

    def __init__(self) -> None:
        self.wall: dict[str, float] = defaultdict(float)
        self.cpu: dict[str, float] = defaultdict(float)
        self.result: dict[str, object] = {}
        self.peaks: dict[str, tuple[int, int]] = {}

    def timed(self, name: str, function: Callable[..., _T]) -> Callable[..., _T]:
        """Return the same function with its time and its memory taken down."""

        def run(*args: object, **options: object) -> _T:
            before = _peak()
            wall, cpu = time.perf_counter(), time.process_time()
            result = function(*args, **options)
            self.wall[name] += time.perf_counter() - wall
            self.cpu[name] += time.process_time() - cpu
            self.result[name], self.peaks[name] = result, (before, _peak())
            return result

        return run


def write_archive(folder: Path, connections: int) -> None:
    """Write the large sample scaled to so many connections."""
    factor = connections / large_people.CONNECTIONS
    with ExitStack() as scaled:
        for module, names in _SCALED:
            values = {name: max(round(getattr(module, name) * factor), 1) for name in names}
            scaled.enter_context(patch.multiple(module, **values))
        write_sample(folder, "large")


def measure(folder: Path) -> Measured:
    """Analyse an archive with the stage timed, and run the floor on its graph."""
    clock = Clock()
    with ExitStack() as timed:
        for module, names in _WATCHED:
            for name in names:
                watched = clock.timed(name, getattr(module, name))
                timed.enter_context(patch.object(module, name, watched))
        analysis = pipeline.analyse([folder], Options())
    inferred = clock.result["infer"]
    if not isinstance(inferred, Inferred):
        sys.exit("the stage inferred nothing")
    return _measured(clock, analysis, inferred.graph)


def _measured(clock: Clock, analysis: pipeline.Analysis, graph: WeightedGraph) -> Measured:
    network: Network = analysis.network
    structure, wall = network.structure, clock.wall
    before, peak = clock.peaks["build_network"]
    return Measured(
        people=network.nodes.height,
        links=network.links.height,
        linked=graph.n,
        edges=graph.i.size,
        stage=wall["build_network"] + wall["measure_brokerage"],
        cpu=clock.cpu["build_network"] + clock.cpu["measure_brokerage"],
        gather=wall["gather"],
        infer=wall["infer"],
        communities=wall["find_communities"],
        drawn=wall["label_clusters"] + wall["measure_bridges"] + wall["lay_out"],
        brokerage=wall["measure_brokerage"],
        floor=_floor(_final(network)),
        edge_list=_edge_list(_final(network)),
        before=before,
        peak=peak,
        draws=structure.draws,
        rewirings=structure.rewirings,
        copies=analysis.findings.brokerage.copies,
        resolution=structure.resolution,
        clusters=network.clusters.height,
        verdict=f"{structure.verdict} ({structure.reason})",
    )


def _final(network: Network) -> WeightedGraph:
    links = network.links.select("i", "j").cast(pl.Int64)
    weight = network.links["llr"].to_numpy()
    return WeightedGraph(network.nodes.height, links["i"].to_numpy(), links["j"].to_numpy(), weight)


def _floor(graph: WeightedGraph) -> float:
    # The index of rows is made once a graph and kept, as in the stage: the second call finds it.
    leiden(graph, resolution=1.0, seed=0, iterations=1)
    start = time.perf_counter()
    leiden(graph, resolution=1.0, seed=0, iterations=_ITERATIONS)
    return time.perf_counter() - start


def _edge_list(graph: WeightedGraph) -> float:
    ends = zip(graph.i.tolist(), graph.j.tolist(), graph.weight.tolist(), strict=True)
    edges = [(f"p{i}", f"p{j}", weight) for i, j, weight in ends]
    start = time.perf_counter()
    graspologic_native.leiden(edges, resolution=1.0, iterations=_ITERATIONS, seed=0)
    return time.perf_counter() - start


def _peak() -> int:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def apart(folder: Path) -> Measured:
    """Measure in a process of its own, whose memory is its own."""
    command = [sys.executable, __file__, "--measure", str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return Measured(**json.loads(done.stdout))


def middle(runs: list[Measured], figure: str) -> float:
    """The median of one figure."""
    return float(statistics.median(getattr(run, figure) for run in runs))


def show(by_size: dict[int, list[Measured]]) -> None:
    """Print the tables: sizes and seconds, then what was spent and how it grew."""
    seconds = ("stage", "cpu", "gather", "infer", "communities", "drawn", "brokerage", "floor")
    print(f"{'connections':>11} {'people':>7} {'links':>8}", *(f"{s:>12}" for s in seconds), sep="")
    for size, runs in by_size.items():
        figures = "".join(f"{middle(runs, figure):>12.3f}" for figure in seconds)
        print(f"{size:>11,} {runs[0].people:>7,} {runs[0].links:>8,}{figures}")
    print(
        "\nconnections  stage/floor  edge list s  stage/edge list  peak MB: before  after  growth"
    )
    first = None
    for size, runs in by_size.items():
        stage, floor, edges = (middle(runs, f) for f in ("stage", "floor", "edge_list"))
        people = runs[0].people
        rate = stage / (people * math.log(people))
        first = first or rate
        before, peak = (middle(runs, figure) / 1e6 for figure in ("before", "peak"))
        print(
            f"{size:>11,} {stage / floor:>12.1f} {edges:>12.3f} {stage / edges:>16.1f} "
            f"{before:>16.0f} {peak:>6.0f} {rate / first:>7.2f}"
        )
    print(f"\ntarget: stage/floor at most {TARGET}\n")
    for size, runs in by_size.items():
        run = runs[0]
        print(
            f"{size:>11,}: {run.linked:,} linked, {run.edges:,} edges to cluster on, "
            f"γ {run.resolution}, {run.draws} draws, {run.rewirings} rewirings, "
            f"{run.copies} brokerage copies, {run.clusters} clusters, {run.verdict}"
        )


def main() -> None:
    """Write the archives, measure them in turn, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sizes", default="1000,3000,10000,30000")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.measure is not None:
        print(json.dumps(asdict(measure(chosen.measure))))
        return
    sizes = [int(size) for size in chosen.sizes.split(",")]
    by_size: dict[int, list[Measured]] = {size: [] for size in sizes}
    with tempfile.TemporaryDirectory() as scratch:
        for size in sizes:
            write_archive(Path(scratch) / str(size), size)
        for _ in range(chosen.runs):
            for size in sizes:
                by_size[size].append(apart(Path(scratch) / str(size)))
    load = os.getloadavg()[0]
    print(f"{chosen.runs} runs each, medians, {os.cpu_count()} cores, load {load:.1f}\n")
    show(by_size)


if __name__ == "__main__":
    main()
