"""Skills endorsed, both ways."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.persons import with_person
from linkedin_insights.people import People
from linkedin_insights.people.sources import full_name, trimmed
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    endorsements_given,
    endorsements_received,
    endorsements_received_2022,
)

_SAME = ["who", "skill", "at"]
_KEPT = [*_SAME, "person_id", "at_precision", "file", "table", "row"]


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event an endorsement.

    The archives of 2022 hold received ones in two files that overlap: the same person, skill and
    instant is one endorsement, and the newer file's record stands for it.
    """
    given = with_person(tables.frame(endorsements_given.SPEC), people, full_name(), trimmed("url"))
    return pl.concat(
        [
            as_events(_once(given), kind="endorsement", direction="out"),
            as_events(_received(tables, people), kind="endorsement", direction="in"),
        ]
    )


def _received(tables: Tables, people: People) -> pl.DataFrame:
    newer = tables.frame(endorsements_received.SPEC)
    older = tables.frame(endorsements_received_2022.SPEC)
    first = _once(with_person(newer, people, full_name(), trimmed("url")))
    second = _once(with_person(older, people, full_name()))
    return pl.concat([first, second.join(first, on=_SAME, how="anti")])


def _once(frame: pl.DataFrame) -> pl.DataFrame:
    who = pl.coalesce("person_id", full_name().str.to_lowercase())
    return (
        frame.with_columns(who=who)
        .select(_KEPT)
        .sort(*_SAME, "file", "row")
        .unique(subset=_SAME, keep="first", maintain_order=True)
    )
