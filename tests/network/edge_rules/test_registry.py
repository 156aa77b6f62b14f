"""What holds for every rule, whatever it finds."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from linkedin_insights.archive import open_archive
from linkedin_insights.network.kinds import KINDS
from linkedin_insights.network.model import GROUPS, MEMBERS, Evidence, Groups
from linkedin_insights.network.registry import RULES, Rule
from linkedin_insights.tables import read_tables
from tests.network.edge_rules.worlds import evidence_of, members
from tests.people.worlds import shuffled, tables

_SAMPLES = Path(__file__).parents[3] / "sample_data"
_every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)


@pytest.fixture(scope="module", params=["typical", "hostile", "old_formats", "small"])
def sample(request: pytest.FixtureRequest) -> Evidence:
    return _read(_SAMPLES / request.param)


@pytest.fixture(scope="module")
def typical() -> Evidence:
    return _read(_SAMPLES / "typical")


def _read(source: Path) -> Evidence:
    with open_archive([source]) as archive:
        return evidence_of(read_tables(archive))


@_every_rule
def test_a_rule_finds_nothing_in_nothing(rule: Rule) -> None:
    _check(rule(evidence_of(tables())), "")
    assert rule(evidence_of(tables())).groups.is_empty()


@_every_rule
def test_what_a_rule_finds_is_well_formed(rule: Rule, sample: Evidence) -> None:
    found = rule(sample)
    _check(found, sample.people.owner.person_id or "")
    assert set(found.members["person_id"]) <= set(sample.people.people["person_id"])


@_every_rule
def test_a_rule_finds_the_same_again_and_in_any_order_of_rows(
    rule: Rule, typical: Evidence
) -> None:
    once, again = rule(typical), rule(typical)
    assert once.groups.equals(again.groups)
    assert once.members.equals(again.members)
    other = rule(evidence_of(shuffled(typical.tables, 7)))
    assert members(other) == members(once)
    assert other.groups.drop("file", "row").equals(once.groups.drop("file", "row"))
    assert other.members.drop("file", "row").equals(once.members.drop("file", "row"))


def test_the_sample_shows_most_kinds(typical: Evidence) -> None:
    found = {kind for rule in RULES for kind in rule(typical).groups["kind"]}
    assert found == set(KINDS) - {"school_era", "named_together"}


def _check(found: Groups, owner: str) -> None:
    groups, people = found.groups, found.members
    assert groups.schema == pl.Schema(GROUPS)
    assert people.schema == pl.Schema(MEMBERS)
    assert set(groups["kind"]) <= set(KINDS)
    keys = groups.select("kind", "group")
    assert keys.is_unique().all()
    assert people.select("kind", "group", "person_id").is_unique().all()
    assert people.join(keys, on=["kind", "group"], how="anti").is_empty()
    sizes = keys.join(people, on=["kind", "group"], how="left").group_by("kind", "group").len()
    assert (sizes["len"] > 1).all()
    assert owner not in set(people["person_id"])
    needed = ["kind", "group", "file", "row"]
    assert groups.select(*needed, "label").null_count().sum_horizontal().sum() == 0
    assert people.select(*needed, "person_id").null_count().sum_horizontal().sum() == 0
