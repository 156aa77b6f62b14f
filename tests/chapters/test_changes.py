"""What changed as the reader sees it: the claim, who moved where, and everybody in tables."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from linkedin_insights.chapters import changes
from linkedin_insights.findings.changes import Changes, Kept
from linkedin_insights.findings.changes.model import (
    GONE_QUIET,
    LOST,
    MOVED,
    NEW,
    OTHER_NAMES,
    REACHED,
    REASONS,
    RENAMED,
    STEPS,
    WOKEN,
    WORLDS,
)
from linkedin_insights.findings.next_steps import REASONS as STEP_REASONS
from linkedin_insights.findings.value.model import LEVELS
from linkedin_insights.report import model
from linkedin_insights.report.blocks import Bars, Figures, PeopleList, PersonItem, Prose, Table
from linkedin_insights.report.leaves import Person
from linkedin_insights.report.model import Section
from linkedin_insights.report.redact import redact
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")
SINCE = date(2024, 3, 14)
MAY = date(2024, 5, 6)
MOVE: dict[str, Any] = {
    "person_id": "ada",
    "name": "Ada",
    "what": "company",
    "company_before": "Northlight",
    "company_after": "Corvane",
    "position_before": "Clerk",
    "position_after": "Director",
    "employed_before": True,
    "employed_after": True,
    "tie_strength": 0.9,
    "last_contact": date(2015, 3, 1),
}
WHOLE: dict[str, Any] = {
    "new": doubles.frame(
        [
            {"person_id": "fay", "name": "Fay", "connected_on": MAY, "talked": True},
            {"person_id": "gus", "name": "Gus", "connected_on": SINCE, "talked": False},
        ],
        NEW,
    ),
    "lost": doubles.frame(
        [
            {
                "person_id_before": "zoe",
                "name": "Zoe",
                "connected_on": SINCE,
                "company": "Northlight",
            }
        ],
        LOST,
    ),
    "moved": doubles.frame([MOVE], MOVED),
    "renamed": doubles.frame(
        [{"person_id": "bo", "name_before": "Bo Old", "name": "Bo", "what": "name"}], RENAMED
    ),
    "woken": doubles.frame(
        [
            {"person_id": "cem", "name": "Cem", "last_before": MAY, "last_contact": MAY},
            {"person_id": "edo", "name": "Edo", "last_contact": MAY},
        ],
        WOKEN,
    ),
    "gone_quiet": doubles.frame(
        [{"person_id": "dina", "name": "Dina", "last_contact": MAY, "active_days": 1}], GONE_QUIET
    ),
    "reached": doubles.frame(
        [{"person_id": "ada", "name": "Ada", "level_before": 2, "level": 5, "on": MAY}], REACHED
    ),
    "steps": doubles.frame(
        [
            {"person_id": "ada", "name": "Ada", "reason": "asleep", "on": MAY},
            {"person_id": None, "name": "Zoe", "reason": "of a later version"},
        ],
        STEPS,
    ),
    "other_names": doubles.frame(
        [
            {"company_before": "Acme", "company_after": "Acme Nova", "people": 7},
            {"company_before": "Old", "company_after": "New", "people": 5},
        ],
        OTHER_NAMES,
    ),
    "worlds": doubles.frame(
        [
            {"cluster_id": "c1", "people": 5, "new": 2, "lost": 1, "moved": 1, "woken": 0}
            | {"gone_quiet": 1},
            {"cluster_id": None, "people": 2, "new": 0, "lost": 0, "moved": 0, "woken": 2}
            | {"gone_quiet": 0},
        ],
        WORLDS,
    ),
}


def _built(**parts: Any) -> Section:
    given: dict[str, Any] = {"since": SINCE, "people_before": 6} | parts
    found = Changes(**given)
    return changes.build(doubles.findings(changes=found))


def _of(section: Section, kind: type[Any]) -> list[Any]:
    return [block for block in section.blocks if isinstance(block, kind)]


def _claim(section: Section) -> str:
    assert section.claim is not None
    return WORDS.plain(section.claim)


def _said(section: Section) -> list[str]:
    return [WORDS.plain(message) for block in _of(section, Prose) for message in block.messages]


def test_the_claim_counts_what_happened() -> None:
    section = _built(**WHOLE)
    assert _claim(section) == (
        "Since 14 March 2024: 2 new connections, 1 gone, 1 moved, 2 woken, 1 gone quiet."
    )
    assert section.verdicts == {
        "unchanged": False,
        "new": 2,
        "lost": 1,
        "moved": 1,
        "renamed": 1,
        "woken": 2,
        "gone_quiet": 1,
        "reached": 1,
        "steps": 2,
        "steps_taken": 1,
    }


def test_what_did_not_happen_is_not_listed() -> None:
    assert _claim(_built(moved=WHOLE["moved"])) == (
        "Since 14 March 2024: no new connection, 1 moved."
    )
    assert _claim(_built(renamed=WHOLE["renamed"])).startswith("Since 14 March 2024, nobody came")


def test_nothing_at_all_is_said_plainly() -> None:
    section = _built()
    assert section.available
    assert _claim(section) == "Since 14 March 2024, nothing changed that the two exports show."
    assert section.verdicts["unchanged"] is True
    assert len(section.blocks) == 1
    assert _said(section)[0].startswith("Everybody who was on the list is on it still")


def test_what_one_side_lacks_is_not_counted() -> None:
    listed = _built(new=WHOLE["new"], kept=Kept(messages=False))
    assert _claim(listed) == "Since 14 March 2024: 2 new connections."
    assert (listed.verdicts["new"], listed.verdicts["woken"]) == (2, None)
    assert any("came without messages" in text for text in _said(listed))
    talked = _built(woken=WHOLE["woken"], kept=Kept(connections=False))
    assert _claim(talked) == "Since 14 March 2024: 2 exchanges woken."
    assert (talked.verdicts["lost"], talked.verdicts["gone_quiet"]) == (None, 0)
    (figures,) = _of(talked, Figures)
    assert len(figures.items) == 2


def test_nothing_compared_but_the_half_is_not_called_everybody() -> None:
    section = _built(kept=Kept(messages=False))
    assert section.verdicts["unchanged"] is True
    assert not any("every exchange" in text for text in _said(section))


def test_what_changed_stands_world_by_world() -> None:
    (bars,) = _of(_built(**WHOLE), Bars)
    assert [(bar.value.value, bar.part.value) for bar in bars.bars] == [(5, 2), (2, 0)]
    assert [WORDS.leaf_text(bar.label) for bar in bars.bars] == ["Northlight", "in no group"]
    assert [WORDS.plain(bar.note) for bar in bars.bars] == [
        "2 new, 1 gone, 1 moved, 1 gone quiet",
        "2 woken",
    ]
    assert "most in Northlight, with 5 people" in WORDS.plain(bars.summary)


def test_without_worlds_there_is_no_picture_of_them() -> None:
    parts = WHOLE | {"worlds": WHOLE["worlds"].tail(1)}
    assert _of(_built(**parts), Bars) == []


@pytest.mark.parametrize(
    ("row", "note", "opener"),
    [
        ({}, "from Northlight to Corvane, as Director", "you are at Corvane now"),
        ({"position_after": ""}, "from Northlight to Corvane", "you are at Corvane now"),
        (
            {"company_before": "", "employed_before": False},
            "now at Corvane, as Director",
            "you are at Corvane now",
        ),
        (
            {"company_after": "", "employed_after": False, "position_after": ""},
            "no longer at Northlight",
            "you are no longer at Northlight",
        ),
        (
            {"company_after": "Self-employed", "employed_after": False},
            "from Northlight to Self-employed, as Director",
            "you are no longer at Northlight",
        ),
        (
            {"what": "position", "company_after": "Northlight"},
            "from Clerk to Director, still at Northlight",
            "you work as Director now",
        ),
        (
            {"what": "position", "company_after": "", "employed_after": False},
            "from Clerk to Director",
            "you work as Director now",
        ),
        (
            {"what": "position", "company_after": "Northlight", "position_after": ""},
            "from Clerk to no title, still at Northlight",
            "something has changed at your work",
        ),
    ],
)
def test_a_move_says_from_where_to_where_and_how_to_begin(
    row: dict[str, Any], note: str, opener: str
) -> None:
    item = _item(_built(moved=doubles.frame([MOVE | row], MOVED)))
    assert WORDS.plain(item.note) == note
    assert item.opener is not None
    assert opener in WORDS.plain(item.opener)
    assert "of March 2015" in WORDS.plain(item.detail[0])


def test_no_words_yet_is_said() -> None:
    item = _item(_built(moved=doubles.frame([MOVE | {"last_contact": None}], MOVED)))
    assert "not exchanged words" in WORDS.plain(item.detail[0])


def _item(section: Section) -> PersonItem:
    (found,) = _of(section, PeopleList)
    item = found.items[0]
    assert isinstance(item, PersonItem)
    return item


def test_lists_are_short_and_say_how_many_more() -> None:
    many = doubles.frame([MOVE | {"person_id": f"p{n}"} for n in range(9)], MOVED)
    (found,) = _of(_built(moved=many), PeopleList)
    assert len(found.items) == 6
    assert found.more is not None
    assert WORDS.plain(found.more) == "And 3 more, in the tables below."


def test_sleepers_and_first_words_are_told_apart() -> None:
    woken = _of(_built(**WHOLE), PeopleList)[1]
    assert [WORDS.plain(item.note) for item in woken.items] == [
        "silent since May 2024, words again in May 2024",
        "no words then; since, the last in May 2024",
    ]


def test_everything_else_is_told_in_sentences() -> None:
    said = _said(_built(**WHOLE))
    assert said[0] == (
        "Of 2 small acts that the earlier report proposed, 1 was followed by words of yours."
    )
    assert said[1].startswith("One relationship came as far as vouching or further since: Ada.")
    assert "not in the one of today" in said[2]
    assert said[3].startswith("1 person goes by another name")
    assert said[4].startswith("All 7 people at Acme now name Acme Nova")
    assert said[5].startswith("One more company")


def test_everybody_stands_in_a_folded_table() -> None:
    tables = _of(_built(**WHOLE), Table)
    assert all(table.folded for table in tables)
    assert [len(table.rows) for table in tables] == [2, 1, 2, 1, 1, 2, 1, 1]
    for table in tables:
        assert all(len(row) == len(table.columns) for row in table.rows)
    steps, lost = tables[5], tables[7]
    assert [row[1] is None for row in steps.rows] == [False, True]
    # Nobody of today: a name, and no card to lead to.
    assert lost.rows[0][0] == Person(id="", name="Zoe")


def test_a_long_table_is_cut_and_says_so() -> None:
    row = {"person_id": "x", "name": "X", "connected_on": MAY, "talked": False}
    (table,) = _of(_built(new=doubles.frame([row] * 201, NEW)), Table)
    assert len(table.rows) == 200
    assert WORDS.plain(table.title) == "The latest 200 of 201 new connections"


@pytest.mark.parametrize("reason", REASONS)
def test_without_a_comparison_it_says_why(reason: str) -> None:
    section = _built(reason=reason)
    assert not section.available
    assert section.claim is None
    assert section.reason is not None
    assert WORDS.plain(section.reason)
    assert section.verdicts["unchanged"] is None
    how = " ".join(_said(section))
    assert ("--json report.json" in how) == (reason in {"no_previous", "no_directory"})


def test_every_message_has_its_words() -> None:
    for message in doubles.messages(_built(**WHOLE)):
        assert WORDS.plain(message)
    composed = [
        f"changes.{table}_table" for table in WHOLE if table not in {"worlds", "other_names"}
    ]
    composed += [f"{id}_cut" for id in composed]
    composed += [f"changes.reason.{reason}" for reason in STEP_REASONS]
    composed += [f"ladder.{level}" for level in range(len(LEVELS))]
    composed += [f"changes.world_{kind}" for kind in WORLDS if kind not in {"cluster_id", "people"}]
    assert set(composed) <= set(WORDS.entries)


def test_redaction_leaves_no_name_of_either_day() -> None:
    section = _built(**WHOLE)
    report = model.Report(
        schema_version=model.SCHEMA_VERSION,
        generated_by="linkedin-insights 1.0",
        as_of="2025-01-01",
        owner=model.Owner(person=None, evidence=[]),
        headline=section,
        coverage=model.Coverage(files=[], problems=[], deliveries=1, fingerprint=""),
        chapters=[section],
    )
    names = ("Fay", "Gus", "Zoe", "Bo Old", "Northlight", "Corvane", "Clerk", "Director")
    shown = msgspec.json.encode(report).decode()
    assert [name for name in names if name not in shown] == []
    hidden = msgspec.json.encode(redact(report)).decode()
    assert [name for name in (*names, "Acme", "fay", "zoe") if name in hidden] == []
    assert '"moved":1' in hidden


def test_without_an_archive_day_it_still_stands() -> None:
    found = doubles.findings(changes=Changes(reason="undated"), as_of=None)
    assert not changes.build(found).available


def test_it_counts_what_both_days_hold() -> None:
    basis = _built(**WHOLE).basis
    assert basis is not None
    # Six people then, seven today.
    assert basis.rows == 13
