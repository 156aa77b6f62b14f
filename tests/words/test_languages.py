"""Every language says everything that the English one says, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from linkedin_insights.words import Catalogue
from linkedin_insights.words.entries import Entry, Gloss, Placeholder, Template

# Words that stay English within a sentence: no sentence of another language holds them.
ENGLISH = re.compile(r"\b(?:the|and|of|with|from|you|your|they|their|is|are|not)\b")
# Commands and file names, which are the same in every language.
CODE = re.compile(
    r"linkedin-insights [a-z]+(?: EXPORT)?(?: --[a-z]+)*|[\w-]+\.(?:csv|json|toml)"
    r"|[a-z]+ = \[\"[^\"]*\"\]"
)
# What is the same word, name or symbol in English and in the other language.
SAME = {
    "de": {
        "changes.column.person",
        "column.person",
        "column.status",
        "page.data.label",
        "page.data.person",
        "page.life.person",
        "page.script.name",
        "page.script.position",
        "page.title",
        "page.title_nobody",
        "reciprocity.column.person",
        "role.marketing",
    }
}
LETTERS = re.compile(r"[^\W\d_]")


def languages() -> list[str]:
    return [language for language in Catalogue.languages() if language != "en"]


def own_words(form: Template) -> str:
    """What a form says itself, without what fills it."""
    return "".join(_own(piece) for piece in form)


def _own(piece: str | Placeholder | Gloss) -> str:
    match piece:
        case str():
            return piece
        case Gloss(text=text):
            return text
        case _:
            return ""


def sentences(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for id, entry in catalogue.entries.items():
        for form in entry.forms.values():
            yield id, own_words(form)


@pytest.fixture(scope="module")
def english() -> Catalogue:
    return Catalogue.load("en")


@pytest.fixture(scope="module", params=languages())
def other(request: pytest.FixtureRequest) -> Catalogue:
    return Catalogue.load(request.param)


def test_languages_are_the_folders_english_first() -> None:
    assert Catalogue.languages() == ("en", "de")


def test_every_sentence_is_there_and_none_is_left_over(
    english: Catalogue, other: Catalogue
) -> None:
    assert other.entries.keys() - english.entries.keys() == set()
    assert english.entries.keys() - other.entries.keys() == set()


def test_sentences_take_the_same_parameters(english: Catalogue, other: Catalogue) -> None:
    def params(catalogue: Catalogue) -> dict[str, frozenset[str]]:
        return {id: entry.params() for id, entry in catalogue.entries.items()}

    theirs = params(english)
    assert {id for id, names in params(other).items() if names != theirs.get(id)} == set()


def test_no_sentence_drops_what_the_english_one_always_says(
    english: Catalogue, other: Catalogue
) -> None:
    def said(entry: Entry, form: Template) -> set[str]:
        return {piece.name for piece in form if isinstance(piece, Placeholder)} - {entry.plural}

    for id, entry in english.entries.items():
        always = set.intersection(*(said(entry, form) for form in entry.forms.values()))
        theirs = other.entries[id]
        assert always <= said(theirs, theirs.forms["other"]) | {theirs.plural}, id


def test_plural_forms_are_those_of_the_language(other: Catalogue) -> None:
    categories = {*other.locale.plural_form.tags, "other", "none"}
    for id, entry in other.entries.items():
        assert set(entry.forms) <= categories, id
        assert "other" in entry.forms, id


def test_what_english_says_of_nothing_is_said_too(english: Catalogue, other: Catalogue) -> None:
    silent = {
        id
        for id, entry in english.entries.items()
        if "none" in entry.forms and "none" not in other.entries[id].forms
    }
    assert silent == set()


def test_explained_words_have_a_meaning(english: Catalogue, other: Catalogue) -> None:
    for id, entry in other.entries.items():
        assert entry.glosses() == english.entries[id].glosses(), id
        assert all(f"word.{word}" in other.entries for word in entry.glosses()), id


def test_sentences_lean_only_on_sentences_that_exist(other: Catalogue) -> None:
    for id, entry in other.entries.items():
        for leant in entry.via():
            assert other.entries[leant].params() <= {"n"}, id


def test_only_names_and_symbols_are_the_same_in_both(english: Catalogue, other: Catalogue) -> None:
    same = {
        id
        for id, entry in other.entries.items()
        if entry.forms == english.entries[id].forms
        and any(LETTERS.search(own_words(form)) for form in entry.forms.values())
    }
    assert same == SAME[other.language]


def test_no_english_is_left_in_a_sentence(other: Catalogue) -> None:
    left = {id for id, text in sentences(other) if ENGLISH.search(CODE.sub("", text))}
    assert left == set()


def test_german_is_set_as_german_is() -> None:
    loose = re.compile(r"\d %|z\. B\.|u\. a\.|[\"”]|“\w|‘\w| - ")
    german = Catalogue.load("de")
    badly = {id for id, text in sentences(german) if loose.search(CODE.sub("", text))}
    assert badly == set()
