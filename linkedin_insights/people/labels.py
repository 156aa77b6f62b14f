"""Whom the lines of the owner's labels file mean."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import polars as pl

from linkedin_insights.options import Labels, PersonLabel
from linkedin_insights.people.keys import url_key
from linkedin_insights.problems import Problem, Severity
from linkedin_insights.report.leaves import Count, Leaf, Text

LABELS: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "valuable": pl.Int64(),
    "origin": pl.String(),
    "note": pl.String(),
}
"""One row a labelled person, sorted by id; ``valuable`` is 0 to 4, null where not said."""

CLUSTER_NAMES: dict[str, pl.DataType] = {"person_id": pl.String(), "name": pl.String()}
"""One row a name for the cluster of a person, in the order of the file."""


def _no_names() -> pl.DataFrame:
    return pl.DataFrame(schema=CLUSTER_NAMES)


@dataclass(frozen=True)
class LabelMatches:
    """The labels by person (`LABELS`), and the lines that match nobody or several people.

    ``clusters`` (`CLUSTER_NAMES`) holds the names that the owner gives to clusters.
    """

    frame: pl.DataFrame
    problems: tuple[Problem, ...]
    clusters: pl.DataFrame = field(default_factory=_no_names)


def match_labels(labels: Labels, people: pl.DataFrame) -> LabelMatches:
    """Find the people that labels name: by profile URL, else by id, else by exact name.

    ``people`` needs ``person_id``, ``name`` and ``profile_url``. A line that fits nobody, or
    several namesakes, labels nobody and is reported; of two lines about one person the later one
    counts and the earlier one is reported. Members that give names to clusters are found likewise;
    which cluster is theirs is found out by `linkedin_insights.network.matching`.
    """
    finder = _Finder(people) if labels.people or labels.clusters else None
    matched: dict[str, PersonLabel] = {}
    problems: list[Problem] = []
    for label in labels.people:
        ids = finder.find(label.person) if finder else ()
        if len(ids) != 1:
            problems.append(_problem("label-ambiguous" if ids else "label-unmatched", label))
            continue
        if ids[0] in matched:
            problems.append(_problem("label-repeated", matched[ids[0]]))
        matched[ids[0]] = label
    rows = [(id, lab.valuable, lab.origin, lab.note) for id, lab in sorted(matched.items())]
    frame = pl.DataFrame(rows, schema=LABELS, orient="row")
    clusters, unmatched = _match_clusters(labels.clusters, finder)
    return LabelMatches(frame, (*problems, *unmatched), clusters)


def _match_clusters(
    names: tuple[tuple[str, str], ...], finder: _Finder | None
) -> tuple[pl.DataFrame, list[Problem]]:
    rows: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for member, name in names:
        ids = finder.find(member) if finder else ()
        if len(ids) == 1:
            rows.append((ids[0], name))
            continue
        slug = "cluster-label-ambiguous" if ids else "cluster-label-unmatched"
        params: dict[str, Leaf] = {"person": Text(text=member), "name": Text(text=name)}
        problems.append(Problem(slug=slug, severity=Severity.WARNING, params=params))
    return pl.DataFrame(rows, schema=CLUSTER_NAMES, orient="row"), problems


class _Finder:
    """People by each of the three ways a label can name them."""

    def __init__(self, people: pl.DataFrame) -> None:
        self._by_slug: defaultdict[str, list[str]] = defaultdict(list)
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        self._ids: set[str] = set()
        for id, name, url in people.select("person_id", "name", "profile_url").iter_rows():
            self._ids.add(id)
            self._by_name[_spaced(name)].append(id)
            slug = url_key(url or "")
            if slug:
                self._by_slug[slug].append(id)

    def find(self, text: str) -> tuple[str, ...]:
        """The ids that ``text`` means: none, one, or the namesakes."""
        slug = url_key(text)
        if slug:
            return tuple(self._by_slug.get(slug, [slug] if slug in self._ids else []))
        if text in self._ids:
            return (text,)
        return tuple(self._by_name.get(_spaced(text), ()))


def _spaced(name: str | None) -> str:
    return " ".join((name or "").split())


def _problem(slug: str, label: PersonLabel) -> Problem:
    return Problem(
        slug=slug,
        severity=Severity.WARNING,
        params={"person": Text(text=label.person), "line": Count(value=label.line)},
    )
