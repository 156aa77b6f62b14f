"""Which texts speak of a topic."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

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
    return find_topics(plain_texts(texts), (topic,))[topic]


def find_topics(plain_ones: pl.Series, topics: Iterable[str]) -> dict[str, pl.Series]:
    """Do what `find_topic` does for several topics at once, side by side, on `plain_texts`."""
    known = [load_topic(topic) for topic in topics]
    frame = pl.DataFrame({"text": plain_ones}).with_row_index("place")
    anchored = frame.select(
        pl.col("text")
        .str.contains_any(pl.Series(topic.anchors, dtype=pl.String).implode())
        .alias(topic.name)
        for topic in known
    )
    # As many at once as polars may use: regular expressions leave the interpreter alone.
    with ThreadPoolExecutor(pl.thread_pool_size()) as pool:
        parts = [(frame.filter(anchored[topic.name]), topic) for topic in known]
        said = pool.map(lambda part: _meant(_spoken(*part), part[1]), parts)
        found = {t.name: rows["place"] for t, rows in zip(known, said, strict=True)}
    silent = pl.repeat(value=False, n=plain_ones.len(), eager=True)
    return {
        name: silent.clone().scatter(places, values=True).alias(name)
        for name, places in found.items()
    }


def _spoken(frame: pl.DataFrame, topic: Topic) -> pl.DataFrame:
    """Those of the anchored texts (``place``, ``text``) that hold a phrase.

    A language is only looked for where its own anchors are: patterns take long to compile.
    """
    parts = [frame.clear()]
    for language in topic.languages:
        anchors = pl.Series(language.anchors, dtype=pl.String)
        able = frame.filter(pl.col("text").str.contains_any(anchors.implode()))
        if able.height:
            parts.append(able.filter(pl.col("text").str.contains(language.pattern)))
    return pl.concat(parts).unique("place", maintain_order=True)


def _meant(said: pl.DataFrame, topic: Topic) -> pl.DataFrame:
    """Those that still speak without what is to be cut out, and that no negation turns around."""
    if topic.apart and said.height:
        cut = said.with_columns(pl.col("text").str.replace_all(topic.apart, " ; "))
        said = _spoken(cut, topic)
    return said.filter(_says_so(topic)) if topic.negated and said.height else said


def _says_so(topic: Topic) -> pl.Expr:
    """Whether a phrase has no negation, neither before it in its clause nor among its words."""
    negation = load_negation()
    turned = pl.element().str.replace_all(negation.harmless, "").str.contains(negation.inside)
    text = pl.col("text")
    straight = text.str.extract_all(topic.pattern).list.eval(~turned).list.sum()
    meant = text.str.replace_all(negation.harmless, " , ")
    return straight > meant.str.count_matches(topic.negated)
