"""Two-sided bars: what went out at the left of a line, what came in at its right, on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.marks import DataTable, Heading
from linkedin_insights.render.charts.scales import linear
from linkedin_insights.render.inline import leaf_html, leaf_plain
from linkedin_insights.render.markup import join, percent, tag
from linkedin_insights.report.blocks import TwoSided, TwoSidedRow
from linkedin_insights.words import Catalogue

HEIGHT: Final = 14
REACH: Final = 0.37
"""The longest bar, as a fraction of the width; what is left holds the number at its end."""


@dataclass(frozen=True, slots=True)
class RowPicture:
    """A row as the template sets it."""

    row: TwoSidedRow
    plot: Markup


@dataclass(frozen=True, slots=True)
class TwoSidedPicture:
    """The row of all together, a row each, and the numbers."""

    total: RowPicture | None
    rows: tuple[RowPicture, ...]
    data: DataTable


def draw_two_sided(block: TwoSided, catalogue: Catalogue) -> TwoSidedPicture:
    """Rows share a scale; the total has one of its own, for it would dwarf them."""
    largest = max((_larger(row) for row in block.rows), default=0.0)
    total = block.total
    return TwoSidedPicture(
        total=RowPicture(total, _plot(total, _larger(total), catalogue)) if total else None,
        rows=tuple(RowPicture(row, _plot(row, largest, catalogue)) for row in block.rows),
        data=_table(block, catalogue),
    )


def _larger(row: TwoSidedRow) -> float:
    return max(row.left.value, row.right.value)


def _plot(row: TwoSidedRow, largest: float, catalogue: Catalogue) -> Markup:
    left, right = (REACH * linear(value.value, largest) for value in (row.left, row.right))
    numbers = [catalogue.value_text(value) for value in (row.left, row.right)]
    title = (leaf_plain(row.label, catalogue), ": ", numbers[0], " / ", numbers[1])
    ends = (
        ("sent", 0.5 - left, left, 0.5 - left, -5, "end"),
        ("received", 0.5, right, 0.5 + right, 5, "start"),
    )
    bars = [
        join(
            [
                tag("rect", class_=name, x=percent(x), width=percent(width), height=HEIGHT),
                tag(
                    "text",
                    number,
                    class_="end",
                    x=percent(at),
                    dx=dx,
                    y=HEIGHT - 3,
                    text_anchor=anchor,
                ),
            ]
        )
        for (name, x, width, at, dx, anchor), number in zip(ends, numbers, strict=True)
    ]
    return tag(
        "svg",
        tag("title", join(title)),
        *bars,
        tag("line", class_="base", x1="50%", x2="50%", y1=-3, y2=HEIGHT + 3),
        class_="plot",
        width="100%",
        height=HEIGHT,
        role="img",
    )


def _table(block: TwoSided, catalogue: Catalogue) -> DataTable:
    rows = [*([block.total] if block.total else []), *block.rows]
    return DataTable(
        columns=(
            Heading(catalogue.text("page.data.label"), "text"),
            Heading(catalogue.plain(block.left_label)),
            Heading(catalogue.plain(block.right_label)),
        ),
        rows=tuple(
            (
                leaf_html(row.label, catalogue),
                leaf_plain(row.left, catalogue),
                leaf_plain(row.right, catalogue),
            )
            for row in rows
        ),
    )
