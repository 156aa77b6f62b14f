"""Blocks and sections arranged for the page: which template sets what, and beside what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from linkedin_insights.render.cards import CardsView, view_cards
from linkedin_insights.render.charts.bars import BarsPicture, draw_bars
from linkedin_insights.render.charts.calendar import CalendarPicture, draw_calendar
from linkedin_insights.render.charts.distributions import DistributionsPicture, draw_distributions
from linkedin_insights.render.charts.exchange import ExchangePicture, draw_exchange
from linkedin_insights.render.charts.flow import FlowPicture, draw_flow
from linkedin_insights.render.charts.funnel import FunnelPicture, draw_funnel
from linkedin_insights.render.charts.intervals import IntervalsPicture, draw_intervals
from linkedin_insights.render.charts.life_lines import LifePicture, draw_life_lines
from linkedin_insights.render.charts.map import MapPicture, draw_map
from linkedin_insights.render.charts.strips import StripsPicture, draw_strips
from linkedin_insights.render.charts.timeline import TimelinePicture, draw_timeline
from linkedin_insights.render.charts.two_sided import TwoSidedPicture, draw_two_sided
from linkedin_insights.report.blocks import (
    Bars,
    Block,
    Calendar,
    Cards,
    Directory,
    Distributions,
    Exchange,
    Figures,
    Flow,
    Funnel,
    Intervals,
    LifeLines,
    Map,
    PeopleList,
    Prose,
    Strips,
    Table,
    Timeline,
    TwoSided,
)
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue

Picture = (
    BarsPicture
    | CalendarPicture
    | CardsView
    | DistributionsPicture
    | ExchangePicture
    | FlowPicture
    | FunnelPicture
    | IntervalsPicture
    | LifePicture
    | MapPicture
    | StripsPicture
    | TimelinePicture
    | TwoSidedPicture
)


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


def view_block(block: Block, catalogue: Catalogue) -> BlockView:
    """The template and picture of one block; the template is called like the block's tag."""
    return BlockView(
        template=f"blocks/{block.__struct_config__.tag}.html",
        block=block,
        wide=not (isinstance(block, Prose) or _is_folded(block)),
        picture=_picture(block, catalogue),
    )


def _picture(block: Block, catalogue: Catalogue) -> Picture | None:  # noqa: C901, PLR0911, PLR0912
    """What is drawn for a block; nothing for those that are words alone."""
    match block:
        case Prose() | Figures() | PeopleList() | Table() | Directory():
            return None
        case Bars():
            return draw_bars(block, catalogue)
        case TwoSided():
            return draw_two_sided(block, catalogue)
        case Intervals():
            return draw_intervals(block, catalogue)
        case Distributions():
            return draw_distributions(block, catalogue)
        case Funnel():
            return draw_funnel(block, catalogue)
        case Timeline():
            return draw_timeline(block, catalogue)
        case Exchange():
            return draw_exchange(block, catalogue)
        case LifeLines():
            return draw_life_lines(block, catalogue)
        case Calendar():
            return draw_calendar(block, catalogue)
        case Map():
            return draw_map(block, catalogue)
        case Flow():
            return draw_flow(block, catalogue)
        case Strips():
            return draw_strips(block, catalogue)
        case Cards():
            return view_cards(block, catalogue)
        case _:
            assert_never(block)


def view_section(section: Section, catalogue: Catalogue) -> SectionView:
    """A chapter's blocks, split into body, tail and evidence; order is kept within each."""
    views = [view_block(block, catalogue) for block in section.blocks]
    evidence = tuple(view for view in views if _is_folded(view.block))
    told = [view for view in views if not _is_folded(view.block)]
    split = 1 + max((index for index, view in enumerate(told) if view.wide), default=-1)
    return SectionView(
        section=section,
        anchor=f"chapter-{section.id}",
        body=tuple(told[:split]),
        tail=tuple(told[split:]),
        evidence=evidence,
    )


_GROUPS = (
    ("few", ("life_lines", "origins", "value")),
    ("worlds", ("clusters", "bridges", "places", "growth")),
    ("touch", ("ties", "dormant", "waiting", "investment", "reciprocity")),
    ("reach", ("next_steps", "ways_in", "outreach", "changes")),
)
"""Chapters as the table of contents groups them; all others stand under the last heading."""
_RECORD = "record"


def grouped(views: Sequence[SectionView]) -> list[tuple[str, list[SectionView]]]:
    """The chapters under the headings of the table of contents, without empty ones."""
    heading = {id: name for name, ids in _GROUPS for id in ids}
    places = {id: place for _, ids in _GROUPS for place, id in enumerate(ids)}
    found: dict[str, list[SectionView]] = {name: [] for name in (*dict(_GROUPS), _RECORD)}
    for view in views:
        found[heading.get(view.section.id, _RECORD)].append(view)
    ordered = (
        (name, sorted(members, key=lambda view: places.get(view.section.id, 0)))
        for name, members in found.items()
    )
    return [(name, members) for name, members in ordered if members]


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


def _is_folded(block: Block) -> bool:
    """Whether a block is evidence that opens on demand."""
    match block:
        case Table(folded=folded):
            return folded
        case Prose(title=title):
            return title is not None
        case _:
            return False
