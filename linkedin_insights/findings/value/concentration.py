"""Whether a few people hold most of the talk, and whether that is more than chance would give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import polars as pl

from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.estimates import Estimate, Floats, Ints, span_of
from linkedin_insights.findings.value.inequality import gini, lorenz, resampled, tally, top_share
from linkedin_insights.findings.value.rates import (
    Rates,
    fit_rates,
    imagine,
    latent_gini,
    latent_top_share,
)

FEWEST_PEOPLE: Final = 30
FEWEST_CONVERSATIONS: Final = 30
POINTS: Final = 51

CURVE: Final[dict[str, pl.DataType]] = {
    "people": pl.Float64(),
    "share": pl.Float64(),
    "chance_low": pl.Float64(),
    "chance_high": pl.Float64(),
}
"""The Lorenz curve, one row a point: what the ``people`` (a share of all, those with least first)
have of all conversations, and the 95 % band of the same by chance."""

_RESAMPLES = 2000
_WORLDS = 999
_DAYS_PER_YEAR = 365.25
_SHORTEST = 1 / 12


@dataclass(frozen=True, slots=True)
class Concentration:
    """How unevenly conversations are spread over connections, beside what chance would give.

    ``verdict`` is ``beyond_chance``, ``chance`` or ``untestable``; then ``reason`` is ``undated``,
    ``few_people`` or ``few_conversations``, and all figures are None. ``gini`` and ``top_share``
    (of the top tenth) have intervals of resampled people; ``chance_gini`` and
    ``chance_top_share`` are the middle and the 95 % band of worlds in which everybody has the same
    rate. ``latent_*`` are of the rates behind the counts, with profile intervals; ``shape`` is the
    gamma's, 1,000 at most. ``tail`` says whether the top tenth holds more than a gamma lets
    expect: ``heavier``, ``as_gamma`` or ``lighter``.
    """

    verdict: str
    reason: str
    people: int
    conversations: int
    silent: int
    curve: pl.DataFrame
    gini: Estimate | None = None
    top_share: Estimate | None = None
    chance_gini: Estimate | None = None
    chance_top_share: Estimate | None = None
    shape: Estimate | None = None
    latent_gini: Estimate | None = None
    latent_top_share: Estimate | None = None
    tail: str = ""


def measure_concentration(
    people: pl.DataFrame, said: Said, *, as_of: date | None, seed: int
) -> Concentration:
    """Measure the spread of one-to-one conversations over connections, and test it.

    Counts are conversations that began on the day of connecting or later; exposure is the years
    connected, a month at least. The null gives everybody the same rate: ``x ~ Poisson(λ·e)``,
    ``λ = Σx/Σe``, 999 worlds; the verdict is ``beyond_chance`` where the Gini coefficient lies
    above 97.5 % of theirs. Deltas (2003) for the coefficient, 2,000 resamples for its interval.

    Args:
        people: `PEOPLE`, of which ``person_id``, ``is_connection`` and ``connected_on`` are read.
        said: What was said, for its conversations.
        as_of: The day up to which people were connected; without it nothing can be tested.
        seed: Where chance comes from.

    """
    counted = _counted(people, said, as_of)
    counts = counted["conversations"].to_numpy().astype(np.int64)
    years = counted["years"].to_numpy().astype(np.float64)
    total = int(counts.sum())
    few = (
        "undated"
        if as_of is None
        else "few_people"
        if counts.size < FEWEST_PEOPLE
        else "few_conversations"
        if total < FEWEST_CONVERSATIONS
        else ""
    )
    silent = int((counts == 0).sum())
    if few:
        empty = pl.DataFrame(schema=CURVE)
        return Concentration("untestable", few, counts.size, total, silent, empty)
    return _tested(counts, years, silent, np.random.default_rng(seed))


def _counted(people: pl.DataFrame, said: Said, as_of: date | None) -> pl.DataFrame:
    """``conversations`` and ``years`` of each connection, in an order that no name decides."""
    day = pl.lit(as_of, pl.Date)
    connected = people.filter(pl.col("is_connection") & (pl.col("connected_on") <= day)).select(
        "person_id", "connected_on"
    )
    runs = (
        said.frame.filter(pl.col("conversation").is_not_null())
        .group_by("person_id", "conversation")
        .agg(began=pl.col("day").min())
        .join(connected, on="person_id", how="inner")
        .filter(pl.col("began").is_between(pl.col("connected_on"), day))
        .group_by("person_id")
        .agg(conversations=pl.len())
    )
    days = (day - pl.col("connected_on")).dt.total_days()
    return (
        connected.join(runs, on="person_id", how="left", maintain_order="left")
        .select(
            conversations=pl.col("conversations").fill_null(0).cast(pl.Int64),
            years=pl.max_horizontal(days / _DAYS_PER_YEAR, pl.lit(_SHORTEST)),
        )
        .sort("years", "conversations")
    )


def _tested(counts: Ints, years: Floats, silent: int, rng: np.random.Generator) -> Concentration:
    points = np.linspace(0, 1, POINTS)
    seen = tally(counts)
    worlds = imagine(years, counts.sum() / years.sum(), None, draws=_WORLDS, rng=rng)
    again = resampled(counts, _RESAMPLES, rng=rng)
    own, tenth = float(gini(seen)[0]), float(top_share(seen)[0])
    by_chance = gini(worlds)
    chance = Estimate(float(np.nanmedian(by_chance)), *span_of(by_chance))
    chance_tops = top_share(worlds)
    curves = lorenz(worlds, points)
    rates = fit_rates(counts, years)
    fitted = imagine(years, rates.mean, rates.shape.value, draws=_WORLDS, rng=rng)
    return Concentration(
        verdict="beyond_chance" if own > chance.high else "chance",
        reason="",
        people=counts.size,
        conversations=int(counts.sum()),
        silent=silent,
        curve=_curve(points, lorenz(seen, points)[0], curves),
        gini=Estimate(own, *span_of(gini(again))),
        top_share=Estimate(tenth, *span_of(top_share(again))),
        chance_gini=chance,
        chance_top_share=Estimate(float(np.nanmedian(chance_tops)), *span_of(chance_tops)),
        tail=_tail(tenth, top_share(fitted)),
        **_latent(rates),
    )


def _curve(points: Floats, own: Floats, worlds: Floats) -> pl.DataFrame:
    low, high = np.nanquantile(worlds, [0.025, 0.975], axis=0)
    columns = {"people": points, "share": own, "chance_low": low, "chance_high": high}
    return pl.DataFrame(columns, schema=CURVE)


def _tail(tenth: float, fitted: Floats) -> str:
    """Whether the fitted gamma gives a top tenth like this one."""
    low, high = span_of(fitted)
    return "heavier" if tenth > high else "lighter" if tenth < low else "as_gamma"


def _latent(rates: Rates) -> dict[str, Estimate]:
    """The spread of the rates themselves; the smaller the shape, the greater it is."""
    shape = rates.shape
    places = (shape.value, shape.high, shape.low)
    return {
        "shape": shape,
        "latent_gini": Estimate(*(latent_gini(place) for place in places)),
        "latent_top_share": Estimate(*(latent_top_share(place) for place in places)),
    }
