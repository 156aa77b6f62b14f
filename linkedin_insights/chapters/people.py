"""Everybody: a line each, and the whole story of those whom the other chapters name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.card import CardMaker
from linkedin_insights.chapters.parts.leaves import maybe_day, person, say
from linkedin_insights.chapters.parts.network import group_names
from linkedin_insights.findings import Findings
from linkedin_insights.findings.portraits import Portraits
from linkedin_insights.report.blocks import Block, Cards, Directory, Entry
from linkedin_insights.report.leaves import Count, Day, Organisation, Text
from linkedin_insights.report.mentions import Mentions, people_of
from linkedin_insights.report.model import Basis, Section

MOST_CARDS = 300
"""So many people have a card with their whole story; the first named come first."""


def build(findings: Findings, portraits: Portraits, mentions: Mentions) -> Section:
    """The chapter; ``mentions`` are the people whom the other chapters name."""
    title = say("everybody.title")
    if findings.ties.frame.is_empty():
        return Section.unavailable("people", title, say("everybody.nothing"))
    entries = _entries(findings)
    return Section(
        id="people",
        title=title,
        available=True,
        claim=say("everybody.claim", people=len(entries), cards=len(portraits.people)),
        blocks=[_directory(findings, entries), *_cards(findings, portraits, mentions)],
        basis=Basis(
            tables=["Connections", "messages", "Invitations", "Recommendations"],
            rows=len(entries),
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.as_of),
            method=say("everybody.method"),
        ),
        caveats=[say("everybody.caveat_today")],
        verdicts={"people": len(entries), "cards": len(portraits.people)},
    )


def _directory(findings: Findings, entries: list[Entry]) -> Directory:
    return Directory(
        summary=say("everybody.summary", people=len(entries)),
        entries=entries,
        islands=group_names(findings),
    )


def _entries(findings: Findings) -> list[Entry]:
    """One a person with a tie, the closest first."""
    people = findings.people.people.select(
        "person_id", "name", "company", "position", "connected_on"
    )
    frame = (
        findings.ties.frame.select(
            "person_id",
            "tie_strength",
            "tie_band",
            "tie_state",
            "last_contact",
            messages=pl.col("messages_sent")
            + pl.col("messages_received")
            + pl.col("group_messages"),
        )
        .join(people, on="person_id", how="left", maintain_order="left")
        .join(
            findings.value.people.select("person_id", "level", "valuable"),
            on="person_id",
            how="left",
            maintain_order="left",
        )
        .join(
            findings.origins.people.select("person_id", "origin", "certainty"),
            on="person_id",
            how="left",
            maintain_order="left",
        )
        .join(
            findings.network.nodes.select("person_id", "cluster_id"),
            on="person_id",
            how="left",
            maintain_order="left",
        )
        .sort(["tie_strength", "person_id"], descending=[True, False], nulls_last=True)
    )
    return [_entry(row) for row in frame.iter_rows(named=True)]


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        person=person(row),
        company=Organisation(name=row["company"]) if row["company"] else None,
        position=Text(text=row["position"]) if row["position"] else None,
        connected=maybe_day(row["connected_on"]),
        last=maybe_day(row["last_contact"]),
        messages=row["messages"],
        band=row["tie_band"],
        state=row["tie_state"],
        cluster=row["cluster_id"] or "",
        origin=row["origin"],
        certainty=row["certainty"],
        level=row["level"],
        valuable=row["valuable"],
    )


def _cards(findings: Findings, portraits: Portraits, mentions: Mentions) -> list[Block]:
    if not portraits.people:
        return []
    maker = CardMaker.of(findings, portraits)
    cards = [maker.card(id, mentions.places[id]) for id in portraits.people]
    # Cards name people too: those who brought the two together.
    shown = set(portraits.people)
    named = mentions.people | people_of(cards)
    others = [person for id, person in named.items() if id not in shown]
    return [
        Cards(
            start=Day(iso=portraits.periods.start.isoformat() if portraits.periods else ""),
            step=portraits.periods.step if portraits.periods else "month",
            cards=cards,
            others=others,
            rest=say("everybody.rest", people=len(cards), others=Count(value=len(others))),
        )
    ]


def asked_for(mentions: Mentions) -> Sequence[str]:
    """Whose cards are made: the first named, at most `MOST_CARDS`."""
    return list(mentions.people)[:MOST_CARDS]
