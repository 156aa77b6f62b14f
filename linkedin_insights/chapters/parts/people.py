"""Rows of people that several chapters draw: exchanges over time, open questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.leaves import day, month, person, say
from linkedin_insights.findings import Findings
from linkedin_insights.findings.exchange import Exchanges
from linkedin_insights.report.blocks import Exchange, ExchangeRow, PersonItem
from linkedin_insights.report.leaves import Day, Measure, Message, Quote


def exchange_block(found: Exchanges, *, limit: int, summary: str = "ties.summary") -> Exchange:
    """The exchange over time with the first ``limit`` people of ``found``.

    Strength is drawn as S beside the strongest S of the archive, the clearest scale to compare on.
    """
    rows = found.rows.head(limit)
    return Exchange(
        summary=say(summary, people=rows.height, until=month(found.last)),
        start=Day(iso=found.periods.start.isoformat()),
        step=found.periods.step,
        rows=[_exchange_row(row, found) for row in rows.iter_rows(named=True)],
    )


def _exchange_row(row: Mapping[str, Any], found: Exchanges) -> ExchangeRow:
    key = row["person_id"]
    return ExchangeRow(
        person=person(row),
        sent=found.sent[key],
        received=found.received[key],
        strength=Measure(value=row["strength"] / found.strongest, unit="score"),
        note=_note(row),
        detail=_strength_parts(row),
    )


def _note(row: Mapping[str, Any]) -> Message:
    last = month(row["last_contact"])
    days = row["active_days"]
    if row["tie_state"] == "active":
        return say("ties.row_active", days=days, last=last)
    if row["tie_state"] == "unknown":
        return say("ties.row_moved_off", days=days, last=last)
    return say("ties.row_silent", days=days, last=last)


def _strength_parts(row: Mapping[str, Any]) -> list[Message]:
    parts = [
        say(
            "ties.part_messages",
            sent=row["messages_sent"],
            received=row["messages_received"],
            group=row["group_messages"],
        )
    ]
    if row["reciprocity"] is not None:
        parts.append(
            say("ties.part_reciprocity", value=Measure(value=row["reciprocity"], unit="score"))
        )
    if row["latency_hours"] is not None:
        parts.append(
            say("ties.part_latency", value=Measure(value=row["latency_hours"], unit="hours"))
        )
    return parts


def question_items(findings: Findings, asked: pl.DataFrame, *, note: str) -> list[PersonItem]:
    """One item a person whose question (or the owner's question to them) is open."""
    named = asked.join(
        findings.people.people.select("person_id", "name", "company", "position"),
        on="person_id",
        how="left",
        maintain_order="left",
    )
    return [_question_item(row, findings, note) for row in named.iter_rows(named=True)]


def _question_item(row: Mapping[str, Any], findings: Findings, note: str) -> PersonItem:
    return PersonItem(
        person=person(row),
        note=say(note, day=day(row["asked_at"])),
        quote=Quote(text=_around_question(row["question"])) if findings.quotes else None,
    )


def _around_question(text: str) -> str:
    """The sentence that holds the last question mark, with what stands before it when short."""
    words = " ".join(text.split())
    end = max(words.rfind(mark) for mark in "?？؟") + 1
    start = max(words.rfind(mark, 0, end - 1) for mark in (". ", "! ", "? ", "。"))
    sentence = words[start + 1 : end].strip()
    return sentence if len(sentence) > 20 else words[:end]
