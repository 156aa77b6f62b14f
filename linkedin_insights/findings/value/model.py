"""What is known of the value of each relationship, as frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

LEVELS: Final = ("none", "exchange", "sustained", "vouching", "opportunity", "outcome")
"""The ladder from 0 to 5."""

VALUABLE_FROM: Final = 3
"""The level from which a relationship counts as valuable in every share, test and funnel."""

REASONS: Final = {
    "two_way": "wrote to each other",
    "months": "wrote to each other in three months or more",
    "moved_on": "went on elsewhere, and came back to it",
    "recommended_me": "recommended the owner in writing",
    "recommended_them": "was recommended by the owner in writing",
    "endorsed": "endorsed each other",
    "referral": "a referral was talked about",
    "introduction": "an introduction was offered",
    "interview": "an interview was talked about",
    "offer": "a job was offered or talked about",
    "contract": "a contract, a quote or paid work was talked about",
    "investment": "an investment was talked about",
    "speaking": "an invitation to speak or to write",
    "collaboration": "a common project was talked about",
    "job": "a job of the owner's at their company began after talks",
    "agreed": "both said that it was settled",
}
"""Every reason a rung is reached for, and what it says: a closed list."""

RUNGS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "level": pl.Int64(),
    "reason": pl.String(),
    "on": pl.Date(),
    "file": pl.String(),
    "row": pl.UInt32(),
    "text": pl.UInt32(),
}
"""One row a piece of evidence, by person and day: the rung it carries, since when, and its record.

``text`` is the place of the words in `Said.texts`, null where there are none.
"""

VALUE: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "level": pl.Int64(),
    "level_1_on": pl.Date(),
    "level_2_on": pl.Date(),
    "level_3_on": pl.Date(),
    "level_4_on": pl.Date(),
    "level_5_on": pl.Date(),
    "pieces": pl.Int64(),
    "score": pl.Float64(),
    "valuable": pl.Boolean(),
    "valuable_on": pl.Date(),
    "label": pl.Int64(),
}
"""One row a person of TIES, in its order.

``level`` is the machine's view alone; ``level_k_on`` the first day on which level k or a higher one
was reached. ``valuable`` is true from level 3, or as the owner's ``label`` says (0 to 4, null where
there is none; from 2 on true). ``valuable_on`` is the day level 3 was reached, null where only a
label says so. ``score`` is between 0 and 1.
"""


@dataclass(frozen=True, slots=True)
class Value:
    """`VALUE`, and the evidence behind it (`RUNGS`)."""

    people: pl.DataFrame
    rungs: pl.DataFrame
