"""Horizontal bars on one scale, with a share told apart."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import ABSENT, DataTable, Heading
from linkedin_insights.render.charts.scales import linear
from linkedin_insights.render.inline import leaf_html, leaf_plain
from linkedin_insights.render.markup import percent, tag
from linkedin_insights.report.blocks import Bar, Bars
from linkedin_insights.words import Catalogue

HEIGHT = 14


@dataclass(frozen=True, slots=True)
class BarPicture:
    """A bar as the template sets it."""

    bar: Bar
    svg: Markup


@dataclass(frozen=True, slots=True)
class BarsPicture:
    """All bars, and the numbers."""

    bars: tuple[BarPicture, ...]
    data: DataTable


def draw_bars(block: Bars, catalogue: Catalogue) -> BarsPicture:
    """Lengths in proportion to the largest value; the told-apart share starts at the same line."""
    largest = max((bar.value.value for bar in block.bars), default=0)
    return BarsPicture(
        bars=tuple(BarPicture(bar, _bar(bar, largest)) for bar in block.bars),
        data=_table(block, catalogue),
    )


def _bar(bar: Bar, largest: int) -> Markup:
    whole = tag(
        "rect", class_="whole", width=percent(linear(bar.value.value, largest)), height="100%"
    )
    part = (
        tag("rect", class_="part", width=percent(linear(bar.part.value, largest)), height="100%")
        if bar.part
        else ""
    )
    return tag("svg", whole, part, class_="rod", width="100%", height=HEIGHT, aria_hidden="true")


def _table(block: Bars, catalogue: Catalogue) -> DataTable:
    columns = [
        Heading(catalogue.text("page.data.label"), "text"),
        Heading(catalogue.text("page.data.value")),
    ]
    if block.part_label:
        columns.append(Heading(catalogue.plain(block.part_label)))
    return DataTable(
        columns=tuple(columns),
        rows=tuple(
            (
                leaf_html(bar.label, catalogue),
                leaf_plain(bar.value, catalogue),
                *(
                    [leaf_plain(bar.part, catalogue) if bar.part else ABSENT]
                    if block.part_label
                    else []
                ),
            )
            for bar in block.bars
        ),
    )
