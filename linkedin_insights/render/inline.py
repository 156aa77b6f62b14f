"""Leaves and messages as running HTML."""

from __future__ import annotations

import re
from typing import assert_never

from markupsafe import Markup

from linkedin_insights.render.anchors import anchor
from linkedin_insights.render.clip import QUOTE_LIMIT, clip
from linkedin_insights.render.markup import join, tag
from linkedin_insights.report.leaves import (
    Cell,
    Count,
    Day,
    FileName,
    Leaf,
    Measure,
    Message,
    Organisation,
    Person,
    Quote,
    Term,
    Text,
    Unnamed,
)
from linkedin_insights.words import Catalogue, Gloss

UNBROKEN = 16
"""Characters: a longer number, with its interval, may break over lines."""
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")


def message_html(message: Message, catalogue: Catalogue) -> Markup:
    """A sentence with its leaves marked up."""
    return join(_part_html(part, catalogue) for part in catalogue.parts(message))


def _part_html(part: str | Gloss | Leaf, catalogue: Catalogue) -> str | Markup:
    match part:
        case str():
            return part
        case Gloss(id=id, text=text):
            target = f"word-{id}"
            return tag("button", text, type="button", class_="term", popovertarget=target)
        case _:
            return leaf_html(part, catalogue)


def leaf_html(leaf: Leaf, catalogue: Catalogue) -> Markup:  # noqa: PLR0911 - one a kind
    """A leaf, isolated from the writing direction around it, capped, and linked if a profile."""
    text = catalogue.leaf_text(leaf)
    match leaf:
        case Person(id=id):
            return person_html(id, clip(text))
        case Organisation() | Text():
            return tag("bdi", clip(text))
        case Quote():
            return tag("q", clip(text, QUOTE_LIMIT), dir="auto")
        case FileName():
            return tag("code", tag("bdi", clip(text)))
        case Day(iso=iso):
            return tag("time", clip(text), datetime=iso if _ISO.fullmatch(iso) else None)
        case Count(value=value) | Measure(value=value):
            short = len(text) <= UNBROKEN
            return tag("data", text, value=value, class_="n" if short else "n long")
        case Term() | Unnamed():
            return join([text])
        case _:
            assert_never(leaf)


def cell_html(cell: Cell, catalogue: Catalogue) -> Markup:
    """A table's cell: a leaf or a sentence."""
    if isinstance(cell, Message):
        return message_html(cell, catalogue)
    return leaf_html(cell, catalogue)


def person_html(id: str, name: str) -> Markup:
    """A name, linked to the person's card."""
    inner = tag("bdi", name)
    return tag("a", inner, href=f"#{anchor(id)}", class_="person") if id else inner


def leaf_plain(leaf: Leaf, catalogue: Catalogue) -> str:
    """A leaf as capped plain text, for places that hold no markup."""
    return clip(catalogue.leaf_text(leaf))
