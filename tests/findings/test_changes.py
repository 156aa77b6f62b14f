"""What changed between two states, worked by hand; the earlier one is of 2025-01-01."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from linkedin_insights.findings.changes import Changes, Kept
from linkedin_insights.findings.changes.compare import compare
from linkedin_insights.findings.changes.model import BEFORE, NOW

SINCE = date(2025, 1, 1)
SPRING = date(2025, 4, 1)
OLD = date(2019, 5, 6)


def _before(*rows: dict[str, Any]) -> pl.DataFrame:
    plain: dict[str, Any] = {
        "company": "Acme",
        "position": "Baker",
        "connected_on": OLD,
        "last_contact": None,
        "tie_state": "none",
        "level": 0,
        "cluster_id": "",
    }
    return _frame(rows, plain, BEFORE)


def _now(*rows: dict[str, Any]) -> pl.DataFrame:
    plain: dict[str, Any] = {
        "company": "Acme",
        "position": "Baker",
        "connected_on": OLD,
        "is_connection": True,
        "tie_state": "none",
        "tie_strength": 0.0,
        "active_days": 0,
        "level": 0,
    }
    return _frame(rows, plain, NOW)


def _frame(
    rows: tuple[dict[str, Any], ...], plain: dict[str, Any], schema: dict[str, pl.DataType]
) -> pl.DataFrame:
    whole = [{"name": row["person_id"].title(), **plain, **row} for row in rows]
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in whole], schema=schema)


def _compare(before: pl.DataFrame, now: pl.DataFrame, **changes: Any) -> Changes:
    given: dict[str, Any] = {
        "since": SINCE,
        "kept": Kept(),
        "steps": pl.DataFrame(schema={"person_id": pl.String, "reason": pl.String}),
        "words": pl.DataFrame(schema={"person_id": pl.String, "on": pl.Date}),
    }
    return compare(before, now, **(given | changes))


def _ids(frame: pl.DataFrame, column: str = "person_id") -> list[str]:
    return frame[column].to_list()


def _moved(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """What moved, of somebody; a second person keeps company and title known on both sides."""
    bob = {"person_id": "bob"}
    found = _compare(
        _before({"person_id": "ada", **before}, bob), _now({"person_id": "ada", **now}, bob)
    )
    return _ids(found.moved, "what")


def test_the_same_twice_is_unchanged() -> None:
    people: list[dict[str, Any]] = [
        {"person_id": "ada"},
        {"person_id": "bob", "tie_state": "active", "level": 4},
    ]
    found = _compare(_before(*people), _now(*people))
    assert found.unchanged
    assert found.worlds.is_empty()
    assert (found.since, found.people_before, found.reason) == (SINCE, 2, None)


def test_who_connected_since_is_new() -> None:
    before = _before(
        {"person_id": "ada"},
        {"person_id": "writer", "connected_on": None},
        {"person_id": "undated", "connected_on": None},
    )
    now = _now(
        {"person_id": "ada"},
        {"person_id": "fresh", "connected_on": SPRING, "last_contact": SPRING},
        {"person_id": "sameday", "connected_on": SINCE},
        {"person_id": "writer", "connected_on": date(2025, 2, 3)},
        # Known then without a day, and still: it may have been a connection all the time.
        {"person_id": "undated", "connected_on": None},
        {"person_id": "unknown", "connected_on": None},
        # Missing in the earlier list, though made before: not made since.
        {"person_id": "hidden", "connected_on": OLD},
        {"person_id": "stranger", "connected_on": None, "is_connection": False},
    )
    found = _compare(before, now)
    assert _ids(found.new) == ["fresh", "writer", "sameday", "unknown"]
    assert found.new["talked"].to_list() == [True, False, False, False]
    assert found.lost.is_empty()


def test_who_left_the_list_is_lost_with_or_without_words() -> None:
    before = _before(
        {"person_id": "ada"},
        {"person_id": "gone", "connected_on": date(2020, 1, 1)},
        {"person_id": "talker"},
        {"person_id": "never", "connected_on": None},
    )
    now = _now({"person_id": "ada"}, {"person_id": "talker", "is_connection": False})
    found = _compare(before, now)
    assert _ids(found.lost, "person_id_before") == ["talker", "gone"]
    assert _ids(found.lost) == ["talker", None]
    assert not found.unchanged


@pytest.mark.parametrize(
    ("before", "now", "what"),
    [
        ({"company": "Acme"}, {"company": "Northwind"}, ["company"]),
        ({"company": "Acme"}, {"company": ""}, ["company"]),
        ({"company": ""}, {"company": "Acme"}, ["company"]),
        ({"company": "Acme"}, {"company": "Northwind", "position": "Chef"}, ["company"]),
        ({"position": "Baker"}, {"position": "Head Baker"}, ["position"]),
        ({"position": "Baker"}, {"position": ""}, ["position"]),
        ({"company": "Acme"}, {"company": "ACME  GmbH"}, []),
        ({"company": "Café Zoë, Inc."}, {"company": "cafe zoe"}, []),
        ({"company": "Self-employed"}, {"company": "Freelance"}, []),
        ({"company": "Self-employed"}, {"company": ""}, []),
        ({"position": "Sr. Baker"}, {"position": "senior baker"}, []),
        ({"position": "VP, Sales"}, {"position": "Vice President of Sales"}, []),
        ({"position": "Founder & CEO"}, {"position": "CEO and Founder 🚀"}, []),
        ({"position": "Bäcker (m/w/d)"}, {"position": "BÄCKER"}, []),
    ],
)
def test_a_move_is_another_company_or_title_and_not_another_spelling(
    before: dict[str, Any], now: dict[str, Any], what: list[str]
) -> None:
    assert _moved(before, now) == what


def test_the_closest_of_those_who_moved_come_first() -> None:
    people = ("ada", "bob", "cy")
    before = _before(*({"person_id": who} for who in people))
    strength = zip(people, (0.2, 0.7, 0.2), strict=True)
    now = _now(
        *({"person_id": w, "company": "Northwind", "tie_strength": s} for w, s in strength),
    )
    found = _compare(before, now)
    assert _ids(found.moved) == ["bob", "ada", "cy"]
    assert found.moved.row(0, named=True)["company_before"] == "Acme"


def test_only_connections_of_both_days_can_move() -> None:
    before = _before({"person_id": "ada", "connected_on": None}, {"person_id": "bob"})
    now = _now(
        {"person_id": "ada", "company": "Northwind"},
        {"person_id": "bob", "company": "Northwind", "is_connection": False},
    )
    assert _compare(before, now).moved.is_empty()


def test_what_one_side_never_tells_is_no_move() -> None:
    before = _before({"person_id": "ada", "company": ""}, {"person_id": "bob", "company": ""})
    found = _compare(before, _now({"person_id": "ada"}, {"person_id": "bob", "position": "Chef"}))
    assert found.moved.select("person_id", "what").rows() == [("bob", "position")]


@pytest.mark.parametrize(("people", "moves"), [(5, 0), (4, 4)])
def test_a_company_all_of_whose_people_name_one_other_changed_its_name(
    people: int, moves: int
) -> None:
    everybody = [f"p{number}" for number in range(people)]
    before = _before(*({"person_id": who} for who in everybody), {"person_id": "x", "company": "X"})
    now = _now(
        *({"person_id": who, "company": "Acme Nova"} for who in everybody),
        {"person_id": "x", "company": "X"},
    )
    found = _compare(before, now)
    assert found.moved.height == moves
    names = [] if moves else [("Acme", "Acme Nova", 5)]
    assert found.other_names.rows() == names


def test_one_who_stays_makes_it_a_move_of_the_others() -> None:
    everybody = [f"p{number}" for number in range(6)]
    before = _before(*({"person_id": who} for who in everybody))
    now = _now(
        *({"person_id": who, "company": "Acme Nova"} for who in everybody[1:]), {"person_id": "p0"}
    )
    assert _compare(before, now).moved.height == 5


def test_another_name_on_one_address_is_a_new_name() -> None:
    before = _before(
        {"person_id": "ada", "name": "Ada Byron"},
        {"person_id": "bob", "name": "Dr. Bob Stone"},
        {"person_id": "cy", "name": "CY MÖLLER"},
        {"person_id": "dan", "name": ""},
    )
    now = _now(
        {"person_id": "ada", "name": "Ada Lovelace"},
        {"person_id": "bob", "name": "Bob Stone, MBA"},
        {"person_id": "cy", "name": "Cy Möller 🌱"},
        {"person_id": "dan", "name": "Dan Grey"},
    )
    assert _compare(before, now).renamed.rows() == [
        ("ada", "ada", "Ada Byron", "Ada Lovelace", "name")
    ]


def test_another_address_with_the_same_name_and_day_is_the_same_person() -> None:
    before = _before({"person_id": "ada-1", "name": "Ada Byron", "tie_state": "active"})
    # Old messages still carry the old address.
    now = _now(
        {"person_id": "ada-byron", "name": "Ada Byron", "company": "Northwind"},
        {"person_id": "ada-1", "name": "Ada Byron", "connected_on": None, "is_connection": False},
    )
    found = _compare(before, now)
    assert found.renamed.rows() == [("ada-byron", "ada-1", "Ada Byron", "Ada Byron", "slug")]
    assert found.new.is_empty()
    assert found.lost.is_empty()
    assert _ids(found.moved) == ["ada-byron"]


def test_namesakes_are_not_taken_for_each_other() -> None:
    twins = [{"person_id": f"ada-{n}", "name": "Ada Byron"} for n in (1, 2)]
    found = _compare(_before(*twins), _now({"person_id": "ada-3", "name": "Ada Byron"}))
    assert found.renamed.is_empty()
    assert _ids(found.lost, "person_id_before") == ["ada-1", "ada-2"]
    other_day = _compare(
        _before(twins[0]),
        _now({"person_id": "ada-3", "name": "Ada Byron", "connected_on": SPRING}),
    )
    assert (_ids(other_day.new), other_day.lost.height) == (["ada-3"], 1)


def test_an_address_that_became_known_is_no_other_address() -> None:
    before = _before(
        {"person_id": "name:ada byron", "name": "Ada Byron"},
        {"person_id": "name:bob stone", "name": "Bob Stone", "connected_on": None},
    )
    now = _now(
        {"person_id": "ada-byron", "name": "Ada Byron"},
        {"person_id": "bob-stone", "name": "Bob Stone", "connected_on": SPRING},
    )
    found = _compare(before, now)
    assert found.renamed.is_empty()
    assert (_ids(found.new), _ids(found.lost)) == (["bob-stone"], [])


def test_exchanges_wake_and_go_quiet() -> None:
    before = _before(
        {"person_id": "slept", "tie_state": "dormant", "last_contact": OLD},
        {"person_id": "first", "tie_state": "none"},
        {"person_id": "same", "tie_state": "active"},
        {"person_id": "off", "tie_state": "unknown"},
        {"person_id": "quiet", "tie_state": "active"},
        {"person_id": "faded", "tie_state": "active"},
        {"person_id": "early", "tie_state": "none"},
    )
    awake = {"tie_state": "active", "last_contact": SPRING}
    now = _now(
        {"person_id": "slept", "tie_strength": 0.1, **awake},
        {"person_id": "first", "tie_strength": 0.9, **awake},
        {"person_id": "same", **awake},
        {"person_id": "off", **awake},
        {"person_id": "quiet", "tie_state": "dormant", "active_days": 9, "last_contact": OLD},
        {"person_id": "faded", "tie_state": "none", "last_contact": OLD},
        {"person_id": "early", "tie_state": "active", "last_contact": SINCE},
        {"person_id": "new", **awake},
    )
    found = _compare(before, now)
    assert found.woken.select("person_id", "state_before", "last_before").rows() == [
        ("slept", "dormant", OLD),
        ("first", "none", None),
    ]
    assert found.gone_quiet.select("person_id", "active_days").rows() == [("quiet", 9)]


def test_levels_count_by_the_day_of_their_evidence() -> None:
    before = _before(
        {"person_id": "risen", "level": 2},
        {"person_id": "older", "level": 0},
        {"person_id": "low", "level": 0},
        {"person_id": "kept", "level": 4},
    )
    now = _now(
        {"person_id": "risen", "level": 4, "level_on": SPRING},
        # The earlier export did not hold the evidence, which is older than it.
        {"person_id": "older", "level": 5, "level_on": OLD},
        {"person_id": "low", "level": 2, "level_on": SPRING},
        {"person_id": "kept", "level": 4, "level_on": SPRING},
        {"person_id": "met", "level": 3, "level_on": SPRING, "connected_on": SPRING},
    )
    assert _compare(before, now).reached.rows() == [
        ("risen", "Risen", 2, 4, SPRING),
        ("met", "Met", 0, 3, SPRING),
    ]


def test_steps_are_taken_by_words_of_the_owner_since() -> None:
    people = [{"person_id": who, "name": f"{who.title()} Byron"} for who in ("ada", "bob")]
    before = _before(*people, {"person_id": "cy", "name": "Cy Stone"})
    now = _now(*people, {"person_id": "cy-2", "name": "Cy Stone"})
    steps = pl.DataFrame({"person_id": ["cy", "ada", "bob"], "reason": ["ask", "asleep", "goal"]})
    words = pl.DataFrame(
        {
            "person_id": ["ada", "cy-2", "cy-2", "bob"],
            "on": [SINCE, date(2025, 6, 1), SPRING, OLD],
        }
    )
    found = _compare(before, now, steps=steps, words=words)
    assert found.steps.select("person_id", "reason", "on").rows() == [
        ("cy-2", "ask", SPRING),
        ("ada", "asleep", None),
        ("bob", "goal", None),
    ]
    assert found.taken == 1


def test_people_are_counted_once_in_their_world() -> None:
    before = _before(
        {"person_id": "both", "tie_state": "active", "cluster_id": "c2"},
        {"person_id": "gone", "cluster_id": "c1"},
        {"person_id": "loose"},
    )
    now = _now(
        {"person_id": "both", "tie_state": "dormant", "company": "Northwind", "cluster_id": "c1"},
        {"person_id": "loose", "company": "Northwind"},
        {"person_id": "new", "connected_on": SPRING, "cluster_id": "c3"},
    )
    # c1: one who moved and went quiet, one who is gone.
    assert _compare(before, now).worlds.rows() == [
        ("c1", 2, 0, 1, 1, 0, 1),
        ("c3", 1, 1, 0, 0, 0, 0),
        (None, 1, 0, 0, 1, 0, 0),
    ]


def test_one_sided_evidence_counts_nothing() -> None:
    before = _before({"person_id": "ada"}, {"person_id": "bob", "tie_state": "active"})
    now = _now(
        {"person_id": "ada", "tie_state": "active", "last_contact": SPRING},
        {"person_id": "bob", "tie_state": "dormant", "company": "Northwind"},
        {"person_id": "new", "connected_on": SPRING},
    )
    listed = _compare(before, now, kept=Kept(messages=False))
    assert (_ids(listed.new), _ids(listed.moved)) == (["new"], ["bob"])
    assert listed.woken.is_empty()
    assert listed.gone_quiet.is_empty()
    talked = _compare(before, now, kept=Kept(connections=False))
    assert (_ids(talked.woken), _ids(talked.gone_quiet)) == (["ada"], ["bob"])
    assert talked.new.is_empty()
    assert talked.moved.is_empty()
