"""Two-sided bars: one scale for the rows, one of its own for all together."""

from __future__ import annotations

import re

import msgspec
import pytest

from linkedin_insights.render import render_html
from linkedin_insights.render.charts.two_sided import REACH, TwoSidedPicture, draw_two_sided
from linkedin_insights.report.blocks import TwoSided, TwoSidedRow
from linkedin_insights.report.leaves import Leaf, Measure, Message, Person, Text
from tests.render.specimen import catalogue, specimen

WORDS = catalogue()
FROM_YOU = Message(id="specimen.pictures.from_you")
TO_YOU = Message(id="specimen.pictures.from_them")
NOTE = Message(id="specimen.pictures.acts")
ADA = Person(id="a", name="Ada Ash")


def row(
    left: float, right: float, *, label: Leaf = ADA, note: Message | None = None
) -> TwoSidedRow:
    weights = (Measure(value=value, unit="weight") for value in (left, right))
    out, back = weights
    return TwoSidedRow(label=label, left=out, right=back, note=note)


def block(*rows: TwoSidedRow, total: TwoSidedRow | None = None) -> TwoSided:
    return TwoSided(
        summary=NOTE, left_label=FROM_YOU, right_label=TO_YOU, rows=list(rows), total=total
    )


def draw(*rows: TwoSidedRow, total: TwoSidedRow | None = None) -> TwoSidedPicture:
    return draw_two_sided(block(*rows, total=total), WORDS)


def bars(plot: str) -> dict[str, tuple[float, float]]:
    """Where the bars begin and how long they are, in percent, by side."""
    found = re.findall(r'<rect class="(\w+)" x="([\d.]+)%" width="([\d.]+)%"', plot)
    return {side: (float(x), float(width)) for side, x, width in found}


def test_both_sides_stand_on_the_middle_line_on_one_scale() -> None:
    """8 is the most: 4 at the left is half of the reach, and ends where the line is."""
    first, second = draw(row(4, 8), row(0, 2)).rows
    half = 100 * REACH / 2
    assert bars(first.plot)["sent"] == pytest.approx((50 - half, half))
    assert bars(first.plot)["received"] == pytest.approx((50, 2 * half))
    assert bars(second.plot)["sent"] == (50, 0)
    assert bars(second.plot)["received"][1] == pytest.approx(half / 2)


def test_the_row_of_all_has_a_scale_of_its_own() -> None:
    picture = draw(row(1, 2), total=row(300, 400, label=Text(text="All")))
    assert picture.total is not None
    assert bars(picture.total.plot)["received"][1] == pytest.approx(100 * REACH)
    assert bars(picture.rows[0].plot)["received"][1] == pytest.approx(100 * REACH)


def test_numbers_stand_at_the_ends_and_in_the_table() -> None:
    picture = draw(row(3.5, 0.4), total=row(20, 10, label=Text(text="All")))
    assert re.findall(r">([\d.]+)</text>", picture.rows[0].plot) == ["3.5", "0.4"]
    assert [cells[1:] for cells in picture.data.rows] == [("20", "10"), ("3.5", "0.4")]


def test_nothing_at_all_is_a_line() -> None:
    (drawn,) = draw(row(0, 0)).rows
    assert bars(drawn.plot) == {"sent": (50, 0), "received": (50, 0)}


def page(*rows: TwoSidedRow) -> str:
    report = specimen()
    chapter = msgspec.structs.replace(report.chapters[0], blocks=[block(*rows)])
    html = render_html(msgspec.structs.replace(report, chapters=[chapter]), catalogue=WORDS)
    return html[html.index('<figure class="picture two-sided">') : html.rindex("</figure>")]


def test_what_a_row_is_made_of_opens_under_it_and_holds_the_link() -> None:
    """A link inside of what opens could not be reached: the name there is plain."""
    figure = page(row(1, 2, note=NOTE))
    (summary,) = re.findall(r'<summary class="row">(.*?)</summary>', figure, re.DOTALL)
    assert "Ada Ash" in summary
    assert "<a " not in summary
    (detail,) = re.findall(r'<p class="detail">(.*?)</p>', figure, re.DOTALL)
    assert 'class="person"' in detail
    assert WORDS.plain(NOTE) in detail


def test_a_row_without_words_does_not_open() -> None:
    figure = page(row(1, 2))
    assert '<summary class="row">' not in figure
    assert 'class="person"' in figure
