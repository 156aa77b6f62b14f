"""Weak ties and bridges: reasons instead of ranks, and populations instead of forecasts."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

from linkedin_insights.chapters import bridges
from linkedin_insights.chapters.parts.bridges import GROUPS
from linkedin_insights.findings.weak_ties import SOLE
from linkedin_insights.network.model import CLUSTERS, LINKS, NODES
from linkedin_insights.report.blocks import PeopleList, Prose, StripPart, Strips, Table
from linkedin_insights.report.leaves import Count, Organisation, Term, Text
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
    assert isinstance(block, Strips)
    (row,) = block.rows
    assert row.person.name == "Dina"
    # One link into her own group, two into the choir.
    assert row.parts == [
        StripPart(label=Text(text="Northlight"), links=Count(value=1), own=True),
        StripPart(label=Text(text="Choir"), links=Count(value=2)),
    ]
    assert WORDS.plain(row.note) == "own group: Northlight; 2 of 3 links lead into one other"


def _detail(**said: bool) -> str:
    """What Dina's row opens to; links by their number that somebody's words speak of."""
    spoken = [said.get(f"link{at}", False) for at in range(doubles.links().height)]
    nodes = doubles.nodes().with_columns(participation=pl.lit(0.5))
    links = doubles.links().with_columns(said=pl.Series(spoken))
    network = doubles.network(nodes=nodes, links=links)
    (block,) = [
        block
        for block in bridges.build(doubles.findings(network=network)).blocks
        if isinstance(block, Strips)
    ]
    return " ".join(WORDS.plain(message) for message in block.rows[0].detail)


def test_a_score_is_explained_by_its_parts() -> None:
    """Of Dina's three links words speak of one to Cem and one to Edo: two groups."""
    text = _detail(link3=True, link5=True)
    assert text.startswith("Bridge score 0.40: how evenly their links spread over groups")
    assert "2 links count for it" in text
    assert "They lead into 2 groups." in text
    assert "these spread by 0.50 (participation)" in text
    assert "in at least 24 of 30 draws" in text
    assert "One link counts for it" in _detail(link6=True)
    # Links between others do not count for her.
    assert "One link counts for it" in _detail(link6=True, link0=True, link4=True)


def test_many_groups_are_named_up_to_a_point() -> None:
    """Dina in the middle of eleven others, each in a group of their own: eight parts and a rest."""
    rows = [{"person_id": "dina", "cluster_id": "c0", "bridge": True, "bridge_score": 0.4}]
    rows += [
        {"person_id": f"p{at}", "cluster_id": f"c{at}", "bridge": False} for at in range(1, 12)
    ]
    links = [{"i": 0, "j": at, "weight": 0.5, "said": True} for at in range(1, 12)]
    groups = [{"cluster_id": f"c{at}", "label": f"G{at}"} for at in range(12)]
    network = doubles.network(
        nodes=doubles.frame(rows, NODES),
        links=doubles.frame(links, LINKS),
        clusters=doubles.frame(groups, CLUSTERS),
    )
    (block, *_) = bridges.build(doubles.findings(network=network)).blocks
    assert isinstance(block, Strips)
    *named, rest = block.rows[0].parts
    assert len(named) == GROUPS
    assert not any(part.own for part in named)
    assert rest == StripPart(label=Term(id="bridges.elsewhere"), links=Count(value=6))
    assert WORDS.plain(block.rows[0].note) == "own group: G0; 11 of 11 links lead into 11 others"


def test_a_bridge_in_no_group_has_no_own_part() -> None:
    nodes = doubles.nodes().with_columns(
        cluster_id=pl.when(pl.col("person_id") != "dina").then("cluster_id")
    )
    (block, *_) = bridges.build(doubles.findings(network=doubles.network(nodes=nodes))).blocks
    assert isinstance(block, Strips)
    (row,) = block.rows
    assert [part.own for part in row.parts] == [False, False]
    assert WORDS.plain(row.note) == "in no group; 3 links lead into 2 groups"


def test_figures_of_the_whole_network_stand_folded() -> None:
    blocks = bridges.build(doubles.findings()).blocks
    folds = [block for block in blocks if isinstance(block, Prose) and block.title is not None]
    titles = [WORDS.plain(block.title) for block in folds if block.title]
    assert titles == [
        "How open your own place between them is",
        "What studies found about weak ties",
    ]
    seen = [block for block in blocks if isinstance(block, Prose) and block.title is None]
    assert sum(len(block.messages) for block in seen) == 3


def test_the_place_of_the_owner_is_said_beside_chance() -> None:
    text = _text(bridges.build(doubles.findings()))
    assert "spread over the groups about as over 2 of equal size" in text
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
    assert not any(isinstance(block, Strips) for block in section.blocks)
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
