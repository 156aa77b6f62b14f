"""Findings of a network of seven, made by hand: what chapters read, and nothing behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import msgspec
import polars as pl

from linkedin_insights.findings import Findings
from linkedin_insights.findings.revival import FADING, REVIVAL
from linkedin_insights.findings.weak_ties import SOLE, WEAK, WeakTies
from linkedin_insights.network.brokerage import Brokerage
from linkedin_insights.network.model import CLUSTERS, LINKS, MEMBERSHIPS, NODES, Structure
from linkedin_insights.people.model import PEOPLE
from linkedin_insights.report.leaves import Message
from linkedin_insights.ties.measure import TIES

FOUND = Structure(
    verdict="found",
    reason="beyond_chance",
    method="stability",
    resolution=1.25,
    draws=96,
    rewirings=20,
    z=12.3456,
    incidence_z=5.0,
    description_gain=41.25,
    linked=6,
    assigned=6,
    links=7,
)
_NAMES = ("Ada", "Bo", "Cem", "Dina", "Edo", "Fay", "Gus")
_CLUSTERS = ("c1", "c1", "c1", "c1", "c2", "c2", None)


def frame(rows: list[dict[str, Any]], schema: dict[str, pl.DataType]) -> pl.DataFrame:
    """A frame of a stage's schema; columns that a row leaves out are null."""
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def nodes() -> pl.DataFrame:
    """Four in one cluster, two in another, one in none."""
    return frame(
        [
            {
                "person_id": name.lower(),
                "cluster_id": cluster,
                "confidence": 0.9,
                "degree": 2,
                "embeddedness": 1.5,
                "bridge": name == "Dina",
                "bridge_score": 0.4 if name == "Dina" else 0.0,
                "x": float(place),
                "y": 0.5,
            }
            for place, (name, cluster) in enumerate(zip(_NAMES, _CLUSTERS, strict=True))
        ],
        NODES,
    )


def links() -> pl.DataFrame:
    """A ring in each cluster, and two links from Dina across."""
    pairs = ((0, 1), (0, 2), (1, 2), (2, 3), (4, 5), (3, 4), (3, 5))
    rows = [
        {"i": i, "j": j, "kind": "employer", "weight": 0.5, "llr": 2.0, "reason": "r", "row": 1}
        for i, j in pairs
    ]
    return frame(rows, LINKS)


def clusters() -> pl.DataFrame:
    """Two islands."""
    rows = [
        {"cluster_id": id, "label": label, "size": size, "keywords": words, "stability": stability}
        | {"last_active": date(2024, 5, 6), "x": x, "y": 0.0, "r": 1.5}
        for id, label, size, words, stability, x in (
            ("c1", "Northlight", 4, "Northlight; data", 0.9, 0.0),
            ("c2", "Choir", 2, "", 0.6, 6.0),
        )
    ]
    return frame(rows, CLUSTERS)


def memberships() -> pl.DataFrame:
    """Everybody's cluster, and Dina's second one."""
    rows = [
        {"person_id": name.lower(), "cluster_id": cluster, "confidence": 0.9}
        for name, cluster in zip(_NAMES, _CLUSTERS, strict=True)
        if cluster
    ]
    return frame([*rows, {"person_id": "dina", "cluster_id": "c2", "confidence": 0.4}], MEMBERSHIPS)


def network(**changes: object) -> SimpleNamespace:
    """What the network stage hands on."""
    made = {
        "nodes": nodes(),
        "links": links(),
        "clusters": clusters(),
        "memberships": memberships(),
        "structure": FOUND,
    }
    return SimpleNamespace(**(made | changes))


def empty_network(structure: Structure) -> SimpleNamespace:
    """A network without a cluster."""
    return network(
        clusters=pl.DataFrame(schema=CLUSTERS),
        memberships=pl.DataFrame(schema=MEMBERSHIPS),
        nodes=nodes().with_columns(cluster_id=pl.lit(None, dtype=pl.String())),
        structure=structure,
    )


def ties() -> pl.DataFrame:
    """Ties of all seven; Ada's is strong, Gus never wrote."""
    return frame(
        [
            {
                "person_id": name.lower(),
                "tie_strength": (0.9, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0)[place],
                "tie_band": "weak",
                "last_contact": date(2015, 3, 1 + place),
                "peaked_on": date(2014, 6, 1) if name == "Bo" else date(2015, 3, 1),
            }
            for place, name in enumerate(_NAMES)
        ],
        TIES,
    )


