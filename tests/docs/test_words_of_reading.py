"""Whatever reading can report has a sentence: slugs and reasons are looked up in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from linkedin_insights.tables.reasons import REASONS
from linkedin_insights.tables.registry import IGNORED
from linkedin_insights.words import Catalogue

_PACKAGE = Path(__file__).parents[2] / "linkedin_insights"
_SLUG = re.compile(
    r"""(?:Problem\(\s*slug=|_note\(|_warn\(|oddities\.append\(|oddities, \*\(?\[)"([\w-]+)\""""
)
_WHY = re.compile(r"""(?:UnreadableTable|HeaderError|DamagedFile)\("(\w+)"\)""")
_MALFORMED = re.compile(r"""(?:Malformed\([^")]*|why = |return )"(quote|cells|date)\"""")


def _found(pattern: re.Pattern[str], *folders: str) -> Iterator[str]:
    for folder in folders:
        for path in sorted((_PACKAGE / folder).rglob("*.py")):
            yield from pattern.findall(path.read_text("utf-8"))


def _ids() -> list[str]:
    slugs = set(_found(_SLUG, "archive", "tables", "people"))
    slugs |= {"label-ambiguous", "label-unmatched", "label-repeated"}
    slugs |= {"rows-duplicate", "rows-repeated-delivery"}
    reasons = {*_found(_WHY, "archive", "tables"), *(reason for _, reason in IGNORED)}
    return [
        *(f"problem.{slug}" for slug in sorted(slugs)),
        *(f"coverage.reason.{reason}" for reason in sorted(reasons)),
        *(f"malformed.{why}" for why in sorted(set(_found(_MALFORMED, "tables")))),
        *(f"set_aside.{reason}" for reason in REASONS if reason),
    ]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load("en")


def test_the_search_finds_what_it_should() -> None:
    assert {
        "problem.file-unknown",
        "problem.nul-bytes",
        "problem.owner-unknown",
        "problem.label-repeated",
        "coverage.reason.phone",
        "coverage.reason.unpack",
        "malformed.cells",
        "set_aside.draft",
    } <= set(_ids())


@pytest.mark.parametrize("id", _ids())
def test_there_is_a_sentence(id: str, catalogue: Catalogue) -> None:
    assert id in catalogue.entries
