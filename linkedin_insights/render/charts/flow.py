"""A flow: everybody as bands from column to column, as wide as they are many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from linkedin_insights.render.charts.fitting import fitted, isolated
from linkedin_insights.render.charts.flow_plan import (
    INNER_LINE,
    Plan,
    Ribbon,
    Station,
    find_ribbons,
    plan_flow,
)
from linkedin_insights.render.charts.marks import DataTable, Heading
from linkedin_insights.render.clip import SENTENCE_LIMIT, clip
from linkedin_insights.render.inline import leaf_html, leaf_plain
from linkedin_insights.render.markup import join, number, percent, tag
from linkedin_insights.report.blocks import Flow
from linkedin_insights.report.leaves import Count
from linkedin_insights.words import Catalogue

HAIR: Final = 0.8
"""Pixels: somebody is never thinner."""
BAR: Final = 5.0
UNITS: Final = 600
"""The bands' own width; they stretch to the picture's."""
HATCH: Final = "flow-hatch"
UNKNOWN: Final = "unknown"
NARROW: Final = "narrow"
LAYERS: Final = {NARROW: (116.0, 112.0), "middle": (116.0, 130.0), "wide": (116.0, 260.0)}
"""Pixels that a name may take at the sides and between, by the width of the page. On narrow ones
the names at the sides stand over the bands."""
_DROP = 4.0
_LINE = 14.0


@dataclass(frozen=True, slots=True)
class FlowPicture:
    """The picture and the numbers."""

    svg: Markup
    data: DataTable


def draw_flow(block: Flow, catalogue: Catalogue) -> FlowPicture:
    """Two or three columns on one scale; outer ones keep their order, the inner one is sorted.

    A path keeps the colour of its family all the way. Within a station people are sorted by where
    they come from and then by where they go, so that a band does not cross itself.
    """
    plan = plan_flow(block)
    names = ", ".join(catalogue.plain(column) for column in block.columns)
    svg = tag(
        "svg",
        tag("title", clip(names)),
        tag("desc", clip(catalogue.plain(block.summary), SENTENCE_LIMIT)),
        _bands(block, plan, catalogue),
        *(_bar(station, plan) for station in plan.stations.values()),
        *(_names(block, plan, catalogue, layer) for layer in LAYERS),
        class_="river",
        width="100%",
        height=plan.height,
        role="img",
    )
    return FlowPicture(svg, _table(block, catalogue))


def _bands(block: Flow, plan: Plan, catalogue: Catalogue) -> Markup:
    """All ribbons in a picture of their own, which stretches to the width."""
    return tag(
        "svg",
        _hatch(),
        *(_ribbon(ribbon, plan, catalogue) for ribbon in find_ribbons(block, plan)),
        width="100%",
        height=plan.height,
        view_box=f"0 0 {UNITS} {number(plan.height)}",
        preserve_aspect_ratio="none",
    )


def _hatch() -> Markup:
    """What nobody knows is not a colour but lines; they keep apart at every width."""
    return tag(
        "pattern",
        tag("rect", class_="ground", width=6, height=6),
        tag("path", class_="lines", d="M-1.5 1.5l3-3M0 6L6 0M4.5 7.5l3-3"),
        id=HATCH,
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
    )


def _ribbon(ribbon: Ribbon, plan: Plan, catalogue: Catalogue) -> Markup:
    """A band with soft bends; the title says who it is."""
    x0, x1 = (plan.x(station.column) * UNITS for station in (ribbon.start, ribbon.end))
    thick = ribbon.people * plan.each
    more = max(0.0, HAIR - thick) / 2
    y0, y1 = ribbon.leaves - more, ribbon.arrives - more
    z0, z1 = y0 + thick + 2 * more, y1 + thick + 2 * more
    bend = number((x0 + x1) / 2)
    a, b = number(x0), number(x1)
    d = (
        f"M{a} {number(y0)}C{bend} {number(y0)} {bend} {number(y1)} {b} {number(y1)}"
        f"V{number(z1)}C{bend} {number(z1)} {bend} {number(z0)} {a} {number(z0)}z"
    )
    ends = {
        name: isolated(leaf_plain(station.node.label, catalogue))
        for name, station in (("from", ribbon.start), ("to", ribbon.end))
    }
    return tag(
        "path",
        tag("title", catalogue.text("page.flow.ribbon", n=ribbon.people, **ends)),
        class_=f"ribbon {ribbon.family}",
        fill=f"url(#{HATCH})" if ribbon.family == UNKNOWN else None,
        d=d,
    )


def _bar(station: Station, plan: Plan) -> Markup:
    """The upright bar of a station, in its family's colour where it has one."""
    shift = -BAR * plan.x(station.column)
    more = max(0.0, HAIR - station.tall)
    small = plan.is_inner(station.column) and station.tall < INNER_LINE
    return tag(
        "rect",
        class_=f"station {'small' if small else station.node.family}".rstrip(),
        x=percent(plan.x(station.column)),
        y=station.top - more / 2,
        width=BAR,
        height=station.tall + more,
        transform=f"translate({number(shift)} 0)" if shift else None,
    )


