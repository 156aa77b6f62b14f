"""A calendar: a row a year, a cell a week, darker with more, times with a name under the cells."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.calendar_windows import (
    LAYERS,
    WEEKS,
    Names,
    Stretch,
    stretches,
)
from linkedin_insights.render.charts.marks import ABSENT, DataTable, Heading, stretched
from linkedin_insights.render.clip import SENTENCE_LIMIT, clip
from linkedin_insights.render.inline import leaf_html, leaf_plain, message_html
from linkedin_insights.render.markup import join, number, percent, tag
from linkedin_insights.report.blocks import Band, Calendar, CalendarYear
from linkedin_insights.report.leaves import Count
from linkedin_insights.words import Catalogue

LEVELS: Final = 4
CELL: Final = 15
AXIS_HEIGHT: Final = 16
BAR_TOP: Final = CELL + 2
BAR: Final = 4
_LABEL: Final = 14
_FILL: Final = 0.88
_QUARTERS: Final = (1, 4, 7, 10)
_MONDAY_FIRST: Final = 2024
"""A year that begins on a Monday: where months stand in most years, to half a week."""


@dataclass(frozen=True, slots=True)
class YearPicture:
    """A year's row: its number, the cells with the times under them, how many weeks were active."""

    year: int
    plot: Markup
    active: str


@dataclass(frozen=True, slots=True)
class CalendarPicture:
    """Months, years, the key from fewer to more, and the numbers."""

    axis: Markup
    years: tuple[YearPicture, ...]
    key: Markup
    largest: int
    data: DataTable


@dataclass(frozen=True, slots=True)
class Shades:
    """How dark a week is, by its rank among the weeks that have anything."""

    counts: tuple[int, ...]

    @classmethod
    def of(cls, years: Sequence[CalendarYear]) -> Shades:
        """The scale of all years together."""
        return cls(tuple(sorted(count for year in years for count in year.weeks if count > 0)))

    @property
    def largest(self) -> int:
        """The most in a week."""
        return self.counts[-1] if self.counts else 0

    def level(self, count: int) -> int:
        """0 for nothing, then 1 to `LEVELS` by the share of weeks with no more than ``count``."""
        if count <= 0 or not self.counts:
            return 0
        return math.ceil(LEVELS * bisect_right(self.counts, count) / len(self.counts))


def draw_calendar(block: Calendar, catalogue: Catalogue) -> CalendarPicture:
    """One scale of shades for all years; each named time is named once, where there is room."""
    shades = Shades.of(block.years)
    names = Names(block.windows, catalogue)
    return CalendarPicture(
        axis=_axis(catalogue),
        years=tuple(
            _year(year, first, block.windows, shades, names, catalogue)
            for year, first in _placed(block)
        ),
        key=_key(),
        largest=shades.largest,
        data=_table(block, catalogue),
    )


def _placed(block: Calendar) -> Iterator[tuple[CalendarYear, int]]:
    """Years with the place of their first week."""
    for place, year in enumerate(block.years):
        yield year, 0 if place else block.first_week


def _year(
    year: CalendarYear,
    first: int,
    windows: Sequence[Band],
    shades: Shades,
    names: Names,
    catalogue: Catalogue,
) -> YearPicture:
    found = stretches(windows, year.year, (first, first + len(year.weeks)))
    labels = {layer: list(names.place(found, layer)) for layer in LAYERS}
    height = BAR_TOP + BAR + (_LABEL if any(labels.values()) else 0) if found else CELL
    active = sum(count > 0 for count in year.weeks)
    title = catalogue.text(
        "page.calendar.year", year=str(year.year), active=active, n=len(year.weeks)
    )
    plot = tag(
        "svg",
        tag("title", title),
        stretched(*_cells(year.weeks, first, shades), count=WEEKS, height=height),
        *(_bar(stretch) for stretch in found),
        *(tag("g", *marks, class_=layer) for layer, marks in labels.items() if marks),
        class_="plot",
        width="100%",
        height=height,
        role="img",
    )
    share = leaf_plain(Count(value=active, of=len(year.weeks)), catalogue)
    return YearPicture(year.year, plot, share)


