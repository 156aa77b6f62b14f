"""What to do next: small acts with their reasons, and words to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.leaves import day, maybe_day, month, person, say
from linkedin_insights.chapters.parts.network import named
from linkedin_insights.findings import Findings
from linkedin_insights.findings.next_steps import ACTS
from linkedin_insights.report.blocks import PeopleList, PersonItem, Prose
from linkedin_insights.report.leaves import (
    Leaf,
    Measure,
    Message,
    Organisation,
    Person,
    Quote,
    Term,
    Text,
)
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
    steps = findings.next_steps.frame
    shown = named(steps.head(_SHOWN), findings)
    others = findings.people.people.select(other_id="person_id", other_name="name")
    rows = shown.join(others, on="other_id", how="left", maintain_order="left")
    rest = steps.height - shown.height
    return PeopleList(
        title=say("next_steps.list", people=shown.height),
        items=[_item(row, findings) for row in rows.iter_rows(named=True)],
        more=say("people.more", people=rest) if rest > 0 else None,
    )


def _item(row: Mapping[str, Any], findings: Findings) -> PersonItem:
    other = None
    if row["other_id"] is not None:
        other = person({"person_id": row["other_id"], "name": row["other_name"]})
    quoted = findings.quotes and row["quote"]
    return PersonItem(
        person=person(row),
        note=say(f"next_steps.reason_{row['reason']}", **_leaves(row, other)),
        quote=Quote(text=row["quote"]) if quoted else None,
        quote_of=say(f"next_steps.quote_{row['reason']}") if quoted else None,
        detail=[
            findings.next_steps.openers[row["person_id"]],
            *([say("next_steps.other", other=other)] if other else []),
            *_goal(row),
            say(
                "next_steps.parts",
                worth=Measure(value=row["worth"], unit="score"),
                timely=Measure(value=row["timely"], unit="score"),
                score=Measure(value=row["score"], unit="score"),
            ),
        ],
    )


def _leaves(row: Mapping[str, Any], other: Person | None) -> dict[str, Leaf]:
    """What the reason names."""
    leaves: dict[str, Leaf] = {}
    if row["on"] is not None:
        leaves |= {"day": day(row["on"]), "month": month(row["on"])}
    if other is not None:
        leaves["other"] = other
    if row["topic"] is not None:
        asked = row["reason"] == "ask"
        leaves["topic"] = Term(id=f"role.{row['topic']}") if asked else Text(text=row["topic"])
    return leaves


def _goal(row: Mapping[str, Any]) -> list[Message]:
    if row["goal"] is None:
        return []
    company = row["goal_kind"] == "company"
    goal: Leaf = Organisation(name=row["goal"]) if company else Text(text=row["goal"])
    return [say(f"next_steps.goal_{row['goal_kind']}", goal=goal)]
