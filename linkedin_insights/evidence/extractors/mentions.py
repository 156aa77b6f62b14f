"""People whom comments and posts of the owner name in full."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events, empty_events
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import comments, shares

_CARRIED = ["at", "at_precision", "file", "table", "row", "post_id"]
_FEWEST_LETTERS = 6
_STOP = r"[^\p{L}\p{M}\p{N}\s.'\u2019-]+"
_NOT_WORD = r"[^\p{L}\p{M}\p{N}|]+"


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event a person and text.

    The name must be of two words or more and of six letters or more, stand as whole words, and
    belong to one person only; of names inside one another the longest counts. Case does not
    matter, accents do.
    """
    texts = [
        tables.frame(spec).select(*_CARRIED, text=column, kind=pl.lit(kind))
        for spec, column, kind in (
            (comments.SPEC, "message", "comment_mention"),
            (shares.SPEC, "commentary", "post_mention"),
        )
    ]
    written = pl.concat(texts)
    names = pl.DataFrame() if written.is_empty() else _patterns(people)
    return empty_events() if names.is_empty() else _mentions(written, names)


def _spaced(text: pl.Expr) -> pl.Expr:
    """Words in lower case, one blank around each, so that neighbours do not share a border.

    What ends a phrase stands between them as a bar: "Anna, Ash" names no Anna Ash.
    """
    plain = text.str.normalize("NFKC").str.to_lowercase().str.replace_all(_STOP, " | ")
    plain = plain.str.replace_all(_NOT_WORD, "  ")
    return pl.lit(" ") + plain.str.strip_chars(" ") + pl.lit(" ")


def _patterns(people: People) -> pl.DataFrame:
    """Names as they may stand in a text, the longest first: ``name``, ``person_id``."""
    named = people.aliases.filter(pl.col("outcome") == "person").select("name", "person_id")
    named = pl.concat([named, people.people.select("name", "person_id")]).unique()
    mine = people.aliases.filter(pl.col("outcome") == "owner").select("name", person_id=pl.lit(""))
    every = pl.concat([named, mine]).with_columns(
        _spaced(pl.col("name").str.extract(r"^([^,]*)")).alias("name")
    )
    words = pl.col("name").str.strip_chars(" ")
    return (
        every.filter(words.str.contains("  ") & (words.str.len_chars() > _FEWEST_LETTERS))
        .group_by("name")
        .agg(pl.col("person_id").n_unique().alias("bearers"), pl.col("person_id").min())
        .with_columns(letters=pl.col("name").str.len_chars())
        .sort("letters", "name", descending=[True, False])
        .with_row_index("place")
    )


def _mentions(texts: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    spaced = texts.with_columns(_spaced(pl.col("text")).alias("text"))
    found = spaced.select(
        *_CARRIED,
        "kind",
        name=pl.col("text").str.extract_many(names["name"].implode(), leftmost=True),
    )
    named = (
        found.explode("name")
        .drop_nulls("name")
        .join(names.filter(pl.col("bearers") == 1), on="name")
        .filter(pl.col("person_id") != "")
        .unique(subset=["kind", "file", "row", "at", "person_id"])
    )
    return as_events(named, kind=pl.col("kind"), direction="out", group_id="post_id")
