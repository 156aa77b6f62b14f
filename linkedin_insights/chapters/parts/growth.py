"""New connections over time, with the owner's jobs behind them."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import day, maybe_day, say
from linkedin_insights.findings import Findings
from linkedin_insights.findings.growth import Growth
from linkedin_insights.report.blocks import Band, Block, Series, Timeline
from linkedin_insights.report.leaves import Day, Organisation


def connections_timeline(findings: Findings, growth: Growth) -> list[Block]:
    """The picture; nothing where no connection has a date."""
    if not growth.dated:
        return []
    bands = _bands(findings)
    summary = "growth.connections_summary" if bands else "growth.connections_alone"
    return [
        Timeline(
            summary=say(summary, connections=growth.dated),
            start=Day(iso=growth.periods.start.isoformat()),
            step=growth.periods.step,
            series=[
                Series(id="connections", label=say("growth.connections"), values=growth.connections)
            ],
            bands=bands,
        )
    ]


def _bands(findings: Findings) -> list[Band]:
    return [
        Band(
            label=Organisation(name=era.company),
            start=day(era.start, era.start_precision),
            end=maybe_day(era.end, era.end_precision),
            detail=say("growth.band", connections=era.connections),
        )
        for era in findings.eras
    ]
