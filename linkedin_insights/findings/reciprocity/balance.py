"""Sums a person and over all, who gave first, and how sure that is."""

from __future__ import annotations

from math import sqrt

import polars as pl

from linkedin_insights.findings.reciprocity.model import (
    KINDS,
    RECIPROCITY,
    TALLY,
    WEIGHTS,
    Balance,
    FirstGiver,
)
from linkedin_insights.findings.shares import wilson

_PRIOR = 2.0
"""Each side's weight before anything is known: a Beta(2, 2) prior."""
FEWEST_PEOPLE = 10
FEWEST_DYADS = 5
_Z95 = 1.959963984540054
_DIGITS = 12


def sum_people(gifts: pl.DataFrame) -> pl.DataFrame:
    """Sum the gifts a person (`RECIPROCITY`): those with the most on both sides first.

    ``balance = (g - a)/(g + a + 4)`` for weights g given and a received, which is 2m - 1 with m
    the mean of a Beta(2 + g, 2 + a).
    """
    out = pl.col("out")
    first_out, first_in = pl.col("at").filter(out).min(), pl.col("at").filter(~out).min()
    sums = gifts.group_by("person_id", maintain_order=True).agg(
        given=_weight(out),
        received=_weight(~out),
        gifts_given=out.sum(),
        gifts_received=(~out).sum(),
        out_at=first_out,
        in_at=first_in,
        first_on=pl.col("at").min().dt.date(),
        last_on=pl.col("at").max().dt.date(),
    )
    given, received = pl.col("given"), pl.col("received")
    first = (
        pl.when(pl.col("out_at") < pl.col("in_at"))
        .then(pl.lit("me"))
        .when(pl.col("out_at") > pl.col("in_at"))
        .then(pl.lit("them"))
        .when(pl.col("out_at") == pl.col("in_at"))
        .then(pl.lit("same"))
    )
    return (
        sums.with_columns(
            balance=((given - received) / (given + received + 2 * _PRIOR)).round(_DIGITS),
            first=first,
            least=pl.min_horizontal("given", "received"),
            most=pl.max_horizontal("given", "received"),
        )
        .sort(
            ["least", "most", "last_on", "person_id"],
            descending=[True, True, True, False],
        )
        .select(list(RECIPROCITY))
        .cast(RECIPROCITY)  # type: ignore[arg-type]
    )


def _weight(direction: pl.Expr) -> pl.Expr:
    """The weights of one direction, from counts a kind, so that no order of adding shows."""
    parts = [
        (direction & (pl.col("kind") == kind)).sum() * weight for kind, weight in WEIGHTS.items()
    ]
    return pl.sum_horizontal(parts).round(_DIGITS)


def tally(gifts: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """Count gifts a person and kind (`TALLY`)."""
    order = {kind: place for place, kind in enumerate(WEIGHTS)}
    counts = gifts.group_by("person_id", "kind").agg(
        given=pl.col("out").sum(), received=(~pl.col("out")).sum()
    )
    places = people.select("person_id").with_row_index("place")
    return (
        counts.join(places, on="person_id")
        .sort("place", pl.col("kind").replace_strict(order, return_dtype=pl.UInt8))
        .select(list(TALLY))
        .cast(TALLY)  # type: ignore[arg-type]
    )


def count_kinds(gifts: pl.DataFrame) -> pl.DataFrame:
    """Count gifts a kind (`KINDS`)."""
    counts = gifts.group_by("kind").agg(given=pl.col("out").sum(), received=(~pl.col("out")).sum())
    every = pl.DataFrame({"kind": list(WEIGHTS), "weight": list(WEIGHTS.values())})
    return (
        every.join(counts, on="kind", how="left", maintain_order="left")
        .with_columns(pl.col("given", "received").fill_null(0))
        .with_columns(
            given_weight=(pl.col("given") * pl.col("weight")).round(_DIGITS),
            received_weight=(pl.col("received") * pl.col("weight")).round(_DIGITS),
        )
        .select(list(KINDS))
        .cast(KINDS)  # type: ignore[arg-type]
    )


def weigh(people: pl.DataFrame) -> Balance:
    """Weigh everything given against everything received.

    ``P = (G - A)/(G + A + 4)`` over n people with d = g - a and t = g + a. People, not gifts, are
    independent, so ``SE² = n/(n - 1)·Σ(d - P·t)²/(G + A + 4)²`` (the linearised ratio of Cochran
    1977, Sampling Techniques, §2.11), and the interval is P ± 1.96·SE within −1 to 1; with fewer
    than 10 people there is none.
    """
    given, received = (round(float(people[side].sum()), _DIGITS) for side in ("given", "received"))
    both = people.filter((pl.col("given") > 0) & (pl.col("received") > 0)).height
    if people.is_empty():
        return Balance(0.0, 0.0, 0, 0, None, None, None, "untestable")
    whole = given + received + 2 * _PRIOR
    value = (given - received) / whole
    if people.height < FEWEST_PEOPLE:
        return Balance(
            given, received, people.height, both, round(value, _DIGITS), None, None, "untestable"
        )
    # Sorted, so that the sum is the same whoever the people are.
    errors = (
        people.select(
            (pl.col("given") - pl.col("received")) - value * (pl.col("given") + pl.col("received"))
        )
        .to_series()
        .pow(2)
        .sort()
    )
    spread = _Z95 * sqrt(people.height / (people.height - 1) * float(errors.sum())) / whole
    low, high = max(-1.0, value - spread), min(1.0, value + spread)
    verdict = "given" if low > 0 else "received" if high < 0 else "even"
    value, low, high = (round(figure, _DIGITS) for figure in (value, low, high))
    return Balance(given, received, people.height, both, value, low, high, verdict)


def find_first_giver(people: pl.DataFrame) -> FirstGiver:
    """In what share of the pairs where both gave the owner's gift came first, beside a half."""
    mine = people.filter(pl.col("first") == "me").height
    theirs = people.filter(pl.col("first") == "them").height
    same = people.filter(pl.col("first") == "same").height
    dyads = mine + theirs
    low, high = wilson(mine, dyads)
    verdict = "me" if low > 0.5 else "them" if high < 0.5 else "even"
    return FirstGiver(
        dyads=dyads,
        mine=mine,
        same=same,
        share=mine / dyads if dyads else None,
        low=low,
        high=high,
        verdict=verdict if dyads >= FEWEST_DYADS else "untestable",
    )
