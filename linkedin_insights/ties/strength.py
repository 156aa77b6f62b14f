"""Strength: active days that fade, both ways."""

from __future__ import annotations

import math
from datetime import date

import polars as pl

from linkedin_insights.ties.traces import Traces

EQUIVALENTS = {
    "recommendation": 3.0,
    "endorsement": 0.2,
    "invitation_with_note": 1.0,
    "invitation": 0.3,
}
"""What traces besides messages weigh, in active days. They fade half as fast."""

LONG_ARCHIVE_DAYS = 4 * 365.25
LONG_HALF_LIFE = 365.0
SHORTEST_HALF_LIFE = 30.0
BANDS = (0.6, 0.9)
EPOCH = date(1970, 1, 1)
_DIGITS = 12


def half_life(since: date | None, as_of: date) -> float:
    """Days after which an active day counts half.

    365 for an archive of four years or more, else a quarter of its span, between 30 and 365.
    """
    span = (as_of - since).days if since is not None else 0
    if span >= LONG_ARCHIVE_DAYS:
        return LONG_HALF_LIFE
    return min(max(span / 4, SHORTEST_HALF_LIFE), LONG_HALF_LIFE)


def measure_strength(traces: Traces, *, as_of: date, half_life_days: float) -> pl.DataFrame:
    """Strength of every tie: ``p``, ``s_out``, ``s_in``, ``equivalents``, ``strength``.

    For the days d with a message from the owner (out) or to the owner (in)::

        s_out = Σ_d ω_d · 2^(-(t0 - d)/H)                  s_in likewise
        E     = Σ_tokens e · 2^(-(t0 - d)/2H)              see `EQUIVALENTS`
        S     = ln(1 + s_out + s_in + 2·√(s_out·s_in) + E)

    t0 is the as-of day, H the half-life, both in days; ω_d the largest weight of the day's
    messages, 1/n for one to n people. Days after t0 count as t0.

    Reciprocated active days predict later two-way contact better than counts of messages do; a
    factor for reciprocity makes it worse (method note E4). Half-lives: 0.15 to 0.45 of the span.
    """
    days = pl.concat([_days(traces.exchange, out=out) for out in (True, False)])
    fading = pl.col("weight") * _fade(as_of, half_life_days)
    sums = (
        days.with_columns(fading.alias("faded"))
        .group_by("p", maintain_order=True)
        .agg(
            s_out=pl.col("faded").filter(pl.col("out")).sum(),
            s_in=pl.col("faded").filter(~pl.col("out")).sum(),
        )
    )
    worth = pl.col("kind").replace_strict(EQUIVALENTS, return_dtype=pl.Float64)
    tokens = (
        traces.tokens.with_columns(faded=worth * _fade(as_of, 2 * half_life_days))
        .group_by("p", maintain_order=True)
        .agg(equivalents=pl.col("faded").sum())
    )
    both = sums.join(tokens, on="p", how="full", coalesce=True).with_columns(
        pl.col("s_out", "s_in", "equivalents").fill_null(0.0)
    )
    out, into = pl.col("s_out"), pl.col("s_in")
    total = out + into + 2 * (out * into).sqrt() + pl.col("equivalents")
    return both.with_columns(strength=total.log1p().round(_DIGITS))


def _days(exchange: pl.DataFrame, *, out: bool) -> pl.DataFrame:
    """The days with a message in one direction: ``p``, ``day``, ``out``, the largest ``weight``.

    The exchange is in the order of persons and days, so a day ends where the next row differs.
    """
    rows = exchange.filter(pl.col("message") & (pl.col("out") == out)).select("p", "day", "weight")
    fresh = (pl.col("p") != pl.col("p").shift(1)) | (pl.col("day") != pl.col("day").shift(1))
    return (
        rows.group_by(run=fresh.fill_null(value=True).cum_sum().set_sorted(), maintain_order=True)
        .agg(pl.col("p", "day").first(), pl.col("weight").max())
        .select("p", "day", "weight", out=pl.lit(out))
    )


def _fade(as_of: date, half_life_days: float) -> pl.Expr:
    age = ((as_of - EPOCH).days - pl.col("day")).clip(0)
    return (age * (-math.log(2) / half_life_days)).exp()


def reciprocity() -> pl.Expr:
    """R = 2·min(s_out, s_in)/(s_out + s_in), between 0 and 1; null below half an active day."""
    total = pl.col("s_out") + pl.col("s_in")
    least = pl.min_horizontal("s_out", "s_in")
    return pl.when(total >= 0.5).then(2 * least / total)


def relative_strength(median: float | None) -> pl.Expr:
    """S/(S + median S of exchanged ties); 0 where nothing was ever exchanged with anybody."""
    if not median:
        return pl.lit(0.0)
    return pl.col("strength") / (pl.col("strength") + median)


def band() -> pl.Expr:
    """Rank S among exchanged ties: weak below 60 %, moderate to 90 %, strong above.

    A rank is (place - ½)/number, ties of equal strength share the mean place. A one-way tie is
    moderate at most, one without exchange has no band.
    """
    place = pl.when("exchanged").then("strength").rank("average")
    rank = (place - 0.5) / pl.col("exchanged").sum()
    weak, moderate = BANDS
    return (
        pl.when(~pl.col("exchanged"))
        .then(pl.lit("none"))
        .when(rank < weak)
        .then(pl.lit("weak"))
        .when((rank <= moderate) | ~pl.col("two_way"))
        .then(pl.lit("moderate"))
        .otherwise(pl.lit("strong"))
    )
