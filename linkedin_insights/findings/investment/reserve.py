"""Who was there when it was needed: asks out of the blue, warm ties at a window's start, today."""

from __future__ import annotations

from datetime import date, timedelta
from math import e, exp
from typing import Final

import polars as pl

from linkedin_insights.evidence import is_exchange
from linkedin_insights.findings.investment.model import Asks, Readiness
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.shares import wilson
from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import positions

YEAR: Final = 365
_GIFTS: Final = ("recommendation", "endorsement")
_ALONE: Final = ("message", "invitation_with_note")


def exchange_sides(events: pl.DataFrame, *, group_thread_limit: int) -> pl.DataFrame:
    """One row a person, day and direction of an exchange: ``person_id``, ``day``, ``out``."""
    return (
        events.lazy()
        .filter(is_exchange(group_thread_limit))
        .select(
            "person_id",
            day=pl.col("at").dt.date(),
            out=pl.col("direction").is_in(["out", "both"]),
        )
        .unique()
        .sort("day", "person_id", "out")
        .collect()
    )


def count_asks(
    events: pl.DataFrame, said: Said, sides: pl.DataFrame, windows: pl.DataFrame
) -> Asks:
    """Count the owner's asks in windows, and the cold ones among them.

    Cold: no exchange both ways in the 365 days before, and no gift (a recommendation, an
    endorsement, help offered) on an earlier day. An ask is a one-to-one message or a note on an
    invitation by the owner that speaks of `ask`; several to one person on one day are one. Wilson's
    95 % interval.
    """
    alone = pl.col("out") & pl.col("kind").is_in(_ALONE)
    asks = said.rows_on("ask").filter(alone).select("person_id", "day").unique()
    asks = asks.sort("day", "person_id")
    inside = asks.filter(_within(windows)).with_columns(eve=pl.col("day").dt.offset_by("-1d"))
    if inside.is_empty():
        return Asks(0, 0, *wilson(0, 0))
    help_given = said.rows_on("help").filter("out").select("person_id", "day")
    gifts = events.filter(
        pl.col("kind").is_in(_GIFTS)
        & (pl.col("direction") == "out")
        & pl.col("person_id").is_not_null()
    ).select("person_id", day=pl.col("at").dt.date())
    found = inside
    for name, days in (
        ("wrote", sides.filter("out")),
        ("heard", sides.filter(~pl.col("out"))),
        ("gave", pl.concat([help_given, gifts])),
    ):
        found = _last_before(found, days, name)
    recent = pl.col("day").dt.offset_by(f"-{YEAR}d")
    warm = (pl.col("wrote") >= recent) & (pl.col("heard") >= recent)
    cold = ~warm.fill_null(value=False) & pl.col("gave").is_null()
    n = int(found.select(cold.sum()).item())
    return Asks(found.height, n, *wilson(n, found.height))


def _within(windows: pl.DataFrame) -> pl.Expr:
    parts = [
        pl.col("day").is_between(pl.lit(start), pl.lit(end))
        for start, end in windows.select("start", "end").iter_rows()
    ]
    return pl.any_horizontal(parts) if parts else pl.lit(value=False)


def _last_before(asks: pl.DataFrame, days: pl.DataFrame, name: str) -> pl.DataFrame:
    """Add the last of a person's ``days`` before the day of the ask, as ``name``."""
    seen = days.join(asks.select("person_id").unique(), on="person_id", how="semi")
    seen = seen.select("person_id", pl.col("day").alias(name), eve="day").sort("eve")
    return (
        asks.sort("eve", "person_id")
        .join_asof(
            seen,
            on="eve",
            by="person_id",
            strategy="backward",
            check_sortedness=False,
        )
        .sort("day", "person_id")
    )


