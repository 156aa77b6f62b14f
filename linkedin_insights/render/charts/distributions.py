"""TO BE WRITTEN."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import DataTable
from linkedin_insights.report.blocks import Distributions
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class DistributionsPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


def draw_distributions(block: Distributions, catalogue: Catalogue) -> DistributionsPicture:
    """To be written."""
    return DistributionsPicture(Markup(""), DataTable(columns=(), rows=()))
