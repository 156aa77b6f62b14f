"""Life lines: a row a relationship, with a mark for every step, above the skyline of everybody."""

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
from linkedin_insights.render.charts.scales import Periods, root_height
from linkedin_insights.render.charts.steps import FAMILIES, MARKS, sign, step_mark, swatch
from linkedin_insights.render.clip import SENTENCE_LIMIT, clip
from linkedin_insights.render.inline import leaf_html, leaf_plain, message_html
from linkedin_insights.render.markup import join, percent, tag
from linkedin_insights.report.blocks import LifeLines, LifeRow, LifeStep
from linkedin_insights.words import Catalogue

HEIGHT = 34
MIDDLE = 20.0
REACH = 13.0
AXIS_HEIGHT = 18
SKYLINE_HEIGHT = 46
WORDS_HEIGHT = 15
# Words are set where rows are wide: a letter and a gap there, as fractions of the width.
_LETTER = 6.4 / 520
_APART = 12 / 520
_TELLING = (
    "act",
    "job",
    "opportunity",
    "recommendation",
    "introduction",
    "meeting",
    "first_answer",
    "invitation",
    "endorsement",
    "connection",
    "first_message",
)


@dataclass(frozen=True, slots=True)
class StepPicture:
    """One step as the list below a row tells it: its mark, its day, its words."""

    mark: Markup
    step: LifeStep


@dataclass(frozen=True, slots=True)
class RowPicture:
    """A row as the template sets it; the first one says what its marks mean (``words``)."""

    row: LifeRow
    plot: Markup
    words: Markup | None
    steps: tuple[StepPicture, ...]


@dataclass(frozen=True, slots=True)
class KeyPicture:
    """A mark and what it stands for."""

    mark: Markup
    label: str
    family: str = ""


@dataclass(frozen=True, slots=True)
class LifePicture:
    """Axis, rows, skyline, the key of what is there, and the steps as a table."""

    axis: Markup
    rows: tuple[RowPicture, ...]
    skyline: Markup
    scale: str
    marks: tuple[KeyPicture, ...]
    families: tuple[KeyPicture, ...]
    data: DataTable


def draw_life_lines(block: LifeLines, catalogue: Catalogue) -> LifePicture:
    """The picture of life lines; one scale of time and one of messages for all rows."""
    periods = Periods.of(
        block.start.iso, block.step, [block.skyline, *(row.messages for row in block.rows)]
    )
    largest = max((max(row.messages, default=0) for row in block.rows), default=0)
    there = {step.kind for row in block.rows for step in row.steps}
    families = {row.family for row in block.rows}
    tallest = max(block.skyline, default=0)
    return LifePicture(
        axis=year_axis(periods, height=AXIS_HEIGHT),
        rows=tuple(
            _row(row, periods, largest, catalogue, explained=place == 0)
            for place, row in enumerate(block.rows)
        ),
        skyline=_skyline(block, periods, tallest, catalogue),
        scale=catalogue.text(f"page.life.skyline_{block.step}", n=tallest) if tallest else "",
        marks=tuple(
            KeyPicture(sign(kind), catalogue.text(f"page.life.key_{kind}"))
            for kind in MARKS
            if kind in there
        ),
        families=tuple(
            KeyPicture(swatch(family), catalogue.text(f"page.life.family_{family}"), family)
            for family in FAMILIES
            if family in families
        ),
        data=_table(block, catalogue),
    )


def _row(
    row: LifeRow, periods: Periods, largest: int, catalogue: Catalogue, *, explained: bool
) -> RowPicture:
    return RowPicture(
        row=row,
        plot=_plot(row, periods, largest, catalogue),
        words=_words(row, periods, catalogue) if explained else None,
        steps=tuple(StepPicture(sign(step.kind), step) for step in row.steps),
    )


