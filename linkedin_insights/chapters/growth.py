"""The network over time: connections and messages, with the owner's jobs behind them."""

from __future__ import annotations

from linkedin_insights.chapters.parts.growth import connections_timeline
from linkedin_insights.chapters.parts.leaves import day, maybe_day, month, say
from linkedin_insights.findings import Findings
from linkedin_insights.findings.growth import Growth
from linkedin_insights.report.blocks import Block, Series, Timeline
from linkedin_insights.report.leaves import Day, Message
from linkedin_insights.report.model import Basis, Section


def build(findings: Findings) -> Section:
    """The chapter; unavailable when nothing in the archive has a date."""
    title = say("growth.title")
    growth = findings.growth
    if growth is None:
        return Section.unavailable("growth", title, say("growth.nothing"))
    return Section(
        id="growth",
        title=title,
        available=True,
        claim=_claim(growth),
        blocks=_timelines(findings, growth),
        basis=Basis(
            tables=["Connections", "messages", "Positions"],
            rows=growth.dated + findings.ties.message_rows,
            since=maybe_day(growth.first or findings.ties.first),
            until=maybe_day(findings.as_of),
            method=say("growth.method"),
        ),
        caveats=_caveats(findings, growth),
    )


def _claim(growth: Growth) -> Message:
    if growth.first is None or growth.last is None or growth.busiest is None:
        return say("growth.claim_messages", messages=sum(growth.sent) + sum(growth.received))
    precision = "year" if growth.periods.step == "year" else "month"
    return say(
        f"growth.claim_{growth.periods.step}",
        connections=growth.dated,
        since=month(growth.first),
        busiest=day(growth.busiest, precision),
        most=growth.busiest_count,
    )


def _timelines(findings: Findings, growth: Growth) -> list[Block]:
    start = Day(iso=growth.periods.start.isoformat())
    blocks: list[Block] = [*connections_timeline(findings, growth)]
    sent, received = sum(growth.sent), sum(growth.received)
    if sent + received:
        blocks.append(
            Timeline(
                summary=say("growth.messages_summary", sent=sent, received=received),
                start=start,
                step=growth.periods.step,
                series=[
                    Series(id="sent", label=say("growth.sent"), values=growth.sent),
                    Series(id="received", label=say("growth.received"), values=growth.received),
                ],
                mirrored=True,
            )
        )
    return blocks


def _caveats(findings: Findings, growth: Growth) -> list[Message]:
    caveats = [say("growth.caveat_removed")]
    hidden = sum(f.set_aside.get("hidden", 0) for f in findings.tables.files)
    if hidden:
        caveats.append(say("growth.caveat_hidden", connections=hidden))
    if growth.undated:
        caveats.append(say("growth.caveat_undated", connections=growth.undated))
    return caveats
