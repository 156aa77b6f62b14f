"""iCalendar (RFC 5545): the next steps as whole days, spread gently.

The first step stands on the first Monday after the day of the analysis, each further one on the
next weekday, in the order of the list. Nothing rings, nothing blocks the day.

A step that can be taken again (to write to somebody who fell silent, to leave a word on something
they post) comes again where the tie is worth keeping: valuable, or moderate or strong. It returns
on the same weekday of the month, as often as the pair's own pauses say: nine in ten of their pauses
are shorter than the months between, never less than three or more than twelve; six where they met
too seldom to tell. After two years it ends.

Nobody's words are quoted: calendars are synchronised with other machines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, BinaryIO, Final

import polars as pl

from linkedin_insights.chapters.parts.leaves import say
from linkedin_insights.chapters.parts.next_steps import step_item, step_rows
from linkedin_insights.findings import Findings
from linkedin_insights.report.leaves import Leaf, Message
from linkedin_insights.report.redact import Pseudonyms, redact_message
from linkedin_insights.tables_out.content_lines import line, stable_id, text
from linkedin_insights.words import Catalogue

FILE = "next_steps.ics"

_AGAIN: Final = ("asleep", "goal", "valued", "world")
"""Reasons that hold again, once the step is taken."""
_KEPT: Final = ("moderate", "strong")
_MONTH_DAYS: Final = 365.25 / 12
_LEAST, _MOST, _UNKNOWN, _YEARS = 3, 12, 6, 2
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIFTH: Final = 5


def write(findings: Findings, stream: BinaryIO, *, names: Pseudonyms | None = None) -> None:
    """Write one event a step; ``names`` stand for people, and nothing else tells who they are."""
    catalogue = Catalogue.load()
    stream.write(line("BEGIN", "VCALENDAR"))
    stream.write(line("VERSION", "2.0"))
    stream.write(line("PRODID", "-//linkedin-insights//EN"))
    stream.write(line("CALSCALE", "GREGORIAN"))
    stream.write(line("X-WR-CALNAME", text(catalogue.text("calendar.name"))))
    if findings.as_of is not None:
        for row, on in zip(_steps(findings), weekdays(findings.as_of), strict=False):
            stream.writelines(_event(row, on, findings, catalogue, names))
    stream.write(line("END", "VCALENDAR"))


def weekdays(as_of: date) -> Iterator[date]:
    """Mondays to Fridays without end, from the first Monday after ``as_of``."""
    monday = as_of + timedelta(days=7 - as_of.weekday())
    while True:
        yield from (monday + timedelta(days=day) for day in range(5))
        monday += timedelta(days=7)


def months_between(gap_q90: float | None) -> int:
    """After how many months a step returns; ``gap_q90`` as in `TIES`."""
    if gap_q90 is None:
        return _UNKNOWN
    return min(max(-int(-gap_q90 // _MONTH_DAYS), _LEAST), _MOST)


def recurrence(on: date, months: int) -> str:
    """Every so many months on the weekday of ``on``: the second Monday, the last Friday."""
    place = (on.day - 1) // 7 + 1
    weekday = f"{-1 if place == _FIFTH else place}{_WEEKDAYS[on.weekday()]}"
    times = 12 * _YEARS // months
    return f"FREQ=MONTHLY;INTERVAL={months};BYDAY={weekday};COUNT={times}"


def _steps(findings: Findings) -> list[dict[str, Any]]:
    """The steps in their order, each with the months after which it returns, or None."""
    rows = pl.DataFrame(
        step_rows(findings, limit=findings.next_steps.frame.height), infer_schema_length=None
    )
    if rows.is_empty():
        return []
    ties = findings.ties.frame.select("person_id", "tie_band", "gap_q90")
    valuable = findings.value.people.select("person_id", "valuable")
    joined = rows.join(ties, on="person_id", how="left", maintain_order="left").join(
        valuable, on="person_id", how="left", maintain_order="left"
    )
    return [
        row | {"months": months_between(row["gap_q90"]) if _returns(row) else None}
        for row in joined.iter_rows(named=True)
    ]


def _returns(row: Mapping[str, Any]) -> bool:
    return row["reason"] in _AGAIN and (row["valuable"] is True or row["tie_band"] in _KEPT)


def _event(
    row: Mapping[str, Any],
    on: date,
    findings: Findings,
    catalogue: Catalogue,
    names: Pseudonyms | None,
) -> Iterator[bytes]:
    def plain(message: Message) -> str:
        return catalogue.plain(redact_message(message, names) if names else message)

    item = step_item(row, findings)
    summary: dict[str, Leaf] = {"person": item.person}
    if row["act"] == "introduce":
        summary["other"] = item.note.params["other"]
    sentences = [item.note, findings.next_steps.openers[row["person_id"]]]
    if row["months"]:
        sentences.append(say("calendar.again", months=row["months"]))
    id = names.person_id(row["person_id"]) if names else row["person_id"]
    yield line("BEGIN", "VEVENT")
    yield line("UID", stable_id("next-step", id))
    yield line("DTSTAMP", f"{findings.as_of:%Y%m%d}T000000Z")
    yield line("DTSTART;VALUE=DATE", f"{on:%Y%m%d}")
    yield line("DTEND;VALUE=DATE", f"{on + timedelta(days=1):%Y%m%d}")
    if row["months"]:
        yield line("RRULE", recurrence(on, row["months"]))
    yield line("SUMMARY", text(plain(Message(id=f"calendar.{row['act']}", params=summary))))
    yield line("DESCRIPTION", text("\n".join(map(plain, sentences))))
    if item.person.url and not names:
        yield line("URL", item.person.url)
    yield line("TRANSP", "TRANSPARENT")
    yield line("CLASS", "PRIVATE")
    yield line("END", "VEVENT")
