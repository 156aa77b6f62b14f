"""The whole report of a large archive against a floor measured in the same run.

    python benchmarks/report_large.py [--runs 5] [--keep DIR]

The floor is the least any such program must do: start Python, import polars, unzip, and read the
same files strictly as strings. Both run as processes of their own, in turn. Printed are medians of
wall and processor seconds, their ratio, and the largest peak memory beside the size of the files.
`--help` is timed as well. Nothing here passes or fails: figures are for reading.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from linkedin_insights.sample import write_sample

_FLOOR = """
import sys, zipfile
import polars as pl
with zipfile.ZipFile(sys.argv[1]) as archive:
    for name in sorted(archive.namelist()):
        if not name.endswith(".csv"):
            continue
        data = archive.read(name)
        if name.endswith("Connections.csv"):
            data = data[data.index(b"First Name,"):]
        try:
            pl.read_csv(data, infer_schema=False)
        except pl.exceptions.PolarsError:
            lines = {"has_header": False, "separator": "\\x01", "quote_char": None}
            pl.read_csv(data, infer_schema=False, **lines)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: seconds and bytes."""

    wall: float
    cpu: float
    peak: int


def run(command: list[str]) -> Run:
    """Run a command to its end and account for it."""
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"failed with status {status}: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall=wall, cpu=usage.ru_utime + usage.ru_stime, peak=usage.ru_maxrss * unit)


def zipped(folder: Path, target: Path) -> int:
    """Put a folder's files into a zip as the export has them; return their size in bytes."""
    size = 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            archive.write(path, path.relative_to(folder))
            size += path.stat().st_size
    return size


def median(runs: list[Run], figure: str) -> float:
    """The median of one figure."""
    return statistics.median(getattr(r, figure) for r in runs)


def main() -> None:
    """Generate, run in turn, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="use or fill this folder instead of a new one")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = chosen.keep or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        sample, archive = work / "large", work / "large.zip"
        if not archive.exists():
            write_sample(sample, "large")
            zipped(sample, archive)
        with zipfile.ZipFile(archive) as opened:
            size = sum(member.file_size for member in opened.infolist())
        compare(archive, work / "report.html", size=size, runs=chosen.runs)


def compare(archive: Path, out: Path, *, size: int, runs: int) -> None:
    """Time floor and report in turn and print the table."""
    python = sys.executable
    floor_command = [python, "-c", _FLOOR, str(archive)]
    report_command = [
        python, "-m", "linkedin_insights", "report", str(archive), "-o", str(out), "--quiet",
    ]  # fmt: skip
    floors: list[Run] = []
    reports: list[Run] = []
    for _ in range(runs):
        floors.append(run(floor_command))
        reports.append(run(report_command))
    helps = [run([python, "-m", "linkedin_insights", "--help"]) for _ in range(runs)]
    print(f"unpacked {size / 1e6:.0f} MB, {runs} runs each, medians")
    for figure in ("wall", "cpu"):
        floor, whole = median(floors, figure), median(reports, figure)
        print(f"{figure:>5}: floor {floor:.2f} s, report {whole:.2f} s, ratio {whole / floor:.2f}")
    peak = max(r.peak for r in reports)
    allowed = 3 * size + 300_000_000
    print(f" peak: {peak / 1e6:.0f} MB of {allowed / 1e6:.0f} MB (3 × unpacked + 300 MB)")
    print(f" help: {median(helps, 'wall'):.2f} s wall, {median(helps, 'cpu'):.2f} s cpu")
    print(f" page: {out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
