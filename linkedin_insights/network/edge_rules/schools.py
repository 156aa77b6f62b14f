"""People of one school of the owner's, who came in the owner's years there."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.names import FEWEST_LETTERS, find_phrases, longest_first, spaced
from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.rule_parts import (
    as_groups,
    came_then,
    connections,
    first_of_each,
    own_years,
)
from linkedin_insights.people import company_key
from linkedin_insights.people.companies import is_company
from linkedin_insights.tables.files import education


def find_schools(evidence: Evidence) -> Groups:
    """One group a time of the owner's at a school; kind ``school_era``.

    In it are connections made from 90 days before to 365 days after that time whose company is
    the school, or whose title holds its whole name (six letters or more). Staff of later years
    are colleagues of one employer and nothing else.
    """
    schools = _schools(evidence)
    known = connections(evidence)
    here = pl.concat([known.select("person_id", "key"), _titled(known, schools)]).unique()
    linked = known.select("person_id", "on", "file", "row").join(
        here.sort("person_id", "key"), on="person_id", how="inner", maintain_order="left"
    )
    then = came_then(linked, own_years(schools, as_of=evidence.as_of))
    labels = schools.sort("key", "school").select("key", label=pl.col("school").str.strip_chars())
    heads = first_of_each(then, "group").join(first_of_each(labels, "key"), on="key")
    return as_groups("school_era", then, heads.select("group", "label", "since", "until"))


def _schools(evidence: Evidence) -> pl.DataFrame:
    """The owner's schools with the ``key`` that a company of that name has."""
    frame = evidence.tables.frame(education.SPEC)
    keys = pl.Series([company_key(school) for school in frame["school"]], dtype=pl.String)
    return frame.with_columns(key=keys).filter(is_company("key"))


def _titled(known: pl.DataFrame, schools: pl.DataFrame) -> pl.DataFrame:
    """Whose title names a school: ``person_id``, ``key``."""
    phrases = schools.select("key", name=spaced(pl.col("school"))).filter(
        pl.col("name").str.count_matches(r"\p{L}") >= FEWEST_LETTERS
    )
    phrases = first_of_each(phrases.sort("name", "key"), "name")
    texts = known.filter(pl.col("position") != "").select("person_id", text="position")
    found = find_phrases(texts, longest_first(phrases["name"]))
    return found.join(phrases, on="name", how="inner").select("person_id", "key")
