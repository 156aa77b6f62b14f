"""TO BE WRITTEN."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.charts.marks import DataTable
from linkedin_insights.report.blocks import Calendar
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class CalendarPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


def draw_calendar(block: Calendar, catalogue: Catalogue) -> CalendarPicture:
    """To be written."""
    return CalendarPicture(Markup(""), DataTable(columns=(), rows=()))
