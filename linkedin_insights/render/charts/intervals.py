"""TO BE WRITTEN."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import DataTable
from linkedin_insights.report.blocks import Intervals
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class IntervalsPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


def draw_intervals(block: Intervals, catalogue: Catalogue) -> IntervalsPicture:
    """To be written."""
    return IntervalsPicture(Markup(""), DataTable(columns=(), rows=()))
