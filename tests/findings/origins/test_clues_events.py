"""Events in words and full days; people of an event beyond what is usual around it."""

from __future__ import annotations

from datetime import date
from math import log

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.events import find_events
from tests.findings.origins.scenes import AS_OF, Rows, clues, link, on, reasons, stages, them
from tests.people.worlds import Row

ADA = "Ada Alder"


def held(day: int = 0, *, until: int | None = None, **cells: str) -> Row:
    """An event that begins so many days after the first of March 2024."""
    ends = {} if until is None else {"ends_at": on(until)}
    return {"name": "Harbour Summit", "at": on(day), "status": "APPROVED", **ends, **cells}


def crowd(days: list[int]) -> list[Row]:
    """One connection on each of the days; names are spelt with letters."""
    letters = str.maketrans("0123456789", "abcdefghij")
    return [
        link(f"Person{str(place).translate(letters)} Number", on(day))
        for place, day in enumerate(days)
    ]


def came(days: list[int], *events: Row, as_of: date = AS_OF) -> pl.DataFrame:
    """Clues of full days for people who connected on the days."""
    world = stages(as_of, connections=crowd(days), events=events or [held()])
    found = find_events(world.scene())
    return found.filter((pl.col("reason") == "event_days") & (pl.col("llr") > 0))


@pytest.mark.parametrize(
    ("spoken", "clue"), [(-1, False), (0, True), (1, True), (120, True), (121, False)]
)
def test_words_name_an_event_of_the_last_120_days(spoken: int, *, clue: bool) -> None:
    found = clues(
        messages=[them(ADA, on(spoken), "So good, that HARBOUR - summit!")], events=[held()]
    )
    named = found.filter(pl.col("reason") == "event_named")
    assert (named.height == 1) is clue
    if clue:
        assert named.select("origin", "subject", "documented").row(0) == (
            "event",
            "Harbour Summit",
            True,
        )
        assert named["on"].item().isoformat() == on(0)


@pytest.mark.parametrize(
    ("name", "status", "clue"),
    [
        ("Harbour Summit", "APPROVED", True),
        ("Harbour Summit", "", True),
        ("Harbour Summit", "Relinquished", False),
        ("Harbour Summit", "DECLINED", False),
        # Six letters and figures at least.
        ("Fair 24", "APPROVED", True),
        ("Fair 2", "APPROVED", False),
        ("", "APPROVED", False),
    ],
)
def test_events_left_and_short_names_are_none(name: str, status: str, *, clue: bool) -> None:
    text = f"We met at {name}, remember?"
    found = clues(messages=[them(ADA, on(0), text)], events=[held(name=name, status=status)])
    assert ("event", "event_named") in reasons(found, ADA) or not clue
    assert clue or "event_named" not in found["reason"].to_list()


def test_of_an_event_held_twice_the_one_before_the_words_is_meant() -> None:
    world = stages(
        messages=[them(ADA, on(10), "that Harbour Summit")], events=[held(-355), held(5), held(370)]
    )
    found = find_events(world.scene())
    assert [day.isoformat() for day in found["on"]] == [on(5)]


def test_a_name_inside_another_word_names_nothing() -> None:
    found = clues(messages=[them(ADA, on(0), "harbour summits")], events=[held()])
    assert found.is_empty()


@pytest.mark.parametrize(("days", "people"), [([0, 1], 0), ([0, 1, 2], 3), ([0, 3, 3], 3)])
def test_three_people_make_a_full_day(days: list[int], people: int) -> None:
    assert came(days).height == people


@pytest.mark.parametrize("outside", [-1, 4])
def test_the_day_before_and_the_fifth_day_are_outside(outside: int) -> None:
    assert came([0, 1, outside]).is_empty()


def test_an_event_of_several_days_lasts_until_three_days_after_it() -> None:
    """From day 0 to 2, so to day 5; days beyond the fifth are not counted into it (5 + 3 = 8)."""
    assert came([0, 1, 5], held(until=2)).height == 3
    assert came([0, 1, 6], held(until=2)).is_empty()
    assert came([0, 1, 8], held(until=300)).height == 3
    assert came([0, 1, 9], held(until=300)).is_empty()


def test_nobody_around_leaves_half_a_person_as_usual() -> None:
    """ln(3 · (3 − ½)/½) = ln 15."""
    found = came([0, 0, 0])
    assert found["llr"].to_list() == pytest.approx([log(15)] * 3)
    assert not found["documented"].any()
    assert found["subject"].unique().to_list() == ["Harbour Summit"]


def test_what_is_usual_is_counted_in_the_45_days_on_either_side() -> None:
    """22 of 45 days before, 23 of 45 after: one every second day, so 2 in four days.

    Five came: ln(3 · (5 − 2½)/2½) = ln 3. Those on days −46 and 49 do not count.
    """
    before = [-44 + 2 * place for place in range(22)]
    after = [4 + 2 * place for place in range(23)]
    found = came([*before, *after, -46, 49, *[0, 1, 2, 3, 3]])
    assert found["llr"].to_list() == pytest.approx([log(3)] * 5)


def test_as_many_as_usual_are_no_clue() -> None:
    """One a day: four in four days."""
    assert came(list(range(-45, 49))).is_empty()


def test_days_that_nobody_can_have_come_on_do_not_make_the_usual_less() -> None:
    """The archive ends on the event's last day: only the 45 days before it are around it.

    One a day, as ever, so four of four are usual. Were the days to come counted as empty, half of
    them would be a surplus.
    """
    assert came(list(range(-45, 4)), as_of=date.fromisoformat(on(3))).is_empty()


def test_two_events_on_one_day_keep_both_subjects_in_any_order_of_rows() -> None:
    events: Rows = [held(), held(name="Another Fair")]
    subjects = [
        clues(connections=crowd([0, 0, 0]), events=rows)["subject"].to_list()
        for rows in (events, events[::-1])
    ]
    assert subjects[0] == ["Another Fair", "Harbour Summit"] * 3
    assert subjects[0] == subjects[1]


def test_without_events_or_people_there_is_nothing() -> None:
    assert clues(events=[held()]).is_empty()
    assert find_events(stages(connections=crowd([0, 0, 0])).scene()).is_empty()
