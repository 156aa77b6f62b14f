"""The whole of the timing: refusals with their reason, verdicts, and the series they stand on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import polars as pl
import pytest

from linkedin_insights.evidence.events import SCHEMA
from linkedin_insights.findings.origins.timing import TimingResult, measure_timing
from linkedin_insights.findings.origins.timing.gate import Days
from linkedin_insights.findings.origins.timing.measure import CAP, _shrunk
from tests.findings.origins.arrivals import Arrivals, invitations
from tests.findings.origins.rows import frame

NOBODY = pl.Series("person_id", [], dtype=pl.String)
START = date(2022, 1, 3)


def log(**counts: Days) -> pl.DataFrame:
    """Events by kind and counts a day; what came is of somebody new each time.

    ``online`` are searches, ``invitation`` and ``connection`` come from others, the rest is done.
    """
    rows: list[dict[str, Any]] = []
    for kind, days in counts.items():
        came = kind in ("invitation", "connection")
        for place, day in enumerate(np.repeat(np.arange(len(days)), days)):
            at = datetime.combine(START + timedelta(days=int(day)), datetime.min.time(), UTC)
            rows.append(
                {
                    "at": at,
                    "kind": "search" if kind == "online" else kind,
                    "person_id": f"{kind}{place}" if came else None,
                    "direction": "in" if kind == "invitation" else "both" if came else "out",
                    "group_id": f"p{place}" if kind in ("comment", "reaction", "post") else "",
                    "file": f"{kind}.csv",
                    "row": place + 1,
                }
            )
    return frame(rows, SCHEMA)


def measured(world: Arrivals, kind: str, **more: Days) -> TimingResult:
    """The timing of a generated world."""
    counts = {kind: world.arrivals, "comment": world.acts, "online": world.online, **more}
    return measure_timing(log(**counts), NOBODY, seed=0)


def spread(days: int, every: int, first: int = 0) -> Days:
    """One on every so many days."""
    counts = np.zeros(days, np.int64)
    counts[first::every] = 1
    return counts


def test_nobody_came() -> None:
    timing = measure_timing(log(comment=spread(90, 3)), NOBODY, seed=0).timing
    assert (timing.verdict, timing.reason, timing.series) == ("untestable", "arrivals", "")
    assert (timing.arrivals, timing.exposure, timing.p_value) == (0, None, None)


@pytest.mark.parametrize(("arrivals", "verdict"), [(29, "untestable"), (30, "none")])
def test_thirty_arrivals_are_needed(arrivals: int, verdict: str) -> None:
    counts = log(invitation=spread(arrivals * 10, 10), comment=spread(arrivals * 10, 13))
    timing = measure_timing(counts, NOBODY, seed=0).timing
    assert timing.verdict == verdict
    assert timing.arrivals == arrivals
    assert timing.reason == ("arrivals" if verdict == "untestable" else "")


@pytest.mark.parametrize(("acts", "verdict"), [(19, "untestable"), (20, "none")])
def test_twenty_days_with_an_act_of_one_kind_are_needed(acts: int, verdict: str) -> None:
    """Nineteen days with a comment and nineteen with a reaction are not enough either."""
    days = 400
    some = np.zeros(days, np.int64)
    some[: acts * 20 : 20] = 1
    others = np.zeros(days, np.int64)
    others[10 : 10 + 19 * 20 : 20] = 1
    counts = log(invitation=spread(days, 7), comment=some, reaction=others)
    timing = measure_timing(counts, NOBODY, seed=0).timing
    assert timing.verdict == verdict
    if verdict == "untestable":
        assert timing.reason == "acts"
        assert timing.act_days == 38


def test_who_acts_every_third_day_leaves_no_quiet_day() -> None:
    """Every day from the first act on is within three days; two weeks before it are quiet."""
    days = 300
    timing = measure_timing(
        log(invitation=spread(days, 5), comment=spread(days, 3)), NOBODY, seed=0
    ).timing
    assert (timing.verdict, timing.reason) == ("untestable", "exposure")
    # Arrivals on days 0 to 295; the series begins 14 days before, when nothing was done.
    assert timing.exposure == pytest.approx(296 / 310)
    assert timing.p_value is None


def test_the_series_nearest_to_a_test_says_what_is_missing() -> None:
    """Three invitations and a hundred connections: what is missing are acts, not arrivals."""
    counts = log(invitation=spread(30, 10), connection=spread(300, 3), comment=spread(300, 30))
    timing = measure_timing(counts, NOBODY, seed=0).timing
    assert (timing.verdict, timing.reason, timing.series) == ("untestable", "acts", "connections")
    assert timing.arrivals == 100
    few = log(invitation=spread(30, 10), connection=spread(30, 3))
    timing = measure_timing(few, NOBODY, seed=0).timing
    assert (timing.reason, timing.series, timing.arrivals) == ("arrivals", "connections", 10)


def test_an_effect_by_invitations_has_a_share_and_posteriors() -> None:
    world = invitations(3, "steady", 0.5)
    found = measured(world, "invitation")
    timing = found.timing
    assert (timing.verdict, timing.series, timing.reason) == ("effect", "invitations", "")
    assert timing.arrivals == world.arrivals.sum()
    assert timing.observed > timing.expected_high
    assert timing.p_value is not None
    assert timing.p_value < 0.01
    assert timing.share is not None
    assert timing.share == pytest.approx(world.share, abs=0.12)
    assert timing.share_low is not None
    assert timing.share_high is not None
    assert timing.share_low < timing.share < timing.share_high
    assert timing.e_value is not None
    assert timing.e_value > 1
    assert list(found.posteriors) == ["comment"]
    assert found.series is not None
    posterior = found.posteriors["comment"]
    assert len(posterior) == len(found.series.arrivals)
    assert posterior.max() <= CAP
    # The day after an act is likelier than one without an act for two weeks, which is impossible.
    acts = found.series.acts["comment"]
    quiet = np.convolve(acts, np.ones(15))[: len(acts)] == 0
    assert posterior[quiet].max(initial=0.0) == 0
    assert posterior[acts > 0].mean() > 2 * posterior.mean()


def day_after(invitation: Days | None = None) -> tuple[pl.DataFrame, int]:
    """One in seven days has a comment, and most connections come on the day after one."""
    rng = np.random.default_rng(3)
    comments = (rng.random(700) < 1 / 7).astype(np.int64)
    came = np.concatenate([[0], comments[:-1]]) + rng.poisson(0.05, 700)
    rows = {} if invitation is None else {"invitation": invitation}
    online = np.ones(700, np.int64)
    return log(connection=came, comment=comments, online=online, **rows), int(came.sum())


def test_an_effect_by_connections_is_an_aggregate_alone() -> None:
    events, came = day_after()
    found = measure_timing(events, NOBODY, seed=0)
    timing = found.timing
    assert (timing.verdict, timing.series, timing.arrivals) == ("effect", "connections", came)
    assert timing.observed > timing.expected_high
    assert (timing.share, timing.share_low, timing.share_high) == (None, None, None)
    assert found.posteriors == {}
    assert found.series is None


def test_connections_of_an_acts_own_day_show_nothing() -> None:
    """On that day both only say that the owner was online."""
    rng = np.random.default_rng(4)
    acts = (rng.random(700) < 1 / 7).astype(np.int64)
    events = log(connection=acts, comment=acts, online=np.ones(700, np.int64))
    assert measure_timing(events, NOBODY, seed=0).timing.verdict == "none"


def test_an_effect_is_told_by_the_series_that_has_it() -> None:
    """Forty invitations at even distances show nothing; connections do, and theirs are shown."""
    events, came = day_after(spread(700, 700 // 40))
    found = measure_timing(events, NOBODY, seed=0)
    assert found.timing.verdict == "effect"
    assert found.timing.series == "connections"
    assert found.timing.arrivals == came
    assert found.posteriors == {}


def test_nothing_is_found_where_nothing_is() -> None:
    timing = measured(invitations(4, "steady", 0.0), "invitation").timing
    assert timing.verdict == "none"
    assert timing.e_value is None
    assert timing.expected_low <= timing.observed <= timing.expected_high


def campaigns(seed: int) -> pl.DataFrame:
    """Six weeks in twenty-four with six times the invitations and eight times the comments."""
    rng = np.random.default_rng(seed)
    days = 84 * 12
    busy = (np.arange(days) + seed * 7) % 168 < 42
    return log(
        invitation=rng.poisson(np.where(busy, 0.6, 0.1)),
        comment=(rng.random(days) < np.where(busy, 0.4, 0.05)).astype(np.int64),
        online=np.ones(days, np.int64),
    )


def test_campaigns_of_weeks_have_a_common_cause() -> None:
    """Within twelve weeks acts fall on days on which people come; within four hardly so."""
    timings = [measure_timing(campaigns(seed), NOBODY, seed=0).timing for seed in range(8)]
    verdicts = [timing.verdict for timing in timings]
    assert verdicts.count("common_cause") >= 6
    assert all(t.e_value is None for t in timings if t.verdict == "common_cause")


def test_who_came_before_acts_did_not_come_for_them() -> None:
    """Every arrival stands on the day before an act: nothing after, much before."""
    rng = np.random.default_rng(1)
    acts = (rng.random(700) < 0.1).astype(np.int64)
    arrivals = np.concatenate([acts[1:], [0]])
    online = np.ones(700, np.int64)
    timing = measure_timing(
        log(invitation=arrivals, comment=acts, online=online), NOBODY, seed=0
    ).timing
    assert timing.verdict in ("none", "common_cause")
    assert timing.placebo_p is not None
    assert timing.placebo_p < 0.01


def test_decided_people_are_left_out() -> None:
    world = invitations(3, "steady", 0.5)
    events = log(invitation=world.arrivals, comment=world.acts, online=world.online)
    half = events.filter(pl.col("kind") == "invitation")["person_id"].gather_every(2)
    found = measure_timing(events, half, seed=0).timing
    assert found.arrivals == world.arrivals.sum() - half.len()


def test_the_same_seed_says_the_same_in_any_order_of_rows() -> None:
    world = invitations(3, "steady", 0.25)
    events = log(invitation=world.arrivals, comment=world.acts, online=world.online)
    first = measure_timing(events, NOBODY, seed=7)
    again = measure_timing(events.sample(fraction=1, shuffle=True, seed=3), NOBODY, seed=7)
    assert first.timing == again.timing
    assert first.posteriors.keys() == again.posteriors.keys()
    for channel, row in first.posteriors.items():
        assert (row == again.posteriors[channel]).all()


def test_the_logit_is_shrunk_by_four_fifths_and_capped_there() -> None:
    """0.75: logit ln 3, times 0.8, is odds of 3^0.8 = 2.40822, a chance of 0.70659.

    0.2 is below a half, where shrinking would raise it; 0.99 would be 0.975 and is capped.
    Channels keep their proportions: 0.5 and 0.25 become two and one third of 0.70659.
    """
    shares = np.array([[0.5, 0.2, 0.99, 0.0], [0.25, 0.0, 0.0, 0.0]])
    shrunk = _shrunk(shares)
    assert shrunk[:, 0] == pytest.approx([0.70659 * 2 / 3, 0.70659 / 3], abs=1e-5)
    assert shrunk[:, 1].tolist() == [0.2, 0.0]
    assert shrunk[0, 2] == pytest.approx(0.8)
    assert shrunk[:, 3].tolist() == [0.0, 0.0]
