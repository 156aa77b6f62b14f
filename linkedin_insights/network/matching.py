"""Which cluster is which: names that the owner gives, and clusters of an earlier report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from linkedin_insights.network.naming_text import is_mixed
from linkedin_insights.options.previous import Previous
from linkedin_insights.people.keys import name_key
from linkedin_insights.problems import Problem, Severity
from linkedin_insights.report.leaves import Leaf, Text

_UNADDRESSED = "name:"
LEAST_OVERLAP = 0.3
"""Jaccard index below which two clusters are not one and the same."""

LABELS: dict[str, pl.DataType] = {"cluster_id": pl.String(), "label": pl.String()}
CARRIED: dict[str, pl.DataType] = {
    "cluster_id": pl.String(),
    "label": pl.String(),
    "x": pl.Float64(),
    "y": pl.Float64(),
    "r": pl.Float64(),
}
"""One row a cluster known from the earlier report. ``label`` is null where a new one is due."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """``labels`` (`LABELS`, rows as given) and what of the owner's names could not be followed."""

    labels: pl.DataFrame
    problems: tuple[Problem, ...]


def usable(
    previous: Previous | None, owner_id: str | None, owner_name: str = ""
) -> tuple[Previous | None, tuple[Problem, ...]]:
    """Return ``previous``, or nothing and a problem when it is about another member's archive.

    Where either side does not know its owner the report is used: matching rests on members, and
    two archives that share none of them match nowhere. Where one side knows no more than the
    owner's name, as an export without messages does, the names decide.
    """
    if previous is None or not previous.owner_id or not owner_id:
        return previous, ()
    addressed = {not id.startswith(_UNADDRESSED) for id in (previous.owner_id, owner_id)}
    one_name = name_key(previous.owner_name) == name_key(owner_name) != ""
    if previous.owner_id == owner_id or (len(addressed) > 1 and one_name):
        return previous, ()
    return None, (Problem(slug="previous-other-member", severity=Severity.WARNING),)


def match_clusters(members: pl.DataFrame, previous: Previous) -> dict[str, str]:
    """Find earlier clusters again: new id to old id, one to one.

    ``members`` has ``person_id`` and ``cluster_id``, one row a person, "" or null for none. The
    overlap of two clusters is their Jaccard index |A ∩ B| / |A ∪ B|; the pair that overlaps most
    is taken first, until less than `LEAST_OVERLAP` is left. Of equal overlaps the one with more
    people in common comes first, then the smaller old id.
    """
    old = pl.DataFrame(
        [(person, id) for id, people in previous.members.items() for person in people],
        schema={"person_id": pl.String, "old": pl.String},
        orient="row",
    )
    new = members.filter(pl.col("cluster_id") != "").select("person_id", "cluster_id")
    sizes = dict(new.group_by("cluster_id").len().rows())
    common = new.join(old, on="person_id").group_by("cluster_id", "old").len().rows()
    pairs = []
    for id, was, shared in common:
        overlap = shared / (sizes[id] + len(previous.members[was]) - shared)
        if overlap >= LEAST_OVERLAP:
            pairs.append((-overlap, -shared, _natural(was), _natural(id), id, was))
    matched: dict[str, str] = {}
    for *_, id, was in sorted(pairs):
        if id not in matched and was not in matched.values():
            matched[id] = was
    return matched


def assign_ids(
    clusters: pl.DataFrame, matched: Mapping[str, str], previous: Previous | None = None
) -> dict[str, str]:
    """Give every cluster its id ("c1", "c2" …): provisional id to lasting id.

    ``clusters`` has ``cluster_id`` and ``size``, rows in the order of their first nodes. Matched
    clusters keep the earlier id; the others are numbered by size, then by that order, from the
    number after the highest of the earlier report, so that no id changes its meaning.
    """
    last = max((_natural(old.id)[0] for old in previous.clusters), default=0) if previous else 0
    ids = dict(matched)
    ordered = clusters.with_row_index("place").sort("size", "place", descending=[True, False])
    for id in ordered["cluster_id"]:
        if id not in ids:
            last += 1
            ids[id] = f"c{last}"
    return {id: ids[id] for id in clusters["cluster_id"]}


def carried(matched: Mapping[str, str], previous: Previous) -> pl.DataFrame:
    """Return what clusters that were found again keep (`CARRIED`), by their lasting ids.

    A label that only counted its members ("mixed group of 23") is not kept.
    """
    kept = set(matched.values())
    rows = [
        (
            cluster.id,
            None if not cluster.label or is_mixed(cluster.label) else cluster.label,
            cluster.x,
            cluster.y,
            cluster.r,
        )
        for cluster in previous.clusters
        if cluster.id in kept
    ]
    return pl.DataFrame(rows, schema=CARRIED, orient="row")


def rename(clusters: pl.DataFrame, memberships: pl.DataFrame, wanted: pl.DataFrame) -> Renamed:
    """Give clusters the names the owner wants for them.

    ``clusters`` has ``cluster_id`` and ``label``; ``memberships`` has ``person_id``, ``cluster_id``
    and ``confidence``, and of several rows a person the one with the highest confidence is the
    main; ``wanted`` has ``person_id`` and ``name`` in the order of the file. A name by a member of
    no cluster, and the earlier of two different names for one cluster, are reported.
    """
    main = (
        memberships.filter(pl.col("cluster_id").is_in(clusters["cluster_id"].implode()))
        .sort("person_id", "confidence", descending=[False, True], nulls_last=True)
        .unique("person_id", keep="first", maintain_order=True)
        .select("person_id", "cluster_id")
    )
    found = wanted.join(main, on="person_id", how="left", maintain_order="left")
    names: dict[str, str] = {}
    problems: list[Problem] = []
    for name, id in found.select("name", "cluster_id").iter_rows():
        if id is None:
            problems.append(_problem("cluster-label-unplaced", name=name))
            continue
        if names.get(id, name) != name:
            problems.append(_problem("cluster-label-repeated", name=names[id], later=name))
        names[id] = name
    own = pl.col("cluster_id").replace_strict(names, default=None, return_dtype=pl.String)
    labels = clusters.select("cluster_id", label=pl.coalesce(own, "label"))
    return Renamed(labels, tuple(problems))


def _problem(slug: str, **texts: str) -> Problem:
    params: dict[str, Leaf] = {key: Text(text=text) for key, text in texts.items()}
    return Problem(slug=slug, severity=Severity.WARNING, params=params)


def _natural(id: str) -> tuple[int, str]:
    """An order in which c2 comes before c10."""
    digits = id.removeprefix("c")
    return (int(digits) if digits.isdecimal() else 0, id)
