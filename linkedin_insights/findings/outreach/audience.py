"""Who somebody was to the owner at some day: recruiter, colleague, of the same field."""

from __future__ import annotations

from datetime import date

import polars as pl

from linkedin_insights.network.rule_parts import own_years
from linkedin_insights.people import People
from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.people.roles import classify_role, classify_roles

_RECRUITING = "recruiting"


def tell_audience(
    acts: pl.DataFrame, people: People, positions: pl.DataFrame, *, as_of: date | None
) -> pl.DataFrame:
    """Add ``audience`` to ``acts``, which has ``person_id`` and ``day``, keeping rows and order.

    The first of `AUDIENCES` that fits: a title in recruiting; today's company is one where the
    owner had a job on that day; the title's field is that of the owner's job then; else ``other``.
    Null without company and title.
    """
    known = _described(people, acts)
    numbered = acts.with_row_index("act").join(
        known, on="person_id", how="left", maintain_order="left"
    )
    jobs = own_jobs(positions, as_of=as_of)
    colleagues = _then(numbered, jobs["company"], "company_key")
    peers = _then(numbered, jobs["field"], "field")
    place = pl.col("act")
    audience = (
        pl.when(pl.col("described").is_null())
        .then(pl.lit(None, pl.String))
        .when(pl.col("field") == _RECRUITING)
        .then(pl.lit("recruiter"))
        .when(place.is_in(colleagues.implode()))
        .then(pl.lit("same_employer"))
        .when(place.is_in(peers.implode()))
        .then(pl.lit("same_field"))
        .otherwise(pl.lit("other"))
    )
    return numbered.with_columns(audience=audience).select(*acts.columns, "audience")


def own_jobs(positions: pl.DataFrame, *, as_of: date | None) -> dict[str, pl.DataFrame]:
    """When the owner was at each company and in each field: ``key``, ``since``, ``until``."""
    keys = pl.Series([company_key(name or "") for name in positions["company"]], dtype=pl.String)
    fields = pl.Series(
        [classify_role(title or "").field for title in positions["position"]], dtype=pl.String
    )
    times = positions.select(
        "started_on", "started_on_precision", "finished_on", "finished_on_precision"
    )
    companies = times.with_columns(key=keys).filter(is_company("key"))
    return {
        "company": own_years(companies, as_of=as_of),
        "field": own_years(times.with_columns(key=fields).filter(pl.col("key") != ""), as_of=as_of),
    }


def _described(people: People, acts: pl.DataFrame) -> pl.DataFrame:
    """Key of the company and field of the title of everybody in ``acts`` who has either."""
    wanted = acts.select("person_id").unique()
    who = people.people.select("person_id", "company", "position").join(
        wanted, on="person_id", how="semi", maintain_order="left"
    )
    written = pl.any_horizontal(
        pl.col(name).fill_null("").str.strip_chars() != "" for name in ("company", "position")
    )
    who = who.filter(written)
    keys = people.companies.unique(subset="company", keep="first", maintain_order=True)
    roles = classify_roles(who["position"]).select("position", "field")
    return (
        who.join(
            keys.select("company", "company_key"), on="company", how="left", maintain_order="left"
        )
        .join(roles, on="position", how="left", maintain_order="left")
        .select("person_id", "company_key", "field", described=pl.lit(value=True))
    )


def _then(acts: pl.DataFrame, times: pl.DataFrame, key: str) -> pl.Series:
    """The places of acts on a day on which the owner was there too."""
    shared = acts.select("act", "day", key=key).join(times, on="key", how="inner")
    return shared.filter(pl.col("day").is_between("since", "until"))["act"].unique().sort()
