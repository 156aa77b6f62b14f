from __future__ import annotations

from html.parser import HTMLParser

import pytest

from linkedin_insights.render import render_html, render_json
from linkedin_insights.render.clip import NAME_LIMIT, QUOTE_LIMIT
from tests.render.specimen import catalogue, specimen
from tests.render.tampering import ATTACKS, LINKS, rewrite


class Skeleton(HTMLParser):
    """The tags of a page with the names of their attributes, and all addresses."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []
        self.longest = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.links.extend(value or "" for name, value in attrs if name in {"href", "src"})

    def without(self, name: str) -> list[tuple[str, tuple[str, ...]]]:
        """The tags but those of one name."""
        return [tag for tag in self.tags if tag[0] != name]

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] not in {"style", "script"}:
            self.longest = max(self.longest, len(data))


def skeleton(page: str) -> Skeleton:
    parser = Skeleton()
    parser.feed(page)
    parser.close()
    return parser


@pytest.mark.parametrize("attack", ATTACKS)
def test_words_of_an_export_never_change_the_tags_of_the_page(attack: str) -> None:
    words = catalogue()
    harmless = rewrite(specimen(), lambda _: "words", lambda _: "")
    hostile = rewrite(specimen(), lambda _: attack, lambda _: "")
    page = skeleton(render_html(hostile, catalogue=words))
    expected = skeleton(render_html(harmless, catalogue=words))
    # A name on the map that finds no room is left out, so long names have fewer texts.
    assert page.without("text") == expected.without("text")
    assert {tag for tag in page.tags if tag[0] == "text"} <= set(expected.tags)
    assert not any(name.startswith("on") for _, names in page.tags for name in names)
    assert [names for tag, names in page.tags if tag == "script"] == [("type", "id"), ()]


@pytest.mark.parametrize("link", LINKS)
def test_only_profiles_on_linkedin_become_links(link: str) -> None:
    report = rewrite(specimen(), lambda name: name, lambda _: link)
    page = skeleton(render_html(report, catalogue=catalogue()))
    assert {address for address in page.links if not address.startswith("#")} == {"data:,"}


def test_long_names_and_quotes_are_cut_and_the_rest_stays_whole() -> None:
    report = rewrite(specimen(), lambda _: "Łukasz 🌱 " * 200_000, lambda url: url)
    page = render_html(report, catalogue=catalogue())
    assert len(page) < 1_000_000
    # A sentence of this program may hold a capped name or two.
    assert skeleton(page).longest <= max(NAME_LIMIT, QUOTE_LIMIT) + 400


def test_json_carries_hostile_words_as_data() -> None:
    report = rewrite(specimen(), lambda _: ATTACKS[0], lambda _: LINKS[0])
    assert ATTACKS[0].encode() in render_json(report, catalogue=catalogue())
