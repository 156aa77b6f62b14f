"""What sharing a group is worth, corrected by the owner's own group conversations."""

from __future__ import annotations

import numpy as np

from linkedin_insights.network.kinds import CAP, KINDS, SIZES, prior_llr
from linkedin_insights.network.leiden import Floats, Ints
from linkedin_insights.network.projection import (
    Incidence,
    Pairs,
    is_conversation,
    size_classes,
)

PSEUDO_PAIRS = 2.0
_CLASSES = len(SIZES) + 1


def estimate_llr(found: Incidence, pairs: Pairs, n: int) -> Floats:
    """Log-likelihood ratios by kind and size class, shape (kinds, classes), in nats.

    Of all pairs who talk in a group conversation (each weighing 1/(size − 1), K in all), k share
    a group of that kind and class; of all pairs of people, the share q does, so that with the prior
    lift L one expects K·q·L. First the whole kind is corrected, then each class of it::

        φ    = (Σ k + 2)/(Σ K·q·L + 2)                  over the classes of the kind
        L'   = max(1, φ·L)
        lift = (k + 2)/(K·q + 2/L')                     LLR = ln(lift), between 0 and 4

    Both are means of gamma posteriors with 2 pseudo-pairs. Kinds that are said outright keep
    their prior.
    """
    table = np.array([prior_llr(kind) for kind in KINDS])
    talk = is_conversation(found)
    said = talk[pairs.group]
    weight = 1 / (found.size[pairs.group[said]] - 1)
    talking, place = np.unique(pairs.i[said] * n + pairs.j[said], return_inverse=True)
    together = np.minimum(np.bincount(place, weight, talking.size), 1.0)
    if together.size == 0:
        return table
    possible = np.zeros_like(table)
    np.add.at(possible, (found.kind, size_classes(found)), found.size * (found.size - 1) / 2)
    expected = float(together.sum()) * possible / (n * (n - 1) / 2)
    shared = _shared(found, talking, together, n)
    prior = np.exp(table)
    whole = (shared.sum(axis=1) + PSEUDO_PAIRS) / ((expected * prior).sum(axis=1) + PSEUDO_PAIRS)
    corrected = np.maximum(prior * whole[:, None], 1.0)
    lift = (shared + PSEUDO_PAIRS) / (expected + PSEUDO_PAIRS / corrected)
    estimated = np.array([kind.estimated for kind in KINDS.values()])[:, None]
    worth: Floats = np.where(estimated, np.clip(np.log(lift), 0.0, CAP), table)
    return worth


def _shared(found: Incidence, pairs: Ints, weight: Floats, n: int) -> Floats:
    """Summed weight of talking pairs that share a group, by kind and size class."""
    counted = np.zeros((len(KINDS), _CLASSES))
    classes = size_classes(found)
    order = np.lexsort((found.group, found.node))
    node, group = found.node[order], found.group[order]
    first = np.searchsorted(node, np.arange(n + 1))
    i, j = pairs // n, pairs % n
    number = first[i + 1] - first[i]
    pair = np.repeat(np.arange(pairs.size), number)
    place = first[i][pair] + np.arange(pair.size) - np.repeat(np.cumsum(number) - number, number)
    theirs = group[place]
    member = np.unique(found.group * n + found.node)
    wanted = theirs * n + j[pair]
    at = np.minimum(np.searchsorted(member, wanted), member.size - 1)
    both = member[at] == wanted
    kinds, sizes = found.kind[theirs[both]], classes[theirs[both]]
    # One group of a class is enough: a pair counts once for each.
    key = (pair[both] * len(KINDS) + kinds) * _CLASSES + sizes
    once = np.unique(key)
    np.add.at(
        counted,
        (once // _CLASSES % len(KINDS), once % _CLASSES),
        weight[once // (_CLASSES * len(KINDS))],
    )
    return counted