def _cells(weeks: Sequence[int], first: int, shades: Shades) -> list[Markup]:
    """One path a shade."""
    paths: dict[int, list[str]] = {shade: [] for shade in range(LEVELS + 1)}
    for index, count in enumerate(weeks, start=first):
        paths[shades.level(count)].append(f"M{number(index)} 0h{_FILL}v{CELL}h-{_FILL}z")
    return [
        tag("path", class_=f"week shade{shade}", d="".join(pieces))
        for shade, pieces in paths.items()
        if pieces
    ]


def _bar(stretch: Stretch) -> Markup:
    """The stretch under its weeks; an end that is no year's end is closed by a tick."""
    bar = tag(
        "rect",
        class_="window",
        x=percent(stretch.start),
        width=percent(stretch.end - stretch.start),
        y=BAR_TOP,
        height=BAR - 1,
    )
    ends = [
        tag("line", class_="end", x1=x, x2=x, y1=BAR_TOP - 2, y2=BAR_TOP + BAR + 1)
        for x, there in (
            (percent(stretch.start), stretch.begins),
            (percent(stretch.end), stretch.ends),
        )
        if there
    ]
    return join([bar, *ends])


def _axis(catalogue: Catalogue) -> Markup:
    """Names of months; on narrow screens those that begin a quarter."""
    first = date(_MONDAY_FIRST, 1, 1)
    texts = [
        tag(
            "text",
            catalogue.month_text(month),
            class_=f"tick rank{0 if month in _QUARTERS else 1}",
            x=percent((date(_MONDAY_FIRST, month, 1) - first) / timedelta(weeks=WEEKS)),
            y=AXIS_HEIGHT - 5,
        )
        for month in range(1, 13)
    ]
    return tag("svg", *texts, class_="axis", width="100%", height=AXIS_HEIGHT, aria_hidden="true")


def _key() -> Markup:
    """The shades from fewer to more."""
    cells = (
        tag("rect", class_=f"week shade{shade}", x=shade * 14, width=12, height=12)
        for shade in range(LEVELS + 1)
    )
    return tag("svg", *cells, class_="sign", width=14 * (LEVELS + 1), height=12, aria_hidden="true")


def _table(block: Calendar, catalogue: Catalogue) -> DataTable:
    """A row a year: how many weeks had something, the times that reach into it, every count."""
    columns = (
        ("page.calendar.year_head", "text"),
        ("page.calendar.active", "number"),
        ("page.data.stretch", "text"),
        ("page.calendar.counts", "text"),
    )
    return DataTable(
        columns=tuple(Heading(catalogue.text(id), kind) for id, kind in columns),
        rows=tuple(
            (
                str(year.year),
                leaf_plain(
                    Count(value=sum(count > 0 for count in year.weeks), of=len(year.weeks)),
                    catalogue,
                ),
                _meanwhile(block.windows, year.year, (first, first + len(year.weeks)), catalogue),
                " ".join(leaf_plain(Count(value=count), catalogue) for count in year.weeks),
            )
            for year, first in _placed(block)
        ),
        note=clip(catalogue.plain(block.label), SENTENCE_LIMIT),
    )


def _meanwhile(
    windows: Sequence[Band], year: int, weeks: tuple[int, int], catalogue: Catalogue
) -> Markup | str:
    told = [_told(windows[one.place], catalogue) for one in stretches(windows, year, weeks)]
    return Markup("; ").join(told) if told else ABSENT


def _told(window: Band, catalogue: Catalogue) -> Markup:
    """A named time in words."""
    pieces: list[Markup | str] = [leaf_html(window.label, catalogue)]
    if window.detail:
        pieces += [", ", message_html(window.detail, catalogue)]
    start = leaf_plain(window.start, catalogue)
    end = leaf_plain(window.end, catalogue) if window.end else ""
    dates = catalogue.text("page.to_date", **{"from": start, "until": end}) if end else start
    return join([*pieces, " (", dates, ")"])
