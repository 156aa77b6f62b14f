"""Weak ties and bridges: reasons instead of ranks, and populations instead of forecasts."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

from linkedin_insights.chapters import bridges
from linkedin_insights.findings.weak_ties import SOLE
from linkedin_insights.network.model import LINKS
from linkedin_insights.report.blocks import Bars, PeopleList, Table
from linkedin_insights.report.leaves import Count, Message, Organisation, Person, Text
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")


def _text(section: Section) -> str:
    return " ".join(WORDS.plain(message) for message in doubles.messages(section))


def _claim(section: Section) -> str:
    assert section.claim is not None
    return WORDS.plain(section.claim)


def test_a_bridge_stands_with_the_groups_it_links() -> None:
    section = bridges.build(doubles.findings())
    assert _claim(section).startswith("One person links worlds of yours that otherwise hardly meet")
    block = section.blocks[0]
    assert isinstance(block, Bars)
    (bar,) = block.bars
    assert isinstance(bar.label, Person)
    assert bar.label.name == "Dina"
    # One link into her own group, two into the choir.
    assert (bar.value, bar.part) == (Count(value=3), Count(value=2, of=3))
    assert isinstance(bar.note, Message)
    assert WORDS.plain(bar.note) == "between Northlight and Choir"


def test_the_place_of_the_owner_is_said_beside_chance() -> None:
    text = _text(bridges.build(doubles.findings()))
    assert "spread as widely as over 2 groups of equal size" in text
    assert "81% bring you to people whom the others do not" in text
    assert "is 1.24 times what 100 copies" in text
    assert "the more closed network" in text


@pytest.mark.parametrize(
    ("ratio", "words"), [(0.5, "Yours is the more open network"), (1.0, "no different from chance")]
)
def test_what_chance_gives_is_not_called_a_finding(ratio: float, words: str) -> None:
    place = replace(doubles.BROKERAGE, constraint_ratio=ratio)
    assert words in _text(bridges.build(doubles.findings(brokerage=place)))


def test_weak_ties_are_a_short_list_and_a_study_of_crowds() -> None:
    section = bridges.build(doubles.findings())
    (weak,) = [block for block in section.blocks if isinstance(block, PeopleList)]
    assert [item.person.name for item in weak.items] == ["Edo", "Fay"]
    assert [WORDS.plain(item.note) for item in weak.items] == [
        "Choir · a few words, last in March 2015",
        "Choir · connected, no words yet",
    ]
    text = _text(section)
    assert "In your network 2 connections are without a word so far, 1 has a faint exchange" in text
    assert "says nothing about any one person" in text


def test_a_place_with_one_contact_in_all_is_no_news() -> None:
    section = bridges.build(doubles.findings())
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert [row[1:] for row in table.rows] == [
        [Organisation(name="Northlight"), Count(value=3)],
        [Text(text="Choir"), Count(value=2)],
    ]


def test_without_a_bridge_nobody_is_made_one() -> None:
    nodes = doubles.nodes().with_columns(bridge=pl.lit(value=False))
    section = bridges.build(doubles.findings(network=doubles.network(nodes=nodes)))
    assert _claim(section).startswith("Nobody stands out as a bridge")
    assert not any(isinstance(block, Bars) for block in section.blocks)
    assert section.verdicts["bridges"] == 0


def test_verdicts_hold_the_figures() -> None:
    verdicts = bridges.build(doubles.findings()).verdicts
    assert (verdicts["bridges"], verdicts["constraint_ratio"]) == (1, 1.24)


def test_an_archive_without_links_and_weak_ties_says_so() -> None:
    section = bridges.build(
        doubles.findings(
            network=doubles.network(links=pl.DataFrame(schema=LINKS)),
            weak_ties=doubles.no_weak_ties(),
            sole_links=pl.DataFrame(schema=SOLE),
        )
    )
    assert not section.available
    assert section.reason is not None
    assert "holds no weak tie" in WORDS.plain(section.reason)
