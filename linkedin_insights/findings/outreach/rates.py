"""Shares by group with their intervals, and the difference between two of them."""

from __future__ import annotations

from math import sqrt
from typing import Final

import polars as pl

from linkedin_insights.findings.outreach.model import AUDIENCES, RATES, Difference
from linkedin_insights.findings.shares import wilson

FEWEST_PER_ARM: Final = 10

_ORDER: Final = {
    "note": ("with", "without"),
    "audience": AUDIENCES,
    "question": ("with", "without"),
    "length": ("short", "middle", "long"),
    "template": ("template", "personal"),
}


def measure_rates(invitations: pl.DataFrame, first: pl.DataFrame) -> pl.DataFrame:
    """Give every share of `RATES`, settled ones only."""
    told = invitations.with_columns(note=_named("note", "with", "without"))
    wrote = first.filter("settled").with_columns(
        question=_named("question", "with", "without"),
        template=_named("template", "template", "personal"),
    )
    parts: list[pl.DataFrame] = []
    for act, out in (("sent", True), ("received", False)):
        mine = told.filter(pl.col("out") == out)
        accepted, answered = mine.filter("settled"), mine.filter("worded")
        parts += [_shares(accepted, act, "accepted", by) for by in ("all", "note", "year")]
        parts += [
            _shares(answered, act, "answered", by) for by in ("all", "note", "audience", "year")
        ]
    tellings = ("all", "audience", "year", "question", "length", "template")
    parts += [_shares(wrote, "first", "answered", by) for by in tellings]
    return pl.concat(parts)


def _named(column: str, yes: str, no: str) -> pl.Expr:
    return pl.when(column).then(pl.lit(yes)).otherwise(pl.lit(no))


def _shares(rows: pl.DataFrame, act: str, outcome: str, by: str) -> pl.DataFrame:
    """One row a group of ``by``, in the order that the groups have."""
    group = pl.lit("all") if by == "all" else pl.col(by).cast(pl.String)
    counted = (
        rows.select(pl.col(outcome), group=group)
        .drop_nulls("group")
        .group_by("group")
        .agg(trials=pl.len(), successes=pl.col(outcome).sum())
    )
    places = {name: place for place, name in enumerate(_ORDER.get(by, ()))}
    place = pl.col("group").replace_strict(places, default=0, return_dtype=pl.Int64)
    ordered = counted.sort(place, "group")
    ends = [wilson(k, n) for k, n in ordered.select("successes", "trials").iter_rows()]
    return (
        ordered.with_columns(
            act=pl.lit(act),
            outcome=pl.lit(outcome),
            by=pl.lit(by),
            low=pl.Series([low for low, _ in ends], dtype=pl.Float64),
            high=pl.Series([high for _, high in ends], dtype=pl.Float64),
        )
        .select(list(RATES))
        .cast(RATES)  # type: ignore[arg-type]
    )


def compare_notes(invitations: pl.DataFrame) -> Difference:
    """Compare the owner's settled invitations with a note and without; see `difference`."""
    sent = invitations.filter(pl.col("out") & pl.col("settled"))
    counts = [
        (int(arm["accepted"].sum()), arm.height)
        for arm in (sent.filter("note"), sent.filter(~pl.col("note")))
    ]
    (k1, n1), (k2, n2) = counts
    if min(n1, n2) < FEWEST_PER_ARM:
        return Difference(n1, k1, n2, k2, None, None, None, "untestable")
    value, low, high = difference(k1, n1, k2, n2)
    verdict = "more" if low > 0 else "less" if high < 0 else "none"
    return Difference(n1, k1, n2, k2, value, low, high, verdict)


def difference(k1: int, n1: int, k2: int, n2: int) -> tuple[float, float, float]:
    """The difference of two shares and its 95 % interval, Newcombe's hybrid of Wilson scores.

    ``d = p1 - p2``, from ``d - sqrt((p1 - l1)² + (u2 - p2)²)`` to ``d + sqrt((u1 - p1)² + (p2 -
    l2)²)`` with l, u the Wilson ends of each (Newcombe 1998, Stat. Med. 17:873, method 10).

    >>> [round(x, 4) for x in difference(56, 70, 48, 80)]
    [0.2, 0.0524, 0.3339]
    """
    p1, p2 = k1 / n1, k2 / n2
    (l1, u1), (l2, u2) = wilson(k1, n1), wilson(k2, n2)
    value = p1 - p2
    low = value - sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2)
    return value, low, value + sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)
