"""Every message that the program can say is in the catalogue, and the page's own are all used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import linkedin_insights
from linkedin_insights.network.kinds import KINDS
from linkedin_insights.render.charts.steps import FAMILIES, MARKS
from linkedin_insights.render.locate import template_folder
from linkedin_insights.words import Catalogue

PACKAGE = Path(linkedin_insights.__file__).parent
SCRIPT = "page.script."
CALLS = {"Message", "Term", "say"}
PAGE_ID = re.compile(r"""["'](page\.[a-z_.]+[a-z])["']""")
# Ids that are put together from a block's step, and from the kinds of marks, families and links.
COMPOSED = {
    *(
        f"page.{block}_{step}"
        for block in ("exchange.scale", "life.skyline")
        for step in ("month", "quarter", "year")
    ),
    *(f"page.life.key_{kind}" for kind in MARKS),
    *(f"page.life.family_{family}" for family in FAMILIES),
    *(f"page.map.link.{kind}" for kind in KINDS),
    *(f"page.group.{name}" for name in ("few", "worlds", "touch", "reach", "record")),
}


@pytest.fixture(scope="module")
def words() -> Catalogue:
    return Catalogue.load("en")


def said_in(path: Path) -> Iterator[str]:
    """Constant ids of the messages and terms that a module makes."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id not in CALLS:
                continue
            first = node.args[:1] + [word.value for word in node.keywords if word.arg == "id"]
            for value in first:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value


def page_ids() -> set[str]:
    files = [*template_folder().rglob("*.html"), *(PACKAGE / "render").rglob("*.py")]
    return {id for file in files for id in PAGE_ID.findall(file.read_text("utf-8"))}


def test_every_message_of_the_program_is_in_the_catalogue(words: Catalogue) -> None:
    missing = {
        f"{path.relative_to(PACKAGE)}: {id}"
        for path in PACKAGE.rglob("*.py")
        if path.parent.name != "sample"  # it speaks of its own, to nobody
        for id in said_in(path)
        if id not in words.entries
    }
    assert missing == set()


def test_every_word_of_the_page_is_in_the_catalogue_and_used(words: Catalogue) -> None:
    known = {id for id in words.entries if id.startswith("page.") and not id.startswith(SCRIPT)}
    inside = {id for entry in words.entries.values() for id in entry.via()}
    assert known == page_ids() | COMPOSED | {id for id in inside if id.startswith("page.")}


def test_every_word_of_the_script_is_in_the_catalogue_and_used(words: Catalogue) -> None:
    scripts = (template_folder() / "assets" / "js").glob("*.js")
    text = "".join(file.read_text("utf-8") for file in scripts)
    known = {id.removeprefix(SCRIPT) for id in words.entries if id.startswith(SCRIPT)}
    said = set(re.findall(r"""say\(\s*["']([a-z_0-9.]+)["']""", text))
    assert said <= known
    # `locale` is read, not said.
    assert {id for id in known if f'"{id}"' not in text} <= {"locale"}


def test_every_word_that_a_sentence_explains_has_a_meaning_and_is_used(words: Catalogue) -> None:
    explained = {word for entry in words.entries.values() for word in entry.glosses()}
    assert explained == {id for id, _ in words.glossary()}


def test_sentences_lean_only_on_sentences_that_exist(words: Catalogue) -> None:
    for id, entry in words.entries.items():
        for other in entry.via():
            assert other in words.entries, id
            assert words.entries[other].params() <= {"n"}, id


def test_plural_forms_are_those_of_the_language(words: Catalogue) -> None:
    categories = {*words.locale.plural_form.tags, "other", "none"}
    for id, entry in words.entries.items():
        assert set(entry.forms) <= categories, id
        assert "other" in entry.forms, id
