"""Intervals, two-sided bars, funnels and calendars: where their marks stand, worked by hand."""

from __future__ import annotations

import re

import pytest

from linkedin_insights.render.charts.calendar import draw_calendar, level
from linkedin_insights.render.charts.funnel import draw_funnel
from linkedin_insights.render.charts.intervals import Axis, draw_intervals
from linkedin_insights.render.charts.two_sided import draw_two_sided
from linkedin_insights.report.blocks import (
    Band,
    Calendar,
    CalendarYear,
    Funnel,
    FunnelStep,
    IntervalRow,
    Intervals,
    TwoSided,
    TwoSidedRow,
)
from linkedin_insights.report.leaves import Count, Day, Measure, Organisation, Person
from tests.render.specimen import catalogue, m

WORDS = catalogue()


def ratio(value: float, low: float, high: float) -> IntervalRow:
    return IntervalRow(
        label=m("pictures.acts"), value=Measure(value=value, unit="ratio", low=low, high=high)
    )


def intervals(*rows: IntervalRow, mark: float | None = None, of: bool = True) -> Intervals:
    return Intervals(
        summary=m("pictures.ratio"),
        rows=list(rows),
        mark=mark,
        mark_label=m("pictures.alike") if mark is not None else None,
        ratio=of,
    )


def test_twice_and_half_are_equally_far_from_no_difference() -> None:
    axis = Axis.around(intervals(ratio(1.0, 0.5, 2.0), mark=1.0))
    assert axis.at(1.0) == pytest.approx(0.5)
    assert axis.at(2.0) - axis.at(1.0) == pytest.approx(axis.at(1.0) - axis.at(0.5))
    assert axis.ticks() == (0.5, 1.0, 2.0)


def test_a_large_share_is_drawn_on_an_axis_up_to_all() -> None:
    share = IntervalRow(
        label=m("pictures.acts"), value=Measure(value=0.6, unit="share", low=0.3, high=0.8)
    )
    axis = Axis.around(intervals(share, of=False))
    assert (axis.low, axis.high) == (0.0, 1.0)
    assert axis.ticks() == pytest.approx((0, 0.2, 0.4, 0.6, 0.8, 1.0))


def test_an_interval_row_shows_value_interval_chance_and_mark() -> None:
    """On a logarithmic axis from ½ to 2, 1 stands at 50 %, the ends at 2 % and 98 %."""
    row = IntervalRow(
        label=m("pictures.first"),
        value=Measure(value=1.0, unit="ratio", low=0.5, high=2.0),
        chance=Measure(value=1.0, unit="ratio", low=0.5, high=2.0),
    )
    picture = draw_intervals(intervals(row, mark=1.0), WORDS)
    (drawn,) = picture.rows
    assert 'class="interval" x1="2%" x2="98%"' in drawn.plot
    assert 'class="dot" cx="50%"' in drawn.plot
    assert 'class="chance" x="2%" width="96%"' in drawn.plot
    assert 'class="no-difference" x1="50%"' in drawn.plot
    assert picture.chance
    assert "no difference" in picture.axis
    assert [heading.label for heading in picture.data.columns][-1] == "By chance alone"


def test_two_sides_share_a_scale_and_meet_in_the_middle() -> None:
    """The longest bar takes 42 % of the width: 6 of 6 is 42 %, 3 of 6 is 21 %."""
    row = TwoSidedRow(
        label=Person(id="a", name="<Ann>"),
        left=Measure(value=3, unit="weight"),
        right=Measure(value=6, unit="weight"),
    )
    block = TwoSided(
        summary=m("pictures.gifts"),
        left_label=m("pictures.from_you"),
        right_label=m("pictures.from_them"),
        rows=[row],
    )
    picture = draw_two_sided(block, WORDS)
    (drawn,) = picture.rows
    assert 'class="sent" x="29%" width="21%"' in drawn.plot
    assert 'class="received" x="50%" width="42%"' in drawn.plot
    assert "&lt;Ann&gt;" in drawn.plot
    assert picture.total is None


def test_a_step_of_a_funnel_shows_who_could_have_come_so_far() -> None:
    """40 of 90 on a scale of 90: 100 % could, 44.444 % did."""
    steps = [
        FunnelStep(label=m("pictures.first"), value=Count(value=90)),
        FunnelStep(label=m("pictures.acts"), value=Count(value=40, of=90)),
    ]
    picture = draw_funnel(Funnel(summary=m("pictures.funnel"), steps=steps), WORDS)
    assert 'class="could" width="100%"' in picture.steps[1].plot
    assert 'class="did" width="44.444%"' in picture.steps[1].plot


@pytest.mark.parametrize(
    ("count", "shade"), [(0, 0), (1, 1), (6, 1), (7, 2), (56, 3), (57, 4), (100, 4)]
)
def test_shades_grow_with_the_root_of_the_count(count: int, shade: int) -> None:
    """⌈4·√(n/100)⌉: √0.0625 = ¼ and √0.5625 = ¾ are the edges."""
    assert level(count, 100) == shade


def calendar(*windows: Band) -> Calendar:
    return Calendar(
        summary=m("pictures.calendar"),
        label=m("pictures.acts"),
        years=[CalendarYear(year=2024, weeks=[0, 4, 1]), CalendarYear(year=2025, weeks=[1] * 52)],
        first_week=50,
        windows=list(windows),
    )


def test_a_week_stands_at_its_place_in_the_year() -> None:
    first, second = draw_calendar(calendar(), WORDS).years
    assert 'class="week shade4" d="M51 0' in first.plot
    assert first.active == "2 of 3"
    assert second.active == "52 of 52"
    assert second.plot.count("M0 0") == 1


def test_a_time_of_need_goes_on_in_the_next_year_and_is_named_once() -> None:
    window = Band(
        label=Organisation(name="<Mill>"), start=Day(iso="2024-12-01"), end=Day(iso="2025-02-01")
    )
    first, second = draw_calendar(calendar(window), WORDS).years
    assert "&lt;Mill&gt;" in first.plot
    assert 'class="window"' in second.plot
    assert "Mill" not in second.plot


def test_a_time_known_by_the_month_is_drawn() -> None:
    window = Band(label=Organisation(name="Mill"), start=Day(iso="2025-03"), end=Day(iso="2025-05"))
    _, second = draw_calendar(calendar(window), WORDS).years
    (x,) = re.findall(r'class="window" x="([0-9.]+)%"', second.plot)
    # 1 March is day 59 of the year, in weeks 59 / 7 of 53.
    assert float(x) == pytest.approx(100 * 59 / 7 / 53, abs=0.001)
