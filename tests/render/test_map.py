"""The map: everybody on it, small, with names that neither overlap nor are cut."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedin_insights.render.charts.labels import (
    BASE,
    GAP,
    LINE,
    Circle,
    Placed,
    place_labels,
    text_width,
    wrapped,
)
from linkedin_insights.render.charts.map import LAYERS, MOST_STRANDS, NAMED_RINGS, draw_map
from linkedin_insights.report.blocks import Dot, Island, Map, Strand
from linkedin_insights.report.leaves import Count, Message, Person, Text
from tests.render.maps import spread
from tests.render.specimen import catalogue

WORDS = catalogue()
SUMMARY = Message(id="specimen.worlds.summary", params={"n": Count(value=2)})


def _island(id: str, x: float, *, label: str = "", size: int = 9) -> Island:
    return Island(id=id, label=Text(text=label or id), size=Count(value=size), x=x, y=0, r=3)


def _dot(island: str, x: float, *, strength: float = 0, bridge: bool = False) -> Dot:
    person = Person(id=f"p{x}", name=f"Name {x}")
    return Dot(person=person, island=island, x=x, y=0, strength=strength, bridge=bridge)


def _box(placed: Placed) -> tuple[float, float, float, float]:
    wide = max(text_width(line) for line in placed.lines)
    x, top = placed.at_x + placed.dx, placed.at_y + placed.dy - BASE
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[placed.anchor]
    return left, top, left + wide, top + LINE * len(placed.lines)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.floats(0, 900), st.floats(0, 600), st.floats(2, 90), st.text(max_size=30)),
        max_size=14,
    )
)
def test_names_neither_overlap_nor_leave_the_picture(
    made: list[tuple[float, float, float, str]],
) -> None:
    circles = [Circle(x, y, r, ((name or "a",), ("b",))) for x, y, r, name in made]
    boxes = [_box(one) for one in place_labels(circles, width=900, height=600)]
    for left, top, right, bottom in boxes:
        assert min(left, top) >= -0.01
        assert right <= 900.01
        assert bottom <= 600.01
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] + 0.01 or other[2] <= one[0] + 0.01
        assert apart or one[3] <= other[1] + 0.01 or other[3] <= one[1] + 0.01


def test_a_name_stands_above_and_gives_way_to_what_is_there() -> None:
    first = Circle(450, 300, 50, (("first",),))
    (alone,) = place_labels([first], width=900, height=600)
    assert (alone.at_x, alone.at_y, alone.anchor) == (450, 250, "middle")
    above = Circle(450, 235, 12, (("x",),))
    below, _ = place_labels([first, above], width=900, height=600)
    assert below.at_y == 350


def test_a_name_without_room_is_left_out() -> None:
    long = "a name of many words that fits nowhere"
    assert place_labels([Circle(30, 30, 20, ((long,),))], width=60, height=60) == []


def test_a_name_on_its_own_circle_says_so() -> None:
    rim = [Circle(300 + dx, 300 + dy, 90, ()) for dx, dy in ((0, -200), (0, 200))]
    sides = [Circle(300 + dx, 300, 90, ()) for dx in (-200, 200)]
    middle = Circle(300, 300, 105, (("here",),))
    (placed,) = place_labels([middle, *rim, *sides], width=600, height=600)
    assert placed.over
    assert (placed.at_x, placed.at_y, placed.dx) == (300, 300, 0)


def test_long_names_break_near_their_middle() -> None:
    assert wrapped("Harbour & Vale Trading") == ("Harbour &", "Vale Trading")
    assert wrapped("Northlight") == ("Northlight",)


def test_east_asian_letters_take_more_room() -> None:
    assert text_width("研究") > text_width("ab") * 1.5


@pytest.mark.parametrize(("people", "islands"), [(150, 4), (1_500, 12), (30_000, 60)])
def test_a_network_of_any_size_stays_a_small_picture(people: int, islands: int) -> None:
    block = spread(people, islands=islands)
    picture = draw_map(block, WORDS)
    assert len(picture.svg) + sum(len(layer) for layer in picture.labels) < 600_000
    assert picture.svg.count("h0") == len(block.dots)
    # The largest island has its name at every width.
    largest = WORDS.leaf_text(block.islands[0].label)[:8]
    assert all(largest in layer for layer in picture.labels)


def test_dots_of_a_kind_are_one_path_and_bridges_are_ringed() -> None:
    dots = [
        _dot("a", 0, strength=0.9, bridge=True),
        _dot("a", 1, strength=0.4),
        _dot("a", 2),
        _dot("a", -1),
        _dot("", 5),
    ]
    block = Map(summary=SUMMARY, islands=[_island("a", 0)], dots=dots)
    picture = draw_map(block, WORDS)
    loose, placed = picture.svg.split('class="placed"')
    assert loose.count("h0") == 1
    assert re.findall(r'<path class="(\w+)"', placed) == ["none", "some", "strong"]
    assert placed.count("h0") == 4
    assert picture.svg.count("<title>Name 0</title>") == 1
    assert [kind for kind, _ in picture.key] == ["none", "some", "strong", "ring", "loose"]


def test_only_the_strongest_bridges_say_their_names() -> None:
    dots = [_dot("a", place / 99, strength=0.5, bridge=True) for place in range(NAMED_RINGS + 5)]
    picture = draw_map(Map(summary=SUMMARY, islands=[_island("a", 0)], dots=dots), WORDS)
    rings = picture.svg.split('class="rings"')[1]
    assert rings.count("<circle") == NAMED_RINGS + 5
    assert rings.count("<title>") == NAMED_RINGS


def test_strands_are_the_heaviest_and_as_wide_as_the_root_of_their_weight() -> None:
    islands = [_island("a", 0), _island("b", 10)]
    strands = [Strand(a="a", b="b", weight=4), Strand(a="b", b="a", weight=1)]
    lost = [Strand(a="a", b="nowhere", weight=9)]
    block = Map(summary=SUMMARY, islands=islands, dots=[], strands=[*strands, *lost])
    widths = re.findall(r'Q[^"]*" stroke-width="([\d.]+)"', draw_map(block, WORDS).svg)
    # 1 + 9·√(4/4) and 1 + 9·√(1/4).
    assert widths == ["10", "5.5"]
    many = Map(summary=SUMMARY, islands=islands, dots=[], strands=strands * MOST_STRANDS)
    assert draw_map(many, WORDS).svg.count("Q") == MOST_STRANDS


def test_the_picture_says_its_finding_and_has_its_numbers_as_a_table() -> None:
    dots = [_dot("a", 0, strength=0.8, bridge=True), _dot("", 4)]
    block = Map(summary=SUMMARY, islands=[_island("a", 0, size=1)], dots=dots)
    picture = draw_map(block, WORDS)
    assert f"<desc>{WORDS.plain(SUMMARY)}</desc>" in picture.svg
    assert [row[1:] for row in picture.data.rows] == [("1", "1", "1"), ("1", "0", "0")]
    assert [heading.label for heading in picture.data.columns] == [
        "Group",
        "People",
        "Strong ties",
        "Bridges",
    ]


def test_names_of_an_export_are_escaped() -> None:
    block = Map(summary=SUMMARY, islands=[_island("a", 0, label="<script>")], dots=[])
    picture = draw_map(block, WORDS)
    assert "<script>" not in picture.svg + "".join(picture.labels)
    assert len(picture.labels) == len(LAYERS)


def test_a_map_of_nothing_can_be_drawn() -> None:
    picture = draw_map(Map(summary=SUMMARY, islands=[], dots=[]), WORDS)
    assert "nan" not in picture.svg
    assert picture.data.rows == ()
    lonely = Map(summary=SUMMARY, islands=[], dots=[_dot("", 3)])
    assert draw_map(lonely, WORDS).svg.count("M500") == 1


def test_the_gap_between_circle_and_name_is_pixels() -> None:
    (placed,) = place_labels([Circle(40, 20, 15, (("name",),))], width=200, height=40)
    assert (placed.dx, placed.anchor) == (GAP, "start")


def test_the_largest_circles_are_named_even_over_their_neighbours() -> None:
    around = [Circle(100 + dx, 25, 60, (("a name that is far too long",),)) for dx in (-60, 60)]
    (placed,) = place_labels([Circle(100, 25, 20, (("big",),)), *around], width=200, height=50)
    assert (placed.index, placed.over) == (0, True)
