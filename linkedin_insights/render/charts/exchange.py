"""The exchange: a row a person, time left to right, the owner's words above the line."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import (
    ABSENT,
    DataTable,
    Heading,
    bar_run,
    stretched,
    year_axis,
    year_guides,
)
from linkedin_insights.render.charts.scales import Periods, linear, root_height
from linkedin_insights.render.inline import leaf_html, leaf_plain
from linkedin_insights.render.markup import percent, tag
from linkedin_insights.report.blocks import Exchange, ExchangeRow
from linkedin_insights.report.leaves import Count, Measure
from linkedin_insights.words import Catalogue

HEIGHT = 40
MIDDLE = HEIGHT / 2
REACH = MIDDLE - 1
AXIS_HEIGHT = 18
STRENGTH_WIDTH = 56
STRENGTH_HEIGHT = 5


@dataclass(frozen=True, slots=True)
class RowPicture:
    """A row as the template sets it: its model, its line, and how strong the tie is."""

    row: ExchangeRow
    plot: Markup
    strength: Markup


@dataclass(frozen=True, slots=True)
class ExchangePicture:
    """Axis, rows, the sentence about the scale, and the numbers."""

    axis: Markup
    rows: tuple[RowPicture, ...]
    scale: str
    data: DataTable


def draw_exchange(block: Exchange, catalogue: Catalogue) -> ExchangePicture:
    """The picture of an exchange. One scale holds for all rows and both directions.

    Heights are square roots of counts: most periods hold a handful of messages and a few hold
    dozens, and both must be seen.
    """
    series = [values for row in block.rows for values in (row.sent, row.received)]
    periods = Periods.of(block.start.iso, block.step, series)
    largest = max((max(values, default=0) for values in series), default=0)
    return ExchangePicture(
        axis=year_axis(periods, height=AXIS_HEIGHT),
        rows=tuple(
            RowPicture(
                row=row,
                plot=_plot(row, periods, largest, catalogue),
                strength=_strength(row.strength, catalogue),
            )
            for row in block.rows
        ),
        scale=catalogue.text(f"page.exchange.scale_{block.step}", n=largest) if largest else "",
        data=_table(block, periods, catalogue),
    )


def _plot(row: ExchangeRow, periods: Periods, largest: int, catalogue: Catalogue) -> Markup:
    """One row: grey before the first words and after the last, ink between them."""
    written = [
        index
        for values in (row.sent, row.received)
        for index, value in enumerate(values)
        if value > 0
    ]
    marks = [year_guides(periods, top=-4, bottom=HEIGHT + 4), _line(0, 1, "silent")]
    if written and periods.count:
        first, last = min(written) / periods.count, (max(written) + 1) / periods.count
        marks.append(_line(first, last, "alive"))
        runs = ((row.sent, True, "sent"), (row.received, False, "received"))
        paths = (
            tag(
                "path",
                class_=name,
                d=bar_run(
                    values,
                    lambda value: REACH * root_height(value, largest),
                    base=MIDDLE + (-1 if up else 1),
                    up=up,
                ),
            )
            for values, up, name in runs
        )
        marks.append(stretched(*paths, count=periods.count, height=HEIGHT))
        marks.append(tag("circle", class_="first", cx=percent(first), cy=MIDDLE, r=3))
    title = catalogue.text("page.exchange.row", sent=sum(row.sent), received=sum(row.received))
    return tag(
        "svg",
        tag("title", title),
        *marks,
        class_="plot",
        width="100%",
        height=HEIGHT,
        role="img",
    )


def _line(start: float, end: float, name: str) -> Markup:
    return tag("line", class_=name, x1=percent(start), x2=percent(end), y1=MIDDLE, y2=MIDDLE)


def _strength(strength: Measure, catalogue: Catalogue) -> Markup:
    """A short bar: how much of the way from nothing to the strongest possible."""
    bar = tag(
        "rect", class_="value", width=percent(linear(strength.value, 1)), height=STRENGTH_HEIGHT
    )
    return tag(
        "svg",
        tag("title", catalogue.text("page.exchange.strength", value=strength)),
        tag("rect", class_="track", width="100%", height=STRENGTH_HEIGHT),
        bar,
        class_="strength",
        width=STRENGTH_WIDTH,
        height=STRENGTH_HEIGHT,
        role="img",
    )


def _table(block: Exchange, periods: Periods, catalogue: Catalogue) -> DataTable:
    """Totals and years; a table of months would be as wide as it is empty."""
    years = sorted({periods.begins(index).year for index in range(periods.count)})
    names = ("page.data.sent", "page.data.received", "page.data.strength")
    return DataTable(
        columns=(
            Heading(catalogue.text("page.data.person"), "text"),
            *(Heading(catalogue.text(name)) for name in names),
            *(Heading(str(year)) for year in years),
        ),
        rows=tuple(
            (
                leaf_html(row.person, catalogue),
                leaf_plain(Count(value=sum(row.sent)), catalogue),
                leaf_plain(Count(value=sum(row.received)), catalogue),
                leaf_plain(row.strength, catalogue),
                *(_year_cell(row, year, periods, catalogue) for year in years),
            )
            for row in block.rows
        ),
        note=catalogue.text("page.data.cell_note"),
    )


def _year_cell(row: ExchangeRow, year: int, periods: Periods, catalogue: Catalogue) -> str:
    sent, received = (
        sum(n for index, n in enumerate(values) if periods.begins(index).year == year)
        for values in (row.sent, row.received)
    )
    if not sent and not received:
        return ABSENT
    return catalogue.text("page.data.cell", sent=sent, received=received)
