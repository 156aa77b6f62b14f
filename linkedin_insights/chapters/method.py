"""Data quality and method: what was set aside and why, whose archive it is, how it was measured."""

from __future__ import annotations

from collections import Counter

from linkedin_insights.chapters.parts.leaves import maybe_day, say
from linkedin_insights.findings import Findings
from linkedin_insights.report.blocks import Block, Prose, Table, TableColumn
from linkedin_insights.report.leaves import Cell, Count, FileName, Measure, Message, Person, Term
from linkedin_insights.report.model import Basis, Section

REASONS = (
    "malformed",
    "repeated_delivery",
    "duplicate",
    "hidden",
    "draft",
    "sponsored",
    "after_as_of",
)


def build(findings: Findings) -> Section:
    """The chapter."""
    files = findings.tables.files
    read = sum(f.rows_read for f in files)
    aside = _set_aside(findings)
    lost = aside["malformed"] + sum(f.status == "damaged" for f in files)
    return Section(
        id="method",
        title=say("method.title"),
        available=True,
        claim=say("method.claim_lost" if lost else "method.claim", read=read, lost=lost),
        blocks=[
            Prose(messages=_owner(findings)),
            *_aside_table(aside, findings),
            *_problems(findings),
            Prose(
                messages=[
                    say(
                        "method.strength",
                        half_life=Measure(value=findings.ties.half_life, unit="days"),
                    ),
                    say("method.bands"),
                    say("method.states"),
                    say("method.network"),
                    say("method.groups"),
                    say("method.intervals"),
                ]
            ),
            _thresholds(findings),
        ],
        basis=Basis(
            tables=[],
            rows=read,
            since=None,
            until=maybe_day(findings.as_of),
            method=say("method.method"),
        ),
        caveats=[say("method.caveat_inferred"), say("method.caveat_offline")],
    )


def _thresholds(findings: Findings) -> Table:
    """The numbers of the method that a configuration file can change, as they were in this run."""
    in_force = findings.thresholds
    half_life = in_force.half_life_days or findings.ties.half_life
    values: dict[str, Cell] = {
        "group_thread_limit": Count(value=in_force.group_thread_limit),
        "conversation_gap_days": _days(in_force.conversation_gap_days),
        "half_life_days": _days(half_life),
        "quiet_after_days": _days(in_force.quiet_after_days),
        "revive_after_days": _days(in_force.revive_after_days),
    }
    columns = [
        TableColumn(label=say("column.threshold")),
        TableColumn(label=say("column.in_force"), kind="number"),
    ]
    rows: list[list[Cell | None]] = [
        [Term(id=f"threshold.{name}"), value] for name, value in values.items()
    ]
    return Table(title=say("method.thresholds"), columns=columns, rows=rows)


def _days(value: float) -> Measure:
    return Measure(value=value, unit="days")


def _owner(findings: Findings) -> list[Message]:
    owner = findings.people.owner
    if not owner.name:
        return [say("method.owner_nobody"), *owner.evidence]
    named = Person(id=owner.person_id or "owner", name=owner.name)
    return [say("method.owner", owner=named), *owner.evidence]


def _set_aside(findings: Findings) -> Counter[str]:
    counts: Counter[str] = Counter()
    for file in findings.tables.files:
        counts.update(file.set_aside)
    return counts


def _aside_table(aside: Counter[str], findings: Findings) -> list[Block]:
    rows: list[list[Cell | None]] = [
        [Term(id=f"set_aside.{reason}"), Count(value=aside[reason])]
        for reason in REASONS
        if aside[reason]
    ]
    for kind in ("unattributed", "ambiguous"):
        total = sum(getattr(f, kind) for f in findings.tables.files)
        if total:
            rows.append([Term(id=f"set_aside.{kind}"), Count(value=total)])
    if not rows:
        return [Prose(messages=[say("method.nothing_aside")])]
    columns = [
        TableColumn(label=say("column.reason")),
        TableColumn(label=say("column.rows"), kind="number"),
    ]
    return [Table(title=say("method.aside"), columns=columns, rows=rows, folded=False)]


def _problems(findings: Findings) -> list[Block]:
    notes = findings.notes
    if not notes:
        return []
    rows: list[list[Cell | None]] = [
        [
            FileName(path=note.file, known=note.file_known) if note.file else None,
            Count(value=note.row) if note.row is not None else None,
            note.message,
        ]
        for note in notes
    ]
    columns = [
        TableColumn(label=say("column.file")),
        TableColumn(label=say("column.row"), kind="number"),
        TableColumn(label=say("column.problem")),
    ]
    return [Table(title=say("method.problems", problems=len(notes)), columns=columns, rows=rows)]
