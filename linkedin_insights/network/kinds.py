"""Every kind of evidence for a link: its family, what it is worth, and how it is told."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

SIZES = (3, 7, 15, 40)
"""Upper ends of the size classes; the last class has none."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of group.

    ``doc`` says what two people share. ``lifts`` are P(tie | share)/P(tie) by size class, judged or
    measured beforehand. ``listed``: groups of any size are joined, not only those of at most 500.
    ``estimated``: the owner's own group conversations correct the lifts. ``dated``: the group comes
    from the days of connecting, as others do. ``clustered``: clusters are found on it. ``said``:
    somebody's words say it. ``reason`` is filled by the group's ``label`` or the number of
    ``talks``.
    """

    family: str
    doc: str
    lifts: tuple[float, float, float, float, float]
    reason: str
    listed: bool = False
    estimated: bool = True
    dated: bool = False
    clustered: bool = True
    said: bool = False


KINDS: Mapping[str, Kind] = {
    "group_conversation": Kind(
        "conversation",
        "they took part in the same group conversations",
        (1, 1, 1, 1, 1),
        "group conversations: {talks}",
        estimated=False,
        said=True,
    ),
    "employer_era": Kind(
        "employer",
        "they are at a company of yours and connected in your years there",
        (20, 11, 7, 6, 4),
        "{label} in the same years",
        listed=True,
        dated=True,
    ),
    "employer": Kind(
        "employer",
        "they are at one company on the day of the export",
        (11.9, 6.0, 3.5, 3.9, 1.5),
        "{label} today",
        clustered=False,
    ),
    "recommended_at": Kind(
        "employer",
        "recommendations name the same company",
        (12, 6, 4, 4, 1.5),
        "{label} by recommendations",
    ),
    "school_era": Kind(
        "school",
        "they are of a school of yours and connected in your years there",
        (11.7, 4.5, 4.5, 3.1, 2.6),
        "{label}",
        listed=True,
        dated=True,
    ),
    "connect_burst": Kind(
        "occasion",
        "they connected on one day on which unusually many did",
        (2.7, 2.5, 2.0, 1.6, 1.2),
        "connected on {label}",
        dated=True,
    ),
    "event": Kind(
        "occasion",
        "they name, or connected around, the same event of yours",
        (8, 5, 3.5, 2.5, 1.5),
        "{label}",
        dated=True,
    ),
    "introduction": Kind(
        "word",
        "a message introduces them",
        (55, 55, 55, 55, 55),
        "introduced",
        estimated=False,
        said=True,
    ),
    "name_in_message": Kind(
        "word",
        "a message with one of them names the other in full",
        (8, 8, 8, 8, 8),
        "named in a message",
        estimated=False,
        said=True,
    ),
    "named_together": Kind(
        "word",
        "one comment or post of yours names both",
        (5, 3, 2, 2, 2),
        "named together",
        estimated=False,
        said=True,
    ),
}
"""The closed list of kinds, which is the ``kind`` column of the links.

Lifts of employers and schools: ten real ego networks (McAuley & Leskovec 2012), by group size; an
era shared with the owner raises them. The others are judgement. `linkedin_insights.network.priors`
corrects what is ``estimated``.
"""

CONVERSATION = "group_conversation"
CAP = 4.0
"""Most that one family may add, in nats."""


def prior_llr(kind: str) -> tuple[float, ...]:
    """Log-likelihood ratios by size class before the owner's data speak, in nats."""
    return tuple(min(math.log(lift), CAP) for lift in KINDS[kind].lifts)
