"""The whole ladder, by hand; day 0 is 2025-01-01, at noon."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from linkedin_insights.evidence import empty_events
from linkedin_insights.findings.value import REASONS, RUNGS, VALUE, Value, measure_value
from tests.findings.talk import events
from tests.findings.value.scenes import (
    AGREED,
    MARK,
    OFFER,
    PLAIN,
    Word,
    everybody,
    jobs,
    labels,
    me,
    on,
    said,
    tables,
    them,
    ties,
)
from tests.people.worlds import tables as archive

NAMES = ("ada", "bo", "cy")
DAYS = [f"level_{level}_on" for level in range(1, 6)]
Event = tuple[str, str | None, str, float]


def _value(
    *words: Word,
    log: tuple[Event, ...] = (),
    work: pl.DataFrame | None = None,
    marks: pl.DataFrame | None = None,
    company: str = "Acme",
) -> Value:
    spoken = said(*words)
    return measure_value(
        tables(spoken, work),
        everybody(*NAMES, company=company),
        events(*log),
        ties(*NAMES),
        spoken,
        labels() if marks is None else marks,
    )


def _ada(value: Value) -> dict[str, Any]:
    return value.people.filter(pl.col("person_id") == "ada").row(0, named=True)


TALK = (me("ada", 0, PLAIN), them("ada", 1, PLAIN))
MONTHS = tuple(
    word for day in (0, 31, 59) for word in (me("ada", day, PLAIN), them("ada", day + 1, PLAIN))
)
OPPORTUNITY = (*TALK, them("ada", 2, OFFER), me("ada", 4, PLAIN))
RECOMMENDED: tuple[Event, ...] = (("recommendation", "ada", "in", 3),)


# Levels


def test_without_evidence_everybody_stands_at_nought() -> None:
    value = _value()
    assert value.people.schema == pl.Schema(VALUE)
    assert value.rungs.schema == pl.Schema(RUNGS)
    assert value.people["person_id"].to_list() == list(NAMES)
    assert _ada(value) == dict.fromkeys(VALUE) | {
        "person_id": "ada",
        "level": 0,
        "pieces": 0,
        "score": 0.0,
        "valuable": False,
    }


def test_an_empty_archive_has_nobody() -> None:
    empty = said()
    value = measure_value(archive(), everybody(), empty_events(), ties(), empty, labels())
    assert value.people.schema == pl.Schema(VALUE)
    assert value.rungs.schema == pl.Schema(RUNGS)
    assert value.people.is_empty()
    assert value.rungs.is_empty()


@pytest.mark.parametrize(
    ("words", "log", "level", "day", "pieces"),
    [
        (TALK, (), 1, 1, 1),
        (MONTHS, (), 2, 60, 2),
        ((*TALK, me("ada", 2, MARK), them("ada", 3, PLAIN), me("ada", 4, PLAIN)), (), 2, 4, 2),
        ((), RECOMMENDED, 3, 3, 1),
        (TALK, (("endorsement", "ada", "in", 8), ("endorsement", "ada", "out", 9)), 3, 9, 2),
        (OPPORTUNITY, (), 4, 4, 2),
        ((*TALK, me("ada", 5, AGREED), them("ada", 6, AGREED)), (), 5, 6, 2),
    ],
    ids=["exchange", "months", "moved", "recommended", "endorsed", "opportunity", "agreed"],
)
def test_each_rung_is_reached(
    words: tuple[Word, ...], log: tuple[Event, ...], level: int, day: float, pieces: int
) -> None:
    """The score by hand: (level + pieces/(pieces + 2))/6."""
    row = _ada(_value(*words, log=log))
    assert (row["level"], row[f"level_{level}_on"], row["pieces"]) == (level, on(day), pieces)
    assert row["score"] == pytest.approx((level + pieces / (pieces + 2)) / 6)
    assert row["valuable"] is (level >= 3)
    assert row["valuable_on"] == (on(day) if level >= 3 else None)
    assert all(row[f"level_{above}_on"] is None for above in range(level + 1, 6))


def test_a_job_at_their_company_is_reached() -> None:
    row = _ada(_value(*TALK, work=jobs(("Acme", on(90), None))))
    assert (row["level"], row["level_5_on"], row["level_1_on"]) == (5, on(90), on(1))
    assert row["level_4_on"] == on(90)
    freelance = jobs(("Self-employed", on(90), None))
    assert _ada(_value(*TALK, work=freelance, company="Self-employed"))["level"] == 1


def test_a_higher_rung_stands_for_the_lower_ones() -> None:
    """Recommended on day 3 before the first talk, on days 20 and 21."""
    words = (me("ada", 20, PLAIN), them("ada", 21, PLAIN))
    row = _ada(_value(*words, log=RECOMMENDED))
    assert [row[day] for day in DAYS] == [on(3), on(3), on(3), None, None]


def test_days_of_levels_by_hand() -> None:
    """Answered on day 1; an opportunity on day 4; sustained on day 60 and recommended on day 80."""
    value = _value(*OPPORTUNITY, *MONTHS[2:], log=(("recommendation", "ada", "out", 80),))
    row = _ada(value)
    assert [row[day] for day in DAYS] == [on(1), on(4), on(4), on(4), None]
    assert row["valuable_on"] == on(4)
    assert row["pieces"] == 4


def test_pieces_are_months_and_reasons() -> None:
    """Two recommendations in January are one piece, one in February another."""
    log: tuple[Event, ...] = tuple(("recommendation", "ada", "in", day) for day in (3, 5, 40))
    value = _value(log=log)
    assert value.rungs.height == 3
    assert _ada(value)["pieces"] == 2


def test_rungs_stand_by_person_and_day_and_of_ties_alone() -> None:
    log: tuple[Event, ...] = (
        ("recommendation", "bo", "in", 50),
        ("recommendation", "bo", "out", 10),
        ("recommendation", "stranger", "in", 3),
    )
    value = _value(*OPPORTUNITY, log=log)
    assert value.rungs.select("person_id", "level", "on").rows() == [
        ("ada", 1, on(1)),
        ("ada", 4, on(4)),
        ("bo", 3, on(10)),
        ("bo", 3, on(50)),
    ]
    assert set(value.rungs["reason"]) <= set(REASONS)


def test_people_keep_the_order_of_ties() -> None:
    spoken = said(*TALK)
    order = ["cy", "ada", "bo"]
    value = measure_value(
        tables(spoken), everybody(*NAMES), empty_events(), ties(*order), spoken, labels(bo=4)
    )
    assert value.people["person_id"].to_list() == order


def test_a_recruiter_is_known_by_the_title() -> None:
    spoken = said(them("ada", 0, OFFER), me("ada", 2, PLAIN))

    def level(title: str) -> int:
        everyone = everybody(*NAMES, position=title)
        value = measure_value(
            tables(spoken), everyone, empty_events(), ties(*NAMES), spoken, labels()
        )
        return int(_ada(value)["level"])

    assert (level("Engineer"), level("Senior Recruiter"), level("")) == (4, 1, 4)


# Labels


@pytest.mark.parametrize(
    ("label", "valuable"), [(0, False), (1, False), (2, True), (3, True), (4, True), (None, True)]
)
def test_labels_decide_what_is_valuable_and_nothing_else(label: int | None, valuable: bool) -> None:  # noqa: FBT001
    given_ = _ada(_value(*OPPORTUNITY, marks=labels(ada=label)))
    plain = _ada(_value(*OPPORTUNITY))
    assert given_["valuable"] is valuable
    assert given_["label"] == label
    assert given_["valuable_on"] == (on(4) if valuable else None)
    same = [name for name in VALUE if name not in {"valuable", "valuable_on", "label"}]
    assert [given_[name] for name in same] == [plain[name] for name in same]


def test_a_label_alone_has_no_day() -> None:
    value = _value(*TALK, marks=labels(ada=4, bo=2, cy=0, stranger=4))
    rows = value.people.select("person_id", "level", "valuable", "valuable_on", "label").rows()
    assert rows == [("ada", 1, True, None, 4), ("bo", 0, True, None, 2), ("cy", 0, False, None, 0)]
