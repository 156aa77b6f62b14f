"""Who reaches into two clusters: numbers by hand, and planted people found again."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from numpy.typing import NDArray

from linkedin_insights.network.bridges import BRIDGES, measure_bridges
from linkedin_insights.network.model import LINKS

Ints = NDArray[np.int64]


def _links(*rows: tuple[int, int, float]) -> pl.DataFrame:
    ends = {"i": pl.UInt32, "j": pl.UInt32, "weight": pl.Float64}
    return pl.DataFrame(rows, schema=ends, orient="row").with_columns(said=pl.lit(value=True))


def _planted(seed: int) -> tuple[int, pl.DataFrame, Ints, NDArray[np.bool_]]:
    """Ten groups of 30 who know a quarter of each other, one link a person by chance.

    The first two of each group belong to the next one as well. One person in five is unassigned.
    """
    rng = np.random.default_rng(seed)
    n = 300
    cluster = np.repeat(np.arange(10), 30)
    planted = np.arange(n) % 30 < 2
    other = np.where(planted, (cluster + 1) % 10, -1)
    i, j = np.triu_indices(n, 1)
    together = (cluster[i] == cluster[j]) | (other[i] == cluster[j]) | (other[j] == cluster[i])
    known = rng.random(i.size) < np.where(together, 0.25, 2 / n)
    weight = np.where(together, rng.uniform(0.3, 0.9, i.size), rng.uniform(0.1, 0.6, i.size))
    links = pl.DataFrame({"i": i[known], "j": j[known], "weight": weight[known]})
    links = links.with_columns(said=pl.lit(value=True))
    return n, links, np.where(rng.random(n) < 0.2, -1, cluster), planted


def _precision(score: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """Average precision."""
    hits = truth[np.argsort(-score, kind="stable")]
    return float((np.cumsum(hits) / np.arange(1, hits.size + 1))[hits].mean())


def test_participation_and_score_by_hand() -> None:
    """Person 0 has two links into each of two clusters: P = 1 - (4 + 4)/16 = 1/2.

    All weights are 1, so u = 1: v = (1 + 10, 1) and the score 1 - (121 + 1)/144 = 0.1528.
    Person 5 has two and one: P = 1 - (4 + 1)/9, v = (1 + 10, 0) and the score 0.
    """
    links = _links(
        *((0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0), (0, 4, 1.0)),
        *((1, 5, 1.0), (2, 5, 1.0), (3, 5, 1.0)),
    )
    cluster = np.array([0, 0, 0, 1, 1, 0])
    found = measure_bridges(6, links, cluster, seed=1)
    assert found["participation"][0] == pytest.approx(0.5)
    assert found["bridge_score"][0] == pytest.approx(22 / 144)
    assert found["participation"][5] == pytest.approx(4 / 9)
    assert found["bridge_score"][5] == 0
    assert found["degree"].to_list() == [4, 2, 2, 2, 1, 3]


def test_thin_evidence_gives_no_participation() -> None:
    """Two links, or three into one cluster, are too little, whatever they weigh."""
    links = _links((0, 1, 0.9), (0, 2, 0.9), (1, 3, 0.9), (1, 4, 0.9))
    found = measure_bridges(5, links, np.array([0, 0, 1, 0, 0]), seed=1)
    assert found["participation"].to_list() == [None] * 5
    assert found["bridge_score"].to_list() == [0.0] * 5
    assert not found["bridge"].any()


def test_links_to_the_unassigned_count_for_embeddedness_alone() -> None:
    """Person 0: two links into a cluster, one into another, one into none: P stays 4/9."""
    links = _links((0, 1, 0.6), (0, 2, 0.6), (0, 3, 0.6), (0, 4, 0.6))
    found = measure_bridges(5, links, np.array([0, 0, 0, 1, -1]), seed=1)
    assert found["embeddedness"][0] == pytest.approx(2.4)
    assert found["participation"][0] == pytest.approx(4 / 9)


def test_what_nobody_said_bridges_nothing_and_counts_for_embeddedness() -> None:
    links = _links((0, 1, 0.6), (0, 2, 0.6), (0, 3, 0.6), (0, 4, 0.6))
    cluster = np.array([0, 0, 0, 1, 1])
    found = measure_bridges(5, links.with_columns(said=pl.lit(value=False)), cluster, seed=1)
    assert found["bridge_score"].to_list() == [0.0] * 5
    assert found["embeddedness"][0] == pytest.approx(2.4)
    assert found["degree"][0] == 4


def test_planted_people_are_found_and_chance_links_are_not() -> None:
    """5 graphs, 20 planted of 300: the score has an average precision of 0.92, plain P of 0.33.

    F1 of the flag is 0.82.
    """
    scores, plain, flags = [], [], []
    for seed in range(5):
        n, links, cluster, planted = _planted(seed)
        found = measure_bridges(n, links, cluster, seed=1)
        scores.append(_precision(found["bridge_score"].to_numpy(), planted))
        plain.append(_precision(found["participation"].fill_null(0.0).to_numpy(), planted))
        flag = found["bridge"].to_numpy()
        flags.append(2 * (flag & planted).sum() / (flag.sum() + planted.sum()))
    assert np.mean(scores) > 0.85
    assert np.mean(scores) > np.mean(plain) + 0.4
    assert np.mean(flags) > 0.75


def test_the_unit_of_the_weights_does_not_matter() -> None:
    """Weights a third as large give the same scores and the same bridges."""
    n, links, cluster, _ = _planted(1)
    found = measure_bridges(n, links, cluster, seed=1)
    less = links.with_columns(pl.col("weight") / 3)
    other = measure_bridges(n, less, cluster, seed=1)
    np.testing.assert_allclose(found["bridge_score"], other["bridge_score"], atol=1e-12)
    assert found["bridge"].to_list() == other["bridge"].to_list()


def test_same_seed_same_bridges() -> None:
    """The seed is the only source of chance."""
    n, links, cluster, _ = _planted(2)
    one = measure_bridges(n, links, cluster, seed=4)
    assert one.equals(measure_bridges(n, links, cluster, seed=4))


@pytest.mark.parametrize("n", [0, 3])
def test_no_links_no_bridges(n: int) -> None:
    """The frame has its kinds even so, and a row a person."""
    found = measure_bridges(n, pl.DataFrame(schema=LINKS), np.full(n, -1), seed=1)
    assert dict(found.schema) == BRIDGES
    assert found["bridge_score"].to_list() == [0.0] * n
    assert found["participation"].to_list() == [None] * n
