"""Could it have been known? On worlds where it could, where not, and where none can say."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from linkedin_insights.findings.value.foresight import SCORES, Foresight, foresee
from linkedin_insights.findings.value.logistic import Bools
from linkedin_insights.findings.value.model import Value
from tests.findings.value import rows

AS_OF = date(2026, 1, 1)
START = date(2012, 1, 1)
COMPANIES = pl.DataFrame(schema={"company": pl.String, "company_key": pl.String})
POSITIONS = pl.DataFrame(
    schema={
        "company": pl.String,
        "started_on": pl.Datetime("us", "UTC"),
        "finished_on": pl.Datetime("us", "UTC"),
        "finished_on_precision": pl.String,
    }
)


def _foresee(
    people: pl.DataFrame,
    value: Value,
    events: pl.DataFrame | None = None,
    *,
    as_of: date | None = AS_OF,
    seed: int = 0,
) -> Foresight:
    return foresee(
        people,
        rows.events() if events is None else events,
        value,
        rows.origins(),
        COMPANIES,
        positions=POSITIONS,
        as_of=as_of,
        seed=seed,
    )


def _people(n: int, prefix: str = "p") -> pl.DataFrame:
    """Somebody every eight days, with titles of three kinds."""
    found = rows.people(**{f"{prefix}{at:04d}": START + timedelta(days=8 * at) for at in range(n)})
    titles = pl.Series((["Founder", "Recruiter", "Potter", ""] * n)[:n])
    return found.with_columns(position=titles)


def _value(people: pl.DataFrame, became: Bools) -> Value:
    """Some became valuable a hundred days after connecting."""
    return rows.value(
        *(
            {"person_id": who, "level": 3, "valuable": True, "valuable_on": day + timedelta(100)}
            if one
            else {"person_id": who}
            for who, day, one in zip(
                people["person_id"], people["connected_on"], became, strict=True
            )
        )
    )


def _drawn(n: int, ones: int, seed: int) -> Bools:
    found = np.zeros(n, dtype=bool)
    found[np.random.default_rng(seed).choice(n, ones, replace=False)] = True
    return found


def test_who_counts_and_what_for() -> None:
    """Two years to the day are old enough and in time; before the day is no foresight."""
    day = AS_OF - timedelta(days=730)
    late = day + timedelta(days=1)
    people = rows.people(
        ontime=day, toolate=START, young=late, before=day, said=day, unsaid=day, label=START
    )
    value = rows.value(
        {"person_id": "ontime", "valuable": True, "valuable_on": AS_OF},
        {"person_id": "toolate", "valuable": True, "valuable_on": START + timedelta(731)},
        {"person_id": "young", "valuable": True, "valuable_on": late},
        {"person_id": "before", "valuable": True, "valuable_on": day - timedelta(1)},
        {"person_id": "said", "valuable": True, "label": 2},
        {"person_id": "unsaid", "valuable": False, "label": 1},
        {"person_id": "label", "valuable": True, "valuable_on": AS_OF, "label": 4},
    )
    found = _foresee(people, value)
    assert (found.people, found.young, found.already) == (5, 1, 1)
    assert found.valuable == 3  # ontime, said, label
    assert (found.verdict, found.reason) == ("untestable", "few_valuable")


def test_what_the_first_day_shows_is_found() -> None:
    """Those who invited the owner become valuable four times in ten, the others never."""
    rng = np.random.default_rng(0)
    people = _people(500)
    invited = rng.random(500) < 0.3
    events = rows.events(
        *(
            rows.event(who, day, "invitation", "in")
            for who, day, one in zip(
                people["person_id"], people["connected_on"], invited, strict=True
            )
            if one
        )
    )
    found = _foresee(people, _value(people, invited & (rng.random(500) < 0.4)), events)
    assert found.verdict == "yes"
    assert found.auc is not None
    assert found.lift is not None
    assert found.overlap is not None
    # All of 0.4 · 0.3 score above the 0.7/0.88 of the others who were not invited: 1 − 0.2/2.
    assert found.auc.value == pytest.approx(0.9, abs=0.03)
    # The tenth is drawn among the three tenths who invited: each has 0.4 over 0.12.
    assert found.lift.value == pytest.approx(3.3, abs=1)
    assert (found.strongest[0].feature, found.strongest[0].weight > 0) == ("began_them", True)
    assert len(found.strongest) == 3
    assert found.overlap < 0.4


def test_the_earlier_three_fifths_are_learned_from_and_no_day_is_split() -> None:
    """Ten days of forty people: three fifths are six days, so the seventh begins the rest."""
    days = [START + timedelta(days=at % 10) for at in range(400)]
    people = rows.people(**{f"p{at:03d}": day for at, day in enumerate(days)})
    found = _foresee(people, _value(people, _drawn(400, 80, 1)))
    assert (found.learned, found.tested) == (240, 160)
    assert found.since == START + timedelta(days=6)
    assert found.learned_valuable + found.tested_valuable == 80
    one_day = rows.people(**{f"p{at:03d}": START for at in range(100)})
    same = _foresee(one_day, _value(one_day, _drawn(100, 40, 1)))
    assert (same.verdict, same.reason) == ("untestable", "few_in_part")


def test_chance_is_seldom_taken_for_a_sign() -> None:
    """Two hundred worlds where who became valuable was drawn by lot."""
    people = _people(400)
    verdicts = [
        _foresee(people, _value(people, _drawn(400, 50, seed)), seed=seed).verdict
        for seed in range(200)
    ]
    assert verdicts.count("yes") <= 10
    assert verdicts.count("no") >= 180


def test_nothing_to_tell_by_is_no() -> None:
    """Everybody alike but for the day: the scores of the later hardly part the two."""
    people = _people(400).with_columns(position=pl.lit(""))
    found = _foresee(people, _value(people, _drawn(400, 60, 7)))
    assert found.verdict == "no"
    scores = found.scores
    assert scores.schema == SCORES
    assert scores["valuable"].sum() == found.tested_valuable
    assert int(scores["others"].sum()) == found.tested - found.tested_valuable
    assert scores["valuable_share"].sum() == pytest.approx(1)


def test_too_little_is_not_tested() -> None:
    people = _people(300)
    few = _foresee(people, _value(people, _drawn(300, 19, 0)))
    assert (few.verdict, few.reason, few.valuable) == ("untestable", "few_valuable", 19)
    early = np.zeros(300, dtype=bool)
    early[:25] = True
    part = _foresee(people, _value(people, early))
    assert (part.reason, part.learned_valuable, part.tested_valuable) == ("few_in_part", 25, 0)
    undated = _foresee(people, _value(people, early), as_of=None)
    assert (undated.verdict, undated.reason) == ("untestable", "undated")
    nobody = _foresee(people.clear(), rows.value())
    assert (nobody.verdict, nobody.people) == ("untestable", 0)


def test_names_and_the_order_of_rows_make_no_difference() -> None:
    became = _drawn(300, 60, 3)
    people, other = _people(300), _people(300, prefix="z")
    backwards = other.with_columns(person_id=other["person_id"].reverse()).reverse()
    one = _foresee(people, _value(people, became))
    two = _foresee(backwards, _value(backwards, became[::-1]))
    assert (one.auc, one.lift, one.strongest) == (two.auc, two.lift, two.strongest)
    assert one.scores.equals(two.scores)
