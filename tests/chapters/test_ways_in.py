"""Ways in as the reader sees them: goals, applications, and nobody said plainly."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from linkedin_insights.chapters import ways_in
from linkedin_insights.findings.ways_in import WAYS, Way, WaysIn
from linkedin_insights.findings.ways_in.model import RELATIONS
from linkedin_insights.report.blocks import PeopleList, Prose, Table
from linkedin_insights.report.leaves import Leaf, Message, Person, Term
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")
RANK = "A rank for where to begin, no measure of a person."
HALVED = "halved for no longer being there"
ROW: dict[str, Any] = {
    "person_id": "ada",
    "score": 0.75,
    "warm_part": 0.4,
    "helped_part": 0.15,
    "recent_part": 0.1,
    "level_part": 0.1,
    "relation": "there",
    "wanted_company": "Northlight",
    "reason": "",
    "role_match": "",
    "topic": "",
    "topic_where": "",
    "tie_band": "strong",
    "tie_state": "active",
    "two_way": True,
    "last_contact": date(2024, 5, 6),
    "value_level": 0,
    "seniority": "",
}
EMPTY = pl.DataFrame(schema=WAYS)


def _ways(*rows: dict[str, Any]) -> pl.DataFrame:
    return doubles.frame([{**ROW, **row} for row in rows], WAYS)


def _built(*goals: Way, applications: tuple[Way, ...] = ()) -> Section:
    found = WaysIn(None, goals, applications)  # type: ignore[arg-type]
    return ways_in.build(doubles.findings(ways_in=found))


def _said(section: Section) -> str:
    assert section.claim is not None
    return WORDS.plain(section.claim)


def test_goals_are_met_or_plainly_not() -> None:
    found = _ways({}, {"person_id": "bo", "last_contact": None})
    section = _built(
        Way("company", "Northlight", found),
        Way("role", "Potter", EMPTY),
        Way("topic", "Ink", EMPTY),
    )
    assert _said(section) == "You know somebody for 1 of 3 goals."
    assert section.verdicts == {
        "goals": 3,
        "goals_met": 1,
        "applications": 0,
        "applications_met": 0,
    }
    people, role, topic, _ = section.blocks
    assert isinstance(people, PeopleList)
    assert people.title is not None
    assert WORDS.plain(people.title) == "Northlight: 2 people, best way in first"
    assert [WORDS.plain(item.note) for item in people.items] == [
        "Clerk there · a strong tie, alive, last words in May 2024",
        "Clerk there · connected, no words yet",
    ]
    assert isinstance(role, Prose)
    assert WORDS.plain(role.messages[0]).startswith("As Potter: nobody.")
    assert isinstance(topic, Prose)
    assert WORDS.plain(topic.messages[0]).startswith("On Ink: nobody.")


def test_no_more_than_five_are_shown() -> None:
    found = _ways(*({"person_id": name} for name in ("ada", "bo", "cem", "dina", "edo", "fay")))
    people = _built(Way("company", "Northlight", found)).blocks[0]
    assert isinstance(people, PeopleList)
    assert len(people.items) == 5
    assert people.more is not None
    assert WORDS.plain(people.more).startswith("And 1 more person")


def test_those_of_ones_own_time_are_called_the_nearest() -> None:
    era = _ways({"relation": "era", "reason": "connected", "on": date(2019, 2, 3)})
    section = _built(Way("company", "Ash", era))
    assert _said(section) == "For the one goal that you gave, this archive shows no contact yet."
    nobody, people, _ = section.blocks
    assert isinstance(nobody, Prose)
    assert isinstance(people, PeopleList)
    assert people.title is not None
    assert WORDS.plain(people.title).startswith("The nearest to Ash: one person")
    words = [WORDS.plain(part) for part in people.items[0].detail]
    assert "whether they did, the archive does not say" in words[0]
    assert "halved" in words[1]


def test_applications_stand_in_a_table_with_the_best_way_in() -> None:
    applied = (
        Way("application", "Northlight", _ways({}), "Head Clerk", date(2023, 1, 2), 2),
        Way("application", "Elm", EMPTY, "", date(2022, 1, 2), 1),
    )
    section = _built(applications=applied)
    assert _said(section) == (
        "You applied to 2 companies; at 1 of them you have somebody whom you had connected with "
        "before."
    )
    table = section.blocks[0]
    assert isinstance(table, Table)
    best = [row[4] for row in table.rows]
    assert isinstance(best[0], Person)
    assert best[0].name == "Ada"
    assert best[1] == Term(id="ways_in.nobody")
    assert [len(row) for row in table.rows] == [len(table.columns)] * 2
    assert section.verdicts["applications_met"] == 1


def test_goals_and_applications_share_a_claim() -> None:
    applied = (Way("application", "Northlight", _ways({}), "", date(2023, 1, 2), 1),)
    section = _built(Way("company", "Northlight", _ways({})), applications=applied)
    assert _said(section) == (
        "You know somebody for 1 of 1 goal; and for 1 company that you applied to."
    )


def test_every_reason_is_said() -> None:
    """One row with everything that can be known, and one with nothing."""
    full = {
        **ROW,
        "company": "Elm",
        "position": "Potter",
        "relation": "was",
        "reason": "recommendation",
        "on": date(2019, 2, 3),
        "role_match": "words",
        "topic": "ink",
        "topic_where": "message",
        "topic_on": date(2024, 4, 5),
        "value_level": 3,
    }
    assert WORDS.plain(ways_in.note_of(full)) == (
        "was at Northlight, now Potter at Elm · a strong tie, alive, last words in May 2024"
    )
    assert [WORDS.plain(message) for message in ways_in.reasons_of(full)] == [
        "A recommendation of February 2019 names them at that company.",
        "Every word of that role stands in the title.",
        "You wrote with each other about ink, last in April 2024.",
        "One of you vouched for the other in writing.",
        f"Warmth 0.40, help before 0.15, recency 0.10, level 0.10, {HALVED}: together 0.75. {RANK}",
    ]
    bare = {**full, "company": "", "position": "", "wanted_company": "", "topic": "", "on": None}
    assert "no title given at no company given" in WORDS.plain(ways_in.note_of(bare))
    assert "a day that it does not give" in WORDS.plain(ways_in.reasons_of(bare)[0])


@pytest.mark.parametrize("relation", [*RELATIONS, ""])
@pytest.mark.parametrize("band", ["none", "weak", "moderate", "strong"])
@pytest.mark.parametrize("state", ["none", "active", "dormant", "unknown"])
def test_every_tie_has_its_words(relation: str, band: str, state: str) -> None:
    row = {**ROW, "company": "Elm", "position": "", "relation": relation}
    for last in (None, date(2024, 5, 6)):
        told = {**row, "tie_band": band, "tie_state": state, "last_contact": last}
        assert WORDS.plain(ways_in.note_of(told))


def test_without_goals_and_applications_it_says_how_to_give_them() -> None:
    section = _built()
    assert not section.available
    assert section.reason is not None
    assert "--goals goals.toml" in WORDS.plain(section.reason)
    assert section.verdicts["goals"] == 0


def test_what_comes_from_the_archive_stands_in_leaves_that_redaction_knows() -> None:
    section = _built(Way("company", "Northlight", _ways({"reason": "colleague"})))
    kinds = {
        type(leaf) for message in doubles.messages(section) for leaf in message.params.values()
    }
    assert kinds <= set(Leaf.__args__)
    assert all(isinstance(message, Message) for message in doubles.messages(section))
