"""Conversations waiting for an answer, both ways."""

from __future__ import annotations

import polars as pl

from linkedin_insights.chapters.parts.leaves import maybe_day, say
from linkedin_insights.chapters.parts.people import question_items
from linkedin_insights.findings import Findings
from linkedin_insights.report.blocks import Block, PeopleList
from linkedin_insights.report.leaves import Message
from linkedin_insights.report.model import Basis, Section

_SHOWN = 8


def build(findings: Findings) -> Section:
    """The chapter; without an open question it says so."""
    title = say("waiting.title")
    if findings.totals.exchanged == 0:
        return Section.unavailable("waiting", title, say("waiting.nothing"))
    found = findings.waiting
    if found.mine.is_empty() and found.theirs.is_empty():
        return Section.unavailable("waiting", title, say("waiting.none_open"))
    blocks = [
        *_people(findings, found.mine, "waiting.mine"),
        *_people(findings, found.theirs, "waiting.theirs"),
    ]
    return Section(
        id="waiting",
        title=title,
        available=True,
        claim=say("waiting.claim", mine=found.mine.height, theirs=found.theirs.height),
        blocks=blocks,
        basis=Basis(
            tables=["messages"],
            rows=findings.ties.message_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.ties.last),
            method=say("waiting.method"),
        ),
        caveats=_caveats(findings),
    )


def _people(findings: Findings, asked: pl.DataFrame, id: str) -> list[Block]:
    if asked.is_empty():
        return []
    rest = asked.height - _SHOWN
    return [
        PeopleList(
            title=say(id, people=asked.height),
            items=question_items(findings, asked.head(_SHOWN), note=f"{id}_row"),
            more=say("people.more", people=rest) if rest > 0 else None,
        )
    ]


def _caveats(findings: Findings) -> list[Message]:
    caveats = [say("waiting.caveat_marks")]
    if findings.waiting.strangers:
        caveats.append(say("waiting.caveat_strangers", people=findings.waiting.strangers))
    return caveats
