"""From acts to valuable relationships, forwards: every step with the number it is a share of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import polars as pl

from linkedin_insights.findings.origins.model import Origins
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.shares import wilson
from linkedin_insights.findings.value.estimates import Estimate, share_of
from linkedin_insights.findings.value.model import LEVELS, VALUABLE_FROM, Value
from linkedin_insights.findings.value.survival import share_reaching
from linkedin_insights.findings.value.yields import PerAct, count_per_act, count_yields

SUSTAINED_FROM: Final = 2

STAGES: Final = {
    "act_days": "days with an act in public: a comment, a reaction, a post, an article",
    "invited_me": "people whose invitation to the owner is recorded",
    "i_accepted": "of these, who became connections",
    "i_invited": "people whom the owner invited, as far as recorded",
    "they_accepted": "of these, who became connections",
    "connections": "connections made",
    "words": "of these, with words in writing from either side, or more",
    "two_way": "of these, with words from both sides, or more",
    "sustained": "of these, sustained: level 2 of the ladder, or more",
    "valuable": "of these, valuable: from level 3, or as the owner's label says",
}
"""Every stage, in order: a closed list."""

FUNNEL: Final[dict[str, pl.DataType]] = {
    "stage": pl.String(),
    "people": pl.Int64(),
    "of": pl.Int64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
}
"""One row a stage of `STAGES`, in order. ``people`` (days for the acts) reached it, of those in the
stage before (``of``, null where a stage begins a count of its own); the interval is Wilson's."""

LADDER: Final[dict[str, pl.DataType]] = {
    "level": pl.Int64(),
    "name": pl.String(),
    "people": pl.Int64(),
    "at_least": pl.Int64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
}
"""One row a level from 0 to 5: how many stand on it, how many on it or above, and the 95 % interval
of the latter's share."""

REACHED: Final[dict[str, pl.DataType]] = {
    "level": pl.Int64(),
    "months": pl.Int64(),
    "share": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
}
"""One row a level (2 and 3) and number of months: which share of connections reaches it by then."""

_ACTS = ("comment", "reaction", "post", "repost", "article", "vote", "comment_on_own_post")
_INVITED = ("invitation", "invitation_with_note")
_MONTHS = (6, 12, 24)


@dataclass(frozen=True, slots=True)
class Funnels:
    """What became of it all, counted forwards.

    ``people`` have a relationship (a row of `VALUE`); ``sustained`` are at level 2 or above,
    ``valuable`` as `VALUE` says, each a share of ``people`` with its interval. ``connections`` are
    dated and were made up to the as-of date; they alone stand in the funnel and in ``reached``.
    """

    people: int
    connections: int
    sustained: int
    valuable: int
    ladder: pl.DataFrame
    funnel: pl.DataFrame
    reached: pl.DataFrame
    yields: pl.DataFrame
    per_act: PerAct

    @property
    def share_sustained(self) -> Estimate | None:
        """The share at level 2 or above."""
        return share_of(self.sustained, self.people)

    @property
    def share_valuable(self) -> Estimate | None:
        """The share of valuable ones."""
        return share_of(self.valuable, self.people)

    @property
    def origins_apart(self) -> int:
        """How many origins stand apart from all others; see `YIELDS`."""
        return self.yields.filter((pl.col("by") == "origin") & pl.col("apart")).height

    def reaching(self, level: int, months: int) -> Estimate | None:
        """The share of connections that reach a level within so many months."""
        row = self.reached.filter((pl.col("level") == level) & (pl.col("months") == months))
        if row.is_empty():
            return None
        share, low, high = row.select("share", "low", "high").row(0)
        return Estimate(share, low, high)


def count_funnels(
    events: pl.DataFrame,
    people: pl.DataFrame,
    value: Value,
    origins: Origins,
    said: Said,
    *,
    as_of: date | None,
) -> Funnels:
    """Count stages forwards, levels, time to levels, and yields.

    Tracing back from successes alone is selection on the outcome; here everybody counts. A stage
    holds who reached it or a later one, so that each is a part of the one before: a recommendation
    without a message counts as words. Who connected lately is not worthless but young: time to a
    level is Kaplan & Meier's, with everybody watched up to the as-of date.

    Args:
        events: The event log.
        people: `PEOPLE`.
        value: `VALUE`.
        origins: `ORIGIN_ROWS`.
        said: What was said.
        as_of: The last day that is known.

    """
    worth = value.people
    connected = people.filter(
        pl.col("is_connection") & (pl.col("connected_on") <= pl.lit(as_of, pl.Date))
    ).select("person_id", "connected_on")
    ties = connected.join(worth, on="person_id", how="inner", maintain_order="left")
    begun = _begun(worth, origins.people, people)
    levels = worth["level"]
    return Funnels(
        people=worth.height,
        connections=connected.height,
        sustained=int((levels >= SUSTAINED_FROM).sum()),
        valuable=int(worth["valuable"].sum()),
        ladder=_ladder(levels),
        funnel=_funnel(events, connected, ties, said),
        reached=_reached(ties, as_of),
        yields=count_yields(begun, as_of=as_of),
        per_act=count_per_act(events, begun),
    )


