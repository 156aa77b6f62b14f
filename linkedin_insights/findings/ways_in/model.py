"""What is asked for, what is looked in, and what an answer is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

import polars as pl

from linkedin_insights.findings.said import Said
from linkedin_insights.findings.ways_in.warmth import measure_warmth
from linkedin_insights.network import Network
from linkedin_insights.people import People

RELATIONS: Final = ("there", "was", "era")
"""How somebody belongs to a company asked for, the surest first.

``there``: works there as of the export; ``was``: worked there, somewhere else now; ``era``: became
a contact while the owner worked there, and what they did then the archive does not say.
"""

BEST: Final = 20
"""How many people of a goal are taken to lead to it."""

WAYS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "score": pl.Float64(),
    "warm_part": pl.Float64(),
    "helped_part": pl.Float64(),
    "recent_part": pl.Float64(),
    "level_part": pl.Float64(),
    "relation": pl.String(),
    "wanted_company": pl.String(),
    "reason": pl.String(),
    "on": pl.Date(),
    "role_match": pl.String(),
    "cluster_id": pl.String(),
    "topic": pl.String(),
    "topic_where": pl.String(),
    "topic_on": pl.Date(),
    "tie_band": pl.String(),
    "tie_state": pl.String(),
    "two_way": pl.Boolean(),
    "last_contact": pl.Date(),
    "connected_on": pl.Date(),
    "value_level": pl.Int64(),
    "seniority": pl.String(),
}
"""One row a person who is a way in, best first.

``relation`` is one of `RELATIONS`, or "" when no company was asked for; ``wanted_company`` is the
company it is about, ``reason`` what says so of a former colleague (``recommendation``,
``colleague``, ``connected``) and ``on`` since when. ``role_match`` is ``title``, ``words`` or
``kind`` (same field and level); ``topic`` the topic as asked, ``topic_where`` ``company``,
``title`` or ``message`` and ``topic_on`` the last message with it. Text is "" where it does not
apply. The parts add up to ``score`` after the weight of the relation.
"""


@dataclass(frozen=True, slots=True)
class Query:
    """What is wanted: any of each kind, all of the kinds.

    Companies and roles are names as somebody writes them, clusters ids or labels, topics phrases.
    """

    companies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    clusters: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return any((self.companies, self.roles, self.clusters, self.topics))


@dataclass(frozen=True)
class Known:
    """Whom the owner knows and what is known of them: what ways in are looked for in.

    ``ties`` is `TIES`, ``value`` is `VALUE`, ``former`` is `FORMER`.
    """

    people: People
    ties: pl.DataFrame
    value: pl.DataFrame
    network: Network
    said: Said
    former: pl.DataFrame

    @cached_property
    def warmth(self) -> pl.DataFrame:
        """`WARMTH` of everybody with a tie."""
        return measure_warmth(self.people.people, self.ties, self.value, self.network.nodes)


@dataclass(frozen=True, slots=True)
class Way:
    """One thing wanted, and the people who are a way in (`WAYS`); none when nobody is.

    ``kind`` is ``company``, ``role``, ``topic`` or ``application``. For applications ``count`` says
    how many went to that company, the latest ``on`` that day for the job ``position``; then
    everybody had become a contact before.
    """

    kind: str
    wanted: str
    people: pl.DataFrame
    position: str = ""
    on: date | None = None
    count: int = 0

    @property
    def sure(self) -> bool:
        """Whether somebody is a way in for a better reason than having come in the owner's time."""
        return bool((self.people["relation"] != "era").any())


@dataclass(frozen=True, slots=True)
class WaysIn:
    """The ways in to every goal, in the order of the goals file, and to every company applied to.

    Applications stand newest first. ``known`` is there to ask for more.
    """

    known: Known
    goals: tuple[Way, ...]
    applications: tuple[Way, ...]

    def to_goals(self) -> pl.DataFrame:
        """Who leads to a goal: ``person_id``, ``kind``, ``wanted``; the first goal of each person.

        The best 20 of each goal; those of whom the archive only says that they came in the owner's
        time there lead to none.
        """
        parts = [
            way.people.filter(pl.col("relation") != "era")
            .head(BEST)
            .select("person_id", kind=pl.lit(way.kind), wanted=pl.lit(way.wanted))
            for way in self.goals
        ]
        empty = pl.DataFrame(schema=dict.fromkeys(("person_id", "kind", "wanted"), pl.String()))
        return pl.concat([empty, *parts]).unique("person_id", keep="first", maintain_order=True)
