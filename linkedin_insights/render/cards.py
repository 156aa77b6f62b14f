"""Cards and the directory, arranged for the page."""

from __future__ import annotations

from dataclasses import dataclass

from linkedin_insights.report.blocks import Cards, Directory
from linkedin_insights.words import Catalogue


@dataclass(frozen=True, slots=True)
class CardsView:
    """Cards as the template sets them."""


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The directory as the template sets it: the script fills it."""

    people: int


def view_cards(block: Cards, catalogue: Catalogue) -> CardsView:
    """To be written."""
    return CardsView()


def view_directory(block: Directory, catalogue: Catalogue) -> DirectoryView:
    """What stands there without a script."""
    return DirectoryView(len(block.entries))
