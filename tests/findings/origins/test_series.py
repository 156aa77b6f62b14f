"""Counts a day: what came, what the owner did, and when the owner was online."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl

from linkedin_insights.findings.origins.timing.series import (
    CHANNELS,
    TRACES,
    Series,
    by_connection,
    by_invitation,
)
from tests.findings.origins.scenes import Rows, invited, link, me, on, stages, them
from tests.findings.talk import events

NOBODY = pl.Series("person_id", [], dtype=pl.String)
LEAD = 14
"""Days before the first arrival that a series begins with."""


def places(counts: np.ndarray[tuple[int], np.dtype[np.int64]]) -> dict[int, int]:
    """Counts by day since the first arrival."""
    days = np.flatnonzero(counts)
    return {int(day) - LEAD: int(counts[day]) for day in days}


def known(series: Series | None) -> Series:
    assert series is not None
    return series


def test_every_kind_is_one_of_the_log() -> None:
    from linkedin_insights.evidence.events import KINDS  # noqa: PLC0415 - beside its only use

    assert set(TRACES) <= set(KINDS)
    assert {kind for kinds in CHANNELS.values() for kind in kinds} <= set(TRACES)


def test_incoming_invitations_by_day_without_those_of_decided_people() -> None:
    log = events(
        ("invitation", "a", "in", 20),
        ("invitation_with_note", "b", "in", 22.4),
        ("invitation", "c", "in", 22.1),
        ("invitation", None, "in", 25),
        ("invitation", "d", "in", 30),
        ("invitation", "e", "out", 21),
        ("connection", "f", "both", 21),
    )
    series = known(by_invitation(log, pl.Series(["d"])))
    assert series.start == date(2025, 1, 7)
    assert series.place(date(2025, 1, 21)) == LEAD
    assert places(series.arrivals) == {0: 1, 2: 2, 5: 1}
    assert len(series.arrivals) == LEAD + 6


def test_connections_without_batches_address_books_and_decided_people() -> None:
    batch = [("invitation", f"m{n}", "out", 9.9) for n in range(10)]
    joined = [("connection", f"m{n}", "both", 10) for n in range(10)]
    log = events(
        *batch,
        *joined,
        ("connection", "a", "both", 11),
        ("contact", "b", "none", 3),
        ("connection", "b", "both", 12),
        ("connection", "c", "both", 13),
        ("connection", "d", "both", 14),
    )
    series = known(by_connection(log, pl.Series(["d"])))
    assert places(series.arrivals) == {0: 1, 2: 1}
    nine = events(*batch[:9], *joined[:9])
    assert known(by_connection(nine, NOBODY)).arrivals.sum() == 9


def test_one_act_a_post_and_day() -> None:
    """Three comments on one post in a day are one act, on another day or post another one."""
    arrival = [("invitation", "a", "in", 0.0), ("invitation", "b", "in", 9.0)]
    acts = [
        events(("comment", None, "out", day), group_id=post)
        for post, day in (("p", 1), ("p", 1.2), ("p", 1.4), ("q", 1.1), ("p", 2), ("", 3), ("", 3))
    ]
    log = pl.concat([events(*arrival), *acts])
    series = known(by_invitation(log, NOBODY))
    assert places(series.acts["comment"]) == {1: 2, 2: 1, 3: 2}
    assert places(series.online) == {1: 4, 2: 1, 3: 2}


def test_acts_are_told_by_channel_and_only_the_owners() -> None:
    log = events(
        ("invitation", "a", "in", 0),
        ("comment", None, "out", 0),
        ("comment_on_own_post", None, "out", 0),
        ("reaction", None, "out", 0),
        ("reaction_on_own_post", None, "out", 0),
        ("post", None, "out", 0),
        ("article", None, "out", 0),
        ("repost", None, "out", 0),
    )
    acts = known(by_invitation(log, NOBODY)).acts
    assert {name: int(counts.sum()) for name, counts in acts.items()} == {
        "comment": 1,
        "reaction": 1,
        "post": 2,
    }


def test_days_online_are_those_with_a_trace_of_the_owner() -> None:
    log = events(
        ("invitation", "a", "in", 0),
        ("invitation", "a", "in", 9),
        ("message", "a", "out", 1),
        ("message", "a", "in", 2),
        ("login", None, "none", 3),
        ("search", None, "none", 4),
        ("invitation", "b", "out", 5),
        ("connection", "c", "both", 6),
        ("position_start", None, "none", 7),
        ("comment_on_own_post", None, "out", 8),
    )
    assert places(known(by_invitation(log, NOBODY)).online) == {1: 1, 3: 1, 4: 1, 5: 1, 8: 1}


def test_acts_outside_the_days_on_record_are_left_out_but_for_two_weeks_before() -> None:
    log = events(
        ("invitation", "a", "in", 100),
        ("invitation", "b", "in", 110),
        ("comment", None, "out", 85),
        ("comment", None, "out", 86),
        ("comment", None, "out", 110),
        ("comment", None, "out", 111),
    )
    series = known(by_invitation(log, NOBODY))
    assert places(series.acts["comment"]) == {-14: 1, 10: 1}


def test_nobody_came_nothing_to_count() -> None:
    log = events(("comment", None, "out", 1))
    assert by_invitation(log, NOBODY) is None
    assert by_connection(log, NOBODY) is None
    alone = events(("invitation", "a", "in", 1))
    assert by_invitation(alone, pl.Series(["a"])) is None


def test_own_posts_are_told_from_those_of_others_by_the_archive() -> None:
    """A comment below a post of the owner's is none that others see elsewhere."""
    shares: Rows = [{"at": "2024-03-02 09:00:00", "post_id": "7001", "commentary": "mine"}]
    comments: Rows = [
        {"at": on(2) + " 09:00", "message": "x", "post_id": "70", "post_at": "2024-03-02 09:00:01"},
        {"at": on(3) + " 09:00", "message": "y", "post_id": "80", "post_at": "2024-03-03 09:00:00"},
    ]
    log = stages(
        shares=shares,
        comments=comments,
        invitations=[invited("Ada Alder", on(n), by="them") for n in (0, 9)],
        connections=[link("Ada Alder", on(9))],
        messages=[me("Ada Alder", on(9)), them("Ada Alder", on(9))],
    ).events
    acts = known(by_invitation(log, NOBODY)).acts
    assert places(acts["comment"]) == {3: 1}
    assert places(acts["post"]) == {1: 1}
