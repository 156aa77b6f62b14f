"""What is known of how each relationship began, as frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from linkedin_insights.options import ORIGINS

BEGINNINGS: Final = ("my_outreach", "their_outreach")
"""Origins where only the direction shows."""

UNKNOWN: Final = "unknown"

CAUSES: Final = tuple(origin for origin in ORIGINS if origin not in (*BEGINNINGS, UNKNOWN))
"""Origins with a visible cause; they come first in `ORIGINS`."""

MEANINGS: Final = {
    "coworker": "you worked at the same place",
    "classmate": "you studied at the same place",
    "my_engagement": "a comment or reaction of yours drew them",
    "my_post": "they came after a post of yours",
    "introduction": "a third person brought you together",
    "group_conversation": "you stood in one conversation of several, or shared a group",
    "event": "you met at an event",
    "my_outreach": "no cause shows; you invited or wrote first, applications and batches too",
    "their_outreach": "no cause shows; they did, recruiters and salespeople too",
    "unknown": "not even the direction shows",
}
"""What each origin means."""

DETAILS: Final = {
    "comment": "a comment, yours or theirs",
    "post": "a post",
    "their_post": "a post or comment of theirs that you spoke of",
    "job_search": "an application, or words about a job",
    "address_book": "a batch of invitations, or an imported address book",
    "recruiter": "their title is one of recruiting",
    "sales": "their title is one of selling",
    "pitch": "first words offer something to anybody",
}
"""The finer channels: a closed list."""

FAMILIES: Final = {
    "my_engagement": "wrote",
    "my_post": "wrote",
    "introduction": "through",
    "group_conversation": "through",
    "coworker": "places",
    "classmate": "places",
    "event": "places",
    "my_outreach": "direct",
    "their_outreach": "direct",
    "unknown": "unknown",
}
"""The five families that reports colour by: something I wrote, through somebody, shared places,
direct, unknown."""

CLUES: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "origin": pl.String(),
    "detail": pl.String(),
    "reason": pl.String(),
    "llr": pl.Float64(),
    "documented": pl.Boolean(),
    "on": pl.Date(),
    "subject": pl.String(),
    "helper_id": pl.String(),
    "file": pl.String(),
    "row": pl.UInt32(),
    "text": pl.UInt32(),
}
"""One row a piece of evidence for an origin, by person, the weightiest first.

``llr`` is its log-likelihood ratio in nats. ``documented`` says that a text or a named record says
so. ``subject`` is the event or company it names, ``helper_id`` who introduced; ``text`` the place
of its words in `Said.texts`, null where there are none.
"""

ORIGIN_ROWS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "origin": pl.String(),
    "detail": pl.String(),
    "probability": pl.Float64(),
    "certainty": pl.String(),
    "reason": pl.String(),
    "on": pl.Date(),
    "subject": pl.String(),
    "helper_id": pl.String(),
    "file": pl.String(),
    "row": pl.UInt32(),
    "text": pl.UInt32(),
    "initiated_by": pl.String(),
    "first_touch": pl.Date(),
    "possible": pl.String(),
    "label": pl.String(),
}
"""One row a person of TIES, in its order.

``reason`` to ``text`` are those of the clue the origin rests on, null without one. ``certainty`` is
``documented``, ``likely`` or ``unknown``. ``possible`` is a cause between 0.2 and 0.6 that is not
stated, else null. ``label`` is what the owner's labels say, which is then the ``origin``.
"""

POSTERIOR: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "origin": pl.String(),
    "probability": pl.Float64(),
}
"""Ten rows a person of TIES, in the order of `ORIGINS`; they sum to 1."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Whether contacts came after the owner's acts more often than chance would have it.

    ``verdict`` is ``effect``, ``none``, ``common_cause`` or ``untestable``, with the ``reason`` of
    the latter. ``series`` is ``invitations`` (by the time they were sent), ``connections`` (by the
    day they were made), or empty. ``share`` of 100 invitations or more that acts triggered, with
    its 90 % interval. ``observed`` came within ``window`` days of an act; by chance it would have
    been ``expected_low`` to ``expected_high`` (95 %). ``exposure`` is the share of days with an
    act in the last 3 days.
    """

    verdict: str
    reason: str
    series: str
    arrivals: int
    act_days: int
    window: int
    observed: int
    expected_low: int
    expected_high: int
    p_value: float | None
    share: float | None
    share_low: float | None
    share_high: float | None
    exposure: float | None
    placebo_p: float | None
    e_value: float | None


@dataclass(frozen=True, slots=True)
class Origins:
    """`ORIGIN_ROWS`, the whole posterior (`POSTERIOR`), the evidence (`CLUES`), and the timing."""

    people: pl.DataFrame
    posterior: pl.DataFrame
    clues: pl.DataFrame
    timing: Timing


__all__ = [
    "BEGINNINGS",
    "CAUSES",
    "CLUES",
    "DETAILS",
    "FAMILIES",
    "MEANINGS",
    "ORIGINS",
    "ORIGIN_ROWS",
    "POSTERIOR",
    "UNKNOWN",
    "Origins",
    "Timing",
]
