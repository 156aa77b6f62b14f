"""What to call a cluster: the words that its members share and others do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from linkedin_insights.network.naming_scores import FEWEST, score_tokens, telling
from linkedin_insights.network.naming_text import joined, mixed_label, with_years, years_text

NAMES: dict[str, pl.DataType] = {
    "cluster_id": pl.String(),
    "label": pl.String(),
    "keywords": pl.String(),
    "label_kind": pl.String(),
    "label_size": pl.Int64(),
    "label_year": pl.Int32(),
    "label_nth": pl.Int32(),
}
"""One row a cluster, largest first.

``label_kind`` is ``named`` (the label is made of words of the export) or ``mixed`` (nothing sets
the members apart; ``label_size`` people, mostly of ``label_year`` where that is not null);
``label_nth`` is 2, 3 … where an earlier cluster bears the same label, which then ends in it.
"""

_FAMILIES = {
    "company": "place",
    "era_company": "place",
    "school": "school",
    "event": "event",
    "title": "work",
    "field_of_work": "work",
}
_MOST_KEYWORDS = 6
_MORE_MEMBERS = 0.25
"""A second word of the same family must hold for this share of members the first leaves out."""
_FEWEST_SECOND = 3
_SHORT = 5
"""Years of connecting that stand behind today's company unasked are no more than these."""
_MIDDLE = 0.1
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class _Token:
    """A word that passed for one cluster; ``holders`` are places among the cluster's members."""

    field: str
    shown: str
    since: int | None
    until: int | None
    holders: frozenset[int]

    @property
    def family(self) -> str:
        return _FAMILIES[self.field]

    @property
    def key(self) -> str:
        return self.shown.casefold()


@dataclass(frozen=True, slots=True)
class _Cluster:
    """What is known of a cluster; ``years`` are those of its members' connections, sorted."""

    id: str
    size: int
    years: tuple[int, ...]
    tokens: tuple[_Token, ...]
    of_a_time: bool
    """Whether some years are its own: over-represented, and those of half of the members."""


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    kind: str
    year: int | None = None
    nth: int = 1


def name_clusters(
    members: pl.DataFrame, facts: pl.DataFrame, *, as_of: date | None
) -> pl.DataFrame:
    """Name every cluster (`NAMES`).

    ``members`` has ``person_id`` and ``cluster_id``, one row a person, "" for people in no cluster:
    they are background. ``facts`` is FACTS of `linkedin_insights.network.naming_tokens`. Tokens are
    scored and chosen by `linkedin_insights.network.naming_scores`; a label takes the first and, if
    it says something else, one more. A job's company comes with the years in which its members
    were connected to, within the job; one that still lasts ends at ``as_of``.
    No name of a person is used; ids decide nothing but the order of clusters equal in size.
    """
    clusters = _clusters(members, facts, as_of)
    labels = _apart(clusters, {cluster.id: _first_label(cluster) for cluster in clusters})
    rows = [
        (
            cluster.id,
            labels[cluster.id].text,
            "; ".join(_keywords(cluster)),
            labels[cluster.id].kind,
            cluster.size,
            labels[cluster.id].year,
            labels[cluster.id].nth,
        )
        for cluster in clusters
    ]
    return pl.DataFrame(rows, schema=NAMES, orient="row")


def _clusters(members: pl.DataFrame, facts: pl.DataFrame, as_of: date | None) -> list[_Cluster]:
    """Clusters with their passing tokens, largest first, then by id."""
    scored = score_tokens(members, facts)
    passing = telling(scored.filter(pl.col("field") != "year"))
    place = pl.int_range(pl.len()).over("cluster_id").alias("place")
    placed = members.filter(pl.col("cluster_id") != "").with_columns(place)
    held = placed.join(facts, on="person_id", how="inner")
    holders = held.join(passing, on=["cluster_id", "field", "token"], how="semi")
    places: dict[tuple[str, str, str], set[int]] = {}
    columns = ("cluster_id", "field", "token", "place")
    for id, field, token, at in holders.select(columns).iter_rows():
        places.setdefault((id, field, token), set()).add(at)
    tokens: dict[str, list[_Token]] = {}
    for row in passing.iter_rows(named=True):
        key = (row["cluster_id"], row["field"], row["token"])
        until = row["until"] or (as_of if row["since"] else None)
        tokens.setdefault(row["cluster_id"], []).append(
            _Token(
                field=row["field"],
                shown=row["shown"],
                since=row["since"].year if row["since"] else None,
                until=until.year if until else None,
                holders=frozenset(places[key]),
            )
        )
    years = _years(held)
    own_years = _of_a_time(scored)
    sizes = placed.group_by("cluster_id").len().rows()
    return [
        _Cluster(id, size, years.get(id, ()), tuple(tokens.get(id, ())), id in own_years)
        for id, size in sorted(sizes, key=lambda row: (-row[1], len(row[0]), row[0]))
    ]


