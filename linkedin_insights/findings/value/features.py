"""What the archive knew of each connection on the day it was made."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import polars as pl

from linkedin_insights.evidence import MESSAGE_KINDS
from linkedin_insights.findings.origins.model import FAMILIES
from linkedin_insights.findings.places import period_end
from linkedin_insights.people.companies import is_company
from linkedin_insights.people.roles import LEVELS, classify_roles

FEATURES: Final = {
    "began_me": "the owner invited or wrote first",
    "began_them": "they invited or wrote first",
    "note": "the invitation had words of its own",
    "messages": "messages before that day (logarithm)",
    "colleague": "works at a company where the owner had a job on that day",
    "wrote": "a trace of something the owner wrote",
    "through": "a trace of somebody who brought the two together",
    "places": "a trace of a common place: work, school, event",
    "seniority": "the level of their title, from student (0) to founder (1)",
    "seller": "their title is of recruiting or sales",
    "same_day": "other connections of that day (logarithm)",
    "network": "connections made before that day (logarithm)",
}
"""Every feature, and what it means: a closed list."""

_INVITED = ("invitation", "invitation_with_note")
_SELLERS = ("recruiting", "sales")
_TRACES = ("wrote", "through", "places")
_NO_LEVEL = 0.5


def describe(
    people: pl.DataFrame,
    events: pl.DataFrame,
    clues: pl.DataFrame,
    positions: pl.DataFrame,
    companies: pl.DataFrame,
) -> pl.DataFrame:
    """One row a dated connection: ``person_id``, ``connected_on`` and `FEATURES` as numbers.

    Who began is told by the first dated invitation or one-to-one message up to that day; messages
    count before the day, clues up to it. Company and title are those of the export, which has no
    older ones. A title without a level weighs 0.5.

    Args:
        people: `PEOPLE`.
        events: The event log.
        clues: `CLUES`.
        positions: The owner's jobs, as the table ``positions``.
        companies: ``company`` to ``company_key``.

    """
    connected = people.filter(
        pl.col("is_connection") & pl.col("connected_on").is_not_null()
    ).select("person_id", "connected_on", "company", "position")
    described = _of_days(connected)
    for more in (
        _from_events(connected, events),
        _from_clues(connected, clues),
        _from_titles(connected),
        _from_jobs(connected, positions, companies),
    ):
        described = described.join(more, on="person_id", how="left", maintain_order="left")
    return described.select(
        "person_id",
        "connected_on",
        *(
            pl.col(name).cast(pl.Float64).fill_null(_NO_LEVEL if name == "seniority" else 0.0)
            for name in FEATURES
        ),
    )


def _of_days(connected: pl.DataFrame) -> pl.DataFrame:
    """How many others came that day, and how many before."""
    days = (
        connected.group_by("connected_on")
        .agg(made=pl.len())
        .sort("connected_on")
        .with_columns(before=pl.col("made").cum_sum() - pl.col("made"))
    )
    return connected.select("person_id", "connected_on").join(
        days.select(
            "connected_on", same_day=pl.col("made").log(), network=pl.col("before").log1p()
        ),
        on="connected_on",
        how="left",
        maintain_order="left",
    )


def _from_events(connected: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """Who began, whether with a note, and how many messages there were."""
    known = (
        events.lazy()
        .filter(
            pl.col("kind").is_in([*_INVITED, *MESSAGE_KINDS])
            & pl.col("person_id").is_not_null()
            & pl.col("direction").is_in(["in", "out"])
        )
        .select("person_id", "at", "kind", "direction")
        .join(connected.lazy().select("person_id", "connected_on"), on="person_id", how="inner")
        .filter(pl.col("at").dt.date() <= pl.col("connected_on"))
    )
    alone = pl.col("kind") != "group_message"
    mine, theirs = (
        pl.col("at").filter(alone & (pl.col("direction") == way)).min() for way in ("out", "in")
    )
    earlier = pl.col("kind").is_in(MESSAGE_KINDS) & (
        pl.col("at").dt.date() < pl.col("connected_on")
    )
    return (
        known.group_by("person_id")
        .agg(
            mine=mine,
            theirs=theirs,
            note=(pl.col("kind") == "invitation_with_note").any(),
            messages=earlier.sum().cast(pl.Float64).log1p(),
        )
        .select(
            "person_id",
            "note",
            "messages",
            began_me=_sooner("mine", "theirs"),
            began_them=_sooner("theirs", "mine"),
        )
        .collect()
    )


def _sooner(one: str, other: str) -> pl.Expr:
    """Whether one side is known to have begun, and the other not before."""
    later = pl.col(other).is_null() | (pl.col(one) < pl.col(other))
    return pl.col(one).is_not_null() & later


def _from_clues(connected: pl.DataFrame, clues: pl.DataFrame) -> pl.DataFrame:
    """Which families of origins have a clue up to the day."""
    known = clues.join(connected.select("person_id", "connected_on"), on="person_id").filter(
        pl.col("on") <= pl.col("connected_on")
    )
    family = pl.col("origin").replace_strict(FAMILIES, default="", return_dtype=pl.String)
    return known.group_by("person_id").agg(**{name: (family == name).any() for name in _TRACES})


def _from_titles(connected: pl.DataFrame) -> pl.DataFrame:
    """Level and field of the title."""
    steps = len(LEVELS) - 1
    height = {level: 1 - place / steps for place, level in enumerate(LEVELS)}
    titled = connected.select("person_id", "position").join(
        classify_roles(connected["position"]), on="position", how="inner"
    )
    return titled.select(
        "person_id",
        seniority=pl.col("seniority").replace_strict(
            height, default=_NO_LEVEL, return_dtype=pl.Float64
        ),
        seller=pl.col("field").is_in(_SELLERS),
    )


def _from_jobs(
    connected: pl.DataFrame, positions: pl.DataFrame, companies: pl.DataFrame
) -> pl.DataFrame:
    """Whether they work at a company at which the owner had a job on that day."""
    keys = companies.select("company", "company_key").filter(is_company())
    dated = positions.filter(pl.col("started_on").is_not_null()).join(keys, on="company")
    spans = pl.DataFrame(
        [
            (row["company_key"], row["started_on"].date(), _end(row))
            for row in dated.iter_rows(named=True)
        ],
        schema={"company_key": pl.String, "since": pl.Date, "until": pl.Date},
        orient="row",
    )
    there = connected.join(keys, on="company").join(spans, on="company_key")
    during = (pl.col("connected_on") >= pl.col("since")) & (
        pl.col("until").is_null() | (pl.col("connected_on") < pl.col("until"))
    )
    return there.group_by("person_id").agg(colleague=during.any())


def _end(row: dict[str, Any]) -> date | None:
    """The first day after a job, None while it lasts."""
    end = row["finished_on"]
    return None if end is None else period_end(end.date(), row["finished_on_precision"])
