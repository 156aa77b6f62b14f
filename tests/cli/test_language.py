"""``report --language``: the page in the reader's language, data in English."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
from click.testing import CliRunner

from linkedin_insights.cli import main
from linkedin_insights.cli.report import command
from linkedin_insights.words import Catalogue

SMALL = str(Path(__file__).parents[2] / "sample_data" / "small")


def test_every_language_with_a_catalogue_can_be_asked_for() -> None:
    (option,) = [part for part in command.params if part.name == "language"]
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == Catalogue.languages()


def test_the_page_is_german_and_the_data_stay_english(tmp_path: Path) -> None:
    page, data = tmp_path / "report.html", tmp_path / "report.json"
    arguments = ["report", SMALL, "-o", str(page), "--json", str(data), "--language", "de"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    text = page.read_text("utf-8")
    assert '<html lang="de">' in text
    assert "Seit 2016 haben Sie sich mit" in re.sub(r"<[^>]+>", "", text)
    claim = json.loads(data.read_text("utf-8"))["headline"]["claims"][0]["text"]
    assert claim.startswith("Since 2016 you connected with")
