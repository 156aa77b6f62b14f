"""Introductions that the owner made, and those that others made for the owner."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.evidence.names import find_people, full_names, may_hold
from linkedin_insights.findings.said import Said
from linkedin_insights.network.introducing import introduces, introduces_by_name
from linkedin_insights.people import People

_MOST = 5
"""A message to more people introduces none of them."""

_RECORD = ("at", "file", "row")
_COLUMNS = ("person_id", "at", "out", "file", "row")
_ABOUT = r"(?:intro|connect|vorst|bekannt|kontakt|pr[ée]sent|apresent|voorste|contact)"
_FOR_ME: Final = "|".join(
    (
        r"\b(?:introduc\w+|intro|connect\w*|put)\s+me\b",
        r"\b(?:get|have|ask\s+for|need|love|appreciate|give\s+me)\s+(?:an?|your)\s+(?:\w+\s+)?intro",
        (
            r"\b(?:kannst|könnt|könnte|könntest|können|könnten|magst|würdest|würden)\s+"
            r"(?:du|ihr|sie)\s+mi(?:ch|r)\b"
        ),
        r"\bm(?:e|oi)\s+(?:pr[ée]sent|mett|introdui)",
        r"\bme\s+(?:present|pon|apresent|coloc)|(?:apresentar|presentar)-?me\b|\bponerme\b",
        r"\bmi\s+(?:present|mett)|\b(?:presentar|metter)mi\b",
        r"\bku(?:n|nt|nnen)\s+(?:je|jij|u|jullie)\s+(?:mij|me)\b",
        (
            r"\b(?:thank|danke|merci|gracias|obrigad|grazie|dank|bedankt)\w*"
            rf"\b[^.!?]{{0,60}}\b{_ABOUT}"
        ),
    )
)
"""Asks for an introduction, or gives thanks for one: makes none."""


def find_introductions(said: Said, people: People) -> pl.DataFrame:
    """One row an introduction and person it came from or was for, by time.

    Columns ``person_id``, ``at``, ``out``, ``file``, ``row``. The owner introduces (``out``) with a
    message to two to five people that says so, which is a gift to each of them, or with one to
    somebody that names a third person in full, a gift to both. Somebody introduces the owner in the
    same two ways, a gift of theirs. Only the first introduction in a group thread counts, so that
    an answer to it is none, and one a pair of people.
    """
    found = pl.concat([_in_groups(said), _by_name(said, people)])
    return found.sort("at", "file", "row", "out", "person_id").unique(
        ["person_id", "file", "row", "out"], keep="first", maintain_order=True
    )


def _in_groups(said: Said) -> pl.DataFrame:
    grouped = said.frame.filter(
        (pl.col("kind") == "group_message") & pl.col("group_size").is_between(2, _MOST)
    )
    texts = _introducing(said, grouped["text"])
    rows = grouped.join(texts, on="text", how="semi", maintain_order="left")
    rows = rows.sort("at", "file", "row", "person_id")
    first = rows.filter(
        pl.all_horizontal(pl.col(name) == pl.col(name).first().over("group_id") for name in _RECORD)
    )
    return first.select(_COLUMNS)


def _introducing(said: Said, places: pl.Series) -> pl.DataFrame:
    """Which of the texts at some places introduce people: ``text``."""
    chosen = places.unique().sort()
    words = pl.DataFrame({"text": chosen, "words": said.texts.gather(chosen)})
    return words.filter(introduces(pl.col("words")) & ~_for_me("words")).select("text")


def _by_name(said: Said, people: People) -> pl.DataFrame:
    """Messages between two that introduce a third person by their full name."""
    alone = said.frame.filter(pl.col("kind") == "message")
    names = full_names(people)
    if alone.is_empty() or names.is_empty():
        return alone.select(_COLUMNS).clear()
    chosen = alone["text"].unique().sort()
    texts = pl.DataFrame({"place": chosen, "words": said.texts.gather(chosen)})
    texts = texts.filter(may_hold(pl.col("words"), names["name"])).with_columns(text="words")
    named = find_people(texts, names).drop_nulls("person_id")
    said_so = introduces(pl.col("words")) | introduces_by_name("text", "name")
    named = named.filter(said_so & ~_for_me("words")).select(text="place", third="person_id")
    pairs = (
        alone.join(named, on="text", how="inner", maintain_order="left")
        .filter(pl.col("person_id") != pl.col("third"))
        .sort("at", "file", "row", "person_id", "third")
        .unique(["person_id", "third", "out"], keep="first", maintain_order=True)
    )
    third = pairs.filter("out").select("third", *_COLUMNS[1:]).rename({"third": "person_id"})
    return pl.concat([pairs.select(_COLUMNS), third])


def _for_me(words: str) -> pl.Expr:
    return pl.col(words).str.to_lowercase().str.contains(_FOR_ME)
