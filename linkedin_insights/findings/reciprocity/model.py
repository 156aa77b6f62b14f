"""The frames and figures of giving and receiving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

WEIGHTS: Final = {
    "recommendation": 3.0,
    "introduction": 3.0,
    "comment": 0.5,
    "answer": 0.5,
    "help": 0.5,
    "endorsement": 0.2,
}
"""Every kind of gift between two people and what it weighs: judgement, so that a click never
offsets a recommendation. A ``comment`` is one that names the person."""

GIFTS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "kind": pl.String(),
    "out": pl.Boolean(),
    "weight": pl.Float64(),
    "file": pl.String(),
    "row": pl.UInt32(),
}
"""One row a gift and person, by time, with its record; ``out`` says that the owner gave it."""

RECIPROCITY: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "given": pl.Float64(),
    "received": pl.Float64(),
    "gifts_given": pl.Int64(),
    "gifts_received": pl.Int64(),
    "balance": pl.Float64(),
    "first": pl.String(),
    "first_on": pl.Date(),
    "last_on": pl.Date(),
}
"""One row a person with a gift either way, the most on both sides first.

``given`` and ``received`` are weights. ``balance`` is between −1 (all from them) and 1 (all from
the owner), shrunk towards 0. ``first`` is who gave first, ``me``, ``them`` or ``same`` (at one
moment), null where only one side gave.
"""

TALLY: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "kind": pl.String(),
    "given": pl.Int64(),
    "received": pl.Int64(),
}
"""One row a person and kind, in the order of `RECIPROCITY` and `WEIGHTS`: how many gifts."""

KINDS: Final[dict[str, pl.DataType]] = {
    "kind": pl.String(),
    "weight": pl.Float64(),
    "given": pl.Int64(),
    "received": pl.Int64(),
    "given_weight": pl.Float64(),
    "received_weight": pl.Float64(),
}
"""One row a kind of `WEIGHTS`, in its order, zeros included."""


@dataclass(frozen=True, slots=True)
class Balance:
    """All gifts together: weights both ways, and P between −1 and 1, above 0 more from the owner.

    ``low`` and ``high`` bound P (95 %), None with fewer people than the interval needs. ``verdict``
    is ``given`` or ``received`` (which was more), ``even`` (the interval covers 0), or
    ``untestable``.
    """

    given: float
    received: float
    people: int
    both: int
    value: float | None
    low: float | None
    high: float | None
    verdict: str


@dataclass(frozen=True, slots=True)
class FirstGiver:
    """Of ``dyads`` in which both gave, in how many the owner's gift came first, beside a half.

    Those at one moment are left out and counted (``same``). ``verdict`` is ``me``, ``them``,
    ``even`` (the interval covers a half) or ``untestable``.
    """

    dyads: int
    mine: int
    same: int
    share: float | None
    low: float
    high: float
    verdict: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What became of the questions with which others opened a conversation.

    ``asked`` of them can be judged, ``answered`` were within 14 days; ``pending`` are younger and
    still open, ``pitches`` were left out as sales. ``hours`` is the Kaplan–Meier median to the
    answer with its 95 % interval, None with fewer than five answers, where fewer than half are
    answered, or where that end is not reached.
    """

    asked: int
    answered: int
    low: float
    high: float
    pending: int
    pitches: int
    hours: float | None
    hours_low: float | None
    hours_high: float | None


@dataclass(frozen=True, slots=True)
class Commons:
    """Comments and reactions on posts of people whom the export does not name.

    ``per_week`` counts both over the ``weeks`` (at most 52) before the as-of date, None without
    one; ``comments`` and ``reactions`` are all there are.
    """

    comments: int
    reactions: int
    recent: int
    weeks: int
    per_week: float | None


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """Everything that was measured: `RECIPROCITY`, `TALLY`, `KINDS`, `GIFTS`, and figures.

    ``waiting`` is how many people's last question to the owner has no answer in the archive.
    """

    people: pl.DataFrame
    tally: pl.DataFrame
    kinds: pl.DataFrame
    gifts: pl.DataFrame
    balance: Balance
    first_giver: FirstGiver
    answers: Answers
    commons: Commons
    waiting: int
