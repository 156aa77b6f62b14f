from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from linkedin_insights.render.anchors import anchor
from linkedin_insights.render.clip import ELLIPSIS, clean, clip, profile_link
from linkedin_insights.render.inline import leaf_html, message_html
from linkedin_insights.render.markup import number, percent, tag
from linkedin_insights.report.leaves import (
    Count,
    Day,
    FileName,
    Leaf,
    Measure,
    Message,
    Organisation,
    Person,
    Quote,
    Term,
    Text,
)
from tests.render.specimen import catalogue

WORDS = catalogue()


@settings(deadline=None)
@given(st.text())
def test_clean_text_is_one_line_without_controls(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.isprintable() or not set(cleaned) & set("\n\r\t\x00\x1b\u202e\u2066")
    assert clean(cleaned) == cleaned


@settings(deadline=None)
@given(st.text(), st.integers(2, 50))
def test_clipped_text_is_never_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(clip(text, limit)) <= limit


def test_text_is_cut_at_the_end_of_a_word_and_never_inside_a_character() -> None:
    assert clip("one two three four", 12) == "one two" + ELLIPSIS
    assert clip("abcdefghij", 5) == "abcd" + ELLIPSIS
    assert clip("abc\u0301\u0301\u0301def", 5) == "ab" + ELLIPSIS
    assert clip("short", 200) == "short"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://www.linkedin.com/in/ann-bee", "https://www.linkedin.com/in/ann-bee"),
        ("https://www.linkedin.com/in/łucja", "https://www.linkedin.com/in/%C5%82ucja"),
        ("https://www.linkedin.com/in/%C5%82", "https://www.linkedin.com/in/%C5%82"),
        ("https://www.linkedin.com/in/a?x=1#y", "https://www.linkedin.com/in/a"),
        ("https://www.linkedin.com/in/a\ud800", None),
        ("https://www.linkedin.com/company/a", None),
        ("", None),
    ],
)
def test_profile_links(url: str, link: str | None) -> None:
    assert profile_link(url) == link


def test_markup_escapes_text_and_attributes() -> None:
    made = tag("b", "<i>", Markup("<u></u>"), class_='"x"', view_box="0 0 1 1", x=None, y=0.5)
    assert made == ('<b class="&#34;x&#34;" viewBox="0 0 1 1" y="0.5">&lt;i&gt;<u></u></b>')


def test_coordinates_are_short() -> None:
    assert [number(v) for v in (1, 1.23456, -0.0001, 2.5)] == ["1", "1.235", "0", "2.5"]
    assert percent(1 / 3) == "33.333%"


@pytest.mark.parametrize(
    ("leaf", "html"),
    [
        (Person(id="", name="A & B"), "<bdi>A &amp; B</bdi>"),
        (Person(id="", name=""), "<bdi>somebody without a name</bdi>"),
        (
            Person(id="a", name="A", url="https://www.linkedin.com/in/a"),
            f'<a href="#{anchor("a")}" class="person"><bdi>A</bdi></a>',
        ),
        (Organisation(name="O"), "<bdi>O</bdi>"),
        (Text(text="t"), "<bdi>t</bdi>"),
        (Quote(text="q"), '<q dir="auto">q</q>'),
        (FileName(path="a/b.csv", known=True), "<code><bdi>a/b.csv</bdi></code>"),
        (Day(iso="2019-03"), '<time datetime="2019-03">March 2019</time>'),
        (Day(iso="soon"), "<time>soon</time>"),
        (Count(value=1214), '<data value="1214" class="n">1,214</data>'),
        (
            Measure(value=0.037, unit="share", low=0.03, high=0.06),
            '<data value="0.037" class="n long">3.7% (between 3 and 6 in 100)</data>',
        ),
        (Term(id="page.contents"), "Chapters"),
    ],
)
def test_leaves_as_markup(leaf: Leaf, html: str) -> None:
    assert leaf_html(leaf, WORDS) == html


def test_a_sentence_keeps_its_own_words_escaped() -> None:
    message = Message(id="page.title", params={"name": Text(text="<b>")})
    assert message_html(message, WORDS) == "<bdi>&lt;b&gt;</bdi>: LinkedIn Insights"
