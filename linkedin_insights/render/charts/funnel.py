"""TO BE WRITTEN."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import DataTable
from linkedin_insights.report.blocks import Funnel
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class FunnelPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


def draw_funnel(block: Funnel, catalogue: Catalogue) -> FunnelPicture:
    """To be written."""
    return FunnelPicture(Markup(""), DataTable(columns=(), rows=()))
