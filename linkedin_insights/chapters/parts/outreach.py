"""Pictures of the chapter on invitations: how far they came, and shares side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import polars as pl

from linkedin_insights.chapters.parts.leaves import say
from linkedin_insights.findings.outreach import Difference, Outreach
from linkedin_insights.report.blocks import Block, Funnel, FunnelStep, IntervalRow, Intervals
from linkedin_insights.report.leaves import Count, Measure, Message

_CERTAIN: Final = ("sent", "settled")
"""Steps that are no share of anybody's choices, so that there is no interval to give."""
_NOTED: Final = (("accepted", "note"), ("answered", "note"))
_WROTE: Final = ("question", "length", "template", "audience")
_FEWEST: Final = 5
"""Of fewer a share says next to nothing; they stand in the table alone."""

Row = Mapping[str, Any]


def rows_of(found: Outreach, act: str, outcome: str, by: str) -> list[Row]:
    """The shares of an act by one grouping."""
    told = (pl.col("act") == act) & (pl.col("outcome") == outcome) & (pl.col("by") == by)
    return list(found.rates.filter(told).iter_rows(named=True))


def one(found: Outreach, act: str, outcome: str) -> Row | None:
    """The share over all of an act, if there is one."""
    return next(iter(rows_of(found, act, outcome, "all")), None)


def measure(row: Row) -> Measure:
    """A row's share with its interval."""
    value = row["successes"] / row["trials"]
    return Measure(value=value, unit="share", low=row["low"], high=row["high"])


def funnels(found: Outreach) -> list[Block]:
    """Invitations of either direction step by step, each with those who could have come so far."""
    return [block for out in (True, False) for block in _funnel(found, out=out)]


def _funnel(found: Outreach, *, out: bool) -> Iterator[Block]:
    rows = list(found.steps.filter((pl.col("out") == out) & (pl.col("trials") > 0)).to_dicts())
    counts = {row["step"]: row["successes"] for row in rows}
    if counts.get("settled"):
        way = "sent" if out else "received"
        told = {name: counts.get(name, 0) for name in ("accepted", "worded", "valuable")}
        yield Funnel(
            summary=say(f"outreach.summary_{way}", **told),
            steps=[_step(row, way) for row in rows],
        )


def _step(row: Row, way: str) -> FunnelStep:
    name = row["step"]
    first = name == "sent"
    return FunnelStep(
        label=say(f"outreach.step.{way}_{name}"),
        value=Count(value=row["successes"], of=None if first else row["trials"]),
        share=None if name in _CERTAIN else measure(row),
    )


def notes(found: Outreach) -> list[Block]:
    """Invitations with a note beside those without, where there are both."""
    compared = (_compared(rows_of(found, "sent", outcome, by)) for outcome, by in _NOTED)
    return _intervals("notes", [row for rows in compared for row in rows])


def first_messages(found: Outreach) -> list[Block]:
    """How many first messages were answered: all, and by what they were and to whom."""
    compared = (_compared(rows_of(found, "first", "answered", by)) for by in _WROTE)
    every = rows_of(found, "first", "answered", "all")
    return _intervals("first", [*every, *(row for rows in compared for row in rows)])


def _compared(rows: list[Row]) -> list[Row]:
    """The groups that are large enough, if there are two to compare."""
    large = [row for row in rows if row["trials"] >= _FEWEST]
    return large if len(large) > 1 else []


def _intervals(name: str, rows: list[Row]) -> list[Block]:
    if not rows:
        return []
    return [
        Intervals(
            summary=say(f"outreach.summary_{name}"),
            rows=[
                IntervalRow(
                    label=say(
                        f"outreach.row.{row['act']}_{row['outcome']}_{row['by']}_{row['group']}"
                    ),
                    value=measure(row),
                    note=say("outreach.of", n=Count(value=row["successes"], of=row["trials"])),
                )
                for row in rows
            ],
        )
    ]


def note_sentences(note: Difference) -> list[Message]:
    """Whether a note made a difference, as far as can be told; nothing without an invitation."""
    if not note.with_note + note.without_note:
        return []
    counts = {"with": note.with_note, "without": note.without_note}
    if note.difference is None or note.low is None or note.high is None:
        return [say("outreach.note_few", **counts)]
    low, high = (round(100 * abs(end)) for end in (note.low, note.high))
    if note.verdict == "less":
        low, high = high, low
    return [say(f"outreach.note_{note.verdict}", low=low, high=high, **counts)]
