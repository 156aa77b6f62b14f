"""Weak ties and bridges: who leads to worlds that the others do not, and where only one does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.bridges import bridge_strips, find_bridges
from linkedin_insights.chapters.parts.leaves import maybe_day, month, person, rounded, say
from linkedin_insights.chapters.parts.network import group_names, named
from linkedin_insights.findings import Findings
from linkedin_insights.network.brokerage import Brokerage
from linkedin_insights.report.blocks import (
    Block,
    PeopleList,
    PersonItem,
    Prose,
    Table,
    TableColumn,
)
from linkedin_insights.report.leaves import Cell, Count, Leaf, Measure, Message, Organisation
from linkedin_insights.report.model import Basis, Section, Verdict

_WEAK = 8
_SOLE = 40
# Nothing to speak of, however sure: a difference that two digits do not show.
_SLIGHT = 0.005


def build(findings: Findings) -> Section:
    """The chapter; unavailable where the archive gives no link and no weak tie."""
    title = say("bridges.title")
    weak = findings.weak_ties
    if findings.network.links.is_empty() and weak.quiet + weak.silent == 0:
        return Section.unavailable("bridges", title, say("bridges.nothing"), _verdicts(findings))
    bridges, sole = find_bridges(findings), _sole(findings)
    return Section(
        id="bridges",
        title=title,
        available=True,
        claim=_claim(findings, bridges.height, sole.height),
        blocks=[
            *bridge_strips(bridges, findings),
            *_between(findings.brokerage),
            *_weak(findings),
            *_sole_table(sole, findings),
        ],
        basis=Basis(
            tables=["Connections", "messages", "Positions", "Education", "Recommendations"],
            rows=findings.totals.connections + findings.ties.message_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.as_of),
            method=say("bridges.method"),
        ),
        caveats=[say("bridges.caveat_population"), say("bridges.caveat_unseen")],
        verdicts=_verdicts(findings),
    )


def _verdicts(findings: Findings) -> dict[str, Verdict]:
    place = findings.brokerage
    return {
        "bridges": int(findings.network.nodes["bridge"].sum()),
        "efficiency": rounded(place.efficiency),
        "expected_efficiency": rounded(place.expected_efficiency),
        "constraint_ratio": rounded(place.constraint_ratio),
        "constraint_chance_low": rounded(place.chance_low),
        "constraint_chance_high": rounded(place.chance_high),
        "copies": place.copies,
        "live_clusters": rounded(place.live_clusters),
    }


def _claim(findings: Findings, bridges: int, sole: int) -> Message:
    if bridges:
        return say("bridges.claim", bridges=bridges, sole=sole)
    weak = findings.weak_ties
    return say("bridges.claim_none", weak=weak.quiet + weak.silent, sole=sole)


def _between(place: Brokerage) -> list[Block]:
    """Where the owner stands, in plain words; each measure beside what chance makes of it."""
    told = [say("bridges.what")]
    if place.live_clusters is not None:
        groups = round(place.live_clusters)
        told.append(say("bridges.live", groups=groups, people=place.live_ties))
    measured = []
    efficiency = place.expected_efficiency
    if efficiency is not None:
        way = "most" if efficiency < 1 - _SLIGHT else "all"
        share = Measure(value=efficiency, unit="share")
        measured.append(say(f"bridges.efficiency_{way}", share=share, people=place.linked))
    ratio, low, high = place.constraint_ratio, place.chance_low, place.chance_high
    if ratio is not None and low is not None and high is not None:
        slight = low <= ratio <= high or abs(ratio - 1) < _SLIGHT
        way = "same" if slight else "more" if ratio > high else "less"
        ends = {"ratio": ratio, "low": low, "high": high}
        figures = {name: Measure(value=value, unit="score") for name, value in ends.items()}
        measured.append(say(f"bridges.constraint_{way}", copies=place.copies, **figures))
    folded = [Prose(messages=measured, title=say("bridges.measured"))] if measured else []
    return [Prose(messages=told), *folded]


def _weak(findings: Findings) -> list[Block]:
    """The two kinds of weak ties in numbers, and those who are of both kinds as a short list."""
    weak = findings.weak_ties
    counts = {"silent": weak.silent, "quiet": weak.quiet, "moderate": weak.moderate}
    told: list[Block] = [
        Prose(messages=[say("bridges.weak_yours", **counts)]),
        Prose(messages=[say("bridges.weak_study")], title=say("bridges.studies")),
    ]
    last = findings.ties.frame.select("person_id", "last_contact")
    both = (
        weak.people.filter((pl.col("quiet") | pl.col("silent")) & pl.col("moderate"))
        .join(last, on="person_id", how="left", maintain_order="left")
        .sort(
            ["quiet", "last_contact", "embeddedness", "person_id"],
            descending=[True, True, True, False],
            nulls_last=True,
        )
    )
    if both.is_empty():
        return told
    shown = both.head(_WEAK)
    names = group_names(findings)
    rest = both.height - shown.height
    return [
        *told,
        PeopleList(
            title=say("bridges.weak", people=both.height),
            items=[
                PersonItem(person=person(row), note=_weak_note(row, names))
                for row in named(shown, findings).iter_rows(named=True)
            ],
            more=say("people.more", people=rest) if rest > 0 else None,
        ),
    ]


def _weak_note(row: Mapping[str, Any], names: Mapping[str, Leaf]) -> Message:
    group = {"group": names[row["cluster_id"]]} if row["cluster_id"] in names else {}
    where = "grouped" if group else "alone"
    if row["quiet"] and row["last_contact"] is not None:
        return say(f"bridges.quiet_{where}", last=month(row["last_contact"]), **group)
    return say(f"bridges.silent_{where}", **group)


def _sole(findings: Findings) -> pl.DataFrame:
    """Who alone still reaches a place; with one contact in all, that is no news."""
    return findings.sole_links.filter(pl.col("contacts") > 1)


def _sole_table(sole: pl.DataFrame, findings: Findings) -> list[Block]:
    if sole.is_empty():
        return []
    names = group_names(findings)
    headings = ("person", "only_way", "contacts_there")
    columns = [
        TableColumn(label=say(f"column.{h}"), kind="number" if h == "contacts_there" else "text")
        for h in headings
    ]
    rows: list[list[Cell | None]] = [
        [person(row), _place(row, names), Count(value=row["contacts"])]
        for row in named(sole.head(_SOLE), findings).iter_rows(named=True)
    ]
    return [Table(title=say("bridges.sole", places=sole.height), columns=columns, rows=rows)]


def _place(row: Mapping[str, Any], names: Mapping[str, Leaf]) -> Cell | None:
    if row["what"] == "cluster":
        return names.get(row["which"])
    return Organisation(name=row["label"])
