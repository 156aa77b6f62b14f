"""Counts over time as bars, with the jobs and schools of the time under them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import (
    ABSENT,
    DataTable,
    Heading,
    bar_run,
    stretched,
    year_guides,
    year_labels,
)
from linkedin_insights.render.charts.scales import Periods, linear, nice_ticks
from linkedin_insights.render.clip import LABEL_LIMIT, SENTENCE_LIMIT, clip
from linkedin_insights.render.inline import leaf_html, leaf_plain, message_html
from linkedin_insights.render.markup import join, percent, tag
from linkedin_insights.report.blocks import Band, Series, Timeline
from linkedin_insights.report.leaves import Count, Day, Leaf
from linkedin_insights.words import Catalogue

TALL = 150
SHORT = 90
NAME_ROOM = 20
PEAK_ROOM = 16
AXIS_ROOM = 20
GUTTER = 44
LANE = 24
PANEL_GAP = 14
MOST_LANES = 14
# Labels are set so that they fit a phone: its width, and the width of a character, in pixels.
NARROW = 300
CHARACTER = 6.6
_MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable
    bands: DataTable | None


@dataclass(frozen=True, slots=True)
class _Panel:
    """Where a series is drawn: bars stand on ``base`` up to ``room``, or hang from it."""

    series: Series
    base: float
    room: float
    largest: int
    hangs: bool
    class_: str

    def y(self, offset: float) -> float:
        """The height ``offset`` pixels away from the base line, in the bars' direction."""
        return self.base + offset if self.hangs else self.base - offset


def draw_timeline(block: Timeline, catalogue: Catalogue) -> TimelinePicture:
    """A panel a series, each with its own scale and its largest value written on it.

    ``mirrored`` hangs the second series below the first one's line on one scale.
    """
    periods = Periods.of(block.start.iso, block.step, [one.values for one in block.series])
    panels = _panels(block)
    floor = panels[-1].base if panels else 0.0
    if panels and panels[-1].hangs:
        floor += panels[-1].room + PEAK_ROOM + NAME_ROOM
    bands = _lanes(block.bands, periods, catalogue)
    lanes = [(band, floor + AXIS_ROOM + LANE * row) for row, band in enumerate(bands)]
    names = ", ".join(catalogue.plain(one.label) for one in block.series)
    svg = tag(
        "svg",
        tag("title", clip(names)),
        tag("desc", clip(catalogue.plain(block.summary), SENTENCE_LIMIT)),
        year_guides(periods, top=NAME_ROOM + PEAK_ROOM, bottom=floor + 4),
        *(_drop(band, y) for band, y in lanes),
        *(_draw_panel(panel, periods, catalogue) for panel in panels),
        year_labels(periods, y=floor + 15),
        *(_band(band, y) for band, y in lanes),
        class_="chart",
        width="100%",
        height=floor + AXIS_ROOM + LANE * len(bands),
        role="img",
    )
    return TimelinePicture(svg, _table(block, periods, catalogue), _bands(block, catalogue))


def _panels(block: Timeline) -> list[_Panel]:
    """Panels one under the other; a mirrored second one starts at the first one's line."""
    room = TALL if len(block.series) == 1 else SHORT
    shared = max((max(one.values, default=0) for one in block.series), default=0)
    panels: list[_Panel] = []
    y = 0.0
    for index, one in enumerate(block.series):
        if block.mirrored and index:
            panels.append(_Panel(one, y, room, shared, hangs=True, class_="theirs"))
            continue
        y += NAME_ROOM + PEAK_ROOM + room + (PANEL_GAP if index else 0)
        largest = shared if block.mirrored else max(one.values, default=0)
        class_ = "yours" if block.mirrored else "plain"
        panels.append(_Panel(one, y, room, largest, hangs=False, class_=class_))
    return panels


def _draw_panel(panel: _Panel, periods: Periods, catalogue: Catalogue) -> Markup:
    """One series: grid, bars, its name, its largest value."""
    marks: list[Markup] = []
    for tick in nice_ticks(panel.largest):
        y = panel.y(panel.room * linear(tick, panel.largest))
        marks.append(tag("line", class_="grid", x1=0, x2="100%", y1=y, y2=y))
        label = leaf_plain(Count(value=tick), catalogue)
        marks.append(tag("text", label, class_="tick", x=-6, y=y + 4, text_anchor="end"))
    run = bar_run(
        panel.series.values,
        lambda value: panel.room * linear(value, panel.largest),
        base=0 if panel.hangs else panel.room,
        up=not panel.hangs,
    )
    top = panel.base if panel.hangs else panel.base - panel.room
    bars = tag("path", class_=panel.class_, d=run)
    marks.append(stretched(bars, count=periods.count, height=panel.room, y=top))
    marks.append(tag("line", class_="base", x1=0, x2="100%", y1=panel.base, y2=panel.base))
    name_y = panel.y(panel.room + PEAK_ROOM) + (14 if panel.hangs else -6)
    label = clip(catalogue.plain(panel.series.label), LABEL_LIMIT)
    marks.append(tag("text", label, class_=f"name {panel.class_}", x=-GUTTER, y=name_y))
    marks.append(_peak(panel, periods, catalogue))
    return tag("g", *marks)


