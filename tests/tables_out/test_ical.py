"""A calendar of next steps, spread gently."""

from __future__ import annotations

import io
import itertools
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import polars as pl
import pytest

from linkedin_insights.findings import Findings
from linkedin_insights.findings.next_steps import STEPS, NextSteps
from linkedin_insights.options import Options
from linkedin_insights.pipeline import Analysis, analyse
from linkedin_insights.report.leaves import Day, Message
from linkedin_insights.report.redact import Pseudonyms
from linkedin_insights.tables_out import ical
from tests.tables_out.content import Properties, components, content_lines, single

_SAMPLES = Path(__file__).parents[2] / "sample_data"
_AS_OF = date(2024, 2, 29)  # a Thursday: the first Monday after it is 4 March


def _step(person: str, act: str, reason: str, **more: Any) -> dict[str, Any]:
    plain = {"score": 1.0, "worth": 1.0, "timely": 1.0, "on": date(2023, 5, 6)}
    return {**plain, "person_id": person, "act": act, "reason": reason, **more}


_ROWS = (
    _step("ada", "answer", "question", quote="When, and where?"),
    _step("name:bob", "revive", "asleep"),
    _step("cy", "introduce", "topic", other_id="ada", topic="graphs"),
    _step("dee", "comment", "valued"),
    _step("eve", "revive", "promise_me", quote="I promise."),
    _step("flo", "comment", "goal", goal_kind="company", goal="Acme"),
)
_TIES = {
    "ada": ("strong", 5.0, True),
    "name:bob": ("moderate", 130.0, False),
    "cy": ("strong", 20.0, True),
    "dee": ("weak", None, True),
    "eve": ("strong", 20.0, True),
    "flo": ("weak", 20.0, False),
}
_NAMES = {"ada": "Ada", "name:bob": "Bob; the\nBuilder", "cy": "Cy", "dee": "Dee", "eve": "Eve"}


def _findings(*rows: dict[str, Any], as_of: date | None = _AS_OF) -> Findings:
    full = [{name: row.get(name) for name in STEPS} for row in rows]
    frame = pl.DataFrame(full, schema=STEPS, orient="row")
    month = {"month": Day(iso="2023-05")}
    people = [
        {"person_id": id, "name": _NAMES.get(id, ""), "company": "", "position": ""} for id in _TIES
    ]
    ties = [
        {"person_id": id, "tie_band": band, "gap_q90": gap} for id, (band, gap, _) in _TIES.items()
    ]
    value = [{"person_id": id, "valuable": valuable} for id, (*_, valuable) in _TIES.items()]
    opener = Message(id="next_steps.opener_asleep", params=dict(month))
    return cast(
        "Findings",
        SimpleNamespace(
            as_of=as_of,
            quotes=True,
            next_steps=NextSteps(frame, dict.fromkeys(_TIES, opener)),
            people=SimpleNamespace(people=pl.DataFrame(people)),
            ties=SimpleNamespace(frame=pl.DataFrame(ties)),
            value=SimpleNamespace(people=pl.DataFrame(value)),
        ),
    )


def _bytes(findings: Findings, names: Pseudonyms | None = None) -> bytes:
    stream = io.BytesIO()
    ical.write(findings, stream, names=names)
    return stream.getvalue()


def _events(findings: Findings, names: Pseudonyms | None = None) -> list[Properties]:
    return components(_bytes(findings, names), "VEVENT")


def _starts(events: list[Properties]) -> list[date]:
    return [
        datetime.strptime(event["DTSTART;VALUE=DATE"][0], "%Y%m%d").date()  # noqa: DTZ007 - a day
        for event in events
    ]


def test_an_event_is_a_whole_day_that_blocks_nothing_and_rings_not() -> None:
    event = _events(_findings(*_ROWS))[0]
    assert {
        name: values for name, values in event.items() if name not in ("UID", "DESCRIPTION")
    } == {
        "DTSTAMP": ["20240229T000000Z"],
        "DTSTART;VALUE=DATE": ["20240304"],
        "DTEND;VALUE=DATE": ["20240305"],
        "SUMMARY": ["Answer Ada"],
        "URL": ["https://www.linkedin.com/in/ada"],
        "TRANSP": ["TRANSPARENT"],
        "CLASS": ["PRIVATE"],
    }
    assert single(event, "DESCRIPTION") == (
        "Answer: their question of 6 May 2023 is open\n"
        "To begin with: “It has been since May 2023. How have you been?” "
        "Ask for one thing that only they can tell you."
    )


def test_the_calendar_is_one() -> None:
    lines = content_lines(_bytes(_findings(*_ROWS)))
    assert lines[:2] == [("BEGIN", "VCALENDAR"), ("VERSION", "2.0")]
    assert [name for name, _ in lines].count("PRODID") == 1
    assert lines[-1] == ("END", "VCALENDAR")
    assert "VALARM" not in {value for _, value in lines}


