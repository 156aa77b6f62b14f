from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from linkedin_insights.render import locate, render_html
from linkedin_insights.render.locate import template_folder
from linkedin_insights.report.blocks import Block
from linkedin_insights.report.leaves import Day
from linkedin_insights.report.model import RedactedReport, Report
from tests.render.specimen import blocks_of, catalogue, empty, specimen


@pytest.fixture(scope="module")
def page() -> str:
    return render_html(specimen(), catalogue=catalogue())


def test_the_specimen_shows_every_kind_of_block() -> None:
    shown = {type(block) for block in blocks_of(specimen())}
    assert shown == set(Block.__args__)


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_names_the_hashes_of_the_very_style_and_script(page: str) -> None:
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    assert style is not None
    assert script is not None
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].replace("&#39;", "'") == (
        f"default-src 'none'; script-src 'sha256-{digest(script[1])}'; "
        f"style-src 'sha256-{digest(style[1])}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_there_is_no_inline_style_or_handler_and_no_address_but_profiles(page: str) -> None:
    assert re.findall(r"<script[^>]*>", page) == [
        '<script type="application/json" id="data">',
        "<script>",
    ]
    assert not re.search(r"\s(style|on[a-z]+)=", page)
    addresses = set(re.findall(r'(?:href|src)="([^#"][^"]*)"', page))
    assert addresses - {"data:,"}
    assert all(a.startswith("https://www.linkedin.com/in/") for a in addresses - {"data:,"})


def test_every_link_out_says_nothing_about_where_it_came_from(page: str) -> None:
    links = re.findall(r'<a [^>]*href="https[^>]*>', page)
    assert links
    assert all('rel="noopener noreferrer"' in link for link in links)


def test_equal_reports_give_equal_pages(page: str) -> None:
    assert render_html(specimen(), catalogue=catalogue()) == page


def test_claims_stand_in_the_page_with_isolated_names(page: str) -> None:
    assert "86 became a real exchange" in re.sub(r"<[^>]+>", "", page)
    assert "<bdi>فاطمة الزهراء</bdi>" in page


def test_a_chapter_without_data_says_why(page: str) -> None:
    assert 'class="chapter unavailable" id="chapter-dormant"' in page
    assert "This archive holds no messages." in page


def test_headings_go_down_one_step_at_a_time(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_the_contents_lead_to_them(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_an_empty_report_is_a_page_all_the_same() -> None:
    page = render_html(empty(), catalogue=catalogue())
    assert "Whose archive this is could not be told." in page
    assert page.count('class="chapter unavailable"') == len(empty().chapters)


def test_a_redacted_report_says_so() -> None:
    plain = specimen()
    fields = {name: getattr(plain, name) for name in Report.__struct_fields__}
    page = render_html(RedactedReport(**fields), catalogue=catalogue())
    assert "have been taken out of this copy" in page


def test_templates_of_the_wheel_come_before_those_of_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert template_folder() in {locate.PACKAGED, locate.CHECKOUT}
    monkeypatch.setattr(locate, "PACKAGED", tmp_path)
    assert template_folder() == locate.CHECKOUT
    (tmp_path / "report.html").touch()
    assert template_folder() == tmp_path


def test_a_broken_installation_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locate, "PACKAGED", tmp_path)
    monkeypatch.setattr(locate, "CHECKOUT", tmp_path)
    with pytest.raises(FileNotFoundError, match="install the package again"):
        template_folder()


@pytest.mark.parametrize(
    ("since", "until", "text"),
    [
        ("2014", "2026-03", "2014 to March 2026"),
        ("2014", "2014", "2014"),
        (None, "2026", "2026"),
        (None, None, ""),
    ],
)
def test_the_basis_says_from_when_to_when(since: str | None, until: str | None, text: str) -> None:
    report = specimen()
    chapter = report.chapters[0]
    assert chapter.basis is not None
    basis = msgspec.structs.replace(
        chapter.basis,
        since=Day(iso=since) if since else None,
        until=Day(iso=until) if until else None,
        tables=[],
    )
    changed = msgspec.structs.replace(chapter, basis=basis)
    page = render_html(msgspec.structs.replace(report, chapters=[changed]), catalogue=catalogue())
    line = re.search(r'<p class="basis">(.*?)</p>', page, re.DOTALL)
    assert line is not None
    expected = [
        "Rests on every file",
        "1,237 rows",
        *([text] if text else []),
    ]
    assert " ".join(line[1].split()) == " · ".join(expected)
