"""Strips: a row a person, divided by where their links lead, their own group first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.fitting import fitted, isolated
from linkedin_insights.render.charts.labels import text_width
from linkedin_insights.render.charts.marks import DataTable, Heading
from linkedin_insights.render.inline import leaf_html, leaf_plain
from linkedin_insights.render.markup import join, percent, tag
from linkedin_insights.report.blocks import StripPart, StripRow, Strips
from linkedin_insights.report.leaves import Count
from linkedin_insights.words import Catalogue

HEIGHT: Final = 16
LINE: Final = 17
"""Pixels under the strip, for the names."""
LAYERS: Final = {"narrow": 320.0, "middle": 500.0, "wide": 780.0}
"""Pixels that a strip has at least, by the width of the page."""
TINTS: Final = 6
"""Parts that are told apart by their tint; the ones after these are as light as the last."""
_BASE = HEIGHT + 13
# Wider than a space: names may end in a year.
_APART = "\u2003"
_SPACE = 16.0


@dataclass(frozen=True, slots=True)
class RowPicture:
    """A row as the template sets it."""

    row: StripRow
    plot: Markup


@dataclass(frozen=True, slots=True)
class StripsPicture:
    """All rows, and the numbers."""

    rows: tuple[RowPicture, ...]
    data: DataTable


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part in its place, as fractions of the strip."""

    part: StripPart
    start: float
    width: float


def draw_strips(block: Strips, catalogue: Catalogue) -> StripsPicture:
    """Every strip is as long as the others, however many links there are: it shows shares."""
    return StripsPicture(
        rows=tuple(RowPicture(row, _plot(row, catalogue)) for row in block.rows),
        data=_table(block, catalogue),
    )


def _plot(row: StripRow, catalogue: Catalogue) -> Markup:
    pieces = list(_pieces(row))
    tints = _tints(pieces)
    return tag(
        "svg",
        tag("title", leaf_plain(row.person, catalogue)),
        *(_rect(piece, tint, catalogue) for piece, tint in zip(pieces, tints, strict=True)),
        *(_names(pieces, catalogue, layer) for layer in LAYERS),
        class_="strip",
        width="100%",
        height=HEIGHT + LINE,
        role="img",
    )


def _pieces(row: StripRow) -> Iterator[_Piece]:
    links = sum(part.links.value for part in row.parts)
    start = 0
    for part in row.parts:
        if part.links.value > 0:
            yield _Piece(part, start / links, part.links.value / links)
        start += part.links.value


def _tints(pieces: list[_Piece]) -> list[str]:
    """The class of each part: ``own``, or how far it has faded."""
    others = [index for index, piece in enumerate(pieces) if not piece.part.own]
    places = {index: min(rank, TINTS - 1) for rank, index in enumerate(others)}
    return [
        "own" if piece.part.own else f"other tint{places[index]}"
        for index, piece in enumerate(pieces)
    ]


def _rect(piece: _Piece, tint: str, catalogue: Catalogue) -> Markup:
    label = isolated(leaf_plain(piece.part.label, catalogue))
    words = catalogue.text("page.strips.part", label=label, n=piece.part.links)
    return tag(
        "rect",
        tag("title", words),
        class_=f"part {tint}",
        x=percent(piece.start),
        width=percent(piece.width),
        height=HEIGHT,
    )


def _names(pieces: list[_Piece], catalogue: Catalogue, layer: str) -> Markup:
    """The names that have room under their part, each with its number of links.

    Where no part that leads away has room, the first of them is named all the same, its name
    running on under its neighbours.
    """
    names = [_fitted(piece, piece.width, catalogue, layer) for piece in pieces]
    away = [index for index, piece in enumerate(pieces) if not piece.part.own]
    if away and not any(names[index] for index in away):
        first = pieces[away[0]]
        names[away[0]] = _fitted(first, 1 - first.start, catalogue, layer)
    texts = (
        tag("text", name, x=percent(piece.start), y=_BASE)
        for piece, name in zip(pieces, names, strict=True)
        if name
    )
    return tag("g", *texts, class_=layer)


def _fitted(piece: _Piece, room: float, catalogue: Catalogue, layer: str) -> str:
    """A part's name and number in so much of the strip; nothing where that is too little."""
    count = leaf_plain(Count(value=piece.part.links.value), catalogue)
    left = room * LAYERS[layer] - text_width(count) - _SPACE
    name = fitted(leaf_plain(piece.part.label, catalogue), left)
    return f"{isolated(name)}{_APART}{count}" if name else ""


def _table(block: Strips, catalogue: Catalogue) -> DataTable:
    """Every part of every strip; a person's own group says so."""
    return DataTable(
        columns=(
            Heading(catalogue.text("page.data.person"), "text"),
            Heading(catalogue.text("page.strips.group"), "text"),
            Heading(catalogue.text("page.strips.links")),
        ),
        rows=tuple(
            (
                leaf_html(row.person, catalogue),
                _group(part, catalogue),
                leaf_plain(Count(value=part.links.value), catalogue),
            )
            for row in block.rows
            for part in row.parts
        ),
    )


def _group(part: StripPart, catalogue: Catalogue) -> Markup:
    label = leaf_html(part.label, catalogue)
    return join([label, " ", catalogue.text("page.strips.theirs")]) if part.own else label
