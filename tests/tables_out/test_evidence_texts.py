"""Evidence in the cells of people: the sentences of the catalogue, two at most, none without."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import polars as pl

from linkedin_insights.findings.origins.model import ORIGIN_ROWS, ORIGINS, POSTERIOR
from linkedin_insights.findings.value.model import RUNGS
from linkedin_insights.report.leaves import Count, Message
from linkedin_insights.tables_out.evidence_texts import told
from linkedin_insights.tables_out.origins import TABLE as ORIGINS_TABLE
from linkedin_insights.tables_out.spec import Source

NAMES = {"ada": "Ada Ash", "bo": "Bo Birch", "hana": "Hana <b>Holm</b>"}
MARCH = date(2019, 3, 1)


def frame(rows: list[dict[str, Any]], schema: dict[str, pl.DataType]) -> pl.DataFrame:
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def source(
    rungs: list[dict[str, Any]] | None = None,
    origins: list[dict[str, Any]] | None = None,
    steps: dict[str, Message] | None = None,
    people: tuple[str, ...] = ("ada", "bo"),
) -> Source:
    return cast(
        "Source",
        SimpleNamespace(
            people=SimpleNamespace(
                people=pl.DataFrame({"person_id": list(NAMES), "name": list(NAMES.values())})
            ),
            ties=SimpleNamespace(
                frame=pl.DataFrame({"person_id": people}, schema={"person_id": pl.String()})
            ),
            value=SimpleNamespace(rungs=frame(rungs or [], RUNGS)),
            origins=SimpleNamespace(people=frame(origins or [], ORIGIN_ROWS)),
            short_steps=steps or {},
        ),
    )


def rung(level: int, reason: str, on: date, person: str = "ada") -> dict[str, Any]:
    return {"person_id": person, "level": level, "reason": reason, "on": on}


def origin(person: str = "ada", **more: object) -> dict[str, Any]:
    row: dict[str, Any] = {"person_id": person, "origin": "event", "certainty": "documented"}
    return row | {"subject": "", "on": MARCH} | more


def texts(given: Source) -> dict[str, tuple[str | None, str | None, str | None]]:
    return {key: (value, why, step) for key, value, why, step in told(given).iter_rows()}


def test_one_row_a_tie_in_its_order_with_nothing_where_nothing_is() -> None:
    found = told(source(people=("bo", "ada")))
    assert found.rows() == [("bo", None, None, None), ("ada", None, None, None)]
    assert found.columns == ["person_id", "value_evidence", "origin_evidence", "next_step"]
    empty = told(source(people=()))
    assert empty.is_empty()
    assert empty.schema == found.schema


def test_the_two_highest_pieces_of_evidence_the_earliest_of_each() -> None:
    rungs = [
        rung(1, "two_way", date(2016, 1, 1)),
        rung(4, "contract", date(2020, 5, 4)),
        rung(4, "contract", date(2019, 5, 4)),
        rung(3, "recommended_me", date(2018, 2, 3)),
        rung(3, "recommended_me", date(2017, 2, 3), person="bo"),
    ]
    for rows in (rungs, rungs[::-1]):
        found = texts(source(rows))
        assert found["ada"][0] == (
            "you spoke of paid work, 4 May 2019; they recommended you on 3 February 2018"
        )
        assert found["bo"][0] == "they recommended you on 3 February 2017"


def test_of_one_level_the_earliest_comes_first() -> None:
    rungs = [rung(4, "offer", date(2020, 1, 2)), rung(4, "speaking", date(2019, 1, 2))]
    (value, _, _) = texts(source(rungs))["ada"]
    assert value == (
        "you spoke of an invitation to speak or write, 2 January 2019; "
        "you spoke of a job, 2 January 2020"
    )


def test_what_an_origin_rests_on() -> None:
    clue = origin(reason="event_named", subject="Harbour Summit")
    helped = origin("bo", origin="introduction", reason="introduced", helper_id="hana")
    found = texts(source(origins=[clue, helped]))
    assert found["ada"][1] == "first words name Harbour Summit, 1 March 2019"
    # Plain text for other programs: nothing is escaped, nothing marked up.
    assert found["bo"][1] == "Hana <b>Holm</b> introduced you on 1 March 2019"


def test_labels_and_dates_are_grounds_too_and_nothing_is_none() -> None:
    labelled = origin(reason=None, label="event", on=None)
    timed = origin("bo", origin="my_engagement", certainty="likely", reason=None, on=None)
    found = texts(source(origins=[labelled, timed]))
    assert found["ada"][1] == "you say so in your labels"
    assert found["bo"][1] is not None
    assert found["bo"][1].startswith("the invitation came within days of something you wrote")
    unknown = origin(origin="unknown", certainty="unknown", reason=None, on=None)
    assert texts(source(origins=[unknown]))["ada"][1] is None


def test_a_beginning_that_only_shows_weakly_says_what_shows_it() -> None:
    weak = origin(origin="my_outreach", certainty="unknown", reason="wrote_later")
    assert texts(source(origins=[weak]))["ada"][1] == (
        "the first message, 1 March 2019, came after you connected"
    )


def test_next_steps_are_told_for_those_who_have_one() -> None:
    step = Message(id="people.more", params={"people": Count(value=3)})
    found = texts(source(steps={"bo": step, "stranger": step}))
    assert found["ada"][2] is None
    assert found["bo"][2] is not None
    assert "3" in found["bo"][2]
    assert set(found) == {"ada", "bo"}


def test_the_posterior_stands_by_person_in_the_order_of_origins() -> None:
    rows = [
        {"person_id": person, "origin": name, "probability": 0.1}
        for person in ("bo", "ada")
        for name in ORIGINS
    ]
    given = cast(
        "Source", SimpleNamespace(origins=SimpleNamespace(posterior=frame(rows, POSTERIOR)))
    )
    found = ORIGINS_TABLE.frame(given)
    assert found["person_id"].to_list() == ["ada"] * 10 + ["bo"] * 10
    assert found["origin"].to_list() == list(ORIGINS) * 2
    assert found.columns == ["person_id", "origin", "probability"]
