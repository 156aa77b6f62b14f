"""Whom you really talk with: strength, with the exchange drawn over time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linkedin_insights.chapters.parts.leaves import day, maybe_day, month, person, say
from linkedin_insights.chapters.parts.people import exchange_block
from linkedin_insights.findings import Findings
from linkedin_insights.findings.exchange import Exchanges
from linkedin_insights.report.blocks import Prose, Table, TableColumn
from linkedin_insights.report.leaves import Cell, Count, Measure, Message, Organisation, Text
from linkedin_insights.report.model import Basis, Section
from linkedin_insights.ties import Ties

_ROWS = 14


def build(findings: Findings) -> Section:
    """The chapter; unavailable without an exchange in both directions."""
    title = say("ties.title")
    found = findings.strongest
    if found is None:
        return Section.unavailable("ties", title, say("ties.nothing"))
    totals = findings.totals
    first = found.rows.row(0, named=True)
    return Section(
        id="ties",
        title=title,
        available=True,
        claim=say("ties.claim", two_way=totals.two_way, strong=totals.strong, first=person(first)),
        blocks=[
            exchange_block(found, limit=_ROWS),
            Prose(messages=[say("ties.reading", half_life=_half_life(findings))]),
            Prose(messages=[_chosen_by(findings.ties)], title=say("ties.fold_half_life")),
            _table(found),
        ],
        basis=Basis(
            tables=["messages", "Invitations", "Recommendations", "Endorsements"],
            rows=findings.ties.exchange_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.ties.last),
            method=say("ties.method"),
        ),
        verdicts={
            "half_life_days": findings.ties.half_life,
            "half_life_source": findings.ties.half_life_source,
        },
        caveats=[say("ties.caveat_channel"), say("ties.caveat_value")],
    )


def _half_life(findings: Findings) -> Measure:
    return Measure(value=findings.ties.half_life, unit="days")


def _chosen_by(ties: Ties) -> Message:
    """How the half-life was chosen."""
    tested = ties.backtest
    if tested is None:
        return say(
            "ties.half_life_set" if ties.half_life_source == "set" else "ties.half_life_span"
        )
    return say(
        "ties.half_life_backtest",
        cut=day(tested.cut),
        later=tested.later,
        without=tested.without,
        auc=Measure(value=tested.chosen.auc, unit="share"),
    )


def _table(found: Exchanges) -> Table:
    headings = ("person", "position", "company", "strength", "days", "sent", "received", "last")
    numbers = {"strength", "days", "sent", "received"}
    return Table(
        title=say("ties.table"),
        columns=[
            TableColumn(label=say(f"column.{h}"), kind="number" if h in numbers else "text")
            for h in headings
        ],
        rows=[_cells(row) for row in found.rows.iter_rows(named=True)],
    )


def _cells(row: Mapping[str, Any]) -> list[Cell | None]:
    return [
        person(row),
        Text(text=row["position"]),
        Organisation(name=row["company"]),
        Measure(value=row["tie_strength"], unit="score"),
        Count(value=row["active_days"]),
        Count(value=row["messages_sent"]),
        Count(value=row["messages_received"]),
        month(row["last_contact"]),
    ]
