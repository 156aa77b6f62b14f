"""What the first words between two people say of how it began."""

from __future__ import annotations

from typing import Final, NamedTuple

import polars as pl

from linkedin_insights.evidence.names import (
    find_people,
    find_phrases,
    full_names,
    longest_first,
    spaced,
)
from linkedin_insights.evidence.phrases import plain
from linkedin_insights.findings.origins.clues.scene import Scene, as_clues
from linkedin_insights.tables.files import events


class _Reading(NamedTuple):
    """What a topic means, by who speaks; an empty origin means nothing."""

    topic: str
    by_them: str
    by_me: str
    detail: str
    llr: float


_READINGS: Final = (
    _Reading("introduced_by", "introduction", "introduction", "", 7.0),
    _Reading("your_comment", "my_engagement", "my_post", "comment", 7.0),
    _Reading("own_comment", "my_post", "my_engagement", "comment", 6.0),
    _Reading("met_at_event", "event", "event", "", 7.0),
    _Reading("your_post", "my_post", "my_outreach", "post", 7.0),
    _Reading("own_post", "my_outreach", "my_post", "post", 6.0),
    _Reading("classmate", "classmate", "classmate", "", 7.0),
    _Reading("colleague", "coworker", "coworker", "", 7.0),
    _Reading("same_group", "group_conversation", "group_conversation", "", 6.0),
    _Reading("applied", "their_outreach", "my_outreach", "job_search", 3.0),
    _Reading("pitch", "their_outreach", "my_outreach", "pitch", 3.0),
    _Reading("found_you", "their_outreach", "my_outreach", "", 1.0),
)
"""The first of these that a text speaks of is what it says."""

# "Thanks for your comment on my post": it is the speaker's post.
_MY_POST = (
    r"\b(?:my|mein(?:en|em|er|es|e)?|mon|ma|mes|mi|mis|meu|minha|mio|mia|mijn) (?:[^\s.!?]+ ){0,2}?"
    r"(?:posts?|articles?|artikel[ns]?|beitra?e?ge?s?|publica\w*|articulos?|artigos?"
    r"|articol[oi]|stuk|bericht|piece|updates?|newsletter|videos?|text|thread|write-?up|blog)"
)


def find_spoken(scene: Scene) -> pl.DataFrame:
    """Clues in first words: the topic that comes first in the list above, by who speaks of it."""
    early = _read(scene.first_words, scene)
    by_out = pl.when("out")
    origin = by_out.then("by_me").otherwise("by_them")
    found = early.with_columns(origin=origin).filter(pl.col("origin") != "")
    found = found.unique(["person_id", "topic", "out"], keep="first", maintain_order=True)
    found = _with_subject(_with_helper(found, scene), scene)
    return as_clues(
        found.with_columns(on="day"),
        origin=pl.col("origin"),
        detail=_detail(),
        reason=pl.format(
            "{}_{}", pl.col("topic"), by_out.then(pl.lit("me")).otherwise(pl.lit("them"))
        ),
        llr=pl.col("llr"),
        documented=_documents(),
    )


def _read(early: pl.DataFrame, scene: Scene) -> pl.DataFrame:
    """First words with the reading that comes first, other words left out."""
    places = early["text"].unique().sort()
    texts = pl.DataFrame({"text": places, "words": scene.said.texts.gather(places)})
    spoken = scene.said.speaking(places, *(reading.topic for reading in _READINGS))
    rank = pl.coalesce(
        [
            pl.when(spoken[reading.topic]).then(pl.lit(number))
            for number, reading in enumerate(_READINGS)
        ]
    )
    ranked = texts.with_columns(rank=rank).drop_nulls("rank")
    readings = pl.DataFrame(_READINGS, schema=_Reading._fields, orient="row").with_row_index("rank")
    meant = ranked.with_columns(pl.col("rank").cast(pl.UInt32)).join(readings, on="rank")
    own = plain(pl.col("words")).str.contains(_MY_POST)
    commented = (pl.col("topic") == "your_comment") & ~own
    # A comment of theirs on somebody else's post drew the owner: the owner reached out.
    meant = meant.with_columns(
        by_me=pl.when(commented).then(pl.lit("my_outreach")).otherwise("by_me")
    )
    return early.join(meant, on="text", how="inner", maintain_order="left")


def _documents() -> pl.Expr:
    """Whether words settle it: a pitch or a profile found does not say what made them look."""
    vague = pl.col("topic").is_in(["pitch", "found_you"])
    theirs = (pl.col("topic") == "applied") & ~pl.col("out")
    return ~vague & ~theirs


def _detail() -> pl.Expr:
    theirs = pl.col("topic").is_in(["your_post", "your_comment"]) & pl.col("out")
    return (
        pl.when(theirs & (pl.col("origin") == "my_outreach"))
        .then(pl.lit("their_post"))
        .when(theirs)
        .then(pl.lit("post"))
        .otherwise("detail")
    )


def _with_helper(found: pl.DataFrame, scene: Scene) -> pl.DataFrame:
    """Add ``helper_id``: who is named in full in words about an introduction."""
    said = found.filter(pl.col("topic") == "introduced_by").select("text", "words").unique("text")
    if said.is_empty():
        return found.with_columns(helper_id=pl.lit(None, dtype=pl.String))
    named = find_people(
        said.select(pl.col("text").alias("place"), text="words"), full_names(scene.people)
    ).drop_nulls("person_id")
    helper = named.group_by("place").agg(helpers=pl.col("person_id").unique().sort())
    joined = found.join(helper, left_on="text", right_on="place", how="left", maintain_order="left")
    others = pl.col("helpers").list.set_difference(pl.concat_list("person_id"))
    return joined.with_columns(
        helper_id=pl.when(others.list.len() == 1).then(others.list.get(0, null_on_oob=True))
    )


def _with_subject(found: pl.DataFrame, scene: Scene) -> pl.DataFrame:
    """Add ``subject``: the owner's event that words about an event name."""
    held = scene.tables.frame(events.SPEC).select(
        name=spaced(pl.col("name")), subject=pl.col("name").str.strip_chars()
    )
    held = held.filter(pl.col("name").str.strip_chars() != "").sort("name", "subject")
    held = held.unique("name", keep="first", maintain_order=True)
    said = found.filter(pl.col("topic") == "met_at_event").select("text", "words").unique("text")
    if said.is_empty() or held.is_empty():
        return found.with_columns(subject=pl.lit(""))
    named = (
        find_phrases(
            said.select(pl.col("text").alias("place"), text="words"), longest_first(held["name"])
        )
        .join(held, on="name", how="inner")
        .sort("place", "subject")
        .unique("place", keep="first", maintain_order=True)
        .select("place", "subject")
    )
    joined = found.join(named, left_on="text", right_on="place", how="left", maintain_order="left")
    return joined.with_columns(pl.col("subject").fill_null(""))