def people() -> pl.DataFrame:
    """Their names."""
    rows = [
        {"person_id": name.lower(), "name": name, "company": "Northlight", "position": "Clerk"}
        for name in _NAMES
    ]
    return frame(rows, PEOPLE)


BROKERAGE = Brokerage(
    linked=6,
    isolated=1,
    links=7,
    efficiency=0.61,
    expected_efficiency=0.81,
    copies=100,
    constraint_ratio=1.24,
    chance_low=0.93,
    chance_high=1.07,
    live_clusters=1.75,
    live_ties=4,
    live_unassigned=0,
)


def weak_ties() -> WeakTies:
    """Edo is quiet and moderately embedded, Fay silent and so, Gus silent and isolated."""
    rows: list[dict[str, Any]] = [
        {"person_id": "fay", "cluster_id": "c2", "embeddedness": 1.0, "strength": 0.0}
        | {"silent": True, "quiet": False, "moderate": True, "isolated": False},
        {"person_id": "edo", "cluster_id": "c2", "embeddedness": 0.8, "strength": 0.1}
        | {"silent": False, "quiet": True, "moderate": True, "isolated": False},
        {"person_id": "gus", "cluster_id": None, "embeddedness": 0.0, "strength": 0.0}
        | {"silent": True, "quiet": False, "moderate": False, "isolated": True},
    ]
    return WeakTies(
        people=frame(rows, WEAK),
        quiet=1,
        silent=2,
        moderate=2,
        both=2,
        isolated=1,
        linked=6,
        quiet_at=0.1,
        moderate_from=0.5,
        moderate_to=1.2,
    )


def no_weak_ties() -> WeakTies:
    """Nobody."""
    empty = pl.DataFrame(schema=WEAK)
    return WeakTies(
        people=empty,
        quiet=0,
        silent=0,
        moderate=0,
        both=0,
        isolated=0,
        linked=0,
        quiet_at=None,
        moderate_from=None,
        moderate_to=None,
    )


def sole_links() -> pl.DataFrame:
    """Ada alone for a company of three, Dina for the choir, Bo for a company of his own."""
    rows: list[dict[str, Any]] = [
        {"person_id": "ada", "what": "company", "which": "northlight", "label": "Northlight"}
        | {"contacts": 3, "strength": 1.0},
        {"person_id": "dina", "what": "cluster", "which": "c2", "contacts": 2, "strength": 0.4},
        {"person_id": "bo", "what": "company", "which": "bo", "label": "Bo Ltd"}
        | {"contacts": 1, "strength": 0.5},
    ]
    return frame(rows, SOLE)


def revival() -> pl.DataFrame:
    """Bo, whose world has half of the living exchanges, and Gus, who has no group."""
    rows: list[dict[str, Any]] = [
        {"person_id": "bo", "revival_score": 0.4, "silence_days": 3500, "cluster_id": "c1"}
        | {"seniority": "director", "exchange_part": 0.9, "cluster_part": 0.5, "level_part": 0.85},
        {"person_id": "gus", "revival_score": 0.3, "silence_days": 1200, "cluster_id": None}
        | {"seniority": "", "exchange_part": 0.5, "cluster_part": 1.0, "level_part": 0.625},
    ]
    return frame(rows, REVIVAL)


def findings(**changes: object) -> Findings:
    """All of it, with some parts changed."""
    made = {
        "as_of": date(2025, 1, 1),
        "calibration": None,
        "quotes": True,
        "people": SimpleNamespace(people=people()),
        "ties": SimpleNamespace(
            frame=ties(), message_rows=30, exchange_rows=40, first=date(2012, 1, 1), last=None
        ),
        "totals": SimpleNamespace(connections=7),
        "growth": None,
        "network": network(),
        "weak_ties": weak_ties(),
        "sole_links": sole_links(),
        "brokerage": BROKERAGE,
        "revival": revival(),
        "fading": frame([{"person_id": "cem", "peak": 1.0, "silence_days": 500}], FADING),
        "quiet": SimpleNamespace(ties=ties().head(2), two_way=5, moved_off=0),
        "quiet_exchanges": None,
    }
    return cast("Findings", SimpleNamespace(**(made | changes)))


def messages(value: object) -> Iterator[Message]:
    """Every message of a section, at any depth."""
    if isinstance(value, Message):
        yield value
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from messages(getattr(value, name))
    if isinstance(value, dict):
        for item in value.values():
            yield from messages(item)
    if isinstance(value, list):
        for item in value:
            yield from messages(item)
