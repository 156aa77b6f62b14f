"""Life lines: one scale for all rows, a mark a step, and the same as words."""

from __future__ import annotations

import re

import msgspec
import pytest

from linkedin_insights.findings.origins.model import FAMILIES as OF_ORIGINS
from linkedin_insights.findings.steps import STEP_KINDS
from linkedin_insights.render import render_html
from linkedin_insights.render.charts.life_lines import (
    HEIGHT,
    MIDDLE,
    REACH,
    SKYLINE_HEIGHT,
    LifePicture,
    draw_life_lines,
)
from linkedin_insights.render.charts.steps import FAMILIES, MARKS
from linkedin_insights.report.blocks import LifeLines, LifeRow, LifeStep
from linkedin_insights.report.leaves import Day, Message, Person, Quote, Text
from tests.render.specimen import blocks_of, catalogue, specimen

WORDS = catalogue()
SUMMARY = Message(id="specimen.lives.summary")


def step(on: str, kind: str = "connection", by: str = "") -> LifeStep:
    return LifeStep(
        on=Day(iso=on), kind=kind, by=by, note=Message(id=f"specimen.lives.step_{kind}")
    )


def row(*steps: LifeStep, messages: list[int] | None = None, **more: object) -> LifeRow:
    plain: dict[str, object] = {
        "person": Person(id="a", name="Ada Ash"),
        "family": "wrote",
        "began": Message(id="specimen.lives.summary"),
        "grounds": None,
        "outcome": Message(id="specimen.lives.summary"),
    }
    return LifeRow(steps=list(steps), messages=messages or [], **(plain | more))  # type: ignore[arg-type]


def block(*rows: LifeRow, skyline: list[int] | None = None, step: str = "year") -> LifeLines:
    return LifeLines(
        summary=SUMMARY,
        start=Day(iso="2020"),
        step=step,
        rows=list(rows),
        skyline=[1, 0, 4, 0] if skyline is None else skyline,
        skyline_label=Message(id="specimen.lives.skyline", params={"n": Text(text="5")}),
    )


def draw(*rows: LifeRow, **more: object) -> LifePicture:
    return draw_life_lines(block(*rows, **more), WORDS)  # type: ignore[arg-type]


def lines(plot: str) -> dict[str, tuple[str, str]]:
    """Where the lines of a plot begin and end, by class; guides left out."""
    found = re.findall(r'<line class="([a-z ]+)" x1="([\d.]+%)" x2="([\d.]+%)"', plot)
    return {name: (start, end) for name, start, end in found if "guide" not in name}


def test_marks_and_families_are_those_of_the_findings() -> None:
    assert MARKS == STEP_KINDS
    assert set(FAMILIES) == set(OF_ORIGINS.values())


def test_grey_before_the_first_touch_and_coloured_until_the_last() -> None:
    """Four years from 2020: the first step lies a quarter of the way, the last at three."""
    (drawn,) = draw(row(step("2021-01-01"), step("2023-01-01", "job"))).rows
    assert lines(drawn.plot) == {"before": ("0%", "25%"), "since wrote": ("25%", "75%")}


def test_messages_after_the_last_step_make_the_line_longer() -> None:
    """Words in the second and fourth year, from a quarter of the width to the whole of it."""
    (drawn,) = draw(row(step("2021-01-01"), messages=[0, 3, 0, 1])).rows
    assert lines(drawn.plot)["since wrote"] == ("25%", "100%")
    (words,) = draw(row(messages=[0, 3, 0, 1])).rows
    assert lines(words.plot)["since wrote"] == ("25%", "100%")


def test_one_scale_of_messages_for_all_rows() -> None:
    """16 is the most: 4 in another row is half as high, by the square root."""
    first, second = draw(row(messages=[4]), row(messages=[0, 16])).rows
    heights = [
        float(re.findall(r'class="density" d="M[\d.]+ [\d.]+v-([\d.]+)', drawn.plot)[0])
        for drawn in (first, second)
    ]
    assert heights == [REACH / 2, REACH]
    assert 'class="density"' not in draw(row(step("2021"))).rows[0].plot


@pytest.mark.parametrize("kind", MARKS)
def test_every_step_has_a_mark_in_its_place_a_key_and_words(kind: str) -> None:
    picture = draw(row(step("2022-01-01", kind), family="places"))
    (drawn,) = picture.rows
    assert re.search(
        rf'<svg x="50%" y="{MIDDLE:g}"[^>]*class="at"><path class="mark {kind} places', drawn.plot
    )
    assert [mark.label for mark in picture.marks] == [WORDS.text(f"page.life.key_{kind}")]
    (told,) = drawn.steps
    assert told.step.kind == kind
    assert f"mark {kind} plain" in told.mark


def test_the_first_step_lies_on_top() -> None:
    (drawn,) = draw(row(step("2021-01-01", "act"), step("2021-01-02", "invitation"))).rows
    assert re.findall(r'class="mark (\w+)', drawn.plot) == ["invitation", "act"]