def _names(block: Flow, plan: Plan, catalogue: Catalogue, layer: str) -> Markup:
    """Column heads, and the stations' names with their people."""
    heads = (
        _head(clip(catalogue.plain(words)), place, plan, layer)
        for place, words in enumerate(block.columns)
    )
    names = (_name(station, plan, catalogue, layer) for station in plan.stations.values())
    return tag("g", *heads, *names, class_=layer)


def _head(words: str, column: int, plan: Plan, layer: str) -> Markup:
    inner = plan.is_inner(column)
    dx, anchor = (0.0, "middle") if inner else _beside(column, layer)
    x = percent(plan.x(column))
    dx = 0.0 if layer == NARROW else dx
    return tag("text", words, class_="head", x=x, dx=dx, y=12, text_anchor=anchor)


def _beside(column: int, layer: str) -> tuple[float, str]:
    """How far from an outer bar its words stand, and to which side they run."""
    away = BAR + 5
    if layer == NARROW:
        return (away, "start") if column == 0 else (-away, "end")
    return (-away, "end") if column == 0 else (away, "start")


def _name(station: Station, plan: Plan, catalogue: Catalogue, layer: str) -> Markup:
    inner = plan.is_inner(station.column)
    words = fitted(leaf_plain(station.node.label, catalogue), LAYERS[layer][inner])
    count = leaf_plain(Count(value=station.node.people.value), catalogue)
    x, y = percent(plan.x(station.column)), station.middle + _DROP
    if layer == NARROW and not inner:
        dx, anchor = _beside(station.column, layer)
        two = ((isolated(words), None, -_LINE / 2), (count, "count", _LINE))
        lines = join(tag("tspan", text, class_=kind, x=x, dx=dx, dy=dy) for text, kind, dy in two)
        return tag("text", lines, class_="halo", x=x, y=y, text_anchor=anchor)
    if inner:
        dx, anchor = (0.0, "middle") if layer == NARROW else (BAR + 3, "start")
    else:
        dx, anchor = _beside(station.column, layer)
    line = join([isolated(words), " ", tag("tspan", count, class_="count", dx=3)])
    return tag("text", line, class_="halo", x=x, dx=dx, y=y, text_anchor=anchor)


def _table(block: Flow, catalogue: Catalogue) -> DataTable:
    """Every path with its people, the ways as the block tells them."""
    labels = {node.id: leaf_html(node.label, catalogue) for node in block.nodes}
    return DataTable(
        columns=(
            *(Heading(clip(catalogue.plain(words)), "text") for words in block.columns),
            Heading(catalogue.text("page.flow.people")),
        ),
        rows=tuple(
            (*(labels[id] for id in path.nodes), leaf_plain(Count(value=path.people), catalogue))
            for path in block.paths
        ),
    )
