"""Second looks at names nobody is seen under: folded, and by their asides."""

from __future__ import annotations

import polars as pl

from linkedin_insights.people.keys import folded_key, variant_keys
from linkedin_insights.people.name_words import CREDENTIALS, PARTICLES, TITLES

_SIMPLE = r"^[a-z]{2,}( [a-z]{2,})+$"
_ADDED = sorted(CREDENTIALS.sure | CREDENTIALS.in_capitals | PARTICLES | TITLES)
_COUNTED = {"key": pl.String, "fits": pl.UInt32, "person_id": pl.String}


def exactly(names: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Find who bears the same name, as in `fold`."""
    return _counted(names.select("key").unique().join(known.select("key", "person_id"), on="key"))


def fold(names: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Find whose name is the same once both are folded.

    ``names`` and ``known`` have ``name`` and ``key``, ``known`` also ``person_id``. Returns
    ``key``, ``fits`` (how many people do) and ``person_id`` (the first of them).
    """
    if names.is_empty() or known.is_empty():
        return pl.DataFrame(schema=_COUNTED)
    wanted = with_folded(names).filter(pl.col("folded") != "").select("key", "folded")
    offered = with_folded(known).filter(pl.col("folded") != "").select("folded", "person_id")
    return _counted(wanted.unique().join(offered.unique(), on="folded"))


def variants(names: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Find who fits by a nickname, a maiden name or a name in another script, as in `fold`."""
    if names.is_empty() or known.is_empty():
        return pl.DataFrame(schema=_COUNTED)
    aside = pl.col("name").str.contains(r"[(\[\"“„«]|(?i)\b(n[ée]e|geb|geboren|born)\b")
    names, known = names.select("name", "key"), known.select("name", "key", "person_id")
    offered = _offers(known.filter(aside)).select("folded", "person_id")
    wanted = _offers(names.filter(aside)).select("key", "folded")
    found = [
        with_folded(names).select("key", "folded").join(offered, on="folded"),
        wanted.join(with_folded(known).select("folded", "person_id"), on="folded"),
    ]
    return _counted(pl.concat(found).filter(pl.col("folded") != ""))


def with_folded(frame: pl.DataFrame) -> pl.DataFrame:
    """Add ``folded``; a name of plain Latin words without additions is its own folded form."""
    words = pl.col("key").str.split(" ")
    simple = (
        pl.col("key").str.contains(_SIMPLE)
        & ~words.list.eval(pl.element().is_in(_ADDED)).list.any()
    )
    frame = frame.with_columns(folded=pl.when(simple).then("key"))
    odd = frame.filter(pl.col("folded").is_null())["name"].unique().to_list()
    if not odd:
        return frame
    found = pl.DataFrame(
        {"name": odd, "odd": [folded_key(name) for name in odd]},
        schema={"name": pl.String, "odd": pl.String},
    )
    return (
        frame.join(found, on="name", how="left", maintain_order="left")
        .with_columns(pl.col("folded").fill_null(pl.col("odd")))
        .drop("odd")
    )


def _offers(frame: pl.DataFrame) -> pl.DataFrame:
    names = frame["name"].unique().to_list()
    offers = pl.DataFrame(
        {"name": names, "folded": [variant_keys(name) for name in names]},
        schema={"name": pl.String, "folded": pl.List(pl.String)},
    )
    return frame.join(offers.explode("folded").drop_nulls("folded"), on="name")


def _counted(pairs: pl.DataFrame) -> pl.DataFrame:
    return pairs.group_by("key").agg(
        pl.col("person_id").n_unique().cast(pl.UInt32).alias("fits"), pl.col("person_id").min()
    )
