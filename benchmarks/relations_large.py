"""Value, origins and investment on 500,000 messages against a floor measured in the same run.

    python benchmarks/relations_large.py [--runs 5] [--keep DIR]

The floor is that of report_large.py: start Python, import polars, unzip, read the same files as
strings. Measured beside it, in a process that has the stages before at hand: joining what was said
with its words, the plain form of the words, value, origins, investment. Medians of wall seconds,
and the ratio of their sum to the floor. Nothing here passes or fails: figures are for reading.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.report_large import _FLOOR, run, zipped
from linkedin_insights.findings.investment import measure_investment
from linkedin_insights.findings.origins import measure_origins
from linkedin_insights.findings.said import find_said
from linkedin_insights.findings.value import measure_value
from linkedin_insights.options import Options
from linkedin_insights.pipeline import Analysis, analyse
from linkedin_insights.sample import write_sample

Steps = dict[str, float]
T = TypeVar("T")


def timed(found: Analysis) -> Steps:
    """Run the parts again on what the stages before found; seconds of each."""
    seconds: Steps = {}

    def step(name: str, what: Callable[[], T]) -> T:
        start = time.perf_counter()
        result = what()
        seconds[name] = time.perf_counter() - start
        return result

    tables, people, events, ties = found.tables, found.people, found.events, found.ties
    labels, options = found.labels.frame, found.options
    said = step("said", lambda: find_said(tables, events, gap_days=7))
    step("plain", lambda: said.plain)
    value = step("value", lambda: measure_value(tables, people, events, ties.frame, said, labels))
    step(
        "origins",
        lambda: measure_origins(
            tables, people, events, ties.frame,
            said=said, network=found.network, labels=labels, seed=0,
        ),
    )  # fmt: skip
    step(
        "investment",
        lambda: measure_investment(
            events, said, people, ties, value, tables, options,
            as_of=tables.as_of, nodes=found.network.nodes,
        ),
    )  # fmt: skip
    return seconds


def main() -> None:
    """Generate, run in turn, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="use or fill this folder instead of a new one")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = chosen.keep or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        archive = work / "large.zip"
        if not archive.exists():
            write_sample(work / "large", "large")
            zipped(work / "large", archive)
        found = analyse([archive], Options())
        floors, parts = [], []
        for _ in range(chosen.runs):
            floors.append(run([sys.executable, "-c", _FLOOR, str(archive)]).wall)
            parts.append(timed(found))
    floor = statistics.median(floors)
    medians = {name: statistics.median(part[name] for part in parts) for name in parts[0]}
    for name, seconds in medians.items():
        print(f"{name:>10}: {seconds:.2f} s")
    total = sum(medians.values())
    print(f"{'all':>10}: {total:.2f} s, floor {floor:.2f} s, ratio {total / floor:.2f}")


if __name__ == "__main__":
    main()
