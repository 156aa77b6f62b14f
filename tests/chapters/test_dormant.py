"""Sleeping ties: whom to wake first, and what speaks for it."""

from __future__ import annotations

import polars as pl

from linkedin_insights.chapters import dormant
from linkedin_insights.findings.revival import FADING, REVIVAL
from linkedin_insights.people.roles import LEVELS
from linkedin_insights.report.blocks import PeopleList, Prose
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")


def _list(section: Section) -> PeopleList:
    (found,) = [block for block in section.blocks if isinstance(block, PeopleList)]
    return found


def test_the_claim_counts_the_silent_and_the_once_warm() -> None:
    section = dormant.build(doubles.findings())
    assert section.claim is not None
    assert WORDS.plain(section.claim) == (
        "2 of 5 exchanges that went both ways have fallen silent; "
        "2 that were once among your warmest have slept for years."
    )
    assert section.verdicts == {"silent": 2, "worth_waking": 2, "fading": 1}


def test_each_has_a_past_and_a_silence() -> None:
    items = _list(dormant.build(doubles.findings())).items
    assert [item.person.name for item in items] == ["Bo", "Gus"]
    # 3,500 and 1,200 days over 365.25.
    assert [WORDS.plain(item.note) for item in items] == [
        "warmest in June 2014, last words in March 2015, then silent for 9.6 years",
        "warmest just before the last words in March 2015, then silent for 3.3 years",
    ]


def test_the_rank_is_explained_by_its_parts() -> None:
    bo, gus = _list(dormant.build(doubles.findings())).items
    words = [WORDS.plain(part) for part in bo.detail]
    # (1 + balance)/2 = 0.9, and half of the living exchanges are in the group.
    assert "balance of 0.80" in words[0]
    assert words[1] == "Northlight: 50% of your living exchanges are in that group."
    assert words[2].endswith("on the day of the export: director.")
    assert "Together 0.40" in words[3]
    assert "no group" in WORDS.plain(gus.detail[1])
    assert len(gus.detail) == 3


def test_a_world_without_a_living_exchange_is_called_new() -> None:
    wake = doubles.revival().head(1).with_columns(cluster_part=pl.lit(1.0))
    (bo,) = _list(dormant.build(doubles.findings(revival=wake))).items
    assert "news from there would be new to you" in WORDS.plain(bo.detail[1])


def test_those_on_their_way_are_counted() -> None:
    section = dormant.build(doubles.findings())
    prose = section.blocks[-1]
    assert isinstance(prose, Prose)
    assert WORDS.plain(prose.messages[-1]).startswith("1 more exchange was once as warm")


def test_every_level_has_a_word() -> None:
    assert {f"level.{level}" for level in LEVELS} <= set(WORDS.entries)


def test_with_nobody_silent_the_chapter_says_why() -> None:
    nobody = {
        "revival": pl.DataFrame(schema=REVIVAL),
        "fading": pl.DataFrame(schema=FADING),
    }
    section = dormant.build(doubles.findings(**nobody))
    assert not section.available
    assert section.reason is not None
    assert section.reason.id == "dormant.none_silent"