def test_the_key_holds_what_is_there_in_its_order() -> None:
    picture = draw(
        row(step("2021", "job"), step("2020", "act"), family="direct"),
        row(step("2021", "act"), family="wrote"),
    )
    assert [sign.label for sign in picture.marks] == [
        WORDS.text("page.life.key_act"),
        WORDS.text("page.life.key_job"),
    ]
    assert [sign.family for sign in picture.families] == ["wrote", "direct"]


def test_a_picture_says_who_and_from_when_to_when() -> None:
    (drawn,) = draw(row(step("2021-01-01"), step("2023-05-06"))).rows
    assert "<title>Ada Ash: 2 steps, from 1 January 2021 to 6 May 2023</title>" in drawn.plot
    (one,) = draw(row(step("2021-01-01"))).rows
    assert "<title>Ada Ash: one step, 1 January 2021</title>" in one.plot


def test_a_row_without_a_step_says_its_name_alone() -> None:
    (drawn,) = draw(row()).rows
    assert "<title>Ada Ash</title>" in drawn.plot
    assert drawn.steps == ()
    assert "NaN" not in drawn.plot


def test_the_skyline_has_its_own_scale_and_says_it() -> None:
    picture = draw(row(), skyline=[1, 0, 4, 0])
    tallest, small = SKYLINE_HEIGHT - 2, (SKYLINE_HEIGHT - 2) / 2
    assert f'd="M0.08 {SKYLINE_HEIGHT}v-{small:g}h0.84' in picture.skyline
    assert f"M2.08 {SKYLINE_HEIGHT}v-{tallest}h0.84" in picture.skyline
    assert picture.scale == "The tallest bar stands for 4 connections in one year."
    assert "<title>For comparison: all 5 connections" in picture.skyline
    assert draw(row(), skyline=[0, 0]).scale == ""


@pytest.mark.parametrize("unit", ["month", "quarter", "year"])
def test_every_step_of_time_has_its_sentence(unit: str) -> None:
    assert unit in draw(row(), step=unit).scale


def test_nobody_and_nothing_can_be_drawn() -> None:
    picture = draw(skyline=[])
    assert picture.rows == ()
    assert picture.marks == picture.families == ()
    assert "NaN" not in picture.axis + picture.skyline
    assert picture.data.rows == ()


def test_the_steps_stand_in_a_table_too() -> None:
    data = draw(row(step("2021-01-01"), step("2023-05-06", "job")), row()).data
    assert [heading.label for heading in data.columns] == ["Person", "Steps", "What came of it"]
    told = re.sub("<[^>]+>", "", data.rows[0][1])
    assert told == "1 January 2021 you connected; 6 May 2023 you began a job at their company"
    assert data.rows[1][1] == "\u2013"


def test_days_of_any_precision_and_outside_the_span_stay_inside() -> None:
    (drawn,) = draw(row(step("1999"), step("2021-07"), step("2099-12-31"))).rows
    assert re.findall(r'<svg x="([\d.]+%)"', drawn.plot) == ["100%", "37.5%", "0%"]


def test_words_of_an_export_are_escaped_everywhere() -> None:
    attack = "</title><script>alert(1)</script>"
    hostile = row(
        step("2021"),
        person=Person(id="a", name=attack),
        quote=Quote(text=attack),
        began=Message(id="specimen.lives.began", params={"event": Text(text=attack)}),
    )
    (drawn,) = draw(hostile).rows
    assert "<script" not in drawn.plot
    report = specimen()
    section = next(chapter for chapter in report.chapters if chapter.id == "life_lines")
    changed = msgspec.structs.replace(section, blocks=[block(hostile)])
    page = render_html(msgspec.structs.replace(report, chapters=[changed]), catalogue=WORDS)
    assert "<script>alert" not in page


def test_the_specimen_shows_every_mark_and_family() -> None:
    (found,) = [each for each in blocks_of(specimen()) if isinstance(each, LifeLines)]
    picture = draw_life_lines(found, WORDS)
    assert len(picture.marks) == len(MARKS)
    assert len(picture.families) == len(FAMILIES)
    assert all(f'height="{HEIGHT}"' in drawn.plot for drawn in picture.rows)
    page = render_html(specimen(), catalogue=WORDS)
    part = page.split('id="chapter-life_lines"')[1].split("</section>")[0]
    assert part.count('class="chain"') == len(found.rows)
    assert part.count("<details") >= len(found.rows)
    assert part.count("<blockquote>") == 1


def test_a_step_of_the_list_is_a_mark_and_its_words() -> None:
    """Two children: the list sets them as two columns."""
    page = render_html(specimen(), catalogue=WORDS)
    chain = page.split('class="chain"')[1].split("</ol>")[0]
    items = re.findall(r"<li>(<svg.*?</svg>)(<span>.*?</span>)</li>", chain)
    assert len(items) == chain.count("<li>") > 0


def test_every_kind_of_step_has_a_mark() -> None:
    assert MARKS == STEP_KINDS
