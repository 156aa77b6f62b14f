"""A funnel: every step has its own denominator, and all are on the scale of the largest."""

from __future__ import annotations

import re

import msgspec
import pytest

from linkedin_insights.render import render_html
from linkedin_insights.render.charts.funnel import FunnelPicture, draw_funnel
from linkedin_insights.report.blocks import Funnel, FunnelStep
from linkedin_insights.report.leaves import Count, Measure, Message
from tests.render.specimen import catalogue, specimen

WORDS = catalogue()
LABEL = Message(id="specimen.pictures.acts")


def step(value: int, of: int | None = None, *, share: Measure | None = None) -> FunnelStep:
    return FunnelStep(label=LABEL, value=Count(value=value, of=of), share=share)


def share(value: float, low: float, high: float) -> Measure:
    return Measure(value=value, unit="share", low=low, high=high)


STEPS = (step(80), step(40, 80, share=share(0.5, 0.39, 0.61)), step(10, 20))


def draw(*steps: FunnelStep) -> FunnelPicture:
    return draw_funnel(Funnel(summary=LABEL, steps=list(steps)), WORDS)


def widths(plot: str) -> tuple[float, ...]:
    """How many could have come so far and how many did, in percent of the width."""
    return tuple(float(width) for width in re.findall(r'<rect class="\w+" width="([\d.]+)%"', plot))


def test_a_step_is_drawn_over_those_who_could_have_come_so_far() -> None:
    """On the scale of 80: 40 of 80 is half over the whole, 10 of 20 an eighth over a quarter."""
    assert [widths(drawn.plot) for drawn in draw(*STEPS).steps] == [
        (100, 100),
        (100, 50),
        (25, 12.5),
    ]


@pytest.mark.parametrize("steps", [(), (step(0),), (step(0, 0), step(0, 0))])
def test_nothing_is_no_error(steps: tuple[FunnelStep, ...]) -> None:
    assert [widths(drawn.plot) for drawn in draw(*steps).steps] == [(0, 0)] * len(steps)


def test_the_table_has_denominators_and_intervals() -> None:
    assert [cells[1:] for cells in draw(*STEPS).data.rows] == [
        ("80", "–"),
        ("40 of 80", "50% (between 39 and 61 in 100)"),
        ("10 of 20", "–"),
    ]


def test_the_interval_stands_in_words_where_there_is_one() -> None:
    report = specimen()
    block = Funnel(summary=LABEL, steps=list(STEPS))
    chapter = msgspec.structs.replace(report.chapters[0], blocks=[block])
    html = render_html(msgspec.structs.replace(report, chapters=[chapter]), catalogue=WORDS)
    figure = html[html.index('<figure class="picture funnel">') :]
    assert re.findall(r'<span class="sure">([^<]+)</span>', figure) == ["between 39 and 61 in 100"]
    assert re.findall(r'<span class="share">([^<]+)</span>', figure) == ["50%"]
