"""Intervals: one axis for all rows, no difference in the middle, nothing drawn outside."""

from __future__ import annotations

import re

import msgspec
import pytest

from linkedin_insights.render import render_html
from linkedin_insights.render.charts.intervals import Axis, IntervalsPicture, draw_intervals
from linkedin_insights.report.blocks import IntervalRow, Intervals
from linkedin_insights.report.leaves import Count, Measure, Message, Text
from tests.render.specimen import catalogue, specimen

WORDS = catalogue()
LABEL = Message(id="specimen.pictures.acts")
ALIKE = Message(id="specimen.pictures.alike")


def row(
    value: float,
    low: float | None = None,
    high: float | None = None,
    *,
    unit: str = "score",
    chance: Measure | None = None,
    note: Message | None = None,
) -> IntervalRow:
    measure = Measure(value=value, unit=unit, low=low, high=high)
    return IntervalRow(label=LABEL, value=measure, chance=chance, note=note)


def block(*rows: IntervalRow, ratio: bool = False, mark: float | None = None) -> Intervals:
    return Intervals(
        summary=LABEL,
        rows=list(rows),
        ratio=ratio,
        mark=mark,
        mark_label=ALIKE if mark is not None else None,
    )


def draw(*rows: IntervalRow, ratio: bool = False, mark: float | None = None) -> IntervalsPicture:
    return draw_intervals(block(*rows, ratio=ratio, mark=mark), WORDS)


def ticks(picture: IntervalsPicture) -> list[str]:
    return re.findall(r">([^<]+)</text>", picture.axis)


def places(plot: str) -> list[float]:
    return [float(x) for x in re.findall(r'(?:x1|x2|cx|x)="(-?[\d.]+)%"', plot)]


def test_twice_and_half_are_equally_far_from_no_difference() -> None:
    axis = Axis.around(block(row(2.0, 0.5, 2.0), ratio=True))
    assert axis.at(1.0) == pytest.approx(0.5)
    assert axis.at(2.0) - axis.at(1.0) == pytest.approx(axis.at(1.0) - axis.at(0.5))


def test_the_mark_is_a_line_in_every_row_and_says_what_it_means() -> None:
    picture = draw(row(1.4, 1.1, 1.8), row(0.9, 0.6, 1.3), ratio=True, mark=1.0)
    assert all(drawn.plot.count('class="no-difference"') == 1 for drawn in picture.rows)
    assert ticks(picture)[0] == WORDS.plain(ALIKE)


def test_words_of_the_axis_do_not_meet_where_it_is_narrow() -> None:
    """From 0.1 to 13.7 the word at 1 takes the room of half and twice."""
    wide = ticks(draw(row(1.3, 0.1, 13.7), ratio=True, mark=1.0))
    assert not {"half", "twice"} & set(wide)
    assert {"half", "twice"} <= set(ticks(draw(row(1.3, 1.0, 1.5), ratio=True, mark=1.0)))


def test_shares_run_to_a_hundred_unless_all_are_small() -> None:
    assert ticks(draw(row(0.55, 0.44, 0.65, unit="share"))) == [
        "0%",
        "20%",
        "40%",
        "60%",
        "80%",
        "100%",
    ]
    small = Axis.around(block(row(0.02, 0.01, 0.05, unit="share")))
    assert small.high == pytest.approx(0.05)


@pytest.mark.parametrize("ratio", [True, False])
@pytest.mark.parametrize(
    ("value", "low", "high"), [(0.0, 0.0, 0.0), (1e9, 1e-9, 1e12), (1.0, None, None), (3.0, 0.0, 9)]
)
def test_nothing_is_drawn_outside(
    value: float, low: float | None, high: float | None, *, ratio: bool
) -> None:
    picture = draw(row(value, low, high), ratio=ratio, mark=1.0)
    found = [place for text in (picture.axis, picture.rows[0].plot) for place in places(text)]
    assert found
    assert all(0 <= place <= 100 for place in found)


def test_an_interval_is_a_band_and_without_one_there_is_a_dot_alone() -> None:
    first, second = draw(row(1.4, 1.1, 1.8), row(0.9)).rows
    assert 'class="interval"' in first.plot
    assert 'class="interval"' not in second.plot
    assert 'class="dot"' in second.plot


def test_chance_has_a_band_a_middle_and_a_column() -> None:
    chance = Measure(value=1.0, unit="score", low=0.8, high=1.2)
    picture = draw(row(1.5, chance=chance), row(2.0))
    assert picture.chance
    assert 'class="chance"' in picture.rows[0].plot
    assert [cells[-1] for cells in picture.data.rows] == ["1.00 (between 0.80 and 1.20)", "–"]
    assert not draw(row(1.5)).chance


def test_a_row_says_its_interval_and_what_chance_alone_gives() -> None:
    chance = Measure(value=0.3, unit="share", low=0.2, high=0.4)
    report = specimen()
    chapter = msgspec.structs.replace(
        report.chapters[0], blocks=[block(row(0.65, 0.6, 0.7, unit="share", chance=chance))]
    )
    html = render_html(msgspec.structs.replace(report, chapters=[chapter]), catalogue=WORDS)
    figure = html[html.index('<figure class="picture intervals">') :]
    (said,) = re.findall(r'<span class="sure">(.*?)</span></span>', figure)
    assert re.sub(r"<[^>]+>", "", said) == "between 60 and 70 in 100 by chance alone 30%"


def test_the_table_has_what_stands_beside_a_row() -> None:
    note = Message(id="specimen.worlds.summary", params={"n": Count(value=6, of=8)})
    picture = draw(row(0.75, unit="share", note=note), row(0.5, unit="share"))
    assert len(picture.data.columns) == 3
    assert "6 of 8" in picture.data.rows[0][2]
    assert picture.data.rows[1][2] == "–"


def test_a_label_of_the_export_is_escaped() -> None:
    label = Message(id="specimen.lives.began", params={"event": Text(text="<b>&</b>" * 400)})
    value = Measure(value=1, unit="score")
    plot = draw(IntervalRow(label=label, value=value)).rows[0].plot
    assert "<b>" not in plot
    assert len(plot) < 9000


def test_without_rows_there_is_an_axis_alone() -> None:
    assert draw().rows == ()
    assert draw(ratio=True).rows == ()
