"""Intervals: a dot with how sure it is, beside no difference and beside chance, on one axis."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.labels import text_width
from linkedin_insights.render.charts.marks import ABSENT, DataTable, Heading
from linkedin_insights.render.charts.scales import linear
from linkedin_insights.render.clip import LABEL_LIMIT, SENTENCE_LIMIT, clip
from linkedin_insights.render.inline import leaf_plain, message_html
from linkedin_insights.render.markup import join, percent, tag
from linkedin_insights.report.blocks import IntervalRow, Intervals
from linkedin_insights.report.leaves import Measure
from linkedin_insights.words import Catalogue

HEIGHT: Final = 26
MIDDLE: Final = HEIGHT / 2
AXIS_HEIGHT: Final = 20
_RATIO_TICKS: Final = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)
_LINEAR_STEPS: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0)
_MOST_TICKS: Final = 5
_WHOLE_FROM: Final = 0.4
"""A share that reaches this far is drawn on an axis up to one."""
_MOST_RATIO: Final = 64.0
"""An end further out is drawn at the rim; the words give it as it is."""
_ROOM: Final = 0.02
_NARROW: Final = 300.0
"""Pixels that a row has at least: labels of the axis are set for a phone."""
_APART: Final = 6.0
_RATIO_WORDS: Final = {0.5: "page.intervals.half", 2.0: "page.intervals.twice"}


@dataclass(frozen=True, slots=True)
class RowPicture:
    """A row as the template sets it."""

    row: IntervalRow
    plot: Markup


@dataclass(frozen=True, slots=True)
class IntervalsPicture:
    """Axis, rows, and the numbers."""

    axis: Markup
    rows: tuple[RowPicture, ...]
    chance: bool
    data: DataTable


@dataclass(frozen=True, slots=True)
class Axis:
    """From values to fractions of the width; ``ratio`` makes it logarithmic."""

    low: float
    high: float
    ratio: bool

    @classmethod
    def around(cls, block: Intervals) -> Axis:
        """The axis that holds every value with its interval, and the mark."""
        values = [value for row in block.rows for value in _ends(row)]
        values += [block.mark] if block.mark is not None else []
        if block.ratio:
            low = min(value for value in [*values, 0.5] if value > 0)
            high = max([*values, 2.0])
            return cls(max(low, 1 / _MOST_RATIO), min(high, _MOST_RATIO), ratio=True)
        largest = max(values, default=1.0)
        share = any(row.value.unit == "share" for row in block.rows)
        return cls(0.0, 1.0 if share and largest >= _WHOLE_FROM else largest, ratio=False)

    def at(self, value: float) -> float:
        """Where a value stands, a little room at both ends."""
        if self.ratio:
            reach = math.log(self.high / self.low)
            place = math.log(max(value, self.low) / self.low) / reach if reach else 0.5
        else:
            place = linear(value, self.high)
        return _ROOM + (1 - 2 * _ROOM) * min(1.0, max(0.0, place))

    def ticks(self) -> tuple[float, ...]:
        """A few round values."""
        if self.ratio:
            return tuple(tick for tick in _RATIO_TICKS if self.low <= tick <= self.high)
        step = next((s for s in _LINEAR_STEPS if self.high / s <= _MOST_TICKS), self.high)
        return tuple(step * n for n in range(int(self.high / step + 1e-9) + 1))


def draw_intervals(block: Intervals, catalogue: Catalogue) -> IntervalsPicture:
    """One axis for all rows: what is compared has one scale."""
    axis = Axis.around(block)
    return IntervalsPicture(
        axis=_axis(block, axis, catalogue),
        rows=tuple(RowPicture(row, _plot(row, block, axis, catalogue)) for row in block.rows),
        chance=any(row.chance for row in block.rows),
        data=_table(block, catalogue),
    )


def _ends(row: IntervalRow) -> Iterator[float]:
    for measure in (row.value, row.chance):
        if measure is not None:
            yield from (v for v in (measure.low, measure.value, measure.high) if v is not None)


def _axis(block: Intervals, axis: Axis, catalogue: Catalogue) -> Markup:
    """Round values, and what the marked one means; a value that has no room is left out."""
    unit = block.rows[0].value.unit if block.rows else "score"
    labels: list[tuple[float, str, str]] = []
    if block.mark is not None and block.mark_label is not None:
        words = clip(catalogue.plain(block.mark_label), LABEL_LIMIT)
        labels.append((axis.at(block.mark), words, "mark-label halo"))
    for tick in axis.ticks():
        label = (axis.at(tick), _tick_text(tick, unit, axis, catalogue), "tick halo")
        if not any(_touch(label[:2], other[:2]) for other in labels):
            labels.append(label)
    texts = [
        tag("text", words, class_=name, x=percent(x), y=AXIS_HEIGHT - 6, text_anchor=anchor)
        for at, words, name in labels
        for x, anchor in (_anchored(at, words),)
    ]
    return tag("svg", *texts, class_="axis", width="100%", height=AXIS_HEIGHT, aria_hidden="true")


def _tick_text(tick: float, unit: str, axis: Axis, catalogue: Catalogue) -> str:
    if axis.ratio and tick in _RATIO_WORDS:
        return catalogue.text(_RATIO_WORDS[tick])
    return catalogue.value_text(Measure(value=tick, unit=unit))


def _anchored(at: float, words: str) -> tuple[float, str]:
    """A label is centred under its value, or set from the rim that it would leave."""
    half = text_width(words) / 2 / _NARROW
    return (0.0, "start") if at < half else (1.0, "end") if at > 1 - half else (at, "middle")


def _touch(one: tuple[float, str], other: tuple[float, str]) -> bool:
    """Whether two labels of the axis would meet where it is narrow."""
    apart = abs(one[0] - other[0]) * _NARROW
    return apart < (text_width(one[1]) + text_width(other[1])) / 2 + _APART


def _plot(row: IntervalRow, block: Intervals, axis: Axis, catalogue: Catalogue) -> Markup:
    label = clip(catalogue.plain(row.label), SENTENCE_LIMIT)
    words = (label, ": ", leaf_plain(row.value, catalogue))
    marks: list[Markup] = [_upright(axis.at(tick), "guide") for tick in axis.ticks()]
    if block.mark is not None:
        marks.append(_upright(axis.at(block.mark), "no-difference"))
    if row.chance is not None:
        marks += _chance(row.chance, axis)
    if row.value.low is not None and row.value.high is not None:
        ends = (axis.at(row.value.low), axis.at(row.value.high))
        x1, x2 = (percent(end) for end in ends)
        marks.append(tag("line", class_="interval", x1=x1, x2=x2, y1=MIDDLE, y2=MIDDLE))
    marks.append(
        tag("circle", class_="dot", cx=percent(axis.at(row.value.value)), cy=MIDDLE, r=4.5)
    )
    return tag(
        "svg",
        tag("title", join(words)),
        *marks,
        class_="plot",
        width="100%",
        height=HEIGHT,
        role="img",
    )


def _chance(chance: Measure, axis: Axis) -> list[Markup]:
    """What chance alone gives: a pale band, its middle dashed."""
    marks = []
    if chance.low is not None and chance.high is not None:
        start, end = axis.at(chance.low), axis.at(chance.high)
        marks.append(
            tag(
                "rect",
                class_="chance",
                x=percent(start),
                width=percent(end - start),
                y=2,
                height=HEIGHT - 4,
            )
        )
    place = percent(axis.at(chance.value))
    return [
        *marks,
        tag("line", class_="chance-middle", x1=place, x2=place, y1=2, y2=HEIGHT - 2),
    ]


def _upright(place: float, name: str) -> Markup:
    x = percent(place)
    return tag("line", class_=name, x1=x, x2=x, y1=0, y2=HEIGHT)


def _table(block: Intervals, catalogue: Catalogue) -> DataTable:
    chance = any(row.chance for row in block.rows)
    notes = any(row.note for row in block.rows)
    columns = [
        Heading(catalogue.text("page.data.label"), "text"),
        Heading(catalogue.text("page.data.value")),
        *([Heading(catalogue.text("page.data.chance"))] if chance else []),
        *([Heading(catalogue.text("page.data.note"))] if notes else []),
    ]
    return DataTable(
        columns=tuple(columns),
        rows=tuple(
            (
                message_html(row.label, catalogue),
                leaf_plain(row.value, catalogue),
                *([leaf_plain(row.chance, catalogue) if row.chance else ABSENT] if chance else []),
                *([message_html(row.note, catalogue) if row.note else ABSENT] if notes else []),
            )
            for row in block.rows
        ),
    )
