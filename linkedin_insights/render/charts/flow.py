"""TO BE WRITTEN."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import DataTable
from linkedin_insights.report.blocks import Flow
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class FlowPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


def draw_flow(block: Flow, catalogue: Catalogue) -> FlowPicture:
    """To be written."""
    return FlowPicture(Markup(""), DataTable(columns=(), rows=()))