def _words(row: LifeRow, periods: Periods, catalogue: Catalogue) -> Markup | None:
    """What the marks of a row mean, above them where there is room, the telling ones first."""
    texts: list[Markup] = []
    taken: list[tuple[float, float]] = []
    for step in sorted(row.steps, key=lambda step: _TELLING.index(step.kind)):
        place = periods.at(step.on.iso)
        label = catalogue.text(f"page.life.key_{step.kind}")
        width = len(label) * _LETTER
        at, anchor = (place, "start") if place + width < 1 else (place - width, "end")
        if at < 0 or any(at < end and start < at + width for start, end in taken):
            continue
        taken.append((at, at + width + _APART))
        texts.append(tag("text", label, x=percent(place), y=WORDS_HEIGHT - 3, text_anchor=anchor))
    if not texts:
        return None
    return tag(
        "svg", *texts, class_="plot words", width="100%", height=WORDS_HEIGHT, aria_hidden="true"
    )


def _plot(row: LifeRow, periods: Periods, largest: int, catalogue: Catalogue) -> Markup:
    """Grey before the first touch, ink after it, messages as a soft band, a mark a step."""
    marks = [year_guides(periods, top=-4, bottom=HEIGHT + 4)]
    places = [periods.at(step.on.iso) for step in row.steps]
    written = [index for index, value in enumerate(row.messages) if value > 0]
    ends = [(index + 1) / periods.count for index in written if periods.count]
    begins = places or [index / periods.count for index in written]
    first = min([*begins, *ends], default=1.0)
    marks.append(_line(0, first, "before"))
    marks.append(_line(first, max([*places, *ends], default=1.0), f"since {row.family}"))
    if written:
        band = bar_run(
            row.messages,
            lambda value: REACH * root_height(value, largest),
            base=MIDDLE - 1,
            up=True,
        )
        marks.append(
            stretched(tag("path", class_="density", d=band), count=periods.count, height=HEIGHT)
        )
    drawn = [
        step_mark(s.kind, place, row.family, y=MIDDLE)
        for s, place in zip(row.steps, places, strict=True)
    ]
    # The first step lies on top: it is what led to the others, often within days.
    marks += reversed(drawn)
    return tag(
        "svg",
        tag("title", _title(row, catalogue)),
        *marks,
        class_="plot",
        width="100%",
        height=HEIGHT,
        role="img",
    )


def _title(row: LifeRow, catalogue: Catalogue) -> str:
    name = leaf_plain(row.person, catalogue)
    if not row.steps:
        return name
    first, last = row.steps[0].on, row.steps[-1].on
    return catalogue.text("page.life.row", n=len(row.steps), name=name, first=first, last=last)


def _line(start: float, end: float, name: str) -> Markup:
    return tag("line", class_=name, x1=percent(start), x2=percent(end), y1=MIDDLE, y2=MIDDLE)


def _skyline(block: LifeLines, periods: Periods, tallest: int, catalogue: Catalogue) -> Markup:
    """Every connection there is, so that the few stand against the many."""
    path = bar_run(
        block.skyline,
        lambda value: (SKYLINE_HEIGHT - 2) * root_height(value, tallest),
        base=SKYLINE_HEIGHT,
        up=True,
    )
    return tag(
        "svg",
        tag("title", clip(catalogue.plain(block.skyline_label), SENTENCE_LIMIT)),
        stretched(
            tag("path", class_="everybody", d=path), count=periods.count, height=SKYLINE_HEIGHT
        ),
        class_="plot skyline",
        width="100%",
        height=SKYLINE_HEIGHT,
        role="img",
    )


def _table(block: LifeLines, catalogue: Catalogue) -> DataTable:
    return DataTable(
        columns=tuple(
            Heading(catalogue.text(name), "text")
            for name in ("page.life.person", "page.life.steps", "page.life.outcome")
        ),
        rows=tuple(
            (
                leaf_html(row.person, catalogue),
                _told(row, catalogue),
                message_html(row.outcome, catalogue),
            )
            for row in block.rows
        ),
    )


def _told(row: LifeRow, catalogue: Catalogue) -> Markup | str:
    if not row.steps:
        return ABSENT
    pieces: list[Markup | str] = []
    for step in row.steps:
        pieces += [leaf_plain(step.on, catalogue), " ", message_html(step.note, catalogue), "; "]
    return join(pieces[:-1])
