"""Your worlds: how the contacts hang together, on a map, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.leaves import maybe_day, person, rounded, say
from linkedin_insights.chapters.parts.network import group_name, group_names, map_block, named
from linkedin_insights.findings import Findings
from linkedin_insights.network.model import Structure
from linkedin_insights.report.blocks import Block, Figure, Figures, Prose, Table, TableColumn
from linkedin_insights.report.leaves import Cell, Count, Measure, Message, Text
from linkedin_insights.report.model import Basis, Section, Verdict

_DIGITS = 3
_TABLES = ["Connections", "messages", "Positions", "Education", "Recommendations"]


def build(findings: Findings) -> Section:
    """The chapter; it says so where chance would do as well, and where nothing can be tested."""
    title = say("clusters.title")
    structure = findings.network.structure
    clusters = findings.network.clusters
    if structure.verdict == "untestable" and clusters.is_empty():
        reason = say("clusters.few", linked=structure.linked)
        return Section.unavailable("clusters", title, reason, verdicts(structure))
    shown = _groups(findings) if not clusters.is_empty() else _nothing(findings)
    return Section(
        id="clusters",
        title=title,
        available=True,
        claim=_claim(findings),
        blocks=shown,
        basis=Basis(
            tables=_TABLES,
            rows=findings.totals.connections + findings.ties.message_rows,
            since=maybe_day(findings.growth.first) if findings.growth else None,
            until=maybe_day(findings.as_of),
            method=_method(structure),
        ),
        caveats=[
            say("clusters.caveat_inferred"),
            say("clusters.caveat_unseen"),
            say("clusters.caveat_today"),
        ],
        verdicts=verdicts(structure),
    )


def verdicts(structure: Structure) -> dict[str, Verdict]:
    """What other programs read: the verdict, and the figures it rests on."""
    return {
        "structure": structure.verdict,
        "structure_reason": structure.reason,
        "z": rounded(structure.z),
        "incidence_z": rounded(structure.incidence_z),
        "description_gain": rounded(structure.description_gain),
        "resolution": rounded(structure.resolution),
        "resolution_method": structure.method,
        "draws": structure.draws,
        "rewirings": structure.rewirings,
        "links": structure.links,
        "linked": structure.linked,
        "assigned": structure.assigned,
    }


def _claim(findings: Findings) -> Message:
    structure, clusters = findings.network.structure, findings.network.clusters
    if clusters.is_empty():
        return say("clusters.claim_none")
    first = clusters.row(0, named=True)
    return say(
        "clusters.claim" if structure.verdict == "found" else "clusters.claim_untested",
        groups=clusters.height,
        first=group_name(first["label"]),
        most=first["size"],
    )


def _groups(findings: Findings) -> list[Block]:
    structure, clusters = findings.network.structure, findings.network.clusters
    everybody = findings.network.nodes.height
    placed = int(findings.network.nodes["cluster_id"].is_not_null().sum())
    found = structure.verdict == "found"
    sentences = [_sure(structure) if found else say("clusters.lists")]
    if structure.draws:
        steady = _share(float((clusters["stability"] * clusters["size"]).sum()) / max(placed, 1))
        sentences.append(say("clusters.steady", draws=structure.draws, share=steady))
    whole = Count(value=placed, of=everybody)
    sentences.append(say("clusters.placed", placed=whole, rest=everybody - placed))
    summary = say("clusters.summary", groups=clusters.height, people=placed)
    return [
        map_block(findings, summary=summary),
        Prose(messages=sentences),
        _table(findings),
        *_in_two(findings),
    ]


def _nothing(findings: Findings) -> list[Block]:
    """No map: islands that chance makes as well would be invented."""
    structure = findings.network.structure
    figures = [
        Figure(value=Count(value=structure.linked), label=say("clusters.linked")),
        Figure(value=Count(value=structure.links), label=say("clusters.links")),
    ]
    sentences = [_why_none(structure), say("clusters.instead")]
    return [Figures(items=figures), Prose(messages=sentences)]


def _sure(structure: Structure) -> Message:
    """How far the groups lie above those of copies; the harder test speaks where there is one."""
    harder = structure.incidence_z is not None
    z = structure.incidence_z if harder else structure.z
    return say(
        "clusters.sure_lists" if harder else "clusters.sure",
        copies=structure.rewirings,
        z=Measure(value=z or 0.0, unit="ratio"),
        needed=Measure(value=structure.needed, unit="ratio"),
    )


def _why_none(structure: Structure) -> Message:
    reasons = {"rewired", "reshuffled", "description"}
    reason = structure.reason if structure.reason in reasons else "rewired"
    return say(f"clusters.none_{reason}", copies=structure.rewirings)


def _method(structure: Structure) -> Message:
    return say(
        f"clusters.method_{structure.method}",
        resolution=Measure(value=structure.resolution, unit="score"),
        draws=structure.draws,
        links=structure.links,
    )


def _share(value: float) -> Measure:
    return Measure(value=round(value, _DIGITS), unit="share")


def _table(findings: Findings) -> Table:
    headings = ("group", "people", "steadiness", "in_common", "last")
    numbers = {"people", "steadiness"}
    return Table(
        title=say("clusters.table"),
        columns=[
            TableColumn(label=say(f"column.{h}"), kind="number" if h in numbers else "text")
            for h in headings
        ],
        rows=[_cells(row) for row in findings.network.clusters.iter_rows(named=True)],
    )


def _cells(row: Mapping[str, Any]) -> list[Cell | None]:
    return [
        group_name(row["label"]),
        Count(value=row["size"]),
        _share(row["stability"]),
        Text(text=row["keywords"]) if row["keywords"] else None,
        maybe_day(row["last_active"], "month"),
    ]


def _in_two(findings: Findings) -> list[Block]:
    """People with two groups or more, a row a further group, the most even first."""
    main = findings.network.nodes.select("person_id", "confidence", main="cluster_id")
    pairs = (
        findings.network.memberships.rename({"cluster_id": "second", "confidence": "hold"})
        .join(main.drop_nulls("main"), on="person_id", how="inner", maintain_order="left")
        .filter(pl.col("second") != pl.col("main"))
        .sort(["hold", "person_id", "second"], descending=[True, False, False])
    )
    if pairs.is_empty():
        return []
    names = group_names(findings)
    columns = ("person", "group", "share_of_draws", "other_group", "share_of_draws")
    return [
        Table(
            title=say("clusters.in_two", people=pairs["person_id"].n_unique()),
            columns=[
                TableColumn(
                    label=say(f"column.{h}"), kind="number" if h == "share_of_draws" else "text"
                )
                for h in columns
            ],
            rows=[
                [
                    person(row),
                    names[row["main"]],
                    _share(row["confidence"]),
                    names[row["second"]],
                    _share(row["hold"]),
                ]
                for row in named(pairs, findings).iter_rows(named=True)
            ],
        )
    ]
