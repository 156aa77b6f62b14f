"""What came of invitations and first messages, worked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

import polars as pl
import pytest

from linkedin_insights.evidence.events import SCHEMA
from linkedin_insights.findings.origins.model import CLUES
from linkedin_insights.findings.outreach import (
    BROKERS,
    FIRST_MESSAGES,
    INTRODUCED,
    INVITATIONS,
    PITCHING,
    RATES,
    STEPS,
    UNANSWERED,
    Outreach,
    measure_outreach,
)
from linkedin_insights.findings.outreach.first_messages import body
from linkedin_insights.findings.outreach.rates import difference
from linkedin_insights.findings.value.model import VALUE
from linkedin_insights.network.model import NODES
from linkedin_insights.people import People
from linkedin_insights.tables.files import positions
from tests.findings import talk
from tests.findings.talk import Word, me, them

AS_OF = date(2025, 12, 31)
NOBODY = talk.people()
_NO_JOBS = talk.frame([], positions.SPEC.schema)
_JOBS = [
    {"company": "Acme", "position": "Data Analyst"}
    | {"started_on": datetime(2020, 1, 1, tzinfo=UTC), "started_on_precision": "month"}
    | {"finished_on": datetime(2024, 12, 1, tzinfo=UTC), "finished_on_precision": "month"},
    {"company": "Own Bakery", "position": "Baker"}
    | {"started_on": datetime(2025, 1, 1, tzinfo=UTC), "started_on_precision": "month"},
]


def _measure(
    *words: Word,
    events: pl.DataFrame | None = None,
    people: People = NOBODY,
    valuable: Sequence[str] = (),
    clues: Sequence[tuple[str, str, date | None]] = (),
    clusters: Sequence[tuple[str, str]] = (),
    jobs: pl.DataFrame | None = None,
    as_of: date | None = AS_OF,
) -> Outreach:
    """Clues are (person, helper, day), clusters (person, cluster)."""
    led = [
        {"person_id": who, "helper_id": helper, "on": on, "origin": "introduction"}
        | {"documented": True}
        for who, helper, on in clues
    ]
    return measure_outreach(
        pl.DataFrame(schema=dict(SCHEMA)) if events is None else events,
        talk.said(words),
        people,
        valuable=talk.frame([{"person_id": id, "valuable": True} for id in valuable], VALUE),
        clues=talk.frame(led, CLUES),
        nodes=talk.frame([{"person_id": id, "cluster_id": c} for id, c in clusters], NODES),
        positions=_NO_JOBS if jobs is None else jobs,
        as_of=as_of,
    )


def _rate(found: Outreach, act: str, outcome: str, by: str, group: str) -> tuple[int, int]:
    """How many of how many."""
    told = {"act": act, "outcome": outcome, "by": by, "group": group}
    rows = found.rates.filter(*(pl.col(name) == value for name, value in told.items()))
    return (0, 0) if rows.is_empty() else rows.select("successes", "trials").row(0)


def test_acceptance_is_a_connection_from_the_day_before_on() -> None:
    """Ann a day before the sending, Bob two days before: he was one already. Cleo never."""
    log = talk.events(
        *[("invitation", who, "out", 10) for who in ("ann", "bob", "cleo")],
        ("connection", "ann", "both", 9),
        ("connection", "bob", "both", 8),
        ("invitation", None, "out", 10),
        ("invitation", "dan", "in", 10),
        ("connection", "dan", "both", 300),
    )
    found = _measure(events=log)
    accepted = dict(found.invitations.select("person_id", "accepted").iter_rows())
    assert accepted == {"ann": True, "bob": False, "cleo": False, "dan": True}
    assert (found.sent, found.received, found.nameless) == (3, 1, 1)
    assert _rate(found, "sent", "accepted", "all", "all") == (1, 3)
    assert _rate(found, "received", "accepted", "all", "all") == (1, 1)


def test_the_young_are_pending_whatever_became_of_them() -> None:
    """On day 364 (31 December) day 334 is 30 days old, day 335 is not."""
    log = talk.events(
        ("invitation", "ann", "out", 334),
        ("invitation", "bob", "out", 335),
        ("invitation", "cleo", "out", 336),
        ("connection", "cleo", "both", 337),
    )
    found = _measure(events=log)
    assert found.pending == 1
    assert _rate(found, "sent", "accepted", "all", "all") == (0, 1)
    unknown = _measure(events=log, as_of=None)
    assert (unknown.pending, unknown.rates.height) == (2, 0)


def test_an_answer_comes_within_thirty_days_of_the_first_words_after() -> None:
    """Ann: note on day 0, accepted on day 20, wrote on day 50 = 20 + 30. Bob: a day later.

    Cleo wrote first. Dan was never written to; Eve has not had her thirty days.
    """
    log = talk.events(
        *[("invitation", who, "out", 0) for who in ("bob", "cleo", "dan")],
        ("invitation_with_note", "ann", "out", 0),
        ("invitation", "eve", "out", 0),
        *[("connection", who, "both", 20) for who in ("ann", "bob", "cleo", "dan", "eve")],
    )
    found = _measure(
        me("ann", 0, "Hello from the fair", "invitation_with_note"),
        them("ann", 50, "Hi"),
        me("bob", 20, "Hello"),
        them("bob", 51, "Hi"),
        them("cleo", 21, "Thanks for adding me"),
        me("eve", 340, "Hello"),
        events=log,
    )
    worded = found.invitations.filter("worded")
    told = dict(worded.select("person_id", "answered").iter_rows())
    assert told == {"ann": True, "bob": False, "cleo": True}
    assert _rate(found, "sent", "answered", "note", "with") == (1, 1)
    assert _rate(found, "sent", "answered", "note", "without") == (1, 2)


def test_steps_have_their_own_denominators() -> None:
    """Five invited: Eve two days ago; Ann, Bob and Cleo accepted; words with Ann and Bob.

    Ann wrote back. Cleo is of value, though no word passed in writing; Dan, who is too, did not
    accept. Fay invited the owner, who accepted and wrote to her.
    """
    log = talk.events(
        *[("invitation", who, "out", 0) for who in ("ann", "bob", "cleo", "dan")],
        ("invitation", "eve", "out", 362),
        ("invitation", "fay", "in", 0),
        *[("connection", who, "both", 10) for who in ("ann", "bob", "cleo", "fay")],
    )
    found = _measure(
        *[me(who, 12, "Hello") for who in ("ann", "bob", "fay")],
        them("ann", 14, "Hi"),
        events=log,
        valuable=("cleo", "dan"),
    )
    told = found.steps.select("out", "step", "successes", "trials").rows()
    assert told == [
        (True, "sent", 5, 5),
        (True, "settled", 4, 5),
        (True, "accepted", 3, 4),
        (True, "worded", 2, 3),
        (True, "answered", 1, 2),
        (True, "valuable", 1, 3),
        (False, "sent", 1, 1),
        (False, "settled", 1, 1),
        (False, "accepted", 1, 1),
        (False, "worded", 1, 1),
        (False, "answered", 1, 1),
        (False, "valuable", 0, 1),
    ]
    assert found.steps.schema == STEPS


def _invited(kind: str, people: int, accepted: int, at: str) -> pl.DataFrame:
    rows = [(kind, f"{at}{n}", "out", 1.0) for n in range(people)]
    return talk.events(*rows, *[("connection", f"{at}{n}", "both", 2.0) for n in range(accepted)])


def test_the_difference_of_two_shares_is_newcombes() -> None:
    """Newcombe (1998), table II, contrast (a), method 10: 56/70 - 48/80 is 0.0524 to 0.3339.

    And contrast (d): 5/56 - 0/29 is -0.0381 to 0.1926.
    """
    assert difference(56, 70, 48, 80) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)
    assert difference(5, 56, 0, 29) == pytest.approx((5 / 56, -0.0381, 0.1926), abs=5e-5)


@pytest.mark.parametrize(
    ("noted", "plain", "verdict"),
    [((10, 9), (10, 2), "more"), ((10, 1), (10, 9), "less"), ((10, 5), (10, 4), "none")],
)
def test_a_note_is_compared(noted: tuple[int, int], plain: tuple[int, int], verdict: str) -> None:
    """9 of 10 less 2 of 10: 0.7 with ends 0.2 and more away; 5 less 4 of 10 covers 0."""
    log = pl.concat(
        [_invited("invitation_with_note", *noted, "n"), _invited("invitation", *plain, "p")]
    )
    note = _measure(events=log).note
    assert note.verdict == verdict
    assert note.difference == pytest.approx((noted[1] - plain[1]) / 10)


def test_nine_invitations_on_one_side_are_too_few_to_tell() -> None:
    log = pl.concat(
        [_invited("invitation_with_note", 9, 9, "n"), _invited("invitation", 90, 0, "p")]
    )
    note = _measure(events=log).note
    assert (note.verdict, note.difference, note.low) == ("untestable", None, None)
    assert (note.with_note, note.with_accepted, note.without_note) == (9, 9, 90)


def test_the_audience_is_who_they_were_to_the_owner_then() -> None:
    """The owner was at Acme to December 2024 as a data analyst, and ran a bakery afterwards."""
    jobs = talk.frame(_JOBS, positions.SPEC.schema)
    people = talk.people(
        ("ann", "Ann", "Acme, Inc.", "Talent Acquisition Partner"),
        ("bob", "Bob", "ACME Inc", "Clerk"),
        ("cleo", "Cleo", "Other", "Senior Data Scientist"),
        ("dan", "Dan", "Other", "Potter"),
        ("eve", "Eve", "", ""),
    )
    words = [me(who, -100, f"Hello {who}") for who in ("ann", "bob", "cleo", "dan", "eve")]
    found = _measure(*words, people=people, jobs=jobs).first_messages
    told = dict(found.select("person_id", "audience").iter_rows())
    assert told == {
        "ann": "recruiter",
        "bob": "same_employer",
        "cleo": "same_field",
        "dan": "other",
        "eve": None,
    }
    later = _measure(me("bob", 100, "Hello"), me("cleo", 100, "Hi"), people=people, jobs=jobs)
    assert set(later.first_messages["audience"]) == {"other"}


def test_a_first_message_opens_with_somebody_who_had_not_written() -> None:
    """Ann on day 30 in time, Bob on day 31 not; Cleo had written, Dan in a group; Eve is young."""
    found = _measure(
        me("ann", 0, "Are you there?"),
        them("ann", 30, "Yes"),
        me("bob", 0, "Hello"),
        me("bob", 20, "Hello again"),
        them("bob", 31, "Sorry"),
        them("cleo", 0, "Hello"),
        me("cleo", 1, "Hello"),
        Word("dan", out=False, day=0, text="All", kind="group_message", group="g", size=3),
        me("dan", 1, "Hello"),
        me("eve", 350, "Hello"),
    )
    first = found.first_messages
    assert first["person_id"].to_list() == ["ann", "bob", "eve"]
    assert first["answered"].to_list() == [True, False, False]
    assert first["settled"].to_list() == [True, True, False]
    assert _rate(found, "first", "answered", "question", "with") == (1, 1)
    assert _rate(found, "first", "answered", "question", "without") == (0, 1)
    assert _rate(found, "first", "answered", "year", "2025") == (1, 2)


def test_lengths_are_thirds() -> None:
    """Letters 1 to 9: a third of nine values ends at the third and at the sixth.

    The quantile at 1/3 of nine values lies at 8/3 counted from 0, the lower of which is the third.
    """
    found = _measure(*[me(f"p{n}", 0, "x" * n) for n in range(1, 10)])
    assert (found.short_up_to, found.middle_up_to) == (3, 6)
    assert found.first_messages["length"].to_list() == ["short"] * 3 + ["middle"] * 3 + ["long"] * 3


def test_the_same_text_to_five_is_a_template_whatever_the_greeting() -> None:
    sale = "I would love to hear about your work."
    five = [me(f"p{n}", n, f"Hi P{n}, {sale}") for n in range(5)]
    own = [me(f"q{n}", n, f"Hello Q{n}, ok") for n in range(5)]
    told = _measure(*five, *own).first_messages
    assert told.filter(pl.col("person_id").str.starts_with("p"))["template"].all()
    assert not told.filter(pl.col("person_id").str.starts_with("q"))["template"].any()
    assert not _measure(*five[:4]).first_messages["template"].any()
    texts = pl.DataFrame({"t": ["Hi Ann,\nhow is the work at the fair?", "Hi Ann, ok"]})
    assert texts.select(body(pl.col("t")))["t"].to_list() == [
        "how is the work at the fair?",
        "hi ann, ok",
    ]


def test_two_openings_without_a_word_back_may_rest() -> None:
    """Bob heard once only, Cleo answered, Dan in a group, Eve is valuable, Fay had no time yet."""
    words = [me(who, day, "Hello") for who in ("ann", "cleo", "dan", "eve") for day in (0, 20)]
    words += [me("bob", day, "Hello") for day in (0, 3)]
    words += [me("fay", day, "Hello") for day in (0, 340)]
    words += [
        them("cleo", 300, "Hello"),
        Word("dan", out=False, day=5, text="All", kind="group_message", group="g", size=3),
    ]
    found = _measure(*words, valuable=["eve"])
    assert found.unanswered.select("person_id", "openings").rows() == [("ann", 2)]
    assert found.unanswered["last_on"].to_list() == [date(2025, 1, 21)]


def test_only_sales_talk_never_taken_up_may_rest() -> None:
    """Ann was declined; Bob was taken up, Cleo spoke of something else, Eve is valuable."""
    words = [them(who, 0, "A demo for you") for who in ("ann", "bob", "cleo", "dan", "eve")]
    words += [me("ann", 1, "no thanks"), me("bob", 1, "Gladly"), them("cleo", 9, "How are you")]
    words += [them("dan", 9, "Hi Dan, just following up on my last message")]
    words += [them(f"p{n}", 9, f"Hi P{n}, just following up on my last message") for n in range(4)]
    found = _measure(*words, valuable=["eve"])
    assert found.pitching.select("person_id", "messages").rows() == [("dan", 2), ("ann", 1)]


def test_brokers_are_ranked_by_the_valuable_people_they_led_to() -> None:
    early, late = date(2020, 1, 1), date(2021, 1, 1)
    clues = [("a", "x", late), ("a", "x", early), ("b", "x", late), ("c", "y", None)]
    clues += [("d", "y", late), ("worthless", "z", late)]
    found = _measure(valuable=["a", "b", "c", "d"], clues=clues)
    assert found.brokers.rows() == [("x", 2, early, late), ("y", 2, late, late)]
    assert found.introduced.select("helper_id", "person_id", "on").rows() == [
        ("x", "a", early),
        ("x", "b", late),
        ("y", "d", late),
        ("y", "c", None),
    ]


def _closure(within: int, across: int) -> Outreach:
    """Two clusters of 20: helpers of the first introduce people of it and of the second."""
    clusters = [(f"{c}{n}", c) for c in ("s", "t") for n in range(20)]
    pairs = [(f"s{n + 1}", "s0", None) for n in range(within)]
    pairs += [(f"t{n}", "s0", None) for n in range(across)]
    return _measure(clusters=clusters, clues=pairs)


@pytest.mark.parametrize(
    ("within", "across", "verdict"),
    [(12, 0, "within"), (0, 12, "across"), (6, 6, "chance"), (9, 0, "untestable")],
)
def test_introductions_are_held_against_the_sizes(within: int, across: int, verdict: str) -> None:
    """At random 19 of the 39 others are in the helper's own cluster."""
    found = _closure(within, across).closure
    assert (found.pairs, found.within, found.verdict) == (within + across, within, verdict)
    assert found.expected == pytest.approx(19 / 39)


def test_people_without_a_cluster_are_left_out() -> None:
    assert _measure(clues=[("a", "x", None)], clusters=[("a", "s")]).closure.pairs == 0


def test_nothing_in_nothing_out() -> None:
    found = _measure(as_of=None)
    frames = {
        "invitations": INVITATIONS,
        "first_messages": FIRST_MESSAGES,
        "rates": RATES,
        "unanswered": UNANSWERED,
        "pitching": PITCHING,
        "brokers": BROKERS,
        "introduced": INTRODUCED,
    }
    for name, schema in frames.items():
        frame = getattr(found, name)
        assert frame.is_empty(), name
        assert frame.schema == schema, name
    assert (found.sent, found.short_up_to, found.note.verdict) == (0, None, "untestable")


def test_every_share_has_its_wilson_interval() -> None:
    """1 of 2: 0.5 ± 1.96·sqrt(1/8 + 3.8415/16)/(1 + 3.8415/2), 0.0945 to 0.9055."""
    found = _measure(me("ann", 0, "Hello"), them("ann", 1, "Hi"), me("bob", 0, "Hello"))
    ends = found.rates.filter(pl.col("by") == "all").select("low", "high").row(0)
    assert ends == pytest.approx((0.0945, 0.9055), abs=5e-5)
