"""The planted worlds themselves, and the scores they are judged by."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from linkedin_insights.archive import open_archive
from linkedin_insights.network.agreement import adjusted_mutual_information
from linkedin_insights.people import People, resolve_people
from linkedin_insights.tables import Tables, read_tables
from linkedin_insights.tables.files import connections, messages
from tests.network import scoring
from tests.network.world_files import World
from tests.network.worlds import career_world, mailbox_world, null_twin

_A = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3]
_B = [0, 0, 1, 1, 1, 1, 2, 2, 0, 2]


@pytest.fixture(scope="module", params=["career", "mailbox"])
def world(request: pytest.FixtureRequest) -> World:
    return career_world(1, people=300) if request.param == "career" else mailbox_world(1, people=80)


def _read(world: World, folder: Path) -> tuple[Tables, People]:
    with open_archive([world.write(folder)]) as archive:
        tables = read_tables(archive)
    return tables, resolve_people(tables)


def _groups(world: World) -> list[tuple[int, ...]]:
    return [chat.members for chat in world.chats if len(chat.members) > 1]


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for k in (1, 2):
        career_world(5, people=300).write(tmp_path / f"c{k}")
        null_twin(mailbox_world(5, people=60)).write(tmp_path / f"m{k}")
    for a, b in (("c1", "c2"), ("m1", "m2")):
        files = sorted(path.name for path in (tmp_path / a).iterdir())
        assert len(files) == 7
        assert all(
            (tmp_path / a / f).read_bytes() == (tmp_path / b / f).read_bytes() for f in files
        )
    assert career_world(5, people=300) != career_world(6, people=300)


@pytest.mark.parametrize("twin", [False, True])
def test_the_program_reads_every_row_and_finds_every_person(
    world: World, tmp_path: Path, *, twin: bool
) -> None:
    shown = null_twin(world) if twin else world
    tables, people = _read(shown, tmp_path / "export")
    assert [p for p in tables.problems if p.severity != "info"] == []
    assert tables.frame(connections.SPEC).height == len(shown.people)
    assert tables.frame(messages.SPEC).height == sum(len(chat.lines) for chat in shown.chats)
    assert people.owner.name == "Odile Marquand-Test"
    found = people.people.filter(pl.col("is_connection"))
    assert set(found["profile_url"]) == set(shown.truth["url"])


def test_the_truth_has_every_person_once_and_its_parts_agree(world: World) -> None:
    truth = world.truth
    assert truth.height == truth["url"].n_unique() == len(world.people)
    assert (
        truth.select(pl.col("is_bridge") == (pl.col("contexts").list.len() == 2)).to_series().all()
    )
    assert truth["is_bridge"].sum() >= 2
    strangers = truth.filter(pl.col("main").is_null())
    assert not strangers["is_dormant_worth_waking"].any()
    assert (truth["strength"] > 0).all()


def test_nobody_talks_in_a_group_long_before_they_came_or_while_they_sleep() -> None:
    world = career_world(3, people=600)
    for chat in world.chats:
        for k in chat.members:
            person = world.people[k]
            assert (chat.lines[0].at.date() - person.connected).days >= -30
            if person.dormant:
                assert (world.end - chat.lines[-1].at.date()).days > 3 * 365 - 30


def test_a_career_is_within_its_bounds() -> None:
    for seed in range(3):
        world = career_world(seed, people=600)
        truth, known = world.truth, world.truth.drop_nulls("main")
        assert 0.6 <= known.height / truth.height <= 0.8
        assert known["main"].value_counts()["count"].is_between(5, 64).all()
        assert 0.02 <= truth["is_bridge"].sum() / known.height <= 0.06
        assert truth["is_dormant_worth_waking"].sum() >= 5
        inside = [_share_one_context(world, members) for members in _groups(world)]
        assert 0.75 <= sum(inside) / len(inside) <= 0.95


def test_each_bridge_of_a_career_is_in_a_conversation_of_both_contexts() -> None:
    world = career_world(2, people=600)
    groups = _groups(world)
    for k, person in enumerate(world.people):
        if len(person.contexts) == 2:
            with_it = [members for members in groups if k in members]
            for context in person.contexts:
                others = [
                    all(context in world.people[m].contexts for m in members) for members in with_it
                ]
                assert any(others), (person.name, context)


def test_a_twin_keeps_every_margin_and_no_agreement(world: World) -> None:
    twin = null_twin(world)
    assert sorted(p.company for p in twin.people) == sorted(p.company for p in world.people)
    assert sorted(p.connected for p in twin.people) == sorted(p.connected for p in world.people)
    before, after = _groups(world), _groups(twin)
    assert [len(members) for members in before] == [len(set(members)) for members in after]
    assert np.array_equal(
        np.bincount([m for members in before for m in members]),
        np.bincount([m for members in after for m in members]),
    )
    assert not twin.truth["is_bridge"].any()
    inside = [[_share_one_context(world, members) for members in some] for some in (before, after)]
    assert np.mean(inside[1]) < np.mean(inside[0]) / 1.5


def _share_one_context(world: World, members: tuple[int, ...]) -> bool:
    return bool(set.intersection(*[set(world.people[m].contexts) for m in members]))


def test_mutual_information_is_adjusted_as_elsewhere() -> None:
    # scikit-learn 1.9, adjusted_mutual_info_score(A, B): 0.36736381548...
    assert scoring.ami(_A, _B) == pytest.approx(0.36736381549, abs=1e-10)
    assert scoring.ami(_B, _A) == pytest.approx(0.36736381549, abs=1e-10)
    assert scoring.ami(_A, _A) == pytest.approx(1)
    assert scoring.ami(_A, [0] * 10) == pytest.approx(0, abs=1e-12)
    assert scoring.ami([], []) == 1


def test_mutual_information_of_chance_is_about_nothing() -> None:
    rng = np.random.default_rng(1)
    drawn = [scoring.ami(rng.integers(0, 30, 300), rng.integers(0, 40, 300)) for _ in range(20)]
    assert np.mean(drawn) == pytest.approx(0, abs=0.01)


def test_the_ruler_of_the_worlds_and_that_of_the_program_agree() -> None:
    rng = np.random.default_rng(2)
    for n in (7, 60, 400):
        planted = rng.integers(0, n // 3, n)
        found = np.where(rng.random(n) < 0.5, planted, rng.integers(0, n // 2, n))
        theirs = adjusted_mutual_information(planted, found)
        assert scoring.ami(planted, found) == pytest.approx(theirs, abs=1e-9)


def test_average_precision_treats_ties_as_one_threshold() -> None:
    # (1/2 of recall 1/3) at 0.9; 2/4 at 0.5 for another third; 3/6 at 0.1: all precisions 1/2.
    truth = [True, False, True, False, False, True]
    scores = np.array([0.9, 0.9, 0.5, 0.5, 0.3, 0.1])
    assert scoring.average_precision(truth, scores) == pytest.approx(0.5)
    assert np.isnan(scoring.average_precision([False], np.array([1.0])))


def test_f1_and_rank_correlation_are_as_worked_by_hand() -> None:
    # TP 1, FP 1, FN 1. Ranks 1, 2.5, 2.5, 4, 5 and 2, 1, 3.5, 3.5, 5: products and squares about
    # the mean 3 sum to 7.25 and 9.5, 9.5 (scipy.stats.spearmanr 1.17: 0.7631578947).
    assert scoring.f1([True, True, False], [True, False, True]) == pytest.approx(0.5)
    assert scoring.spearman([1, 2, 2, 3, 5], [2, 1, 3, 3, 4]) == pytest.approx(7.25 / 9.5)
    assert np.isnan(scoring.spearman([1, 1], [1, 2]))
