"""Your worlds: the map where there is structure, the truth where there is none."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

from linkedin_insights.chapters import clusters
from linkedin_insights.report.blocks import Figures, Map, Prose, Table
from linkedin_insights.report.leaves import Count, Person, Text
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")


def _text(section: Section) -> str:
    return " ".join(WORDS.plain(message) for message in doubles.messages(section))


def test_the_map_shows_everybody_and_what_runs_between_the_groups() -> None:
    section = clusters.build(doubles.findings())
    block = section.blocks[0]
    assert isinstance(block, Map)
    assert [island.label for island in block.islands] == [
        Text(text="Northlight"),
        Text(text="Choir"),
    ]
    assert [dot.person.name for dot in block.dots if not dot.island] == ["Gus"]
    assert [dot.person.name for dot in block.dots if dot.bridge] == ["Dina"]
    # Dina's two links across, 0.5 each.
    assert [(one.a, one.b, one.weight) for one in block.strands] == [("c1", "c2", 1.0)]


def test_the_claim_names_the_largest_group() -> None:
    section = clusters.build(doubles.findings())
    assert section.claim is not None
    assert WORDS.plain(section.claim) == (
        "Your contacts form 2 worlds. The largest is Northlight, with 4 people."
    )


def test_how_sure_it_is_stands_in_words_and_in_verdicts() -> None:
    section = clusters.build(doubles.findings())
    text = _text(section)
    assert "closer by 5 times the spread among the copies" in text
    # (4·0.9 + 2·0.6)/6 of the draws.
    assert "stayed with the others of their group in 80% of the draws" in text
    assert "6 of 7 people in your network have a group." in text
    assert "For 1 the evidence is too thin." in text
    assert section.verdicts["structure"] == "found"
    assert section.verdicts["z"] == 12.346
    assert section.verdicts["description_gain"] == 41.25
    assert (section.verdicts["draws"], section.verdicts["rewirings"]) == (96, 20)


def test_people_of_two_groups_stand_with_both() -> None:
    section = clusters.build(doubles.findings())
    table = section.blocks[-1]
    assert isinstance(table, Table)
    assert table.title.params["people"] == Count(value=1)
    (row,) = table.rows
    assert isinstance(row[0], Person)
    assert (row[0].name, row[1], row[3]) == ("Dina", Text(text="Northlight"), Text(text="Choir"))


@pytest.mark.parametrize("reason", ["rewired", "reshuffled", "description"])
def test_without_structure_no_island_is_invented(reason: str) -> None:
    structure = replace(doubles.FOUND, verdict="none", reason=reason, z=0.4, assigned=0)
    network = doubles.empty_network(structure)
    section = clusters.build(doubles.findings(network=network))
    assert section.available
    assert section.claim is not None
    assert WORDS.plain(section.claim).startswith("Beyond company lists")
    assert [type(block) for block in section.blocks] == [Figures, Prose]
    assert "no map is drawn" in _text(section)
    assert section.verdicts["structure"] == "none"


def test_too_few_links_are_said_to_be_too_few() -> None:
    structure = replace(doubles.FOUND, verdict="untestable", reason="few", linked=3, z=None)
    section = clusters.build(doubles.findings(network=doubles.empty_network(structure)))
    assert not section.available
    assert section.reason is not None
    assert "too few to look for groups" in WORDS.plain(section.reason)
    assert section.verdicts["structure"] == "untestable"
    assert section.verdicts["z"] is None


def test_groups_that_are_lists_are_shown_as_such() -> None:
    structure = replace(doubles.FOUND, verdict="untestable", reason="lists", incidence_z=None)
    section = clusters.build(doubles.findings(network=doubles.network(structure=structure)))
    assert isinstance(section.blocks[0], Map)
    assert section.claim is not None
    assert "cannot be tested" in WORDS.plain(section.claim)
    assert "more than chance?" not in _text(section)


def test_a_person_with_two_further_groups_counts_once_in_the_heading() -> None:
    known = doubles.memberships()
    twice = pl.concat([known, known.filter(pl.col("confidence") == 0.4)])
    section = clusters.build(doubles.findings(network=doubles.network(memberships=twice)))
    table = section.blocks[-1]
    assert isinstance(table, Table)
    assert len(table.rows) == 2
    assert table.title.params["people"] == Count(value=1)
