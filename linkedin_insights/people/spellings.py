"""Every distinct way a person is written in the archive, with the keys it can be found under."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import polars as pl

from linkedin_insights.people.keys import is_organisation_url, name_key, url_key
from linkedin_insights.people.parties import Cells
from linkedin_insights.people.sources import (
    CONNECTIONS,
    INVITEES,
    INVITER,
    INVITERS,
    SOURCES,
)
from linkedin_insights.tables import Tables

_PLAIN_URL = r"^https://www\.linkedin\.com/in/([A-Za-z0-9-]+)$"
_PLAIN = "!-+\\--~À-ÖØ-Þà-öø-įĴ-ľŁ-ňŊ-žȘ-țẠ-ỹЀ-џ"
_PLAIN_NAME = f"^[{_PLAIN}]+( [{_PLAIN}]+)*$"
"""Words of letters whose lower case is their whole key, without a comma, one blank between them.

Printable ASCII, and Latin and Cyrillic letters that are one code point in every form of Unicode.
"""


def gather_spellings(tables: Tables, cells: Cells) -> pl.DataFrame:
    """Return ``name``, ``url``, ``at`` (earliest trace), ``slug``, ``organisation``, ``key``.

    One row a distinct pair of name and address as written, sorted by them.
    """
    sources = (*SOURCES, INVITER, INVITERS, INVITEES, CONNECTIONS)
    named = [source.spellings(tables) for source in sources if tables.frame(source.spec).height]
    frames = [found.select("name", "url", "at") for found in named]
    frames += [cells.senders.select("name", "url", "at"), cells.named.select("name", "url", "at")]
    distinct = pl.concat(frames).group_by("name", "url").agg(pl.col("at").min()).sort("name", "url")
    return with_keys(distinct)


def with_keys(spellings: pl.DataFrame) -> pl.DataFrame:
    """Add ``slug``, ``organisation`` and ``key`` to a frame of names and addresses."""
    slug = pl.col("url").str.extract(_PLAIN_URL).str.to_lowercase()
    key = pl.when(pl.col("name").str.contains(_PLAIN_NAME)).then(pl.col("name").str.to_lowercase())
    keyed = spellings.with_columns(
        slug=pl.when(pl.col("url") == "").then(pl.lit("")).otherwise(slug), key=key
    )
    keyed = _filled(keyed, column="slug", source="url", function=url_key)
    keyed = _filled(keyed, column="key", source="name", function=name_key)
    odd = keyed.filter((pl.col("url") != "") & (pl.col("slug") == ""))["url"].unique().to_list()
    pages = sorted(url for url in odd if is_organisation_url(url))
    return keyed.with_columns(organisation=pl.col("url").is_in(pages))


def _filled(
    frame: pl.DataFrame, *, column: str, source: str, function: Callable[[str], str]
) -> pl.DataFrame:
    """Work out what the expression left null, once for every distinct cell."""
    cells: Iterable[str] = frame.filter(pl.col(column).is_null())[source].unique().to_list()
    found = {cell: function(cell) for cell in cells}
    if not found:
        return frame
    return frame.with_columns(
        pl.col(column).fill_null(
            pl.col(source).replace_strict(
                list(found), list(found.values()), default=None, return_dtype=pl.String
            )
        )
    )
