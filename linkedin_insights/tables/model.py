"""All tables of an archive: lookup by declaration, coverage, problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

import msgspec
import polars as pl

from linkedin_insights.archive import export_name
from linkedin_insights.problems import Problem
from linkedin_insights.report.model import FileCoverage
from linkedin_insights.tables.spec import TableSpec


class Attributed(Protocol):
    """Rows of a file, by its path in the frames' column ``file``, that belong to nobody."""

    @property
    def file(self) -> str:
        """The path."""
        ...

    @property
    def unattributed(self) -> int:
        """Rows of ``LinkedIn Member`` or of no name at all."""
        ...

    @property
    def ambiguous(self) -> int:
        """Rows whose name fits several people."""
        ...


@dataclass(frozen=True, slots=True)
class Tables:
    """What an archive says, typed. Rows set aside are counted in ``files`` and gone.

    ``as_of`` is None only when there is no dated act at all.
    """

    as_of: date | None
    files: tuple[FileCoverage, ...]
    problems: tuple[Problem, ...]
    fingerprint: str
    deliveries: int
    frames: Mapping[str, pl.DataFrame] = field(repr=False)

    def frame(self, spec: TableSpec) -> pl.DataFrame:
        """Kept rows of a table; without the file, an empty frame of the same schema."""
        if spec.name in self.frames:
            return self.frames[spec.name]
        return pl.DataFrame(schema=dict(spec.schema))

    def present(self, spec: TableSpec) -> bool:
        """Whether a file of this table was read, with rows or without."""
        return spec.name in self.frames

    def with_attribution(self, counts: Iterable[Attributed]) -> Tables:
        """The same with ``unattributed`` and ``ambiguous`` filled in, summed by entry."""
        totals: dict[str, tuple[int, int]] = {}
        for count in counts:
            name = export_name(count.file).clean
            unattributed, ambiguous = totals.get(name, (0, 0))
            totals[name] = (unattributed + count.unattributed, ambiguous + count.ambiguous)
        files = tuple(
            msgspec.structs.replace(
                entry, unattributed=totals[entry.name][0], ambiguous=totals[entry.name][1]
            )
            if entry.name in totals
            else entry
            for entry in self.files
        )
        return replace(self, files=files)
