"""What was known on the day of connecting, by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from math import log
from typing import Any

import polars as pl
import pytest

from linkedin_insights.findings.value.features import FEATURES, describe
from linkedin_insights.words import Catalogue
from tests.findings.value import rows

DAY = date(2020, 3, 10)
BEFORE = date(2020, 3, 1)
AFTER = date(2020, 3, 11)
COMPANIES = pl.DataFrame(
    {"company": ["Acme Ltd", "Acme", "Bolt"], "company_key": ["acme", "acme", "bolt"]}
)
POSITIONS: dict[str, Any] = {
    "company": pl.String(),
    "started_on": pl.Datetime("us", "UTC"),
    "finished_on": pl.Datetime("us", "UTC"),
    "finished_on_precision": pl.String(),
}


def _jobs(*spans: tuple[str, date, date | None]) -> pl.DataFrame:
    cells = [
        {"company": company, "started_on": datetime(since.year, since.month, 1, tzinfo=UTC)}
        | {"finished_on": until and datetime(until.year, until.month, 1, tzinfo=UTC)}
        | {"finished_on_precision": "month"}
        for company, since, until in spans
    ]
    return rows.frame(cells, POSITIONS)


def _described(
    people: pl.DataFrame,
    events: pl.DataFrame | None = None,
    clues: rows.Rows = (),
    jobs: pl.DataFrame | None = None,
) -> dict[str, dict[str, float]]:
    found = describe(
        people,
        rows.events() if events is None else events,
        rows.origins(clues=clues).clues,
        _jobs() if jobs is None else jobs,
        COMPANIES,
    )
    return {row.pop("person_id"): row for row in found.iter_rows(named=True)}


def test_who_began_and_how() -> None:
    people = rows.people(mine=DAY, theirs=DAY, both=DAY, group=DAY, none=DAY, stranger=None)
    found = _described(
        people,
        rows.events(
            rows.event("mine", DAY, "invitation_with_note", "out"),
            rows.event("theirs", BEFORE, "message", "in"),
            rows.event("theirs", DAY, "invitation", "out"),
            rows.event("both", BEFORE, "message", "out"),
            rows.event("both", BEFORE, "message", "in"),
            rows.event("group", BEFORE, "group_message", "in"),
            rows.event("stranger", BEFORE, "message", "in"),
            rows.event("none", BEFORE, "endorsement", "in"),
        ),
    )
    began = {who: (row["began_me"], row["began_them"]) for who, row in found.items()}
    # Two at one moment: nobody is known to have begun.
    assert began == {
        "mine": (1, 0),
        "theirs": (0, 1),
        "both": (0, 0),
        "group": (0, 0),
        "none": (0, 0),
    }
    assert [found[who]["note"] for who in ("mine", "theirs")] == [1, 0]
    messages = {who: row["messages"] for who, row in found.items()}
    assert messages == pytest.approx(
        {"mine": 0, "theirs": log(2), "both": log(3), "group": log(2), "none": 0}
    )


def test_nothing_later_than_the_day_is_known() -> None:
    """A message of the day itself is no message before it; all of the next day is unknown."""
    people = rows.people(ada=DAY)
    later = [
        rows.event("ada", AFTER, kind, way)
        for kind in ("invitation_with_note", "message")
        for way in ("in", "out")
    ]
    clue = {"person_id": "ada", "origin": "event", "on": AFTER}
    assert _described(people, rows.events(*later), [clue]) == _described(people)
    same = _described(people, rows.events(rows.event("ada", DAY, "message", "in")))["ada"]
    assert (same["messages"], same["began_them"]) == (0, 1)


def test_clues_stand_for_their_families() -> None:
    clues: rows.Rows = [
        {"person_id": "ada", "origin": "my_post", "on": DAY},
        {"person_id": "ada", "origin": "coworker", "on": BEFORE},
        {"person_id": "ada", "origin": "introduction", "on": None},
        {"person_id": "bo", "origin": "introduction", "on": DAY},
        {"person_id": "bo", "origin": "my_outreach", "on": DAY},
    ]
    found = _described(rows.people(ada=DAY, bo=DAY), clues=clues)
    traces = ("wrote", "through", "places")
    assert [found["ada"][name] for name in traces] == [1, 0, 1]
    assert [found["bo"][name] for name in traces] == [0, 1, 0]


def test_colleagues_share_a_company_on_the_day() -> None:
    """A month counts whole: the job that ended in March 2020 covers the 10th."""
    people = rows.people(ada=DAY, bo=DAY, cem=date(2020, 4, 1)).with_columns(
        company=pl.Series(["Acme Ltd", "Bolt", "Acme"])
    )
    jobs = _jobs(("Acme", date(2019, 1, 1), date(2020, 3, 1)), ("Bolt", date(2020, 4, 1), None))
    found = _described(people, jobs=jobs)
    assert [found[who]["colleague"] for who in ("ada", "bo", "cem")] == [1, 0, 0]


def test_titles_have_a_level_and_a_field() -> None:
    """Founder is the first of eleven levels, director the fourth: 1 − 3/10; none weighs a half."""
    titles = ["Founder", "Director of Sales", "Potter", "Recruiter", ""]
    people = rows.people(a=DAY, b=DAY, c=DAY, d=DAY, e=DAY).with_columns(position=pl.Series(titles))
    found = _described(people)
    assert [found[who]["seniority"] for who in "abcde"] == pytest.approx([1, 0.7, 0.5, 0.5, 0.5])
    assert [found[who]["seller"] for who in "abcde"] == [0, 1, 0, 1, 0]


def test_days_are_counted() -> None:
    found = _described(rows.people(a=BEFORE, b=DAY, c=DAY, d=AFTER))
    assert [found[who]["same_day"] for who in "abcd"] == pytest.approx([0, log(2), log(2), 0])
    assert [found[who]["network"] for who in "abcd"] == pytest.approx([0, log(2), log(2), log(4)])


def test_every_feature_is_there_and_has_words_for_both_ways() -> None:
    found = _described(rows.people(ada=DAY))
    assert set(found["ada"]) == {"connected_on", *FEATURES}
    ids = {f"value.sign.{name}_{way}" for name in FEATURES for way in ("more", "less")}
    assert ids <= set(Catalogue.load("en").entries)


def test_nobody() -> None:
    assert _described(rows.people()) == {}
