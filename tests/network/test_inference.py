"""From groups to links: pairs, priors, log-odds, reasons, chance twins."""

from __future__ import annotations

import math

import numpy as np
import polars as pl
import pytest

from linkedin_insights.network.inference import infer
from linkedin_insights.network.kinds import KINDS, prior_llr
from linkedin_insights.network.links import probability
from linkedin_insights.network.model import LINKS
from linkedin_insights.network.priors import estimate_llr
from linkedin_insights.network.projection import CODES, incidence, project, reshuffle, size_classes
from tests.network.planted import groups_of, mailbox, nodes_of

_TALK = "group_conversation"


def _pairs(kind: str, sets: list[list[int]], n: int) -> set[tuple[int, int]]:
    pairs = project(incidence(groups_of({kind: sets}), nodes_of(n)))
    return set(zip(pairs.i.tolist(), pairs.j.tolist(), strict=True))


def test_everybody_in_a_small_group_is_joined_with_everybody() -> None:
    assert _pairs("employer", [[2, 0, 1]], 3) == {(0, 1), (0, 2), (1, 2)}
    assert len(_pairs("employer", [list(range(50))], 50)) == 50 * 49 // 2


def test_in_a_large_group_each_is_joined_with_the_five_who_came_next() -> None:
    found = _pairs("employer", [list(range(51))], 51)
    assert len(found) == 46 * 5 + 4 + 3 + 2 + 1
    assert max(j - i for i, j in found) == 5


def test_only_the_owners_own_years_are_joined_above_five_hundred() -> None:
    assert not _pairs("employer", [list(range(501))], 501)
    assert len(_pairs("employer_era", [list(range(501))], 501)) == 496 * 5 + 10


def test_cliques_shrink_before_they_are_too_many() -> None:
    sets = [[*range(start, start + 40)] for start in range(0, 60_000, 30)]
    assert len(_pairs(_TALK, sets, 60_040)) < 600_000


def test_two_conversations_of_two_add_up() -> None:
    # ln(1 + 40·(1/1 + 1/1)) = ln 81.
    links = infer(groups_of({_TALK: [[0, 1], [1, 0], [1, 2, 3]]}), nodes_of(4)).links
    by_pair = {(i, j): llr for i, j, llr in links.select("i", "j", "llr").iter_rows()}
    assert by_pair[0, 1] == pytest.approx(math.log(81))
    # Of three: 40/√2.
    assert by_pair[1, 2] == pytest.approx(math.log(1 + 40 / math.sqrt(2)))
    assert links["reason"][0] == "group conversations: 2"


def test_families_add_and_within_a_family_the_most_counts() -> None:
    groups = groups_of({"employer": [[0, 1]], "recommended_at": [[0, 1]], "event": [[0, 1]]})
    (llr,) = infer(groups, nodes_of(2)).links["llr"]
    expected = max(prior_llr("employer")[0], prior_llr("recommended_at")[0])
    assert llr == pytest.approx(expected + prior_llr("event")[0])


def test_evidence_becomes_a_probability_by_bayes() -> None:
    # 101 people: p0 = min(0.1, 10/100) = 0.1, odds 1/9; ln 21 makes 21/9, so 21/30.
    assert probability(np.array([math.log(21)]), 101).tolist() == [pytest.approx(0.7)]
    # 1,001 people: odds 1/99 · 21.
    assert probability(np.array([math.log(21)]), 1001).tolist() == [pytest.approx(21 / 120)]


def test_links_have_a_kind_a_reason_and_a_record() -> None:
    groups = groups_of({_TALK: [[0, 1, 2]], "employer": [[0, 1], [2, 3]], "introduction": [[2, 3]]})
    links = infer(groups, nodes_of(4)).links
    assert dict(links.schema) == LINKS
    assert (links["i"] < links["j"]).all()
    assert set(links["kind"]) <= set(KINDS)
    assert (links["reason"].str.len_chars() > 0).all()
    assert links["row"].null_count() == links["file"].null_count() == 0
    rows = {
        (i, j): (kind, why)
        for i, j, kind, why in links.select("i", "j", "kind", "reason").iter_rows()
    }
    assert rows[2, 3] == ("introduction", "Label 1 today; introduced")
    assert rows[0, 1] == (_TALK, "group conversations: 1; Label 0 today")


def test_priors_follow_the_owners_own_conversations() -> None:
    # 40 people in 20 conversations of two; in one world every talking pair shares an employer of
    # two, in the other none does. K = 20, k = 20 or 0; q = 20/780; prior lift L = 11.9. The kind as
    # a whole: φ = (k + 2)/(K·q·L + 2) and L' = max(1, φ·L).
    talks = [[a, a + 1] for a in range(0, 40, 2)]
    apart = [[a + 1, (a + 2) % 40] for a in range(0, 40, 2)]
    code, q = CODES["employer"], 20 / 780
    for jobs, k in ((talks, 20), (apart, 0)):
        found = incidence(groups_of({_TALK: talks, "employer": jobs}), nodes_of(40))
        table = estimate_llr(found, project(found), 40)
        whole = (k + 2) / (20 * q * 11.9 + 2)
        lift = (k + 2) / (20 * q + 2 / max(1.0, 11.9 * whole))
        assert table[code, 0] == pytest.approx(min(max(math.log(lift), 0.0), 4.0))
        # No such group of 16 to 40 people: the correction of the kind alone.
        assert table[code, 3] == pytest.approx(min(max(math.log(3.9 * whole), 0.0), 4.0))
        assert table[CODES["introduction"], 0] == pytest.approx(4.0)


def test_size_classes_are_those_of_the_table() -> None:
    sizes = (2, 3, 4, 7, 8, 15, 16, 40, 41)
    found = incidence(groups_of({"event": [list(range(n)) for n in sizes]}), nodes_of(41))
    assert size_classes(found).tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4]


def test_chance_twins_keep_every_size_and_everybodys_number_of_groups() -> None:
    groups, labels = mailbox(2, n=150, talks=300)
    found = incidence(groups, nodes_of(labels.size))
    copy = reshuffle(found, np.random.default_rng(0))
    assert (np.bincount(copy.node, minlength=150) == np.bincount(found.node, minlength=150)).all()
    assert (copy.group == found.group).all()
    members = np.unique(copy.group * 150 + copy.node)
    assert members.size == copy.node.size
    assert (copy.node != found.node).mean() > 0.5


def test_nothing_gives_nothing() -> None:
    inferred = infer(groups_of({}), nodes_of(5))
    assert inferred.links.is_empty()
    assert dict(inferred.links.schema) == LINKS
    assert inferred.graph.n == 0


def test_people_who_are_no_nodes_are_left_out() -> None:
    links = infer(groups_of({_TALK: [[0, 1, 7]]}), nodes_of(2)).links
    assert links.select("i", "j").rows() == [(0, 1)]


def test_other_ids_give_the_same_links() -> None:
    groups, labels = mailbox(3, n=80, talks=200)
    renamed = pl.col("person_id").str.reverse()
    nodes = nodes_of(labels.size)
    other = type(groups)(
        groups.groups, groups.members.with_columns(renamed).sample(fraction=1, shuffle=True, seed=1)
    )
    first = infer(groups, nodes).links
    assert first.equals(infer(other, nodes.with_columns(renamed)).links)
