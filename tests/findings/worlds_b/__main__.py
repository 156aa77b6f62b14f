"""Write one world: `python -m tests.findings.worlds_b SEED FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.findings.worlds_b.world import live


def main(arguments: list[str]) -> None:
    """Write the world of a seed; `--no-causes`, `--no-need`, `--no-value` give its twins."""
    seed, folder, *flags = arguments
    world = live(
        int(seed),
        causes="--no-causes" not in flags,
        need="--no-need" not in flags,
        value="--no-value" not in flags,
    )
    for path in world.write(Path(folder)):
        sys.stdout.write(f"{path}\n")
    sys.stdout.write(f"{world.figures}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
