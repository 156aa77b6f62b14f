"""The line of a card: steps as marks, the owner's words above it and theirs below."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from linkedin_insights.render.charts.marks import bar_run, stretched, year_guides, year_labels
from linkedin_insights.render.charts.scales import Periods, root_height
from linkedin_insights.render.charts.steps import step_mark
from linkedin_insights.render.markup import percent, tag
from linkedin_insights.report.blocks import Card
from linkedin_insights.words import Catalogue

HEIGHT = 84
MIDDLE = 32.0
REACH = 24.0
AXIS_ID = "card-axis"
_AXIS = 18


def draw_card_axis(periods: Periods) -> Markup:
    """The years, drawn once for all cards: each refers to them."""
    years = tag(
        "g",
        year_guides(periods, top=0, bottom=HEIGHT - _AXIS),
        year_labels(periods, y=HEIGHT - 4),
        id=AXIS_ID,
    )
    return tag("svg", tag("defs", years), class_="defs", width=0, height=0, aria_hidden="true")


def draw_card_line(card: Card, periods: Periods, largest: int, catalogue: Catalogue) -> Markup:
    """One scale of time and of messages for all cards; ``largest`` is the most in a period."""
    places = [periods.at(step.on.iso) for step in card.steps]
    begins = min([*places, *_written(card, periods)], default=1.0)
    runs = ((card.sent, True, "sent"), (card.received, False, "received"))
    paths = (tag("path", class_=name, d=_run(values, largest, up=up)) for values, up, name in runs)
    marks = [
        step_mark(step.kind, place, card.family, y=MIDDLE)
        for step, place in zip(card.steps, places, strict=True)
    ]
    return tag(
        "svg",
        tag("title", catalogue.text("page.card.line", sent=sum(card.sent), n=sum(card.received))),
        tag("use", href=f"#{AXIS_ID}"),
        tag("line", class_="before", x1="0%", x2=percent(begins), y1=MIDDLE, y2=MIDDLE),
        tag(
            "line",
            class_=f"since {card.family}",
            x1=percent(begins),
            x2="100%",
            y1=MIDDLE,
            y2=MIDDLE,
        ),
        stretched(*paths, count=periods.count, height=HEIGHT),
        # The first step lies on top: it is what led to the others, often within days.
        *reversed(marks),
        class_="plot",
        width="100%",
        height=HEIGHT,
        role="img",
    )


def _run(values: Sequence[int], largest: int, *, up: bool) -> str:
    return bar_run(
        values,
        lambda value: REACH * root_height(value, largest),
        base=MIDDLE + (-1 if up else 1),
        up=up,
    )


def _written(card: Card, periods: Periods) -> list[float]:
    """Where periods with words begin."""
    both = (card.sent, card.received)
    return [
        index / periods.count
        for values in both
        for index, value in enumerate(values)
        if value and periods.count
    ]
