"""Jobs that followed talks, and what both called settled, by hand; day 0 is 2025-01-01, at noon."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given, settings

from linkedin_insights.findings.value.model import RUNGS
from linkedin_insights.findings.value.outcomes import (
    SETTLED_DAYS,
    agreement_rungs,
    job_rungs,
    own_jobs,
)
from linkedin_insights.findings.value.talk import exchange_rungs
from linkedin_insights.people.companies import company_key
from tests.findings.value.scenes import (
    AGREED,
    OFFER,
    PLAIN,
    Word,
    dated,
    group,
    jobs,
    me,
    on,
    said,
    tables,
    talks,
    them,
)

KEYS = {"company": pl.String, "company_key": pl.String}
WRITTEN = ("Acme Ltd", "Acme", "Bolt", "Self-employed", "Freelance")
COMPANIES = pl.DataFrame(
    {"company": WRITTEN, "company_key": [company_key(written) for written in WRITTEN]}, KEYS
)
JOBS = ["company_key", "start", "end", "row"]


def _own(*spans: tuple[str, date, date | None]) -> pl.DataFrame:
    return own_jobs(jobs(*spans), COMPANIES)


def _reached(
    *words: Word, work: pl.DataFrame, at: str = "acme", who: str = "ada"
) -> list[tuple[object, ...]]:
    spoken = said(*words)
    there = pl.DataFrame({"person_id": [who], "company_key": [at]})
    return dated(job_rungs(spoken, work, there, exchange_rungs(spoken)))


def _talk(day: float) -> tuple[Word, Word]:
    return me("ada", day, PLAIN), them("ada", day + 1, PLAIN)


# The owner's jobs


def test_a_position_is_a_job_under_the_companys_key() -> None:
    found = _own(("Bolt", date(2020, 1, 1), None), ("Acme Ltd", date(2018, 1, 1), date(2019, 1, 1)))
    assert found.select(JOBS).rows() == [
        ("acme", date(2018, 1, 1), date(2019, 1, 1), 2),
        ("bolt", date(2020, 1, 1), None, 1),
    ]


def test_a_promotion_is_no_new_job() -> None:
    """The second position begins within half a year, under another spelling of the company."""
    found = _own(
        ("Acme", date(2019, 8, 2), date(2021, 5, 1)),
        ("Acme Ltd", date(2018, 1, 1), date(2019, 2, 1)),
    )
    # 2019-02-01 and 182 days are 2019-08-02.
    assert found.select(JOBS).rows() == [("acme", date(2018, 1, 1), date(2021, 5, 1), 2)]


def test_coming_back_after_more_than_half_a_year_is_a_new_job() -> None:
    spans = (("Acme", date(2018, 1, 1), date(2019, 2, 1)), ("Acme", date(2019, 8, 4), None))
    assert _own(*spans).select(JOBS).rows() == [
        ("acme", date(2018, 1, 1), date(2019, 2, 1), 1),
        ("acme", date(2019, 8, 4), None, 2),
    ]


def test_after_a_job_that_lasts_nothing_at_that_company_is_new() -> None:
    spans = (("Acme", date(2010, 1, 1), None), ("Acme", date(2020, 1, 1), date(2021, 1, 1)))
    assert _own(*spans).select(JOBS).rows() == [("acme", date(2010, 1, 1), None, 1)]


def test_a_short_position_within_a_long_one_ends_no_stretch() -> None:
    spans = (
        ("Acme", date(2010, 1, 1), date(2015, 1, 1)),
        ("Acme", date(2011, 1, 1), date(2011, 2, 1)),
        ("Acme", date(2015, 3, 1), date(2016, 1, 1)),
    )
    assert _own(*spans).select(JOBS).rows() == [("acme", date(2010, 1, 1), date(2016, 1, 1), 1)]


def test_companies_do_not_share_stretches() -> None:
    spans = (("Acme", date(2018, 1, 1), None), ("Bolt", date(2018, 2, 1), None))
    assert _own(*spans)["company_key"].to_list() == ["acme", "bolt"]


def test_positions_without_a_beginning_or_a_known_company_are_no_jobs() -> None:
    undated = jobs(("Acme", date(2018, 1, 1), None)).with_columns(
        started_on=pl.lit(None, pl.Datetime("us", "UTC"))
    )
    assert own_jobs(undated, COMPANIES).is_empty()
    assert _own(("Nowhere", date(2018, 1, 1), None)).is_empty()
    assert own_jobs(jobs(), COMPANIES.clear()).is_empty()


# Level 5: a job


def test_a_job_after_talks_is_an_outcome() -> None:
    work = _own(("Acme", on(100), None))
    assert _reached(*_talk(0), work=work) == [("ada", 5, "job", on(100))]
    assert _reached(*_talk(0), work=work, at="bolt") == []


def test_the_record_is_the_positions() -> None:
    spoken = said(*_talk(0))
    there = pl.DataFrame({"person_id": ["ada"], "company_key": ["acme"]})
    rungs = job_rungs(spoken, _own(("Acme", on(100), None)), there, exchange_rungs(spoken))
    assert rungs.select("file", "row", "text").row(0) == ("Positions.csv", 1, None)


def test_talks_before_a_job_lie_within_eighteen_months() -> None:
    """548 days before the first day counts, for both sides."""
    assert _reached(*_talk(0), work=_own(("Acme", on(548), None))) != []
    assert _reached(*_talk(0), work=_own(("Acme", on(549), None))) == []
    assert _reached(*_talk(0), work=_own(("Acme", on(550), None))) == []


def test_an_old_exchange_may_be_taken_up_again() -> None:
    work = _own(("Acme", on(1000), None))
    assert _reached(*_talk(0), work=work) == []
    assert _reached(*_talk(0), *_talk(900), work=work) == [("ada", 5, "job", on(1000))]
    # One of them alone spoke in the last eighteen months.
    assert _reached(*_talk(0), me("ada", 900, PLAIN), work=work) == []


def test_talks_from_the_first_day_on_come_too_late() -> None:
    assert _reached(*_talk(0), work=_own(("Acme", on(1), None))) == []
    assert _reached(*_talk(0), work=_own(("Acme", on(2), None))) == [("ada", 5, "job", on(2))]
    assert _reached(*_talk(0), work=_own(("Acme", on(-100), None))) == []


def test_one_way_words_and_words_among_several_are_no_talks() -> None:
    work = _own(("Acme", on(100), None))
    assert _reached(me("ada", 0, PLAIN), me("ada", 1, PLAIN), work=work) == []
    assert _reached(me("ada", 0, PLAIN), group("ada", 1, PLAIN, out=False), work=work) == []


def test_a_promotion_after_talks_is_no_outcome() -> None:
    work = _own(("Acme", on(-400), on(90)), ("Acme", on(100), None))
    assert _reached(*_talk(0), work=work) == []


@pytest.mark.parametrize("written", ["Self-employed", "Freelance"])
def test_self_employed_is_no_company(written: str) -> None:
    work = _own((written, on(100), None))
    assert work.height == 1
    assert _reached(*_talk(0), work=work, at=company_key(written)) == []


def test_two_jobs_at_a_company_are_two_outcomes() -> None:
    work = _own(("Acme", on(100), on(150)), ("Acme", on(400), None))
    assert _reached(*_talk(0), work=work) == [
        ("ada", 5, "job", on(100)),
        ("ada", 5, "job", on(400)),
    ]


# Level 5: agreed


def _agreed(*words: Word) -> list[tuple[object, ...]]:
    return dated(agreement_rungs(said(*words)))


def test_both_say_that_it_is_settled() -> None:
    spoken = said(me("ada", 0, f"{AGREED} then"), them("ada", 60, f"yes, {AGREED}"))
    rungs = agreement_rungs(spoken)
    assert dated(rungs) == [("ada", 5, "agreed", on(60))]
    assert spoken.words(rungs["text"][0]) == f"yes, {AGREED}"
    assert _agreed(them("ada", 0, AGREED), me("ada", 3, AGREED)) == [("ada", 5, "agreed", on(3))]


def test_sixty_days_apart_is_the_most() -> None:
    assert _agreed(me("ada", 0, AGREED), them("ada", 60.25, AGREED)) == []


def test_one_side_alone_settles_nothing() -> None:
    assert _agreed(me("ada", 0, AGREED), me("ada", 1, AGREED), them("ada", 2, PLAIN)) == []
    assert _agreed(me("ada", 0, AGREED), them("bo", 1, AGREED)) == []


def test_words_among_several_settle_nothing() -> None:
    assert _agreed(me("ada", 0, AGREED), group("ada", 1, AGREED, out=False)) == []


def test_what_five_are_told_settles_nothing() -> None:
    names = ("ada", "bo", "cy", "di", "ed")
    words = [me(who, 0, f"Hi {who}, {AGREED}") for who in names]
    replies = [them(who, 1, f"{AGREED} {who}") for who in names]
    assert _agreed(*words, *replies) == []
    assert len(_agreed(*words[:4], *replies[:4])) == 4


def test_the_first_agreement_counts() -> None:
    words = (me("ada", 0, AGREED), them("ada", 100, AGREED), me("ada", 110, AGREED))
    assert _agreed(*words, them("ada", 120, AGREED)) == [("ada", 5, "agreed", on(110))]


@settings(deadline=None, max_examples=100)
@given(talks(AGREED, f"so {AGREED}", PLAIN))
def test_columns_say_what_a_reader_would_say(words: list[Word]) -> None:
    spoken = said(*words)
    rows = spoken.frame.filter(pl.col("conversation").is_not_null()).to_dicts()
    settled = [row for row in rows if AGREED in spoken.words(row["text"])]
    first: dict[str, date] = {}
    for row in sorted(settled, key=lambda each: each["at"]):
        if any(
            other["person_id"] == row["person_id"]
            and other["out"] != row["out"]
            and timedelta(0) <= row["at"] - other["at"] <= SETTLED_DAYS
            for other in settled
        ):
            first.setdefault(row["person_id"], row["day"])
    assert dict(agreement_rungs(spoken).select("person_id", "on").rows()) == first


def test_without_words_or_jobs_the_schema_holds() -> None:
    empty = said()
    there = pl.DataFrame({"person_id": ["ada"], "company_key": ["acme"]})
    exchanged = exchange_rungs(said(*_talk(0)))
    for rungs in (
        agreement_rungs(empty),
        agreement_rungs(said(me("ada", 0, OFFER))),
        job_rungs(empty, _own(), there, exchange_rungs(empty)),
        job_rungs(empty, _own(("Acme", on(100), None)), there, exchanged),
        job_rungs(said(*_talk(0)), _own(), there.clear(), exchanged),
        job_rungs(said(*_talk(0)), own_jobs(tables(empty, jobs()).frames["positions"], COMPANIES),
                  there, exchanged),
    ):  # fmt: skip
        assert rungs.schema == pl.Schema(RUNGS)
        assert rungs.is_empty()
