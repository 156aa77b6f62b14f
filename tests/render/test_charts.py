from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedin_insights.render.charts.bars import draw_bars
from linkedin_insights.render.charts.exchange import draw_exchange
from linkedin_insights.render.charts.marks import LEAST, bar_run
from linkedin_insights.render.charts.scales import Periods, linear, nice_ticks, root_height
from linkedin_insights.render.charts.timeline import MOST_LANES, draw_timeline
from linkedin_insights.report.blocks import (
    Band,
    Bar,
    Bars,
    Exchange,
    ExchangeRow,
    Series,
    Timeline,
)
from linkedin_insights.report.leaves import Count, Day, Measure, Message, Organisation, Person
from tests.render.specimen import blocks_of, catalogue, specimen

WORDS = catalogue()
SUMMARY = Message(id="specimen.time.summary")


@settings(deadline=None)
@given(st.floats(0, 1e9), st.floats(0, 1e9))
def test_lengths_stay_between_nothing_and_everything(value: float, largest: float) -> None:
    assert 0 <= linear(value, largest) <= 1
    assert 0 <= root_height(min(value, largest), largest) <= 1


def test_root_height_is_a_square_root() -> None:
    assert root_height(4, 16) == 0.5
    assert root_height(0, 16) == 0
    assert root_height(3, 0) == 0


@settings(deadline=None)
@given(st.integers(1, 10**7))
def test_ticks_are_few_round_and_inside(largest: int) -> None:
    ticks = nice_ticks(largest)
    assert 1 <= len(ticks) <= 4
    assert ticks[-1] <= largest
    assert set(str(ticks[0]).rstrip("0")) <= set("125")


@pytest.mark.parametrize(
    ("largest", "ticks"), [(0, ()), (1, (1,)), (5, (2, 4)), (88, (50,)), (400, (200, 400))]
)
def test_ticks_of_usual_sizes(largest: int, ticks: tuple[int, ...]) -> None:
    assert nice_ticks(largest) == ticks


def test_periods_know_their_days_and_places() -> None:
    quarters = Periods.of("2014-03-19", "quarter", [[0] * 8])
    assert quarters.begins(0) == date(2014, 3, 1)
    assert quarters.begins(4) == date(2015, 3, 1)
    assert quarters.iso(1) == "2014-06"
    assert quarters.at("2014-03") == 0
    assert quarters.at("2015-03-01") == 0.5
    assert quarters.at("1999") == 0
    assert quarters.at("2099-12-31") == 1


def test_years_are_thinned_by_a_stride_that_a_phone_shares() -> None:
    years = Periods.of("2000", "year", [[0] * 30]).years()
    labelled = {tick.year for tick in years if tick.rank <= 1}
    narrow = {tick.year for tick in years if tick.rank == 0}
    assert len(labelled) <= 14
    assert len(narrow) <= 7
    assert narrow <= labelled


def test_a_stretch_without_january_still_says_its_year() -> None:
    (tick,) = Periods.of("2024-02", "month", [[0] * 5]).years()
    assert (tick.at, tick.year, tick.rank) == (0, 2024, 0)
    assert Periods.of("2024", "month", []).years() == ()


def test_an_unknown_step_is_an_error() -> None:
    with pytest.raises(KeyError):
        Periods.of("2024", "week", [[1]])


def test_bars_stand_on_the_line_or_hang_from_it() -> None:
    up = bar_run([0, 3], lambda value: value * 2.0, base=10, up=True)
    assert up == "M1.08 10v-6h0.84v6z"
    down = bar_run([1], lambda _: 0.1, base=0, up=False)
    assert down == f"M0.08 0v{LEAST}h0.84v-{LEAST}z"


def test_one_scale_holds_for_a_whole_exchange() -> None:
    rows = [
        ExchangeRow(
            person=Person(id=name, name=name),
            sent=sent,
            received=[0, 1],
            strength=Measure(value=0.5, unit="score"),
            note=SUMMARY,
        )
        for name, sent in (("a", [4, 0]), ("b", [16, 0]))
    ]
    block = Exchange(summary=SUMMARY, start=Day(iso="2020"), step="year", rows=rows)
    picture = draw_exchange(block, WORDS)
    heights = [
        float(re.findall(r'class="sent" d="M[\d.]+ [\d.]+v-([\d.]+)', row.plot)[0])
        for row in picture.rows
    ]
    assert heights[0] * 2 == heights[1]
    assert "16 messages in one year" in picture.scale
    assert picture.data.rows[1][1:] == ("16", "1", "0.50", "16 / 0", "0 / 1")


