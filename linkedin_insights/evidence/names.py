"""Full names and other phrases in running text."""

from __future__ import annotations

import polars as pl

from linkedin_insights.people import People

FEWEST_LETTERS = 6
"""Shorter names are too often words."""

_STOP = r"[^\p{L}\p{M}\p{N}\s.'\u2019-]+"
_NOT_WORD = r"[^\p{L}\p{M}\p{N}|]+"
_WORD = r"[\p{L}\p{M}\p{N}]+"


def spaced(text: pl.Expr) -> pl.Expr:
    """Words in lower case, one blank around each, so that neighbours do not share a border.

    What ends a phrase stands between them as a bar: "Anna, Ash" names no Anna Ash.
    """
    plain = text.str.normalize("NFKC").str.to_lowercase().str.replace_all(_STOP, " | ")
    plain = plain.str.replace_all(_NOT_WORD, "  ")
    return pl.lit(" ") + plain.str.strip_chars(" ") + pl.lit(" ")


def full_names(people: People) -> pl.DataFrame:
    """Names as they may stand in a text, the longest first: ``name``, ``person_id``, ``bearers``.

    Names of two words or more and of six letters or more. ``bearers`` counts the people of a name;
    ``person_id`` is empty for the owner.
    """
    named = people.aliases.filter(pl.col("outcome") == "person").select("name", "person_id")
    named = pl.concat([named, people.people.select("name", "person_id")]).unique()
    mine = people.aliases.filter(pl.col("outcome") == "owner").select("name", person_id=pl.lit(""))
    every = pl.concat([named, mine]).with_columns(
        spaced(pl.col("name").str.extract(r"^([^,]*)")).alias("name")
    )
    words = pl.col("name").str.strip_chars(" ")
    return (
        every.filter(words.str.contains("  ") & (words.str.len_chars() > FEWEST_LETTERS))
        .group_by("name")
        .agg(pl.col("person_id").n_unique().alias("bearers"), pl.col("person_id").min())
        .with_columns(letters=pl.col("name").str.len_chars())
        .sort("letters", "name", descending=[True, False])
        .drop("letters")
    )


def find_people(texts: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """Find who is named: one row a text and name, with ``name`` and ``person_id`` of the person.

    ``texts`` has a column ``text``, which comes back `spaced`; ``names`` are `full_names`. A name
    stands as whole words and belongs to one person only, not the owner; of names inside one
    another the longest counts. Case does not matter, accents do.
    """
    found = find_phrases(texts, names["name"])
    bearer = names.filter((pl.col("bearers") == 1) & (pl.col("person_id") != ""))
    return found.join(bearer.select("name", "person_id"), on="name", maintain_order="left")


def find_phrases(texts: pl.DataFrame, phrases: pl.Series) -> pl.DataFrame:
    """Find `spaced` phrases, the longest first, in ``text``: one row each time, as ``name``."""
    spread = texts.with_columns(text=spaced(pl.col("text")))
    return (
        spread.with_columns(name=pl.col("text").str.extract_many(phrases.implode(), leftmost=True))
        .explode("name")
        .drop_nulls("name")
    )


def longest_first(phrases: pl.Series) -> pl.Series:
    """Distinct phrases in the order in which `find_phrases` wants them."""
    name = phrases.name
    by = [pl.col(name).str.len_chars(), pl.col(name)]
    return phrases.to_frame().unique().sort(by, descending=[True, False])[name]


def may_hold(text: pl.Expr, phrases: pl.Series) -> pl.Expr:
    """Say quickly which texts may hold one of the `spaced` phrases, for there may be many texts.

    Looks for two neighbouring words of a phrase with one blank between them, for its longest word
    where it has no such pair. Missed: phrases whose every gap is a line break, a hyphen or several
    blanks, and letters in another Unicode form than the usual one.
    """
    words = (
        phrases.to_frame("phrase")
        .with_row_index("place")
        .with_columns(word=pl.col("phrase").str.split("  "))
        .explode("word")
        .with_columns(pl.col("word").str.strip_chars(" |").replace("", None))
    )
    pair = pl.concat_str("word", pl.col("word").shift(-1).over("place"), separator=" ")
    longest = pl.col("word").drop_nulls().sort_by(pl.col("word").drop_nulls().str.len_chars())
    anchors = (
        words.with_columns(pair=pair)
        .group_by("place", maintain_order=True)
        .agg(pl.col("pair").drop_nulls(), longest=longest.last())
    )
    alone = pl.col("pair").list.len() == 0
    looked_for = (
        anchors.select(
            pl.when(alone).then(pl.concat_list("longest")).otherwise("pair").alias("anchor")
        )["anchor"]
        .explode()
        .drop_nulls()
    )
    return text.str.to_lowercase().str.contains_any(looked_for.unique().sort().implode())
