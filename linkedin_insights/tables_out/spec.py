"""What a table for other programs is: columns declared once, with what redaction does to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

import polars as pl

from linkedin_insights.findings.origins.model import Origins
from linkedin_insights.findings.value.model import Value
from linkedin_insights.network import Network
from linkedin_insights.people import People
from linkedin_insights.report.leaves import Message
from linkedin_insights.ties import Ties


class Leaf(Enum):
    """What a column holds, as far as redaction cares."""

    PERSON_ID = auto()
    PERSON_NAME = auto()
    """The name of the person whose id stands in ``person_id``."""
    ORGANISATION = auto()
    TEXT = auto()
    """Words from the export, or anything else that tells who somebody is."""
    DAY = auto()
    INSTANT = auto()
    PRECISION = auto()
    FILE = auto()
    TABLE = auto()
    """The name of the file whose path stands in ``file``."""
    ROW = auto()
    TERM = auto()
    """A word of a closed list of this program."""
    CLUSTER_ID = auto()
    """The id of a cluster; it holds no name."""
    FIGURE = auto()
    """A number, or a yes or no."""


class Source(Protocol):
    """The frames that tables are made of; `linkedin_insights.pipeline.Analysis` has them."""

    @property
    def people(self) -> People:
        """Who is who."""

    @property
    def events(self) -> pl.DataFrame:
        """What happened."""

    @property
    def ties(self) -> Ties:
        """How strong, how alive."""

    @property
    def network(self) -> Network:
        """Who may know whom, and the clusters that makes."""

    @property
    def revival(self) -> pl.DataFrame:
        """Sleeping ties worth waking: ``person_id``, ``revival_score``."""

    @property
    def value(self) -> Value:
        """What came of each relationship."""

    @property
    def origins(self) -> Origins:
        """How each relationship began."""

    @property
    def short_steps(self) -> dict[str, Message]:
        """A small act for those for whom one suggests itself, by person."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column of an output.

    ``value`` computes it from the table's joined rows. ``doc`` is its line in docs/tables.md.
    """

    name: str
    dtype: pl.DataType
    leaf: Leaf
    doc: str
    value: pl.Expr

    def expression(self) -> pl.Expr:
        """The column as an expression over the joined rows."""
        return self.value.cast(self.dtype).alias(self.name)


@dataclass(frozen=True, slots=True, eq=False)
class OutTable:
    """One table: its name is its file's, ``rows`` makes the rows its columns are computed from.

    ``key`` are the columns that no two rows have in common.
    """

    name: str
    doc: str
    columns: tuple[Column, ...]
    rows: Callable[[Source], pl.DataFrame]
    key: tuple[str, ...] = ()

    def frame(self, source: Source) -> pl.DataFrame:
        """The table, complete and exact."""
        return self.rows(source).select(column.expression() for column in self.columns)
