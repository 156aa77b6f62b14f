"""Recommendations and endorsements, by hand; day 0 is 2025-01-01."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence import empty_events
from linkedin_insights.findings.value.model import RUNGS
from linkedin_insights.findings.value.talk import exchange_rungs
from linkedin_insights.findings.value.vouching import endorsement_rungs, recommendation_rungs
from tests.findings.talk import events
from tests.findings.value.scenes import PLAIN, dated, me, on, said, them

WROTE = exchange_rungs(said(me("ada", 10, PLAIN), them("ada", 11, PLAIN)))
NOBODY = exchange_rungs(said())


def test_a_recommendation_needs_no_messages() -> None:
    log = events(("recommendation", "ada", "in", 5), ("recommendation", "bo", "out", 7))
    rungs = recommendation_rungs(log)
    assert dated(rungs) == [
        ("ada", 3, "recommended_me", on(5)),
        ("bo", 3, "recommended_them", on(7)),
    ]
    assert rungs.select("file", "row").rows() == [
        ("recommendation.csv", 1),
        ("recommendation.csv", 2),
    ]
    assert rungs["text"].null_count() == 2


def test_each_recommendation_is_a_piece_of_evidence() -> None:
    log = events(
        ("recommendation", "ada", "in", 5),
        ("recommendation", "ada", "out", 6),
        ("recommendation", "ada", "in", 400),
    )
    assert [row[2] for row in dated(recommendation_rungs(log))] == [
        "recommended_me",
        "recommended_them",
        "recommended_me",
    ]


def test_recommendations_of_nobody_and_without_an_owner_count_for_nobody() -> None:
    log = events(("recommendation", None, "in", 5), ("recommendation", "ada", "none", 6))
    assert recommendation_rungs(log).is_empty()


def test_endorsements_both_ways_need_an_exchange() -> None:
    log = events(("endorsement", "ada", "in", 20), ("endorsement", "ada", "out", 30))
    rungs = endorsement_rungs(log, WROTE)
    assert dated(rungs) == [("ada", 3, "endorsed", on(30))]
    assert rungs["row"].to_list() == [2]  # the record of the later one
    assert endorsement_rungs(log, NOBODY).is_empty()


def test_endorsements_one_way_are_not_enough() -> None:
    for direction in ("in", "out"):
        log = events(("endorsement", "ada", direction, 20), ("endorsement", "ada", direction, 30))
        assert endorsement_rungs(log, WROTE).is_empty()


def test_endorsements_of_two_people_do_not_add_up() -> None:
    log = events(("endorsement", "ada", "in", 20), ("endorsement", "bo", "out", 30))
    assert endorsement_rungs(log, WROTE).is_empty()


def test_the_day_is_the_last_of_the_three() -> None:
    """Endorsed on days 2 and 3, the answer came on day 11."""
    log = events(("endorsement", "ada", "out", 2), ("endorsement", "ada", "in", 3))
    assert dated(endorsement_rungs(log, WROTE)) == [("ada", 3, "endorsed", on(11))]


def test_only_the_first_endorsement_of_each_side_counts() -> None:
    log = events(
        ("endorsement", "ada", "out", 12),
        ("endorsement", "ada", "in", 13),
        ("endorsement", "ada", "in", 300),
        ("endorsement", "ada", "out", 400),
    )
    assert dated(endorsement_rungs(log, WROTE)) == [("ada", 3, "endorsed", on(13))]


def test_other_events_vouch_for_nothing() -> None:
    log = events(("message", "ada", "in", 1), ("connection", "ada", "both", 2))
    assert recommendation_rungs(log).is_empty()
    assert endorsement_rungs(log, WROTE).is_empty()


def test_without_events_the_schema_holds() -> None:
    for rungs in (
        recommendation_rungs(empty_events()),
        endorsement_rungs(empty_events(), WROTE),
        endorsement_rungs(empty_events(), NOBODY),
    ):
        assert rungs.schema == pl.Schema(RUNGS)
        assert rungs.is_empty()
