"""Every chapter on every sample: full on the typical one, with a reason where there is nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest

from linkedin_insights.options import Options
from linkedin_insights.pipeline import Analysis, analyse
from linkedin_insights.report.leaves import Message
from linkedin_insights.report.model import Report
from linkedin_insights.words.catalogue import Catalogue

_SAMPLES = Path(__file__).parents[2] / "sample_data"
_ARCHIVES = [
    "small",
    "typical",
    "hostile",
    *(f"old_formats/{p.name}" for p in sorted((_SAMPLES / "old_formats").iterdir()) if p.is_dir()),
]


@cache
def _analysis(name: str) -> Analysis:
    return analyse([_SAMPLES / name], Options())


def test_every_chapter_of_the_typical_sample_has_data() -> None:
    """The typical archive leaves no chapter empty but the one that needs an earlier report."""
    report = _analysis("typical").report
    empty = [s.id for s in [report.headline, *report.chapters] if not s.available]
    assert empty == ["changes"]


@pytest.mark.parametrize("name", _ARCHIVES)
def test_a_chapter_has_a_claim_and_a_basis_or_a_reason(name: str) -> None:
    """Nothing vanishes: with data there is a claim and what it rests on, without there is why."""
    for section in _analysis(name).report.chapters:
        if section.available:
            assert section.claim is not None
            assert section.basis is not None
            assert section.blocks
        else:
            assert section.reason is not None


@pytest.mark.parametrize("name", _ARCHIVES)
def test_every_message_has_words(name: str) -> None:
    """No id without its sentence, no sentence without its parameters."""
    catalogue = Catalogue.load("en")
    messages = list(_messages(_analysis(name).report))
    assert messages
    for message in messages:
        text = catalogue.plain(message)
        assert text.strip()
        assert "{" not in text.replace("{{", "") or name == "hostile"


def test_every_row_of_every_sample_is_accounted_for() -> None:
    """Read is kept plus set aside, for every file."""
    for name in _ARCHIVES:
        for file in _analysis(name).report.coverage.files:
            assert file.rows_read == file.rows_kept + sum(file.set_aside.values()), file


def test_no_quotes_leaves_no_quote() -> None:
    """Without quotes no word of a message stands in the report."""
    report = analyse([_SAMPLES / "typical"], Options(quotes=False)).report
    assert b'"quote"' in msgspec.json.encode(_analysis("typical").report)
    assert b'"type":"quote"' not in msgspec.json.encode(report)


def _messages(value: object) -> list[Message]:
    if isinstance(value, Message):
        return [value]
    if isinstance(value, msgspec.Struct):
        return _messages([getattr(value, f) for f in value.__struct_fields__])
    if isinstance(value, dict):
        return _messages(list(value.values()))
    if isinstance(value, list | tuple):
        return [m for item in value for m in _messages(item)]
    return []


def test_messages_are_found_at_any_depth() -> None:
    """The walk above sees the claim of the first chapter (else the tests above test nothing)."""
    report: Report = _analysis("small").report
    assert report.chapters[0].claim in _messages(report)
