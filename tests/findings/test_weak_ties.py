"""Weak ties and sole links, worked by hand."""

from __future__ import annotations

import polars as pl

from linkedin_insights.findings.weak_ties import SOLE, WEAK, WeakTies, sole_links, weak_ties
from linkedin_insights.network.model import NODES
from linkedin_insights.people.model import PEOPLE
from linkedin_insights.ties.measure import TIES


def _weak(*rows: tuple[str, float, bool, float]) -> WeakTies:
    """People as (id, strength, exchanged, embeddedness)."""
    kinds = {
        "person_id": pl.String,
        "strength": pl.Float64,
        "exchanged": pl.Boolean,
        "embeddedness": pl.Float64,
    }
    frame = pl.DataFrame(rows, schema=kinds, orient="row")
    return weak_ties(
        frame.drop("embeddedness"), frame.with_columns(cluster_id=pl.lit(None, pl.String))
    )


def _ids(found: WeakTies, column: str) -> list[str]:
    return sorted(found.people.filter(column)["person_id"])


def test_quiet_is_the_faintest_quarter_of_exchanges() -> None:
    """S = 1, 2, 3, 4, 5: the 25th percentile is 2. Without exchange S tells nothing here."""
    found = _weak(
        ("a", 1.0, True, 0.0),
        ("b", 2.0, True, 0.0),
        ("c", 3.0, True, 0.0),
        ("d", 4.0, True, 0.0),
        ("e", 5.0, True, 0.0),
        ("f", 0.2, False, 0.0),
        ("g", 0.0, False, 0.0),
    )
    assert found.quiet_at == 2.0
    assert _ids(found, "quiet") == ["a", "b"]
    assert _ids(found, "silent") == ["f", "g"]
    assert (found.quiet, found.silent) == (2, 2)


def test_moderate_lies_between_the_fifth_and_the_third_fifth() -> None:
    """e = 1 to 6: the 20th percentile is 2, the 60th 4; people with 0 shift neither."""
    rows = [(name, 1.0, True, float(e)) for e, name in enumerate("zabcdef")]
    found = _weak(*rows)
    assert (found.moderate_from, found.moderate_to) == (2.0, 4.0)
    assert _ids(found, "moderate") == ["b", "c", "d"]
    assert (found.moderate, found.linked, found.isolated) == (3, 6, 1)
    assert _ids(found, "isolated") == ["z"]


def test_one_can_be_in_both_classes() -> None:
    """One silent, one quiet (S up to 3), both of moderate embeddedness; nobody else is quiet."""
    found = _weak(
        ("a", 0.0, False, 1.0), ("b", 1.0, True, 1.0), ("c", 5.0, True, 1.0), ("d", 9.0, True, 9.0)
    )
    assert (found.silent, found.quiet, found.moderate, found.both) == (1, 1, 3, 2)


def test_the_most_embedded_come_first_and_people_without_a_node_are_isolated() -> None:
    """Somebody who is no node has no evidence."""
    ties = pl.DataFrame({"person_id": ["a", "b", "c"], "strength": [0.0] * 3, "exchanged": False})
    nodes = pl.DataFrame(
        {"person_id": ["b", "c"], "cluster_id": ["x", None], "embeddedness": [0.5, 0.7]}
    )
    found = weak_ties(ties, nodes)
    assert found.people["person_id"].to_list() == ["c", "b", "a"]
    assert found.people["isolated"].to_list() == [False, False, True]


def test_no_ties_no_classes() -> None:
    """The frame has its kinds even so."""
    found = weak_ties(pl.DataFrame(schema=TIES), pl.DataFrame(schema=NODES))
    assert dict(found.people.schema) == WEAK
    assert (found.quiet, found.silent, found.moderate, found.isolated) == (0, 0, 0, 0)
    assert found.quiet_at is None
    assert found.moderate_from is None


_LABELS = pl.DataFrame(
    {
        "company": ["Acme Ltd", "ACME", "Birch", "Freelance", ""],
        "company_key": ["acme", "acme", "birch", "freelance", ""],
        "company_label": ["Acme Ltd", "Acme Ltd", "Birch", "Freelance", ""],
    }
)


def _sole(*rows: tuple[str, str, bool, str | None, str]) -> pl.DataFrame:
    """People as (id, state, two-way, cluster, company)."""
    names = ["person_id", "tie_state", "two_way", "cluster_id", "company"]
    frame = pl.DataFrame(rows, schema=names, orient="row").with_columns(strength=pl.lit(1.0))
    return sole_links(
        frame.select("person_id", "tie_state", "two_way", "strength"),
        frame.select("person_id", pl.col("cluster_id").cast(pl.String)),
        frame.select("person_id", "company"),
        _LABELS,
    )


def test_the_last_live_tie_to_a_place_is_found() -> None:
    """Cluster x has one live tie of three; Acme, in two spellings, has two; Birch has one."""
    found = _sole(
        ("a", "active", True, "x", "Acme Ltd"),
        ("b", "dormant", True, "x", "Birch"),
        ("c", "active", False, "x", "Birch"),
        ("d", "active", True, None, "ACME"),
        ("e", "active", True, None, "Birch"),
    )
    assert found.select("person_id", "what", "which", "label", "contacts").rows() == [
        ("a", "cluster", "x", None, 3),
        ("e", "company", "birch", "Birch", 3),
    ]


def test_what_is_no_company_is_no_place() -> None:
    """Neither an empty company nor freelance work."""
    found = _sole(("a", "active", True, None, ""), ("b", "active", True, None, "Freelance"))
    assert found.is_empty()


def test_a_place_without_a_live_tie_has_no_sole_link() -> None:
    """Nobody reaches it."""
    assert _sole(("a", "dormant", True, "x", "Birch")).is_empty()


def test_empty_frames_have_no_sole_links() -> None:
    """The frame has its kinds even so."""
    found = sole_links(
        pl.DataFrame(schema=TIES),
        pl.DataFrame(schema=NODES),
        pl.DataFrame(schema=PEOPLE),
        _LABELS.clear(),
    )
    assert dict(found.schema) == SOLE
