"""Which texts speak of a topic."""

from __future__ import annotations

from unicodedata import normalize

import polars as pl

from linkedin_insights.evidence.phrases.topics import Topic, load_negation, load_topic

_LINK = r"(?:https?://|www\.)\S+"
_TAG = r"<[^<>]{1,200}>"
_INVISIBLE = "[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]"
_MARKS = "\u0300\u0301\u0302\u0303\u0308\u0327"
_FOLDED = dict.fromkeys(_MARKS, "") | {
    normalize("NFC", letter + mark): letter for letter in "aceinou" for mark in _MARKS
}
_LONGEST = 4000
"""Letters of a text that are read: what a relationship is about stands before."""


def plain(text: pl.Expr) -> pl.Expr:
    r"""The form that phrases are sought in: lower case, no accents, single blanks, no tags, no links.

    What is no letter of ASCII after that becomes a blank. A word boundary (``\b``) costs about
    eighty times as much in a text with other letters.
    """
    return (
        text.str.slice(0, _LONGEST)
        .str.replace_all("[\u2018\u2019`\u00b4]", "'")
        .str.normalize("NFKD")
        .str.to_lowercase()
        .str.replace_all(_LINK, " ")
        .str.replace_all(_TAG, " ")
        .str.replace_all("ß", "ss", literal=True)
        .str.replace_all("œ", "oe", literal=True)
        .str.replace_all(_INVISIBLE, "")
        .str.replace_all(r"[^\x21-\x7e]+", " ")
        .str.strip_chars()
    )


def find_topic(texts: pl.Series, topic: str) -> pl.Series:
    """Say of each text whether it speaks of the topic (Boolean, never null).

    A text whose every phrase is negated ("we are not hiring") does not.
    """
    known = load_topic(topic)
    places = _may_speak(texts, known).arg_true()
    found = pl.repeat(value=False, n=texts.len(), eager=True)
    if places.is_empty():
        return found.alias(topic)
    said = pl.DataFrame({"place": places, "text": texts.gather(places)}).select(
        "place", text=plain(pl.col("text"))
    )
    if known.apart:
        said = said.with_columns(pl.col("text").str.replace_all(known.apart, " ; "))
    said = said.filter(pl.col("text").str.contains(known.pattern))
    if known.negated:
        said = said.filter(_says_so(known))
    return found.scatter(said["place"], values=True).alias(topic)


def _says_so(topic: Topic) -> pl.Expr:
    """Whether a phrase has no negation, neither before it in its clause nor among its words."""
    negation = load_negation()
    turned = pl.element().str.replace_all(negation.harmless, "").str.contains(negation.inside)
    text = pl.col("text")
    straight = text.str.extract_all(topic.pattern).list.eval(~turned).list.sum()
    meant = text.str.replace_all(negation.harmless, " , ")
    return straight > meant.str.count_matches(topic.negated)


def _may_speak(texts: pl.Series, topic: Topic) -> pl.Series:
    """A text that holds an anchor: cheaper than `plain`, and true of every text that speaks."""
    anchors = pl.Series(topic.anchors, dtype=pl.String)
    folded = pl.col("text").str.to_lowercase().str.replace_many(_FOLDED)
    found = folded.str.contains_any(anchors.implode()).fill_null(value=False)
    return texts.alias("text").to_frame().select(found).to_series()
