"""The first screen: the finding of this network, three figures, the few, three small acts."""

from __future__ import annotations

from linkedin_insights.chapters.parts.growth import connections_timeline
from linkedin_insights.chapters.parts.leaves import say, share, year
from linkedin_insights.chapters.parts.lives import life_lines
from linkedin_insights.chapters.parts.next_steps import step_item, step_rows
from linkedin_insights.chapters.parts.people import exchange_block
from linkedin_insights.findings import Findings
from linkedin_insights.findings.shares import wilson
from linkedin_insights.report.blocks import Block, Figure, Figures, PeopleList, Prose
from linkedin_insights.report.leaves import Count, Leaf, Message, Term
from linkedin_insights.report.model import Section

_LINES = 6
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
    since = year(growth.first)
    if totals.exchanged == 0 and not findings.lives.valuable:
        return say("headline.claim_connections", connections=totals.connections, since=since)
    counts = {"connections": totals.connections, "two_way": totals.two_way}
    if not findings.lives.valuable:
        return say("headline.claim_exchanges", since=since, active=totals.active, **counts)
    return say("headline.claim", since=since, valuable=findings.lives.valuable, **counts)


def _blocks(findings: Findings) -> list[Block]:
    blocks: list[Block] = [*_began(findings), Figures(items=_figures(findings))]
    if findings.lives.valuable and findings.lives.periods is not None:
        blocks.append(life_lines(findings, limit=_LINES))
    elif findings.strongest is not None:
        blocks.append(exchange_block(findings.strongest, limit=_ROWS))
    elif findings.growth is not None:
        blocks += connections_timeline(findings, findings.growth)
    return [*blocks, *_acts(findings)]


def _began(findings: Findings) -> list[Block]:
    """How the few began, family by family, the most frequent first, and what does not show."""
    lives = findings.lives
    if not lives.valuable:
        silent = findings.totals.connections and not findings.totals.exchanged
        return [Prose(messages=[say("headline.silent_archive")])] if silent else []
    known = sorted(
        ((n, family) for family, n in lives.families.items() if n and family != "unknown"),
        key=lambda pair: -pair[0],
    )
    leaves: dict[str, Leaf] = {
        "known": Count(value=lives.known),
        "valuable": Count(value=lives.valuable),
        "unknown": Count(value=lives.valuable - lives.known),
    }
    for place, (n, family) in enumerate(known, start=1):
        leaves |= {
            f"family_{place}": Term(id=f"headline.family.{family}"),
            f"n_{place}": Count(value=n),
        }
    return [Prose(messages=[say(f"headline.began_{len(known)}", **leaves)])]


def _figures(findings: Findings) -> list[Figure]:
    """Three figures: who made a difference, how it began, who is there now; or what there is."""
    totals, lives = findings.totals, findings.lives
    shares = [
        ("valuable", lives.valuable, findings.value.people.height if lives.valuable else 0),
        ("known", lives.known, lives.valuable if lives.known else 0),
        ("two_way", totals.two_way_connections, 0 if lives.valuable else totals.connections),
        ("active", totals.active, totals.two_way),
    ]
    if not totals.exchanged and not lives.valuable:
        return _counts(findings)
    return [
        Figure(
            value=Count(value=part, of=whole),
            label=say(f"headline.{name}"),
            note=say(f"headline.{name}_note", share=share(part, whole, wilson(part, whole))),
        )
        for name, part, whole in shares
        if whole
    ]


def _counts(findings: Findings) -> list[Figure]:
    """What connections alone tell: no exchange stands behind these."""
    counts = (
        ("connections", findings.totals.connections),
        ("companies", findings.companies.height),
        ("groups", findings.network.clusters.height),
    )
    return [
        Figure(value=Count(value=count), label=say(f"headline.{name}", n=count))
        for name, count in counts
        if count
    ]


def _acts(findings: Findings) -> list[Block]:
    """A few small acts for this week, the first of the list of next steps."""
    rows = step_rows(findings, limit=_ACTS)
    if not rows:
        return []
    return [
        PeopleList(
            title=say("headline.acts", acts=len(rows)),
            items=[step_item(row, findings) for row in rows],
        )
    ]
