"""The dated steps of a relationship: the chain a reader recognises at a glance."""

from __future__ import annotations

from typing import Final

import polars as pl

STEP_KINDS: Final = (
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
"""Every kind of step, in the order in which they stand where days are equal.

``act`` is the documented act that led there (a comment, a post, an event, an introduction that
brought the two together); ``meeting`` a sign that they went on by phone, call or mail.
"""

STEPS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "on": pl.Date(),
    "step": pl.String(),
    "by": pl.String(),
    "detail": pl.String(),
    "file": pl.String(),
    "row": pl.UInt32(),
    "text": pl.UInt32(),
}
"""One row a step, by person and day. ``by`` is ``me``, ``them`` or empty; ``detail`` a word of this
program (the origin's detail, the rung's reason) or empty."""
