"""The first screen says what there is, and rubs nothing in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from linkedin_insights.options import Options
from linkedin_insights.pipeline import analyse
from linkedin_insights.report.blocks import Figures, LifeLines, PeopleList, Prose, Timeline
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue

SMALL = Path(__file__).parents[2] / "sample_data" / "small"
WORDS = Catalogue.load("en")


@pytest.fixture(scope="module")
def whole() -> Section:
    return analyse([SMALL], Options()).report.headline


@pytest.fixture(scope="module")
def connections_alone(tmp_path_factory: pytest.TempPathFactory) -> Section:
    folder = tmp_path_factory.mktemp("basic")
    shutil.copy(SMALL / "Connections.csv", folder)
    return analyse([folder], Options()).report.headline


def said(section: Section) -> str:
    assert section.claim is not None
    return WORDS.plain(section.claim)


def test_the_finding_stands_above_three_figures_the_few_and_small_acts(whole: Section) -> None:
    assert said(whole).startswith("Since 2016 you connected with 9 people. 8 exchanges went both")
    assert [type(block) for block in whole.blocks] == [Prose, Figures, LifeLines, PeopleList]
    (figures,) = [block for block in whole.blocks if isinstance(block, Figures)]
    assert len(figures.items) == 3
    assert all(item.note is not None for item in figures.items)
    (acts,) = [block for block in whole.blocks if isinstance(block, PeopleList)]
    assert len(acts.items) == 3
    assert all(item.opener is not None for item in acts.items)


def test_connections_alone_are_counted_and_nothing_is_called_zero(
    connections_alone: Section,
) -> None:
    # One of its nine rows names nobody.
    assert said(connections_alone) == "Since 2016 you connected with 8 people."
    assert [type(block) for block in connections_alone.blocks] == [Prose, Figures, Timeline]
    (figures,) = [block for block in connections_alone.blocks if isinstance(block, Figures)]
    values = [WORDS.value_text(item.value) for item in figures.items]
    assert values[0] == "8"
    assert "0" not in values
