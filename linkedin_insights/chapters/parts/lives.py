"""Life lines: one row a valuable relationship, from its first touch on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linkedin_insights.chapters.parts.grounds import (
    began_message,
    clue_message,
    rung_message,
    step_message,
)
from linkedin_insights.chapters.parts.leaves import day, person, say
from linkedin_insights.findings import Findings
from linkedin_insights.report.blocks import LifeLines, LifeRow, LifeStep
from linkedin_insights.report.leaves import Day, Message, Quote


def life_lines(findings: Findings, *, limit: int) -> LifeLines:
    """The picture, with the highest scores where there is no room for all.

    Without a valuable relationship there is none: the callers ask first.
    """
    lives = findings.lives
    assert lives.periods is not None  # noqa: S101 - as the docstring says
    best = lives.rows.sort(["score", "person_id"], descending=[True, False]).head(limit)
    chosen = lives.rows.join(best.select("person_id"), on="person_id", how="semi")
    steps = _steps(findings)
    names = dict(findings.people.people.select("person_id", "name").iter_rows())
    rows = [
        _row(row, steps.get(row["person_id"], []), findings, names)
        for row in chosen.iter_rows(named=True)
    ]
    return LifeLines(
        summary=_summary(len(rows), lives.valuable),
        start=Day(iso=lives.periods.start.isoformat()),
        step=lives.periods.step,
        rows=rows,
        skyline=lives.skyline,
        skyline_label=say("life_lines.skyline", people=sum(lives.skyline)),
    )


def _summary(shown: int, valuable: int) -> Message:
    if shown < valuable:
        return say("life_lines.summary", rows=shown, of=valuable)
    return say("life_lines.summary_all", rows=shown)


def _steps(findings: Findings) -> dict[str, list[LifeStep]]:
    told: dict[str, list[LifeStep]] = {}
    for row in findings.lives.steps.iter_rows(named=True):
        step = LifeStep(on=day(row["on"]), kind=row["step"], by=row["by"], note=step_message(row))
        told.setdefault(row["person_id"], []).append(step)
    return told


def _row(
    row: Mapping[str, Any], steps: list[LifeStep], findings: Findings, names: Mapping[str, str]
) -> LifeRow:
    reason = row["best_reason"]
    return LifeRow(
        person=person(row),
        family=row["family"],
        steps=steps,
        messages=findings.lives.messages.get(row["person_id"], []),
        began=began_message(row),
        grounds=clue_message(row, names) if row["certainty"] in ("documented", "likely") else None,
        outcome=rung_message(reason or "label", row["best_on"]),
        quote=_quote(row, findings),
    )


def _quote(row: Mapping[str, Any], findings: Findings) -> Quote | None:
    """The words that document the beginning."""
    if not findings.quotes or row["text"] is None or row["certainty"] != "documented":
        return None
    return Quote(text=findings.said.words(row["text"]))
