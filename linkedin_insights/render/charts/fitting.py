"""Names cut to the room that there is for them."""

from __future__ import annotations

from typing import Final

from linkedin_insights.render.charts.labels import text_width
from linkedin_insights.render.clip import LABEL_LIMIT, clip

FEWEST: Final = 9
"""Characters: a name cut shorter says nothing."""
_OPEN, _CLOSE = "\u2068", "\u2069"


def fitted(text: str, room: float) -> str:
    """As much of ``text`` as fits ``room`` pixels; empty when that is next to nothing."""
    whole = clip(text, LABEL_LIMIT)
    for limit in range(LABEL_LIMIT, 0, -1):
        short = whole if len(whole) <= limit else clip(whole, limit)
        if text_width(short) <= room:
            return short if short == whole or len(short) > FEWEST else ""
    return ""


def isolated(text: str) -> str:
    """Text whose writing direction leaves its neighbours alone, where no element can say so."""
    return f"{_OPEN}{text}{_CLOSE}"
