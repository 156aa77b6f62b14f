"""Distributions: steps on one scale, the overlap shaded, names that never cover each other."""

from __future__ import annotations

import re

import pytest

from linkedin_insights.render.charts.distributions import (
    BASE,
    TALL,
    DistributionsPicture,
    draw_distributions,
)
from linkedin_insights.report.blocks import Curve, Distributions
from linkedin_insights.report.leaves import Measure, Message
from linkedin_insights.words import Catalogue

WORDS = Catalogue.load("en")
LABELS = ("value.scores_valuable", "value.scores_others", "value.column.others")


def draw(*shares: list[float], overlap: float | None = None) -> DistributionsPicture:
    return draw_distributions(
        Distributions(
            summary=Message(id="value.scores_low"),
            low_label=Message(id="value.scores_low"),
            high_label=Message(id="value.scores_high"),
            curves=[
                Curve(id=f"c{at}", label=Message(id=LABELS[at]), shares=row)
                for at, row in enumerate(shares)
            ],
            overlap=None if overlap is None else Measure(value=overlap, unit="share"),
        ),
        WORDS,
    )


def tops(svg: str, kind: str) -> list[float]:
    """Heights of the steps of an area above the base line."""
    (d,) = re.findall(rf'class="{kind}" d="([^"]+)"', svg)
    return [BASE - float(y) for y in re.findall(r"V([\d.]+)h1", d)]


def names(svg: str) -> dict[str, tuple[str, float, str]]:
    """Names of curves: x, y and anchor by words."""
    found = re.findall(
        r'<text class="name halo curve\d" x="([^"]+)" y="([^"]+)" text-anchor="(\w+)">(.*?)</text>',
        svg,
    )
    return {words: (x, float(y), anchor) for x, y, anchor, words in found}


def test_steps_are_shares_on_one_scale() -> None:
    """The highest share of any curve is as tall as the picture; a quarter of it is a quarter."""
    svg = draw([0.2, 0.8], [0.6, 0.4]).svg
    assert tops(svg, "outline curve0") == pytest.approx([TALL / 4, TALL])
    assert tops(svg, "outline curve1") == pytest.approx([TALL * 0.75, TALL / 2])


def test_what_the_curves_share_is_shaded() -> None:
    svg = draw([0.2, 0.8], [0.6, 0.4]).svg
    assert tops(svg, "common") == pytest.approx([TALL / 4, TALL / 2])


def test_shares_that_the_curves_have_in_common_are_written() -> None:
    assert "60% in common" in draw([0.2, 0.8], [0.6, 0.4], overlap=0.6).svg
    assert "in common" not in draw([0.2, 0.8], [0.6, 0.4]).svg
    assert "in common" not in draw([1.0, 0.0], [0.0, 1.0], overlap=0.0).svg


def test_a_name_stands_over_its_curve_where_that_is_highest() -> None:
    """Twelve steps: the middle of the third is at 2.5 of 12, that of the ninth at 8.5."""
    first, second = [0.0] * 12, [0.0] * 12
    first[8], second[2] = 1.0, 1.0
    found = names(draw(first, second).svg)
    assert found["became valuable"] == ("70.833%", BASE - TALL - 7, "middle")
    assert found["did not"] == ("20.833%", BASE - TALL - 7, "middle")


def test_a_lower_peak_at_the_same_step_gets_its_name_where_it_stands_out() -> None:
    first = [0.0] * 6 + [0.4, *[0.0] * 4, 0.2]
    second = [0.0] * 6 + [1.0, *[0.0] * 5]
    found = names(draw(first, second).svg)
    assert found["became valuable"][0] == "100%"
    assert found["became valuable"][2] == "end"
    assert found["did not"][0] == "54.167%"


def test_names_of_equal_curves_stand_one_above_the_other() -> None:
    """With the same peak they would cover each other: the second is a line higher."""
    found = names(draw([0.5, 0.5], [0.5, 0.5]).svg)
    assert found["became valuable"][1] - found["did not"][1] == 16


def test_names_stay_inside() -> None:
    left = [1.0, *[0.0] * 11]
    found = names(draw(left, left[::-1]).svg)
    assert found["became valuable"][0::2] == ("0%", "start")
    assert found["did not"][0::2] == ("100%", "end")


def test_the_ends_are_said_in_words_and_the_heights_in_percent() -> None:
    svg = draw([0.1, 0.9], [0.5, 0.5]).svg
    assert ">rated less likely</text>" in svg
    assert ">rated more likely</text>" in svg
    assert re.findall(r'class="tick"[^>]*>(.*?)<', svg) == ["50%"]


def test_the_numbers_stand_in_a_table_from_low_to_high() -> None:
    data = draw([0.25, 0.0, 0.75], [0.5, 0.3, 0.2]).data
    assert [heading.label for heading in data.columns] == ["Step", "became valuable", "did not"]
    assert data.rows == (
        ("1: rated less likely", "25%", "50%"),
        ("2", "0%", "30%"),
        ("3: rated more likely", "75%", "20%"),
    )


def test_one_step_and_nothing_can_be_drawn() -> None:
    assert tops(draw([1.0], [1.0]).svg, "common") == [TALL]
    empty = draw([], [])
    assert "nan" not in empty.svg.lower()
    assert empty.data.rows == ()
    assert names(draw([0.0, 0.0], [0.2, 0.8]).svg).keys() == {"did not"}


def test_more_groups_and_uneven_lengths_are_drawn_too() -> None:
    svg = draw([1.0], [0.5, 0.5], [0.2, 0.8]).svg
    assert tops(svg, "outline curve0") == [TALL, 0]
    assert tops(svg, "common") == [pytest.approx(TALL / 5), 0]