def test_one_step_a_weekday_from_the_first_monday_on_in_the_order_of_the_list() -> None:
    events = _events(_findings(*_ROWS))
    assert [single(event, "SUMMARY") for event in events] == [
        "Answer Ada",
        "Write to Bob; the\nBuilder again",
        "Introduce Cy to Ada",
        "Leave a word on something Dee posts",
        "Write to Eve again",
        "Leave a word on something somebody without a name posts",
    ]
    # 4 March 2024 is a Monday; after Friday comes the next one.
    assert _starts(events) == [date(2024, 3, day) for day in (4, 5, 6, 7, 8, 11)]


@pytest.mark.parametrize("days", range(7))
def test_the_first_day_is_a_monday_after_the_analysis(days: int) -> None:
    as_of = date(2024, 3, 4) + timedelta(days=days)  # Monday to Sunday
    assert next(ical.weekdays(as_of)) == date(2024, 3, 11)
    assert {day.weekday() for day in itertools.islice(ical.weekdays(as_of), 20)} == set(range(5))


def test_what_can_be_done_again_comes_again_for_ties_worth_keeping() -> None:
    rules = [event.get("RRULE") for event in _events(_findings(*_ROWS))]
    assert rules == [
        None,  # a question is answered once
        ["FREQ=MONTHLY;INTERVAL=5;BYDAY=1TU;COUNT=4"],  # 130 days are 4.3 months
        None,
        ["FREQ=MONTHLY;INTERVAL=6;BYDAY=1TH;COUNT=4"],  # valuable, no rhythm to go by
        None,  # a promise is kept once
        None,  # a weak tie
    ]
    told = [single(event, "DESCRIPTION") for event in _events(_findings(*_ROWS))]
    assert ["Comes again" in text for text in told] == [rule is not None for rule in rules]
    assert "Comes again every 5 months" in told[1]


@pytest.mark.parametrize(
    ("gap", "months"), [(None, 6), (0.0, 3), (91.0, 3), (92.0, 4), (300.0, 10), (2000.0, 12)]
)
def test_it_comes_by_the_pairs_own_pauses(gap: float | None, months: int) -> None:
    assert ical.months_between(gap) == months


@pytest.mark.parametrize(
    ("day", "weekday"), [(1, "1FR"), (4, "1MO"), (8, "2FR"), (28, "4TH"), (29, "-1FR")]
)
def test_it_comes_on_the_same_weekday_of_the_month(day: int, weekday: str) -> None:
    rule = ical.recurrence(date(2024, 3, day), 3)
    assert rule == f"FREQ=MONTHLY;INTERVAL=3;BYDAY={weekday};COUNT=8"


def test_nobodys_words_are_in_it() -> None:
    text = _bytes(_findings(*_ROWS)).replace(b"\r\n ", b"")
    assert b"When" not in text
    assert b"I promise." not in text


def test_redaction_leaves_pseudonyms_months_and_no_words() -> None:
    names = Pseudonyms.of(people=list(_TIES), organisations={}, files=())
    events = _events(_findings(*_ROWS), names)
    number = names.people
    assert single(events[0], "SUMMARY") == f"Answer Person {number['ada']}"
    assert single(events[2], "SUMMARY") == (
        f"Introduce Person {number['cy']} to Person {number['ada']}"
    )
    assert "their question of May 2023 is open" in single(events[0], "DESCRIPTION")
    assert all("URL" not in event for event in events)
    text = _bytes(_findings(*_ROWS), names).replace(b"\r\n ", b"").decode()
    assert [word for word in ("Ada", "ada", "Bob", "graphs", "Acme", "6 May") if word in text] == []
    plain = _events(_findings(*_ROWS))
    assert {event["UID"][0] for event in events}.isdisjoint(event["UID"][0] for event in plain)
    assert _starts(events) == _starts(plain)


@pytest.mark.parametrize("as_of", [None, _AS_OF])
def test_without_steps_the_calendar_is_empty(as_of: date | None) -> None:
    assert _events(_findings(as_of=as_of)) == []


@pytest.fixture(scope="module")
def typical() -> Analysis:
    return analyse([_SAMPLES / "typical"], Options())


def test_an_archive_has_an_event_a_step(typical: Analysis) -> None:
    events = _events(typical.findings)
    steps = typical.findings.next_steps.frame
    assert len(events) == steps.height > 0
    assert len({event["UID"][0] for event in events}) == len(events)
    days = _starts(events)
    assert len(set(days)) == len(days)
    assert days == sorted(days)
    assert {day.weekday() for day in days} <= set(range(5))


def test_ids_stay_when_the_list_changes(typical: Analysis) -> None:
    findings = typical.findings
    frame = findings.next_steps.frame
    fewer = replace(findings, next_steps=replace(findings.next_steps, frame=frame[1:]))
    before = [event["UID"] for event in _events(findings)]
    assert [event["UID"] for event in _events(fewer)] == before[1:]
    assert _bytes(findings) == _bytes(findings)
