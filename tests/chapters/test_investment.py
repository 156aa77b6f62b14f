"""Steady or in need: what the chapter says of each style."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from linkedin_insights.chapters import investment
from linkedin_insights.findings.investment.model import (
    WEEKS,
    WINDOWS,
    Asks,
    Investment,
    Moments,
    NeedRatio,
    Readiness,
    Steadiness,
    Yield,
    Yields,
)
from linkedin_insights.findings.investment.rates import unmeasured
from linkedin_insights.report.blocks import Calendar, Figures, Intervals, Prose, Table
from linkedin_insights.report.leaves import Count, Organisation, Term
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")
NEED = NeedRatio(120, 130, 362, 1400, 3.6, 2.42, 1.81, 3.12, 0.004, "")
SAME = replace(NEED, ratio=1.1, low=0.8, high=1.5, p_value=0.3)
LESS = replace(NEED, ratio=0.5, low=0.3, high=0.8, p_value=0.9)
STEADY = Steadiness(
    acts=250,
    act_days=200,
    weeks=260,
    active_weeks=150,
    share=150 / 260,
    share_low=0.45,
    share_high=0.7,
    weeks_52=52,
    active_weeks_52=31,
    share_52=31 / 52,
    share_52_low=0.46,
    share_52_high=0.72,
    longest_gap=61,
    longest_from=date(2019, 3, 2),
    median_gap=4.0,
    gap_q90=21.0,
    evenness=0.41,
    burstiness=0.2,
    burstiness_sd=0.04,
)
ROWS = [
    {"start": date(2018, 3, 17), "end": date(2018, 9, 13), "job_starts": 1, "job_ends": 1}
    | {"applications": 4, "said": False, "company": "Mill", "acts": 80}
    | {"reserve": 12, "reserve_clusters": 3},
    {"start": date(2020, 1, 1), "end": date(2020, 3, 1), "job_starts": 0, "job_ends": 0}
    | {"applications": 0, "said": True, "company": "", "acts": 40},
]
# Mondays: 28 December 2015 is the first day of the 53rd ISO week of 2015.
WEEK_ROWS = [
    {"week": date(2015, 12, 28), "acts": 3, "in_need": False},
    {"week": date(2016, 1, 4), "acts": 0, "in_need": False},
    {"week": date(2016, 1, 11), "acts": 5, "in_need": True},
]
FOUND = Investment(
    style="need_driven",
    span=(date(2016, 1, 1), date(2020, 12, 31)),
    steadiness=STEADY,
    weeks=pl.DataFrame(WEEK_ROWS, schema=WEEKS),
    windows=doubles.frame(ROWS, WINDOWS),
    vague=1,
    invitations_rated=False,
    need=NEED,
    outreach=SAME,
    elsewhere=LESS,
    asks=Asks(asks=10, cold=3, low=0.1078, high=0.6032),
    yields=Yields(Yield(20, 4, 0.2, 0.1, 0.4), Yield(40, 10, 0.25, 0.15, 0.4), 0.6, 0),
    moments=Moments(6, 4, 2, 6, 300, 41, 30, 52, 0.4),
    readiness=Readiness(3, 8, 20, 15, 0.53, 0.89, 4, 3.6, 1),
)


def _section(**changes: object) -> Section:
    return investment.build(doubles.findings(investment=replace(FOUND, **changes)))  # type: ignore[arg-type]


def _claim(**changes: object) -> str:
    claim = _section(**changes).claim
    assert claim is not None
    return WORDS.plain(claim)


def _text(section: Section) -> str:
    return "\n".join(WORDS.plain(message) for message in doubles.messages(section))


def test_need_is_told_as_a_ratio_with_its_interval() -> None:
    assert _claim() == (
        "You acted here 2.42 times as often in the months around a job change, applications, or "
        "dates you named as in the others (between 1.81 and 3.12)."
    )
    text = _text(_section())
    assert "120 acts in 12 months, against 130 in 3.8 years" in text
    assert "the ratio would have been as high in 0.4% of cases." in text
    assert "1.10 times as frequent in times of need (between 0.80 and 1.50), which is" in text


@pytest.mark.parametrize(
    ("style", "need", "ending"),
    [
        ("steady", SAME, "with no clear difference around job changes and the like."),
        ("mixed", SAME, "with no clear difference around job changes and the like."),
        ("mixed", LESS, "less often around job changes and the like than at other times."),
        ("steady", unmeasured("no_windows"), "no time of need to set beside it."),
        (
            "mixed",
            unmeasured("little_time"),
            "whether need made a difference cannot be tested here.",
        ),
    ],
)
def test_other_styles_count_weeks(style: str, need: NeedRatio, ending: str) -> None:
    claim = _claim(style=style, need=need)
    assert claim.startswith("In 150 of 260 weeks you did something towards others")
    assert claim.endswith(ending)


def test_too_few_days_are_too_few_to_tell() -> None:
    few = replace(STEADY, act_days=1, longest_gap=None, burstiness=None)
    claim = _claim(style="unknown", steadiness=few)
    assert claim.startswith("On 1 day you did something")


@pytest.mark.parametrize("reason", ["no_acts", "no_windows", "short", "few_acts", "little_time"])
def test_every_reason_has_its_words(reason: str) -> None:
    section = _section(need=unmeasured(reason), outreach=unmeasured(reason))
    assert f"investment.untested_{reason}" in {m.id for m in doubles.messages(section)}
    assert section.verdicts["rate_ratio"] is None


def test_verdicts() -> None:
    assert _section().verdicts == {
        "style": "need_driven",
        "rate_ratio": 2.42,
        "rate_ratio_low": 1.81,
        "rate_ratio_high": 3.12,
        "rate_ratio_p": 0.004,
        "active_week_share": 0.577,
        "active_week_share_52": 0.596,
        "act_days": 200,
        "windows": 2,
        "cold_asks": 3,
        "asks": 10,
    }


def test_the_calendar_has_a_row_a_year_and_a_band_for_every_time_of_need() -> None:
    (picture,) = [b for b in _section().blocks if isinstance(b, Calendar)]
    assert [(year.year, year.weeks) for year in picture.years] == [(2015, [3]), (2016, [0, 5])]
    assert picture.first_week == 52
    assert [band.label for band in picture.windows] == [
        Organisation(name="Mill"),
        Term(id="investment.what_said"),
    ]
    details = [WORDS.plain(band.detail) for band in picture.windows if band.detail]
    assert details == ["a job began or ended, and applications", "dates you named"]


def test_the_ratios_stand_on_one_axis_where_no_difference_is_marked() -> None:
    (picture,) = [b for b in _section().blocks if isinstance(b, Intervals)]
    told = [(row.value.value, row.value.low, row.value.high) for row in picture.rows]
    assert told == [(2.42, 1.81, 3.12), (1.1, 0.8, 1.5), (0.5, 0.3, 0.8)]
    assert picture.mark == 1.0
    assert picture.ratio


def test_the_table_leaves_out_what_is_not_known() -> None:
    (table,) = [b for b in _section().blocks if isinstance(b, Table)]
    assert [cell is None for cell in table.rows[0]] == [False] * 7
    assert [cell is None for cell in table.rows[1]] == [
        False,
        True,
        False,
        False,
        False,
        True,
        True,
    ]


def test_figures_name_what_they_count() -> None:
    (block,) = [b for b in _section().blocks if isinstance(b, Figures)]
    assert [WORDS.plain(item.label) for item in block.items] == [
        "latest weeks with an act of yours",
        "requests in times of need came after words both ways that year, or a gift of yours",
        "people with words both ways in the last 365 days",
    ]


def test_requests_are_counted_by_what_stood_before_them() -> None:
    """3 of 10 were cold, from 0.1078 to 0.6032 of them: 7 were not, from 0.3968 to 0.8922."""
    (block,) = [b for b in _section().blocks if isinstance(b, Figures)]
    asked = block.items[1]
    assert asked.value == Count(value=7, of=10)
    assert asked.note is not None
    assert WORDS.plain(asked.note) == "70% (between 40 and 89 in 100)"
    assert "in 10 messages; 7 of them came after words both ways" in _text(_section())


def test_two_sentences_stand_in_the_open_and_the_rest_is_folded() -> None:
    prose = [b for b in _section().blocks if isinstance(b, Prose)]
    (told,) = [block for block in prose if block.title is None]
    assert [message.id for message in told.messages] == ["investment.need", "investment.ready"]
    assert len(prose) > 4
    untested = _section(need=unmeasured("little_time"))
    (told,) = [b for b in untested.blocks if isinstance(b, Prose) and b.title is None]
    assert told.messages[0].id == "investment.untested_little_time"


def test_what_cannot_be_tested_says_so() -> None:
    nothing = Yield(0, 0, None, 0.0, 1.0)
    section = _section(
        yields=Yields(nothing, FOUND.yields.outside, None, 0),
        moments=Moments(1, 1, 0, 1, 300, 4, None, None, None),
        asks=Asks(0, 0, 0.0, 1.0),
        readiness=Readiness(0, 0, 0, 0, 0.0, 1.0, 0, None, 0),
    )
    text = _text(section)
    assert "the archive dates 1 such moment, and at least 5 are needed" in text
    assert "lasting exchange within two years" not in text
    assert "with nobody did words go both ways" in text
    few = _section(yields=replace(FOUND.yields, p_value=None))
    assert "too few of them to test" in _text(few)
    apart = _text(_section(yields=replace(FOUND.yields, p_value=0.01)))
    assert "They are associated, no more" in apart
    more = _text(_section(moments=replace(FOUND.moments, p_value=0.01)))
    assert "so this is an association" in more


def test_nothing_to_show_says_why_and_keeps_the_verdicts() -> None:
    none = replace(STEADY, acts=0, act_days=0, share=None)
    section = _section(style="unknown", steadiness=none, need=unmeasured("no_acts"))
    assert not section.available
    assert section.verdicts["style"] == "unknown"
    bare = _section(windows=FOUND.windows.clear(), weeks=FOUND.weeks.clear())
    assert not [b for b in bare.blocks if isinstance(b, Table | Calendar)]
    assert [b for b in bare.blocks if isinstance(b, Prose)]


def test_caveats_are_those_that_apply() -> None:
    ids = {caveat.id for caveat in _section().caveats}
    assert {"investment.caveat_vague", "investment.caveat_invitations"} <= ids
    fewer = {caveat.id for caveat in _section(vague=0, invitations_rated=True).caveats}
    assert fewer == ids - {"investment.caveat_vague", "investment.caveat_invitations"}


def test_every_sentence_that_is_put_together_has_words() -> None:
    sides = ("more", "same", "less")
    ids = [f"investment.{name}_{s}" for name in ("ratio", "outreach", "elsewhere") for s in sides]
    ids += [f"investment.yields_{v}" for v in ("untested", "differ", "alike")]
    parts = ("jobs", "applications", "said", "jobs_applications", "jobs_said", "applications_said")
    ids += [f"investment.what_{part}" for part in (*parts, "jobs_applications_said")]
    assert set(ids) <= set(WORDS.entries)
