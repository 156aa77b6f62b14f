"""Names are keyed and folded many at once; one at a time must say the same."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.people.folding import fold_names, with_folded
from linkedin_insights.people.keys import folded_key, name_key
from linkedin_insights.people.spellings import with_keys

_WORDS = (
    "Anna", "Ash", "JONES", "O'Brien", "D\u2019Arc", "'Abd", "Jean-Luc", "J.-L.", "X-Ray", "a-b",
    "T.", "K", "e", "Æ.", "Þ.", "A.B.", "St.", "de", "van", "DER", "El", "do", "DO", "e-", "Dr.",
    "Prof", "PhD", "MBA", "Ms", "ms", "ma", "RN", "sr.", "née", "Nee", "O'nee", "Nata", "geb.",
    "born", "z", "domu", "(Bob)", "-", "|", "'", ",", "🚀", "Zoë", "Ærø", "Straße", "Ångström",
    "Łukasz", "Ștefan", "İpek", "Nguyễn", "Иван", "王", "",
)  # fmt: skip
_LETTERS = st.characters(max_codepoint=0x1EFF, exclude_categories=["Cs"])
NAMES = st.lists(
    st.one_of(st.sampled_from(_WORDS), st.text(_LETTERS, min_size=1, max_size=6)), max_size=5
).map(" ".join)


@given(st.lists(NAMES, min_size=1, max_size=40))
def test_names_fold_together_as_they_fold_alone(names: list[str]) -> None:
    assert fold_names(pl.Series(names)).to_list() == [folded_key(name) for name in names]


@given(st.lists(NAMES, min_size=1, max_size=40))
def test_names_are_keyed_together_as_they_are_alone(names: list[str]) -> None:
    frame = with_keys(pl.DataFrame({"name": names, "url": [""] * len(names)}))
    assert frame["key"].to_list() == [name_key(name) for name in names]


def test_every_letter_has_the_same_key_and_fold_in_company_as_alone() -> None:
    letters = [chr(code) for code in range(0x20, 0x2000)]
    names = [f"{letter}n{letter} Ash-{letter}o" for letter in letters]
    keyed = with_keys(pl.DataFrame({"name": names, "url": [""] * len(names)}))
    assert keyed["key"].to_list() == [name_key(name) for name in names]
    assert fold_names(pl.Series(names)).to_list() == [folded_key(name) for name in names]


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Anna Ash", "anna ash"),
        ("Anna T. de la Ash", "anna ash"),
        ("Zoë K. Grønholt-Sá", "zoe gronholt sa"),
        ("Dr. Anna Ash, PhD", "anna ash"),
        ("Anna", ""),
    ],
)
def test_a_frame_of_names_gets_their_folded_forms(name: str, folded: str) -> None:
    frame = with_keys(pl.DataFrame({"name": [name], "url": [""]}))
    assert with_folded(frame)["folded"].to_list() == [folded]


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Nata Smith", "nata smith"),
        ("Anna Smith nee Jones", "anna smith"),
        ("Anna (née Jones) Smith", "anna smith"),
        ("Anna Smith geb. Jones", "anna smith"),
    ],
)
def test_a_maiden_name_is_left_out_and_a_first_name_is_not(name: str, folded: str) -> None:
    frame = pl.DataFrame({"name": [name], "key": [name_key(name)]})
    assert folded_key(name) == folded
    assert with_folded(frame)["folded"].to_list() == [folded]
