"""Which cluster is which: the owner's names, and the clusters of an earlier report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest

from linkedin_insights.network.matching import (
    assign_ids,
    carried,
    match_clusters,
    rename,
    usable,
)
from linkedin_insights.network.model import MEMBERSHIPS
from linkedin_insights.options import Labels, load_labels
from linkedin_insights.options.previous import Previous, PreviousCluster
from linkedin_insights.people.labels import match_labels
from linkedin_insights.problems import Problem, Severity
from linkedin_insights.report.leaves import Message, Text
from linkedin_insights.words import Catalogue

_WANTED = {"person_id": pl.String(), "name": pl.String()}


def _members(clusters: Mapping[str, str]) -> pl.DataFrame:
    """People are single letters."""
    rows = [(person, id) for id, people in clusters.items() for person in people]
    return pl.DataFrame(
        rows, schema={"person_id": pl.String, "cluster_id": pl.String}, orient="row"
    )


def _previous(clusters: Mapping[str, str], labels: Mapping[str, str] | None = None) -> Previous:
    return Previous(
        owner_id="me",
        clusters=tuple(
            PreviousCluster(id, (labels or {}).get(id, f"was {id}"), n, -n, 2.0)
            for n, id in enumerate(clusters)
        ),
        members={id: tuple(people) for id, people in clusters.items()},
    )


def test_clusters_are_found_again_by_their_members() -> None:
    old = _previous({"c1": "abcdef", "c2": "ghij", "c3": "xyz"})
    # p: {a…e, k} and c1 share 5 of 7; q: {g, h, i, j} is c2; r shares 1 of 5 with c3: too little.
    assert match_clusters(_members({"p": "abcdek", "q": "ghij", "r": "zmn"}), old) == {
        "p": "c1",
        "q": "c2",
    }


def test_a_cluster_that_split_is_the_part_that_overlaps_most_and_only_that() -> None:
    old = _previous({"c1": "abcdefgh"})
    # Jaccard 5/8 and 3/8: both are enough, one id is there.
    assert match_clusters(_members({"p": "fgh", "q": "abcde"}), old) == {"q": "c1"}


def test_the_best_pair_is_taken_first_and_the_next_best_of_what_is_left() -> None:
    old = _previous({"c1": "abcd", "c2": "efg"})
    # p with c1: 3/5, p with c2: 1/6; q with c1: 1/4 (a), too little.
    assert match_clusters(_members({"p": "bcde", "q": "a"}), old) == {"p": "c1"}


@pytest.mark.parametrize(("new", "found"), [("abcuvw", {}), ("abcuv", {"p": "c1"})])
def test_three_in_ten_is_enough(new: str, found: dict[str, str]) -> None:
    # Old {a … h}: 3/(8+6-3) = 0.27; 3/(8+5-3) = 0.30.
    assert match_clusters(_members({"p": new}), _previous({"c1": "abcdefgh"})) == found


def test_people_of_no_cluster_match_nothing() -> None:
    assert match_clusters(_members({"": "abc"}), _previous({"c1": "abc"})) == {}
    assert match_clusters(_members({}), Previous()) == {}


def test_first_ids_follow_size_and_then_the_order_of_nodes() -> None:
    clusters = pl.DataFrame({"cluster_id": ["p", "q", "r"], "size": [4, 9, 4]})
    assert assign_ids(clusters, {}) == {"p": "c2", "q": "c1", "r": "c3"}


def test_found_clusters_keep_their_id_and_new_ones_get_unused_ids() -> None:
    clusters = pl.DataFrame({"cluster_id": ["p", "q", "r"], "size": [4, 9, 5]})
    old = _previous({"c2": "ab", "c10": "cd"})
    assert assign_ids(clusters, {"p": "c2"}, old) == {"p": "c2", "q": "c11", "r": "c12"}


def test_found_clusters_keep_label_and_place_but_no_count_of_members() -> None:
    old = _previous(
        {"c1": "ab", "c2": "cd", "c3": "ef", "c4": "gh"},
        {"c2": "mixed group of 23 (mostly 2021)", "c4": ""},
    )
    assert carried({"p": "c1", "q": "c2", "r": "c4"}, old).rows() == [
        ("c1", "was c1", 0.0, 0.0, 2.0),
        ("c2", None, 1.0, -1.0, 2.0),
        ("c4", None, 3.0, -3.0, 2.0),
    ]
    assert carried({}, old).is_empty()


def test_the_report_of_another_member_is_left_alone() -> None:
    old = _previous({"c1": "ab"})
    assert usable(old, "me") == (old, ())
    assert usable(old, None) == (old, ())
    assert usable(None, "me") == (None, ())
    left, (problem,) = usable(old, "somebody-else")
    assert left is None
    assert problem.slug == "previous-other-member"


def test_a_side_without_the_owners_address_is_recognised_by_name() -> None:
    basic = Previous("name:nora ellwyn", owner_name="Nora Ellwyn")
    assert usable(basic, "nora-ellwyn", "nora  ELLWYN")[0] is basic
    assert usable(basic, "nora-ellwyn", "Mara Ellwyn")[0] is None
    whole = Previous("nora-ellwyn", owner_name="Nora Ellwyn")
    assert usable(whole, "name:nora ellwyn", "Nora Ellwyn")[0] is whole
    # Two addresses are two members, whatever they are called.
    assert usable(whole, "nora-ellwyn-2", "Nora Ellwyn")[0] is None


def _rename(*wanted: tuple[str, str]) -> tuple[list[str], tuple[Problem, ...]]:
    clusters = pl.DataFrame({"cluster_id": ["c1", "c2"], "label": ["Northwind", "Contoso"]})
    memberships = pl.DataFrame(
        [("a", "c2", 0.4), ("a", "c1", 0.6), ("b", "c1", 0.9), ("c", "c2", 0.8), ("d", "", None)],
        schema=MEMBERSHIPS,
        orient="row",
    )
    frame = pl.DataFrame(list(wanted), schema=_WANTED, orient="row")
    renamed = rename(clusters, memberships, frame)
    return renamed.labels["label"].to_list(), renamed.problems


def test_a_name_goes_to_the_main_cluster_of_its_member() -> None:
    assert _rename(("a", "Old friends")) == (["Old friends", "Contoso"], ())
    assert _rename() == (["Northwind", "Contoso"], ())


def test_of_two_names_for_one_cluster_the_later_counts_and_the_earlier_is_reported() -> None:
    labels, (problem,) = _rename(("b", "First"), ("c", "Other"), ("a", "Second"))
    assert labels == ["Second", "Other"]
    assert problem.slug == "cluster-label-repeated"
    assert problem.params == {"name": Text(text="First"), "later": Text(text="Second")}
    assert _rename(("b", "Same"), ("a", "Same"))[1] == ()


@pytest.mark.parametrize("person", ["d", "unheard-of"])
def test_a_name_by_a_member_of_no_cluster_is_reported(person: str) -> None:
    labels, (problem,) = _rename((person, "Nowhere"))
    assert labels == ["Northwind", "Contoso"]
    assert problem.slug == "cluster-label-unplaced"


def test_names_of_a_labels_file_are_matched_with_people_in_the_order_of_its_lines(
    tmp_path: Path,
) -> None:
    path = tmp_path / "labels.toml"
    path.write_text(
        """
        [[cluster]]
        member = "https://www.linkedin.com/in/zoe"
        name = " Old   friends "
        [[cluster]]
        member = "Ada Lovelace"
        name = "Engines"
        [[cluster]]
        member = "Ann Bee"
        name = "Hive"
        [[cluster]]
        member = "nobody"
        name = "Void"
        """
    )
    people = pl.DataFrame(
        {
            "person_id": ["ada", "ann-1", "ann-2", "zoe"],
            "name": ["Ada Lovelace", "Ann Bee", "Ann Bee", "Zoe"],
            "profile_url": ["", "", "", "https://www.linkedin.com/in/zoe"],
        }
    )
    matches = match_labels(load_labels(path), people)
    assert matches.clusters.rows() == [("zoe", "Old friends"), ("ada", "Engines")]
    assert dict(matches.clusters.schema) == _WANTED
    assert matches.frame.is_empty()
    assert matches.problems == (
        Problem(
            slug="cluster-label-ambiguous",
            severity=Severity.WARNING,
            params={"person": Text(text="Ann Bee"), "name": Text(text="Hive")},
        ),
        Problem(
            slug="cluster-label-unmatched",
            severity=Severity.WARNING,
            params={"person": Text(text="nobody"), "name": Text(text="Void")},
        ),
    )
    assert dict(match_labels(Labels(), people).clusters.schema) == _WANTED


@pytest.mark.parametrize(
    "slug",
    [
        "cluster-label-ambiguous",
        "cluster-label-repeated",
        "cluster-label-unmatched",
        "cluster-label-unplaced",
        "previous-other-member",
    ],
)
def test_every_problem_has_its_sentence(slug: str) -> None:
    params = {key: Text(text=key.upper()) for key in ("person", "name", "later")}
    message = Message(id=f"problem.{slug}", params=dict(params))
    assert Catalogue.load("en").plain(message).endswith(".")
