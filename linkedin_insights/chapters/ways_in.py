"""Ways in: who leads to the owner's goals, and who might have led to where they applied."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linkedin_insights.chapters.parts.leaves import maybe_day, month, person, say
from linkedin_insights.chapters.parts.network import named
from linkedin_insights.findings import Findings
from linkedin_insights.findings.ways_in import Way
from linkedin_insights.report.blocks import (
    Block,
    PeopleList,
    PersonItem,
    Prose,
    Table,
    TableColumn,
)
from linkedin_insights.report.leaves import (
    Cell,
    Count,
    Leaf,
    Measure,
    Message,
    Organisation,
    Term,
    Text,
)
from linkedin_insights.report.model import Basis, Section, Verdict

_SHOWN = 5
_APPLICATIONS = 40
_HEADINGS = ("company", "applied", "position", "people", "best", "how")


def build(findings: Findings) -> Section:
    """The chapter; without a goal and an application it says how to give goals."""
    title = say("ways_in.title")
    found = findings.ways_in
    if not found.goals and not found.applications:
        return Section.unavailable("ways_in", title, say("ways_in.nothing"), _verdicts(findings))
    return Section(
        id="ways_in",
        title=title,
        available=True,
        claim=_claim(findings),
        blocks=[
            *(block for way in found.goals for block in _goal(way, findings)),
            *_applications(findings),
            Prose(messages=[say("ways_in.reading")]),
        ],
        basis=Basis(
            tables=["Connections", "messages", "Positions", "Recommendations", "Job Applications"],
            rows=findings.totals.connections + findings.ties.message_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.as_of),
            method=say("ways_in.method"),
        ),
        caveats=[say(f"ways_in.caveat_{about}") for about in ("today", "judgement", "era")],
        verdicts=_verdicts(findings),
    )


def _verdicts(findings: Findings) -> dict[str, Verdict]:
    found = findings.ways_in
    return {
        "goals": len(found.goals),
        "goals_met": _met(found.goals),
        "applications": len(found.applications),
        "applications_met": _met(found.applications),
    }


def _met(ways: tuple[Way, ...]) -> int:
    return sum(way.sure for way in ways)


def _claim(findings: Findings) -> Message:
    found = findings.ways_in
    applied, met, goals = _met(found.applications), _met(found.goals), len(found.goals)
    if goals and not met:
        return say("ways_in.claim_goals_none", goals=goals, applied=applied)
    if goals:
        return say("ways_in.claim_goals", met=met, goals=goals, applied=applied)
    companies = len(found.applications)
    return say("ways_in.claim_applications", companies=companies, met=applied)


def _goal(way: Way, findings: Findings) -> list[Block]:
    """The best ways in to one goal, or plainly that there is nobody, and who comes nearest."""
    wanted: Leaf = Text(text=way.wanted)
    if way.kind == "company":
        wanted = Organisation(name=way.wanted)
    found = way.people.height
    nobody = Prose(messages=[say(f"ways_in.nobody_{way.kind}", wanted=wanted)])
    if not found:
        return [nobody]
    rest = found - _SHOWN
    title = f"ways_in.{way.kind}" if way.sure else "ways_in.only_era"
    people = PeopleList(
        title=say(title, wanted=wanted, people=found),
        items=[
            PersonItem(person=person(row), note=note_of(row), detail=reasons_of(row))
            for row in named(way.people.head(_SHOWN), findings).iter_rows(named=True)
        ],
        more=say("ways_in.more", people=rest) if rest > 0 else None,
    )
    return [people] if way.sure else [nobody, people]


def _applications(findings: Findings) -> list[Block]:
    applied = findings.ways_in.applications
    if not applied:
        return []
    kinds = {"people": "number"}
    return [
        Table(
            title=say("ways_in.applications", companies=len(applied)),
            columns=[
                TableColumn(label=say(f"ways_in.column.{name}"), kind=kinds.get(name, "text"))
                for name in _HEADINGS
            ],
            rows=[_application(way, findings) for way in applied[:_APPLICATIONS]],
            folded=False,
        ),
        Prose(messages=[say("ways_in.applications_reading")]),
    ]


def _application(way: Way, findings: Findings) -> list[Cell | None]:
    best = next(named(way.people.head(1), findings).iter_rows(named=True), None)
    return [
        Organisation(name=way.wanted),
        maybe_day(way.on),
        Text(text=way.position) if way.position else None,
        Count(value=way.people.height),
        person(best) if best else Term(id="ways_in.nobody"),
        note_of(best) if best else None,
    ]


def note_of(row: Mapping[str, Any]) -> Message:
    """How somebody belongs to what is wanted, and how warm the tie is.

    ``row`` has the columns of `WAYS`, ``company`` and ``position``; what is missing in it is named
    as missing.
    """
    talked = row["last_contact"] is not None
    relation = row["relation"] or "fits"
    company, wanted = row["company"], row["wanted_company"]
    leaves: dict[str, Leaf] = {
        "position": Text(text=row["position"]) if row["position"] else Term(id="ways_in.no_title"),
        "company": Organisation(name=company) if company else Term(id="ways_in.no_company"),
        "wanted": Organisation(name=wanted) if wanted else Term(id="ways_in.no_company"),
    }
    if talked:
        leaves |= {
            "band": Term(id=f"ways_in.band_{row['tie_band']}"),
            "state": Term(id=f"ways_in.state_{row['tie_state']}"),
            "last": month(row["last_contact"]),
        }
    return say(f"ways_in.{relation}_{'talked' if talked else 'silent'}", **leaves)


def reasons_of(row: Mapping[str, Any]) -> list[Message]:
    """Why somebody is on the list and where, as sentences."""
    reasons = []
    if row["reason"]:
        when = month(row["on"]) if row["on"] else Term(id="ways_in.unknown_day")
        reasons.append(say(f"ways_in.why_{row['reason']}", month=when))
    if row["role_match"]:
        reasons.append(say(f"ways_in.why_role_{row['role_match']}"))
    if row["topic_where"]:
        reasons.append(_topic(row))
    if row["value_level"]:
        reasons.append(say(f"ways_in.helped_{row['value_level']}"))
    halved = row["relation"] not in {"", "there"}
    names = {"warm": "warm_part", "helped": "helped_part", "recent": "recent_part"}
    figures = {**names, "level": "level_part", "score": "score"}
    parts = {name: Measure(value=row[column], unit="score") for name, column in figures.items()}
    return [*reasons, say("ways_in.parts_former" if halved else "ways_in.parts", **parts)]


def _topic(row: Mapping[str, Any]) -> Message:
    leaves: dict[str, Leaf] = {"topic": Term(id="ways_in.the_topic")}
    if row["topic"]:
        leaves["topic"] = Text(text=row["topic"])
    if row["topic_on"]:
        leaves["month"] = month(row["topic_on"])
    return say(f"ways_in.why_topic_{row['topic_where']}", **leaves)
