"""A small act as an item of a list: for whom, why, what was said, words to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linkedin_insights.chapters.parts.leaves import day, month, person, say
from linkedin_insights.chapters.parts.network import named
from linkedin_insights.findings import Findings
from linkedin_insights.report.blocks import PersonItem
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


def step_rows(findings: Findings, *, limit: int) -> list[dict[str, Any]]:
    """The first acts of the list, with the names of those they are about."""
    shown = named(findings.next_steps.frame.head(limit), findings)
    others = findings.people.people.select(other_id="person_id", other_name="name")
    rows = shown.join(others, on="other_id", how="left", maintain_order="left")
    return list(rows.iter_rows(named=True))


def step_item(row: Mapping[str, Any], findings: Findings) -> PersonItem:
    """One of `step_rows` with its reason, its words, an opener, and what its rank is made of."""
    other = None
    if row["other_id"] is not None:
        other = person({"person_id": row["other_id"], "name": row["other_name"]})
    quoted = findings.quotes and row["quote"]
    return PersonItem(
        person=person(row),
        note=say(f"next_steps.reason_{row['reason']}", **_leaves(row, other)),
        quote=Quote(text=row["quote"]) if quoted else None,
        quote_of=say(f"next_steps.quote_{row['reason']}") if quoted else None,
        opener=findings.next_steps.openers[row["person_id"]],
        detail=[
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
