"""What the program says of value and origins in worlds whose truth is known.

    python benchmarks/planted_origins.py [--seeds 3] [--first 1000]

A row is one world of one of two makes (tests/findings/worlds_a and worlds_b), or a null twin, in
which nobody has a cause. Columns: people; the share of all people with a false origin (a cause
stated where there was none); of documented origins, how many are right; of planted documented ones,
how many are stated; the expected calibration error of stated probabilities (ten bins); the mean log
loss of the posterior, of the rule "whoever comes within 7 days of a comment was drawn by it, else
unknown", and of the same figure for everybody; verdict and share of the timing with the true share;
average precision of valuable people by the score and by the number of messages; seconds. Nothing
here passes or fails: figures are for reading.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.findings.planted import Result, evaluate, worlds


def rows(seeds: int, first: int) -> Iterator[Result]:
    """Evaluate every world of every seed."""
    for seed in range(first, first + seeds):
        for name, world in worlds(seed):
            yield evaluate(name, world)


def main() -> None:
    """Generate, analyse, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--first", type=int, default=1000)
    chosen = parser.parse_args()
    print(Result.heading())
    for row in rows(chosen.seeds, chosen.first):
        print(row.line(), flush=True)


if __name__ == "__main__":
    main()
