"""The frames of the network stage, and what it hands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from linkedin_insights.options import Options
from linkedin_insights.people import People
from linkedin_insights.tables import Tables

GROUPS: dict[str, pl.DataType] = {
    "kind": pl.String(),
    "group": pl.String(),
    "label": pl.String(),
    "since": pl.Date(),
    "until": pl.Date(),
    "file": pl.String(),
    "row": pl.UInt32(),
}
"""One row a group that a rule found: people who may know each other, and why.

``group`` is unique within its ``kind`` and holds no name of a contact; ``label`` is what to call
it (a company, an event, a day; empty for conversations); ``file`` and ``row`` are its first record.
"""

MEMBERS: dict[str, pl.DataType] = {
    "kind": pl.String(),
    "group": pl.String(),
    "person_id": pl.String(),
    "on": pl.Date(),
    "file": pl.String(),
    "row": pl.UInt32(),
}
"""One row a person in a group. ``on`` orders large groups: when the person came into it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules read."""

    tables: Tables
    people: People
    events: pl.DataFrame
    options: Options
    as_of: date | None


@dataclass(frozen=True, slots=True)
class Groups:
    """What a rule found: `GROUPS` and `MEMBERS`. Groups with fewer than two members are dropped."""

    groups: pl.DataFrame
    members: pl.DataFrame


LINKS: dict[str, pl.DataType] = {
    "i": pl.UInt32(),
    "j": pl.UInt32(),
    "kind": pl.String(),
    "weight": pl.Float64(),
    "llr": pl.Float64(),
    "said": pl.Boolean(),
    "reason": pl.String(),
    "file": pl.String(),
    "row": pl.UInt32(),
}
"""One row a pair of people, places ``i`` < ``j`` in the nodes: how likely the two know each other.

``kind`` is the strongest kind of evidence, ``weight`` the probability that all of it gives,
``llr`` the sum of log-likelihood ratios (nats), ``said`` whether somebody's words are part of it
(a conversation, an introduction, a name) and not only a shared place; ``file`` and ``row`` the
first record behind it.
"""

NODES: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "cluster_id": pl.String(),
    "confidence": pl.Float64(),
    "degree": pl.UInt32(),
    "embeddedness": pl.Float64(),
    "participation": pl.Float64(),
    "bridge_score": pl.Float64(),
    "bridge": pl.Boolean(),
    "x": pl.Float64(),
    "y": pl.Float64(),
}
"""One row a person with a tie, in an order that no name decides.

``cluster_id`` is null where the evidence places the person in none; ``degree`` the number of
links; ``embeddedness`` the sum of their weights; ``participation`` is null without two clusters.
"""

CLUSTERS: dict[str, pl.DataType] = {
    "cluster_id": pl.String(),
    "label": pl.String(),
    "size": pl.Int64(),
    "keywords": pl.String(),
    "stability": pl.Float64(),
    "last_active": pl.Date(),
    "x": pl.Float64(),
    "y": pl.Float64(),
    "r": pl.Float64(),
}
"""One row a cluster, largest first. ``x``, ``y``, ``r``: its island on the map (map units)."""

MEMBERSHIPS: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "cluster_id": pl.String(),
    "confidence": pl.Float64(),
}
"""One row a person and cluster; people may belong to two."""


@dataclass(frozen=True, slots=True)
class Structure:
    """Whether the links hold more than chance would make, and what finding that out took.

    ``verdict`` is ``found``, ``none`` or ``untestable``; ``reason`` a word of this program for it.
    ``resolution`` is γ, ``method`` how it was chosen (``stability`` or ``fixed_point``).
    ``draws`` counts all Leiden runs of the bootstrap, ``rewirings`` the copies of each kind. ``z``
    compares the quality with rewired links, ``incidence_z`` with reshuffled groups, ``needed`` is
    what the harder of the two had to pass; ``description_gain`` (nats) compares with no blocks at
    all. ``linked`` people have a link, ``assigned`` a cluster, among ``links`` links.
    """

    verdict: str
    reason: str
    method: str = "stability"
    resolution: float = 1.0
    draws: int = 0
    rewirings: int = 0
    z: float | None = None
    incidence_z: float | None = None
    needed: float = 3.0
    description_gain: float | None = None
    linked: int = 0
    assigned: int = 0
    links: int = 0
