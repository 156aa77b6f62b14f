"""Blocks and sections arranged for the page: which template sets what, and beside what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from linkedin_insights.render.charts.bars import BarsPicture, draw_bars
from linkedin_insights.render.charts.exchange import ExchangePicture, draw_exchange
from linkedin_insights.render.charts.life_lines import LifePicture, draw_life_lines
from linkedin_insights.render.charts.map import MapPicture, draw_map
from linkedin_insights.render.charts.timeline import TimelinePicture, draw_timeline
from linkedin_insights.report.blocks import (
    Bars,
    Block,
    Exchange,
    Figures,
    LifeLines,
    Map,
    PeopleList,
    Prose,
    Table,
    Timeline,
)
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue

Picture = TimelinePicture | ExchangePicture | BarsPicture | MapPicture | LifePicture


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block, the template that sets it, its picture if it is one, and whether it is wide."""

    template: str
    block: Block
    wide: bool
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A chapter in its shape: pictures and text in order, then evidence with the caveats beside.

    ``tail`` is the text after the last wide block; it shares its row with the margin note.
    """

    section: Section
    anchor: str
    body: tuple[BlockView, ...]
    tail: tuple[BlockView, ...]
    evidence: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class LeadView:
    """The first screen: claim, standfirst, numbers at the side of the picture, what to do."""

    section: Section
    standfirst: tuple[BlockView, ...]
    figures: tuple[BlockView, ...]
    pictures: tuple[BlockView, ...]
    acts: tuple[BlockView, ...]


def view_block(block: Block, catalogue: Catalogue) -> BlockView:  # noqa: PLR0911 - one a kind
    """The template and picture of one block."""
    match block:
        case Prose():
            return BlockView("blocks/prose.html", block, wide=False)
        case Figures():
            return BlockView("blocks/figures.html", block, wide=True)
        case Timeline():
            return BlockView(
                "blocks/timeline.html", block, wide=True, picture=draw_timeline(block, catalogue)
            )
        case Exchange():
            return BlockView(
                "blocks/exchange.html", block, wide=True, picture=draw_exchange(block, catalogue)
            )
        case Bars():
            return BlockView(
                "blocks/bars.html", block, wide=True, picture=draw_bars(block, catalogue)
            )
        case Map():
            return BlockView(
                "blocks/map.html", block, wide=True, picture=draw_map(block, catalogue)
            )
        case LifeLines():
            return BlockView(
                "blocks/life_lines.html",
                block,
                wide=True,
                picture=draw_life_lines(block, catalogue),
            )
        case PeopleList():
            return BlockView("blocks/people.html", block, wide=True)
        case Table():
            return BlockView("blocks/table.html", block, wide=not block.folded)
        case _:
            assert_never(block)


def view_section(section: Section, catalogue: Catalogue) -> SectionView:
    """A chapter's blocks, split into body, tail and evidence; order is kept within each."""
    views = [view_block(block, catalogue) for block in section.blocks]
    evidence = tuple(view for view in views if _is_evidence(view))
    told = [view for view in views if not _is_evidence(view)]
    split = 1 + max((index for index, view in enumerate(told) if view.wide), default=-1)
    return SectionView(
        section=section,
        anchor=f"chapter-{section.id}",
        body=tuple(told[:split]),
        tail=tuple(told[split:]),
        evidence=evidence,
    )


def view_lead(section: Section, catalogue: Catalogue) -> LeadView:
    """The first screen's blocks by their place on it."""
    views = [view_block(block, catalogue) for block in section.blocks]
    return LeadView(
        section=section,
        standfirst=_of(views, Prose),
        figures=_of(views, Figures),
        pictures=tuple(v for v in views if not isinstance(v.block, Prose | Figures | PeopleList)),
        acts=_of(views, PeopleList),
    )


def _of(
    views: Sequence[BlockView], kind: type[Prose | Figures | PeopleList]
) -> tuple[BlockView, ...]:
    return tuple(view for view in views if isinstance(view.block, kind))


def _is_evidence(view: BlockView) -> bool:
    return isinstance(view.block, Table) and view.block.folded
