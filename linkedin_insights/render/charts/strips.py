"""TO BE WRITTEN."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import DataTable
from linkedin_insights.report.blocks import Strips
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class StripsPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


def draw_strips(block: Strips, catalogue: Catalogue) -> StripsPicture:
    """To be written."""
    return StripsPicture(Markup(""), DataTable(columns=(), rows=()))