def _peak(panel: _Panel, periods: Periods, catalogue: Catalogue) -> Markup:
    """The largest value in words, at the end of its bar."""
    values = panel.series.values
    largest = max(values, default=0)
    if not largest:
        return Markup("")
    index = values.index(largest)
    words = catalogue.text(
        "page.timeline.peak", n=largest, period=_period(index, periods, catalogue)
    )
    right = index / periods.count > _MIDDLE
    return tag(
        "text",
        words,
        class_="peak halo",
        x=percent((index + right) / periods.count),
        y=panel.y(panel.room * linear(largest, panel.largest)) + (13 if panel.hangs else -4),
        text_anchor="end" if right else "start",
    )


@dataclass(frozen=True, slots=True)
class _Lane:
    """A band placed: its stretch as fractions, its label, and where the label stands."""

    start: float
    end: float
    label: str
    label_at: float
    anchor: str


def _lanes(bands: list[Band], periods: Periods, catalogue: Catalogue) -> list[_Lane]:
    """Bands by their beginning, one lane each: a staircase of a working life."""
    placed = []
    for band in sorted(bands, key=lambda band: (band.start.iso, band.end.iso if band.end else "~")):
        start = periods.at(band.start.iso)
        end = periods.at(band.end.iso) if band.end else 1.0
        if end <= 0 or start >= 1 or not periods.count:
            continue
        label = clip(catalogue.leaf_text(band.label), LABEL_LIMIT)
        width = len(label) * CHARACTER / NARROW
        if start + width <= 1:
            place = (start, "start")
        elif end - width >= 0:
            place = (end, "end")
        else:
            place = (0.0, "start") if start < _MIDDLE else (1.0, "end")
        placed.append(_Lane(start, max(end, start + 0.004), label, *place))
    return placed[-MOST_LANES:]


def _drop(lane: _Lane, y: float) -> Markup:
    """A hairline from the top of the picture to where the band begins."""
    x = percent(lane.start)
    return tag("line", class_="drop", x1=x, x2=x, y1=NAME_ROOM + PEAK_ROOM, y2=y + 4)


def _band(lane: _Lane, y: float) -> Markup:
    """The stretch, and its name under it."""
    width = percent(lane.end - lane.start)
    stretch = tag("rect", class_="band", x=percent(lane.start), width=width, y=y + 3, height=3)
    return tag(
        "g",
        stretch,
        tag(
            "text",
            lane.label,
            class_="band-label halo",
            x=percent(lane.label_at),
            y=y + 18,
            text_anchor=lane.anchor,
        ),
    )


def _table(block: Timeline, periods: Periods, catalogue: Catalogue) -> DataTable:
    labels = (clip(catalogue.plain(one.label)) for one in block.series)
    return DataTable(
        columns=(
            Heading(catalogue.text("page.data.period"), "text"),
            *(Heading(label) for label in labels),
        ),
        rows=tuple(
            (
                tag("time", _period(index, periods, catalogue), datetime=periods.iso(index)),
                *_cells(block.series, index, catalogue),
            )
            for index in range(periods.count)
        ),
    )


def _cells(series: list[Series], index: int, catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(
        leaf_plain(Count(value=one.values[index] if index < len(one.values) else 0), catalogue)
        for one in series
    )


def _period(index: int, periods: Periods, catalogue: Catalogue) -> str:
    """A period's name: ``March 2019``, ``Q1 2019``, ``2019``."""
    if periods.step == "quarter":
        return catalogue.quarter_text(periods.begins(index))
    return catalogue.leaf_text(Day(iso=periods.iso(index)))


def _bands(block: Timeline, catalogue: Catalogue) -> DataTable | None:
    """The stretches as a table: what the picture can only hint at."""
    if not block.bands:
        return None
    return DataTable(
        columns=(
            Heading(catalogue.text("page.data.stretch"), "text"),
            Heading(catalogue.text("page.data.from"), "text"),
            Heading(catalogue.text("page.data.until"), "text"),
        ),
        rows=tuple(
            (
                _with_detail(band, catalogue),
                leaf_html(band.start, catalogue),
                _end(band.end, catalogue),
            )
            for band in block.bands
        ),
    )


def _with_detail(band: Band, catalogue: Catalogue) -> Markup:
    label: Leaf = band.label
    if band.detail is None:
        return leaf_html(label, catalogue)
    return join([leaf_html(label, catalogue), ": ", message_html(band.detail, catalogue)])


def _end(end: Day | None, catalogue: Catalogue) -> str | Markup:
    return leaf_html(end, catalogue) if end else ABSENT
