"""From groups to links: log-odds by family, and what they are worth for clustering."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import polars as pl

from linkedin_insights.network.kinds import CONVERSATION, KINDS
from linkedin_insights.network.leiden import Floats, Ints, WeightedGraph
from linkedin_insights.network.model import LINKS
from linkedin_insights.network.projection import (
    CODES,
    Incidence,
    Pairs,
    is_conversation,
    size_classes,
)

FAMILIES = tuple(dict.fromkeys(kind.family for kind in KINDS.values()))
LEAST = math.log(1.5)
"""Evidence (nats) below which a pair is no link: it must raise the odds by half."""
TIMES = 40
"""How much a conversation of two raises the odds that the two know each other."""
MOST_PRIOR = 0.1
KNOWN_EACH = 10
_DIGITS = 9
_SAID = np.array([kind.said for kind in KINDS.values()])
_FAMILY = np.array([FAMILIES.index(kind.family) for kind in KINDS.values()])


@dataclass(frozen=True)
class Weighed:
    """Evidence by pair: ``i`` < ``j``, sorted; ``llr`` in nats, summed over families.

    ``best`` is, for each pair and kind (or −1), the group that says most; ``kind`` the code of the
    kind that says most; ``talks`` the number of conversations the two share.
    """

    i: Ints
    j: Ints
    llr: Floats
    best: Ints
    kind: Ints
    talks: Ints


def weigh(found: Incidence, pairs: Pairs, table: Floats, n: int) -> Weighed:
    """Sum over families of the largest log-likelihood ratio of each.

    Group conversations of n people add up first: ln(1 + 40·Σ 1/√(n − 1)); the root is between
    Newman's 1/(n − 1) and counting. Pairs below `LEAST` are left out.
    """
    keys, place = np.unique(pairs.i * n + pairs.j, return_inverse=True)
    said = is_conversation(found)[pairs.group]
    size, times = found.size[pairs.group], found.times[pairs.group]
    closeness = np.bincount(place, np.where(said, times / np.sqrt(size - 1), 0.0), keys.size)
    talks = np.bincount(place, np.where(said, times, 0), keys.size).astype(np.int64)
    worth = table[found.kind, size_classes(found)]
    best = _best_groups(found, pairs, place, worth[pairs.group], keys.size)
    value = np.where(best >= 0, worth[best], 0.0)
    value[:, CODES[CONVERSATION]] = np.log1p(TIMES * closeness)
    by_family = np.zeros((keys.size, len(FAMILIES)))
    for code, family in enumerate(_FAMILY):
        np.maximum(by_family[:, family], value[:, code], out=by_family[:, family])
    total = by_family.sum(axis=1).round(_DIGITS)
    kept = total >= LEAST
    return Weighed(
        i=keys[kept] // n,
        j=keys[kept] % n,
        llr=total[kept],
        best=best[kept],
        kind=np.argmax(value[kept], axis=1),
        talks=talks[kept],
    )


def _best_groups(found: Incidence, pairs: Pairs, place: Ints, worth: Floats, count: int) -> Ints:
    """The group of each kind that says most about each pair: the smallest, then the first."""
    best = np.full((count, len(KINDS)), -1, dtype=np.int64)
    order = np.lexsort((pairs.group, found.size[pairs.group], -worth))[::-1]
    best[place[order], found.kind[pairs.group[order]]] = pairs.group[order]
    return best


def probability(llr: Floats, n: int) -> Floats:
    """P(tie) = 1/(1 + e^−(logit p0 + LLR)) with p0 = min(0.1, 10/(N − 1)) for N people."""
    base = min(MOST_PRIOR, KNOWN_EACH / max(n - 1, 1))
    odds = base / (1 - base) * np.exp(llr)
    known: Floats = (odds / (1 + odds)).round(_DIGITS)
    return known


def cluster_weights(graph: WeightedGraph) -> WeightedGraph:
    """Turn evidence in nats into weights to cluster on, with hubs corrected.

    v = ln(1 + (e^LLR − 1)/40), which for conversations alone is ln(1 + Σ 1/√(n − 1)), and
    w = v·(1 + max(0, ln(v·2W/(s_i·s_j)))), the positive pointwise mutual information added: who
    stands in every conversation has links with everybody, and what is more than that lets expect
    counts for more.
    """
    plain = graph.with_weights(np.log1p(np.expm1(graph.weight) / TIMES))
    total = 2 * float(plain.weight.sum())
    expected = plain.strength[graph.i] * plain.strength[graph.j]
    surprise = np.maximum(np.log(plain.weight * total / expected), 0.0)
    return graph.with_weights((plain.weight * (1 + surprise)).round(_DIGITS))


def link_frame(weighed: Weighed, found: Incidence, groups: pl.DataFrame, n: int) -> pl.DataFrame:
    """Return `LINKS`: each pair with its probability, its strongest kind, and all its reasons."""
    names = list(KINDS)
    strongest = weighed.best[np.arange(weighed.kind.size), weighed.kind]
    record = groups[found.source[strongest]] if weighed.kind.size else groups.clear()
    return pl.DataFrame(
        {
            "i": weighed.i,
            "j": weighed.j,
            "kind": pl.Series(names, dtype=pl.String).gather(weighed.kind),
            "weight": probability(weighed.llr, n),
            "llr": weighed.llr,
            "said": (weighed.best[:, _SAID] >= 0).any(axis=1),
            "reason": _reasons(weighed, found, groups),
            "file": record["file"],
            "row": record["row"],
        },
        schema_overrides=LINKS,
    )


def _reasons(weighed: Weighed, found: Incidence, groups: pl.DataFrame) -> pl.Series:
    """All kinds of evidence of each pair in words, joined by "; "."""
    columns = []
    talks = pl.Series(weighed.talks)
    for code, (name, kind) in enumerate(KINDS.items()):
        there = pl.Series(weighed.best[:, code] >= 0)
        if not there.any():
            continue
        label = groups["label"].gather(found.source[np.maximum(weighed.best[:, code], 0)])
        frame = pl.DataFrame({"there": there, "label": label, "talks": talks.cast(pl.String)})
        words = pl.lit(kind.reason)
        for hole in ("label", "talks"):
            if f"{{{hole}}}" in kind.reason:
                before, after = kind.reason.split(f"{{{hole}}}")
                words = pl.concat_str(pl.lit(before), pl.col(hole), pl.lit(after))
        columns.append(frame.select(pl.when("there").then(words).alias(name)).to_series())
    if not columns:
        return pl.Series("reason", [], dtype=pl.String)
    return pl.DataFrame(columns).select(
        reason=pl.concat_str(pl.all(), separator="; ", ignore_nulls=True)
    )["reason"]