def _begun(worth: pl.DataFrame, origins: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """``origin``, ``begun_on`` (first touch, else the day of connecting) and ``valuable``."""
    joined = worth.select("person_id", "valuable").join(
        origins.select("person_id", "origin", "first_touch"), on="person_id", how="left"
    )
    joined = joined.join(people.select("person_id", "connected_on"), on="person_id", how="left")
    return joined.select(
        origin=pl.col("origin").fill_null("unknown"),
        begun_on=pl.coalesce("first_touch", "connected_on"),
        valuable=pl.col("valuable").fill_null(value=False),
    )


def _ladder(levels: pl.Series) -> pl.DataFrame:
    rows = []
    for level, name in enumerate(LEVELS):
        above = int((levels >= level).sum())
        rows.append(
            (level, name, int((levels == level).sum()), above, *wilson(above, levels.len()))
        )
    return pl.DataFrame(rows, schema=LADDER, orient="row")


def _funnel(
    events: pl.DataFrame, connected: pl.DataFrame, ties: pl.DataFrame, said: Said
) -> pl.DataFrame:
    acts = events.filter(pl.col("kind").is_in(_ACTS))["at"].dt.date().n_unique()
    theirs, mine = (_invited(events, way) for way in ("in", "out"))
    words, two_way, sustained, valuable = _climbed(ties, said)
    counts: list[tuple[int, int | None]] = [
        (acts, None),
        (theirs.height, None),
        (theirs.join(connected, on="person_id", how="semi").height, theirs.height),
        (mine.height, None),
        (mine.join(connected, on="person_id", how="semi").height, mine.height),
        (connected.height, None),
        (words, connected.height),
        (two_way, words),
        (sustained, two_way),
        (valuable, sustained),
    ]
    rows = [
        (stage, people, of, *((None, None) if of is None else wilson(people, of)))
        for stage, (people, of) in zip(STAGES, counts, strict=True)
    ]
    return pl.DataFrame(rows, schema=FUNNEL, orient="row")


def _invited(events: pl.DataFrame, way: str) -> pl.DataFrame:
    """Whose invitation is recorded, in one direction."""
    invitations = pl.col("kind").is_in(_INVITED) & (pl.col("direction") == way)
    return events.filter(invitations).select("person_id").drop_nulls().unique()


def _climbed(ties: pl.DataFrame, said: Said) -> tuple[int, int, int, int]:
    """How many have words, words from both sides, level 2, value; each holds the later ones."""
    spoken = (
        said.frame.filter(pl.col("kind") != "group_message")
        .group_by("person_id")
        .agg(both=pl.col("out").any() & (~pl.col("out")).any())
    )
    joined = ties.join(spoken, on="person_id", how="left")
    valuable = pl.col("valuable").fill_null(value=False)
    sustained = (pl.col("level") >= SUSTAINED_FROM) | valuable
    two_way = pl.col("both").fill_null(value=False) | (pl.col("level") >= 1) | sustained
    words = pl.col("both").is_not_null() | two_way
    stages = joined.select(a=words, b=two_way, c=sustained, d=valuable)
    a, b, c, d = (int(stages[name].sum()) for name in "abcd")
    return a, b, c, d


def _reached(ties: pl.DataFrame, as_of: date | None) -> pl.DataFrame:
    """`REACHED` of the connections; a level from before the day of connecting is reached on it."""
    if as_of is None or ties.is_empty():
        return pl.DataFrame(schema=REACHED)
    rows = []
    for level in (SUSTAINED_FROM, VALUABLE_FROM):
        reached_on = pl.col(f"level_{level}_on")
        ends = pl.coalesce(reached_on, pl.lit(as_of))
        timed = ties.select(
            waits=pl.max_horizontal((ends - pl.col("connected_on")).dt.total_days(), 0),
            reached=reached_on.is_not_null(),
        )
        waits = timed["waits"].to_numpy().astype(np.float64)
        reached = timed["reached"].to_numpy()
        for months in _MONTHS:
            found = share_reaching(waits, reached, months * 365 / 12)
            rows.append((level, months, found.value, found.low, found.high))
    return pl.DataFrame(rows, schema=REACHED, orient="row")