def count_reserve(
    windows: pl.DataFrame,
    sides: pl.DataFrame,
    known: pl.DataFrame,
    tables: Tables,
    *,
    since: date,
) -> pl.DataFrame:
    """Add ``reserve`` and ``reserve_clusters`` to windows; see `WINDOWS`.

    ``known`` is `who_is_where`. A person's company is that of the export, not of that time.
    """
    found: list[tuple[int | None, int | None]] = []
    for start in windows["start"].to_list():
        if (start - since).days < YEAR:
            found.append((None, None))
            continue
        warm = _alive(sides, start, YEAR)
        outside = known.join(warm, on="person_id", how="semi").filter(~_at(tables, start))
        found.append((outside.height, outside["cluster_id"].drop_nulls().n_unique()))
    columns = {"reserve": pl.Int64, "reserve_clusters": pl.Int64}
    return windows.hstack(pl.DataFrame(found, schema=columns, orient="row"))


def who_is_where(
    people: pl.DataFrame, companies: pl.DataFrame, nodes: pl.DataFrame
) -> pl.DataFrame:
    """``person_id``, ``company_key`` and ``cluster_id`` (both may be null) of everybody."""
    keys = companies.select("company", "company_key").unique("company", keep="first")
    return (
        people.select("person_id", "company", "position")
        .join(keys, on="company", how="left")
        .join(nodes.select("person_id", "cluster_id"), on="person_id", how="left")
        .sort("person_id")
    )


def measure_readiness(
    events: pl.DataFrame,
    sides: pl.DataFrame,
    known: pl.DataFrame,
    tables: Tables,
    *,
    as_of: date | None,
) -> Readiness:
    """Count what would be there if it were needed today; see `Readiness`.

    Alive: words in both directions within so many days of ``as_of``. Recommendations given are
    those of the last 730 days.
    """
    if as_of is None:
        return Readiness(0, 0, 0, 0, *wilson(0, 0), 0, None, 0)
    morrow = as_of + timedelta(days=1)
    counts = [_alive(sides, morrow, days).height for days in (30, 180, YEAR)]
    living = known.join(_alive(sides, morrow, YEAR), on="person_id", how="semi")
    outside = living.filter(~_at(tables, as_of)).height
    sizes = living.drop_nulls("cluster_id").group_by("cluster_id").len("n")["n"]
    given = events.filter(
        (pl.col("kind") == "recommendation")
        & (pl.col("direction") == "out")
        & (pl.col("at").dt.date() > as_of - timedelta(days=2 * YEAR))
    )
    low, high = wilson(outside, living.height)
    return Readiness(
        alive_30=counts[0],
        alive_180=counts[1],
        alive_365=counts[2],
        outside=outside,
        outside_low=low,
        outside_high=high,
        clusters=int((sizes >= 2).sum()),
        effective_clusters=_effective(sizes),
        recommendations_given=given.height,
    )


def _effective(sizes: pl.Series) -> float | None:
    entropy = sizes.sort().entropy(base=e, normalize=True)
    return None if sizes.is_empty() or entropy is None else exp(entropy)


def _alive(sides: pl.DataFrame, day: date, days: int) -> pl.DataFrame:
    """People with an exchange both ways in the ``days`` before ``day``: ``person_id``."""
    recent = pl.col("day").is_between(
        pl.lit(day - timedelta(days=days)), pl.lit(day), closed="left"
    )
    seen = (
        sides.filter(recent)
        .group_by("person_id")
        .agg(both=pl.col("out").any() & (~pl.col("out")).any())
    )
    return seen.filter("both").select("person_id")


def _at(tables: Tables, day: date) -> pl.Expr:
    """Whether a person's company is an employer of the owner's on a day; false without one."""
    frame = tables.frame(positions.SPEC)
    begun = pl.col("started_on").dt.date() <= day
    lasting = pl.col("finished_on").is_null() | (pl.col("finished_on").dt.date() >= day)
    names = frame.filter(begun & lasting)["company"].drop_nulls().unique().sort().to_list()
    keys = [company_key(name) for name in names]
    there = pl.col("company_key").is_in(keys) & is_company()
    return there.fill_null(value=False)
