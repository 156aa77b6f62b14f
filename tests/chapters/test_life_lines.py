"""The few and how they began, as the reader sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import polars as pl
import pytest

from linkedin_insights.chapters import life_lines as chapter
from linkedin_insights.chapters.parts.leaves import say
from linkedin_insights.chapters.parts.lives import life_lines
from linkedin_insights.findings.lives import Lives
from linkedin_insights.findings.origins.model import ORIGIN_ROWS
from linkedin_insights.findings.periods import Periods
from linkedin_insights.findings.steps import STEPS
from linkedin_insights.findings.value.model import VALUE
from linkedin_insights.report.blocks import LifeLines, LifeRow, Prose
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")
DAY = date(2019, 3, 1)
ROWS = {
    **VALUE,
    **{("origin_label" if name == "label" else name): kind for name, kind in ORIGIN_ROWS.items()},
    "name": pl.String(),
    "family": pl.String(),
    "best_reason": pl.String(),
    "best_on": pl.Date(),
}
ADA: dict[str, Any] = {
    "person_id": "ada",
    "name": "Ada",
    "score": 0.9,
    "family": "wrote",
    "origin": "my_engagement",
    "certainty": "documented",
    "reason": "your_comment_them",
    "on": DAY,
    "text": 1,
    "first_touch": date(2019, 2, 20),
    "best_reason": "contract",
    "best_on": date(2020, 5, 4),
}
BO: dict[str, Any] = {
    **ADA,
    "person_id": "bo",
    "name": "Bo",
    "score": 0.5,
    "family": "unknown",
    "origin": "unknown",
    "certainty": "unknown",
    "reason": None,
    "on": None,
    "text": None,
    "first_touch": date(2020, 1, 1),
    "best_reason": None,
    "best_on": None,
}
LIVES = Lives(
    periods=Periods(date(2019, 1, 1), "quarter", 8),
    rows=doubles.frame([ADA, BO], ROWS),
    steps=doubles.frame(
        [
            {"person_id": "ada", "on": date(2019, 2, 20), "step": "act", "by": "me"}
            | {"detail": "comment"},
            {"person_id": "ada", "on": DAY, "step": "invitation", "by": "them", "detail": ""},
            {"person_id": "ada", "on": DAY, "step": "connection", "by": "", "detail": ""},
            {"person_id": "bo", "on": DAY, "step": "connection", "by": "", "detail": ""},
        ],
        STEPS,
    ),
    messages={"ada": [0, 3, 1, 0, 0, 0, 0, 2], "bo": [0] * 8},
    skyline=[4, 0, 0, 3, 0, 0, 0, 1],
    valuable=2,
    known=1,
    documented=1,
    families={"wrote": 1, "through": 0, "places": 0, "direct": 0, "unknown": 0},
)
SAID = SimpleNamespace(words=lambda place: ("never shown", "Thanks for your comment!")[place])


def built(lives: Lives = LIVES, **more: object) -> Section:
    found: dict[str, object] = {
        "lives": lives,
        "said": SAID,
        "value": SimpleNamespace(
            people=pl.DataFrame({"person_id": ["a"] * 40}), rungs=pl.DataFrame({"n": [1] * 5})
        ),
        "origins": SimpleNamespace(clues=pl.DataFrame({"n": [1] * 7})),
    }
    return chapter.build(doubles.findings(**(found | more)))


def picture(section: Section) -> LifeLines:
    (found,) = [block for block in section.blocks if isinstance(block, LifeLines)]
    return found


def sentences(section: Section) -> list[str]:
    (prose,) = [block for block in section.blocks if isinstance(block, Prose)]
    return [WORDS.plain(message) for message in prose.messages]


def text(section: Section) -> str:
    return "\n".join(WORDS.plain(message) for message in doubles.messages(section))


def test_a_row_tells_how_it_began_what_that_rests_on_and_what_came_of_it() -> None:
    block = picture(built())
    ada, bo = block.rows
    assert ada.person.url == "https://www.linkedin.com/in/ada"
    assert WORDS.plain(ada.began) == "How it began: a comment or reaction of yours."
    assert ada.grounds is not None
    assert WORDS.plain(ada.grounds) == (
        "their first words, 1 March 2019, speak of a comment of yours"
    )
    assert WORDS.plain(ada.outcome) == "you spoke of paid work, 4 May 2020"
    assert ada.quote is not None
    assert ada.quote.text == "Thanks for your comment!"
    assert [step.kind for step in ada.steps] == ["act", "invitation", "connection"]
    assert ada.messages == [0, 3, 1, 0, 0, 0, 0, 2]
    # Nothing shows how it began with Bo, and a label alone says that it was valuable.
    assert WORDS.plain(bo.began) == "The archive does not say how it began."
    assert bo.grounds is None
    assert bo.quote is None
    assert WORDS.plain(bo.outcome) == "valuable by your own label"


def test_the_picture_says_its_span_and_stands_against_everybody() -> None:
    block = picture(built())
    assert (block.start.iso, block.step) == ("2019-01-01", "quarter")
    assert block.skyline == [4, 0, 0, 3, 0, 0, 0, 1]
    assert "all 8 connections" in WORDS.plain(block.skyline_label)
    assert WORDS.plain(block.summary).startswith("All 2 valuable relationships")


def test_claim_verdicts_and_basis() -> None:
    section = built()
    assert section.claim is not None
    assert WORDS.plain(section.claim) == (
        "2 relationships of 40 made a visible difference. For one of them the archive shows or "
        "suggests how it began; for the others it does not say."
    )
    assert section.verdicts == {"valuable": 2, "documented": 1, "known": 1, "people": 40}
    assert section.basis is not None
    assert section.basis.rows == 5 + 7
    assert section.basis.since is not None
    assert section.basis.since.iso == "2019-02-20"
    assert section.caveats


@pytest.mark.parametrize(
    ("valuable", "known", "claim"),
    [
        (1, 0, "One relationship of 40 made a visible difference. The archive does not say"),
        (1, 1, "One relationship of 40 made a visible difference. The archive shows"),
        (3, 0, "For none of them does the archive say how it began."),
        (3, 2, "For 2 of them the archive shows or suggests how it began"),
    ],
)
def test_singular_and_plural(valuable: int, known: int, claim: str) -> None:
    section = built(replace(LIVES, valuable=valuable, known=known))
    assert section.claim is not None
    assert claim in WORDS.plain(section.claim)


def test_families_are_counted_where_beginnings_are_known() -> None:
    families = {"wrote": 1, "through": 0, "places": 3, "direct": 2, "unknown": 9}
    first = sentences(built(replace(LIVES, known=6, valuable=15, families=families)))[0]
    assert first == (
        "How the 6 began that the archive shows: 1 with something you wrote, none through "
        "somebody, 3 through a shared workplace, school or event and 2 directly."
    )
    none = sentences(built(replace(LIVES, known=0)))
    assert none[0].startswith("Valuable means here")


def test_who_finds_no_room_is_counted() -> None:
    assert sentences(built(replace(LIVES, valuable=9)))[-1] == WORDS.plain(
        say("people.more", people=7)
    )
    assert "more" not in sentences(built())[-1]


def test_the_highest_scores_are_kept_in_the_order_in_which_they_began() -> None:
    later = {**ADA, "person_id": "cem", "name": "Cem", "score": 0.7}
    lives = replace(LIVES, rows=doubles.frame([BO, later, ADA], ROWS), valuable=3)
    found = doubles.findings(lives=lives, said=SAID)
    names = [row.person.name for row in life_lines(found, limit=2).rows]
    assert names == ["Cem", "Ada"]


def test_without_quotes_no_word_of_the_archive_is_shown() -> None:
    section = built(quotes=False)
    assert picture(section).rows[0].quote is None
    assert "Thanks for your comment!" not in text(section)


def test_words_are_quoted_only_where_they_document() -> None:
    likely = doubles.frame([{**ADA, "certainty": "likely"}], ROWS)
    (row,) = picture(built(replace(LIVES, rows=likely, valuable=1))).rows
    assert row.quote is None
    assert WORDS.plain(row.began).startswith("How it probably began:")


def test_a_label_of_the_owner_is_its_own_ground() -> None:
    labelled = doubles.frame([{**ADA, "origin": "event", "origin_label": "event"}], ROWS)
    (row,) = picture(built(replace(LIVES, rows=labelled, valuable=1))).rows
    assert row.grounds is not None
    assert WORDS.plain(row.grounds) == "you say so in your labels"


@pytest.mark.parametrize("lives", [replace(LIVES, valuable=0), replace(LIVES, periods=None)])
def test_without_a_valuable_relationship_there_is_a_reason(lives: Lives) -> None:
    section = built(lives)
    assert not section.available
    assert section.reason is not None
    assert WORDS.plain(section.reason).startswith("The archive shows no relationship yet")
    assert set(section.verdicts) == {"valuable", "documented", "known", "people"}


def test_steps_without_a_row_and_rows_without_steps() -> None:
    lives = replace(LIVES, steps=pl.DataFrame(schema=STEPS), messages={})
    row: LifeRow = picture(built(lives)).rows[0]
    assert row.steps == []
    assert row.messages == []
