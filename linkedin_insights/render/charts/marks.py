"""Marks that several charts draw: runs of bars, year axes, and the table behind a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.scales import Periods, YearTick
from linkedin_insights.render.markup import join, number, percent, tag

BAR_SHARE = 0.84
ABSENT = "\u2013"
"""Stands in a table where there is nothing."""
LEAST = 1.5
"""Pixels: what is not nothing must not look like it."""
# A label that starts beyond this would leave the picture.
_LAST_LABEL = 0.96
_LAST_NARROW_LABEL = 0.9


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of the table behind a picture."""

    label: str
    kind: str = "number"


@dataclass(frozen=True, slots=True)
class DataTable:
    """The numbers behind a picture. ``rows`` hold text or markup; a row's first cell names it."""

    columns: tuple[Heading, ...]
    rows: tuple[tuple[str | Markup, ...], ...]
    note: str = ""


def bar_run(values: Sequence[int], height: Callable[[int], float], *, base: float, up: bool) -> str:
    """Path data of bars one unit wide each, standing on ``base`` or hanging from it."""
    gap = (1 - BAR_SHARE) / 2
    pieces = []
    for index, value in enumerate(values):
        if value > 0:
            length = number(max(LEAST, height(value)))
            there, back = (f"-{length}", length) if up else (length, f"-{length}")
            pieces.append(
                f"M{number(index + gap)} {number(base)}v{there}h{number(BAR_SHARE)}v{back}z"
            )
    return "".join(pieces)


def stretched(*children: Markup, count: int, height: float, y: float = 0) -> Markup:
    """An inner picture ``count`` units wide that fills the width of the outer one."""
    return tag(
        "svg",
        *children,
        y=y,
        width="100%",
        height=height,
        view_box=f"0 0 {max(1, count)} {number(height)}",
        preserve_aspect_ratio="none",
    )


def year_guides(periods: Periods, *, top: float, bottom: float) -> Markup:
    """Hairlines where labelled years begin."""
    return join(
        tag(
            "line",
            class_=f"guide rank{tick.rank}",
            x1=percent(tick.at),
            x2=percent(tick.at),
            y1=top,
            y2=bottom,
        )
        for tick in periods.years()
        if tick.at > 0
    )


def year_labels(periods: Periods, *, y: float) -> Markup:
    """The years' names beside their hairlines."""
    return join(
        tag(
            "text", str(tick.year), class_=f"tick halo {_rank(tick)}", x=percent(tick.at), dx=3, y=y
        )
        for tick in periods.years()
        if tick.at < _LAST_LABEL
    )


def year_axis(periods: Periods, *, height: float) -> Markup:
    """The axis above rows that share one time: hairlines, and the years beside them."""
    return tag(
        "svg",
        year_guides(periods, top=4, bottom=height),
        year_labels(periods, y=height - 5),
        class_="axis",
        width="100%",
        height=height,
        aria_hidden="true",
    )


def _rank(tick: YearTick) -> str:
    """A label near the end has room only where the picture is wide."""
    return f"rank{max(tick.rank, 1) if tick.at > _LAST_NARROW_LABEL else tick.rank}"
