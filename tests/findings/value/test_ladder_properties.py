"""What holds of the ladder whatever the archive, and however it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedin_insights.evidence import extract_events
from linkedin_insights.findings.said import find_said
from linkedin_insights.findings.value import Value, measure_value
from linkedin_insights.people import resolve_people
from linkedin_insights.tables import Tables
from linkedin_insights.ties import measure_ties
from tests.findings.talk import events
from tests.findings.value.scenes import (
    AGREED,
    DECLINE,
    MARK,
    MARKS,
    OFFER,
    PITCH,
    PLAIN,
    Word,
    everybody,
    jobs,
    labels,
    on,
    said,
    tables,
    talks,
    ties,
)
from tests.people.worlds import ME, connection, message, profile, shuffled
from tests.people.worlds import tables as archive

NAMES = ("ada", "bo", "cy")
DAYS = [f"level_{level}_on" for level in range(1, 6)]
Event = tuple[str, str | None, str, float]


def _value(*words: Word, log: tuple[Event, ...] = (), work: pl.DataFrame) -> Value:
    spoken = said(*words)
    return measure_value(
        tables(spoken, work),
        everybody(*NAMES, company="Acme"),
        events(*log),
        ties(*NAMES),
        spoken,
        labels(),
    )


TEXTS = (PLAIN, OFFER, AGREED, MARK, "an <introduction>")
LOGS = st.lists(
    st.tuples(
        st.sampled_from(["recommendation", "endorsement"]),
        st.sampled_from(NAMES),
        st.sampled_from(["in", "out"]),
        st.integers(0, 220).map(float),
    ),
    max_size=6,
).map(lambda log: tuple(sorted(log, key=lambda each: each[3])))
WORK = jobs(("Acme", on(60), on(70)), ("Bolt", on(90), None))


@settings(deadline=None, max_examples=60)
@given(talks(*TEXTS, DECLINE, PITCH), LOGS)
def test_levels_are_reached_in_order_and_scores_follow_them(
    words: list[Word], log: tuple[Event, ...]
) -> None:
    value = _value(*words, log=log, work=WORK)
    for row in value.people.iter_rows(named=True):
        reached = [row[day] for day in DAYS]
        level = row["level"]
        assert [day is not None for day in reached] == [place < level for place in range(5)]
        assert all(low <= high for low, high in pairwise(reached[:level]))
        assert level / 6 <= row["score"] < (level + 1) / 6
        assert row["valuable"] is (level >= 3)
    assert value.rungs["on"].null_count() == 0


@settings(deadline=None, max_examples=60)
@given(talks(*TEXTS), LOGS, talks(*TEXTS).filter(bool), LOGS)
def test_more_evidence_never_lowers_a_level(
    words: list[Word], log: tuple[Event, ...], more: list[Word], later: tuple[Event, ...]
) -> None:
    """Refusals and pitches aside: these are there to take something back."""
    before = _value(*words, log=log, work=WORK).people
    every = sorted([*words, *more], key=lambda word: word.day)
    after = _value(*every, log=(*log, *later), work=WORK).people
    assert (after["level"] >= before["level"]).all()
    for day in DAYS:
        both = pl.DataFrame({"before": before[day], "after": after[day]}).drop_nulls("before")
        assert (both["after"] <= both["before"]).all()
        assert both["after"].null_count() == 0


@settings(deadline=None, max_examples=60)
@given(talks(*TEXTS), LOGS, st.integers(0, 220))
def test_what_came_later_does_not_change_what_was_known(
    words: list[Word], log: tuple[Event, ...], until: int
) -> None:
    """An archive cut after a day has the rungs dated up to it, refusals and pitches aside."""
    last = on(until)
    whole = _value(*words, log=log, work=WORK).rungs.filter(pl.col("on") <= last)
    cut = _value(
        *(word for word in words if on(word.day) <= last),
        log=tuple(each for each in log if on(each[3]) <= last),
        work=WORK.filter(pl.col("started_on").dt.date() <= last),
    ).rungs
    told = ["person_id", "level", "reason", "on", "file", "row"]
    assert cut.select(told).sort(told).rows() == whole.select(told).sort(told).rows()


# The same archive, written otherwise

OWNER = f"Olga Owner <{ME}>"


def _archive(name: Callable[[str], str], seed: int | None = None) -> Value:
    """A small archive of five people under other names, its rows shuffled where a seed is given."""
    slugs = ("ada", "bo", "cy", "di", "ed")
    shown = {slug: name(slug) for slug in slugs}
    full = {slug: f"{one.title()} Smith" for slug, one in shown.items()}
    address = {slug: f"https://www.linkedin.com/in/{one}-smith" for slug, one in shown.items()}
    start = date(2024, 1, 1)
    rows = []

    def say(slug: str, day: int, text: str, *, out: bool, clock: str = "10:00") -> None:
        at = f"{start + timedelta(days=day)} {clock}"
        other = f"{full[slug]} <{address[slug]}>"
        ends = (OWNER, other) if out else (other, OWNER)
        rows.append(message(*ends, at, conversation_id=f"c-{slug}", content=text))

    for slug in slugs:
        say(slug, 1, "Good to meet you", out=True)
        # Several in one minute: which came first nobody knows.
        say(slug, 2, "Likewise", out=False)
        say(slug, 2, "And thanks", out=False)
        say(slug, 2, "Sure", out=True)
    for day in (40, 80):
        say("ada", day, "News?", out=True)
        say("ada", day, "Some", out=False)
        say("ada", day, "More", out=False)
    say("bo", 5, "here is an <offer>", out=False)
    say("bo", 5, "or an <interview>", out=False)
    say("bo", 7, "Let us talk", out=True)
    say("bo", 7, "or write", out=True)
    say("cy", 5, AGREED, out=True)
    say("cy", 5, f"{AGREED} indeed", out=False)
    say("cy", 5, f"so {AGREED}", out=False)
    say("di", 9, MARK, out=True)
    say("di", 9, PLAIN, out=False, clock="10:01")
    say("di", 9, "yes", out=True, clock="10:01")
    world = archive(
        profile=profile("Olga Owner"),
        connections=[
            connection(full[slug], "2023-12-01", address[slug], company="Acme", position="Baker")
            for slug in slugs
        ],
        positions=[{"company": "Acme Ltd", "started_on": "2024-06-01"}],
        recommendations_received=[
            {"first_name": full["ed"].split()[0], "last_name": "Smith", "at": f"2024-05-0{day}"}
            for day in (4, 5)
        ],
        messages=rows,
    )
    return _measured(world if seed is None else shuffled(world, seed))


def _measured(world: Tables) -> Value:
    everyone = resolve_people(world)
    log = extract_events(world, everyone)
    measured = measure_ties(log, everyone, world, as_of=date(2024, 12, 31)).frame
    spoken = find_said(world, log, gap_days=7)
    texts = spoken.texts
    spoken._topics.update(
        {topic: texts.str.contains(mark, literal=True) for topic, mark in MARKS.items()}
    )
    return measure_value(world, everyone, log, measured, spoken, labels())


def test_the_small_archive_holds_every_level() -> None:
    """All five work at Acme, where the owner began on 1 June after talks in January."""
    value = _archive(str)
    assert value.people["level"].to_list() == [5] * 5
    reasons = (
        value.rungs.group_by("person_id").agg(pl.col("reason").unique().sort()).sort("person_id")
    )
    assert dict(reasons.rows()) == {
        "ada-smith": ["job", "months", "two_way"],
        "bo-smith": ["interview", "job", "offer", "two_way"],
        "cy-smith": ["agreed", "job", "two_way"],
        "di-smith": ["job", "moved_on", "two_way"],
        "ed-smith": ["job", "recommended_me", "two_way"],
    }


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_rows_may_stand_in_any_order(seed: int) -> None:
    plain, mixed = _archive(str), _archive(str, seed)
    assert mixed.people.equals(plain.people)
    assert mixed.rungs.drop("row").equals(plain.rungs.drop("row"))


def test_names_decide_nothing() -> None:
    """Other names, in the opposite order of the alphabet."""
    others = dict(
        zip(("ada", "bo", "cy", "di", "ed"), ("zoe", "yan", "xia", "wim", "val"), strict=True)
    )
    back = {f"{other}-smith": f"{slug}-smith" for slug, other in others.items()}
    plain, renamed = _archive(str), _archive(others.__getitem__)
    for old, new in ((plain.people, renamed.people), (plain.rungs, renamed.rungs)):
        under = new.with_columns(pl.col("person_id").replace_strict(back))
        columns = [name for name in old.columns if name != "row"]
        assert under.select(columns).sort(columns).equals(old.select(columns).sort(columns))
