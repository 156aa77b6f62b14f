"""Cards, arranged for the page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.anchors import anchor
from linkedin_insights.render.charts.card_line import draw_card_axis, draw_card_line
from linkedin_insights.render.charts.scales import Periods
from linkedin_insights.render.charts.steps import sign
from linkedin_insights.report.blocks import Card, Cards, LifeStep
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as the template sets it; ``anchor`` is where links to the person lead."""

    card: Card
    anchor: str
    line: Markup | None
    steps: tuple[tuple[Markup, LifeStep], ...]


@dataclass(frozen=True, slots=True)
class CardsView:
    """All cards, the years that they share, and the anchors of those named who have none."""

    axis: Markup | None
    cards: tuple[CardView, ...]
    others: tuple[str, ...]


def view_cards(block: Cards, catalogue: Catalogue) -> CardsView:
    """Every card with its line; all share one scale of time and one of messages."""
    runs = [values for card in block.cards for values in (card.sent, card.received)]
    periods = Periods.of(block.start.iso, block.step, runs) if block.start.iso else None
    largest = max((max(values, default=0) for values in runs), default=0)
    return CardsView(
        axis=draw_card_axis(periods) if periods else None,
        cards=tuple(
            CardView(
                card=card,
                anchor=anchor(card.person.id),
                line=draw_card_line(card, periods, largest, catalogue) if periods else None,
                steps=tuple((sign(step.kind), step) for step in card.steps),
            )
            for card in block.cards
        ),
        others=tuple(anchor(person.id) for person in block.others),
    )
