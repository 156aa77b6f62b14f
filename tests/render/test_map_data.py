"""What the script knows of the map: who the dots are, in the order in which they are drawn."""

from __future__ import annotations

import json
import re
from random import Random

import msgspec
import pytest

from linkedin_insights.network.kinds import KINDS
from linkedin_insights.render.charts.map import draw_map
from linkedin_insights.render.charts.map_data import map_data
from linkedin_insights.render.charts.map_dots import in_order, kind_of
from linkedin_insights.report.blocks import Dot, Island, Link, Map
from linkedin_insights.report.leaves import Count, Message, Person, Text
from tests.render.maps import spread
from tests.render.specimen import catalogue

WORDS = catalogue()
SUMMARY = Message(id="specimen.worlds.summary", params={"n": Count(value=2)})


def _dot(name: str, island: str, x: float, strength: float, *, bridge: bool = False) -> Dot:
    person = Person(id=name.lower(), name=name)
    return Dot(person=person, island=island, x=x, y=0, strength=strength, bridge=bridge)


def _island(id: str, x: float, label: str) -> Island:
    return Island(id=id, label=Text(text=label), size=Count(value=2), x=x, y=0, r=3)


def _links(*links: tuple[int, int, str]) -> list[Link]:
    return [Link(a=a, b=b, kind=kind) for a, b, kind in links]


@pytest.fixture
def block() -> Map:
    """Drawn in the order Dora (loose), Cleo, Bela (some, island by island), Ada (strong)."""
    return Map(
        summary=SUMMARY,
        islands=[_island("c1", 0, "Choir"), _island("c2", 20, "Harbour")],
        dots=[
            _dot("Ada", "c1", 0, 0.9, bridge=True),
            _dot("Bela", "c2", 20, 0.5),
            _dot("Cleo", "c1", 1, 0.4),
            _dot("Dora", "", 30, 0.0),
        ],
        links=_links((0, 1, "introduction"), (0, 2, "employer"), (1, 2, "employer")),
    )


def test_people_lead_to_the_list_of_everybody_or_bring_their_names(block: Map) -> None:
    made = map_data(block, {"ada": 7, "bela": 0, "cleo": 3}, WORDS)
    assert made["person"] == [-1, 3, 0, 7]
    assert made["names"] == {0: "Dora"}
    assert map_data(block, {}, WORDS)["names"] == {0: "Dora", 1: "Cleo", 2: "Bela", 3: "Ada"}


def test_bridges_and_islands_go_by_the_dots_as_drawn(block: Map) -> None:
    made = map_data(block, {}, WORDS)
    assert made["bridges"] == [3]
    assert made["islands"] == {
        "label": ["Choir", "Harbour"],
        "size": [2, 2],
        # One on no island, Cleo on the first, Bela on the second, Ada on the first.
        "runs": [-1, 1, 0, 1, 1, 1, 0, 1],
    }


def test_links_stand_by_reason_in_words_with_the_first_of_a_pair_as_a_step(block: Map) -> None:
    # As drawn: Ada 3, Bela 2, Cleo 1. Pairs (2, 3); (1, 3) and (1, 2), sorted (1, 2), (1, 3).
    assert map_data(block, {}, WORDS)["links"] == [
        {"why": "Introduced in a message", "pairs": [2, 3]},
        {"why": "At one company on the day of the export", "pairs": [1, 2, 0, 3]},
    ]


def test_the_picture_has_the_dots_in_the_same_order() -> None:
    block = spread(400, islands=6)
    picture = draw_map(block, WORDS).svg
    classes = re.findall(r'<path class="(\w+)"[^>]* d="([^"]*)"', picture)
    drawn = [kind for kind, d in classes for _ in range(d.count("h0"))]
    assert drawn == [kind_of(block.dots[place]) for place in in_order(block)]
    assert sorted(in_order(block)) == list(range(400))


def test_every_kind_of_link_has_words(block: Map) -> None:
    links = [Link(a=0, b=1, kind=kind) for kind in KINDS]
    made = map_data(msgspec.structs.replace(block, links=links), {}, WORDS)
    assert len({one["why"] for one in made["links"]}) == len(KINDS)


def test_hostile_names_are_capped_and_cleaned(block: Map) -> None:
    person = Person(id="ada", name="\u202eevil\x00" * 500)
    dots = [msgspec.structs.replace(dot, person=person) for dot in block.dots]
    made = map_data(msgspec.structs.replace(block, dots=dots), {}, WORDS)
    assert all(len(name) <= 200 and "\u202e" not in name for name in made["names"].values())


def test_the_largest_network_stays_small() -> None:
    block = spread(30_000, islands=60)
    rng = Random(3)
    pairs = [sorted(rng.sample(range(30_000), 2)) for _ in range(30_000)]
    block = msgspec.structs.replace(block, links=_links(*((a, b, "employer") for a, b in pairs)))
    places = {dot.person.id: place for place, dot in enumerate(block.dots)}
    written = json.dumps(map_data(block, places, WORDS), separators=(",", ":"))
    assert len(written) < 600_000


def test_a_map_of_nobody_is_empty() -> None:
    made = map_data(Map(summary=SUMMARY, islands=[], dots=[]), {}, WORDS)
    assert (made["person"], made["links"], made["islands"]["runs"]) == ([], [], [])
