"""Write one world: `python -m tests.findings.worlds_a SEED FOLDER`."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.findings.worlds_a import career_life, null_life


def main() -> None:
    """Write the archive into the folder, and the truth beside it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--people", type=int, default=600)
    parser.add_argument("--scenario", default="steady", choices=("steady", "growing", "campaigns"))
    parser.add_argument("--invitations", default="recent", choices=("recent", "all", "none"))
    parser.add_argument("--null", choices=("nothing_planted", "shuffled"))
    given = parser.parse_args()
    how = {"people": given.people, "scenario": given.scenario, "invitations": given.invitations}
    world = (
        null_life(given.seed, kind=given.null, **how)
        if given.null
        else career_life(given.seed, **how)
    )
    folder = world.write(given.folder)
    world.truth.write_csv(folder.with_name(f"{folder.name}_truth.csv"))


if __name__ == "__main__":
    main()
