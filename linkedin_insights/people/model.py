"""Who is who, as frames: what `resolve_people` hands on."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from linkedin_insights.problems import Problem
from linkedin_insights.report.leaves import Message

ALIASES: dict[str, pl.DataType] = {
    "name": pl.String(),
    "url": pl.String(),
    "person_id": pl.String(),
    "outcome": pl.String(),
    "rule": pl.String(),
    "confidence": pl.Float64(),
    "first_at": pl.Datetime("us", "UTC"),
}
"""One row a spelling: name and address as written, whom they mean, and their earliest trace.

``person_id`` is null unless ``outcome`` is ``person``; the other outcomes are ``owner``,
``nobody`` (LinkedIn Member, or no name), ``ambiguous`` (several people fit) and ``organisation``.
"""

PEOPLE: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "name": pl.String(),
    "profile_url": pl.String(),
    "company": pl.String(),
    "position": pl.String(),
    "connected_on": pl.Date(),
    "is_connection": pl.Boolean(),
    "ambiguous": pl.Boolean(),
}
"""One row a person who is somebody, the owner left out; sorted by ``person_id``."""

LINKS: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "precision": pl.String(),
    "file": pl.String(),
    "table": pl.String(),
    "row": pl.UInt32(),
}
"""One row a connection: whom a record of Connections.csv made a person, and where it stands."""


@dataclass(frozen=True, slots=True)
class OwnerFinding:
    """Whose archive it is: the id the owner would have, and what in the archive says so."""

    person_id: str | None
    name: str
    url: str
    names: tuple[str, ...]
    evidence: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Rows of one file that belong to nobody: no name at all, or a name that fits several."""

    file: str
    unattributed: int
    ambiguous: int


@dataclass(frozen=True, slots=True)
class MessageParties:
    """Who stands on each message.

    ``rows`` goes along with the messages table, row by row: ``sender`` is the place of the
    sender's spelling in the aliases, ``recipients`` the number of its list of recipients.
    ``lists`` holds one row a recipient of a list: ``recipients``, ``alias``; ``sizes`` one row a
    list, in order: ``size``, the number of people named.
    """

    rows: pl.DataFrame
    lists: pl.DataFrame
    sizes: pl.DataFrame


@dataclass(frozen=True, slots=True)
class People:
    """Everyone in the archive; see `PEOPLE`, `ALIASES` and `LINKS` for the frames.

    ``companies`` has ``company`` (as written), ``company_key`` (for grouping) and
    ``company_label`` (the most frequent spelling of that key).
    """

    owner: OwnerFinding
    people: pl.DataFrame
    aliases: pl.DataFrame
    links: pl.DataFrame
    parties: MessageParties
    companies: pl.DataFrame
    problems: tuple[Problem, ...]
    attribution: tuple[Attribution, ...]
