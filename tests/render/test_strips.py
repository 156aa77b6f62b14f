"""Strips: every one of full width, one's own group first, names where they have room."""

from __future__ import annotations

import re

from linkedin_insights.render.charts.strips import LAYERS, TINTS, StripsPicture, draw_strips
from linkedin_insights.report.blocks import StripPart, StripRow, Strips
from linkedin_insights.report.leaves import Count, Message, Person, Text
from linkedin_insights.words import Catalogue

WORDS = Catalogue.load("en")
NOTE = Message(id="bridges.elsewhere")


def part(name: str, links: int, *, own: bool = False) -> StripPart:
    return StripPart(label=Text(text=name), links=Count(value=links), own=own)


def draw(*rows: list[StripPart], name: str = "Ada Ash") -> StripsPicture:
    people = [StripRow(person=Person(id="a", name=name), parts=parts, note=NOTE) for parts in rows]
    return draw_strips(Strips(summary=NOTE, rows=people), WORDS)


def rects(plot: str) -> list[tuple[str, str, str]]:
    """Class, place and width of the parts."""
    return re.findall(r'class="part ([a-z0-9 ]+)" x="([^"]+)" width="([^"]+)"', plot)


def names(plot: str, layer: str) -> list[str]:
    inner = plot.partition(f'<g class="{layer}">')[2].partition("</g>")[0]
    plain = re.sub("[\u2068\u2069]", "", inner).replace("\u2003", " ")
    return re.findall("<text[^>]*>(.*?)</text>", plain)


def test_parts_are_shares_of_the_whole_width_in_their_order() -> None:
    """Of 20 links 5 stay, 10 and 5 lead away."""
    (drawn,) = draw([part("North", 5, own=True), part("Choir", 10), part("Fair", 5)]).rows
    assert rects(drawn.plot) == [
        ("own", "0%", "25%"),
        ("other tint0", "25%", "50%"),
        ("other tint1", "75%", "25%"),
    ]


def test_strips_are_of_one_length_whatever_the_number_of_links() -> None:
    few, many = draw([part("A", 1)], [part("A", 900), part("B", 100)]).rows
    assert rects(few.plot) == [("other tint0", "0%", "100%")]
    assert [width for _, _, width in rects(many.plot)] == ["90%", "10%"]


def test_tints_fade_and_then_stay() -> None:
    (drawn,) = draw([part(f"G{at}", 1) for at in range(TINTS + 2)]).rows
    tints = [kind for kind, _, _ in rects(drawn.plot)]
    assert tints == [f"other tint{min(at, TINTS - 1)}" for at in range(TINTS + 2)]


def test_a_name_stands_under_its_part_where_it_has_room() -> None:
    """A third of 780 pixels holds 9 letters of 7.2 and a number; 2% of it holds nothing."""
    parts = [part("Northwind", 32, own=True), part("Orchestra", 66), part("Somewhere", 2)]
    (drawn,) = draw(parts).rows
    assert names(drawn.plot, "wide") == ["Northwind 32", "Orchestra 66"]


def test_where_no_part_has_room_the_first_that_leads_away_is_named_all_the_same() -> None:
    parts = [part("A long name of a group", 1, own=True)]
    parts += [part(f"Another long name {at}", 1) for at in range(9)]
    (drawn,) = draw(parts).rows
    for layer in LAYERS:
        assert names(drawn.plot, layer) == ["Another long name 0 1"]


def test_a_name_gives_way_to_a_neighbour_that_has_room() -> None:
    """Of 500 pixels the first part has 75: its name would run on under the third one's."""
    parts = [part("Quite a long name of a first group", 15), part("Second one", 14)]
    parts += [part("Third group of all", 71)]
    (drawn,) = draw(parts).rows
    assert names(drawn.plot, "middle") == ["Third group of all 71"]


def test_a_part_says_its_group_and_number() -> None:
    (drawn,) = draw([part("Choir", 1), part("Fair", 3)]).rows
    titles = re.findall("<title>(.*?)</title>", re.sub("[\u2068\u2069]", "", drawn.plot))
    assert titles == ["Ada Ash", "Choir: 1 link", "Fair: 3 links"]


def test_every_part_stands_in_the_table() -> None:
    data = draw([part("North", 5, own=True), part("Choir", 10)]).data
    rows = [[re.sub("<[^>]+>", "", cell) for cell in row] for row in data.rows]
    assert rows == [["Ada Ash", "North (their own)", "5"], ["Ada Ash", "Choir", "10"]]


def test_nobody_and_nothing_can_be_drawn() -> None:
    assert draw().rows == ()
    (drawn,) = draw([part("Choir", 0)]).rows
    assert rects(drawn.plot) == []
    (bare,) = draw([]).rows
    assert "nan" not in bare.plot.lower()


def test_words_of_an_export_are_escaped() -> None:
    attack = "</title><script>alert(1)</script>"
    picture = draw([part(attack, 3), part("x" * 400, 3)], name=attack)
    assert "<script" not in picture.rows[0].plot + str(picture.data.rows)
    assert "x" * 60 not in names(picture.rows[0].plot, "wide")[1]
