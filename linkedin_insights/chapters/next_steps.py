"""What to do next: small acts with their reasons, and words to begin with."""

from __future__ import annotations

import polars as pl

from linkedin_insights.chapters.parts.leaves import maybe_day, say
from linkedin_insights.chapters.parts.next_steps import step_item, step_rows
from linkedin_insights.findings import Findings
from linkedin_insights.findings.next_steps import ACTS
from linkedin_insights.report.blocks import PeopleList, Prose
from linkedin_insights.report.model import Basis, Section, Verdict

_SHOWN = 12


def build(findings: Findings) -> Section:
    """The chapter; unavailable where nothing in the archive asks for an act."""
    title = say("next_steps.title")
    steps = findings.next_steps.frame
    if steps.is_empty():
        reason = "next_steps.nothing" if findings.as_of is None else "next_steps.none_found"
        return Section.unavailable("next_steps", title, say(reason), _verdicts(findings))
    return Section(
        id="next_steps",
        title=title,
        available=True,
        claim=say("next_steps.claim", steps=min(steps.height, _SHOWN)),
        blocks=[_list(findings), Prose(messages=[say("next_steps.reading")])],
        basis=Basis(
            tables=["messages", "Recommendations", "Connections"],
            rows=findings.ties.exchange_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.as_of),
            method=say("next_steps.method"),
        ),
        caveats=[say("next_steps.caveat_seen"), say("next_steps.caveat_wanted")],
        verdicts=_verdicts(findings),
    )


def _verdicts(findings: Findings) -> dict[str, Verdict]:
    steps = findings.next_steps.frame
    counts = {act: steps.filter(pl.col("act") == act).height for act in ACTS}
    return {"steps": steps.height, **counts}


def _list(findings: Findings) -> PeopleList:
    rows = step_rows(findings, limit=_SHOWN)
    rest = findings.next_steps.frame.height - len(rows)
    return PeopleList(
        title=say("next_steps.list", people=len(rows)),
        items=[step_item(row, findings) for row in rows],
        more=say("people.more", people=rest) if rest > 0 else None,
    )
