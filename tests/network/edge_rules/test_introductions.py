from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from linkedin_insights.evidence.names import may_hold, spaced
from linkedin_insights.network.edge_rules.introductions import find_introductions
from linkedin_insights.network.introducing import introduces
from tests.network.edge_rules.worlds import CARL, OLGA, A, B, C, evidence, url
from tests.people.worlds import ANNA, BEN, connection, message

KNOWN = [
    connection("Anna Ash", "2020-01-01", ANNA),
    connection("Ben Birch", "2020-01-01", BEN),
    connection("Carl Cedar", "2020-01-01", CARL),
    *[connection("Cy Cedar", "2020-01-01", url(f"Cy {i}")) for i in range(2)],
]


def _pairs(*rows: Any) -> list[tuple[str, str, str]]:
    """``kind`` and the two people of each pair."""
    found = find_introductions(evidence(connections=KNOWN, messages=rows)).members
    listed = found.group_by("kind", "group", maintain_order=True).agg("person_id")
    return sorted((kind, *sorted(people)) for kind, _, people in listed.iter_rows())


def _said(text: str) -> list[tuple[str, str, str]]:
    return _pairs(message(A, OLGA, "2024-01-01 10:00", content=text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("BEN BIRCH says hello.", "name_in_message"),
        ("I had lunch with Ben Birch.", "name_in_message"),
        ("Let me introduce Ben Birch.", "introduction"),
        ("You should meet Ben Birch!", "introduction"),
        ("Happy to put you in touch with Ben Birch", "introduction"),
        ("cc'ing Ben Birch", "introduction"),
        ("Darf ich dir Ben Birch vorstellen?", "introduction"),
        ("Je te présente Ben Birch.", "introduction"),
        ("Te presento a Ben Birch", "introduction"),
        ("Vou te apresentar Ben Birch", "introduction"),
        ("Ti presento Ben Birch", "introduction"),
        ("Ik breng je in contact met Ben Birch", "introduction"),
    ],
)
def test_a_third_person_named_in_full_makes_a_pair(text: str, kind: str) -> None:
    assert _said(text) == [(kind, "anna-ash", "ben-birch")]


@pytest.mark.parametrize(
    "text",
    [
        "Ben, Birch and oak",
        "Benjamin Birch",
        "Anna Ash here",
        "Regards to Olga Owner",
        "Let me introduce Cy Cedar",
        "Let me introduce you to somebody",
    ],
)
def test_nobody_is_paired_with_parts_of_names_namesakes_or_themselves(text: str) -> None:
    assert _said(text) == []


def test_it_does_not_matter_who_writes_and_the_first_record_counts() -> None:
    rows = [
        message(OLGA, A, "2024-01-03 10:00", content="I know Ben Birch"),
        message(B, OLGA, "2024-01-02 10:00", content="I know Anna Ash", conversation_id="c2"),
    ]
    found = find_introductions(evidence(connections=KNOWN, messages=rows))
    assert found.groups.select("kind", "group", "row").rows() == [("name_in_message", "1", 2)]


def test_fellow_members_of_a_conversation_are_not_named_to_one_another() -> None:
    rows = [
        message(A, f"{OLGA}|{B}", "2024-01-01 10:00", content="Ben Birch and Carl Cedar know"),
    ]
    assert _pairs(*rows) == [("name_in_message", "anna-ash", "carl-cedar")]


def test_who_is_told_by_the_owner_is_paired_but_not_a_crowd() -> None:
    few = message(OLGA, f"{A}|{B}", "2024-01-01 10:00", content="Ask Carl Cedar")
    assert _pairs(few) == [
        ("name_in_message", "anna-ash", "carl-cedar"),
        ("name_in_message", "ben-birch", "carl-cedar"),
    ]
    crowd = "|".join(f"P{i} Quince <{url(f'P{i} Quince')}>" for i in range(6))
    assert _pairs(message(OLGA, crowd, "2024-01-01 10:00", content="Ask Carl Cedar")) == []


def test_two_who_are_brought_together_in_a_conversation_are_introduced() -> None:
    text = "Ben, meet my colleague. I am putting you in touch."
    assert _pairs(message(OLGA, f"{A}|{B}", "2024-01-01 10:00", content=text)) == [
        ("introduction", "anna-ash", "ben-birch")
    ]
    assert _pairs(message(OLGA, f"{A}|{B}|{C}", "2024-01-01 10:00", content=text)) == []
    assert _pairs(message(OLGA, f"{A}|{B}", "2024-01-01 10:00", content="Lunch?")) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was nice to meet you", "Let me introduce myself", "Let's meet on Monday",
        "Never touch the sensor feed", "Keep in touch!", "Ich stelle das Rad vor die Tür",
        "Je présente mon projet", "Stay connected",
    ],
)  # fmt: skip
def test_small_talk_is_no_introduction(text: str) -> None:
    assert not pl.Series([text]).to_frame("t").select(introduces(pl.col("t"))).item()


@pytest.mark.parametrize(
    "text",
    [
        "Connecting you two", "I'd love to introduce you", "Virtual intro below",
        "Ich bringe euch in Kontakt", "Ich möchte euch miteinander bekannt machen",
        "Je vous mets en relation", "Os pongo en contacto", "Coloco vocês em contato",
        "Vi metto in contatto", "Ik wil je aan elkaar voorstellen aan tafel",
    ],
)  # fmt: skip
def test_words_of_introduction_are_known_in_seven_languages(text: str) -> None:
    assert pl.Series([text]).to_frame("t").select(introduces(pl.col("t"))).item()


@pytest.mark.parametrize(
    ("name", "text", "held"),
    [
        ("Anna Ash", "so ANNA ASH said", True),
        ("Anna Ash", "Anna, Ash", False),
        ("Jean-Luc Pine", "ask Jean-Luc Pine", True),
        ("Anna O'Brien-Ash", "ask Anna O’Brien-Ash", True),
        ("Camp, Ghent", "at Camp, Ghent", True),
        ("Müller Zoé", "bei MÜLLER ZOÉ", True),
    ],
)
def test_the_quick_look_misses_no_name_that_stands_in_a_line(
    name: str, text: str, *, held: bool
) -> None:
    phrase = pl.select(spaced(pl.lit(name))).to_series()
    found = pl.Series([text]).to_frame("t").select(may_hold(pl.col("t"), phrase)).item()
    assert found is held
