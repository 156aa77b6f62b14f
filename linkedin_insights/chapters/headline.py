"""The first screen: the finding of this network, three figures, the exchanges, small acts."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import say, share, year
from linkedin_insights.chapters.parts.people import acts, exchange_block
from linkedin_insights.findings import Findings
from linkedin_insights.findings.shares import wilson
from linkedin_insights.report.blocks import Block, Figure, Figures
from linkedin_insights.report.leaves import Count, Message
from linkedin_insights.report.model import Section

_ROWS = 6
_ACTS = 3


def build(findings: Findings) -> Section:
    """The headline section; unavailable when the archive names nobody."""
    title = _title(findings)
    if findings.totals.connections == 0 and findings.totals.exchanged == 0:
        return Section.unavailable("headline", title, say("headline.nobody"))
    return Section(
        id="headline",
        title=title,
        available=True,
        claim=_claim(findings),
        blocks=_blocks(findings),
    )


def _title(findings: Findings) -> Message:
    growth = findings.growth
    if growth is None or findings.as_of is None:
        return say("headline.title")
    first, last = growth.periods.start.year, findings.as_of.year
    if first == last:
        return say("headline.title_year", year=year(findings.as_of))
    return say("headline.title_years", since=year(growth.periods.start), until=year(findings.as_of))


def _claim(findings: Findings) -> Message:
    totals, growth = findings.totals, findings.growth
    if totals.connections == 0 or growth is None or growth.first is None:
        return say("headline.claim_exchange", two_way=totals.two_way, active=totals.active)
    if totals.exchanged == 0:
        return say(
            "headline.claim_connections",
            connections=totals.connections,
            since=year(growth.first),
        )
    return say(
        "headline.claim",
        connections=totals.connections,
        since=year(growth.first),
        two_way=totals.two_way_connections,
        active=totals.active,
    )


def _blocks(findings: Findings) -> list[Block]:
    blocks: list[Block] = [Figures(items=_figures(findings))]
    if findings.strongest is not None:
        blocks.append(exchange_block(findings.strongest, limit=_ROWS))
    blocks.extend(acts(findings, limit=_ACTS))
    return blocks


def _figures(findings: Findings) -> list[Figure]:
    totals = findings.totals
    both, everyone = totals.two_way_connections, totals.connections
    figures = [
        Figure(
            value=Count(value=both, of=everyone),
            label=say("headline.two_way"),
            note=say("headline.two_way_note", share=share(both, everyone, wilson(both, everyone))),
        )
    ]
    if totals.two_way:
        interval = wilson(totals.active, totals.two_way)
        figures.append(
            Figure(
                value=Count(value=totals.active, of=totals.two_way),
                label=say("headline.active"),
                note=say(
                    "headline.active_note", share=share(totals.active, totals.two_way, interval)
                ),
            )
        )
    if totals.exchanged:
        figures.append(
            Figure(
                value=Count(value=findings.waiting.mine.height),
                label=say("headline.waiting"),
                note=say("headline.waiting_note"),
            )
        )
    return figures if everyone or totals.two_way else figures[1:]
