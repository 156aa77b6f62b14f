"""A calendar: a row a year, a cell a week, darker with more, times with a name under the cells."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.labels import text_width
from linkedin_insights.render.charts.marks import ABSENT, DataTable, Heading, stretched
from linkedin_insights.render.clip import LABEL_LIMIT, SENTENCE_LIMIT, clip
from linkedin_insights.render.inline import leaf_html, leaf_plain
from linkedin_insights.render.markup import number, percent, tag
from linkedin_insights.report.blocks import Band, Calendar, CalendarYear
from linkedin_insights.report.leaves import Count
from linkedin_insights.words import Catalogue

WEEKS: Final = 53
LEVELS: Final = 4
CELL: Final = 15
AXIS_HEIGHT: Final = 16
_BAR_TOP, _BAR = CELL + 2, 4
_LABEL: Final = 14
_NARROW: Final = 270.0
"""Pixels that a row has at least: labels are set for a phone."""
_FILL: Final = 0.88
_QUARTERS: Final = (1, 4, 7, 10)


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
    windows: DataTable | None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A named time within one year, as fractions of it; ``begins`` where its name stands."""

    start: float
    end: float
    label: str
    begins: bool


def draw_calendar(block: Calendar, catalogue: Catalogue) -> CalendarPicture:
    """One scale of shades for all years: the square root of the count, in four steps."""
    largest = max((max(year.weeks, default=0) for year in block.years), default=0)
    return CalendarPicture(
        axis=_axis(catalogue),
        years=tuple(
            _year(year, block, largest, catalogue, first=place == 0)
            for place, year in enumerate(block.years)
        ),
        key=_key(),
        largest=largest,
        data=_table(block, catalogue),
        windows=_windows_table(block.windows, catalogue),
    )


def level(count: int, largest: int) -> int:
    """How dark a week is: 0 for nothing, then 1 to 4 by √(count / largest)."""
    return math.ceil(LEVELS * math.sqrt(count / largest)) if count > 0 and largest > 0 else 0


def _year(
    year: CalendarYear, block: Calendar, largest: int, catalogue: Catalogue, *, first: bool
) -> YearPicture:
    offset = block.first_week if first else 0
    stretches = _stretches(block.windows, year.year, catalogue, first=first)
    named = any(stretch.begins for stretch in stretches)
    height = _BAR_TOP + _BAR + (_LABEL if named else 0)
    active = sum(count > 0 for count in year.weeks)
    title = catalogue.text(
        "page.calendar.year", year=str(year.year), active=active, n=len(year.weeks)
    )
    plot = tag(
        "svg",
        tag("title", title),
        stretched(*_cells(year.weeks, offset, largest), count=WEEKS, height=height),
        *(mark for stretch in stretches for mark in _stretch(stretch)),
        class_="plot",
        width="100%",
        height=height,
        role="img",
    )
    share = leaf_plain(Count(value=active, of=len(year.weeks)), catalogue)
    return YearPicture(year.year, plot, share)


def _cells(weeks: Sequence[int], offset: int, largest: int) -> list[Markup]:
    """One path a shade."""
    paths: dict[int, list[str]] = {shade: [] for shade in range(LEVELS + 1)}
    for index, count in enumerate(weeks, start=offset):
        paths[level(count, largest)].append(f"M{number(index)} 0h{_FILL}v{CELL}h-{_FILL}z")
    return [
        tag("path", class_=f"week shade{shade}", d="".join(pieces))
        for shade, pieces in paths.items()
        if pieces
    ]


def _stretches(
    windows: Sequence[Band], year: int, catalogue: Catalogue, *, first: bool
) -> list[_Stretch]:
    """The parts of the named times that lie in a year, names where they begin and have room."""
    found: list[_Stretch] = []
    taken = 0.0
    for window in windows:
        start, end = _place(window.start.iso), _place(window.end.iso if window.end else "9999")
        if end <= year or start >= year + 1:
            continue
        begin = max(0.0, start - year)
        label = clip(catalogue.leaf_text(window.label), LABEL_LIMIT)
        width = text_width(label) / _NARROW
        at = min(begin, max(0.0, 1 - width))
        begins = (start >= year or first) and at >= taken
        if begins:
            taken = at + width
        found.append(_Stretch(begin, min(1.0, end - year), label, begins=begins))
    return found


def _place(iso: str) -> float:
    """A date of any precision as a year with its fraction, in weeks of the calendar."""
    year, month, day, *_ = (*(int(part) for part in iso.split("-")), 1, 1)
    days = (date(year, month, day) - date(year, 1, 1)).days
    return year + days / (7 * WEEKS)


def _stretch(stretch: _Stretch) -> list[Markup]:
    width = max(stretch.end - stretch.start, 0.006)
    bar = tag(
        "rect",
        class_="window",
        x=percent(stretch.start),
        width=percent(width),
        y=_BAR_TOP,
        height=_BAR,
    )
    if not stretch.begins:
        return [bar]
    late = stretch.start + text_width(stretch.label) / _NARROW > 1
    label = tag(
        "text",
        stretch.label,
        class_="window-label",
        x=percent(min(1.0, stretch.end) if late else stretch.start),
        y=_BAR_TOP + _BAR + _LABEL - 3,
        text_anchor="end" if late else "start",
    )
    return [bar, label]


def _axis(catalogue: Catalogue) -> Markup:
    """Names of months; on narrow screens those that begin a quarter."""
    texts = [
        tag(
            "text",
            catalogue.month_text(month),
            class_=f"tick rank{0 if month in _QUARTERS else 1}",
            x=percent(_place(f"2023-{month:02}") - 2023),
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
    """Years in numbers: acts and weeks with one."""
    names = ("page.data.period", "page.data.value", "page.calendar.active", "page.calendar.weeks")
    kinds = ("text", "number", "number", "number")
    columns = [Heading(catalogue.text(n), kind) for n, kind in zip(names, kinds, strict=True)]
    return DataTable(
        columns=tuple(columns),
        rows=tuple(
            (
                str(year.year),
                *(
                    leaf_plain(Count(value=value), catalogue)
                    for value in (
                        sum(year.weeks),
                        sum(count > 0 for count in year.weeks),
                        len(year.weeks),
                    )
                ),
            )
            for year in block.years
        ),
        note=clip(catalogue.plain(block.label), SENTENCE_LIMIT),
    )


def _windows_table(windows: Sequence[Band], catalogue: Catalogue) -> DataTable | None:
    if not windows:
        return None
    names = ("page.data.stretch", "page.data.from", "page.data.until")
    return DataTable(
        columns=tuple(Heading(catalogue.text(name), "text") for name in names),
        rows=tuple(
            (
                leaf_html(window.label, catalogue),
                leaf_plain(window.start, catalogue),
                leaf_plain(window.end, catalogue) if window.end else ABSENT,
            )
            for window in windows
        ),
    )
