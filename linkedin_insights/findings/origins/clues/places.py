"""First words that name a place of the owner's: a school, a company, a group conversation."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.evidence.names import FEWEST_LETTERS, find_phrases, longest_first, spaced
from linkedin_insights.findings.origins.clues.scene import Scene, as_clues
from linkedin_insights.network.rule_parts import own_years
from linkedin_insights.people.companies import is_company
from linkedin_insights.tables.files import education, groups, messages, positions

_LLR_SCHOOL: Final = 6.0
_LLR_COMPANY: Final = 6.0
_LLR_GROUP: Final = 6.0
_CARRIED: Final = ("at", "day", "file", "row", "text", "subject")
_ELSEWHERE: Final = ("found_you", "pitch", "applied")
"""Words on these topics name places that nobody shared."""


def find_places(scene: Scene) -> pl.DataFrame:
    """Clues of a school or company of the owner's, or of a group conversation.

    The whole name stands in first words that are no pitch, application or chance find. A company
    counts if they are there today, or if the two connected in the owner's time there; a group
    conversation if it had its title before.
    """
    early = scene.first_words
    elsewhere = scene.said.speaking(early["text"], *_ELSEWHERE)
    early = early.filter(~pl.any_horizontal(elsewhere.values()))
    return pl.concat([_schools(scene, early), _companies(scene, early), _groups(scene, early)])


def _schools(scene: Scene, early: pl.DataFrame) -> pl.DataFrame:
    schools = _names(scene.tables.frame(education.SPEC)["school"])
    return as_clues(
        _naming(scene, early, schools).with_columns(on="day"),
        origin="classmate",
        detail="",
        reason="school_in_words",
        llr=_LLR_SCHOOL,
        documented=True,
    )


def _companies(scene: Scene, early: pl.DataFrame) -> pl.DataFrame:
    labels = scene.people.companies.select("company", "company_key")
    jobs = scene.tables.frame(positions.SPEC).join(labels, on="company", how="inner")
    own = _names(jobs["company"]).join(
        labels.select("company_key", subject=pl.col("company").str.strip_chars()).unique(),
        on="subject",
        how="inner",
        maintain_order="left",
    )
    named = _naming(scene, early, own.filter(is_company()))
    there = scene.people.people.join(labels, on="company", how="inner")
    here = ["person_id", "company_key"]
    today = named.join(there.select(here), on=here, how="semi", maintain_order="left")
    years = own_years(jobs.rename({"company_key": "key"}), as_of=scene.as_of)
    then = (
        named.join(scene.began.select("person_id", "began_on"), on="person_id", how="left")
        .join(years, left_on="company_key", right_on="key", how="inner")
        .filter(pl.col("began_on").is_between("since", pl.col("until").dt.offset_by("90d")))
    )
    found = pl.concat([today.select(*here, *_CARRIED), then.select(*here, *_CARRIED)])
    first = found.sort("person_id", "at", "row").unique(here, keep="first", maintain_order=True)
    return as_clues(
        first.with_columns(on="day"),
        origin="coworker",
        detail="",
        reason="company_in_words",
        llr=_LLR_COMPANY,
        documented=True,
    )


def _groups(scene: Scene, early: pl.DataFrame) -> pl.DataFrame:
    """Titles of group conversations, as they stood before the words that name them."""
    titled = scene.tables.frame(messages.SPEC).select(
        "at", group_id="conversation_id", title="conversation_title"
    )
    several = scene.events.filter(pl.col("kind") == "group_message").select("group_id").unique()
    joined = scene.tables.frame(groups.SPEC).select("at", title="name")
    known = pl.concat(
        [titled.join(several, on="group_id", how="semi").select("at", "title"), joined]
    )
    since = known.group_by(subject=pl.col("title").str.strip_chars()).agg(pl.col("at").min())
    names = _names(since["subject"]).join(since.rename({"at": "since"}), on="subject")
    # A title of one word ("Marketing") is a word of its own.
    names = names.filter(pl.col("name").str.strip_chars(" ").str.contains("  ", literal=True))
    found = _naming(scene, early, names)
    return as_clues(
        found.filter(pl.col("since").is_null() | (pl.col("since") <= pl.col("at"))).with_columns(
            on="day"
        ),
        origin="group_conversation",
        detail="",
        reason="group_in_words",
        llr=_LLR_GROUP,
        documented=True,
    )


def _names(names: pl.Series) -> pl.DataFrame:
    """``name`` spaced and ``subject`` as written, without those too short to be told from words."""
    frame = pl.DataFrame({"subject": names.drop_nulls().str.strip_chars()}).select(
        "subject", name=spaced(pl.col("subject"))
    )
    long = frame.filter(pl.col("name").str.count_matches(r"\p{L}") >= FEWEST_LETTERS)
    return long.sort("name", "subject").unique("name", keep="first", maintain_order=True)


def _naming(scene: Scene, early: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """The first of the words of each person that hold one of the names."""
    places = early["text"].unique().sort()
    texts = pl.DataFrame({"place": places, "text": scene.said.texts.gather(places)})
    held = find_phrases(texts, longest_first(names["name"])).select("place", "name")
    return (
        early.join(held, left_on="text", right_on="place", how="inner")
        .join(names, on="name", how="inner")
        .sort("person_id", "at", "name")
        .unique(["person_id", "name"], keep="first", maintain_order=True)
    )
