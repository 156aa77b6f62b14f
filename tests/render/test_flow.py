"""A flow: widths are people on one scale, colours are families, and names find their room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest

from linkedin_insights.render.charts.flow import HAIR, HATCH, LAYERS, draw_flow
from linkedin_insights.render.charts.flow_plan import (
    GAP,
    HEAD,
    INNER_LINE,
    MOST_EACH,
    OUTER_LINES,
    ROOM,
    Ribbon,
    find_ribbons,
    plan_flow,
)
from linkedin_insights.report.blocks import Flow, FlowNode, FlowPath
from linkedin_insights.report.leaves import Count, Leaf, Message, Term, Text
from linkedin_insights.words import Catalogue

WORDS = Catalogue.load("en")
COLUMNS = ("origins.flow_began", "origins.flow_world", "origins.flow_came")
FAMILIES = ("wrote", "through", "places", "direct", "unknown")
Way = tuple[str, str, str, int]

# Ten people: two began with something the owner wrote, eight nobody knows how.
WAYS: Sequence[Way] = (
    ("wrote", "c1", "valuable", 2),
    ("unknown", "c1", "valuable", 1),
    ("unknown", "alone", "valuable", 3),
    ("unknown", "alone", "one_way", 4),
)


def node(id: str, column: int, people: int) -> FlowNode:
    label: Leaf = Text(text=f"World {id}")
    if column == 0:
        label = Term(id=f"origins.began.{id}")
    if column == 2:
        label = Term(id=f"origins.came.{id}")
    family = id if column == 0 else ""
    return FlowNode(id=id, column=column, label=label, people=Count(value=people), family=family)


def block(ways: Sequence[Way] = WAYS, nodes: Sequence[FlowNode] | None = None) -> Flow:
    found: dict[tuple[int, str], int] = {}
    for *ids, people in ways:
        for column, id in enumerate(ids):
            found[column, str(id)] = found.get((column, str(id)), 0) + people
    made = [node(id, column, people) for (column, id), people in found.items()]
    return Flow(
        summary=Message(id="origins.flow_world"),
        columns=[Message(id=name) for name in COLUMNS],
        nodes=made if nodes is None else list(nodes),
        paths=[
            FlowPath(nodes=[began, world, came], people=people, family=began)
            for began, world, came, people in ways
        ],
    )


def ribbons(ways: Sequence[Way] = WAYS) -> dict[tuple[str, str, str], Ribbon]:
    flow = block(ways)
    return {
        (found.start.node.id, found.end.node.id, found.family): found
        for found in find_ribbons(flow, plan_flow(flow))
    }


def layer(svg: str, name: str) -> str:
    """What is written in one layer of names, without markup and isolating marks."""
    inner = svg.partition(f'class="{name}"')[2].partition("</g>")[0]
    return re.sub("<[^>]+>|[\u2068\u2069]", "", inner)


def test_a_handful_of_people_is_as_wide_as_people_are_at_most() -> None:
    plan = plan_flow(block())
    assert plan.each == MOST_EACH
    assert plan.stations["unknown"].tall == 8 * MOST_EACH
    many = plan_flow(block([("wrote", "c1", "valuable", 1000)]))
    assert many.each == ROOM / 1000


def test_one_scale_holds_for_all_columns() -> None:
    plan = plan_flow(block())
    tall = [0.0, 0.0, 0.0]
    for station in plan.stations.values():
        tall[station.column] += station.tall
    assert tall == [10 * MOST_EACH] * 3


def test_a_station_leaves_room_for_its_name() -> None:
    """Nine worlds of one person each, on a scale of 12 pixels: 18 pixels each and 8 between."""
    ways = [("wrote", f"c{at}", "valuable", 1) for at in range(9)]
    plan = plan_flow(block(ways))
    assert plan.height == pytest.approx(HEAD + 9 * INNER_LINE + 8 * GAP + 2)
    middles = [plan.stations[f"c{at}"].middle for at in range(9)]
    assert [b - a for a, b in pairwise(middles)] == [INNER_LINE + GAP] * 8
    # The only station of a column stands in the middle of the height.
    assert plan.stations["wrote"].middle == pytest.approx(HEAD + (plan.height - HEAD - 2) / 2)


def test_columns_are_of_one_height() -> None:
    """At the sides two lines at least: 24 pixels of two people take 32, and 96 their own."""
    plan = plan_flow(block())
    first, last = plan.stations["wrote"], plan.stations["unknown"]
    assert first.top == HEAD + (OUTER_LINES - 2 * MOST_EACH) / 2
    assert last.top + last.tall == pytest.approx(plan.height - 2)


def test_worlds_stand_where_their_people_come_from_and_go_to() -> None:
    """Listed last, the world of those who come from the top and go there stands first."""
    ways = [("wrote", "c1", "one_way", 5), ("unknown", "c1", "one_way", 5)]
    ways += [("wrote", "c2", "valuable", 1)]
    flow = block(
        ways,
        [
            node("wrote", 0, 6),
            node("unknown", 0, 5),
            node("c1", 1, 10),
            node("c2", 1, 1),
            node("valuable", 2, 1),
            node("one_way", 2, 10),
        ],
    )
    stations = plan_flow(flow).stations
    assert stations["c2"].top < stations["c1"].top
    assert stations["wrote"].top < stations["unknown"].top


def test_bands_fill_their_stations_without_gap_or_overlap() -> None:
    flow = block()
    plan = plan_flow(flow)
    found = find_ribbons(flow, plan)
    for station in plan.stations.values():
        sides = (
            [(one.leaves, one.people) for one in found if one.start is station],
            [(one.arrives, one.people) for one in found if one.end is station],
        )
        for side in filter(None, sides):
            y = station.top
            for begin, people in sorted(side):
                assert begin == pytest.approx(y)
                y += people * plan.each
            assert y == pytest.approx(station.top + station.tall)


def test_paths_side_by_side_are_one_band_until_they_part() -> None:
    found = ribbons()
    assert found["unknown", "alone", "unknown"].people == 7
    assert found["alone", "valuable", "unknown"].people == 3
    assert found["alone", "one_way", "unknown"].people == 4
    assert found["c1", "valuable", "wrote"].people == 2
    assert len(found) == 7


def test_colours_keep_their_order_through_a_station() -> None:
    """Who came in above leaves above: 2 of the first family, then 1 of the last, in world c1."""
    found = ribbons()
    assert found["c1", "valuable", "wrote"].leaves == found["wrote", "c1", "wrote"].arrives
    below = found["c1", "valuable", "unknown"]
    assert below.leaves == found["unknown", "c1", "unknown"].arrives
    assert below.leaves == found["c1", "valuable", "wrote"].leaves + 2 * MOST_EACH


@pytest.mark.parametrize("family", FAMILIES)
def test_a_band_has_the_class_of_its_family_all_the_way(family: str) -> None:
    svg = draw_flow(block([(family, "c1", "valuable", 3)]), WORDS).svg
    assert svg.count(f'class="ribbon {family}"') == 2
    assert f'class="station {family}"' in svg
    assert svg.count(f'fill="url(#{HATCH})"') == (2 if family == "unknown" else 0)


def test_nobody_is_invisible() -> None:
    """One of a million is 0.00038 pixels: the band is a hair, and the bar as well."""
    ways = [("wrote", "c1", "valuable", 1), ("unknown", "alone", "one_way", 999_999)]
    svg = draw_flow(block(ways), WORDS).svg
    (bar,) = re.findall(r'class="station wrote"[^>]*height="([\d.]+)"', svg)
    assert float(bar) == pytest.approx(HAIR, abs=0.001)
    (top, bottom) = re.findall(r'class="ribbon wrote" d="M0 ([\d.]+)C.*?V.*? 0 ([\d.]+)z"', svg)[0]
    assert float(bottom) - float(top) == pytest.approx(HAIR, abs=0.001)


def test_bands_stretch_and_words_do_not() -> None:
    svg = draw_flow(block(), WORDS).svg
    outer, inner = re.findall(r"<svg [^>]*>", svg)
    # The bands are the first inner picture; the outer one closes the markup and opens it.
    assert 'preserveAspectRatio="none"' in inner
    assert "viewBox" not in outer
    assert "<text" not in svg.split("</svg>")[0]
    places = re.findall(r'<text[^>]* x="([^"]+)"', svg)
    assert set(places) == {"0%", "50%", "100%"}


def test_every_name_stands_there_with_its_people_in_every_layer() -> None:
    svg = draw_flow(block(), WORDS).svg
    for name in LAYERS:
        told = layer(svg, name)
        for words in ("what you wrote", "not known", "World c1", "World alone", "valuable"):
            assert words in told
        assert "How it began" in told
    assert "World c1 3" in layer(svg, "wide")


def test_long_names_are_cut_to_their_room_and_words_of_an_export_escaped() -> None:
    attack = "</title><script>alert(1)</script>" + "x" * 300
    label = Text(text=attack)
    nodes = [node("wrote", 0, 1), node("c1", 1, 1), node("valuable", 2, 1)]
    nodes[1] = FlowNode(id="c1", column=1, label=label, people=Count(value=1))
    picture = draw_flow(block([("wrote", "c1", "valuable", 1)], nodes), WORDS)
    assert "<script" not in picture.svg
    assert "x" * 60 not in layer(picture.svg, "wide")
    assert "<script" not in str(picture.data.rows)


def test_a_band_says_who_it_is() -> None:
    svg = draw_flow(block(), WORDS).svg
    titles = [re.sub("[\u2068\u2069]", "", one) for one in re.findall("<title>(.*?)</title>", svg)]
    assert titles[0] == "How it began, Which world, What came of it"
    assert "not known → World alone: 7 people" in titles


def test_the_paths_stand_in_a_table() -> None:
    data = draw_flow(block(), WORDS).data
    labels = ["How it began", "Which world", "What came of it", "People"]
    assert [heading.label for heading in data.columns] == labels
    assert [re.sub("<[^>]+>", "", "|".join(row)) for row in data.rows] == [
        "what you wrote|World c1|valuable|2",
        "not known|World c1|valuable|1",
        "not known|World alone|valuable|3",
        "not known|World alone|one way or none|4",
    ]


def test_two_columns_and_nobody_can_be_drawn() -> None:
    flow = Flow(
        summary=Message(id="origins.flow_world"),
        columns=[Message(id=COLUMNS[0]), Message(id=COLUMNS[2])],
        nodes=[
            node("wrote", 0, 2),
            FlowNode(id="v", column=1, label=Text(text="V"), people=Count(value=2)),
        ],
        paths=[FlowPath(nodes=["wrote", "v"], people=2, family="wrote")],
    )
    svg = draw_flow(flow, WORDS).svg
    assert svg.count('class="ribbon wrote"') == 1
    assert set(re.findall(r'<text[^>]* x="([^"]+)"', svg)) == {"0%", "100%"}
    empty = draw_flow(Flow(summary=flow.summary, columns=[], nodes=[], paths=[]), WORDS)
    assert "nan" not in empty.svg.lower()
    assert empty.data.rows == ()
