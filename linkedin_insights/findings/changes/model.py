"""The frames in which an archive is compared with an earlier report, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final

import polars as pl

REASONS: Final = (
    "no_previous",
    "other_member",
    "undated",
    "newer",
    "no_directory",
    "nothing_common",
)
"""Why nothing is compared: a closed list."""

BEFORE: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "company": pl.String(),
    "position": pl.String(),
    "connected_on": pl.Date(),
    "last_contact": pl.Date(),
    "tie_state": pl.String(),
    "level": pl.Int64(),
    "cluster_id": pl.String(),
}
"""One row a person of the earlier report; texts are never null, ``connected_on`` is null for those
who were no connections."""

NOW: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "company": pl.String(),
    "position": pl.String(),
    "connected_on": pl.Date(),
    "is_connection": pl.Boolean(),
    "last_contact": pl.Date(),
    "tie_state": pl.String(),
    "tie_strength": pl.Float64(),
    "active_days": pl.Int64(),
    "level": pl.Int64(),
    "level_on": pl.Date(),
    "cluster_id": pl.String(),
}
"""One row a person of today with a tie; ``level_on`` is the first day of the level."""

SAME: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "person_id_before": pl.String(),
    "how": pl.String(),
}
"""One row a person of both; ``how`` is ``id``, ``slug`` (another address, one name and one day of
connecting) or ``named`` (one of the two knew no address)."""

NEW: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "company": pl.String(),
    "position": pl.String(),
    "connected_on": pl.Date(),
    "cluster_id": pl.String(),
    "talked": pl.Boolean(),
}
"""Connections made since, the latest first."""

LOST: Final[dict[str, pl.DataType]] = {
    "person_id_before": pl.String(),
    "person_id": pl.String(),
    "name": pl.String(),
    "company": pl.String(),
    "position": pl.String(),
    "connected_on": pl.Date(),
    "cluster_id": pl.String(),
}
"""Connections then, none now, by day of connecting; ``person_id`` is null for those whom the
archive of today does not know at all."""

MOVED: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "what": pl.String(),
    "company_before": pl.String(),
    "company_after": pl.String(),
    "position_before": pl.String(),
    "position_after": pl.String(),
    "employed_before": pl.Boolean(),
    "employed_after": pl.Boolean(),
    "tie_strength": pl.Float64(),
    "last_contact": pl.Date(),
    "cluster_id": pl.String(),
}
"""Connections with another company (``what`` is ``company``) or another title at the same one
(``position``), the strongest ties first. ``employed_before`` and ``employed_after`` say whether
what stands as the company is one, and not blank or "self-employed"."""

RENAMED: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "person_id_before": pl.String(),
    "name_before": pl.String(),
    "name": pl.String(),
    "what": pl.String(),
}
"""The same people under another name (``what`` is ``name``) or another address (``slug``)."""

WOKEN: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "state_before": pl.String(),
    "last_before": pl.Date(),
    "last_contact": pl.Date(),
    "cluster_id": pl.String(),
}
"""Exchanges that slept or were none then, active now with words since; those that had words before
first, then the strongest."""

GONE_QUIET: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "last_contact": pl.Date(),
    "active_days": pl.Int64(),
    "cluster_id": pl.String(),
}
"""Exchanges that were active then and are dormant now, those with most active days first."""

REACHED: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "level_before": pl.Int64(),
    "level": pl.Int64(),
    "on": pl.Date(),
}
"""People who reached a level that counts as valuable since, the highest first."""

STEPS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "reason": pl.String(),
    "on": pl.Date(),
}
"""The next steps of the earlier report, in its order; ``on`` is the day of the owner's first word
to them since, null without any."""

OTHER_NAMES: Final[dict[str, pl.DataType]] = {
    "company_before": pl.String(),
    "company_after": pl.String(),
    "people": pl.Int64(),
}
"""Companies all of whose people now name one other: it seems to have another name."""

WORLDS: Final[dict[str, pl.DataType]] = {
    "cluster_id": pl.String(),
    "people": pl.Int64(),
    "new": pl.Int64(),
    "lost": pl.Int64(),
    "moved": pl.Int64(),
    "woken": pl.Int64(),
    "gone_quiet": pl.Int64(),
}
"""How many people something changed for, by cluster (null for those in none, last)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Which evidence both sides hold: lists of ``connections``, ``messages``."""

    connections: bool = True
    messages: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed from ``since`` to today, or the ``reason`` (`REASONS`) why nothing is compared.

    What needs evidence that one side lacks (``kept``) is empty and means nothing.
    """

    reason: str | None = None
    since: date | None = None
    kept: Kept = Kept()
    people_before: int = 0
    new: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=NEW))
    lost: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=LOST))
    moved: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=MOVED))
    renamed: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=RENAMED))
    woken: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=WOKEN))
    gone_quiet: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=GONE_QUIET))
    reached: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=REACHED))
    steps: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=STEPS))
    other_names: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=OTHER_NAMES))
    worlds: pl.DataFrame = field(default_factory=partial(pl.DataFrame, schema=WORLDS))

    @property
    def taken(self) -> int:
        """To how many people of the earlier next steps the owner wrote since."""
        return self.steps["on"].drop_nulls().len()

    @property
    def unchanged(self) -> bool:
        """Whether nothing worth telling happened."""
        told = (self.new, self.lost, self.moved, self.renamed)
        more = (self.woken, self.gone_quiet, self.reached)
        return not self.taken and all(frame.is_empty() for frame in (*told, *more))


def shaped(frame: pl.DataFrame, schema: dict[str, pl.DataType]) -> pl.DataFrame:
    """The columns of a schema, in its order and types."""
    return frame.select(pl.col(name).cast(kind) for name, kind in schema.items())