def _years(held: pl.DataFrame) -> dict[str, tuple[int, ...]]:
    dated = held.filter(pl.col("field") == "year").group_by("cluster_id")
    rows = dated.agg(pl.col("token").cast(pl.Int32, strict=False).drop_nulls().sort()).rows()
    return {id: tuple(years) for id, years in rows}


def _of_a_time(scored: pl.DataFrame) -> set[str]:
    own = scored.filter(pl.col("field") == "year", pl.col("passes"))
    share = own.group_by("cluster_id").agg(pl.col("coverage").sum())
    return set(share.filter(pl.col("coverage") >= _MOSTLY)["cluster_id"])


def _first_label(cluster: _Cluster) -> _Label:
    if not cluster.tokens:
        year = _mostly(cluster)
        return _Label(mixed_label(cluster.size, year), "mixed", year)
    first = cluster.tokens[0]
    return _named(cluster, [first, *_second(cluster, first)])


def _second(cluster: _Cluster, first: _Token) -> list[_Token]:
    """The next best token that says something else than ``first``, or nothing."""
    for token in cluster.tokens[1:]:
        if token.key == first.key or len(token.holders) < _FEWEST_SECOND:
            continue
        more = len(token.holders - first.holders)
        if token.family != first.family or more >= max(_MORE_MEMBERS * cluster.size, FEWEST):
            return [token]
    return []


def _named(cluster: _Cluster, tokens: Sequence[_Token], *, dated: bool = False) -> _Label:
    """A label of one or two tokens, what people did last; ``dated`` asks for years all the same."""
    ordered = sorted(tokens, key=lambda token: token.family == "work")
    years = [_token_years(cluster, token, dated=dated) for token in ordered]
    if len(years) > 1 and years[0] == years[1]:
        years[0] = ""
    if dated and not any(years):
        years[0] = years_text(*_span(cluster.years)) if cluster.years else ""
    parts = [with_years(token.shown, year) for token, year in zip(ordered, years, strict=True)]
    return _Label(joined(parts), "named")


def _token_years(cluster: _Cluster, token: _Token, *, dated: bool) -> str:
    """The years to write behind a token: of connecting, within the job, course or event."""
    if token.field == "event":
        return years_text(token.since, token.since) if token.since else ""
    first, last = _span(cluster.years)
    if token.field == "company" and cluster.years:
        own = cluster.of_a_time and last - first < _SHORT
        return years_text(first, last) if own or dated else ""
    if token.field not in {"era_company", "school"} or token.since is None:
        return ""
    low, high = token.since, token.until or token.since
    if max(low, first) <= min(high, last):
        low, high = max(low, first), min(high, last)
    return years_text(low, high)


def _span(years: Sequence[int]) -> tuple[int, int]:
    """First and last of the middle four fifths of sorted years; zeros where there are none."""
    if not years:
        return 0, 0
    cut = int(len(years) * _MIDDLE)
    return years[cut], years[len(years) - 1 - cut]


def _mostly(cluster: _Cluster) -> int | None:
    """The year in which more than half of the members were connected to."""
    counted = Counter(cluster.years).most_common(1)
    return counted[0][0] if counted and counted[0][1] > _MOSTLY * cluster.size else None


def _keywords(cluster: _Cluster) -> list[str]:
    shown = {token.key: token.shown for token in reversed(cluster.tokens)}
    return [shown[key] for key in dict.fromkeys(token.key for token in cluster.tokens)][
        :_MOST_KEYWORDS
    ]


def _apart(clusters: Sequence[_Cluster], labels: dict[str, _Label]) -> dict[str, _Label]:
    """Tell equal labels apart: by a token of one's own, by years, else by a number."""
    counts = Counter(label.text for label in labels.values())
    taken = {text for text, count in counts.items() if count == 1}
    apart: dict[str, _Label] = {}
    for cluster in clusters:
        label = labels[cluster.id]
        if counts[label.text] == 1:
            apart[cluster.id] = label
            continue
        rivals = [c for c in clusters if c is not cluster and labels[c.id].text == label.text]
        chosen = next((o for o in _others(cluster, rivals) if o.text not in taken), None)
        apart[cluster.id] = chosen or _numbered(label, taken)
        taken.add(apart[cluster.id].text)
    return apart


def _others(cluster: _Cluster, rivals: Iterable[_Cluster]) -> list[_Label]:
    """Labels for a cluster whose first choice is also that of ``rivals``."""
    if not cluster.tokens:
        return []
    first = cluster.tokens[0]
    chosen = [first, *_second(cluster, first)]
    kept = next((token for token in chosen if token.family != "work"), first)
    theirs = {token.key for rival in rivals for token in rival.tokens} | {kept.key}
    own = [token for token in cluster.tokens if token.key not in theirs]
    options = [_named(cluster, [kept, token]) for token in own]
    dated = _named(cluster, chosen, dated=True)
    base = _named(cluster, chosen)
    return options + ([dated] if dated.text != base.text else [])


def _numbered(label: _Label, taken: set[str]) -> _Label:
    nth = 1
    text = label.text
    while text in taken:
        nth += 1
        text = f"{label.text} ({nth})"
    return _Label(text, label.kind, label.year, nth)
