"""Who went quiet: exchanges that once went both ways and fell silent."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import maybe_day, say
from linkedin_insights.chapters.parts.people import exchange_block
from linkedin_insights.findings import Findings
from linkedin_insights.report.blocks import Prose
from linkedin_insights.report.leaves import Message
from linkedin_insights.report.model import Basis, Section

_ROWS = 12


def build(findings: Findings) -> Section:
    """The chapter; without silent ties it says why."""
    title = say("dormant.title")
    found = findings.quiet_exchanges
    if found is None:
        reason = "dormant.none_silent" if findings.quiet.two_way else "dormant.nothing"
        return Section.unavailable("dormant", title, say(reason))
    quiet = findings.quiet
    return Section(
        id="dormant",
        title=title,
        available=True,
        claim=say("dormant.claim", silent=quiet.ties.height, two_way=quiet.two_way),
        blocks=[
            exchange_block(found, limit=_ROWS, summary="dormant.summary"),
            Prose(messages=_sentences(findings)),
        ],
        basis=Basis(
            tables=["messages", "Invitations", "Recommendations"],
            rows=findings.ties.exchange_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.ties.last),
            method=say("dormant.method"),
        ),
        caveats=[say("dormant.caveat")],
    )


def _sentences(findings: Findings) -> list[Message]:
    sentences = [say("dormant.reading")]
    if findings.quiet.moved_off:
        sentences.append(say("dormant.moved_off", people=findings.quiet.moved_off))
    rest = findings.quiet.ties.height - _ROWS
    if rest > 0:
        sentences.append(say("people.more", people=rest))
    return sentences
