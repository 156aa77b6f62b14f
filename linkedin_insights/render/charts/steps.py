"""The marks of dated steps: a shape a kind, coloured by how a relationship began."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from linkedin_insights.render.markup import percent, tag

MARKS: Final = (
    "act",
    "invitation",
    "connection",
    "first_message",
    "first_answer",
    "meeting",
    "introduction",
    "recommendation",
    "endorsement",
    "opportunity",
    "job",
)
"""Kinds of steps that have a mark, in the order of the key."""
FAMILIES: Final = ("wrote", "through", "places", "direct", "unknown")

_SHAPES: Final = {
    "act": "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0z",
    "meeting": "M-3.5-3.5h7v7h-7z",
    "introduction": "M0-5L4.8 3.6H-4.8z",
    "recommendation": "M0-5.5L5 0 0 5.5-5 0z",
    "endorsement": "M0-4.5L4 0 0 4.5-4 0z",
    "opportunity": "M0-6.5L1.6-2.1 6.2-2 2.6.8 3.8 5.3 0 2.7-3.8 5.3-2.6.8-6.2-2-1.6-2.1z",
    "job": "M-2 6V-7h9L4.6-4 7-1H0V6z",
    "invitation": "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0z",
    "connection": "M-.75-6h1.5V6h-1.5z",
    "first_message": "M-2.2 0A2.2 2.2 0 1 1 2.2 0A2.2 2.2 0 1 1-2.2 0z",
    "first_answer": "M-3 0A3 3 0 1 1 3 0A3 3 0 1 1-3 0z",
}
_HOLLOW: Final = ("invitation", "endorsement", "first_answer")


def step_mark(kind: str, place: float, family: str, *, y: float) -> Markup:
    """A shape of fixed size at a place that moves with the width."""
    return tag("svg", _shape(kind, family), x=percent(place), y=y, width=1, height=1, class_="at")


def sign(kind: str) -> Markup:
    """A mark by itself, for the key and for lists of steps."""
    return tag(
        "svg",
        _shape(kind, "plain"),
        class_="sign",
        width=16,
        height=16,
        view_box="-8 -8 16 16",
        aria_hidden="true",
    )


def swatch(family: str) -> Markup:
    """The line of a family, for the key."""
    return tag(
        "svg",
        tag("line", class_=f"since {family}", x1=0, x2=22, y1=5, y2=5),
        class_="sign",
        width=22,
        height=10,
        aria_hidden="true",
    )


def _shape(kind: str, family: str) -> Markup:
    hollow = " hollow" if kind in _HOLLOW else ""
    return tag("path", class_=f"mark {kind} {family}{hollow}", d=_SHAPES[kind])
