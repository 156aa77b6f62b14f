"""Companies, roles and eras: where the connections are, and in which job they came."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import day, maybe_day, person, say
from linkedin_insights.findings import Findings
from linkedin_insights.findings.places import Era, Target
from linkedin_insights.report.blocks import (
    Bar,
    Bars,
    Block,
    PeopleList,
    PersonItem,
    Prose,
    Table,
    TableColumn,
)
from linkedin_insights.report.leaves import Cell, Count, Message, Organisation, Term, Text
from linkedin_insights.report.model import Basis, Section

_COMPANIES = 12
_ROLES = 10
_TARGET_PEOPLE = 5


def build(findings: Findings) -> Section:
    """The chapter; unavailable without a connection that names a company or a role."""
    title = say("places.title")
    if findings.companies.is_empty() and not findings.roles:
        return Section.unavailable("places", title, say("places.nothing"))
    return Section(
        id="places",
        title=title,
        available=True,
        claim=_claim(findings),
        blocks=[
            *_companies(findings),
            *_eras(findings.eras),
            *_roles(findings),
            *(_target(target) for target in findings.targets),
        ],
        basis=Basis(
            tables=["Connections", "Positions"],
            rows=findings.totals.connections + len(findings.eras),
            since=maybe_day(findings.growth.first) if findings.growth else None,
            until=maybe_day(findings.as_of),
            method=say("places.method"),
        ),
        caveats=[say("places.caveat_today"), say("places.caveat_titles")],
    )


def _claim(findings: Findings) -> Message:
    if findings.companies.is_empty():
        return say("places.claim_roles", roles=len(findings.roles))
    first = findings.companies.row(0, named=True)
    return say(
        "places.claim",
        companies=findings.companies.height,
        first=Organisation(name=first["company"]),
        most=first["connections"],
    )


def _companies(findings: Findings) -> list[Block]:
    if findings.companies.is_empty():
        return []
    bars = [
        Bar(
            label=Organisation(name=row["company"]),
            value=Count(value=row["connections"]),
            part=Count(value=row["two_way"], of=row["connections"]),
        )
        for row in findings.companies.head(_COMPANIES).iter_rows(named=True)
    ]
    summary = say("places.companies", companies=len(bars), of=findings.companies.height)
    return [Bars(summary=summary, bars=bars, part_label=say("places.two_way"))]


def _eras(eras: list[Era]) -> list[Block]:
    if not eras:
        return []
    best = max(eras, key=lambda era: era.connections)
    headings = ("era", "position", "from", "until", "connections", "colleagues")
    columns = [
        TableColumn(
            label=say(f"column.{h}"),
            kind="number" if h in {"connections", "colleagues"} else "text",
        )
        for h in headings
    ]
    sentence = say(
        "places.era", company=Organisation(name=best.company), connections=best.connections
    )
    return [
        Prose(messages=[sentence]),
        Table(
            title=say("places.eras"),
            columns=columns,
            rows=[_era_cells(era) for era in eras],
            folded=False,
        ),
    ]


def _era_cells(era: Era) -> list[Cell | None]:
    return [
        Organisation(name=era.company),
        Text(text=era.title),
        day(era.start, era.start_precision),
        maybe_day(era.end, era.end_precision) or Term(id="term.today"),
        Count(value=era.connections),
        Count(value=era.colleagues),
    ]


def _roles(findings: Findings) -> list[Block]:
    if not findings.roles:
        return []
    bars = [
        Bar(
            label=Term(id=f"role.{role.field}"),
            value=Count(value=role.connections),
        )
        for role in findings.roles[:_ROLES]
    ]
    known = sum(role.connections for role in findings.roles)
    return [
        Bars(summary=say("places.roles", known=known, of=findings.totals.connections), bars=bars)
    ]


def _target(target: Target) -> Block:
    company = Text(text=target.company)
    items = [
        PersonItem(
            person=person(row),
            note=say(f"places.target_{row['tie_band']}", position=Text(text=row["position"])),
        )
        for row in target.people.head(_TARGET_PEOPLE).iter_rows(named=True)
    ]
    if not items:
        return Prose(messages=[say("places.target_nobody", company=company)])
    rest = target.people.height - len(items)
    return PeopleList(
        title=say("places.target", company=company, people=target.people.height),
        items=items,
        more=say("people.more", people=rest) if rest > 0 else None,
    )
