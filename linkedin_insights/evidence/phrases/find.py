"""Which texts speak of a topic."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.phrases.topics import Topic, load_negation, load_topic

_LINK = r"(?:https?://|www\.)\S+"
_TAG = r"<[^<>]{1,200}>"
_WRAPPED = r"([a-z,])[ \t]*\r?\n[ \t]*([a-z])"
_ENDS = (
    r"\s*(?:[\r\n\u2600-\u27bf\x{1f000}-\x{1faff}\ufe0f]|<(?:br|/?p|/?div|/?li)\b[^<>]{0,200}>)+\s*"
)
_INVISIBLE = "[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]"
_LIGATURES = {"ß": "ss", "œ": "oe"}
_LONGEST = 4000
"""Letters of a text that are read: what a relationship is about stands before."""


def plain(text: pl.Expr) -> pl.Expr:
    r"""The form that phrases are sought in: lower case, no accents, tags or links, single blanks.

    The end of a line and a picture end a sentence, unless a line was only wrapped. What is no sign
    of ASCII in the end becomes a blank: a word boundary (``\b``) costs about eighty times as much
    in a text with other letters.
    """
    return (
        text.str.slice(0, _LONGEST)
        .str.replace_all(_WRAPPED, "$1 $2")
        .str.replace_all(_ENDS, ". ")
        .str.replace_all("[\u2018\u2019`\u00b4]", "'")
        .str.normalize("NFKD")
        .str.to_lowercase()
        .str.replace_all(_LINK, " ")
        .str.replace_all(_TAG, " ")
        .str.replace_many(_LIGATURES)
        .str.replace_all(_INVISIBLE, "")
        .str.replace_all(r"[^\x21-\x7e]+", " ")
        .str.strip_chars_start(". ")
        .str.strip_chars_end(" ")
    )


def plain_texts(texts: pl.Series) -> pl.Series:
    """Take texts into the form of `plain`, once for all topics that are sought in them."""
    return pl.DataFrame({"text": texts}).select(plain(pl.col("text"))).to_series()


def find_topic(texts: pl.Series, topic: str) -> pl.Series:
    """Say of each text whether it speaks of the topic (Boolean, never null).

    A text whose every phrase is negated ("we are not hiring") does not.
    """
    return find_in_plain(plain_texts(texts), topic)


def find_in_plain(plain_ones: pl.Series, topic: str) -> pl.Series:
    """Do what `find_topic` does, on `plain_texts`."""
    known = load_topic(topic)
    found = pl.repeat(value=False, n=plain_ones.len(), eager=True)
    frame = pl.DataFrame({"text": plain_ones}).with_row_index("place")
    anchors = pl.Series(known.anchors, dtype=pl.String)
    said = frame.filter(pl.col("text").str.contains_any(anchors.implode()))
    if known.apart:
        said = said.with_columns(pl.col("text").str.replace_all(known.apart, " ; "))
    said = said.filter(
        pl.any_horizontal(pl.col("text").str.contains(each) for each in known.patterns)
    )
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
