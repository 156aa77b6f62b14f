"""What came of beginnings, with Beta intervals worked by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from linkedin_insights.findings.origins.model import FAMILIES, ORIGINS
from linkedin_insights.findings.value.yields import YIELDS, count_per_act, count_yields
from tests.findings.value import rows

AS_OF = date(2026, 1, 1)
BEGUN: dict[str, Any] = {
    "origin": pl.String(),
    "begun_on": pl.Date(),
    "valuable": pl.Boolean(),
}


def _begun(*groups: tuple[str, int, int], on: date | None = date(2018, 6, 1)) -> pl.DataFrame:
    """Groups of (origin, people, valuable among them)."""
    cells = [
        {"origin": origin, "begun_on": on, "valuable": at < ones}
        for origin, people, ones in groups
        for at in range(people)
    ]
    return rows.frame(cells, BEGUN)


def test_every_origin_and_family_has_a_row_in_order() -> None:
    found = count_yields(_begun(("event", 4, 1), ("unknown", 9, 0)), as_of=AS_OF)
    assert found.schema == YIELDS
    origins = found.filter(pl.col("by") == "origin")
    assert origins["which"].to_list() == list(ORIGINS)
    event = origins.row(ORIGINS.index("event"), named=True)
    assert (event["people"], event["valuable"], event["young"]) == (4, 1, 0)
    families = found.filter(pl.col("by") == "family")
    assert set(families["which"]) == set(FAMILIES.values())
    assert families.filter(pl.col("which") == "places")["valuable"].to_list() == [1]
    assert found.filter(pl.col("by") == "year")["which"].to_list() == ["2018"]


def test_intervals_are_those_of_the_beta() -> None:
    """0 of 9: Beta(1, 10), ends 1 − 0.95^(1/10) and 1 − 0.05^(1/10); 1 of 1: Beta(2, 1), √p."""
    found = count_yields(_begun(("event", 9, 0), ("coworker", 1, 1)), as_of=AS_OF)
    ends = {which: (low, high) for which, low, high in found.select("which", "low", "high").rows()}
    assert ends["event"] == pytest.approx((1 - 0.95**0.1, 1 - 0.05**0.1))
    assert ends["coworker"] == pytest.approx((0.05**0.5, 0.95**0.5))


def test_only_what_touches_no_other_stands_apart() -> None:
    """90 of 100 is far from 1 of 100 and 2 of 100, which touch each other."""
    begun = _begun(("introduction", 100, 90), ("event", 100, 1), ("my_outreach", 100, 2))
    found = count_yields(begun, as_of=AS_OF).filter(pl.col("by") == "origin")
    assert found.filter("apart")["which"].to_list() == ["introduction"]


def test_what_is_not_known_is_no_way_to_begin() -> None:
    found = count_yields(_begun(("event", 100, 90), ("unknown", 100, 1)), as_of=AS_OF)
    assert not found["apart"].any()


def test_the_young_are_counted() -> None:
    """Two years to the day are enough."""
    day = AS_OF - timedelta(days=730)
    begun = pl.concat(
        [
            _begun(("event", 2, 0), on=day),
            _begun(("event", 3, 0), on=day + timedelta(days=1)),
            _begun(("event", 1, 0), on=None),
        ]
    )
    found = count_yields(begun, as_of=AS_OF)
    young = found.filter(pl.col("which") == "event")["young"].to_list()
    assert young == [4]
    assert found.filter(pl.col("by") == "year")["people"].sum() == 5


def test_acts_for_each_valuable_relationship() -> None:
    """Five acts: one post twice a day counts once, on two days twice; unknown posts each."""
    one, two = date(2020, 1, 1), date(2020, 1, 2)
    events = rows.events(
        rows.event(None, one, "comment", "out", group_id="x"),
        rows.event(None, one, "reaction", "out", group_id="x"),
        rows.event(None, two, "reaction", "out", group_id="x"),
        rows.event(None, one, "comment", "out", group_id="y"),
        rows.event(None, one, "comment", "out", row=1),
        rows.event(None, one, "comment", "out", row=2),
        rows.event(None, one, "comment_on_own_post", "out", group_id="z"),
    )
    none = count_per_act(events, _begun(("my_engagement", 3, 0), ("event", 1, 1)))
    assert (none.acts, none.people, none.valuable, none.acts_each) == (5, 3, 0, None)
    # Beta(1, 6): its upper end is 1 − 0.05^(1/6), and acts for each is one over it.
    assert none.at_least == pytest.approx(1 / (1 - 0.05 ** (1 / 6)))
    five = count_per_act(events, _begun(("my_engagement", 5, 5)))
    assert five.acts_each is not None
    assert five.acts_each.value == 1
    assert five.acts_each.low == pytest.approx(1 / 0.95 ** (1 / 6))
    assert five.acts_each.high == pytest.approx(1 / 0.05 ** (1 / 6))


def test_more_relationships_than_acts_say_nothing() -> None:
    found = count_per_act(rows.events(), _begun(("my_engagement", 3, 3)))
    assert (found.acts, found.acts_each, found.at_least) == (0, None, None)


def test_nobody() -> None:
    found = count_yields(_begun(), as_of=None)
    assert found["people"].sum() == 0
    assert found.schema == YIELDS
