"""The frames and figures of outreach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

AUDIENCES: Final = ("recruiter", "same_employer", "same_field", "other")
"""Who somebody was to the owner at that time, the first that fits."""

PATIENCE_DAYS: Final = 30
"""What is younger is pending: neither accepted nor refused, neither answered nor not."""

INVITATIONS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "out": pl.Boolean(),
    "note": pl.Boolean(),
    "year": pl.Int32(),
    "audience": pl.String(),
    "settled": pl.Boolean(),
    "accepted": pl.Boolean(),
    "worded": pl.Boolean(),
    "answered": pl.Boolean(),
    "file": pl.String(),
    "row": pl.UInt32(),
}
"""One row a person and direction, the last invitation of each, by time.

``settled`` is 30 days old or more on the as-of day. ``worded`` says that it was accepted, that
words followed (its note or the first message of whoever invited, or one of the other's), and that
30 days have passed since them and the acceptance; ``answered`` that the other wrote within these,
or before. ``audience`` is null for people whom the export gives neither company nor title: all who
are no connections.
"""

FIRST_MESSAGES: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "year": pl.Int32(),
    "audience": pl.String(),
    "question": pl.Boolean(),
    "letters": pl.Int64(),
    "length": pl.String(),
    "template": pl.Boolean(),
    "settled": pl.Boolean(),
    "answered": pl.Boolean(),
    "file": pl.String(),
    "row": pl.UInt32(),
}
"""One row a person whom the owner wrote to first, by time: the first message.

``length`` is ``short``, ``middle`` or ``long``, the thirds of all that are settled; ``template``
says that five people or more got the same text (after the greeting).
"""

RATES: Final[dict[str, pl.DataType]] = {
    "act": pl.String(),
    "outcome": pl.String(),
    "by": pl.String(),
    "group": pl.String(),
    "trials": pl.Int64(),
    "successes": pl.Int64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
}
"""One row a share with its 95 % Wilson interval.

``act`` is ``sent``, ``received`` (invitations) or ``first`` (messages), ``outcome`` ``accepted`` or
``answered``, ``by`` what the group is told by: ``all``, ``note``, ``audience``, ``year``,
``question``, ``length``, ``template``. Groups without a trial have no row. There is no
``accepted`` by audience: only connections have a company and a title in an export, so everybody
whose audience is known has accepted.
"""

STEPS: Final[dict[str, pl.DataType]] = {
    "out": pl.Boolean(),
    "step": pl.String(),
    "trials": pl.Int64(),
    "successes": pl.Int64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
}
"""One row a step and direction, in order: how many came so far of those who could have.

``step`` is ``sent``, ``settled`` (of those sent), ``accepted`` (of the settled), ``worded`` and
``valuable`` (of the accepted), ``answered`` (of the worded), as in `INVITATIONS`; ``valuable`` are
people of value, whatever it came from. No row where there is no invitation of a direction.
"""

UNANSWERED: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "openings": pl.Int64(),
    "first_on": pl.Date(),
    "last_on": pl.Date(),
}
"""One row a person with whom the owner began two conversations or more without a word back."""

PITCHING: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "messages": pl.Int64(),
    "first_on": pl.Date(),
    "last_on": pl.Date(),
}
"""One row a person who wrote nothing but sales talk, and was never taken up on it."""

INTRODUCED: Final[dict[str, pl.DataType]] = {
    "helper_id": pl.String(),
    "person_id": pl.String(),
    "on": pl.Date(),
    "documented": pl.Boolean(),
}
"""One row a valuable contact and whoever brought the two together, by the order of `BROKERS`."""

BROKERS: Final[dict[str, pl.DataType]] = {
    "helper_id": pl.String(),
    "introduced": pl.Int64(),
    "first_on": pl.Date(),
    "last_on": pl.Date(),
}
"""One row a person who introduced valuable contacts, the most first, then the latest."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Accepted with a note less accepted without, with Newcombe's 95 % interval.

    ``verdict`` is ``more`` or ``less`` (the interval lies on one side of 0), ``none``, or
    ``untestable``: fewer than 10 invitations on either side, and no difference is given.
    """

    with_note: int
    with_accepted: int
    without_note: int
    without_accepted: int
    difference: float | None
    low: float | None
    high: float | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Closure:
    """How many introductions stayed within one cluster, beside what sizes alone would give.

    ``pairs`` are those in which both have a cluster. ``verdict`` is ``within`` or ``across`` (more
    or fewer than sizes give), ``chance``, or ``untestable`` with fewer than 10 pairs.
    """

    pairs: int
    within: int
    share: float | None
    low: float
    high: float
    expected: float | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Outreach:
    """Everything that was measured; see the frames for what each holds.

    ``pending`` invitations of the owner are younger than 30 days and not accepted;
    ``nameless`` ones name nobody who can be told. ``short_up_to`` and ``middle_up_to`` are the
    letters at which the thirds of first messages end, None without any.
    """

    invitations: pl.DataFrame
    first_messages: pl.DataFrame
    rates: pl.DataFrame
    steps: pl.DataFrame
    note: Difference
    sent: int
    received: int
    pending: int
    nameless: int
    short_up_to: int | None
    middle_up_to: int | None
    unanswered: pl.DataFrame
    pitching: pl.DataFrame
    brokers: pl.DataFrame
    introduced: pl.DataFrame
    closure: Closure
