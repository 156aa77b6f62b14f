"""Small archives for the rules, and what a rule finds in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from linkedin_insights.evidence import extract_events
from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.options import Options
from linkedin_insights.people import resolve_people
from linkedin_insights.tables import Tables
from tests.people.worlds import ANNA, BEN, ME, profile, tables

AS_OF = date(2024, 6, 30)
CARL = "https://www.linkedin.com/in/carl-cedar"
OLGA, A, B = f"Olga Owner <{ME}>", f"Anna Ash <{ANNA}>", f"Ben Birch <{BEN}>"
C = f"Carl Cedar <{CARL}>"


def evidence_of(world: Tables) -> Evidence:
    """What the rules read of these tables."""
    people = resolve_people(world)
    return Evidence(world, people, extract_events(world, people), Options(), world.as_of)


def evidence(*, owner: bool = True, **rows: Any) -> Evidence:
    """What the rules read of an archive with these rows, Olga Owner's unless nobody's."""
    mine = {"profile": profile("Olga Owner")} if owner else {}
    return evidence_of(tables(as_of=AS_OF, **mine, **rows))


def found(rule: Callable[[Evidence], Groups], **rows: Any) -> dict[tuple[str, str], list[str]]:
    """Members by kind and group of what a rule finds."""
    return members(rule(evidence(**rows)))


def members(groups: Groups) -> dict[tuple[str, str], list[str]]:
    """Members by kind and group."""
    listed = groups.members.group_by("kind", "group", maintain_order=True).agg("person_id")
    return {(kind, group): sorted(people) for kind, group, people in listed.iter_rows()}


def url(name: str) -> str:
    """The address of a person of this name."""
    return "https://www.linkedin.com/in/" + name.lower().replace(" ", "-")
