"""Second looks at names nobody is seen under: folded, and by their asides."""

from __future__ import annotations

import re
from string import printable

import polars as pl
from anyascii import anyascii

from linkedin_insights.people.keys import HAS_BORN, folded_key, variant_keys
from linkedin_insights.people.name_words import CREDENTIALS, PARTICLES, TITLES

_SIMPLE = r"^[a-z]{2,}( [a-z]{2,})+$"
_ADDITIONS = CREDENTIALS.sure | CREDENTIALS.in_capitals | PARTICLES | TITLES
_ADDED = rf"(?:^| )(?:{'|'.join(map(re.escape, sorted(_ADDITIONS)))})(?: |$)"

# Words of Latin letters, whole or hyphenated, and initials: of names like this folding leaves out
# initials and particles in the middle and nothing else, unless there are titles or credentials.
_LETTER = "[A-Za-zÀ-ÖØ-öø-įĴ-ľŁ-ňŊ-žȘ-țẠ-ỹ]"
_WORD = rf"['\u2019]?{_LETTER}+(?:['\u2019-]{_LETTER}+)*"
_ORDINARY = rf"^{_WORD}(?: (?:{_WORD}|{_LETTER}\.))* {_WORD}$"
_LEFT_OUT = rf"(?: (?:[a-z]\.?|{'|'.join(sorted(PARTICLES))}))+ "


def exactly(names: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Find who bears the same name, as in `fold`."""
    return _counted(names.select("key").unique().join(known.select("key", "person_id"), on="key"))


def fold(names: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Find whose name is the same once both are folded.

    ``names`` and ``known`` have ``name``, ``key`` and ``folded``, ``known`` also ``person_id``.
    Returns ``key``, ``fits`` (how many people do) and ``person_id`` (the first of them).
    """
    wanted = names.filter(pl.col("folded") != "").select("key", "folded").unique()
    return _counted(wanted.join(known.select("folded", "person_id"), on="folded"))


def variants(names: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Find who fits by a nickname, a maiden name or a name in another script, as in `fold`."""
    aside = pl.col("name").str.contains(r"[(\[\"“„«]|(?i)\b(n[ée]e|geb|geboren|born)\b")
    offered = _offers(known.filter(aside)).select("folded", "person_id")
    wanted = _offers(names.filter(aside)).select("key", "folded")
    found = [
        names.select("key", "folded").join(offered, on="folded"),
        wanted.join(known.select("folded", "person_id"), on="folded"),
    ]
    return _counted(pl.concat(found).filter(pl.col("folded") != ""))


def with_folded(frame: pl.DataFrame) -> pl.DataFrame:
    """Add ``folded``; a name of plain Latin words without additions is its own folded form."""
    more = pl.col("key").str.contains(_ADDED) | pl.col("key").str.contains(HAS_BORN)
    simple = pl.col("key").str.contains(_SIMPLE) & ~more
    frame = frame.with_columns(folded=pl.when(simple).then("key"))
    odd = frame.filter(pl.col("folded").is_null())["name"].unique()
    found = pl.DataFrame({"name": odd, "odd": fold_names(odd)})
    return (
        frame.join(found, on="name", how="left", maintain_order="left")
        .with_columns(pl.coalesce("folded", "odd"))
        .drop("odd")
    )


def fold_names(names: pl.Series) -> pl.Series:
    """Return the `folded_key` of each name; ordinary names are folded all at once."""
    folded = _fold_ordinary(names)
    rest = folded.is_null().arg_true()
    return folded.scatter(rest, [folded_key(name) for name in names.gather(rest)])


def _fold_ordinary(names: pl.Series) -> pl.Series:
    """Return what `folded_key` does, but null where a name is out of the ordinary."""
    ordinary = names.str.contains(_ORDINARY) & ~names.str.contains(HAS_BORN)
    texts = names.zip_with(ordinary, pl.Series([None], dtype=pl.String))
    letters = sorted({"\u2019", *"".join(texts.drop_nulls())} - set(printable))
    latin = texts.str.replace_many(letters, [anyascii(letter) for letter in letters])
    words = latin.str.to_lowercase().str.replace_all("'", "").str.replace_all("-", " ")
    folded = words.str.replace_all(_LEFT_OUT, " ")
    plain = folded.str.contains(_SIMPLE) & ~folded.str.contains(_ADDED)
    return folded.zip_with(plain, pl.Series([None], dtype=pl.String))


def _offers(frame: pl.DataFrame) -> pl.DataFrame:
    names = frame["name"].unique().to_list()
    offers = pl.DataFrame(
        {"name": names, "folded": [variant_keys(name) for name in names]},
        schema={"name": pl.String, "folded": pl.List(pl.String)},
    )
    return frame.drop("folded").join(offers.explode("folded").drop_nulls("folded"), on="name")


def _counted(pairs: pl.DataFrame) -> pl.DataFrame:
    return pairs.group_by("key").agg(
        pl.col("person_id").n_unique().cast(pl.UInt32).alias("fits"), pl.col("person_id").min()
    )
