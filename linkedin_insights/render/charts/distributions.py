"""Distributions: groups over the same steps as outlined areas, and what they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.labels import text_width
from linkedin_insights.render.charts.marks import DataTable, Heading, stretched
from linkedin_insights.render.charts.scales import linear, nice_ticks
from linkedin_insights.render.clip import LABEL_LIMIT, SENTENCE_LIMIT, clip
from linkedin_insights.render.inline import leaf_plain
from linkedin_insights.render.markup import join, number, percent, tag
from linkedin_insights.report.blocks import Curve, Distributions
from linkedin_insights.report.leaves import Count, Measure
from linkedin_insights.words import Catalogue

TOP: Final = 40.0
"""Pixels above the highest step, for names."""
TALL: Final = 170.0
FOOT: Final = 24.0
BASE: Final = TOP + TALL
# Labels are set so that they fit a phone: its width in pixels.
_NARROW = 300.0
_ABOVE = 7.0
_LINE = 16.0
_CENTS = 100
_MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class DistributionsPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


@dataclass(frozen=True, slots=True)
class _Name:
    """A curve's name in its place: as a fraction of the width, and its base line."""

    words: str
    at: float
    y: float
    anchor: str
    left: float
    right: float


def draw_distributions(block: Distributions, catalogue: Catalogue) -> DistributionsPicture:
    """Steps on one axis and one scale; heights are shares of each group, whatever their sizes."""
    steps = max((len(curve.shares) for curve in block.curves), default=0)
    rows = [[*curve.shares, *[0.0] * (steps - len(curve.shares))] for curve in block.curves]
    largest = max((max(row, default=0.0) for row in rows), default=0.0)
    heights = [[TALL * linear(share, largest) for share in row] for row in rows]
    common = [min(column) for column in zip(*heights, strict=True)]
    svg = tag(
        "svg",
        tag("title", clip(", ".join(catalogue.plain(curve.label) for curve in block.curves))),
        tag("desc", clip(catalogue.plain(block.summary), SENTENCE_LIMIT)),
        *_grid(largest, catalogue),
        stretched(
            tag("path", class_="common", d=_area(common)),
            *(
                tag("path", class_=f"outline curve{place}", d=_area(row))
                for place, row in enumerate(heights)
            ),
            count=steps,
            height=BASE,
        ),
        tag("line", class_="base", x1=0, x2="100%", y1=BASE, y2=BASE),
        _common_name(block, common, catalogue),
        *_names(block.curves, heights, catalogue),
        *_ends(block, catalogue),
        class_="chart",
        width="100%",
        height=BASE + FOOT,
        role="img",
    )
    return DistributionsPicture(svg, _table(block, rows, catalogue))


def _area(heights: Sequence[float]) -> str:
    """Path data of steps one unit wide, closed along the base line."""
    levels = "".join(f"V{number(BASE - height)}h1" for height in heights)
    return f"M0 {number(BASE)}{levels}V{number(BASE)}z"


def _grid(largest: float, catalogue: Catalogue) -> Iterable[Markup]:
    for tick in nice_ticks(int(largest * _CENTS)):
        share = tick / _CENTS
        y = BASE - TALL * linear(share, largest)
        label = leaf_plain(Measure(value=share, unit="share"), catalogue)
        yield tag("line", class_="grid", x1=0, x2="100%", y1=y, y2=y)
        yield tag("text", label, class_="tick", x=-6, y=y + 4, text_anchor="end")


def _names(
    curves: Sequence[Curve], heights: Sequence[Sequence[float]], catalogue: Catalogue
) -> list[Markup]:
    """Each curve's name above its highest step; if another is higher there, where it stands out."""
    placed: list[_Name] = []
    for place, (curve, row) in enumerate(zip(curves, heights, strict=True)):
        if not any(row):
            continue
        others = [other for at, other in enumerate(heights) if at != place]
        step = row.index(max(row))
        if any(other[step] > row[step] for other in others):
            ahead = [own - max(column) for own, *column in zip(row, *others, strict=True)]
            step = ahead.index(max(ahead))
        name = _placed(clip(catalogue.plain(curve.label), LABEL_LIMIT), step, heights)
        for before in placed:
            apart = name.right < before.left or before.right < name.left
            if not apart and abs(name.y - before.y) < _LINE:
                lifted = min(name.y, before.y) - _LINE
                name = _Name(name.words, name.at, lifted, name.anchor, name.left, name.right)
        placed.append(name)
    return [
        tag(
            "text",
            name.words,
            class_=f"name halo curve{place}",
            x=percent(name.at),
            y=name.y,
            text_anchor=name.anchor,
        )
        for place, name in enumerate(placed)
    ]


def _placed(words: str, step: int, heights: Sequence[Sequence[float]]) -> _Name:
    """A name over the middle of a step, above everything that it would cover on a phone."""
    steps = len(heights[0])
    wide = text_width(words) / _NARROW
    middle = (step + _MIDDLE) / steps
    left = min(max(middle - wide / 2, 0.0), max(1 - wide, 0.0))
    anchor, at = "middle", middle
    if left > middle - wide / 2:
        anchor, at = "start", 0.0
    elif left < middle - wide / 2:
        anchor, at = "end", 1.0
    first, last = int(left * steps), min(steps, int((left + wide) * steps) + 1)
    tallest = max(max(row[first:last], default=0.0) for row in heights)
    return _Name(words, at, BASE - tallest - _ABOVE, anchor, left, left + wide)


def _common_name(
    block: Distributions, common: Sequence[float], catalogue: Catalogue
) -> Markup | str:
    """How much is shared, written where most of it is."""
    if block.overlap is None or not any(common):
        return ""
    middle = (common.index(max(common)) + _MIDDLE) / len(common)
    words = catalogue.text("page.distributions.common", share=block.overlap)
    half = text_width(words) / _NARROW / 2
    at = min(max(middle, half), 1 - half)
    return tag("text", words, class_="share halo", x=percent(at), y=BASE - 8, text_anchor="middle")


def _ends(block: Distributions, catalogue: Catalogue) -> Iterable[Markup]:
    ends = ((block.low_label, "0%", "start"), (block.high_label, "100%", "end"))
    for label, x, anchor in ends:
        words = clip(catalogue.plain(label), LABEL_LIMIT)
        yield tag("text", words, class_="end", x=x, y=BASE + 17, text_anchor=anchor)


def _table(
    block: Distributions, rows: Sequence[Sequence[float]], catalogue: Catalogue
) -> DataTable:
    """The shares a step, from the low end to the high one."""
    steps = list(zip(*rows, strict=True))
    last = len(steps) - 1
    ends = {0: block.low_label, last: block.high_label}
    names = [
        join([number_of, ": ", catalogue.plain(ends[at])] if at in ends else [number_of])
        for at, number_of in enumerate(
            leaf_plain(Count(value=at + 1), catalogue) for at in range(len(steps))
        )
    ]
    return DataTable(
        columns=(
            Heading(catalogue.text("page.distributions.step"), "text"),
            *(Heading(clip(catalogue.plain(curve.label))) for curve in block.curves),
        ),
        rows=tuple(
            (
                name,
                *(leaf_plain(Measure(value=cell, unit="share"), catalogue) for cell in shares),
            )
            for name, shares in zip(names, steps, strict=True)
        ),
    )
