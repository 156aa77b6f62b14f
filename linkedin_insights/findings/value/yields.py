"""What came of relationships, by how and when they began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.origins.model import FAMILIES, ORIGINS, UNKNOWN
from linkedin_insights.findings.value.estimates import Estimate, beta_interval
from linkedin_insights.findings.value.foresight import HORIZON_DAYS

YIELDS: Final[dict[str, pl.DataType]] = {
    "by": pl.String(),
    "which": pl.String(),
    "people": pl.Int64(),
    "valuable": pl.Int64(),
    "young": pl.Int64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
    "apart": pl.Boolean(),
}
"""One row a way to begin, in a fixed order: that of `ORIGINS` for ``by`` ``origin``, then families,
then years. ``young`` have less than two years since their beginning, so more may yet come of them.
``low`` and ``high`` bound the share of valuable ones (90 %). ``apart`` says that the interval
touches none of the others of its kind, ``unknown`` left out: only then is it better or worse."""

ACT_KINDS: Final = ("comment", "reaction")

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PerAct:
    """What the owner's comments and reactions on others' posts brought.

    ``acts`` are posts and days, however many acts there were on one post and day; ``valuable`` of
    ``people`` who came that way are so. ``acts_each`` is how many acts went with one of them and
    its 90 % interval, None where there is none; ``at_least`` that interval's low end, which is
    known without one too.
    """

    acts: int
    people: int
    valuable: int
    acts_each: Estimate | None
    at_least: float | None


def count_yields(begun: pl.DataFrame, *, as_of: date | None) -> pl.DataFrame:
    """`YIELDS` of people who have ``origin``, ``begun_on`` and ``valuable``.

    ``Beta(1 + k, 1 + n − k)``, its middle 90 %: k of n were valuable.
    """
    newest = None if as_of is None else as_of - timedelta(days=HORIZON_DAYS)
    described = begun.with_columns(
        young=(pl.col("begun_on") > pl.lit(newest, pl.Date)).fill_null(value=True),
        family=pl.col("origin").replace_strict(FAMILIES, default="unknown"),
        year=pl.col("begun_on").dt.year().cast(pl.String),
    )
    years = sorted(described["year"].drop_nulls().unique().to_list())
    families = list(dict.fromkeys(FAMILIES.values()))
    parts = [
        _rows(described, by, wanted)
        for by, wanted in (("origin", list(ORIGINS)), ("family", families), ("year", years))
    ]
    return pl.concat(parts)


def _rows(described: pl.DataFrame, by: str, wanted: list[str]) -> pl.DataFrame:
    counted = described.group_by(which=pl.col(by)).agg(
        people=pl.len(), valuable=pl.col("valuable").sum(), young=pl.col("young").sum()
    )
    order = pl.DataFrame({"which": wanted}, schema={"which": pl.String})
    rows = order.join(counted, on="which", how="left", maintain_order="left").with_columns(
        pl.col("people", "valuable", "young").fill_null(0).cast(pl.Int64)
    )
    spans = [beta_interval(k, n) for k, n in rows.select("valuable", "people").iter_rows()]
    some = [n > 0 and which != UNKNOWN for n, which in rows.select("people", "which").iter_rows()]
    apart = [_apart(spans, some, place) for place in range(len(spans))]
    return rows.with_columns(
        by=pl.lit(by),
        low=pl.Series([low for low, _ in spans], dtype=pl.Float64),
        high=pl.Series([high for _, high in spans], dtype=pl.Float64),
        apart=pl.Series(apart, dtype=pl.Boolean),
    ).select(pl.col(name).cast(kind) for name, kind in YIELDS.items())


def _apart(spans: list[Span], some: list[bool], place: int) -> bool:
    """Whether one span touches none of the others that count, of which there must be one."""
    low, high = spans[place]
    others = [span for at, span in enumerate(spans) if some[at] and at != place]
    clear = all(high < other[0] or other[1] < low for other in others)
    return some[place] and bool(others) and clear


def count_per_act(events: pl.DataFrame, begun: pl.DataFrame) -> PerAct:
    """How many acts went with each valuable relationship that an act drew.

    The yield of an act is taken as Beta(1 + k, 1 + n − k), k valuable relationships of n acts; acts
    for each is one over it.
    """
    acts = (
        events.filter(pl.col("kind").is_in(ACT_KINDS))
        .select("group_id", pl.col("at").dt.date(), alone=_alone())
        .n_unique()
    )
    drawn = begun.filter(pl.col("origin") == "my_engagement")
    valuable = int(drawn["valuable"].sum())
    if acts < max(valuable, 1):
        return PerAct(acts, drawn.height, valuable, None, None)
    low, high = (1 / end for end in reversed(beta_interval(valuable, acts)))
    each = Estimate(acts / valuable, low, high) if valuable else None
    return PerAct(acts, drawn.height, valuable, each, low)


def _alone() -> pl.Expr:
    """What keeps acts apart whose post is not known: their record."""
    record = pl.concat_str(pl.col("file"), pl.col("row"), separator=":")
    return pl.when(pl.col("group_id") == "").then(record).otherwise(pl.lit(""))
