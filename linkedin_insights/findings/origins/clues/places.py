"""First words that name a place of the owner's: a school, or a company the other is at too."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.evidence.names import FEWEST_LETTERS, find_phrases, longest_first, spaced
from linkedin_insights.findings.origins.clues.scene import Scene, as_clues
from linkedin_insights.findings.origins.clues.words import first_words
from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.tables.files import education, positions

_LLR_SCHOOL: Final = 6.0
_LLR_COMPANY: Final = 6.0
_ELSEWHERE: Final = ("found_you", "pitch", "applied")
"""Words on these topics name places that nobody shared."""


def find_places(scene: Scene) -> pl.DataFrame:
    """Clues of a school of the owner's, or of a company of the owner's where they are today.

    The whole name stands in first words that are no pitch, application or chance find.
    """
    early = first_words(scene)
    for topic in _ELSEWHERE:
        early = early.filter(~scene.said.speaking(early["text"], topic))
    return pl.concat([_schools(scene, early), _companies(scene, early)])


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
    own = _names(scene.tables.frame(positions.SPEC)["company"])
    keys = pl.Series([company_key(name) for name in own["subject"]], dtype=pl.String)
    own = own.with_columns(company_key=keys).filter(is_company())
    labels = scene.people.companies.select("company", "company_key")
    there = scene.people.people.select("person_id", "company").join(
        labels, on="company", how="inner"
    )
    named = _naming(scene, early, own).join(
        there.select("person_id", "company_key"), on=["person_id", "company_key"], how="semi"
    )
    return as_clues(
        named.with_columns(on="day"),
        origin="coworker",
        detail="",
        reason="company_in_words",
        llr=_LLR_COMPANY,
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
