from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from babel import Locale

from linkedin_insights.report.leaves import (
    Count,
    Day,
    Leaf,
    Measure,
    Message,
    Organisation,
    Person,
    Term,
    Text,
)
from linkedin_insights.words import Catalogue, CatalogueError
from linkedin_insights.words.entries import Placeholder, parse_template, read_entries

SENTENCES = """
[try]
plain = "Hello {name}, {{not}} a parameter."
term = "{what}"
word = "a word"
two = "{a:try.people} at {b:try.firms}"
[try.people]
plural = "n"
none = "nobody"
one = "{n} person"
other = "{n} people"
[try.firms]
plural = "n"
one = "one firm"
other = "{n} firms"
"""


@pytest.fixture(scope="module")
def words() -> Catalogue:
    english = Catalogue.load("en")
    entries = {**english.entries, **read_entries([("try.toml", SENTENCES)])}
    return Catalogue("en", english.locale, entries)


def say(words: Catalogue, id: str, **params: Leaf) -> str:
    return words.plain(Message(id=id, params=params))


def test_a_sentence_is_its_words_and_its_leaves(words: Catalogue) -> None:
    leaf = Text(text="Ann")
    message = Message(id="try.plain", params={"name": leaf})
    assert words.parts(message) == ("Hello ", leaf, ", {not} a parameter.")
    assert words.plain(message) == "Hello Ann, {not} a parameter."


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (Count(value=0), "nobody"),
        (Count(value=1), "1 person"),
        (Count(value=1214), "1,214 people"),
        (Count(value=1, of=842), "1 of 842 people"),
        (Count(value=1, of=1), "1 of 1 person"),
    ],
)
def test_plurals_follow_what_is_counted(words: Catalogue, count: Count, text: str) -> None:
    assert say(words, "try.people", n=count) == text


def test_plurals_follow_measures_too(words: Catalogue) -> None:
    assert say(words, "try.firms", n=Measure(value=1, unit="score")) == "one firm"
    assert say(words, "try.firms", n=Measure(value=1.5, unit="score")) == "1.50 firms"


def test_two_plurals_stand_in_one_sentence(words: Catalogue) -> None:
    text = say(words, "try.two", a=Count(value=1), b=Count(value=3))
    assert text == "1 person at 3 firms"


def test_what_is_missing_is_an_error(words: Catalogue) -> None:
    with pytest.raises(KeyError):
        say(words, "try.nowhere")
    with pytest.raises(KeyError):
        say(words, "try.plain")
    with pytest.raises(KeyError):
        say(words, "try.people")
    with pytest.raises(KeyError):
        words.leaf_text(Measure(value=1, unit="furlongs"))
    with pytest.raises(CatalogueError):
        say(words, "try.people", n=Text(text="one"))


@pytest.mark.parametrize(
    ("leaf", "text"),
    [
        (Person(id="x", name=""), "somebody without a name"),
        (Organisation(name="Firm"), "Firm"),
        (Organisation(name=""), ""),
        (Term(id="try.word"), "a word"),
        (Count(value=31, of=842), "31 of 842"),
        (Day(iso="2019"), "2019"),
        (Day(iso="2019-03"), "March 2019"),
        (Day(iso="2019-03-09"), "9 March 2019"),
        (Day(iso="2019-13"), "2019-13"),
        (Measure(value=0.037, unit="share"), "3.7%"),
        (Measure(value=0.1, unit="share"), "10%"),
        (Measure(value=0.44, unit="share", low=0.36, high=0.52), "44% (between 36 and 52 in 100)"),
        (
            Measure(value=0.004, unit="share", low=0.002, high=0.008),
            "0.4% (between 2 and 8 in 1,000)",
        ),
        (
            Measure(value=0.0004, unit="share", low=0.0003, high=0.00049),
            "0.04% (between 0.03 and 0.05%)",
        ),
        (Measure(value=1, unit="days"), "1 day"),
        (Measure(value=12.4, unit="days"), "12 days"),
        (Measure(value=0.5, unit="days"), "0.5 days"),
        (Measure(value=61, unit="days"), "2 months"),
        (Measure(value=1000, unit="days"), "2.7 years"),
        (Measure(value=0.5, unit="hours"), "30 minutes"),
        (Measure(value=1, unit="hours"), "1 hour"),
        (Measure(value=5.5, unit="hours"), "5.5 hours"),
        (Measure(value=75, unit="hours"), "3.1 days"),
        (Measure(value=12, unit="days", low=9, high=20), "12 days (between 9 and 20 days)"),
        (Measure(value=0.8, unit="score"), "0.80"),
        (
            Measure(value=2.4, unit="ratio", low=1.8, high=3.1),
            "2.4 times (between 1.8 and 3.1 times)",
        ),
        (Measure(value=12, unit="per_year"), "12 a year"),
    ],
)
def test_leaves_read_as_people_write(words: Catalogue, leaf: Leaf, text: str) -> None:
    assert words.leaf_text(leaf) == text


def test_values_and_intervals_come_apart(words: Catalogue) -> None:
    share = Measure(value=0.44, unit="share", low=0.36, high=0.52)
    assert words.value_text(share) == "44%"
    assert words.interval_text(share) == "between 36 and 52 in 100"
    assert words.interval_text(Measure(value=1, unit="days")) == ""
    assert words.value_text(Count(value=31, of=842)) == "31"
    assert words.value_text(Day(iso="2019")) == "2019"
    assert words.quarter_text(date(2020, 4, 1)) == "Q2 2020"


def test_another_language_has_its_own_numbers_and_plurals(words: Catalogue) -> None:
    german = Catalogue("de", Locale.parse("de"), words.entries)
    assert german.leaf_text(Count(value=1214)) == "1.214"
    assert german.leaf_text(Day(iso="2019-03-09")) == "9. März 2019"


def test_templates_hold_words_and_places() -> None:
    assert parse_template("{a} {b:x.y}{{}}") == (
        Placeholder("a"),
        " ",
        Placeholder("b", "x.y"),
        "{}",
    )
    assert parse_template("") == ("",)


@pytest.mark.parametrize(
    "text",
    ['a = "{"', 'a = "b}"', 'a = "{A}"', "a = 1", '[a]\nplural="n"\nother="x"\none=1'],
)
def test_unusable_catalogues_are_refused(text: str) -> None:
    with pytest.raises(CatalogueError):
        read_entries([("bad.toml", text)])


def test_an_id_stands_once() -> None:
    with pytest.raises(CatalogueError, match="stands twice"):
        read_entries([("a.toml", 'x = "1"'), ("b.toml", 'x = "2"')])


@pytest.mark.parametrize("language", ["xx", "", "../words", "en/.."])
def test_unknown_languages_are_refused(language: str) -> None:
    with pytest.raises(CatalogueError, match="no catalogue"):
        Catalogue.load(language)


def test_a_catalogue_loads_without_the_rest_of_the_program() -> None:
    code = (
        "import sys; from linkedin_insights.words import Catalogue; Catalogue.load();"
        "print(sorted({'polars', 'jinja2', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
