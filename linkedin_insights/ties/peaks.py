"""How strong every tie once was, and when."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt
import polars as pl

from linkedin_insights.ties.strength import EPOCH, settled, worth
from linkedin_insights.ties.traces import Traces

_Floats = npt.NDArray[np.float64]


def measure_peaks(traces: Traces, *, as_of: date, half_life_days: float) -> pl.DataFrame:
    """The greatest strength a tie ever had: ``p``, ``peak``, ``peaked_on`` (its first day).

    ``peak = max over t of S(t)``, S as in `strength.measure_strength` with t for the as-of day and
    what came up to t. Between traces S only fades, so it is greatest on a day with one. There::

        s(t) = ω_t + s(t') · 2^(-(t - t')/H)          t' the tie's day before t

    for s_out and s_in, and with 2H for the tokens. Days after the as-of day count as that day.
    """
    grid = _grid(traces, as_of=as_of)
    gap = grid["day"].diff().fill_null(0).cast(pl.Float64).to_numpy(writable=True)
    place = grid["p"].to_numpy()
    gap[1:][place[1:] != place[:-1]] = np.inf
    keep, slow = np.exp2(-gap / half_life_days), np.exp2(-gap / (2 * half_life_days))
    out = _faded_sums(grid["out"].to_numpy(), keep)
    into = _faded_sums(grid["into"].to_numpy(), keep)
    tokens = _faded_sums(grid["worth"].to_numpy(), slow)
    total = out + into + 2 * np.sqrt(out * into) + tokens
    top = pl.col("strength").arg_max()
    return (
        grid.select("p", "day")
        .with_columns(total=pl.Series(total, dtype=pl.Float64))
        .with_columns(strength=settled(pl.col("total").log1p()))
        .group_by("p", maintain_order=True)
        .agg(peak=pl.col("strength").max(), peaked_on=pl.col("day").get(top).cast(pl.Date))
    )


def _grid(traces: Traces, *, as_of: date) -> pl.DataFrame:
    """One row a person and day with a trace, in order: ``p``, ``day``.

    ``out``, ``into`` and ``worth``: what the day adds to s_out, to s_in and to the tokens.
    """
    nothing = pl.lit(0.0)
    rows = pl.concat(
        [
            traces.days.select(
                "p",
                "day",
                out=pl.when("out").then("weight").otherwise(nothing),
                into=pl.when("out").then(nothing).otherwise("weight"),
                worth=nothing,
            ),
            traces.tokens.select("p", "day", out=nothing, into=nothing, worth=worth()),
        ]
    )
    last = (as_of - EPOCH).days
    return (
        rows.with_columns(pl.col("day").clip(upper_bound=last))
        .sort("p", "day", maintain_order=True)
        .group_by("p", "day", maintain_order=True)
        .agg(pl.col("out", "into", "worth").sum())
    )


def _faded_sums(added: _Floats, keep: _Floats) -> _Floats:
    """Solve s_i = added_i + keep_i · s_(i-1) for all i, by doubling (Hillis & Steele 1986).

    ``keep`` is 0 where another person begins. After the k-th round s_i holds the last 2^k terms, so
    rounds end once nothing older is kept. Sums of growing exponentials would overflow instead.
    """
    sums, factor = added.copy(), keep.copy()
    step = 1
    while step < len(sums) and factor[step:].any():
        sums[step:] = sums[step:] + factor[step:] * sums[:-step]
        factor[step:] = factor[step:] * factor[:-step]
        step *= 2
    return sums
