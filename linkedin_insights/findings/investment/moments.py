"""Whether more connections came after changes of the profile than chance would bring."""

from __future__ import annotations

from datetime import date
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from linkedin_insights.findings.investment.model import Moments
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import certifications, positions

FEWEST: Final = 5
AFTER_DAYS: Final = 14
DRAWS: Final = 999
_STRATUM: Final = 84
_MONTH_STRATUM: Final = 364

Numbers = NDArray[np.int64]


def measure_moments(
    tables: Tables, people: pl.DataFrame, span: tuple[date, date] | None, *, seed: int
) -> Moments:
    """Count connections in the 14 days after a new job or certificate, and test the count.

    Moments of one kind and day are one. The export mostly knows their month: then the whole month
    and the 14 days after it count. Null: every moment is moved to any day of its stratum of 12
    weeks, or of 52 weeks where months are all that is known, 999 times; strata keep growth out. p
    is the share of draws with at least as many, (1 + #)/(B + 1). Below 5 moments nothing is tested.
    """
    found = _moments(tables, span)
    counts = found.group_by("what").len("n")
    kinds = dict(zip(counts["what"].to_list(), counts["n"].to_list(), strict=True))
    made = people.filter("is_connection")["connected_on"].drop_nulls()
    if span is not None:
        made = made.filter(made.is_between(*span))
    observed, low, high, p_value = 0, None, None, None
    if span is not None and found.height:
        length = (span[1] - span[0]).days + 1
        arrivals = np.bincount(_places(made, span[0]), minlength=length)
        starts = _places(found["on"], span[0])
        lengths = found["length"].to_numpy()
        observed = int(_inside(arrivals, starts[None, :], lengths)[0])
        stratum = _MONTH_STRATUM if found["months"].any() else _STRATUM
        if found.height >= FEWEST and length >= 2 * stratum and made.len():
            drawn = _shuffled(starts, length, stratum, seed)
            chance = _inside(arrivals, drawn, lengths)
            p_value = (1 + int((chance >= observed).sum())) / (1 + DRAWS)
            low, high = (int(end) for end in np.quantile(chance, [0.025, 0.975], method="nearest"))
    return Moments(
        moments=found.height,
        positions=kinds.get("position", 0),
        certificates=kinds.get("certificate", 0),
        months=int(found["months"].sum()),
        connections=made.len(),
        observed=observed,
        expected_low=low,
        expected_high=high,
        p_value=p_value,
    )


def _moments(tables: Tables, span: tuple[date, date] | None) -> pl.DataFrame:
    """``what``, ``on`` (first day of its reach), ``length`` of the reach in days, ``months``."""
    parts = [
        tables.frame(spec)
        .filter(pl.col("started_on").is_not_null() & (pl.col("started_on_precision") != "year"))
        .select(
            what=pl.lit(what),
            on=pl.col("started_on").dt.date(),
            months=pl.col("started_on_precision") == "month",
        )
        for spec, what in ((positions.SPEC, "position"), (certifications.SPEC, "certificate"))
    ]
    every = pl.concat(parts).unique().sort("on", "what", "months")
    month = (pl.col("on").dt.month_end() - pl.col("on")).dt.total_days() + 1
    reach = pl.when("months").then(month).otherwise(1) + AFTER_DAYS
    if span is not None:
        every = every.filter(pl.col("on").is_between(*span))
    return every.with_columns(length=reach.cast(pl.Int64))


def _places(days: pl.Series, first: date) -> Numbers:
    return (days - first).dt.total_days().to_numpy()


def _shuffled(starts: Numbers, length: int, stratum: int, seed: int) -> Numbers:
    """Every start on a random day of its stratum; the last stratum takes what is left over."""
    last = max(length // stratum - 1, 0)
    place = np.minimum(starts // stratum, last)
    low = place * stratum
    high = np.where(place == last, length, low + stratum)
    return np.random.default_rng(seed).integers(low, high, (DRAWS, starts.size))


def _inside(arrivals: Numbers, starts: Numbers, lengths: Numbers) -> Numbers:
    """Arrivals on days that are within reach of any start, for each row of starts."""
    rows, size = starts.shape[0], arrivals.size
    edges = np.zeros((rows, size + 1), dtype=np.int64)
    row = np.repeat(np.arange(rows)[:, None], starts.shape[1], axis=1)
    np.add.at(edges, (row, starts), 1)
    np.add.at(edges, (row, np.minimum(starts + lengths[None, :], size)), -1)
    within = np.cumsum(edges, axis=1)[:, :size] > 0
    return within @ arrivals
