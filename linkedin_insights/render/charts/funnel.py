"""A funnel: steps in their order on the scale of the first, each with its own denominator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.marks import ABSENT, DataTable, Heading
from linkedin_insights.render.charts.scales import linear
from linkedin_insights.render.inline import leaf_plain, message_html
from linkedin_insights.render.markup import percent, tag
from linkedin_insights.report.blocks import Funnel, FunnelStep
from linkedin_insights.words import Catalogue

HEIGHT: Final = 18


@dataclass(frozen=True, slots=True)
class StepPicture:
    """A step as the template sets it."""

    step: FunnelStep
    plot: Markup


@dataclass(frozen=True, slots=True)
class FunnelPicture:
    """All steps, and the numbers."""

    steps: tuple[StepPicture, ...]
    data: DataTable


def draw_funnel(block: Funnel, catalogue: Catalogue) -> FunnelPicture:
    """A bar a step from the same line; the paler part is those who could have come so far."""
    largest = max((step.value.of or step.value.value for step in block.steps), default=0)
    return FunnelPicture(
        steps=tuple(StepPicture(step, _plot(step, largest)) for step in block.steps),
        data=_table(block, catalogue),
    )


def _plot(step: FunnelStep, largest: int) -> Markup:
    whole = percent(linear(step.value.of or step.value.value, largest))
    reached = percent(linear(step.value.value, largest))
    return tag(
        "svg",
        tag("rect", class_="could", width=whole, height=HEIGHT),
        tag("rect", class_="did", width=reached, height=HEIGHT),
        class_="plot",
        width="100%",
        height=HEIGHT,
        aria_hidden="true",
    )


def _table(block: Funnel, catalogue: Catalogue) -> DataTable:
    return DataTable(
        columns=(
            Heading(catalogue.text("page.data.step"), "text"),
            Heading(catalogue.text("page.data.value")),
            Heading(catalogue.text("page.data.share")),
        ),
        rows=tuple(
            (
                message_html(step.label, catalogue),
                leaf_plain(step.value, catalogue),
                leaf_plain(step.share, catalogue) if step.share else ABSENT,
            )
            for step in block.steps
        ),
    )
