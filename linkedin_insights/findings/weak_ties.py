"""Weak ties: the quiet ones, the moderately embedded ones, and those that alone reach a place."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from linkedin_insights.people.companies import is_company

QUIET_UP_TO = 0.25
MODERATE_FROM = 0.20
MODERATE_TO = 0.60

WEAK: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "cluster_id": pl.String(),
    "strength": pl.Float64(),
    "embeddedness": pl.Float64(),
    "silent": pl.Boolean(),
    "quiet": pl.Boolean(),
    "moderate": pl.Boolean(),
    "isolated": pl.Boolean(),
}
"""One row a person in any of the classes, most embedded first, then by strength and id.

``silent`` connections have no exchange, ``quiet`` ties a faint one; both are the quiet class.
``moderate`` is moderately embedded; ``isolated`` people have no link in the evidence.
"""

SOLE: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "what": pl.String(),
    "which": pl.String(),
    "label": pl.String(),
    "contacts": pl.Int64(),
    "strength": pl.Float64(),
}
"""One row a person and place that only they still reach: most ``contacts`` first.

``what`` is ``cluster`` or ``company``, ``which`` its id or key, ``label`` the company as written
most often (null for clusters), ``contacts`` everybody with a tie who belongs there.
"""


@dataclass(frozen=True, slots=True)
class WeakTies:
    """The classes (`WEAK`), how many are in each, and where they begin and end.

    ``quiet``, ``silent``, ``moderate`` and ``isolated`` count the columns of that name; ``both``
    those silent or quiet who are moderately embedded too, ``linked`` all with a link. A faint
    exchange has a strength up to ``quiet_at``; moderate embeddedness lies in ``moderate_from`` to
    ``moderate_to``. None where there is nobody to compare with.
    """

    people: pl.DataFrame
    quiet: int
    silent: int
    moderate: int
    both: int
    isolated: int
    linked: int
    quiet_at: float | None
    moderate_from: float | None
    moderate_to: float | None


def weak_ties(ties: pl.DataFrame, nodes: pl.DataFrame) -> WeakTies:
    """Find the two kinds of ties in which population studies find job leads.

    Quiet by interaction: 0 < S ≤ the 25th percentile of S among ties with an exchange, or a
    connection without any. Moderate by structure: embeddedness e from the 20th to the 60th
    percentile of those above 0. Rajkumar et al. (2022, Science 377, 1304): by interaction the
    weakest ties led to most new jobs, by mutual connections the moderately weak.

    Args:
        ties: `TIES`, of which ``person_id``, ``strength`` and ``exchanged`` are read.
        nodes: `NODES`, of which ``person_id``, ``cluster_id`` and ``embeddedness`` are read.

    """
    frame = ties.select("person_id", "strength", "exchanged").join(
        nodes.select("person_id", "cluster_id", "embeddedness"),
        on="person_id",
        how="left",
        maintain_order="left",
    )
    frame = frame.with_columns(pl.col("embeddedness").fill_null(0.0))
    heard = frame.filter(pl.col("exchanged") & (pl.col("strength") > 0))["strength"]
    tied = frame.filter(pl.col("embeddedness") > 0)["embeddedness"]
    quiet_at, low, high = _at(heard, QUIET_UP_TO), _at(tied, MODERATE_FROM), _at(tied, MODERATE_TO)
    faint = (pl.col("strength") > 0) & (pl.col("strength") <= pl.lit(quiet_at, pl.Float64))
    linked = pl.col("embeddedness") > 0
    among = pl.col("embeddedness").is_between(pl.lit(low, pl.Float64), pl.lit(high, pl.Float64))
    found = frame.with_columns(
        silent=~pl.col("exchanged"),
        quiet=(pl.col("exchanged") & faint).fill_null(value=False),
        moderate=(linked & among).fill_null(value=False),
        isolated=~linked,
    )
    return WeakTies(
        people=found.filter(pl.any_horizontal("silent", "quiet", "moderate", "isolated"))
        .sort(["embeddedness", "strength", "person_id"], descending=[True, True, False])
        .select(list(WEAK))
        .cast(WEAK),  # type: ignore[arg-type]
        quiet=int(found["quiet"].sum()),
        silent=int(found["silent"].sum()),
        moderate=int(found["moderate"].sum()),
        both=found.filter((pl.col("quiet") | pl.col("silent")) & pl.col("moderate")).height,
        isolated=int(found["isolated"].sum()),
        linked=tied.len(),
        quiet_at=quiet_at,
        moderate_from=low,
        moderate_to=high,
    )


def sole_links(
    ties: pl.DataFrame,
    nodes: pl.DataFrame,
    people: pl.DataFrame,
    companies: pl.DataFrame,
) -> pl.DataFrame:
    """Find who is the only live tie to a cluster, or to a company as of the export (`SOLE`).

    Live is active and two-way. A place counts if somebody with a tie belongs there.

    Args:
        ties: `TIES`.
        nodes: `NODES`, of which ``person_id`` and ``cluster_id`` are read.
        people: `PEOPLE`, of which ``person_id`` and ``company`` are read.
        companies: ``company`` as written, ``company_key`` and ``company_label``.

    """
    live = pl.col("two_way") & (pl.col("tie_state") == "active")
    measured = ties.select("person_id", "strength", live=live)
    keys = companies.unique(subset="company", keep="first", maintain_order=True)
    employed = people.select("person_id", "company").join(
        keys.select("company", which="company_key", label="company_label"),
        on="company",
        how="inner",
        maintain_order="left",
    )
    at_work = employed.filter(is_company("which"))
    grouped = nodes.select("person_id", which="cluster_id", label=pl.lit(None, pl.String))
    places = pl.concat(
        [
            grouped.drop_nulls("which").with_columns(what=pl.lit("cluster")),
            at_work.drop("company").with_columns(what=pl.lit("company")),
        ],
        how="diagonal",
    )
    place = ["what", "which"]
    return (
        measured.join(places, on="person_id", how="inner", maintain_order="left")
        .with_columns(
            contacts=pl.len().over(place).cast(pl.Int64), alive=pl.col("live").sum().over(place)
        )
        .filter(pl.col("live") & (pl.col("alive") == 1))
        .sort(["contacts", "what", "which"], descending=[True, False, False])
        .select(list(SOLE))
        .cast(SOLE)  # type: ignore[arg-type]
    )


def _at(values: pl.Series, share: float) -> float | None:
    """The quantile of the values, linear between them (Hyndman & Fan 1996, type 7)."""
    found = values.quantile(share, interpolation="linear")
    return None if found is None else float(found)
