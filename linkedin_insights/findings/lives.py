"""The valuable few as life lines: their steps, their messages over time, and everybody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from linkedin_insights.findings.chains import tell_chains
from linkedin_insights.findings.origins.model import FAMILIES, Origins
from linkedin_insights.findings.periods import Periods, count_days_by, covering
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.model import Value
from linkedin_insights.people import People
from linkedin_insights.tables import Tables

MOST: Final = 60
"""Rows at most: the highest scores, shown in the order in which they began."""
KNOWN: Final = ("documented", "likely")


@dataclass(frozen=True, slots=True)
class Lives:
    """The valuable relationships.

    ``rows``: who they are, with ``level``, ``score``, ``label``, what `Origins.people` says, the
    ``family`` of the origin (``unknown`` unless it is documented or likely), ``best_reason`` and
    ``best_on``, the evidence for what came of it. ``steps``: `STEPS` of these people.
    ``messages``: counts a period by person; ``skyline``: connections a period. ``valuable`` counts
    all, ``known`` those of them whose beginning is documented or likely, ``documented`` those
    documented, ``families`` the known ones by family.
    """

    periods: Periods | None
    rows: pl.DataFrame
    steps: pl.DataFrame
    messages: dict[str, list[int]]
    skyline: list[int]
    valuable: int
    known: int
    documented: int
    families: dict[str, int]


def tell_lives(
    people: People,
    events: pl.DataFrame,
    tables: Tables,
    *,
    said: Said,
    value: Value,
    origins: Origins,
) -> Lives:
    """Collect what life lines show; without a valuable relationship there is no row."""
    found = value.people.filter("valuable")
    origin = origins.people.rename({"label": "origin_label"})
    rows = (
        found.join(origin, on="person_id", how="left", maintain_order="left")
        .join(
            people.people.select("person_id", "name", "profile_url", "company", "position"),
            on="person_id",
            how="left",
            maintain_order="left",
        )
        .join(_best(value.rungs), on="person_id", how="left", maintain_order="left")
        .with_columns(family=known_family())
    )
    shown = (
        rows.sort(
            ["score", "valuable_on", "first_touch", "person_id"],
            descending=[True, False, False, False],
            nulls_last=True,
        )
        .head(MOST)
        .sort(
            ["first_touch", "score", "person_id"],
            descending=[False, True, False],
            nulls_last=True,
        )
    )
    steps = tell_chains(shown["person_id"], events, tables, said=said, value=value, origins=origins)
    connected = people.people.drop_nulls("connected_on")["connected_on"]
    periods = _periods(connected, steps, tables.as_of)
    known = rows.filter(pl.col("certainty").is_in(KNOWN))
    return Lives(
        periods=periods,
        rows=shown,
        steps=steps,
        messages=_messages(said, shown["person_id"].to_list(), periods),
        skyline=_skyline(connected, periods),
        valuable=rows.height,
        known=known.height,
        documented=known.filter(pl.col("certainty") == "documented").height,
        families={
            family: known.filter(pl.col("family") == family).height
            for family in dict.fromkeys(FAMILIES.values())
        },
    )


def known_family() -> pl.Expr:
    """The family of a stated origin; ``unknown`` unless that is documented or likely."""
    known = pl.col("certainty").is_in(KNOWN)
    family = pl.col("origin").replace_strict(FAMILIES, return_dtype=pl.String)
    return pl.when(known).then(family).otherwise(pl.lit("unknown"))


def _best(rungs: pl.DataFrame) -> pl.DataFrame:
    """The evidence of the highest level a person reached, the earliest first."""
    best = rungs.filter(pl.col("level") == pl.col("level").max().over("person_id"))
    first = best.sort("person_id", "on", "reason", "file", "row", nulls_last=True).unique(
        "person_id", keep="first", maintain_order=True
    )
    return first.select("person_id", best_reason="reason", best_on="on")


def _periods(connected: pl.Series, steps: pl.DataFrame, as_of: date | None) -> Periods | None:
    days = pl.concat([connected, steps["on"]]).drop_nulls()
    first, last = days.min(), days.max()
    if not isinstance(first, date) or not isinstance(last, date):
        return None
    return covering(first, max(last, as_of or last))


def _messages(said: Said, keys: list[str], periods: Periods | None) -> dict[str, list[int]]:
    if periods is None:
        return {}
    days = said.frame.filter(pl.col("conversation").is_not_null()).select("person_id", "day")
    theirs = days.filter(pl.col("person_id").is_in(keys))
    return count_days_by(theirs, "person_id", keys, periods)


def _skyline(connected: pl.Series, periods: Periods | None) -> list[int]:
    if periods is None:
        return []
    every = pl.DataFrame({"key": ["all"] * connected.len(), "day": connected})
    return count_days_by(every, "key", ["all"], periods)["all"]