def test_a_person_without_a_word_has_a_grey_line_alone() -> None:
    row = ExchangeRow(
        person=Person(id="a", name="a"),
        sent=[0],
        received=[0],
        strength=Measure(value=0, unit="score"),
        note=SUMMARY,
    )
    block = Exchange(summary=SUMMARY, start=Day(iso="2020"), step="year", rows=[row])
    picture = draw_exchange(block, WORDS)
    assert 'class="silent"' in picture.rows[0].plot
    assert 'class="alive"' not in picture.rows[0].plot
    assert picture.scale == ""


def test_empty_pictures_can_be_drawn() -> None:
    day = Day(iso="2020")
    nobody = Exchange(summary=SUMMARY, start=day, step="year", rows=[])
    assert draw_exchange(nobody, WORDS).rows == ()
    nothing = Series(id="n", label=Message(id="specimen.time.sent"), values=[0, 0])
    for series in ([], [nothing]):
        timeline = Timeline(summary=SUMMARY, start=day, step="year", series=series)
        assert "NaN" not in draw_timeline(timeline, WORDS).svg
    assert draw_bars(Bars(summary=SUMMARY, bars=[]), WORDS).bars == ()


def test_a_timeline_has_its_finding_as_text_and_its_numbers_as_a_table() -> None:
    block = next(block for block in blocks_of(specimen()) if isinstance(block, Timeline))
    picture = draw_timeline(block, WORDS)
    assert f"<desc>{WORDS.plain(block.summary)}</desc>" in picture.svg
    quarter = '<time datetime="2014-01">Q1 2014</time>'
    assert picture.data.rows[0] == (quarter, str(block.series[0].values[0]))
    assert picture.bands is not None
    assert len(picture.bands.rows) == len(block.bands)


def test_a_mirrored_series_shares_the_scale_and_hangs() -> None:
    series = [
        Series(id=name, label=Message(id=f"specimen.time.{name}"), values=[value])
        for name, value in (("sent", 10), ("received", 40))
    ]
    block = Timeline(
        summary=SUMMARY, start=Day(iso="2020"), step="year", series=series, mirrored=True
    )
    svg = draw_timeline(block, WORDS).svg
    assert 'class="yours" d="M0.08 90v-22.5' in svg
    assert 'class="theirs" d="M0.08 0v90' in svg


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(2000, 2030), st.none() | st.integers(2000, 2035), st.text()),
        max_size=30,
    )
)
def test_bands_never_leave_the_picture(bands: list[tuple[int, int | None, str]]) -> None:
    block = Timeline(
        summary=SUMMARY,
        start=Day(iso="2010"),
        step="year",
        series=[Series(id="n", label=Message(id="specimen.time.sent"), values=[1] * 12)],
        bands=[
            Band(
                label=Organisation(name=name),
                start=Day(iso=str(start)),
                end=Day(iso=str(end)) if end else None,
            )
            for start, end, name in bands
        ],
    )
    svg = draw_timeline(block, WORDS).svg
    drawn = re.findall(r'class="band" x="([\d.]+)%" width="([\d.]+)%"', svg)
    assert len(drawn) <= MOST_LANES
    assert all(float(x) + float(width) <= 100.5 for x, width in drawn)


def test_bars_share_a_scale_and_tell_a_part_apart() -> None:
    bars = [
        Bar(label=Organisation(name="a"), value=Count(value=10), part=Count(value=5)),
        Bar(label=Organisation(name="b"), value=Count(value=5, of=10)),
    ]
    part = Message(id="specimen.companies.part")
    picture = draw_bars(Bars(summary=SUMMARY, bars=bars, part_label=part), WORDS)
    assert 'class="whole" width="100%"' in picture.bars[0].svg
    assert 'class="part" width="50%"' in picture.bars[0].svg
    assert 'class="part"' not in picture.bars[1].svg
    assert [row[1:] for row in picture.data.rows] == [("10", "5"), ("5 of 10", "\u2013")]
