"""Rows of Connections.csv: each makes a person, by address, by an only name, or one apart.

Connections carry addresses since 2023. Before, a row is a name and a day.
"""

from __future__ import annotations

import polars as pl

from linkedin_insights.people.keys import NOBODY
from linkedin_insights.people.model import LINKS
from linkedin_insights.people.sources import CONNECTIONS
from linkedin_insights.tables import Tables

_LINK = ["key", "day", "company", "position", "file", "row"]


def read_rows(tables: Tables, spellings: pl.DataFrame) -> pl.DataFrame:
    """Rows of Connections.csv with their keys, each in an order that no shuffle changes."""
    rows = tables.frame(CONNECTIONS.spec).select(
        "company",
        "position",
        "file",
        "table",
        "row",
        at="connected_on",
        precision="connected_on_precision",
        day=pl.col("connected_on").dt.date(),
        name=CONNECTIONS.name,
        url=CONNECTIONS.url,
    )
    keys = spellings.select("name", "url", "slug", "key", "folded")
    return rows.join(keys, on=["name", "url"], how="left", maintain_order="left")


def link_people(rows: pl.DataFrame, bearers: pl.DataFrame, folded: pl.DataFrame) -> pl.DataFrame:
    """Give every connection its person.

    Args:
        rows: What `read_rows` gives, the owner's own row left out.
        bearers: ``key``, ``slug``: who with an address has been seen under which name.
        folded: ``key``, ``slug``: names without an exact bearer, and the only one whose folded
            name fits.

    Returns:
        The rows with ``person_id``, ``rule`` and ``apart`` (a namesake without an address);
        nobody's rows are left out.

    Two rows of one name and one day are one connection, delivered twice. A row without an address
    is the connection with an address that has its name and day (give or take one: old files are in
    Pacific time); else the only bearer of its name, unless that bearer is connected since another
    day or several rows claim the name; else a person of its own: ``name:x``, and where several rows
    share a name ``name:x``, ``name:x~2`` … by day.

    """
    addressed = rows.filter(pl.col("slug") != "").with_columns(
        person_id=pl.col("slug"), rule=pl.lit("url"), apart=pl.lit(value=False)
    )
    bare = rows.filter((pl.col("slug") == "") & ~pl.col("key").is_in(["", NOBODY]))
    claims = bare.group_by("key", "day").agg(
        pl.col("company").min(), pl.col("position").min(), pl.len().alias("rows")
    )
    claims = claims.join(_same_day(claims, addressed), on=["key", "day"], how="left")
    open_claims = claims.filter(pl.col("same_day").is_null())
    placed = _place(open_claims, bearers, folded, addressed)
    settled = claims.filter(pl.col("same_day").is_not_null()).select(
        "key",
        "day",
        person_id=pl.col("same_day"),
        rule=pl.lit("connected_on"),
        apart=pl.lit(value=False),
    )
    found = pl.concat([placed, settled])
    bare = bare.join(found, on=["key", "day"], how="left", nulls_equal=True)
    return pl.concat([addressed, bare]).sort(*_LINK, nulls_last=True)


def _same_day(claims: pl.DataFrame, addressed: pl.DataFrame) -> pl.DataFrame:
    """Find the only connection with an address of the same name and day, or a day beside it."""
    if addressed.is_empty() or claims.is_empty():
        return pl.DataFrame(schema={"key": pl.String, "day": pl.Date, "same_day": pl.String})
    near = claims.select("key", "day").join(
        addressed.select("key", "slug", since="day").unique(), on="key"
    )
    near = near.filter((pl.col("day") - pl.col("since")).dt.total_days().abs() <= 1)
    return (
        near.group_by("key", "day")
        .agg(pl.col("slug").n_unique().alias("fits"), pl.col("slug").min().alias("same_day"))
        .filter(pl.col("fits") == 1)
        .drop("fits")
    )


def _place(
    claims: pl.DataFrame, bearers: pl.DataFrame, folded: pl.DataFrame, addressed: pl.DataFrame
) -> pl.DataFrame:
    known = bearers.group_by("key").agg(
        pl.col("slug").n_unique().alias("bearers"), pl.col("slug").min().alias("bearer")
    )
    claims = (
        claims.join(known, on="key", how="left")
        .join(folded.rename({"slug": "folded"}), on="key", how="left")
        .sort("key", "day", "company", "position", nulls_last=True)
        .with_columns(
            pl.col("bearers").fill_null(0),
            claimants=pl.len().over("key"),
            place=pl.int_range(1, pl.len() + 1).over("key"),
        )
    )
    taken = addressed["slug"].unique().to_list()
    alone = pl.col("claimants") == 1
    by_name = alone & (pl.col("bearers") == 1) & ~pl.col("bearer").is_in(taken)
    by_fold = (
        alone
        & (pl.col("bearers") == 0)
        & pl.col("folded").is_not_null()
        & ~pl.col("folded").is_in(taken)
    )
    number = (
        pl.when(pl.col("place") > 1).then(pl.format("~{}", pl.col("place"))).otherwise(pl.lit(""))
    )
    own = pl.format("name:{}{}", pl.col("key"), number)
    rule = pl.when(by_name).then(pl.lit("name")).when(by_fold).then(pl.lit("folded_name"))
    return claims.select(
        "key",
        "day",
        person_id=pl.when(by_name).then("bearer").when(by_fold).then("folded").otherwise(own),
        rule=rule.otherwise(pl.lit("connection")),
        apart=~by_name & ~by_fold & ((pl.col("claimants") > 1) | (pl.col("bearers") > 0)),
    )


def link_events(linked: pl.DataFrame) -> pl.DataFrame:
    """The provenance of every connection, in the shape of `LINKS`."""
    return linked.select(list(LINKS)).sort("person_id", "at", "file", "row", nulls_last=True)
