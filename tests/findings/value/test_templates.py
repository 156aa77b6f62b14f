"""Words that went to or came from five people or more, their greetings aside."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.value.opportunities import (
    opportunity_rungs,
    without_templates,
)
from tests.findings.value.scenes import (
    OFFER,
    PLAIN,
    Word,
    dated,
    me,
    on,
    said,
    them,
)

FIELDS = {"person_id": pl.String, "field": pl.String}


def _found(*words: Word) -> list[tuple[object, ...]]:
    return dated(opportunity_rungs(said(*words), pl.DataFrame(schema=FIELDS)))


GREETINGS = (
    "Hi Anna, ",
    "Hello Ben! ",
    "Dear Dr. Cem Celik, ",
    "Liebe Dina, ",
    "Sehr geehrte Frau Prof Eder, ",
)
NAMES = ("ada", "bo", "cy", "di", "ed")


def _template(*greetings: str, out: bool) -> list[Word]:
    first, second = (me, them) if out else (them, me)
    return [
        word
        for who, greeting in zip(NAMES, greetings, strict=False)
        for word in (
            first(who, 0, f"{greeting}here is a <contract> no. {len(who) * 7}"),
            second(who, 1, PLAIN),
        )
    ]


@pytest.mark.parametrize("out", [True, False])
def test_the_same_words_to_five_people_are_a_template(out: bool) -> None:  # noqa: FBT001
    assert _found(*_template(*GREETINGS, out=out)) == []
    four = _found(*_template(*GREETINGS[:4], out=out))
    assert sorted(str(row[0]) for row in four) == ["ada", "bo", "cy", "di"]


@pytest.mark.parametrize(
    "greeting",
    [
        "Hey Anna Maria Ash!\n", "Hello, Anna. ", "Good morning Anna, ", "Guten Tag Herr Birch, ",
        "Bonjour Anaïs, ", "Chère Anaïs, ", "Hola Ana! ", "Buenos días, Ana: ", "Olá Ana, ",
        "Bom dia Ana, ", "Estimada Ana: ", "Ciao Anna, ", "Gentile Dott. Rossi, ", "Beste Anna, ",
        "Geachte mevrouw Smit, ", "Dear Mr. Ash, ", "Moin Anna-Lena - ", "Hi 安娜, ", "",
    ],
)  # fmt: skip
def test_greetings_of_seven_languages_make_no_difference(greeting: str) -> None:
    body = "there is a <contract> for you"
    texts = [*(f"Hi {who}, {body}" for who in NAMES[:4]), greeting + body]
    spoken = said(*(them(who, 0, text) for who, text in zip(NAMES, texts, strict=True)))
    assert without_templates(spoken.frame, spoken).is_empty()


def test_other_words_are_no_template() -> None:
    texts = [f"Hi Anna, about the {thing} <contract>" for thing in ("a", "b", "c", "d", "e")]
    spoken = said(*(them(who, 0, text) for who, text in zip(NAMES, texts, strict=True)))
    assert without_templates(spoken.frame, spoken).equals(spoken.frame)


def test_five_messages_to_one_person_are_no_template() -> None:
    """The fifth has no second message."""
    words = [
        word
        for day in range(0, 50, 10)
        for word in (me("ada", day, PLAIN), them("ada", day, OFFER))
    ]
    assert _found(*words) == [("ada", 4, "offer", on(day)) for day in (10, 20, 30, 40)]


def test_a_template_counts_people_on_one_side() -> None:
    """Three said it to the owner, the owner to two others: nobody said it to five."""
    words = [(me if who in {"di", "ed"} else them)(who, 0, OFFER) for who in NAMES]
    answers = [(them if who in {"di", "ed"} else me)(who, 1, PLAIN) for who in NAMES]
    assert len(_found(*words, *answers)) == 5


def test_dropping_templates_keeps_rows_and_order() -> None:
    spoken = said(*(them(who, day, f"text {who}") for who in NAMES for day in (0, 1)))
    assert without_templates(spoken.frame, spoken).equals(spoken.frame)
    assert without_templates(spoken.frame.clear(), spoken).schema == spoken.frame.schema
