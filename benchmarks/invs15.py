"""The clustering on a real network with known departments, and on its rewired copies.

``python benchmarks/invs15.py FOLDER`` reads the contact log of a workplace (SocioPatterns InVS15,
CC0; Génois & Barrat 2018, EPJ Data Science 7:11): ``workplace_InVS15_tij.dat.gz`` (time, person,
person) and ``workplace_InVS15_metadata.txt`` (person, department). Every contact becomes a
conversation of two, and goes the way of an export's conversations, at default settings. Prints the
adjusted mutual information (AMI) with the departments, for several seeds, everybody unassigned
being a cluster of one; and the verdict on twenty degree-preserving rewirings.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import polars as pl

from linkedin_insights.network.agreement import Labels, adjusted_mutual_information, relabel
from linkedin_insights.network.communities import Communities, find_communities
from linkedin_insights.network.inference import infer
from linkedin_insights.network.model import GROUPS, MEMBERS, Groups
from linkedin_insights.network.rewiring import rewire

SEEDS = 10
REWIRINGS = 20


def contacts(folder: Path) -> tuple[pl.DataFrame, Labels]:
    """Pairs with their number of contacts (``i``, ``j``, ``times``), and each person's group."""
    rows = pl.read_csv(
        folder / "workplace_InVS15_tij.dat.gz",
        separator=" ",
        has_header=False,
        new_columns=["at", "a", "b"],
    )
    departments = pl.read_csv(
        folder / "workplace_InVS15_metadata.txt",
        separator="\t",
        has_header=False,
        new_columns=["person", "department"],
    )
    seen = pl.concat([rows["a"], rows["b"]]).unique().sort()
    place = {person: number for number, person in enumerate(seen)}
    ends = rows.select(
        pl.col("a", "b").replace_strict(place, return_dtype=pl.Int64),
    )
    pairs = (
        ends.select(i=pl.min_horizontal("a", "b"), j=pl.max_horizontal("a", "b"))
        .group_by("i", "j")
        .agg(times=pl.len())
        .sort("i", "j")
    )
    known = dict(departments.iter_rows())
    names = [known[person] for person in seen]
    return pairs, np.unique(names, return_inverse=True)[1].astype(np.int64)


def cluster(pairs: pl.DataFrame, n: int, *, seed: int) -> Communities:
    """The clusters of an export whose only evidence are these conversations of two."""
    talks = pairs.with_columns(n=pl.int_ranges(0, "times")).explode("n").with_row_index("group")
    record = {"kind": pl.lit("group_conversation"), "file": pl.lit("messages.csv")}
    number = pl.col("group").cast(pl.String)
    groups = talks.select(
        group=number,
        label=pl.lit(""),
        since=pl.lit(None, pl.Date),
        until=pl.lit(None, pl.Date),
        row=pl.col("group"),
        **record,
    )
    members = pl.concat(
        [
            talks.select(
                group=number,
                person_id=pl.format("p{}", pl.col(end)),
                on=pl.lit(None, pl.Date),
                row=pl.col("group"),
                **record,
            )
            for end in ("i", "j")
        ]
    )
    nodes = pl.DataFrame({"person_id": [f"p{person}" for person in range(n)]})
    inferred = infer(Groups(groups.select(list(GROUPS)), members.select(list(MEMBERS))), nodes)
    return find_communities(inferred.graph, seed=seed, null=inferred.null)


def score(found: Communities, truth: Labels) -> float:
    """AMI with the truth, everybody unassigned a cluster of one."""
    labels = found.members.cluster.copy()
    alone = labels < 0
    labels[alone] = labels.max(initial=-1) + 1 + np.arange(int(alone.sum()))
    return adjusted_mutual_information(relabel(labels), truth)


def rewired(pairs: pl.DataFrame, n: int, *, seed: int) -> pl.DataFrame:
    """The same degrees, other pairs, the numbers of contacts shuffled."""
    rng = np.random.default_rng(seed)
    i, j = rewire(pairs["i"].to_numpy(), pairs["j"].to_numpy(), n, rng=rng)
    times = rng.permutation(pairs["times"].to_numpy())
    return pl.DataFrame({"i": i, "j": j, "times": times}).sort("i", "j")


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    pairs, truth = contacts(parser.parse_args().folder)
    print(f"{truth.size} people, {pairs.height} pairs, {truth.max() + 1} departments")
    scores = []
    for seed in range(SEEDS):
        start = time.perf_counter()
        found = cluster(pairs, truth.size, seed=seed)
        scores.append(score(found, truth))
        structure = found.structure
        unassigned = int((found.members.cluster < 0).sum())
        print(
            f"seed {seed}{' (default)' if seed == 0 else ''}: AMI {scores[-1]:.3f}, "
            f"{unassigned} unassigned, γ {structure.resolution}, z {structure.z:.0f}, "
            f"gain {structure.description_gain:.0f} nats, {structure.verdict}, "
            f"{time.perf_counter() - start:.2f} s"
        )
    print(f"AMI: least {min(scores):.3f}, mean {np.mean(scores):.3f}")
    verdicts = [
        cluster(rewired(pairs, truth.size, seed=seed), truth.size, seed=0).structure
        for seed in range(REWIRINGS)
    ]
    none = sum(structure.verdict == "none" for structure in verdicts)
    print(f"rewired copies without structure: {none} of {REWIRINGS}")
    print("  z", " ".join(f"{structure.z:.1f}" for structure in verdicts))
    print("  gain", " ".join(f"{structure.description_gain:.0f}" for structure in verdicts))


if __name__ == "__main__":
    main()
