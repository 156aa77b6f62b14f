"""One person's card: how it began, the exchange, the worlds, what was given, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import polars as pl

from linkedin_insights.chapters.parts.card_lines import (
    began_lines,
    came_lines,
    exchange_lines,
    given_lines,
    world_lines,
)
from linkedin_insights.chapters.parts.grounds import step_message
from linkedin_insights.chapters.parts.leaves import day, person, say
from linkedin_insights.chapters.parts.network import group_names
from linkedin_insights.chapters.parts.next_steps import step_item, step_rows
from linkedin_insights.findings import Findings
from linkedin_insights.findings.origins.model import FAMILIES
from linkedin_insights.findings.portraits import Portraits
from linkedin_insights.report.blocks import Card, CardLine, CardPart, LifeStep, PersonItem
from linkedin_insights.report.leaves import Leaf, Message, Organisation, Quote, Text

Row = Mapping[str, Any]
_KNOWN = ("documented", "likely")
_CLUES = 5
_RUNGS = 8


@dataclass(frozen=True, slots=True)
class CardMaker:
    """All that cards are made from, by person."""

    findings: Findings
    portraits: Portraits
    rows: dict[str, Row]
    steps: dict[str, list[LifeStep]]
    clues: dict[str, list[Row]]
    rungs: dict[str, list[Row]]
    gifts: dict[str, list[Row]]
    memberships: dict[str, list[Row]]
    next_steps: dict[str, PersonItem]
    names: dict[str, str]
    groups: Mapping[str, Leaf]
    known_files: frozenset[str]

    @classmethod
    def of(cls, findings: Findings, portraits: Portraits) -> Self:
        """Collect the rows of the people whose cards are asked for."""
        people = pl.Series("person_id", portraits.people, pl.String).to_frame()
        steps = step_rows(findings, limit=findings.next_steps.frame.height)
        rungs = findings.value.rungs.sort(
            ["person_id", "level", "on", "reason"], descending=[False, True, False, False]
        ).unique(["person_id", "reason"], keep="first", maintain_order=True)
        files = findings.tables.files
        return cls(
            findings=findings,
            portraits=portraits,
            rows={row["person_id"]: row for row in _rows(findings, people)},
            steps=_steps(portraits),
            clues=_by_person(findings.origins.clues, people, _CLUES),
            rungs=_by_person(rungs, people, _RUNGS),
            gifts=_by_person(findings.reciprocity.tally, people),
            memberships=_by_person(findings.network.memberships, people),
            next_steps={row["person_id"]: step_item(row, findings) for row in steps},
            names=dict(findings.people.people.select("person_id", "name").iter_rows()),
            groups=group_names(findings),
            known_files=frozenset(
                path for file in files if file.known for path in (file.name, *file.parts)
            ),
        )

    def card(self, id: str, places: list[str]) -> Card:
        """The card of one of the people asked for."""
        row = self.rows[id]
        family = FAMILIES[row["origin"]] if row["certainty"] in _KNOWN else "unknown"
        parts = (
            self._began(row),
            _part("exchange", exchange_lines(row)),
            self._came(id, row),
            _part("given", given_lines(self.gifts.get(id, []))),
            _part("worlds", world_lines(row, self.memberships.get(id, []), self.groups)),
            self._next(id),
        )
        return Card(
            person=person(row),
            role=_role(row),
            family=family,
            steps=self.steps.get(id, []),
            sent=self.portraits.sent.get(id, []),
            received=self.portraits.received.get(id, []),
            parts=[part for part in parts if part is not None],
            places=places,
        )

    def _began(self, row: Row) -> CardPart | None:
        lines = began_lines(row, self.clues.get(row["person_id"], []), self.names, self.known_files)
        documented = row["certainty"] == "documented" and row["text"] is not None
        shown = documented and self.findings.quotes
        quote = Quote(text=self.findings.said.words(row["text"])) if shown else None
        return _part("began", lines, quote=quote)

    def _came(self, id: str, row: Row) -> CardPart | None:
        return _part("came", came_lines(row, self.rungs.get(id, []), self.known_files))

    def _next(self, id: str) -> CardPart | None:
        item = self.next_steps.get(id)
        if item is None:
            return None
        told = (item.note, *([item.opener] if item.opener else []), *item.detail)
        lines = [CardLine(message=message) for message in told]
        return _part("next", lines, quote=item.quote, quote_of=item.quote_of)


def _part(
    name: str,
    lines: list[CardLine],
    *,
    quote: Quote | None = None,
    quote_of: Message | None = None,
) -> CardPart | None:
    if not lines:
        return None
    return CardPart(title=say(f"card.{name}"), lines=lines, quote=quote, quote_of=quote_of)


def _role(row: Row) -> Message | None:
    """What they do and where, and since when they are a connection."""
    leaves: dict[str, Leaf] = {}
    if row["position"]:
        leaves["position"] = Text(text=row["position"])
    if row["company"]:
        leaves["company"] = Organisation(name=row["company"])
    if row["connected_on"] is not None:
        leaves["since"] = day(row["connected_on"])
    return say("card.role_" + "_".join(leaves), **leaves) if leaves else None


def _steps(portraits: Portraits) -> dict[str, list[LifeStep]]:
    told: dict[str, list[LifeStep]] = {}
    for row in portraits.steps.iter_rows(named=True):
        step = LifeStep(on=day(row["on"]), kind=row["step"], by=row["by"], note=step_message(row))
        told.setdefault(row["person_id"], []).append(step)
    return told


def _by_person(
    frame: pl.DataFrame, people: pl.DataFrame, limit: int | None = None
) -> dict[str, list[Row]]:
    """The rows of the people, in the order of the frame, at most ``limit`` each."""
    found: dict[str, list[Row]] = {}
    theirs = frame.join(people, on="person_id", how="semi", maintain_order="left")
    for row in theirs.iter_rows(named=True):
        rows = found.setdefault(row["person_id"], [])
        if limit is None or len(rows) < limit:
            rows.append(row)
    return found


def _rows(findings: Findings, people: pl.DataFrame) -> list[dict[str, Any]]:
    """One row a person with all that is known: the tie, the value, the origin, the place."""
    everyone = findings.people.people.drop("ambiguous")
    ties = findings.ties.frame
    repeated = [name for name in ties.columns if name in everyone.columns and name != "person_id"]
    frames = (
        ties.drop(repeated),
        everyone,
        findings.value.people.rename({"label": "value_label"}),
        findings.origins.people,
        findings.network.nodes.drop("x", "y"),
        findings.revival.select("person_id", "revival_score"),
    )
    joined = people
    for frame in frames:
        joined = joined.join(frame, on="person_id", how="left", maintain_order="left")
    return list(joined.iter_rows(named=True))
