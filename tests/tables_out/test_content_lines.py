"""Lines of vCard and iCalendar: nothing breaks out of them, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.tables_out.content_lines import line, stable_id, text
from tests.tables_out.content import content_lines, plain


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("plain", "plain"),
        ("a,b;c\\d", r"a\,b\;c\\d"),
        ("one\ntwo\r\nthree\rfour", r"one\ntwo\nthree\nfour"),
        ("line\u2028separator\u0085next", r"line\nseparator\nnext"),
        ("tab\there", "tab here"),
        ("bell\x07\x00\x7f\x9b\x1b[31m", "bell[31m"),
        ("turned\u202eround\u2066", "turnedround"),
        ("joined \U0001f469\u200d\U0001f680", "joined \U0001f469\u200d\U0001f680"),
        ("x\nEND:VCARD\nBEGIN:VCARD", r"x\nEND:VCARD\nBEGIN:VCARD"),
    ],
)
def test_values_are_escaped(given: str, written: str) -> None:
    assert text(given) == written


def test_lines_of_75_octets_stay_whole_and_longer_ones_are_folded() -> None:
    assert line("NOTE", "x" * 70) == b"NOTE:" + b"x" * 70 + b"\r\n"
    assert line("NOTE", "x" * 71) == b"NOTE:" + b"x" * 70 + b"\r\n x\r\n"
    # 75 octets, then a space and 74 each.
    assert line("N", "x" * 150) == b"N:" + b"x" * 73 + b"\r\n " + b"x" * 74 + b"\r\n xxx\r\n"


def test_folds_never_cut_a_letter() -> None:
    for letter in ("é", "語", "\U0001f600"):
        for shift in range(4):
            data = line("NOTE", "x" * shift + letter * 60)
            assert content_lines(data) == [("NOTE", "x" * shift + letter * 60)]


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), max_size=300))
def test_text_comes_back_as_it_was(words: str) -> None:
    ((name, value),) = content_lines(line("NOTE", text(words)))
    assert (name, plain(value)) == ("NOTE", words)


@given(st.text(max_size=300))
def test_any_text_is_one_line(words: str) -> None:
    ((name, value),) = content_lines(line("NOTE", text(words)))
    assert name == "NOTE"
    assert set(plain(value)) <= {*words, " ", "\n"}


def test_ids_are_the_same_every_time_and_hold_no_name() -> None:
    # Version 5 of the name "person:ada": a new version of the program must not change it.
    assert stable_id("person", "ada") == "urn:uuid:37dea929-ad90-5ccb-893c-80337096d14f"
    ids = {stable_id(*of) for of in (("person", "ada"), ("person", "bob"), ("next-step", "ada"))}
    assert len(ids) == 3
