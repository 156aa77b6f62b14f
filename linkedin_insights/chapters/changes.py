"""What changed since an earlier report: arrivals, moves, exchanges that woke or went quiet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.changes import (
    changed_lists,
    changed_tables,
    maybe_person,
)
from linkedin_insights.chapters.parts.leaves import day, maybe_day, say
from linkedin_insights.chapters.parts.network import group_names
from linkedin_insights.findings import Findings
from linkedin_insights.findings.changes import Changes
from linkedin_insights.report.blocks import Bar, Bars, Block, Figure, Figures, Prose
from linkedin_insights.report.leaves import Count, Day, Leaf, Message, Organisation, Term
from linkedin_insights.report.model import Basis, Section, Verdict

_WORLDS = 8
_HOW = ("no_previous", "no_directory")
"""Reasons beside which it is said how to have the chapter next time."""
_LISTED = ("new", "lost", "moved")
_TALKED = ("woken", "gone_quiet")


def build(findings: Findings) -> Section:
    """The chapter; without an earlier report that can be compared it says why, and how."""
    title = say("changes.title")
    found = findings.changes
    if found.reason is not None or found.since is None:
        how = [say("changes.keep"), say("changes.next")] if found.reason in _HOW else []
        return Section(
            id="changes",
            title=title,
            available=False,
            reason=say(f"changes.{found.reason}"),
            blocks=[Prose(messages=how)] if how else [],
            verdicts=_verdicts(found),
        )
    return Section(
        id="changes",
        title=title,
        available=True,
        claim=_claim(found, day(found.since)),
        blocks=[
            *_figures(found),
            *_worlds(findings),
            *changed_lists(found),
            Prose(messages=_sentences(found)),
            *changed_tables(found),
        ],
        basis=Basis(
            tables=["Connections", "messages"],
            rows=found.people_before + findings.ties.frame.height,
            since=day(found.since),
            until=maybe_day(findings.as_of),
            method=say("changes.method"),
        ),
        caveats=[say("changes.caveat_between"), say("changes.caveat_quiet")],
        verdicts=_verdicts(found),
    )


def _verdicts(found: Changes) -> dict[str, Verdict]:
    """Null is what could not be compared."""
    compared = found.reason is None
    listed = compared and found.kept.connections
    talked = compared and found.kept.messages
    return {
        "unchanged": found.unchanged if compared else None,
        "new": found.new.height if listed else None,
        "lost": found.lost.height if listed else None,
        "moved": found.moved.height if listed else None,
        "renamed": found.renamed.height if compared else None,
        "woken": found.woken.height if talked else None,
        "gone_quiet": found.gone_quiet.height if talked else None,
        "reached": found.reached.height if compared else None,
        "steps": found.steps.height if talked else None,
        "steps_taken": found.taken if talked else None,
    }


def _counts(found: Changes) -> dict[str, int]:
    """How many of each kind, of those kinds that can be compared."""
    kinds = (
        *(_LISTED if found.kept.connections else ()),
        *(_TALKED if found.kept.messages else ()),
    )
    sizes = {
        "new": found.new,
        "lost": found.lost,
        "moved": found.moved,
        "woken": found.woken,
        "gone_quiet": found.gone_quiet,
    }
    return {kind: sizes[kind].height for kind in kinds}


def _claim(found: Changes, since: Day) -> Message:
    counts = _counts(found)
    if found.unchanged:
        return say("changes.claim_unchanged", since=since)
    if not any(counts.values()):
        return say("changes.claim_else", since=since)
    id = "changes.claim"
    if not found.kept.messages:
        id = "changes.claim_connections"
    elif not found.kept.connections:
        id = "changes.claim_messages"
    return say(id, since=since, **counts)


def _figures(found: Changes) -> list[Block]:
    counts = _counts(found)
    if not any(counts.values()):
        return []
    elsewhere = found.moved.filter(pl.col("what") == "company").height
    again = found.woken.drop_nulls("last_before").height
    notes = {
        "new": say("changes.new_note", lost=found.lost.height),
        "moved": say("changes.moved_note", elsewhere=elsewhere) if found.moved.height else None,
        "woken": say("changes.woken_note", again=again) if found.woken.height else None,
        "gone_quiet": say("changes.gone_quiet_note") if found.gone_quiet.height else None,
    }
    items = [
        Figure(value=Count(value=counts[kind]), label=say(f"changes.{kind}"), note=note)
        for kind, note in notes.items()
        if kind in counts
    ]
    return [Figures(items=items)]


def _worlds(findings: Findings) -> list[Block]:
    """Where it changed: a bar a group, the new connections told apart."""
    worlds = findings.changes.worlds
    names = group_names(findings)
    grouped = worlds.filter(pl.col("cluster_id").is_in(list(names)))
    shown = grouped.head(_WORLDS)
    if shown.is_empty() or worlds.height == 1:
        return []
    bars = [
        Bar(
            label=names[row["cluster_id"]] if row["cluster_id"] else Term(id="changes.no_group"),
            value=Count(value=row["people"]),
            part=Count(value=row["new"], of=row["people"]),
            note=_world_note(row),
        )
        for row in pl.concat([shown, worlds.filter(pl.col("cluster_id").is_null())]).iter_rows(
            named=True
        )
    ]
    first: dict[str, Leaf] = {
        "first": names[shown["cluster_id"][0]],
        "most": Count(value=shown["people"][0]),
    }
    if grouped.height > shown.height:
        summary = say("changes.worlds_cut", groups=shown.height, of=grouped.height, **first)
    else:
        summary = say("changes.worlds", **first)
    return [Bars(summary=summary, bars=bars, part_label=say("changes.worlds_new"))]


def _world_note(row: Mapping[str, Any]) -> Message:
    """How many of each kind, beginning with the first kind there is."""
    counts = {kind: row[kind] for kind in (*_LISTED, *_TALKED)}
    first = next(kind for kind, count in counts.items() if count)
    return say(f"changes.world_{first}", **counts)


def _sentences(found: Changes) -> list[Message]:
    whole = found.kept.connections and found.kept.messages
    sentences = [say("changes.unchanged_reading")] if found.unchanged and whole else []
    if found.steps.height:
        sentences.append(say("changes.steps_reading", steps=found.steps.height, taken=found.taken))
    if found.reached.height:
        first = maybe_person(found.reached.row(0, named=True))
        sentences.append(say("changes.reached_reading", people=found.reached.height, first=first))
    if found.lost.height:
        sentences.append(say("changes.lost_reading", lost=found.lost.height))
    if found.renamed.height:
        sentences.append(say("changes.renamed_reading", people=found.renamed.height))
    sentences += _other_names(found)
    if not found.kept.messages:
        sentences.append(say("changes.no_messages"))
    if not found.kept.connections:
        sentences.append(say("changes.no_connections"))
    return sentences


def _other_names(found: Changes) -> list[Message]:
    if found.other_names.is_empty():
        return []
    first = found.other_names.row(0, named=True)
    sentences = [
        say(
            "changes.other_name",
            people=first["people"],
            before=Organisation(name=first["company_before"]),
            after=Organisation(name=first["company_after"]),
        )
    ]
    more = found.other_names.height - 1
    return [*sentences, say("changes.other_names", companies=more)] if more else sentences
