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
DIGITS = 12
SMALL = 1e-3


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
    fading = pl.col("weight") * _fade(as_of, half_life_days)
    sums = (
        traces.days.with_columns(fading.alias("faded"))
        .group_by("p", maintain_order=True)
        .agg(
            s_out=pl.col("faded").filter(pl.col("out")).sum(),
            s_in=pl.col("faded").filter(~pl.col("out")).sum(),
        )
    )
    tokens = (
        traces.tokens.with_columns(faded=worth() * _fade(as_of, 2 * half_life_days))
        .group_by("p", maintain_order=True)
        .agg(equivalents=pl.col("faded").sum())
    )
    both = sums.join(tokens, on="p", how="full", coalesce=True).with_columns(
        pl.col("s_out", "s_in", "equivalents").fill_null(0.0)
    )
    out, into = pl.col("s_out"), pl.col("s_in")
    total = out + into + 2 * (out * into).sqrt() + pl.col("equivalents")
    return both.with_columns(strength=settled(total.log1p()))


def settled(value: pl.Expr) -> pl.Expr:
    """Round to 12 decimals, so that equals are equal, and what is small to 12 significant digits.

    Else what long faded would be nothing, as if it had never been.
    """
    small = value.round_sig_figs(DIGITS)
    return pl.when(value < SMALL).then(small).otherwise(value.round(DIGITS))


def worth() -> pl.Expr:
    """What a token is worth on its day, in active days; see `EQUIVALENTS`."""
    return pl.col("kind").replace_strict(EQUIVALENTS, return_dtype=pl.Float64)


def _fade(as_of: date, half_life_days: float) -> pl.Expr:
    age = ((as_of - EPOCH).days - pl.col("day")).clip(0)
    return (age * (-math.log(2) / half_life_days)).exp()


def reciprocity() -> pl.Expr:
    """R = 2·min(s_out, s_in)/(s_out + s_in), between 0 and 1; null below half an active day."""
    total = pl.col("s_out") + pl.col("s_in")
    least = pl.min_horizontal("s_out", "s_in")
    return pl.when(total >= 0.5).then(2 * least / total)


def share() -> pl.Expr:
    """s_j/Σ s over all ties, s = s_out + s_in; null where nobody exchanged a message.

    An event's share of all of a member's events told close friends better than the event did
    (network-transactional features: Kahanda & Neville 2009, ICWSM, 74).
    """
    own = pl.col("s_out") + pl.col("s_in")
    return pl.when(own.sum() > 0).then(own / own.sum())


def relative_strength(median: float | None) -> pl.Expr:
    """S/(S + median S of exchanged ties); 0 where nothing was ever exchanged with anybody."""
    if median is None:
        return pl.lit(0.0)
    own = pl.col("strength")
    return pl.when(own > 0).then(own / (own + median)).otherwise(0.0)


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
