"""Pictures and tables of what relationships came to."""

from __future__ import annotations

import polars as pl

from linkedin_insights.chapters.parts.leaves import say, share
from linkedin_insights.findings.origins.model import UNKNOWN
from linkedin_insights.findings.value.concentration import Concentration
from linkedin_insights.findings.value.estimates import Estimate
from linkedin_insights.findings.value.foresight import Foresight
from linkedin_insights.findings.value.funnels import Funnels
from linkedin_insights.report.blocks import (
    Bar,
    Bars,
    Block,
    Curve,
    Distributions,
    IntervalRow,
    Intervals,
    Table,
    TableColumn,
)
from linkedin_insights.report.leaves import Cell, Count, Day, Measure, Term

_CURVE_EVERY = 5


def measure(found: Estimate, unit: str = "share") -> Measure:
    """A figure with its interval."""
    return Measure(value=found.value, unit=unit, low=found.low, high=found.high)


def plain(value: float, unit: str = "share") -> Measure:
    """A figure without an interval."""
    return Measure(value=value, unit=unit)


def ladder_bars(funnels: Funnels) -> Bars:
    """How many stand on each step, the highest first."""
    bars = [
        Bar(
            label=Term(id=f"value.level.{row['name']}"),
            value=Count(value=row["people"], of=funnels.people),
            note=say(
                "value.ladder_note",
                share=share(row["at_least"], funnels.people, (row["low"], row["high"])),
            )
            if row["level"]
            else None,
        )
        for row in funnels.ladder.reverse().iter_rows(named=True)
    ]
    return Bars(summary=say("value.ladder_summary", people=funnels.people), bars=bars)


def _columns(*names: str, text: int = 1) -> list[TableColumn]:
    return [
        TableColumn(label=say(f"value.column.{name}"), kind="text" if place < text else "number")
        for place, name in enumerate(names)
    ]


def curve_table(spread: Concentration) -> list[Block]:
    """The Lorenz curve in tenths."""
    if spread.curve.is_empty():
        return []
    rows: list[list[Cell | None]] = [
        [say("value.curve_row", people=plain(people)), *(plain(cell) for cell in rest)]
        for people, *rest in spread.curve.head(-1)
        .gather_every(_CURVE_EVERY, _CURVE_EVERY)
        .iter_rows()
    ]
    columns = _columns("group", "have", "low", "high")
    return [Table(title=say("value.curve_table"), columns=columns, rows=rows)]


def spread_intervals(spread: Concentration) -> list[Block]:
    """How unevenly conversations are spread, beside chance; nothing where it cannot be tested."""
    rows = [
        IntervalRow(label=say(f"value.{name}_row"), value=measure(own), chance=measure(chance))
        for name, own, chance in (
            ("top", spread.top_share, spread.chance_top_share),
            ("gini", spread.gini, spread.chance_gini),
        )
        if own is not None and chance is not None
    ]
    summary = say("value.spread", conversations=spread.conversations)
    return [Intervals(summary=summary, rows=rows)] if rows else []


def scores_curves(known: Foresight) -> list[Block]:
    """How the later people were rated: those who became valuable over those who did not."""
    if known.scores.is_empty():
        return []
    return [
        Distributions(
            summary=say(
                "value.scores",
                valuable=known.tested_valuable,
                others=known.tested - known.tested_valuable,
            ),
            low_label=say("value.scores_low"),
            high_label=say("value.scores_high"),
            curves=[
                Curve(
                    id=name,
                    label=say(f"value.scores_{name}"),
                    shares=known.scores[f"{name}_share"].to_list(),
                )
                for name in ("valuable", "others")
            ],
            overlap=None if known.overlap is None else plain(known.overlap),
        )
    ]


def scores_table(known: Foresight) -> list[Block]:
    """How those who became valuable were rated, beside the others, the highest scores first."""
    if known.scores.is_empty():
        return []
    rows: list[list[Cell | None]] = [
        [
            plain(row["from"], "score"),
            _part(row["valuable"], row["valuable_share"]),
            _part(row["others"], row["others_share"]),
        ]
        for row in known.scores.reverse().iter_rows(named=True)
    ]
    columns = _columns("score", "valuable", "others", text=0)
    return [Table(title=say("value.scores_table"), columns=columns, rows=rows)]


def _part(count: int, part: float) -> Cell:
    return say("value.part", count=count, share=plain(part))


def funnel_table(funnels: Funnels) -> Table:
    """Every step with what it is a share of."""
    rows: list[list[Cell | None]] = []
    for stage, people, of, low, high in funnels.funnel.iter_rows():
        counts = [Count(value=people), None if of is None else Count(value=of)]
        found = share(people, of, (low, high)) if of else None
        rows.append([Term(id=f"value.stage.{stage}"), *counts, found])
    columns = _columns("stage", "people", "of", "share")
    return Table(title=say("value.funnel_table"), columns=columns, rows=rows)


def yields_table(funnels: Funnels) -> Table:
    """What came of it by origin, by family and by year; what nobody began by is left out."""
    rows: list[list[Cell | None]] = []
    told = (pl.col("people") > 0) & ~((pl.col("by") == "family") & (pl.col("which") == UNKNOWN))
    for row in funnels.yields.filter(told).iter_rows(named=True):
        year = row["by"] == "year"
        began = Day(iso=row["which"]) if year else Term(id=f"value.{row['by']}.{row['which']}")
        rows.append(
            [
                began,
                Count(value=row["people"]),
                Count(value=row["valuable"]),
                plain(row["low"]),
                plain(row["high"]),
                Count(value=row["young"]),
                Term(id="value.apart") if row["apart"] else None,
            ]
        )
    columns = _columns("began", "people", "came", "share_from", "share_to", "young", "remark")
    return Table(title=say("value.yields_table"), columns=columns, rows=rows)
