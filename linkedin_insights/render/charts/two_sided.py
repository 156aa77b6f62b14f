"""TO BE WRITTEN."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import DataTable
from linkedin_insights.report.blocks import TwoSided
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class TwoSidedPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


def draw_two_sided(block: TwoSided, catalogue: Catalogue) -> TwoSidedPicture:
    """To be written."""
    return TwoSidedPicture(Markup(""), DataTable(columns=(), rows=()))
