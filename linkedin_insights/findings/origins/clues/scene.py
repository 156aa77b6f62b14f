"""What every rule for the beginning of a relationship looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

import polars as pl

from linkedin_insights.findings.origins.model import CLUES
from linkedin_insights.findings.said import Said
from linkedin_insights.network import Network
from linkedin_insights.people import People
from linkedin_insights.tables import Tables

BEGAN: Final[Mapping[str, pl.DataType]] = {
    "person_id": pl.String(),
    "connected_on": pl.Date(),
    "invited_on": pl.Date(),
    "invited_by": pl.String(),
    "spoke_on": pl.Date(),
    "spoken_by": pl.String(),
    "began_on": pl.Date(),
}
"""One row a person of TIES, in its order.

When the two became connections, the first invitation and whose it was (``me`` or ``them``), the
first word between the two and whose, and the first of all.
"""

_INVITATIONS = ["invitation", "invitation_with_note"]


FIRST_WORDS: Final = 8
"""So many utterances of the first conversation are read."""
FIRST_DAYS: Final = 30
LATE_DAYS: Final = 60
"""First words later than this after connecting speak of something else."""


@dataclass(frozen=True)
class Scene:
    """The stages before, and `BEGAN`."""

    tables: Tables
    people: People
    events: pl.DataFrame
    said: Said
    network: Network
    as_of: date | None
    began: pl.DataFrame

    @cached_property
    def first_words(self) -> pl.DataFrame:
        """The first utterances between two people, notes among them, each with its ``text``.

        The first eight of the first thirty days, if they do not begin more than sixty days after
        the two connected.
        """
        alone = self.said.frame.filter(pl.col("conversation").is_not_null())
        late = pl.col("connected_on") + timedelta(days=LATE_DAYS)
        timely = self.began.filter(
            pl.col("connected_on").is_null() | (pl.col("spoke_on") <= late)
        ).select("person_id", "spoke_on")
        first = alone.join(timely, on="person_id", how="inner", maintain_order="left")
        return first.filter(
            (pl.col("day") <= pl.col("spoke_on") + timedelta(days=FIRST_DAYS))
            & (pl.int_range(pl.len()).over("person_id") < FIRST_WORDS)
        )


def set_scene(
    tables: Tables,
    people: People,
    events: pl.DataFrame,
    ties: pl.DataFrame,
    *,
    said: Said,
    network: Network,
) -> Scene:
    """Find out when each relationship began on record."""
    invited = _first(
        events.filter(pl.col("kind").is_in(_INVITATIONS)).with_columns(
            out=pl.col("direction") == "out"
        ),
        "invited",
    )
    spoke = _first(said.frame.filter(pl.col("conversation").is_not_null()), "spoke")
    connected = people.people.select("person_id", "connected_on")
    began = (
        ties.select("person_id")
        .join(connected, on="person_id", how="left", maintain_order="left")
        .join(invited, on="person_id", how="left", maintain_order="left")
        .join(
            spoke.rename({"spoke_by": "spoken_by"}),
            on="person_id",
            how="left",
            maintain_order="left",
        )
        .with_columns(began_on=pl.min_horizontal("connected_on", "invited_on", "spoke_on"))
    )
    shaped = began.select(pl.col(name).cast(dtype) for name, dtype in BEGAN.items())
    return Scene(tables, people, events, said, network, tables.as_of, shaped)


def _first(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """The day of each person's first row and whose act it was; null where both acted at once."""
    known = rows.filter(pl.col("person_id").is_not_null())
    first = known.filter(pl.col("at") == pl.col("at").min().over("person_id"))
    by = (
        pl.when(pl.col("out").all())
        .then(pl.lit("me"))
        .when(~pl.col("out").any())
        .then(pl.lit("them"))
    )
    return first.group_by("person_id").agg(
        pl.col("at").first().dt.date().alias(f"{name}_on"), by.alias(f"{name}_by")
    )


def as_clues(
    rows: pl.DataFrame,
    *,
    origin: str | pl.Expr,
    detail: str | pl.Expr,
    reason: str | pl.Expr,
    llr: float | pl.Expr,
    documented: bool | pl.Expr,
) -> pl.DataFrame:
    """Give rows the shape of `CLUES`; ``subject``, ``helper_id`` and ``text`` may be missing."""
    named = {
        "origin": origin,
        "detail": detail,
        "reason": reason,
        "llr": llr,
        "documented": documented,
    }
    given = [
        (value if isinstance(value, pl.Expr) else pl.lit(value)).alias(name)
        for name, value in named.items()
    ]
    blank = {"subject": pl.lit(""), "helper_id": pl.lit(None), "text": pl.lit(None)}
    missing = [value.alias(name) for name, value in blank.items() if name not in rows.columns]
    shaped = rows.with_columns(*given, *missing)
    return shaped.select(pl.col(name).cast(dtype) for name, dtype in CLUES.items())
