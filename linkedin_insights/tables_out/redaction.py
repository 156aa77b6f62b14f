"""The policy of `linkedin_insights.report.redact`, applied to columns as they leave.

Small groups, of fewer than `SMALLEST_GROUP` people, are dissolved here too: a cluster keeps its id
only if it is large enough, and an organisation its number. What is taken away from a row's key
takes the row with it, so neither the cluster nor memberships in it are listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from linkedin_insights.archive import export_name
from linkedin_insights.report.model import FileCoverage
from linkedin_insights.report.redact import SMALLEST_GROUP, Pseudonyms
from linkedin_insights.tables_out.spec import Column, Leaf, OutTable


@dataclass(frozen=True, slots=True)
class Redaction:
    """Who is called what; which paths are LinkedIn's own, and which clusters large: to be shown."""

    names: Pseudonyms
    known: frozenset[str]
    clusters: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        names: Pseudonyms,
        files: Iterable[FileCoverage],
        sizes: Mapping[str, int] | None = None,
    ) -> Redaction:
        """With the files that coverage calls known; ``sizes`` are people a cluster, by its id."""
        known = {path for file in files if file.known for path in (file.name, *file.parts)}
        large = {id for id, people in (sizes or {}).items() if people >= SMALLEST_GROUP}
        return cls(names, frozenset(known), frozenset(large))

    def is_known(self, path: str) -> bool:
        """Whether a path is LinkedIn's own; numbers at its end make no difference."""
        return path in self.known or export_name(path).clean in self.known

    def file(self, path: str) -> str:
        """The path to show."""
        return self.names.file(path, known=self.is_known(path))


def redact_frame(table: OutTable, frame: pl.DataFrame, redaction: Redaction) -> pl.DataFrame:
    """The table without what tells who somebody is, in an order that tells nothing either.

    People and organisations get numbers, words and record numbers are removed, days become the
    first of their month; figures and this program's own words stay. A kind of column that the
    policy does not list is removed, and so is a row whose key was.
    """
    columns = []
    for column in table.columns:
        policy = _POLICY.get(column.leaf)
        values = policy(frame, column, redaction) if policy else _nothing(frame, column)
        columns.append(values.cast(column.dtype).alias(column.name))
    whole = pl.DataFrame(columns)
    if table.key:
        whole = whole.drop_nulls(list(table.key))
    return whole.sort(pl.all(), nulls_last=True, maintain_order=True)


_Policy = Callable[[pl.DataFrame, Column, Redaction], pl.Series]


def _nothing(frame: pl.DataFrame, column: Column) -> pl.Series:
    return pl.Series(column.name, [None], dtype=column.dtype).new_from_index(0, frame.height)


def _same(frame: pl.DataFrame, column: Column, _redaction: Redaction) -> pl.Series:
    return frame[column.name]


def _mapped(values: pl.Series, change: Callable[[str], str]) -> pl.Series:
    """Each distinct value through ``change``; nothing where that gives empty text."""
    distinct = values.drop_nulls().unique().to_list()
    new = [change(value) or None for value in distinct]
    return values.replace_strict(distinct, new, default=None, return_dtype=pl.String)


def _person_id(frame: pl.DataFrame, column: Column, redaction: Redaction) -> pl.Series:
    return _mapped(frame[column.name], redaction.names.person_id)


def _person_name(frame: pl.DataFrame, _column: Column, redaction: Redaction) -> pl.Series:
    return _mapped(frame["person_id"], redaction.names.person_name)


def _cluster_id(frame: pl.DataFrame, column: Column, redaction: Redaction) -> pl.Series:
    return _mapped(frame[column.name], lambda name: name if name in redaction.clusters else "")


def _organisation(frame: pl.DataFrame, column: Column, redaction: Redaction) -> pl.Series:
    return _mapped(frame[column.name], redaction.names.organisation)


def _month(frame: pl.DataFrame, column: Column, _redaction: Redaction) -> pl.Series:
    return frame[column.name].dt.truncate("1mo")


def _precision(frame: pl.DataFrame, column: Column, _redaction: Redaction) -> pl.Series:
    exact = pl.col(column.name).is_in(("second", "minute", "day"))
    value = pl.when(exact).then(pl.lit("month")).otherwise(column.name)
    return frame.select(value.alias(column.name)).to_series()


def _file(frame: pl.DataFrame, column: Column, redaction: Redaction) -> pl.Series:
    return _mapped(frame[column.name], redaction.file)


def _table(frame: pl.DataFrame, column: Column, redaction: Redaction) -> pl.Series:
    shown = frame["file"].drop_nulls().unique().to_list()
    known = frame["file"].is_in([path for path in shown if redaction.is_known(path)])
    names = _mapped(frame[column.name], lambda name: redaction.names.file(name, known=True))
    return names.zip_with(known, _file(frame, _FILE_COLUMN, redaction))


_FILE_COLUMN = Column("file", pl.String(), Leaf.FILE, "", pl.col("file"))

_POLICY: Mapping[Leaf, _Policy] = {
    Leaf.PERSON_ID: _person_id,
    Leaf.PERSON_NAME: _person_name,
    Leaf.ORGANISATION: _organisation,
    Leaf.CLUSTER_ID: _cluster_id,
    Leaf.DAY: _month,
    Leaf.INSTANT: _month,
    Leaf.PRECISION: _precision,
    Leaf.FILE: _file,
    Leaf.TABLE: _table,
    Leaf.TERM: _same,
    Leaf.FIGURE: _same,
}
