"""The map: nothing overlaps, kin lie near each other, and what was there stays there."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import polars as pl
import pytest

from linkedin_insights.network.islands import GAP, place_islands
from linkedin_insights.network.layout import SPACING, lay_out

_SIZES = {150: (5, 3), 1500: (18, 4), 30000: (90, 5)}


def _world(
    people: int, clusters: int, seed: int
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """A third of the people in no cluster; a cluster has links into the third one after it."""
    rng = np.random.default_rng(seed)
    share = 1.0 / np.arange(1, clusters + 1)
    own = rng.choice(clusters, people, p=share / share.sum())
    own = np.where(rng.random(people) < 1 / 3, -1, own)
    i, j = rng.integers(0, people, (2, people * 20))
    near = (own[i] == own[j]) | (np.abs(own[i] - own[j]) == 3) | (rng.random(i.size) < 0.02)
    kept = (i < j) & near & (((own[i] >= 0) & (own[j] >= 0)) | (rng.random(i.size) < 0.1))
    i, j = i[kept], j[kept]
    return (
        _nodes(
            [f"c{number + 1}" if number >= 0 else None for number in own.tolist()],
            (rng.random(people) ** 3).tolist(),
            np.bincount(np.concatenate([i, j]), minlength=people).tolist(),
        ),
        _clusters(np.bincount(own[own >= 0], minlength=clusters).tolist()),
        _links(list(zip(i.tolist(), j.tolist(), rng.random(i.size).tolist(), strict=True))),
    )


def _nodes(
    clusters: list[str | None], strengths: list[float], degrees: list[int] | None = None
) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "cluster_id": clusters,
            "tie_strength": strengths,
            "degree": degrees or [0] * len(clusters),
        },
        schema={"cluster_id": pl.String, "tie_strength": pl.Float64, "degree": pl.UInt32},
    )


def _clusters(sizes: list[int], names: list[str] | None = None) -> pl.DataFrame:
    ids = names or [f"c{number + 1}" for number in range(len(sizes))]
    return pl.DataFrame(
        {"cluster_id": ids, "size": sizes}, schema={"cluster_id": pl.String, "size": pl.Int64}
    )


def _links(rows: list[tuple[int, int, float]]) -> pl.DataFrame:
    schema = {"i": pl.UInt32(), "j": pl.UInt32(), "weight": pl.Float64()}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _people(clusters: pl.DataFrame) -> pl.DataFrame:
    """As many people as the clusters say, all alike."""
    ids = [
        id for id, size in clusters.select("cluster_id", "size").iter_rows() for _ in range(size)
    ]
    return _nodes(list(ids), [0.5] * len(ids))


def _nearest(places: pl.DataFrame) -> float:
    """The least distance between two dots, found in a grid of cells one unit wide."""
    cells: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for x, y in places.select("x", "y").iter_rows():
        cells.setdefault((math.floor(x), math.floor(y)), []).append((x, y))
    least = math.inf
    for (column, row), dots in cells.items():
        around = [
            dot
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for dot in cells.get((column + dx, row + dy), ())
        ]
        for dot in dots:
            least = min(least, *(math.dist(dot, o) for o in around if o is not dot), math.inf)
    return least


def _water(clusters: pl.DataFrame) -> float:
    """The least water between two islands."""
    rows = clusters.select("x", "y", "r").rows()
    water: list[float] = [math.dist(a[:2], b[:2]) - a[2] - b[2] for a, b in combinations(rows, 2)]
    return min(water)


@pytest.mark.parametrize("people", _SIZES)
def test_a_map_of_any_size_is_readable(people: int) -> None:
    nodes, clusters = lay_out(*_world(people, *_SIZES[people]))
    assert _nearest(nodes) >= 0.98
    assert _water(clusters) >= GAP / 2 - 0.03
    islands = clusters.select("cluster_id", cx="x", cy="y", r="r")
    inside = nodes.join(islands, on="cluster_id", how="inner")
    away = (inside["x"] - inside["cx"]).pow(2) + (inside["y"] - inside["cy"]).pow(2)
    assert bool((away.sqrt() < inside["r"] - 0.5).all())
    afloat = nodes.filter(pl.col("cluster_id").is_null())
    for x, y, r in clusters.select("x", "y", "r").iter_rows():
        distance = ((afloat["x"] - x).pow(2) + (afloat["y"] - y).pow(2)).sqrt()
        assert bool((distance > r + 1).all())
    wide, high = (_extent(nodes[axis]) for axis in ("x", "y"))
    assert 1.3 < wide / high < 1.7
    area = sum(math.pi * r**2 for r in clusters["r"])
    box = math.prod(
        _extent(pl.concat([clusters[a] - clusters["r"], clusters[a] + clusters["r"]]))
        for a in ("x", "y")
    )
    assert area / box > 0.35


def _extent(values: pl.Series) -> float:
    return float(np.ptp(values.to_numpy()))


def test_the_strongest_stand_in_the_middle() -> None:
    nodes = _nodes(["c1"] * 4, [0.1, 0.9, 0.4, 0.9])
    placed, clusters = lay_out(nodes, _clusters([4]), _links([]))
    x, y, r = clusters.select("x", "y", "r").row(0)
    # One island lies around the origin; r = 0.66·√4 + 1 = 2.32. By strength, equals in their
    # order, the rows 1, 3, 2, 0 stand at 0.66·√(k + ½): 0.47, 0.81, 1.04, 1.23.
    assert (x, y, r) == (0.0, 0.0, 2.32)
    away = [round(math.hypot(*place), 2) for place in placed.select("x", "y").iter_rows()]
    assert away == pytest.approx([1.23, 0.47, 1.04, 0.81], abs=0.01)


def test_islands_with_much_between_them_are_neighbours() -> None:
    # Eight islands of nine people; the first and the last hold all links between islands.
    clusters = _clusters([9] * 8)
    nodes = _people(clusters)
    links = _links([(k, 63 + k, 0.9) for k in range(9)])
    _, placed = lay_out(nodes, clusters, links)
    first, *others, last = placed.select("x", "y").rows()
    water = math.dist(first, last) - 2 * placed["r"][0]
    assert water < GAP + 0.1
    assert sum(math.dist(first, other) > math.dist(first, last) + 0.1 for other in others) >= 2


def test_people_without_a_cluster_float_around_those_with_links_nearer() -> None:
    nodes = _nodes(
        ["c1"] * 9 + [None] * 6,
        [0.5] * 9 + [0.9, 0.0, 0.1, 0.2, 0.3, 0.0],
        [1] * 9 + [0, 2, 0, 0, 0, 1],
    )
    placed, _ = lay_out(nodes, _clusters([9]), _links([]))
    afloat = placed.tail(6).select("x", "y").rows()
    # The ring is 1.5 times as wide as high: measured along its own shape.
    away = [math.hypot(x / 1.5, y) for x, y in afloat]
    order = sorted(range(6), key=away.__getitem__)
    assert order == [1, 5, 0, 4, 3, 2]


def test_those_afloat_lie_on_the_side_of_the_islands_they_are_linked_to() -> None:
    # Two islands of 30 people; 20 people afloat, each linked to one person of one island.
    clusters = _clusters([30, 30])
    nodes = pl.concat([_people(clusters), _nodes([None] * 20, [0.0] * 20, [1] * 20)])
    links = _links([(30 * (k % 2), 60 + k, 0.5) for k in range(20)])
    placed, islands = lay_out(nodes, clusters, links)
    first, second = islands.select("x", "y").rows()
    nearer = [
        math.dist(place, first) < math.dist(place, second)
        for place in placed.tail(20).select("x", "y").iter_rows()
    ]
    assert sum(near == (k % 2 == 0) for k, near in enumerate(nearer)) >= 18


def test_without_clusters_everybody_floats_the_linked_in_the_middle() -> None:
    nodes = _nodes([None] * 5, [0.9, 0.1, 0.2, 0.0, 0.0], [0, 1, 0, 1, 0])
    placed, clusters = lay_out(nodes, _clusters([]), _links([(1, 3, 0.5)]))
    away = [math.hypot(x / 1.5, y) for x, y in placed.select("x", "y").iter_rows()]
    assert sorted(range(5), key=away.__getitem__) == [1, 3, 0, 2, 4]
    assert clusters.columns == ["cluster_id", "size", "x", "y", "r"]
    assert clusters.height == 0


def test_nobody_makes_an_empty_map() -> None:
    nodes, clusters = lay_out(_nodes([], []), _clusters([]), _links([]))
    assert (nodes.height, clusters.height) == (0, 0)
    assert nodes.schema["x"] == nodes.schema["y"] == clusters.schema["r"] == pl.Float64


def test_the_same_evidence_gives_the_same_map() -> None:
    world = _world(1500, 18, 6)
    first, second = lay_out(*world), lay_out(*world)
    assert first[0].equals(second[0])
    assert first[1].equals(second[1])


def test_names_of_clusters_decide_nothing() -> None:
    nodes, clusters, links = _world(300, 6, 7)
    other = {f"c{number}": f"z{9 - number}" for number in range(1, 7)}
    renamed = lay_out(
        nodes.with_columns(pl.col("cluster_id").replace(other)),
        clusters.with_columns(pl.col("cluster_id").replace(other)),
        links,
    )
    plain = lay_out(nodes, clusters, links)
    assert renamed[0].select("x", "y").equals(plain[0].select("x", "y"))
    assert renamed[1].select("x", "y", "r").equals(plain[1].select("x", "y", "r"))


def _places(clusters: pl.DataFrame) -> dict[str, tuple[float, float]]:
    return {id: (x, y) for id, x, y in clusters.select("cluster_id", "x", "y").iter_rows()}


def test_an_unchanged_network_stays_where_it_was() -> None:
    nodes, clusters, links = _world(1500, 18, 8)
    _, before = lay_out(nodes, clusters, links)
    _, after = lay_out(nodes, clusters, links, previous=_places(before))
    moved = [math.dist(place, _places(before)[id]) for id, place in _places(after).items()]
    assert max(moved) < 0.5


def test_small_changes_move_islands_little_and_new_ones_find_a_free_place() -> None:
    nodes, clusters, links = _world(1500, 18, 9)
    _, before = lay_out(nodes, clusters, links)
    # A quarter more or less people on each island, one gone, one new, another order of sizes.
    changes = np.random.default_rng(1).uniform(0.8, 1.25, clusters.height)
    sizes = (clusters["size"].to_numpy() * changes).round().astype(int)
    later = (
        clusters.with_columns(size=pl.Series(sizes))
        .filter(pl.col("cluster_id") != "c5")
        .vstack(_clusters([60], ["c19"]))
        .sort("size", descending=True)
    )
    _, after = lay_out(_people(later), later, _links([]), previous=_places(before))
    moved = {
        id: math.dist(place, _places(before)[id])
        for id, place in _places(after).items()
        if id != "c19"
    }
    extent = _extent(before["x"])
    assert float(np.median(list(moved.values()))) < 0.02 * extent
    assert max(moved.values()) < 0.1 * extent
    assert _water(after) >= GAP / 2 - 0.03
    fresh = dict(_places(after))["c19"]
    assert math.hypot(*fresh) < extent


def test_two_islands_that_claim_one_place_part() -> None:
    previous = {"c1": (10.0, 5.0), "c2": (10.0, 5.0), "gone": (0.0, 0.0)}
    clusters = _clusters([9, 9])
    _, placed = lay_out(_people(clusters), clusters, _links([]), previous=previous)
    assert _water(placed) >= GAP / 2 - 0.03
    assert all(math.dist((10.0, 5.0), place) < 10 for place in _places(placed).values())


@pytest.mark.parametrize("seed", range(5))
def test_circles_of_any_size_keep_apart(seed: int) -> None:
    rng = np.random.default_rng(seed)
    radius = np.sort(1.0 + rng.pareto(1.0, 60) * 2)[::-1]
    affinity = rng.random((60, 60)) * (rng.random((60, 60)) < 0.05)
    places = place_islands(radius, affinity + affinity.T)
    i, j = np.triu_indices(60, 1)
    away = np.hypot(*(places[i] - places[j]).T)
    assert bool((away >= radius[i] + radius[j] + GAP / 2 - 1e-9).all())


def test_dots_of_a_sunflower_are_a_unit_apart() -> None:
    # The least distance of dots at √(k + ½) is 1.546, between the numbers 0 and 3.
    turn = math.pi * (3 - math.sqrt(5)) * 3
    near = math.sqrt(0.5 + 3.5 - 2 * math.sqrt(0.5 * 3.5) * math.cos(turn))
    assert near == pytest.approx(1.546, abs=0.001)
    assert near * SPACING > 1.01


def test_a_person_of_an_unknown_cluster_floats() -> None:
    placed, _ = lay_out(_nodes(["c1", "c1", "c1", "c9"], [0.5] * 4), _clusters([3]), _links([]))
    x, y = placed.select("x", "y").row(3)
    assert math.hypot(x / 1.5, y) > 3
