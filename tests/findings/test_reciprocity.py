"""Giving and receiving, worked by hand."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest

from linkedin_insights.evidence.events import SCHEMA
from linkedin_insights.findings.reciprocity import (
    GIFTS,
    KINDS,
    RECIPROCITY,
    TALLY,
    Reciprocity,
    measure_reciprocity,
)
from linkedin_insights.findings.reciprocity.answering import measure_answers
from linkedin_insights.findings.reciprocity.balance import find_first_giver, sum_people, weigh
from linkedin_insights.findings.reciprocity.introductions import find_introductions
from linkedin_insights.findings.reciprocity.questions import QUESTIONS, asks
from linkedin_insights.findings.waiting import Waiting
from tests.findings import talk
from tests.findings.talk import Word, me, them

AS_OF = date(2025, 12, 31)
TRIO = talk.people(
    ("ann", "Ann Ash", "", ""), ("bob", "Bob Birch", "", ""), ("cleo", "Cleo Cedar", "", "")
)


def _waiting(people: int = 0) -> Waiting:
    mine = pl.DataFrame({"person_id": [f"p{place}" for place in range(people)]})
    return Waiting(mine=mine, theirs=mine.clear(), strangers=0)


def _measure(
    *words: Word, events: pl.DataFrame | None = None, as_of: date | None = AS_OF
) -> Reciprocity:
    log = pl.DataFrame(schema=dict(SCHEMA)) if events is None else events
    return measure_reciprocity(log, talk.said(words), _waiting(2), TRIO, as_of=as_of)


def _gifts(found: Reciprocity) -> list[tuple[str, str, bool]]:
    return found.gifts.select("person_id", "kind", "out").rows()


def test_a_question_answered_within_two_weeks_is_a_gift_of_whoever_answered() -> None:
    """Asked on day 0, answered on day 14: in time. Asked on day 30, answered on day 45: not."""
    found = _measure(
        me("ann", 0, "Are you well?"),
        them("ann", 14, "Yes"),
        me("bob", 30, "Are you there?"),
        them("bob", 45, "Sorry, late"),
        them("cleo", 50, "Send it please"),
        me("cleo", 51, "Here it is"),
    )
    assert _gifts(found) == [("ann", "answer", False), ("cleo", "answer", True)]
    answer = found.gifts.row(0, named=True)
    assert (answer["row"], answer["weight"]) == (2, 0.5)


def test_a_lively_day_is_one_gift_and_help_in_an_answer_is_that_answer() -> None:
    found = _measure(
        them("ann", 0.1, "One?"),
        me("ann", 0.2, "glad to help"),
        them("ann", 0.3, "Two?"),
        me("ann", 0.4, "Yes"),
        me("bob", 3, "I am glad to help"),
        me("bob", 3.1, "glad to help"),
    )
    assert _gifts(found) == [("ann", "answer", True), ("bob", "help", True)]


def test_marks_inside_links_ask_nothing_and_sales_talk_asks_for_nothing() -> None:
    texts = pl.Series(["a? https://x.y/?q", "see https://x.y/?q=1", "<a?b> no", "¿qué？", ""])
    assert asks(texts).to_list() == [True, False, False, True, False]
    found = _measure(them("ann", 0, "A demo?"), me("ann", 1, "no thanks"))
    assert found.gifts.is_empty()


def test_what_the_export_writes_down_keeps_its_weight() -> None:
    """One recommendation outweighs two clicks: 3 against 2 · 0.2; P is 2.6 over 3.4 + 4."""
    log = talk.events(
        ("recommendation", "ann", "out", 5),
        ("endorsement", "ann", "in", 6),
        ("endorsement", "ann", "in", 7),
        ("recommendation", None, "in", 8),
    )
    found = _measure(events=log)
    ann = found.people.row(0, named=True)
    assert (ann["given"], ann["received"]) == (3.0, 0.4)
    assert ann["balance"] == pytest.approx(2.6 / 7.4)
    assert ann["first"] == "me"
    assert found.tally.rows() == [("ann", "recommendation", 1, 0), ("ann", "endorsement", 0, 2)]
    assert found.kinds.filter(pl.col("given") + pl.col("received") > 0).rows() == [
        ("recommendation", 3.0, 1, 0, 3.0, 0.0),
        ("endorsement", 0.2, 0, 2, 0.0, 0.4),
    ]
    assert found.waiting == 2


def _commented(day: float, row: int, post: str, *mentions: str, own: bool = False) -> pl.DataFrame:
    kind = "comment_on_own_post" if own else "comment"
    cells = {"group_id": post, "row": row, "file": "Comments.csv"}
    rows = [talk.events((kind, None, "out", day), **cells)]
    rows += [
        talk.events(
            ("comment_mention", who, "out", day), group_id=post, row=row, file="Comments.csv"
        )
        for who in mentions
    ]
    return pl.concat(rows)


def test_comments_by_name_are_gifts_and_the_others_are_the_commons() -> None:
    """As of day 0 + 364 (31 December 2025), 52 weeks reach back to before day 1.

    Row 4 is on the owner's own post and counts nowhere; rows 2 and 3 are one post and day.
    """
    log = pl.concat(
        [
            _commented(0, 1, "p1", "ann"),
            _commented(100, 2, "p2"),
            _commented(100.1, 3, "p2"),
            _commented(200, 4, "mine", "bob", own=True),
            talk.events(("reaction", None, "out", 0), ("reaction", None, "out", 300)),
        ]
    )
    found = _measure(events=log)
    assert _gifts(found) == [("ann", "comment", True)]
    commons = found.commons
    assert (commons.comments, commons.reactions) == (1, 2)
    assert (commons.weeks, commons.recent) == (52, 2)
    assert commons.per_week == pytest.approx(2 / 52)


def test_a_young_archive_counts_only_its_own_weeks() -> None:
    """First act on 1 January, as of 21 January: 21 days are three weeks."""
    log = talk.events(("reaction", None, "out", 0), ("reaction", None, "out", 20))
    commons = _measure(events=log, as_of=date(2025, 1, 21)).commons
    assert (commons.weeks, commons.recent) == (3, 2)
    assert commons.per_week == pytest.approx(2 / 3)
    assert _measure(events=log, as_of=date(2025, 1, 3)).commons.per_week is None


def _introduced(*words: Word) -> list[tuple[str, bool]]:
    found = find_introductions(talk.said(words), TRIO)
    return found.select("person_id", "out").rows()


def _to_both(day: float, text: str, *, out: bool = True) -> list[Word]:
    """A message in a thread with Ann and Bob."""
    senders = ("ann", "bob") if out else ("ann",)
    return [Word(who, out, day, text, "group_message", group="g", size=2) for who in senders]


def test_the_owner_introduces_two_in_one_thread_and_their_answer_is_none() -> None:
    words = [
        *_to_both(0, "Ann, meet Bob: I would like to introduce you two, introducing each"),
        *_to_both(1, "Connecting you was kind, happy to meet my neighbour", out=False),
    ]
    assert _introduced(*words) == [("ann", True), ("bob", True)]


def test_somebody_introduces_the_owner_in_a_thread() -> None:
    assert _introduced(*_to_both(0, "Let me introduce you two", out=False)) == [("ann", False)]
    large = [word._replace(size=6) for word in _to_both(0, "Let me introduce you two")]
    assert _introduced(*large) == []


def test_a_third_person_by_full_name_makes_an_introduction() -> None:
    """The owner's is a gift to both; somebody else's is a gift of theirs alone."""
    assert _introduced(me("ann", 0, "You should meet Bob Birch, a baker.")) == [
        ("ann", True),
        ("bob", True),
    ]
    assert _introduced(them("ann", 0, "I can introduce you to Bob Birch.")) == [("ann", False)]
    again = [them("ann", day, "I can introduce you to Bob Birch.") for day in (0, 9)]
    assert len(_introduced(*again)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Could you introduce me to Bob Birch?",
        "Kannst du mich bitte Bob Birch vorstellen und in Kontakt bringen?",
        "Peux-tu me présenter Bob Birch et nous mettre en contact ?",
        "Could I get an intro to Bob Birch?",
        "¿Me presentas a Bob Birch? Quiero ponerte en contacto conmigo",
        "Kun je mij in contact brengen met Bob Birch?",
        "Thank you for the introduction to Bob Birch!",
        "I saw Bob Birch yesterday.",
        "You should meet Ann Ash.",
    ],
)
def test_asking_thanking_and_naming_introduce_nobody(text: str) -> None:
    assert _introduced(me("ann", 0, text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Let me introduce you to Bob Birch.",
        "May I introduce you to Bob Birch?",
        "Ich stelle dir Bob Birch vor.",
        "Du solltest Bob Birch kennenlernen.",
        "Je te présente Bob Birch.",
        "Te presento a Bob Birch.",
        "Vou apresentar a Bob Birch e coloco vocês em contato.",
        "Ti presento Bob Birch.",
        "Ik breng je in contact met Bob Birch.",
    ],
)
def test_introductions_are_found_in_seven_languages(text: str) -> None:
    assert _introduced(me("ann", 0, text)) == [("ann", True), ("bob", True)]


def _sums(*rows: tuple[float, float]) -> pl.DataFrame:
    """People with weights given and received."""
    cells = [
        {"person_id": f"p{place}", "given": given, "received": received}
        for place, (given, received) in enumerate(rows)
    ]
    return talk.frame(cells, RECIPROCITY)


def test_the_balance_is_a_ratio_over_people() -> None:
    """Ten people, half (2, 0), half (1, 1): G = 15, A = 5, P = 10/24.

    Residuals 2 - 2P = 28/24 and 0 - 2P = -20/24, five of each: squares sum to 5·(784 + 400)/576;
    SE = sqrt(10/9 · 5·1184/576)/24 = 0.140805.
    """
    found = weigh(_sums(*[(2.0, 0.0)] * 5, *[(1.0, 1.0)] * 5))
    assert (found.given, found.received, found.people, found.both) == (15.0, 5.0, 10, 5)
    assert found.value == pytest.approx(10 / 24)
    assert found.low == pytest.approx(10 / 24 - 1.959964 * 0.140805, abs=1e-5)
    assert found.high == pytest.approx(10 / 24 + 1.959964 * 0.140805, abs=1e-5)
    assert found.verdict == "given"
    assert weigh(_sums(*[(0.0, 2.0)] * 5, *[(1.0, 1.0)] * 5)).verdict == "received"
    assert weigh(_sums(*[(2.0, 0.0), (0.0, 2.0)] * 5)).verdict == "even"


def test_fewer_than_ten_people_are_not_weighed() -> None:
    found = weigh(_sums(*[(3.0, 0.0)] * 9))
    assert (found.verdict, found.low, found.high) == ("untestable", None, None)
    assert found.value == pytest.approx(27 / 31)
    assert weigh(_sums()).value is None


@pytest.mark.parametrize(
    ("mine", "theirs", "verdict"),
    [(4, 0, "untestable"), (5, 0, "me"), (0, 5, "them"), (3, 2, "even")],
)
def test_who_gave_first_is_held_against_a_half(mine: int, theirs: int, verdict: str) -> None:
    """Wilson of 5 of 5 begins at 5/(5 + 3.8415) = 0.566."""
    firsts = ["me"] * mine + ["them"] * theirs + ["same", None]
    found = find_first_giver(talk.frame([{"first": each} for each in firsts], RECIPROCITY))
    assert (found.dyads, found.mine, found.same, found.verdict) == (mine + theirs, mine, 1, verdict)
    if verdict == "me":
        assert found.low == pytest.approx(5 / (5 + 3.841459), abs=1e-6)


def test_both_at_one_moment_is_no_first() -> None:
    log = talk.events(("recommendation", "ann", "out", 5), ("recommendation", "ann", "in", 5))
    found = _measure(events=log)
    assert found.people["first"].to_list() == ["same"]
    assert found.first_giver.share is None


def _asked(*waits: tuple[float, float | None], pitch: bool = False) -> pl.DataFrame:
    """Opening questions of others: the day asked, and hours to the answer or None."""
    rows = []
    for place, (day, hours) in enumerate(waits):
        at = talk.START + timedelta(days=day)
        answered = None if hours is None else at + timedelta(hours=hours)
        rows.append(
            {"person_id": f"p{place}", "at": at, "out": False, "opens": True, "marked": True}
            | {"pitch": pitch, "answered_at": answered}
        )
    return talk.frame(rows, QUESTIONS)


def test_the_median_counts_the_open_ones_in() -> None:
    """Waits of 1 to 5 hours and one never: S is 5/6, 4/6, 3/6 at 3 hours, the median.

    Of (S - 1/2)² ≤ 3.84·S²·Σ 1/(n(n - 1)): at 1 hour 0.111 > 3.84·25/36·1/30 = 0.089, at 2 hours
    0.028 ≤ 3.84·16/36·(1/30 + 1/20) = 0.142, at 4 hours likewise, at 5 hours 0.111 > 0.089.
    """
    waits = [(hours, hours) for hours in range(1, 6)]
    found = measure_answers(_asked(*waits, (6, None)), as_of=AS_OF)
    assert (found.asked, found.answered, found.pending) == (6, 5, 0)
    assert (found.hours, found.hours_low, found.hours_high) == (3.0, 2.0, 5.0)


def test_four_answers_have_no_median() -> None:
    found = measure_answers(_asked(*[(0, hours) for hours in range(1, 5)]), as_of=AS_OF)
    assert (found.answered, found.hours) == (4, None)


def test_with_forty_answers_the_median_has_both_ends() -> None:
    """Waits 1 to 40 hours, nothing censored: S(t) = 1 - t/40, Greenwood's variance S(1 - S)/40.

    |S - 1/2| ≤ 1.96·sqrt(S(1 - S)/40) holds from t = 15 (0.125 ≤ 0.150) to t = 25 (0.125), and at
    t = 14 (0.150 > 0.1478) and t = 26 no more.
    """
    found = measure_answers(_asked(*[(t / 10, t) for t in range(1, 41)]), as_of=AS_OF)
    assert (found.hours, found.hours_low, found.hours_high) == (20.0, 15.0, 26.0)
    assert found.low == pytest.approx(40 / 43.841459, abs=1e-6)


def test_what_is_young_and_open_is_pending_and_late_answers_are_none() -> None:
    """As of 31 December (its end): a question of 20 December is 11 days old, day 353."""
    found = measure_answers(_asked((353, None), (353, 5), (0, 15 * 24), (1, 1)), as_of=AS_OF)
    assert (found.asked, found.answered, found.pending) == (2, 1, 1)
    pitched = measure_answers(_asked((0, None), pitch=True), as_of=AS_OF)
    assert (pitched.asked, pitched.pitches, pitched.hours) == (0, 1, None)


def test_only_questions_that_open_a_conversation_are_counted() -> None:
    found = _measure(
        me("ann", 0, "Hello"),
        them("ann", 1, "And you?"),
        them("ann", 30, "Still there?"),
        them("bob", 5, "Hello, are you there?", "invitation_with_note"),
        me("bob", 6, "Yes"),
    ).answers
    assert (found.asked, found.answered) == (2, 1)


def test_people_with_most_on_both_sides_come_first() -> None:
    log = talk.events(
        ("recommendation", "ann", "out", 1),
        ("recommendation", "bob", "out", 2),
        ("endorsement", "bob", "in", 3),
        ("endorsement", "cleo", "out", 4),
        ("endorsement", "cleo", "in", 5),
    )
    found = _measure(events=log)
    assert found.people["person_id"].to_list() == ["bob", "cleo", "ann"]
    assert found.people["balance"].to_list() == sum_people(found.gifts)["balance"].to_list()


def test_nothing_in_nothing_out() -> None:
    found = _measure(as_of=None)
    frames = (found.people, found.tally, found.kinds, found.gifts)
    assert [frame.schema for frame in frames] == [RECIPROCITY, TALLY, KINDS, GIFTS]
    assert found.people.is_empty()
    assert found.balance.verdict == found.first_giver.verdict == "untestable"
    assert (found.answers.asked, found.answers.low, found.answers.high) == (0, 0.0, 1.0)


def test_the_order_of_rows_and_the_names_change_nothing() -> None:
    log = talk.events(*[("endorsement", f"p{n}", "out", n % 3) for n in range(40)])
    found, turned = _measure(events=log), _measure(events=log.reverse())
    assert found.balance == turned.balance
    assert found.people.equals(turned.people)
