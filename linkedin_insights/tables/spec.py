"""How an export file is declared: its names, its columns, its dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

import polars as pl

PACIFIC = "America/Los_Angeles"


class Kind(StrEnum):
    """What a column holds. An `INSTANT` named X also gives ``X_precision``."""

    TEXT = "text"
    INSTANT = "instant"
    FLAG = "flag"


class Dialect(StrEnum):
    """How a file is written; all but `PLAIN` are LinkedIn's own inventions."""

    PLAIN = "plain"
    COMMENTS = "comments"
    SEARCHES = "searches"
    SHARES = "shares"
    HTML = "html"


class Derivation(StrEnum):
    """Columns computed from others when a table is typed."""

    NONE = "none"
    POST = "post"
    EVENT_TIME = "event_time"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, init=False)
class Column:
    """A typed column and every header it has stood under.

    ``zone`` is the one that American short times (``1/29/26, 2:37 PM``) stand for in it;
    ``iso_days`` that LinkedIn itself writes ``2026-02-08`` here, as otherwise spreadsheets do.
    """

    name: str
    headers: tuple[str, ...]
    kind: Kind
    zone: str
    iso_days: bool

    def __init__(
        self,
        name: str,
        *headers: str,
        kind: Kind = Kind.TEXT,
        zone: str = "UTC",
        iso_days: bool = False,
    ) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "headers", headers)
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "zone", zone)
        object.__setattr__(self, "iso_days", iso_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """An export file.

    ``files`` are normalised file names (`linkedin_insights.archive.names`). ``dated_by`` names
    the column whose date every row must have; ``act`` says that these dates are recorded acts,
    which set the as-of date; ``deduplicate`` that LinkedIn repeats whole rows in this file.
    ``identities`` are the columns by which a row is known again in another delivery, where other
    columns change from export to export; the first of them that both have counts.
    ``derived`` columns are computed (`POST` and so on name the rule). ``any_header`` accepts
    files whose header nobody has described yet.
    """

    name: str
    files: tuple[str, ...]
    columns: tuple[Column, ...]
    dated_by: str | None = None
    act: bool = False
    deduplicate: bool = False
    identities: tuple[tuple[str, ...], ...] = ()
    dialect: Dialect = Dialect.PLAIN
    derivation: Derivation = Derivation.NONE
    any_header: bool = False
    hidden_when_empty: bool = False

    @property
    def instants(self) -> tuple[str, ...]:
        """Names of the columns that hold dates."""
        return tuple(column.name for column in self.columns if column.kind is Kind.INSTANT)

    @property
    def dates_rows(self) -> str | None:
        """The column that places a row in time: the required date, else the first date."""
        return self.dated_by or next(iter(self.instants), None)

    @property
    def schema(self) -> Mapping[str, pl.DataType]:
        """Columns of the typed frame and their types, in order."""
        schema: dict[str, pl.DataType] = {}
        for column in self.columns:
            schema[column.name] = _TYPES[column.kind]
            if column.kind is Kind.INSTANT:
                schema[f"{column.name}_precision"] = pl.String()
        schema.update(_DERIVED[self.derivation])
        schema.update(PROVENANCE)
        return schema


INSTANT_TYPE = pl.Datetime("us", "UTC")
_TYPES: Mapping[Kind, pl.DataType] = {
    Kind.TEXT: pl.String(),
    Kind.INSTANT: INSTANT_TYPE,
    Kind.FLAG: pl.Boolean(),
}
_POST = {"post_id": pl.String(), "post_kind": pl.String(), "post_at": INSTANT_TYPE}
_DERIVED = cast(
    "Mapping[Derivation, Mapping[str, pl.DataType]]",
    {
        Derivation.NONE: {},
        Derivation.POST: _POST | {"comment_at": INSTANT_TYPE},
        Derivation.EVENT_TIME: {"time_text": pl.String()},
        Derivation.ARTICLE: {},
    },
)
PROVENANCE: Mapping[str, pl.DataType] = {
    "file": pl.String(),
    "table": pl.String(),
    "row": pl.UInt32(),
}
