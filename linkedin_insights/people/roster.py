"""The list of people: one row each, shown the way the archive shows them best."""

from __future__ import annotations

import polars as pl

from linkedin_insights.people.model import PEOPLE

_LISTED = ["person_id", "name", "url", "at"]


def list_people(aliases: pl.DataFrame, linked: pl.DataFrame) -> pl.DataFrame:
    """Return `PEOPLE`: everyone a spelling or a connection stands for.

    A connection is shown as Connections.csv has it, its newest row first; others under the name
    that was new last, with the fullest address.
    """
    named = aliases.filter(pl.col("outcome") == "person").rename({"first_at": "at"})
    whole = pl.when(pl.col("url") == "").then(2).when(pl.col("url").str.contains("://")).then(0)
    shown = pl.concat(
        [
            linked.select(_LISTED).with_columns(source=pl.lit(0)),
            named.select(_LISTED).with_columns(source=pl.lit(1)),
        ]
    ).with_columns(address=whole.otherwise(1), nameless=pl.col("name") == "")
    order = ["person_id", "nameless", "source", "at", "name", "address", "url"]
    falling = [False, False, False, True, False, False, False]
    shown = shown.sort(order, descending=falling, nulls_last=True)
    people = shown.group_by("person_id", maintain_order=True).agg(pl.col("name").first())
    addresses = (
        shown.filter(pl.col("address") < 2)
        .sort("person_id", "source", "address", "url")
        .group_by("person_id", maintain_order=True)
        .agg(profile_url=pl.col("url").first())
    )
    return (
        people.join(addresses, on="person_id", how="left", maintain_order="left")
        .join(_connections(linked), on="person_id", how="left", maintain_order="left")
        .with_columns(
            pl.col("name").str.replace_all(r"\s+", " "),
            _with_scheme(pl.col("profile_url").fill_null("")).alias("profile_url"),
            pl.col("company", "position").fill_null(""),
            pl.col("is_connection", "ambiguous").fill_null(value=False),
        )
        .sort("person_id")
        .select(list(PEOPLE))
        .cast(PEOPLE)  # type: ignore[arg-type]
    )


def _connections(linked: pl.DataFrame) -> pl.DataFrame:
    """Company, position and first day of every connection; the newest row tells the job."""
    order = ["person_id", "at", "company", "position"]
    return (
        linked.sort(order, descending=[False, True, True, True], nulls_last=True)
        .group_by("person_id", maintain_order=True)
        .agg(
            pl.col("company").first(),
            pl.col("position").first(),
            pl.col("day").min().alias("connected_on"),
            pl.col("apart").any().alias("ambiguous"),
        )
        .with_columns(is_connection=pl.lit(value=True))
    )


def _with_scheme(url: pl.Expr) -> pl.Expr:
    """Endorsements write addresses without the scheme that makes them one."""
    bare = (url != "") & ~url.str.contains("://")
    return pl.when(bare).then(pl.lit("https://") + url.str.strip_prefix("//")).otherwise(url)
